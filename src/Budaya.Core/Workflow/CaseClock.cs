using Budaya.Core.Data;
using Budaya.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Workflow;

/// <summary>Runs the clocks of open steps: starts them on entry or by a letter, stops them on a return, takes them up again. The caller saves.</summary>
/// <remarks>Rule: what is returned does not use up the time of the body that returned it; the remaining days run on when it is back. A body outside has used the days up to the date of its answer, whenever that was typed.</remarks>
public sealed class CaseClock(BudayaDbContext db, TenantDirectory tenant, CaseLetters letters, TimeProvider time)
{
    /// <summary>What wakes the reminders.</summary>
    public const string WakeKind = "tenggat";

    /// <summary>A step was entered: its clock starts, goes on, or waits for a letter.</summary>
    public async Task EnterAsync(WorkflowStep step, OpenStep open, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(open);
        (open.ClockFrom, open.ClockUsed, open.DueOn, open.ClockSetAt) = (null, "", null, null);
        PausedClock? paused = await PausedAsync(open.CaseId, step.Key, cancellationToken);
        if (paused is not null)
        {
            db.Remove(paused);
        }

        if (step.Deadline is not { } deadline)
        {
            return;
        }

        WorkingCalendar calendar = await tenant.CalendarAsync(cancellationToken);
        if (paused is { From: { } from, DueOn: { } dueOn } && !deadline.PausesOnReturn)
        {
            (open.ClockFrom, open.ClockUsed, open.ClockSetAt) = (from, paused.Used, time.GetUtcNow());
            open.DueOn = dueOn < calendar.DateOf(time.GetUtcNow()) ? dueOn : calendar.Count(from, Left(open.ClockUsed, deadline, calendar), deadline.Unit).End;
            return;
        }

        open.ClockUsed = deadline.PausesOnReturn && paused is not null ? ClockSpans.Add(paused.Used, paused.From, paused.Until) : "";
        if (deadline.StartsAt == DeadlineStart.StepEntered)
        {
            Run(open, deadline, calendar, calendar.DateOf(time.GetUtcNow()));
        }
    }

    /// <summary>A step is left by a return: its clock is kept for when the matter is back.</summary>
    /// <param name="step">The step.</param>
    /// <param name="open">Its row.</param>
    /// <param name="actedOn">The day of the return.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task ReturnAsync(WorkflowStep step, OpenStep open, DateOnly actedOn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(open);
        if (step.Deadline is null)
        {
            return;
        }

