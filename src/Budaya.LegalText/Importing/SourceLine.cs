namespace Budaya.LegalText;

/// <summary>A line of the source: of pasted text a line, of Word a paragraph or a part of one between line breaks.</summary>
/// <param name="Text">The words, white space collapsed; a number that Word computed stands in front.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record SourceLine(string Text, ImportPlace Place)
{
    /// <summary>True when a blank line or a new paragraph of Word stands before it.</summary>
    public bool AfterBreak { get; init; }

    /// <summary>True when it begins a page.</summary>
    public bool BeginsPage { get; init; }

    /// <summary>True when Word computed its number, so that it is no rest of a sentence.</summary>
    public bool IsNumbered { get; init; }

    /// <summary>The rows of a table, each cell with its paragraphs; null for a line of text.</summary>
    public IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>>? Table { get; init; }

    /// <summary>All words of the line or table.</summary>
    public string Words => Table is null ? Text : string.Join(' ', Table.SelectMany(row => row).SelectMany(cell => cell));
}

/// <summary>What was read of a file before its structure is looked for.</summary>
/// <param name="Lines">The text in order.</param>
/// <param name="Notes">What stands beside the text: foot notes, headers, deleted words.</param>
internal sealed record ImportSource(List<SourceLine> Lines, List<ImportNote> Notes);

/// <summary>Collects what is said about the source.</summary>
internal sealed class ImportReport(IEnumerable<ImportNote> notes)
{
    private readonly List<ImportNote> _notes = [.. notes];
    private readonly List<FormFinding> _findings = [];

    public IReadOnlyList<ImportNote> Notes => [.. _notes.OrderBy(note => note.Place.Paragraph)];

    public IReadOnlyList<FormFinding> Findings => [.. _findings.OrderBy(finding => finding.Place.Paragraph)];

    public void Note(ImportNoteKind kind, SourceLine line, string message) => _notes.Add(new(kind, line.Place, line.Words, message));

    public void Broken(string rule, Severity severity, ImportPlace place, string message) => _findings.Add(new(rule, severity, place, message));
}
