using Budaya.LegalText;

namespace Budaya.Core.Drafting;

/// <summary>What the rules need to know of a document besides its text.</summary>
/// <param name="On">The day whose rules and legal basis hold.</param>
/// <param name="FrameworkName">Name of the adopted framework, or null.</param>
/// <param name="ValueNames">Its values in their order; empty: none adopted.</param>
/// <param name="IsFinal">Number and date are given.</param>
/// <param name="Region">The region; null when nobody named one: then nothing is compared with its names.</param>
/// <param name="Recipients">To whom a circular will be conveyed; empty: not known.</param>
public sealed record DraftRuling(DateOnly On, string? FrameworkName, IReadOnlyList<string> ValueNames, bool IsFinal, Region? Region, IReadOnlyList<string> Recipients)
{
    /// <summary>What numbering and signing gave; null for a draft.</summary>
    public EnactedFacts? Given { get; init; }
}

/// <summary>What numbering and signing gave, and what the record says besides.</summary>
/// <param name="Enactment">Number, days and names.</param>
/// <param name="Today">The present day in the region.</param>
public sealed record EnactedFacts(Enactment Enactment, DateOnly Today)
{
    /// <summary>Numbers of the same register that other documents bear.</summary>
    public IReadOnlyList<string> NumbersInUse { get; init; } = [];

    /// <summary>Day of the last paraf, or null.</summary>
    public DateOnly? ApprovedOn { get; init; }

    /// <summary>How the signing office is held on the day of determination, as <see cref="CheckContext.PrefixesOnRecord"/>.</summary>
    public IReadOnlyList<string?> PrefixesOnRecord { get; init; } = [];
}

/// <summary>What reader and rules say about a draft text of a document.</summary>
public static class DraftRules
{
    /// <summary>The id of the finding that a text is of another kind than its document.</summary>
    public const string WrongKind = "NSK-JENIS";

    private static readonly IReadOnlyList<CitedInstrument> Known = KnownInstruments(CitationRegistry.Shipped);

    /// <summary>The findings, in the order of the text.</summary>
    /// <param name="kind">The kind that the document should have.</param>
    /// <param name="ruling">What the rules need to know besides the text.</param>
    /// <param name="text">The draft text.</param>
    public static IReadOnlyList<Finding> Check(Tenants.DocumentKind kind, DraftRuling ruling, string text)
    {
        IReadOnlyList<Finding> findings = Check(ruling, text);
        DocumentKind wanted = LegalRegion.TextKindOf(kind), written = DraftReader.Read(text).Document.Kind;
        return written == wanted ? findings
            : [new(WrongKind, Severity.Error, 1, 1, $"Baris pertama menyebut jenis {written}, padahal naskah ini {wanted}.", null), .. findings];
    }

    /// <summary>The findings of a text that is no document of a case yet, whatever kind it says it is; in the order of the text.</summary>
    /// <param name="ruling">What the rules need to know besides the text.</param>
    /// <param name="text">The draft text.</param>
    public static IReadOnlyList<Finding> Check(DraftRuling ruling, string text)
    {
        ArgumentNullException.ThrowIfNull(ruling);
        DraftReading reading = DraftReader.Read(text);
        return [.. reading.Findings.Concat(DraftCharacters.Missing(text)).Concat(LegalCheck.Check(reading.Document, ContextOf(ruling))).OrderBy(f => f.Line).ThenBy(f => f.Column)];
    }

    /// <summary>What the rules of numbering and signing say of <see cref="DraftRuling.Given"/>.</summary>
    /// <param name="ruling">What the rules need to know besides the text.</param>
    /// <param name="text">The draft text.</param>
    public static IReadOnlyList<Finding> CheckEnactment(DraftRuling ruling, string text)
    {
        ArgumentNullException.ThrowIfNull(ruling);
        return LegalCheck.CheckEnactment(DraftReader.Read(text).Document, ContextOf(ruling));
    }

    private static CheckContext ContextOf(DraftRuling ruling) => new()
    {
        Date = ruling.On, Region = ruling.Region, Recipients = ruling.Recipients, Citations = Known, FrameworkName = ruling.FrameworkName, ValueNames = ruling.ValueNames, IsFinal = ruling.IsFinal,
        Enactment = ruling.Given?.Enactment, Today = ruling.Given?.Today, NumbersInUse = ruling.Given?.NumbersInUse ?? [], ApprovedOn = ruling.Given?.ApprovedOn,
        PrefixesOnRecord = ruling.Given?.PrefixesOnRecord ?? [],
    };

    private static List<CitedInstrument> KnownInstruments(CitationRegistry registry) => [.. registry.Rows.Select(row => InstrumentOf(row, registry)).OfType<CitedInstrument>()];

    // A row that is cited by its whole name has neither form nor number to be found by.
    private static CitedInstrument? InstrumentOf(CitationRow row, CitationRegistry registry) => row is not { Form: { } form, Number: { } number } ? null : new()
    {
        Form = form,
        Number = number,
        Year = row.Year,
        Name = row.Name,
        GazetteYear = row.GazetteYear,
        GazetteNumber = row.GazetteNumber,
        SupplementNumber = row.SupplementNumber,
        From = row.Period.From,
        Until = row.Period.Until,
        Source = row.Source,
        IsVerified = row.IsVerified,
        Amendments = [.. row.Amendments.Select(amendment => AmendmentOf(amendment, registry.Row(amendment.Key))).OfType<CitedAmendment>()],
    };

    private static CitedAmendment? AmendmentOf(CitationAmendment amendment, CitationRow by) =>
        by.Number is { } number ? new(number, by.Year, amendment.Since, amendment.Several) : null;
}