        DateOnly? answered = await letters.AnsweredOnAsync(step, open, cancellationToken);
        PausedClock kept = await PausedAsync(open.CaseId, step.Key, cancellationToken) ?? db.Add(new PausedClock { CaseId = open.CaseId, StepKey = step.Key, Used = "" }).Entity;
        (kept.Used, kept.From, kept.Until, kept.DueOn) = (open.ClockUsed, open.ClockFrom, answered < actedOn ? answered : actedOn, open.DueOn);
    }

    /// <summary>A letter starts the clock of a step that waits for it, from the date of the letter to the other body, not of its answer.</summary>
    public async Task LetterAsync(WorkflowStep step, WorkflowEvidence asked, OpenStep open, DateOnly? letterDate, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(open);
        if (step.Deadline is { StartsAt: DeadlineStart.LetterReceived } deadline && !asked.IsAnswer && letterDate is { } received)
        {
            Run(open, deadline, await tenant.CalendarAsync(cancellationToken), received);
        }
    }

    /// <summary>A case goes over to another version while a step stays open: its clock is counted by the new deadline, from the same first day.</summary>
    /// <returns>The last day before and after; null: it stays.</returns>
    public async Task<(DateOnly? Before, DateOnly? After)?> RecountAsync(WorkflowStep before, WorkflowStep now, OpenStep open, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(open);
        if ((before.Deadline?.Days, before.Deadline?.Unit, before.Deadline?.StartsAt) == (now.Deadline?.Days, now.Deadline?.Unit, now.Deadline?.StartsAt))
        {
            return null;
        }

        DateOnly? was = open.DueOn;
        WorkingCalendar calendar = await tenant.CalendarAsync(cancellationToken);
        DateOnly? from = now.Deadline?.StartsAt switch
        {
            null => null,
            DeadlineStart.StepEntered => before.Deadline?.StartsAt == DeadlineStart.StepEntered ? open.ClockFrom : calendar.DateOf(open.EnteredAt),
            _ => before.Deadline?.StartsAt == DeadlineStart.LetterReceived ? open.ClockFrom : await letters.SentOnAsync(now, open, cancellationToken),
        };
        (open.ClockFrom, open.DueOn) = (null, null);
        if (now.Deadline is { } deadline && from is { } first)
        {
            Run(open, deadline, calendar, first);
        }

        return was == open.DueOn ? null : (was, open.DueOn);
    }

    /// <summary>The same for the clocks that run on while the matter is returned; one that stands still is counted when the matter is back.</summary>
    /// <returns>The steps whose last day moved, and from where.</returns>
    public async Task<IReadOnlyList<(string StepKey, DateOnly Before, DateOnly After)>> RecountAwayAsync(Guid caseId, WorkflowDefinition now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(now);
        WorkingCalendar calendar = await tenant.CalendarAsync(cancellationToken);
        List<(string, DateOnly, DateOnly)> moved = [];
        foreach (PausedClock away in await db.Set<PausedClock>().Where(c => c.CaseId == caseId).ToListAsync(cancellationToken))
        {
            if (now.Find(away.StepKey)?.Deadline is { PausesOnReturn: false } deadline && away is { From: { } from, DueOn: { } before }
                && calendar.Count(from, Left(away.Used, deadline, calendar), deadline.Unit).End is var end && end != before)
            {
                away.DueOn = end;
                moved.Add((away.StepKey, before, end));
            }
        }

        return moved;
    }

    /// <summary>The days of a deadline that are left after those used before a return, by the calendar as it is now; 0 or more.</summary>
    public static int Left(string used, WorkflowDeadline deadline, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        ArgumentNullException.ThrowIfNull(calendar);
        return Math.Max(0, deadline.Days - ClockSpans.Used(used, deadline.Unit, calendar));
    }

    /// <summary>How a running clock was counted; null: it does not run.</summary>
    public static DayCount? CountOf(WorkflowStep step, OpenStep open, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(calendar);
        return step.Deadline is { } deadline && open.ClockFrom is { } from ? calendar.Count(from, Left(open.ClockUsed, deadline, calendar), deadline.Unit) : null;
    }

    /// <summary>The moment of a reminder: when offices open on its day.</summary>
    public static DateTimeOffset SlotOf(DeadlineReminder reminder, DateOnly dueOn, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(reminder);
        ArgumentNullException.ThrowIfNull(calendar);
        DateOnly day = reminder.WorkingDays < 0 ? calendar.SubtractWorkingDays(dueOn, -reminder.WorkingDays) : calendar.AddWorkingDays(dueOn, reminder.WorkingDays);
        return calendar.NextOfficeTime(calendar.At(day, TimeOnly.MinValue));
    }

    /// <summary>The reminders of a deadline.</summary>
    public static IReadOnlyList<DeadlineReminder> RemindersOf(WorkflowDeadline deadline)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        return deadline.Reminders.Count > 0 ? deadline.Reminders : DeadlineReminder.Usual;
    }

    /// <summary>Wakes the sweep at each reminder that is still to come.</summary>
    internal void WakeFor(WorkflowDeadline deadline, DateOnly dueOn, WorkingCalendar calendar)
    {
        DateTimeOffset now = time.GetUtcNow();
        db.AddRange(RemindersOf(deadline).Select(r => SlotOf(r, dueOn, calendar)).Where(slot => slot > now).Distinct()
            .Select(slot => new Wake { TenantId = db.RequireTenant(), Kind = WakeKind, DueAt = slot }));
    }

    private void Run(OpenStep open, WorkflowDeadline deadline, WorkingCalendar calendar, DateOnly from)
    {
        DateOnly dueOn = calendar.Count(from, Left(open.ClockUsed, deadline, calendar), deadline.Unit).End;
        (open.ClockFrom, open.DueOn, open.ClockSetAt) = (from, dueOn, time.GetUtcNow());
        WakeFor(deadline, dueOn, calendar);
    }

    private async Task<PausedClock?> PausedAsync(Guid caseId, string stepKey, CancellationToken cancellationToken) =>
        db.Set<PausedClock>().Local.FirstOrDefault(c => c.CaseId == caseId && c.StepKey == stepKey)
        ?? await db.Set<PausedClock>().FirstOrDefaultAsync(c => c.CaseId == caseId && c.StepKey == stepKey, cancellationToken);
}
