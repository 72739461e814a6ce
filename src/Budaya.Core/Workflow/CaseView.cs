using Budaya.Core.Tenants;

namespace Budaya.Core.Workflow;

/// <summary>Where a step of a case stands.</summary>
public enum StepState
{
    /// <summary>Left by a choice that leads on, and not undone by a return.</summary>
    Done,

    /// <summary>Something can be chosen at it now.</summary>
    Current,

    /// <summary>A join at which other branches are still missing.</summary>
    Waiting,

    /// <summary>Not reached yet.</summary>
    Future,

    /// <summary>Not part of this case: not in force on its rule date, or passed by when the case ended.</summary>
    NotApplicable,
}

/// <summary>A case as its page shows it.</summary>
public sealed record CaseView
{
    /// <summary>Id of the case.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Title of the workflow.</summary>
    public required string WorkflowTitle { get; init; }

    /// <summary>The version it is pinned to.</summary>
    public required int WorkflowNumber { get; init; }

    /// <summary>Whether it runs.</summary>
    public required CaseState State { get; init; }

    /// <summary>The day by whose rules its steps were chosen.</summary>
    public required DateOnly RuleDate { get; init; }

    /// <summary>When it was opened.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>When it ended, or null.</summary>
    public required DateTimeOffset? ClosedAt { get; init; }

    /// <summary>The framework it carries, or null.</summary>
    public required Guid? FrameworkId { get; init; }

    /// <summary>Name of that framework, or null.</summary>
    public required string? FrameworkName { get; init; }

    /// <summary>Whether proposals compete in it.</summary>
    public required bool HasCompetingProposals { get; init; }

    /// <summary>How many decisions have been taken; forms send it back, so that sending twice changes nothing twice.</summary>
    public required int Decisions { get; init; }

    /// <summary>All steps in the order of the workflow.</summary>
    public required IReadOnlyList<StepView> Steps { get; init; }

    /// <summary>The ways forward between steps that are part of this case: from, to.</summary>
    public required IReadOnlyList<(string From, string To)> Ways { get; init; }

    /// <summary>The return paths that the workflow offers: from, to.</summary>
    public required IReadOnlyList<(string From, string To)> Returns { get; init; }

    /// <summary>What was decided, newest first.</summary>
    public required IReadOnlyList<DecisionView> History { get; init; }

    /// <summary>The rows of the map, in order of first appearance.</summary>
    public IReadOnlyList<string> Lanes => [.. Steps.Select(s => s.Lane).Distinct()];

    /// <summary>The steps at which something can be chosen now.</summary>
    public IReadOnlyList<StepView> Current => [.. Steps.Where(s => s.State == StepState.Current)];
}

/// <summary>A step of a case.</summary>
public sealed record StepView
{
    /// <summary>Its key, such as A07.</summary>
    public required string Key { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Its title on the map.</summary>
    public required string ShortTitle { get; init; }

    /// <summary>Who has the matter in hand.</summary>
    public required string Lane { get; init; }

    /// <summary>Inner step, outer body, distribution, follow-up.</summary>
    public required WorkflowStepKind Kind { get; init; }

    /// <summary>What it asks for.</summary>
    public required WorkflowAct Act { get; init; }

    /// <summary>The documents it is about.</summary>
    public required IReadOnlyList<WorkflowDocument> Documents { get; init; }

    /// <summary>Where it stands.</summary>
    public required StepState State { get; init; }

    /// <summary>When it was entered, for a step that is open.</summary>
    public required DateTimeOffset? EnteredAt { get; init; }

    /// <summary>The day on which it was entered, by the act that led to it; null for a step that is not open.</summary>
    public required DateOnly? EnteredOn { get; init; }

    /// <summary>The day of the act by which it was left last, or null.</summary>
    public required DateOnly? LeftOn { get; init; }

    /// <summary>Last day, or null.</summary>
    public required DateOnly? DueOn { get; init; }

    /// <summary>Its limit in words, such as 15 hari kerja; null: none.</summary>
    public required string? Limit { get; init; }

    /// <summary>How the running clock was counted; null: it does not run.</summary>
    public required DayCount? Count { get; init; }

    /// <summary>Days used up before the matter was returned.</summary>
    public required int DaysUsed { get; init; }

    /// <summary>The day on which the letter that started the clock was typed, when that was later than its date; else null.</summary>
    public DateOnly? TypedOn { get; init; }

    /// <summary>For a waiting join: the steps that have not arrived yet.</summary>
    public required IReadOnlyList<string> WaitsFor { get; init; }

    /// <summary>Its roles in words.</summary>
    public required string RolesInWords { get; init; }

    /// <summary>The evidence it asks for, with what is attached.</summary>
    public required IReadOnlyList<EvidenceView> Evidence { get; init; }

    /// <summary>What can be done here; null for a step at which nothing can be chosen now.</summary>
    public required StepDesk? Desk { get; init; }
}

/// <summary>What the reader finds at a step that is open: conditions, choices, who may act.</summary>
public sealed record StepDesk
{
    /// <summary>The offices that bear a role of the step.</summary>
    public required IReadOnlyList<OfficeName> Offices { get; init; }

    /// <summary>The office in which the reader may choose; null: none.</summary>
    public required OfficeName? OwnOffice { get; init; }

    /// <summary>The offices for which the reader may record a choice.</summary>
    public required IReadOnlyList<OfficeName> Recordable { get; init; }

    /// <summary>Those of them whose approval cannot be recorded, and why: whoever holds the office wrote what is to be approved.</summary>
    public required IReadOnlyDictionary<string, string> Barred { get; init; }

