using Budaya.Core.Workflow;

namespace Budaya.Core.Tests.Workflow;

/// <summary>What the form of a step sends when nobody touched it.</summary>
internal static class StepForm
{
    public static StepChange Of(WorkflowStep step) => new(
        step.Title, step.Lane, [.. step.Roles.Order(StringComparer.Ordinal)], step.Act, step.Deadline?.Days, step.Deadline?.Unit ?? Core.Tenants.DayUnit.Working,
        step.Deadline?.StartsAt ?? DeadlineStart.StepEntered, step.Evidence,
        [.. step.Transitions.Where(t => t.IsReturn).Select((t, place) => new StepReturn(place, t.Label, t.Targets))], step.OwnTextReason)
    {
        Reminders = step.Deadline?.Reminders ?? [],
        PausesOnReturn = step.Deadline?.PausesOnReturn ?? true,
        SilenceGoesOn = step.Deadline?.SilenceMeans is not null,
    };
}
