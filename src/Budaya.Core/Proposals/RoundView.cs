using Budaya.Core.Values;
using Budaya.Core.Workflow;

namespace Budaya.Core.Proposals;

/// <summary>A round as its page shows it.</summary>
public sealed record RoundView
{
    /// <summary>The case it serves.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>Title of the case.</summary>
    public required string CaseTitle { get; init; }

    /// <summary>The round; null: not opened yet.</summary>
    public required Round? Round { get; init; }

    /// <summary>The proposals in the order in which they came.</summary>
    public required IReadOnlyList<ProposalView> Proposals { get; init; }

    /// <summary>How each OPD answered the call, in the order of the OPDs.</summary>
    public required IReadOnlyList<AnswerRow> Answers { get; init; }

    /// <summary>What was changed since the call, oldest first.</summary>
    public required IReadOnlyList<RoundChange> Changes { get; init; }

    /// <summary>Why the reader cannot set another last day now.</summary>
    public required IReadOnlyList<Refusal> WhyNotCorrect { get; init; }

    /// <summary>Why the reader cannot correct the criteria now.</summary>
    public required IReadOnlyList<Refusal> WhyNotCorrectCriteria { get; init; }

    /// <summary>The meetings, oldest first.</summary>
    public required IReadOnlyList<MeetingView> Meetings { get; init; }

    /// <summary>The offices that deliberate; the first one presides.</summary>
    public required IReadOnlyList<OfficeName> Participants { get; init; }

    /// <summary>How many of them must attend.</summary>
    public required int Quorum { get; init; }

    /// <summary>How many proposals there must be.</summary>
    public required int Minimum { get; init; }

    /// <summary>Why the reader cannot open the round now.</summary>
    public required IReadOnlyList<Refusal> WhyNotOpen { get; init; }

    /// <summary>Why no proposal can be taken in from the reader now.</summary>
    public required IReadOnlyList<Refusal> WhyNotPropose { get; init; }

    /// <summary>Why no meeting can be recorded by the reader now.</summary>
    public required IReadOnlyList<Refusal> WhyNotMeet { get; init; }

    /// <summary>Why the reader cannot record an agreement now, whichever proposal.</summary>
    public required IReadOnlyList<Refusal> WhyNotAgree { get; init; }

    /// <summary>Why the reader can remind nobody now.</summary>
    public required IReadOnlyList<Refusal> WhyNotRemind { get; init; }

    /// <summary>Why the reader can return, withdraw, merge or split no proposal now.</summary>
    public required IReadOnlyList<Refusal> WhyNotHandle { get; init; }

    /// <summary>Why the deliberation cannot begin again now.</summary>
    public required IReadOnlyList<Refusal> WhyNotReopen { get; init; }

    /// <summary>The proposal agreed on, or null.</summary>
    public ProposalView? Chosen => Proposals.FirstOrDefault(p => p.State == ProposalState.Dipilih);

    /// <summary>The meeting that counts: the newest.</summary>
    public MeetingView? Meeting => Meetings.Count > 0 ? Meetings[^1] : null;
}

/// <summary>A proposal with its framework.</summary>
/// <param name="Proposer">Name of the OPD that proposes.</param>
/// <param name="WhyNotChoose">What its framework still lacks before it can be agreed on.</param>
public sealed record ProposalView(
    Guid Id, string Proposer, string OpdCode, string Rationale, ProposalState State, string StateNote, DateTimeOffset At, FrameworkView Framework, IReadOnlyList<Refusal> WhyNotChoose)
{
    /// <summary>Its attachments, in the order in which they came.</summary>
    public required IReadOnlyList<AttachmentView> Files { get; init; }

    /// <summary>The proposals it was merged or split from.</summary>
    public required IReadOnlyList<Guid> From { get; init; }

    /// <summary>Why the reader cannot add to it now.</summary>
    public required IReadOnlyList<Refusal> WhyNotComplete { get; init; }
}

