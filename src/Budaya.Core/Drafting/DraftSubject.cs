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
}

/// <summary>A meeting that chose among proposals.</summary>
/// <param name="HeldOn">Day of the meeting.</param>
/// <param name="Place">Where.</param>
/// <param name="Seats">Offices invited, those presiding first.</param>
/// <param name="Proposals">What was before the meeting.</param>
public sealed record DeliberationFacts(DateOnly HeldOn, string Place, IReadOnlyList<DeliberationSeat> Seats, IReadOnlyList<DeliberationProposal> Proposals);

/// <summary>An invited office.</summary>
public sealed record DeliberationSeat(string Office, bool Presides, bool Attended);

/// <summary>A proposal and whether it was agreed on.</summary>
public sealed record DeliberationProposal(string Name, string Proposer, bool Chosen);

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
    /// <summary>As one cites it: kind, number, year, title.</summary>
    public string Citation => NumberHoldsYear
        ? $"{Form} Nomor {Number ?? OpenPlace.Dots} tentang {Title}"
        : $"{Form} Nomor {Number ?? OpenPlace.Dots} Tahun {Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? OpenPlace.Dots} tentang {Title}";
}
