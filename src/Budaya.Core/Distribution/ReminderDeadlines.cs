using Budaya.Core.Data;
using Budaya.Core.Tenants;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Distribution;

/// <summary>Conveyances that have not happened and the reminders that follow them, when the calendar changes.</summary>
public sealed class ReminderDeadlines(BudayaDbContext db, TenantDirectory tenant, TimeProvider time) : IDeadlineOwner
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<MovedDeadline>> MoveAsync(WorkingCalendar calendar, DateOnly today, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        List<ReminderStep> reminders = DistributionService.SentReminders(await tenant.ProfileAsync(cancellationToken));
        List<DistributionPlan> plans = await db.Set<DistributionPlan>().AsNoTracking().Where(p => p.State == PlanState.Berjalan).ToListAsync(cancellationToken);
        List<Guid> ids = [.. plans.Select(p => p.Id)];
        List<Schedule> schedules = await db.Set<Schedule>().Where(s => ids.Contains(s.PlanId)).OrderBy(s => s.Step).ToListAsync(cancellationToken);
        List<Guid> firsts = [.. schedules.Where(s => s.Step == 0).Select(s => s.Id)];
        Dictionary<Guid, DateTimeOffset> happened = await db.Set<Occurrence>().Where(o => firsts.Contains(o.ScheduleId)).ToDictionaryAsync(o => o.ScheduleId, o => o.At, cancellationToken);
        DateTimeOffset now = time.GetUtcNow();
        List<MovedDeadline> moved = [];
        foreach (DistributionPlan plan in plans)
        {
            if (schedules.Find(s => s.PlanId == plan.Id && s.Step == 0) is not { } first)
            {
                continue;
            }

            if (first.NextAt is { } slot && slot > now && first.WorkingHoursOnly)
            {
                Move(plan, first, calendar.NextOfficeTime(slot), calendar, moved);
            }

            DateOnly conveyed = calendar.DateOf(happened.TryGetValue(first.Id, out DateTimeOffset at) ? at : first.NextAt ?? now);
            foreach (Schedule reminder in schedules.Where(s => s.PlanId == plan.Id && s.Step > 0 && s.Step <= reminders.Count && s.NextAt > now))
            {
                Move(plan, reminder, DistributionService.SlotOf(reminders[reminder.Step - 1], conveyed, calendar), calendar, moved);
            }
        }

        return moved;
    }

    // A day that passes by the new count is due at once.
    private void Move(DistributionPlan plan, Schedule schedule, DateTimeOffset to, WorkingCalendar calendar, List<MovedDeadline> moved)
    {
        if (schedule.NextAt is not { } from || calendar.DateOf(from) == calendar.DateOf(to))
        {
            return;
        }

        schedule.NextAt = to;
        db.Add(new Wake { TenantId = db.RequireTenant(), Kind = WakeKinds.Schedule, DueAt = to });
        moved.Add(new($"penyampaian/{plan.Id}", $"{plan.Title}: {(schedule.Step == 0 ? "penyampaian" : $"pengingat {schedule.Step}")}", calendar.DateOf(from), calendar.DateOf(to)));
    }
}
