namespace Budaya.LegalText;

/// <summary>Turns the text of an existing regulation, pasted or from Word, into draft text. No word is lost: see <see cref="ImportResult"/>.</summary>
public static class DraftImport
{
    /// <summary>Characters of a pasted text that is taken.</summary>
    public const int MostCharacters = 2_000_000;

    /// <summary>Bytes of a Word file that is taken.</summary>
    public const int MostBytes = 20_000_000;

    /// <summary>Imports pasted text; a form feed begins a new page.</summary>
    /// <exception cref="ImportRefusedException">The text is longer than <see cref="MostCharacters"/>.</exception>
    public static ImportResult FromText(string text) => text.Length > MostCharacters
        ? throw new ImportRefusedException($"Teks terlalu panjang: paling banyak {MostCharacters:N0} huruf.")
        : Of(new ImportSource(PastedText.Lines(text), []));

    /// <summary>Imports a Word file (<c>.docx</c>). Inserted words of tracked changes are taken, deleted ones are noted.</summary>
    /// <exception cref="ImportRefusedException">It is no <c>.docx</c>, it is damaged, or it is larger or deeper than the limits.</exception>
    public static ImportResult FromDocx(byte[] file) => file.Length > MostBytes
        ? throw new ImportRefusedException($"Berkas terlalu besar: paling besar {MostBytes / 1_000_000} MB.")
        : Of(WordFile.Read(file));

    private static ImportResult Of(ImportSource source)
    {
        source = source with { Lines = PageFurniture.Paged(source.Lines) };
        var report = new ImportReport(source.Notes);
        var lines = LineJoining.Join(PageFurniture.TakeOut(LayoutTables.Flatten(source.Lines), report), report);
        var result = new ImportReader(lines, report).Read();
        MissingWords.Report(source, result, report);
        return result with { Notes = report.Notes };
    }
}
