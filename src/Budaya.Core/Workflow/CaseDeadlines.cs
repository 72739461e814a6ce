using Budaya.Core.Data;
using Budaya.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Workflow;

/// <summary>The deadlines of open steps, when the calendar changes.</summary>
public sealed class CaseDeadlines(BudayaDbContext db, CaseClock clock) : IDeadlineOwner
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<MovedDeadline>> MoveAsync(WorkingCalendar calendar, DateOnly today, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        List<WorkflowCase> cases = await db.Set<WorkflowCase>().Include(c => c.OpenSteps).Where(c => c.State == CaseState.Berjalan).ToListAsync(cancellationToken);
        List<WorkflowVersion> versions = await db.Set<WorkflowVersion>().AsNoTracking().ToListAsync(cancellationToken);
        Dictionary<(string, int), WorkflowDefinition> definitions = versions.ToDictionary(v => (v.Key, v.Number), v => v.Definition());
        List<MovedDeadline> moved = [];
        foreach (WorkflowCase found in cases)
        {
            WorkflowDefinition definition = definitions[(found.WorkflowKey, found.WorkflowNumber)];
            foreach (OpenStep open in found.OpenSteps.Where(o => o.DueOn >= today))
            {
                WorkflowStep step = definition.Step(open.StepKey);
                if (step.Deadline is { } deadline && CaseClock.CountOf(step, open, calendar)?.End is { } end && open.DueOn is { } before && end != before)
                {
                    open.DueOn = end;
                    clock.WakeFor(deadline, end, calendar);
                    moved.Add(new($"alur/{found.Id}", $"{found.Title}: langkah {step.Key} {step.Title}", before, end));
                }
            }
        }

        await MoveAwayAsync(cases, definitions, calendar, today, moved, cancellationToken);
        return moved;
    }

    // Clocks that run on while the matter is returned; those that stand still are counted when it is back.
    private async Task MoveAwayAsync(
        List<WorkflowCase> cases, Dictionary<(string, int), WorkflowDefinition> definitions, WorkingCalendar calendar, DateOnly today, List<MovedDeadline> moved, CancellationToken cancellationToken)
    {
        List<PausedClock> clocks = await db.Set<PausedClock>().Where(c => c.DueOn >= today).ToListAsync(cancellationToken);
        foreach (PausedClock away in clocks)
        {
            if (cases.Find(c => c.Id == away.CaseId) is { } found && definitions[(found.WorkflowKey, found.WorkflowNumber)].Find(away.StepKey) is { Deadline: { PausesOnReturn: false } deadline } step
                && away is { From: { } from, DueOn: { } before } && calendar.Count(from, CaseClock.Left(away.Used, deadline, calendar), deadline.Unit).End is var end && end != before)
            {
                away.DueOn = end;
                moved.Add(new($"alur/{found.Id}", $"{found.Title}: langkah {step.Key} {step.Title} (sedang dikembalikan)", before, end));
            }
        }
    }
}
