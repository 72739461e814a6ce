using Budaya.Core.Values;

namespace Budaya.Core.Proposals;

/// <summary>How an OPD has answered a call for proposals.</summary>
public enum OpdAnswer
{
    /// <summary>Not at all.</summary>
    Belum,

    /// <summary>With a proposal.</summary>
    Mengusulkan,

    /// <summary>That it proposes nothing.</summary>
    TidakMengusulkan,
}

/// <summary>A round in the list of an OPD's officer.</summary>
/// <param name="IsOpen">Whether the OPD can propose now.</param>
/// <param name="HasDraft">Whether a draft waits to be sent in.</param>
public sealed record OpdRoundRow(Guid RoundId, string Title, DateOnly OpensOn, DateOnly ClosesOn, string OpdCode, string OpdName, OpdAnswer Answer, bool HasDraft, bool IsOpen);

/// <summary>A round as an OPD's officer sees it: the call, and what the own OPD answered. Nothing of others is in it.</summary>
public sealed record OpdRoundView
{
    /// <summary>The round with its criteria, in order.</summary>
    public required Round Round { get; init; }

    /// <summary>The own OPD.</summary>
    public required string OpdCode { get; init; }

    /// <summary>Its name.</summary>
    public required string OpdName { get; init; }

    /// <summary>The letters that ask for proposals.</summary>
    public required IReadOnlyList<CallLetter> Letters { get; init; }

    /// <summary>What was changed since the call, oldest first.</summary>
    public required IReadOnlyList<RoundChange> Changes { get; init; }

    /// <summary>The drafts of the OPD.</summary>
    public required IReadOnlyList<OpdProposalView> Drafts { get; init; }

    /// <summary>The proposals of the OPD, whatever became of them.</summary>
    public required IReadOnlyList<OpdProposalView> Proposals { get; init; }

    /// <summary>The answer that it proposes nothing, or null.</summary>
    public required NoProposal? Declined { get; init; }

    /// <summary>Why the OPD cannot propose now.</summary>
    public required IReadOnlyList<Refusal> WhyNotPropose { get; init; }
}

/// <summary>A letter that asks for proposals.</summary>
public sealed record CallLetter(string Sha256, string FileName, string? Number, DateOnly? Date);

/// <summary>A draft or a proposal of an own OPD.</summary>
public sealed record OpdProposalView
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Name, meaning, values.</summary>
    public required FrameworkInput Text { get; init; }

    /// <summary>Why this one.</summary>
    public required string Rationale { get; init; }

    /// <summary>Version of the draft, or of the framework; the form sends it back.</summary>
    public required Guid Version { get; init; }

    /// <summary>Where it stands; null: a draft.</summary>
    public required ProposalState? State { get; init; }

    /// <summary>Why it was returned, withdrawn, chosen or not; or empty.</summary>
    public string StateNote { get; init; } = "";

    /// <summary>When it was sent in, or the draft saved.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Attachments.</summary>
    public IReadOnlyList<AttachmentView> Files { get; init; } = [];

    /// <summary>Why its words cannot be changed now.</summary>
    public required IReadOnlyList<Refusal> WhyNotChange { get; init; }

    /// <summary>Why it can neither be withdrawn nor sent in again now.</summary>
    public required IReadOnlyList<Refusal> WhyNotAct { get; init; }
}

/// <summary>How one OPD answered a call, for the bureau.</summary>
/// <param name="Names">Names of what it proposed.</param>
/// <param name="Note">Its remark when it proposes nothing, or empty.</param>
public sealed record AnswerRow(string OpdCode, string OpdName, OpdAnswer Answer, IReadOnlyList<string> Names, string Note, DateTimeOffset? At);
