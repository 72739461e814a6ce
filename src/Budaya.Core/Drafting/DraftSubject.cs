using Budaya.Core.Tenants;
using Budaya.Core.Values;

namespace Budaya.Core.Drafting;

/// <summary>What a draft is about, gathered from the earlier stages; <see cref="DraftFacts.Of"/> turns it into the names that a template sees.</summary>
public sealed record DraftSubject
{
    /// <summary>The region.</summary>
    public required TenantProfile Profile { get; init; }

    /// <summary>The kind of paper.</summary>
    public required DocumentKind Kind { get; init; }

    /// <summary>Title without kind and number.</summary>
    public required string Title { get; init; }

    /// <summary>The day by whose law the draft is written; chooses the citations.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Title of the office that signs, such as Bupati Bangka Barat.</summary>
    public required string SignatoryOffice { get; init; }

    /// <summary>The framework with values, behaviours and links loaded; null where none is chosen yet.</summary>
    public ValueFramework? Framework { get; init; }

    /// <summary>Why this framework was chosen; a paragraph a line.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The deliberation, or null when there was none.</summary>
    public DeliberationFacts? Deliberation { get; init; }

    /// <summary>What proposals are scored by, in order.</summary>
    public IReadOnlyList<CriterionFacts> Criteria { get; init; } = [];

    /// <summary>The decree that a circular carries out, or null.</summary>
    public RelatedDocument? Related { get; init; }

    /// <summary>Addressees, in order.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>Who receives a copy, in order.</summary>
    public IReadOnlyList<string> Copies { get; init; } = [];

    /// <summary>Members of the team that is set up: place in the team and office.</summary>
    public IReadOnlyList<TeamSeat> Team { get; init; } = [];

    /// <summary>What is sent with a covering letter.</summary>
    public IReadOnlyList<EnclosedPaper> Enclosed { get; init; } = [];

    /// <summary>The OPD that a paper is of or for, or null.</summary>
    public OpdFacts? Opd { get; init; }

    /// <summary>The event to which a paper invites or on which it reports, or null.</summary>
    public EventFacts? Event { get; init; }

    /// <summary>How the conveyance stands, or null when nothing has been conveyed.</summary>
    public ConveyanceFacts? Conveyance { get; init; }

    /// <summary>How each OPD stands with its commitments.</summary>
    public IReadOnlyList<OpdProgress> Progress { get; init; } = [];

    /// <summary>Problems that OPDs reported to the Sekda.</summary>
    public IReadOnlyList<ReportedProblem> Problems { get; init; } = [];

    /// <summary>The regulation that is amended or repealed, or null.</summary>
    public EarlierRegulation? Earlier { get; init; }

    /// <summary>What a mail or a message tells, or null where the text is none.</summary>
    public MailFacts? Mail { get; init; }

    /// <summary>Offices that initial the text, in their order.</summary>
    public IReadOnlyList<string> ParafOffices { get; init; } = [];

    /// <summary>Steps of the case that are done, oldest first.</summary>
    public IReadOnlyList<StepDone> Steps { get; init; } = [];

    /// <summary>The step at which the case stands, in words; empty when it has ended.</summary>
    public string CurrentStep { get; init; } = "";
}

/// <summary>A meeting that chose among proposals.</summary>
/// <param name="HeldOn">Day of the meeting.</param>
/// <param name="Place">Where.</param>
/// <param name="Seats">Offices invited, those presiding first.</param>
/// <param name="Proposals">What was before the meeting.</param>
public sealed record DeliberationFacts(DateOnly HeldOn, string Place, IReadOnlyList<DeliberationSeat> Seats, IReadOnlyList<DeliberationProposal> Proposals)
{
    /// <summary>When it began, as printed, such as 09.00 WIB; null: dots.</summary>
    public string? Time { get; init; }

    /// <summary>What it talked about, in order.</summary>
    public IReadOnlyList<string> Agenda { get; init; } = [];

    /// <summary>Outcomes of the closed scoring rounds, oldest first.</summary>
    public IReadOnlyList<BallotFacts> Ballots { get; init; } = [];
}

/// <summary>A criterion and its weight.</summary>
public sealed record CriterionFacts(string Name, int Weight);

