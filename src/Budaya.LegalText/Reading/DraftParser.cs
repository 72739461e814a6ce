namespace Budaya.LegalText;

/// <summary>Builds the tree from the lines: the outermost level. Body nodes and blocks are in the other files of this class.</summary>
internal sealed partial class DraftParser
{
    /// <summary>Deeper nesting is read as if it stood at this depth, so that no text can exhaust the stack.</summary>
    private const int MaxDepth = 12;

    private readonly FindingList _findings;
    private readonly PhraseReader _phrases;
    private readonly List<DraftLine> _lines;
    private DocumentKind _kind;
    private int _at;
    private int _end;
    private bool _bodyBegun;
    private int _quotes;

    public DraftParser(string text, FindingList findings)
    {
        _findings = findings;
        _phrases = new PhraseReader(findings);
        _lines = DraftLine.Split(text, findings);
        _end = _lines.Count;
    }

    public IReadOnlyList<DraftLine> Lines => _lines;

    private bool AtEnd => _at >= _end;

    private DraftLine Current => _lines[_at];

    private bool IsPaper => _kind is not (DocumentKind.Peraturan or DocumentKind.Keputusan);

    public LegalDocument Read()
    {
        var first = _lines.Count == 0 ? new Place(1, 1) : _lines[0].Place;
        List<Part> parts = [];
        var written = ReadKind(parts);
        while (!AtEnd)
        {
            var part = ReadPart();
            _bodyBegun |= part is BodyNode or Menetapkan;
            parts.Add(part);
        }

        return new LegalDocument { Kind = _kind, KindWritten = written, Place = first, Parts = parts };
    }

    private bool ReadKind(List<Part> parts)
    {
        foreach (var (word, kind) in Keyword.Kinds)
        {
            if (!AtEnd && Keyword.Begins(Current.Text, word))
            {
                _kind = kind;
                if (kind == DocumentKind.Lembar)
                {
                    ReadName(parts, Rest(Current, word.Length));
                }
                else if (Current.Text.Length > word.Length)
                {
                    var rest = Rest(Current, word.Length);
                    _findings.Add(ReaderRule.Kind, rest.Place, $"Baris pertama cukup memuat \"{word}\". Nama daerah ditulis oleh sistem; pindahkan kata lain ke baris sendiri.");
                    parts.Add(new LooseText([new TextBlock(_phrases.Read(rest.Text, rest.Place)) { Place = rest.Place }]) { Place = rest.Place });
                }

                _at++;
                return true;
            }
        }

        var place = AtEnd ? new Place(1, 1) : Current.Place;
        _kind = DocumentKind.Peraturan;
        _findings.Add(ReaderRule.Kind, place, "Baris pertama harus menyebut jenis naskah: PERATURAN, KEPUTUSAN, SURAT EDARAN, SURAT, NOTA DINAS, BERITA ACARA, SURAT PENGANTAR, SURAT TUGAS, atau LEMBAR. Naskah ini dibaca sebagai PERATURAN.");
        return false;
    }

    private void ReadName(List<Part> parts, DraftLine rest)
    {
        if (rest.Text.Length == 0)
        {
            _findings.Add(ReaderRule.Empty, Current.Place, "LEMBAR belum mempunyai nama. Tulis namanya pada baris pertama, misalnya \"LEMBAR Notulen\".");
            return;
        }

        parts.Add(new PaperName(Read(rest)) { Place = rest.Place });
    }

    private Part ReadPart()
    {
        var line = Current;
        var keyword = StructuralAt(line, ayatAllowed: false);
        return keyword switch
        {
            Keyword.Tentang => Take(line, keyword, (_, rest) => new Judul(Read(rest))),
            Keyword.Menimbang => ReadPreamble(line, keyword, PreambleKind.Menimbang),
            Keyword.Mengingat => ReadPreamble(line, keyword, PreambleKind.Mengingat),
            Keyword.Memperhatikan => ReadPreamble(line, keyword, PreambleKind.Memperhatikan),
            Keyword.Memutuskan => ReadMemutuskan(line),
            Keyword.Menetapkan => Take(line, keyword, (_, rest) => new Menetapkan(Read(rest))),
            Keyword.OrderOpening => ReadOrder(line),
            Keyword.TandaTangan => ReadSigners(line),
            Keyword.Penerima => Take(line, keyword, (_, rest) => new ReceiptFoot(Read(rest))),
            Keyword.Tembusan => ReadTembusan(line),
            Keyword.Lampiran => ReadLampiran(line),
            Keyword.Kepada => ReadKepada(line),
            null => ReadLoose(line),
            _ when Keyword.HeaderFields.Contains(keyword) => Take(line, keyword, (_, rest) => new HeaderField(keyword, Read(rest))),
            _ => ReadBodyNode(line, keyword),
        };
    }

    private Memutuskan ReadMemutuskan(DraftLine line)
    {
        _at++;
        return new Memutuskan(line.Text) { Place = line.Place, BlankLinesBefore = line.BlankLinesBefore };
    }

    private PromulgationOrder ReadOrder(DraftLine line)
    {
        _at++;
        return new PromulgationOrder(_phrases.Read(line.Text, line.Place)) { Place = line.Place, BlankLinesBefore = line.BlankLinesBefore };
    }