/// <summary>An attachment of a proposal.</summary>
public sealed record AttachmentView(string Sha256, string Name, long Length);

/// <summary>A meeting with its seats.</summary>
/// <param name="ReportSha256">The berita acara to be initialled, or null.</param>
public sealed record MeetingView(
    Guid Id, DateOnly HeldOn, TimeOnly? StartsAt, string Place, string Agenda, string Minutes, DateTimeOffset? ClosedAt, string? ReportSha256, Guid Version, IReadOnlyList<SeatView> Seats)
{
    /// <summary>How many of the offices that deliberate attended.</summary>
    public int Attended => Seats.Count(s => s.Attended && s.Deliberates);

    /// <summary>How many offices deliberate.</summary>
    public int Deliberating => Seats.Count(s => s.Deliberates);

    /// <summary>How many of those that deliberate and attended favour a proposal.</summary>
    public int SupportOf(Guid proposalId) => Seats.Count(s => s.Attended && s.Deliberates && s.FavouredProposalId == proposalId);

    /// <summary>All berita acara that were made for it, oldest first; the newest of them is <see cref="ReportSha256"/> unless it was agreed on anew since.</summary>
    public required IReadOnlyList<KeptReport> Reports { get; init; }

    /// <summary>Whether every office that attended has initialled the berita acara.</summary>
    public bool IsInitialled => ReportSha256 is not null && Seats.All(s => !s.Attended || s.HasInitialled);
}

/// <summary>A berita acara that was made.</summary>
public sealed record KeptReport(string Sha256, DateTimeOffset At);

/// <summary>An office at a meeting.</summary>
/// <param name="Deliberates">Whether it counts for the quorum; else it was invited besides.</param>
/// <param name="HasInitialled">Whether it has initialled the berita acara as it is now.</param>
public sealed record SeatView(
    string OfficeKey, string Title, bool Presides, bool Deliberates, bool Attended, string? Substitute, Guid? FavouredProposalId, string Note, bool HasInitialled, DateTimeOffset? InitialledAt, string? InitialScan);

/// <summary>A round in a list.</summary>
public sealed record RoundRow(Guid CaseId, string CaseTitle, string? Title, RoundState? State, int Proposals, string? Chosen);

/// <summary>What somebody proposes.</summary>
/// <param name="ProposalId">Given by the form, so that sending it twice makes one proposal.</param>
/// <param name="FrameworkId">A framework that is there; null: a new one from <paramref name="NewFramework"/>.</param>
public sealed record MakeProposal(Guid RoundId, Guid ProposalId, string OpdCode, string Rationale, Guid? FrameworkId, FrameworkInput? NewFramework);

/// <summary>A call for proposals.</summary>
public sealed record OpenRound(Guid CaseId, string Title, DateOnly OpensOn, DateOnly ClosesOn, ScoredChange ScoredChange, IReadOnlyList<CriterionInput> Criteria);

/// <summary>A criterion and its weight.</summary>
public sealed record CriterionInput(string Name, int Weight);

/// <summary>A meeting to be called.</summary>
/// <param name="MeetingId">Given by the form, so that sending it twice calls one.</param>
/// <param name="AlsoInvited">Offices beside those that the workflow has deliberate.</param>
public sealed record CallMeeting(Guid RoundId, Guid MeetingId, DateOnly HeldOn, TimeOnly? StartsAt, string Place, string Agenda, IReadOnlyList<string> AlsoInvited);

/// <summary>What was seen and said at a meeting.</summary>
public sealed record RecordMeeting(Guid MeetingId, Guid Version, DateOnly HeldOn, TimeOnly? StartsAt, string Place, string Agenda, string Minutes, IReadOnlyList<SeatRecord> Seats);

/// <summary>Attendance and position of one office.</summary>
public sealed record SeatRecord(string OfficeKey, bool Attended, string? Substitute, Guid? FavouredProposalId, string Note);
