using System.Text.Json.Serialization;
using Budaya.Core.Tenants;

namespace Budaya.Core.Workflow;

/// <summary>The way of one region from a need to a followed-up decree: data only, checked whole when it is read, pinned by running cases.</summary>
/// <remarks><see cref="WorkflowGraph"/> moves a case along it. It serialises to JSON and back without loss.</remarks>
public sealed record WorkflowDefinition
{
    public required string Key { get; init; }
    public required string Title { get; init; }

    /// <summary>The papers that the workflow draws up, in order; several are drawn up in parallel branches.</summary>
    public required IReadOnlyList<WorkflowDocument> Documents { get; init; }

    public required string StartStep { get; init; }

    /// <summary>In the order in which people read them.</summary>
    public required IReadOnlyList<WorkflowStep> Steps { get; init; }

    /// <summary>Null: a case has one proposal.</summary>
    public CompetingProposals? Competing { get; init; }

    /// <exception cref="KeyNotFoundException">The workflow has no such step.</exception>
    public WorkflowStep Step(string key) =>
        Find(key) ?? throw new KeyNotFoundException($"Workflow \"{Key}\" has no step \"{key}\".");

    public WorkflowStep? Find(string key) => Steps.FirstOrDefault(step => step.Key == key);

    /// <summary>How people call one of the papers; a key that the workflow does not know stays as it is.</summary>
    public string LabelOf(string document) => Documents.FirstOrDefault(d => d.Key == document)?.Label ?? document;

    /// <summary>The guards of a choice: those of the step and its own; a return, a skip and a stop have only their own.</summary>
    public static IReadOnlyList<WorkflowGuard> GuardsOf(WorkflowStep step, WorkflowTransition transition) =>
        transition.IsReturn || transition.IsSkip || transition.Targets.Contains(WorkflowTransition.Stop) ? transition.Guards : [.. step.Guards.Union(transition.Guards)];
}

/// <param name="Key">"keputusan"; steps and guards name it.</param>
/// <param name="Label">"Keputusan Bupati tentang Budaya Kerja".</param>
/// <param name="Purpose">What it is for: only one of them puts the values in force.</param>
public sealed record WorkflowDocument(string Key, DocumentKind Kind, string Label, DocumentPurpose Purpose);

/// <summary>Where competing proposals are collected and where one of them is agreed on.</summary>
/// <param name="Minimum">How many proposals there must be before the collecting step is left; at least 1.</param>
public sealed record CompetingProposals(string CollectStep, string DecideStep, int Minimum);

public sealed record WorkflowStep
{
    /// <summary>"A01".</summary>
    public required string Key { get; init; }

    public required string Title { get; init; }

    /// <summary>For the map.</summary>
    public required string ShortTitle { get; init; }

    /// <summary>The stage on the progress bar; several steps may share one. Null: the step lies behind the enactment and is not counted.</summary>
    public string? Stage { get; init; }

    /// <summary>The row of the map: who has the matter in hand, in words.</summary>
    public required string Lane { get; init; }

    /// <summary>Codes of the roles of which one must be held to choose here.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    public required WorkflowStepKind Kind { get; init; }

    /// <summary>What the step asks people to do.</summary>
    public required WorkflowAct Act { get; init; }

    /// <summary>Keys of the documents that the step is about; empty when it is about none, several for a joint step.</summary>
    public required IReadOnlyList<string> Documents { get; init; }

    public required IReadOnlyList<WorkflowEvidence> Evidence { get; init; }

    /// <summary>What must hold before any choice that leads on.</summary>
    public required IReadOnlyList<WorkflowGuard> Guards { get; init; }

    public required IReadOnlyList<WorkflowTransition> Transitions { get; init; }

    /// <summary>The steps that must all have arrived before this one begins; empty when it is no join.</summary>
    public required IReadOnlyList<string> JoinsFrom { get; init; }

    /// <summary>Keys of the offices that deliberate here; the first one chairs.</summary>
    public required IReadOnlyList<string> Participants { get; init; }

    /// <summary>How many of the participants must have attended; null when none are named.</summary>
    public int? Quorum { get; init; }

    public WorkflowDeadline? Deadline { get; init; }

    /// <summary>Why whoever drew up a document may also approve it here; null: nobody approves their own text.</summary>
    public string? OwnTextReason { get; init; }

    /// <summary>The days on which the step may be entered.</summary>
    public required Period Period { get; init; }
}

