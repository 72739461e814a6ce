using Budaya.LegalText;

namespace Budaya.Core.Drafting;

/// <summary>What reader and rules say about a draft text of a document.</summary>
public static class DraftRules
{
    /// <summary>The id of the finding that a text is of another kind than its document.</summary>
    public const string WrongKind = "NSK-JENIS";

    private static readonly IReadOnlyList<CitedInstrument> Known = KnownInstruments(CitationRegistry.Shipped);

    /// <summary>The findings, in the order of the text.</summary>
    public static IReadOnlyList<Finding> Check(Naskah naskah, string text)
    {
        ArgumentNullException.ThrowIfNull(naskah);
        return Check(naskah.Kind, DateOnly.FromDateTime(naskah.CreatedAt.UtcDateTime), text);
    }

    /// <summary>The findings of a draft of a day, in the order of the text.</summary>
    /// <param name="kind">The kind that the document should have.</param>
    /// <param name="on">The day whose rules and legal basis hold.</param>
    /// <param name="text">The draft text.</param>
    public static IReadOnlyList<Finding> Check(Tenants.DocumentKind kind, DateOnly on, string text)
    {
        DraftReading reading = DraftReader.Read(text);
        IReadOnlyList<Finding> findings = [.. reading.Findings.Concat(LegalCheck.Check(reading.Document, new() { Date = on, Citations = Known })).OrderBy(f => f.Line).ThenBy(f => f.Column)];
        DocumentKind wanted = LegalRegion.TextKindOf(kind);
        return reading.Document.Kind == wanted ? findings
            : [new(WrongKind, Severity.Error, 1, 1, $"Baris pertama menyebut jenis {reading.Document.Kind}, padahal naskah ini {wanted}.", null), .. findings];
    }

    private static List<CitedInstrument> KnownInstruments(CitationRegistry registry) => [.. registry.Rows.Select(row => InstrumentOf(row, registry)).OfType<CitedInstrument>()];

    // A row that is cited by its whole name has neither form nor number to be found by.
    private static CitedInstrument? InstrumentOf(CitationRow row, CitationRegistry registry) => row is not { Form: { } form, Number: { } number } ? null : new()
    {
        Form = form,
        Number = number,
        Year = row.Year,
        GazetteNumber = row.GazetteNumber,
        SupplementNumber = row.SupplementNumber,
        From = row.Period.From,
        Until = row.Period.Until,
        Amendments = [.. row.Amendments.Select(amendment => AmendmentOf(amendment, registry.Row(amendment.Key))).OfType<CitedAmendment>()],
    };

    private static CitedAmendment? AmendmentOf(CitationAmendment amendment, CitationRow by) =>
        by.Number is { } number ? new(number, by.Year, amendment.Since, amendment.Several) : null;
}
