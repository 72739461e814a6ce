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

        return moved;
    }
}