[JsonConverter(typeof(JsonStringEnumConverter<WorkflowStepKind>))]
public enum WorkflowStepKind
{
    /// <summary>"dalam": the region acts.</summary>
    Internal,

    /// <summary>"luar": a letter goes out, the answer of another body is recorded.</summary>
    External,

    /// <summary>"penyampaian": documents go to the OPDs.</summary>
    Distribution,

    /// <summary>"tindakLanjut": the OPDs act.</summary>
    FollowUp,
}

/// <param name="Key">"notulen"; unique in the step.</param>
/// <param name="Label">"Notulen pembahasan".</param>
/// <param name="IsRequired">Whether <see cref="WorkflowGuardKind.Evidence"/> asks for it.</param>
/// <param name="NeedsNumber">Whether the number of the letter must be given with it.</param>
/// <param name="NeedsDate">Whether the date of the letter must be given with it.</param>
/// <param name="IsAnswer">Whether it is the answer of another body, for which <see cref="WorkflowGuardKind.ExternalLetterReceived"/> asks.</param>
public sealed record WorkflowEvidence(string Key, string Label, bool IsRequired, bool NeedsNumber, bool NeedsDate, bool IsAnswer)
{
    /// <summary>Whether it bears the act of whoever decides at the step: initials, a disposition, a signature. What somebody decided on paper is recorded from such evidence, or from a scan of its own.</summary>
    public bool ShowsAct { get; init; }
}

/// <param name="Document">Key of the document meant; null: all documents of the step.</param>
public sealed record WorkflowGuard(WorkflowGuardKind Kind, string? Document);

/// <summary>A choice that people have at a step.</summary>
public sealed record WorkflowTransition
{
    /// <summary>The target that completes the case.</summary>
    public const string End = "selesai";

    /// <summary>The target that gives the case up, other branches included.</summary>
    public const string Stop = "berhenti";

    /// <summary>"setuju", "kembalikan"; unique in the step on every day.</summary>
    public required string Choice { get; init; }

    /// <summary>The text of the button.</summary>
    public required string Label { get; init; }

    /// <summary>Keys of steps; several begin parallel branches. Or only <see cref="End"/> or <see cref="Stop"/>.</summary>
    public required IReadOnlyList<string> Targets { get; init; }

    /// <summary>Leads back; a note is mandatory.</summary>
    public required bool IsReturn { get; init; }

    /// <summary>Leaves an optional step undone: the step's conditions are not asked, a note is mandatory.</summary>
    public bool IsSkip { get; init; }

    public required IReadOnlyList<WorkflowGuard> Guards { get; init; }

    /// <summary>The days on which the choice is offered.</summary>
    public required Period Period { get; init; }
}

/// <summary>A limit; <see cref="CaseClock"/> runs it.</summary>
public sealed record WorkflowDeadline
{
    /// <summary>From 1 up; the day of the event is not counted.</summary>
    public required int Days { get; init; }

    public required DayUnit Unit { get; init; }

    public required DeadlineStart StartsAt { get; init; }

    /// <summary>Whether the clock stands still while the matter is returned; else it runs on.</summary>
    public required bool PausesOnReturn { get; init; }

    /// <summary>The choice that silence amounts to; null: silence amounts to nothing.</summary>
    public string? SilenceMeans { get; init; }

    /// <summary>When whom a mail reminds; empty: <see cref="DeadlineReminder.Usual"/>.</summary>
    public IReadOnlyList<DeadlineReminder> Reminders { get; init; } = [];
}

/// <summary>A mail about a deadline.</summary>
/// <param name="WorkingDays">After the last day; negative: before it.</param>
/// <param name="Roles">Codes of the roles whose offices get it; empty: those of the step. Other roles make it an escalation.</param>
public sealed record DeadlineReminder(int WorkingDays, IReadOnlyList<string> Roles)
{
    /// <summary>One working day before and one after, to the offices of the step. Nobody above them is told unless the workflow says so.</summary>
    public static IReadOnlyList<DeadlineReminder> Usual { get; } = [new(-1, []), new(1, [])];
}

[JsonConverter(typeof(JsonStringEnumConverter<DeadlineStart>))]
public enum DeadlineStart
{
    /// <summary>"langkahDimulai".</summary>
    StepEntered,

    /// <summary>"suratDiterima": the other body has received the letter.</summary>
    LetterReceived,
}
