using System.Text;
using System.Xml.Linq;

namespace Budaya.LegalText;

/// <summary>Reads the text of a Word file: paragraphs with the numbers that Word computes, tables, and what stands beside the text.</summary>
internal sealed class WordFile
{
    private readonly WordMarks _marks;
    private readonly List<SourceLine> _lines = [];
    private readonly List<ImportNote> _notes = [];
    private int _page = 1;
    private int _paragraph;
    private bool _newPage = true;

    private WordFile(WordMarks marks) => _marks = marks;

    /// <exception cref="ImportRefusedException">It is no Word file, is damaged, or is larger or deeper than the limits.</exception>
    public static ImportSource Read(byte[] file)
    {
        using var zip = new WordZip(file);
        var main = MainPart(zip);
        var folder = main.Contains('/', StringComparison.Ordinal) ? main[..(main.LastIndexOf('/') + 1)] : "";
        var body = zip.Part(main)?.Elements().FirstOrDefault(e => e.Name.LocalName == "body") ?? throw new ImportRefusedException("Berkas ini bukan dokumen Word (.docx): isinya tidak ditemukan.");
        var word = new WordFile(new WordMarks(zip.Part(folder + "numbering.xml"), zip.Part(folder + "styles.xml")));
        word.Blocks(body);
        word.Beside(zip, folder);
        return new ImportSource(word._lines, word._notes);
    }

    private static string MainPart(WordZip zip)
    {
        var relation = zip.Part("_rels/.rels")?.Elements().FirstOrDefault(e => (Attribute(e, "Type") ?? "").EndsWith("/officeDocument", StringComparison.Ordinal));
        return relation is null ? "word/document.xml" : (Attribute(relation, "Target") ?? "").TrimStart('/');
    }

    private void Beside(WordZip zip, string folder)
    {
        Beside(zip.Part(folder + "footnotes.xml"), "Catatan kaki tidak dikenal dalam peraturan; pindahkan isinya ke batang tubuh bila diperlukan.");
        Beside(zip.Part(folder + "endnotes.xml"), "Catatan akhir tidak dikenal dalam peraturan; pindahkan isinya ke batang tubuh bila diperlukan.");
        Beside(zip.Part(folder + "comments.xml"), "Komentar; tidak dibawa ke naskah.");
        for (var i = 1; i <= 12; i++)
        {
            Beside(zip.Part($"{folder}header{i}.xml"), "Kepala halaman; sistem mencetak kepala halaman sendiri.", ImportNoteKind.PageFurniture);
            Beside(zip.Part($"{folder}footer{i}.xml"), "Kaki halaman; tidak dibawa ke naskah.", ImportNoteKind.PageFurniture);
        }
    }

    private void Beside(XElement? part, string message, ImportNoteKind kind = ImportNoteKind.LeftOut)
    {
        foreach (var paragraph in part?.Descendants().Where(e => e.Name.LocalName == "p") ?? [])
        {
            Note(kind, new WordText().Of(paragraph).All, message);
        }
    }

    private void Note(ImportNoteKind kind, string words, string message)
    {
        if (PastedText.Collapse(words) is { Length: > 0 } text)
        {
            _notes.Add(new(kind, new(_page, Math.Max(1, _paragraph)), text, message));
        }
    }

    private void Blocks(XElement parent)
    {
        foreach (var block in parent.Elements())
        {
            switch (block.Name.LocalName)
            {
                case "p":
                    Paragraph(block);
                    break;
                case "tbl":
                    Table(block);
                    break;
                case "sdt" or "sdtContent" or "customXml" or "smartTag" or "ins" or "moveTo":
                    Blocks(block);
                    break;
                case "del" or "moveFrom":
                    Note(ImportNoteKind.LeftOut, string.Join(' ', block.Descendants().Where(e => e.Name.LocalName is "delText" or "t").Select(e => e.Value)), Deleted);
                    break;
                case "AlternateContent":
                    Blocks(block.Elements().FirstOrDefault() ?? block);
                    break;
            }
        }
    }