/// <summary>The outcome of a scoring round.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Offices">How many offices scored.</param>
/// <param name="IsTie">Whether several proposals share the highest total.</param>
/// <param name="Rows">Proposals, the best first: name and weighted mean as printed.</param>
public sealed record BallotFacts(int Number, int Offices, bool IsTie, IReadOnlyList<(string Name, string Total)> Rows);

/// <summary>An invited office.</summary>
/// <param name="Substitute">Who came in its holder's place, or null.</param>
public sealed record DeliberationSeat(string Office, bool Presides, bool Attended, string? Substitute = null);

/// <summary>A proposal and whether it was agreed on.</summary>
public sealed record DeliberationProposal(string Name, string Proposer, bool Chosen);

/// <summary>An OPD: its name and the title of its head.</summary>
public sealed record OpdFacts(string Name, string Head);

/// <summary>An event. What is not known yet is printed as dots.</summary>
/// <param name="HeldOn">The day, or null.</param>
/// <param name="Time">The hour as printed, such as 09.00 WIB, or null.</param>
/// <param name="Place">Where, or null.</param>
/// <param name="Opener">Who opens it, or null.</param>
/// <param name="Speakers">Who speaks.</param>
/// <param name="Agreement">What was agreed on; empty before the event.</param>
public sealed record EventFacts(DateOnly? HeldOn, string? Time, string? Place, string? Opener, IReadOnlyList<string> Speakers, string Agreement = "");

/// <summary>How the conveyance of a decree stands.</summary>
/// <param name="CoverNumber">Number of the surat pengantar, or null.</param>
/// <param name="CoverDate">Its date, or null.</param>
/// <param name="Total">OPDs to which it was conveyed.</param>
/// <param name="Missing">OPDs that have not acknowledged it.</param>
/// <param name="DueOn">Last day for the receipt, or null.</param>
public sealed record ConveyanceFacts(string? CoverNumber, DateOnly? CoverDate, int Total, IReadOnlyList<string> Missing, DateOnly? DueOn);

/// <summary>Commitments of an OPD that are done, of all.</summary>
public sealed record OpdProgress(string Opd, int Done, int Total);

/// <summary>A problem that an OPD reported.</summary>
public sealed record ReportedProblem(string Opd, string Text);

/// <summary>A regulation of the region that a draft amends or repeals.</summary>
/// <param name="Number">Number as printed, or null: dots.</param>
/// <param name="Year">Year, or null: dots.</param>
/// <param name="Title">Title without kind and number.</param>
/// <param name="GazetteNumber">Number in the gazette, or null: dots.</param>
public sealed record EarlierRegulation(string? Number, int? Year, string Title, string? GazetteNumber);

/// <summary>A step of a case that is done.</summary>
public sealed record StepDone(string Name, DateOnly On);

/// <summary>A place in a team.</summary>
public sealed record TeamSeat(string Place, string Office);

/// <summary>A row of a covering letter.</summary>
public sealed record EnclosedPaper(string Description, string Quantity, string Remark);

/// <summary>A document of the same region that another one refers to.</summary>
/// <param name="Form">How it is printed, such as Keputusan Bupati Bangka Barat.</param>
/// <param name="Title">Title without kind and number.</param>
/// <param name="Number">Number as printed; null as long as it has none: dots are printed.</param>
/// <param name="Year">Year of a Perkada's number; null where the number itself carries the year, or is not known.</param>
/// <param name="NumberHoldsYear">True for a Keputusan, whose number carries its year.</param>
public sealed record RelatedDocument(string Form, string Title, string? Number, int? Year, bool NumberHoldsYear)
{
    /// <summary>When it was determined, or null.</summary>
    public DateOnly? DeterminedOn { get; init; }

    /// <summary>When it was promulgated, or null.</summary>
    public DateOnly? PromulgatedOn { get; init; }

    /// <summary>Its number in the gazette, or null.</summary>
    public string? GazetteNumber { get; init; }

    /// <summary>As one cites it: kind, number, year, title.</summary>
    public string Citation => NumberHoldsYear
        ? $"{Form} Nomor {Number ?? OpenPlace.Dots} tentang {Title}"
        : $"{Form} Nomor {Number ?? OpenPlace.Dots} Tahun {Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? OpenPlace.Dots} tentang {Title}";
}