    private Preamble ReadPreamble(DraftLine line, string keyword, PreambleKind kind) =>
        Take(line, keyword, (_, rest) => new Preamble(kind, ReadBlocksAfter(rest, 0)));

    private Tembusan ReadTembusan(DraftLine line) => Take(line, Keyword.Tembusan, (_, rest) => new Tembusan(ReadBlocksAfter(rest, 0)));

    private Part ReadKepada(DraftLine line)
    {
        var rest = Rest(line, Keyword.Kepada.Length);
        if (rest.Text.Length > 0 || _at + 1 >= _end || ItemMark(_lines[_at + 1].Text) is null)
        {
            return Take(line, Keyword.Kepada, (_, head) => new HeaderField(Keyword.Kepada, Read(head)));
        }

        _at++;
        return new Addressees(ReadList(0, 0)) { Place = line.Place, BlankLinesBefore = line.BlankLinesBefore };
    }

    private Signers ReadSigners(DraftLine line) => Take(line, Keyword.TandaTangan, (_, rest) =>
    {
        List<TableRow> rows = [];
        if (rest.Text.Length > 0)
        {
            rows.Add(ReadRow(rest, 0));
        }

        while (!AtEnd && Current.Text[0] == '|')
        {
            rows.Add(ReadRow(Current, Current.BlankLinesBefore));
            _at++;
        }

        return new Signers(rows);
    });

    private Lampiran ReadLampiran(DraftLine line) => Take(line, Keyword.Lampiran, (typed, rest) =>
    {
        var title = Read(rest);
        return new Lampiran { Title = title, TypedNumber = typed, Blocks = ReadBlocks(0, 0, annex: true) };
    }, TypedMark.Roman);

    private LooseText ReadLoose(DraftLine line)
    {
        var blocks = ReadBlocks(0, 0);
        if (!IsPaper && _quotes == 0)
        {
            _findings.Add(ReaderRule.LooseText, line.Place, "Teks ini berada di luar Pasal, diktum, dan konsiderans. Letakkan di bawah kata kunci yang sesuai, misalnya \"PASAL\" atau \"DIKTUM\".");
        }

        return new LooseText(blocks) { Place = line.Place };
    }

    /// <summary>The text of a line after its keyword and an optional colon.</summary>
    private static DraftLine Rest(DraftLine line, int length)
    {
        var text = line.Text.AsSpan(length);
        var skip = text.Length - text.TrimStart(' ').Length;
        if (skip < text.Length && text[skip] == ':')
        {
            skip++;
            skip += text[skip..].Length - text[skip..].TrimStart(' ').Length;
        }

        return line with { Text = text[skip..].ToString(), Column = line.Column + length + skip, BlankLinesBefore = 0 };
    }

    private Phrase Read(DraftLine rest) => _phrases.Read(rest.Text, rest.Place);

    /// <summary>Takes a keyword, label and typed number off a line, and lets <paramref name="make"/> build the node from the rest.</summary>
    private T Take<T>(DraftLine line, string keyword, Func<string?, DraftLine, T> make, Func<string, string?>? typedNumber = null)
        where T : NumberedNode
    {
        _at++;
        var rest = Rest(line, keyword.Length);
        var (label, typed) = TakeMarks(ref rest, typedNumber);
        return make(typed, rest) with { Label = label, Place = line.Place, BlankLinesBefore = line.BlankLinesBefore };
    }

    private static (Label? Label, string? Typed) TakeMarks(ref DraftLine rest, Func<string, string?>? typedNumber)
    {
        var label = TakeLabel(ref rest);
        var typed = typedNumber?.Invoke(rest.Text);
        if (typed is not null)
        {
            rest = Rest(rest, typed.Length);
            label ??= TakeLabel(ref rest);
        }

        return (label, typed);
    }

    private static Label? TakeLabel(ref DraftLine rest)
    {
        var end = rest.Text.StartsWith('{') ? rest.Text.IndexOf('}', StringComparison.Ordinal) : -1;
        if (end < 2 || !IsLabelName(rest.Text.AsSpan(1, end - 1)))
        {
            return null;
        }

        var label = new Label(rest.Text[1..end], rest.Place);
        rest = Rest(rest, end + 1);
        return label;
    }

    private static bool IsLabelName(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('-' or '_'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The keyword that a line opens with in this kind of document and place, or null.</summary>
    private string? StructuralAt(DraftLine line, bool ayatAllowed, bool annex = false)
    {
        if (ayatAllowed && TypedMark.Ayat(line.Text) is not null)
        {
            return Keyword.Ayat;
        }

        if (line.Text.StartsWith(Keyword.OrderOpening, StringComparison.Ordinal) && _kind == DocumentKind.Peraturan && _quotes == 0 && !annex)
        {
            return Keyword.OrderOpening;
        }

        var keyword = Keyword.StructuralAt(line.Text);
        if (keyword == Keyword.Memutuskan && line.Text.AsSpan(keyword.Length).ContainsAnyExcept(' ', ':'))
        {
            return null;
        }

        if (annex && keyword is Keyword.Bab or Keyword.Bagian or Keyword.Paragraf)
        {
            return null;
        }

        return keyword ?? (IsPaper && !_bodyBegun ? Keyword.HeaderFields.FirstOrDefault(word => Keyword.Begins(line.Text, word)) : null);
    }
}
