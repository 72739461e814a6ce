using System.Globalization;

namespace Budaya.LegalText;

/// <summary>Finds the structure of joined lines and writes it as draft text. The head, the body and what follows it are in the other files of this class.</summary>
internal sealed partial class ImportReader
{
    private readonly List<SourceLine> _lines;
    private readonly ImportReport _report;
    private readonly DraftLines _out = new();
    private readonly ImportedLists _lists;
    private DocumentKind _kind;
    private string _title = "";
    private int _titleLine = -1;
    private ImportPlace? _titlePlace;
    private int _at;

    public ImportReader(List<SourceLine> lines, ImportReport report)
    {
        (_lines, _report) = (lines, report);
        _lists = new ImportedLists(_out);
    }

    private bool AtEnd => _at >= _lines.Count;

    private SourceLine Current => _lines[_at];

    private SourceLine? Next => _at + 1 < _lines.Count ? _lines[_at + 1] : null;

    public ImportResult Read()
    {
        ReadHead();
        ReadPreamble();
        ReadBody();
        WriteTitle();
        return new(_out.ToString(), _out.Places, _report.Notes, _report.Findings, Recognised());
    }

    private void Left(ImportNoteKind kind, string message)
    {
        _report.Note(kind, Current, message);
        _at++;
    }

    private void BySystem(string what) => Left(ImportNoteKind.WrittenBySystem, $"{what}: ditulis oleh sistem menurut jenis naskah dan daerah.");

    /// <summary>The only item of a list is printed without its mark.</summary>
    private void NoteSingle()
    {
        if (_lists.Single is { } single)
        {
            _report.Note(ImportNoteKind.Corrected, new SourceLine(single.Typed, single.Place), $"Tanda \"{single.Typed}\" tidak dicetak: satu-satunya butir tidak diberi nomor.");
        }
    }

    /// <summary>The title, spelt as in the sentence that names it when that is the same title in ordinary letters.</summary>
    private void WriteTitle()
    {
        if (_titleLine < 0)
        {
            return;
        }

        var words = _title;
        if (LineShape.IsCapitals(words))
        {
            var bare = words.TrimEnd('.', ';', ',', ':');
            var at = _lines.Select(line => (line.Words, Index: line.Words.IndexOf($"tentang {bare}", StringComparison.OrdinalIgnoreCase))).FirstOrDefault(found => found.Index >= 0 && !LineShape.IsCapitals(found.Words.Substring(found.Index, bare.Length + 8)[8..]));
            words = at.Words is null ? words : string.Concat(at.Words.AsSpan(at.Index + 8, bare.Length), words.AsSpan(bare.Length));
        }

        _out.Insert(_titleLine, $"{Keyword.Tentang} {DraftText.EscapeWords(words, first: false, last: true)}".TrimEnd(' '), _titlePlace);
    }

    private List<string> Recognised()
    {
        var document = DraftReader.Read(_out.ToString()).Document;
        List<string> words = [$"Jenis naskah: {(_kind == DocumentKind.SuratEdaran ? "Surat Edaran" : _kind.ToString())}"];
        Count(words, "BAB", document.Body.OfType<Bab>().Count());
        Count(words, "Pasal", document.DaftarPasal.Count());
        Count(words, "ayat", document.DaftarPasal.Sum(pasal => pasal.DaftarAyat.Count));
        Count(words, "diktum", document.DaftarDiktum.Count());
        Count(words, "pertimbangan", document.Menimbang.Sum(part => part.Items.Count()));
        Count(words, "dasar hukum", document.Mengingat.Sum(part => part.Items.Count()));
        Count(words, "bagian surat", document.Body.OfType<Section>().Count());
        Count(words, "Lampiran", document.DaftarLampiran.Count());
        Count(words, "tabel", Walk.Nodes(document).OfType<TableBlock>().Count());
        return words;
    }

    private static void Count(List<string> words, string what, int count)
    {
        if (count > 0)
        {
            words.Add(string.Create(CultureInfo.InvariantCulture, $"{count} {what}"));
        }
    }
}
