using Budaya.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Workflow;

/// <summary>A step is left by a return.</summary>
/// <param name="On">The day of the act, in the region.</param>
internal sealed record ReturnedStep(WorkflowStep Step, DateOnly On);

/// <summary>Brings the open steps of a case to a new state, with their clocks. The caller saves.</summary>
public sealed class CaseMover(BudayaDbContext db, CaseClock clock, TimeProvider time)
{
    /// <summary>Opens and closes steps.</summary>
    /// <param name="position">The case as it stood.</param>
    /// <param name="next">Where it is to stand.</param>
    /// <param name="entered">The steps entered by the choice.</param>
    /// <param name="left">The return by which a step was left; null: by another choice, or none.</param>
    /// <param name="round">How many decisions the case has now.</param>
    internal async Task MoveAsync(
        CasePosition position, WorkflowState next, IReadOnlyList<string> entered, ReturnedStep? left, int round, CancellationToken cancellationToken)
    {
        WorkflowCase workflowCase = position.Case;
        db.Entry(workflowCase).Property(nameof(WorkflowCase.Version)).IsModified = db.Entry(workflowCase).State != EntityState.Added;
        if (left is not null && workflowCase.OpenSteps.FirstOrDefault(s => s.StepKey == left.Step.Key) is { } returned)
        {
            await clock.ReturnAsync(left.Step, returned, left.On, cancellationToken);
        }

        HashSet<string> open = [.. next.Active, .. next.Arrived.Select(a => a.Join)];
        foreach (OpenStep closed in workflowCase.OpenSteps.Where(s => !open.Contains(s.StepKey)).ToList())
        {
            db.Remove(closed);
            workflowCase.OpenSteps.Remove(closed);
        }

        foreach (string key in open)
        {
            await OpenAsync(position, next, entered, key, round, cancellationToken);
        }

        if (next.IsOver)
        {
            (workflowCase.State, workflowCase.ClosedAt) = (next.Ending == WorkflowEnding.Completed ? CaseState.Selesai : CaseState.Dihentikan, time.GetUtcNow());
        }
    }

    private async Task OpenAsync(CasePosition position, WorkflowState next, IReadOnlyList<string> entered, string key, int round, CancellationToken cancellationToken)
    {
        WorkflowCase workflowCase = position.Case;
        OpenStep? there = workflowCase.OpenSteps.FirstOrDefault(s => s.StepKey == key);
        string arrived = string.Join(' ', next.Arrived.Where(a => a.Join == key).Select(a => a.From));
        if (there is not null && there.Arrived == arrived && !(next.Active.Contains(key) && entered.Contains(key)))
        {
            return;
        }

        OpenStep step = there ?? new OpenStep { CaseId = workflowCase.Id, StepKey = key, EnteredAt = time.GetUtcNow() };
        (step.EnteredAt, step.Arrived, step.Round) = (time.GetUtcNow(), arrived, round);
        if (arrived.Length == 0)
        {
            await clock.EnterAsync(position.Definition.Step(key), step, cancellationToken);
        }

        if (there is null)
        {
            db.Add(step);
            if (!workflowCase.OpenSteps.Contains(step))
            {
                workflowCase.OpenSteps.Add(step);
            }
        }
    }
}