    private void Paragraph(XElement paragraph)
    {
        _paragraph++;
        var text = new WordText().Of(paragraph);
        var mark = _marks.Of(paragraph);   // Word counts empty paragraphs too
        _newPage |= text.BreaksBefore;
        _page += text.BreaksBefore ? 1 : 0;
        Aside(text);
        if (!text.HasText && mark is not null && IsHeading(mark))
        {
            _lines.Add(new SourceLine(mark, new(_page, _paragraph)) { AfterBreak = true, BeginsPage = _newPage, IsNumbered = true });
            _newPage = false;
        }

        for (var i = 0; i < text.Lines.Count; i++)
        {
            var words = PastedText.Collapse(text.Lines[i].Text);
            if (text.Lines[i].BeginsPage)
            {
                _page++;
                _newPage = true;
            }

            if (words.Length == 0)
            {
                continue;
            }

            _lines.Add(new SourceLine(mark is null ? words : $"{mark} {words}", new(_page, _paragraph)) { AfterBreak = i == 0 && (mark is not null || !Wraps(words)), BeginsPage = _newPage, IsNumbered = mark is not null });
            (mark, _newPage) = (null, false);
        }
    }

    // Many files number Pasal by Word: the paragraph itself is then empty.
    private static bool IsHeading(string mark) => LineShape.Opens(mark) && LineShape.Item(mark) is null && LineShape.Ayat(mark) is null;

    // Every line of some texts is a paragraph of its own: whether one wraps is seen by its words, not by its mark.
    private static bool Wraps(string words) => char.IsLower(words[0]);

    private void Aside(WordText text)
    {
        Note(ImportNoteKind.LeftOut, text.Deleted, Deleted);
        Note(ImportNoteKind.LeftOut, text.Boxes, "Kotak teks; isinya tidak dibawa ke naskah. Pindahkan ke tempatnya bila diperlukan.");
        Note(ImportNoteKind.LeftOut, text.Hidden, "Teks tersembunyi; tidak tercetak, maka tidak dibawa ke naskah.");
    }

    private void Table(XElement table)
    {
        List<IReadOnlyList<IReadOnlyList<string>>> rows = [];
        _paragraph++;
        var place = new ImportPlace(_page, _paragraph);
        foreach (var row in table.Elements().SelectMany(Within).Where(e => e.Name.LocalName == "tr"))
        {
            var isDeleted = row.Elements().Any(e => e.Name.LocalName == "trPr" && e.Elements().Any(change => change.Name.LocalName == "del"));
            List<IReadOnlyList<string>> cells = [.. row.Elements().SelectMany(Within).Where(e => e.Name.LocalName == "tc").Select(cell => (IReadOnlyList<string>)Cell(cell))];
            if (isDeleted)
            {
                Note(ImportNoteKind.LeftOut, string.Join(' ', cells.SelectMany(cell => cell)), Deleted);
            }
            else
            {
                rows.Add(cells);
            }
        }

        _lines.Add(new SourceLine("", place) { Table = rows, AfterBreak = true, BeginsPage = _newPage });
        _newPage = false;
    }

    private List<string> Cell(XElement cell)
    {
        List<string> texts = [];
        foreach (var paragraph in cell.Descendants().Where(e => e.Name.LocalName == "p" && !InBox(e)))
        {
            var text = new WordText().Of(paragraph);
            Aside(text);
            var words = PastedText.Collapse(string.Join(' ', text.Lines.Select(line => line.Text)));
            var mark = _marks.Of(paragraph);
            texts.Add(mark is null || words.Length == 0 ? words : $"{mark} {words}");
        }

        return texts;
    }

    private static bool InBox(XElement element) => element.Ancestors().Any(e => e.Name.LocalName is "txbxContent" or "Fallback");

    private static IEnumerable<XElement> Within(XElement element) => element.Name.LocalName is "sdt" or "sdtContent" or "customXml" or "ins" ? element.Elements().SelectMany(Within) : [element];

    private static string? Attribute(XElement element, string name) => element.Attributes().FirstOrDefault(a => a.Name.LocalName == name)?.Value;

    private const string Deleted = "Kata yang dihapus pada perubahan terlacak; naskah dibaca seolah-olah semua perubahan diterima.";
}
