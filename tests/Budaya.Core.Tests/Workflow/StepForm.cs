using Budaya.Core.Tenants;
using Budaya.Core.Workflow;

namespace Budaya.Core.Tests.Workflow;

/// <summary>What the form of a step sends.</summary>
internal static class StepForm
{
    /// <summary>When nobody touched it.</summary>
    public static StepChange Of(WorkflowStep step) => Typed(step) with
    {
        Roles = [.. step.Roles.Order(StringComparer.Ordinal)], Documents = [.. step.Documents.Order(StringComparer.Ordinal)],
        Ways = [.. step.Transitions.Where(t => !t.IsReturn).Select((t, place) => new StepWay(place, t.Label, t.Targets, t.IsSkip, t.Guards, t.Period))],
        Returns = [.. step.Transitions.Where(t => t.IsReturn).Select((t, place) => new StepReturn(place, t.Label, t.Targets) { Guards = t.Guards, Period = t.Period })],
    };

    /// <summary>When somebody types a step from nothing: every way is a new one.</summary>
    public static StepChange Typed(WorkflowStep step) => new(
        step.Title, step.Lane, step.Roles, step.Act, step.Deadline?.Days, step.Deadline?.Unit ?? DayUnit.Working, step.Deadline?.StartsAt ?? DeadlineStart.StepEntered, step.Evidence,
        [.. step.Transitions.Where(t => t.IsReturn).Select(t => new StepReturn(null, t.Label, t.Targets) { Guards = t.Guards, Period = t.Period })], step.OwnTextReason)
    {
        ShortTitle = step.ShortTitle, Stage = step.Stage ?? "", Kind = step.Kind, Documents = step.Documents, Guards = step.Guards, JoinsFrom = step.JoinsFrom,
        Ways = [.. step.Transitions.Where(t => !t.IsReturn).Select(t => new StepWay(null, t.Label, t.Targets, t.IsSkip, t.Guards, t.Period))],
        Meeting = new(step.Participants, step.Quorum), Period = step.Period,
        Reminders = step.Deadline?.Reminders ?? [], PausesOnReturn = step.Deadline?.PausesOnReturn ?? true, SilenceGoesOn = step.Deadline?.SilenceMeans is not null,
    };
}
