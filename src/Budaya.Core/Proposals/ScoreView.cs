namespace Budaya.Core.Proposals;

/// <summary>How far an office is with its score sheet.</summary>
public enum SheetState
{
    /// <summary>Not filled in, or not wholly.</summary>
    Belum,

    /// <summary>A proposal changed after it was scored: the office is asked again.</summary>
    DimintaUlang,

    /// <summary>Filled in.</summary>
    Sudah,

    /// <summary>There is nothing that it scores: it has an interest in every proposal, or none stands any more.</summary>
    TidakMenilai,
}

/// <summary>The scoring of a round as its page shows it. Sheets of others are not in it before the scoring round closes.</summary>
public sealed record ScoreView
{
    /// <summary>The case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>The round with its criteria.</summary>
    public required Round Round { get; init; }

    /// <summary>The proposals of the newest scoring round, in the order in which they came.</summary>
    public required IReadOnlyList<ProposalName> Proposals { get; init; }

    /// <summary>All proposals of the round by id, losers too.</summary>
    public required IReadOnlyDictionary<Guid, ProposalName> AllProposals { get; init; }

    /// <summary>The offices that score and how far each is.</summary>
    public required IReadOnlyList<ScorerView> Scorers { get; init; }

    /// <summary>The sheets that the reader may fill in now: of own offices, and empty ones of offices that work on paper.</summary>
    public required IReadOnlyList<SheetView> Sheets { get; init; }

    /// <summary>The closed scoring rounds, oldest first.</summary>
    public required IReadOnlyList<BallotResult> Results { get; init; }

    /// <summary>Declared interests.</summary>
    public required IReadOnlyList<InterestView> Interests { get; init; }

    /// <summary>Reminders sent so far, newest first.</summary>
    public required IReadOnlyList<RoundNotice> Notices { get; init; }

    /// <summary>Why no (further) scoring round can be opened by the reader now.</summary>
    public required IReadOnlyList<Refusal> WhyNotOpen { get; init; }

    /// <summary>Why the scoring round cannot be closed by the reader now.</summary>
    public required IReadOnlyList<Refusal> WhyNotClose { get; init; }

    /// <summary>Why the reader cannot remind now.</summary>
    public required IReadOnlyList<Refusal> WhyNotRemind { get; init; }
}

/// <summary>A proposal and what it is called.</summary>
public sealed record ProposalName(Guid Id, Guid FrameworkId, string Name);

/// <summary>An office that scores. How far it is says nothing of how it scored.</summary>
/// <param name="HasNoInterest">Whether it has said, in the newest scoring round, that it has an interest in none of the proposals.</param>
/// <param name="HasScan">Whether what it has said there was recorded from paper, of which the scan is kept.</param>
public sealed record ScorerView(string OfficeKey, string Title, SheetState State, bool HasNoInterest, bool HasScan);

/// <summary>A sheet to be filled in.</summary>
/// <param name="IsOwn">Whether the reader holds the office; else the reader records a paper sheet, and does not see what was recorded before.</param>
/// <param name="Points">Scores so far, by proposal and criterion; only of an own office.</param>
/// <param name="Barred">Proposals in which the office has declared an interest.</param>
/// <param name="HasAnswered">Whether the office has said, in this scoring round, in which proposals it has an interest; the sheet is open only then.</param>
public sealed record SheetView(string OfficeKey, string Title, bool IsOwn, SheetState State, IReadOnlyDictionary<(Guid Proposal, int Position), int> Points, IReadOnlySet<Guid> Barred, bool HasAnswered);

/// <summary>A declared interest.</summary>
/// <param name="HasScan">Whether it was recorded from paper, of which the scan is kept.</param>
public sealed record InterestView(string OfficeKey, string Title, Guid ProposalId, string Reason, DateTimeOffset At, bool HasScan);

/// <summary>The outcome of a closed scoring round.</summary>
/// <param name="Ballot">From 1.</param>
/// <param name="Scores">The best first.</param>
/// <param name="Tied">The proposals that share the highest total; empty when one alone has it.</param>
/// <param name="ByOffice">Weighted mean of each office for each proposal.</param>
/// <param name="Changed">Proposals that changed after they were scored.</param>
public sealed record BallotResult(
    int Ballot, IReadOnlyList<ProposalScore> Scores, IReadOnlyList<Guid> Tied, IReadOnlyList<OfficeScore> ByOffice, IReadOnlySet<Guid> Changed);

/// <summary>Weighted mean of one office for one proposal.</summary>
/// <param name="HasScan">Whether its sheet was recorded from paper, of which the scan is kept.</param>
public sealed record OfficeScore(string OfficeKey, string Title, Guid ProposalId, decimal Total, bool HasScan);

/// <summary>What an office gives.</summary>
/// <param name="Basis">The signed paper sheet, when an officer records it for the office; empty for an own office.</param>
public sealed record GiveScores(Guid RoundId, int Ballot, string OfficeKey, string Basis, IReadOnlyList<GivenScore> Scores)
{
    /// <summary>The scan of that sheet; empty for an own office.</summary>
    public ReadOnlyMemory<byte> Scan { get; init; }
}

/// <summary>In which proposals an office has an interest, and what it is; none: in none.</summary>
/// <param name="Basis">The signed paper, when an officer records it for the office; empty for an own office.</param>
public sealed record AnswerInterests(Guid RoundId, int Ballot, string OfficeKey, string Basis, IReadOnlyDictionary<Guid, string> Interests)
{
    /// <summary>The scan of that paper; empty for an own office.</summary>
    public ReadOnlyMemory<byte> Scan { get; init; }
}

/// <summary>An interest that an office has in one proposal, declared when its sheet is open already.</summary>
/// <param name="Basis">The signed paper, when an officer records it for the office; empty for an own office.</param>
public sealed record DeclareInterest(Guid ProposalId, string OfficeKey, string Reason, string Basis)
{
    /// <summary>The scan of that paper; empty for an own office.</summary>
    public ReadOnlyMemory<byte> Scan { get; init; }
}

/// <summary>One score.</summary>
/// <param name="Position">Place of the criterion.</param>
/// <param name="Points">1 to 5.</param>
public sealed record GivenScore(Guid ProposalId, int Position, int Points);
