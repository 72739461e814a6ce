using Budaya.Core.Tenants;

namespace Budaya.Core.Workflow;

/// <summary>What somebody changes at a step of a sketch.</summary>
/// <param name="Days">Null: no deadline.</param>
/// <param name="Returns">All ways back; what is left out is taken away.</param>
/// <param name="OwnTextReason">Why authors may approve their own text here; null: they may not.</param>
public sealed record StepChange(
    string Title, string Lane, IReadOnlyList<string> Roles, WorkflowAct Act, int? Days, DayUnit Unit, DeadlineStart StartsAt,
    IReadOnlyList<WorkflowEvidence> Evidence, IReadOnlyList<StepReturn> Returns, string? OwnTextReason)
{
    /// <summary>The name on the map; empty: the whole name; null: as it is.</summary>
    public string? ShortTitle { get; init; }

    /// <summary>The stage on the progress bar; empty: it is not counted; null: as it is.</summary>
    public string? Stage { get; init; }

    /// <summary>Where the step is done; null: as it is.</summary>
    public WorkflowStepKind? Kind { get; init; }

    /// <summary>Keys of the papers that it is about; null: as they are.</summary>
    public IReadOnlyList<string>? Documents { get; init; }

    /// <summary>What must hold before any choice that leads on; null: as it is.</summary>
    public IReadOnlyList<WorkflowGuard>? Guards { get; init; }

    /// <summary>The ways that do not lead back, in order; what is left out is taken away; null: as they are.</summary>
    public IReadOnlyList<StepWay>? Ways { get; init; }

    /// <summary>Keys of the steps that must all have arrived; null: as they are.</summary>
    public IReadOnlyList<string>? JoinsFrom { get; init; }

    /// <summary>Who deliberates; null: as it is.</summary>
    public StepMeeting? Meeting { get; init; }

    /// <summary>The days on which the step may be entered; null: as they are.</summary>
    public Period? Period { get; init; }

    /// <summary>When whom a mail reminds of the deadline; empty: the usual ones; null: as they are.</summary>
    public IReadOnlyList<DeadlineReminder>? Reminders { get; init; }

    /// <summary>Whether the clock stands still while the matter is returned; null: as it is.</summary>
    public bool? PausesOnReturn { get; init; }

    /// <summary>Whether the matter may go on when the deadline passes without an answer; null: as it is.</summary>
    public bool? SilenceGoesOn { get; init; }
}

/// <summary>One way back from a step.</summary>
/// <param name="Of">Its place among the step's ways back, from 0; null: a new one.</param>
/// <param name="Label">The text of the button; empty: named after its targets.</param>
/// <param name="Targets">Keys of the steps that are opened again; the step itself may be one.</param>
public sealed record StepReturn(int? Of, string Label, IReadOnlyList<string> Targets)
{
    /// <summary>Its conditions; null: as they are.</summary>
    public IReadOnlyList<WorkflowGuard>? Guards { get; init; }

    /// <summary>The days on which it is offered; null: as they are.</summary>
    public Period? Period { get; init; }
}

/// <summary>One way from a step that does not lead back.</summary>
/// <param name="Of">Its place among the step's ways that do not lead back, from 0; null: a new one.</param>
/// <param name="Label">The text of the button; empty: named after where it leads.</param>
/// <param name="Targets">Keys of steps, several for parallel branches; or only <see cref="WorkflowTransition.End"/> or <see cref="WorkflowTransition.Stop"/>.</param>
/// <param name="IsSkip">Leaves an optional step undone.</param>
/// <param name="Guards">Its conditions besides those of the step.</param>
/// <param name="Period">The days on which it is offered.</param>
public sealed record StepWay(int? Of, string Label, IReadOnlyList<string> Targets, bool IsSkip, IReadOnlyList<WorkflowGuard> Guards, Period Period);

/// <summary>Who deliberates at a step.</summary>
/// <param name="Participants">Keys of offices; the first one chairs.</param>
/// <param name="Quorum">How many of them must attend; null: none is asked for.</param>
public sealed record StepMeeting(IReadOnlyList<string> Participants, int? Quorum);
