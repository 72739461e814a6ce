using Budaya.Core.Data;
using Budaya.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Distribution;

/// <summary>
/// The last day for the receipt of a letter: so many working days after the day of its conveyance. One day for the whole plan, in the mail, the inbox, the plan's
/// page and the follow-up alike; reminders count from the same day.
/// </summary>
internal static class ReceiptDay
{
    /// <summary>The last day, when the letter was or will be conveyed at this moment.</summary>
    public static DateOnly Of(int workingDays, DateTimeOffset conveyedAt, WorkingCalendar calendar) => calendar.AddWorkingDays(calendar.DateOf(conveyedAt), workingDays);

    /// <summary>The conveyances that have happened: when the deliveries of a plan were written. A plan that waits for its time has none.</summary>
    public static IQueryable<Conveyance> Conveyances(BudayaDbContext db) =>
        from schedule in db.Set<Schedule>()
        join occurrence in db.Set<Occurrence>() on schedule.Id equals occurrence.ScheduleId
        where schedule.Step == 0
        select new Conveyance { PlanId = schedule.PlanId, At = occurrence.At };
}

/// <summary>A plan's letter went to everybody.</summary>
internal sealed class Conveyance
{
    /// <summary>The plan.</summary>
    public required Guid PlanId { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }
}
