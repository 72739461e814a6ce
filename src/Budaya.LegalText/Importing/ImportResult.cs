namespace Budaya.LegalText;

/// <summary>A place in the file or text that was imported.</summary>
/// <param name="Page">From 1, as far as page breaks are marked in the source.</param>
/// <param name="Paragraph">From 1; in pasted text the line.</param>
public readonly record struct ImportPlace(int Page, int Paragraph);

/// <summary>What became of words of the source.</summary>
public enum ImportNoteKind
{
    /// <summary>They are part of the form (kop, number, signature block): the system writes them.</summary>
    WrittenBySystem,

    /// <summary>They belong to the page and not to the text: page numbers, catch-words, headers.</summary>
    PageFurniture,

    /// <summary>They were read as something else than they say: <c>M E M U T U S K A N</c>, <c>Pasa1 5</c>.</summary>
    Corrected,

    /// <summary>They stand in the draft text, but their place was not understood.</summary>
    Unplaced,

    /// <summary>They are not in the draft text: foot notes, text boxes, deleted words of tracked changes, comments.</summary>
    LeftOut,
}

/// <summary>Words of the source that the draft text does not hold as they were, or not where they were.</summary>
/// <param name="Kind">What became of them.</param>
/// <param name="Place">Where they stood.</param>
/// <param name="Source">The words, all of them.</param>
/// <param name="Message">In Indonesian: what became of them and why.</param>
public sealed record ImportNote(ImportNoteKind Kind, ImportPlace Place, string Source, string Message);

/// <summary>A drafting rule that the source breaks in a part that the system writes itself; the draft text no longer breaks it.</summary>
/// <param name="Rule">Id, such as <c>JDL-03</c>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Place">Where.</param>
/// <param name="Message">In Indonesian: what was met and what is right.</param>
public sealed record FormFinding(string Rule, Severity Severity, ImportPlace Place, string Message);

/// <summary>What an import gives. Every word of the source is in <see cref="Text"/>, in a number that the system computes from it, or in <see cref="Notes"/>.</summary>
/// <param name="Text">The draft text.</param>
/// <param name="Places">For each line of the draft text where it comes from; null for lines that the importer added.</param>
/// <param name="Notes">What the draft text does not hold as it was, in the order of the source.</param>
/// <param name="FormFindings">What the source had wrong in the parts that the system writes.</param>
/// <param name="Recognised">What was recognised, in words: <c>12 Pasal</c>.</param>
public sealed record ImportResult(string Text, IReadOnlyList<ImportPlace?> Places, IReadOnlyList<ImportNote> Notes, IReadOnlyList<FormFinding> FormFindings, IReadOnlyList<string> Recognised)
{
    /// <summary>Where a line of the draft text comes from; null when it was added.</summary>
    /// <param name="line">From 1.</param>
    public ImportPlace? PlaceOf(int line) => line >= 1 && line <= Places.Count ? Places[line - 1] : null;
}

/// <summary>A file that is not imported, with the reason in Indonesian.</summary>
public sealed class ImportRefusedException(string message, Exception? cause = null) : Exception(message, cause);
