namespace Budaya.LegalText;

/// <summary>What reading a draft text gives: always a tree, and what is wrong with the text.</summary>
/// <param name="Document">The tree; every word of the text is in it.</param>
/// <param name="Findings">In the order of the text.</param>
public sealed record DraftReading(LegalDocument Document, IReadOnlyList<Finding> Findings);

/// <summary>Reads draft text. The grammar is in <c>docs/draft-text.md</c>.</summary>
public static class DraftReader
{
    /// <summary>Reads any text whatever: never throws, loses no word, says what is wrong in <see cref="DraftReading.Findings"/>.</summary>
    public static DraftReading Read(string text)
    {
        var findings = new FindingList();
        var parser = new DraftParser(text, findings);
        var document = parser.Read();
        new ReaderChecks(document, parser.Lines, findings).Run();
        return new DraftReading(document, findings.InOrder());
    }
}
