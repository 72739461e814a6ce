using Budaya.LegalText;

namespace Budaya.Core.Drafting;

/// <summary>What reader and rules say about a draft text of a document.</summary>
public static class DraftRules
{
    /// <summary>The id of the finding that a text is of another kind than its document.</summary>
    public const string WrongKind = "NSK-JENIS";

    /// <summary>The findings, in the order of the text.</summary>
    public static IReadOnlyList<Finding> Check(Naskah naskah, string text)
    {
        ArgumentNullException.ThrowIfNull(naskah);
        DraftReading reading = DraftReader.Read(text);
        DocumentKind wanted = LegalRegion.TextKindOf(naskah.Kind);
        return reading.Document.Kind == wanted ? reading.Findings
            : [new(WrongKind, Severity.Error, 1, 1, $"Baris pertama menyebut jenis {reading.Document.Kind}, padahal naskah ini {wanted}.", null), .. reading.Findings];
    }
}