    /// <summary>Whether the reader may attach evidence.</summary>
    public required bool MayAttach { get; init; }

    /// <summary>The documents of the step as they stand.</summary>
    public required IReadOnlyList<StepText> Texts { get; init; }

    /// <summary>Whether choosing here asks to have these documents open.</summary>
    public required bool MustBeRead { get; init; }

    /// <summary>Why the reader may neither approve here nor record an approval: they wrote what is to be approved.</summary>
    public required IReadOnlyList<string> WhyNotOwn { get; init; }

    /// <summary>Why authors may approve their own text here; null: they may not.</summary>
    public required string? OwnTextReason { get; init; }

    /// <summary>Reminders that were due, newest first.</summary>
    public required IReadOnlyList<NoticeView> Notices { get; init; }

    /// <summary>The conditions of the step.</summary>
    public required IReadOnlyList<ConditionView> Conditions { get; init; }

    /// <summary>The choices.</summary>
    public required IReadOnlyList<ChoiceView> Choices { get; init; }

    /// <summary>Whether the reader can act here at all, for itself or for another.</summary>
    public bool MayAct => OwnOffice is not null || Recordable.Count > 0;
}

/// <summary>A document of a step, and what it was when it was approved last.</summary>
/// <param name="Label">Its name.</param>
/// <param name="NaskahId">The document.</param>
/// <param name="Version">Its newest version.</param>
/// <param name="Sha256">SHA-256 of that version.</param>
/// <param name="ApprovedVersion">The version that was approved last, when another one stands now; else null.</param>
/// <param name="ApprovedAt">The step at which that was; empty when nothing changed.</param>
public sealed record StepText(string Key, string Label, Guid NaskahId, int Version, string Sha256, int? ApprovedVersion, string ApprovedAt);

/// <summary>A reminder, as the page of a case lists it.</summary>
public sealed record NoticeView(string Office, bool IsEscalation, NoticeState State, DateTimeOffset At);

/// <summary>A condition and why it does not hold; holds when there is no refusal.</summary>
public sealed record ConditionView(string Label, IReadOnlyList<string> Refusals);

/// <summary>A choice and why it cannot be taken now, whoever acts.</summary>
/// <param name="Refusals">Conditions that do not hold; who may act is said once for the step.</param>
public sealed record ChoiceView(string Key, string Label, bool IsReturn, bool IsStop, bool IsSkip, IReadOnlyList<string> Refusals)
{
    /// <summary>A reason must be written.</summary>
    public bool NeedsNote => IsReturn || IsStop || IsSkip;
}

/// <summary>One kind of evidence and the files attached, newest first.</summary>
public sealed record EvidenceView(WorkflowEvidence Asked, IReadOnlyList<EvidenceFile> Files);

/// <summary>An attached file.</summary>
public sealed record EvidenceFile(Guid Id, string FileName, string MediaType, long Length, string? LetterNumber, DateOnly? LetterDate, string Note, DateTimeOffset At);

/// <summary>One decision in the history.</summary>
public sealed record DecisionView
{
    /// <summary>Position in the case.</summary>
    public required int Sequence { get; init; }

    /// <summary>Key of the step.</summary>
    public required string StepKey { get; init; }

    /// <summary>Its title.</summary>
    public required string StepTitle { get; init; }

    /// <summary>Text of the choice.</summary>
    public required string Choice { get; init; }

    /// <summary>Whether it led back.</summary>
    public required bool IsReturn { get; init; }

    /// <summary>Title of the office that acted or recorded.</summary>
    public required string Office { get; init; }

    /// <summary>Name of the holder on whose behalf it was done, or null.</summary>
    public required string? OnBehalfOf { get; init; }

    /// <summary>For an approval that stood because no text changed: the decision it repeats; else null.</summary>
    public required int? Repeats { get; init; }

    /// <summary>For an act on paper: SHA-256 of its scan, or null.</summary>
    public required string? Scan { get; init; }

    /// <summary>The versions it was about, in words; empty for none.</summary>
    public required string Versions { get; init; }

    /// <summary>Title of the office for which it was recorded, or null.</summary>
    public required string? RecordedFor { get; init; }

    /// <summary>The note.</summary>
    public required string Note { get; init; }

    /// <summary>When it was recorded.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>For an act on paper: the day of the act, or null.</summary>
    public required DateOnly? ActedOn { get; init; }
}

/// <summary>A case in a list.</summary>
/// <param name="Now">Short titles of the open steps.</param>
/// <param name="Lanes">Who has the matter in hand.</param>
/// <param name="DueOn">The first limit among the open steps, or null.</param>
/// <param name="Done">Steps done.</param>
/// <param name="Steps">Steps that apply.</param>
public sealed record CaseRow(
    Guid Id, string Title, string WorkflowTitle, CaseState State, DateTimeOffset OpenedAt, IReadOnlyList<string> Now, IReadOnlyList<string> Lanes, DateOnly? DueOn, int Done, int Steps);

/// <summary>A step that waits for the reader.</summary>
/// <param name="For">The offices for which the reader may record it; empty when the reader bears a role of the step.</param>
public sealed record TaskRow(Guid CaseId, string CaseTitle, string StepKey, string StepTitle, WorkflowAct Act, DateTimeOffset EnteredAt, DateOnly? DueOn, IReadOnlyList<string> For);

/// <summary>A workflow under which a case can be opened.</summary>
public sealed record WorkflowRow(string Key, int Number, string Title);
