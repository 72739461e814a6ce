using System.Globalization;

namespace Budaya.LegalText;

internal sealed partial class DraftParser
{
    /// <summary>Text on the keyword's own line, then the blocks beneath.</summary>
    private List<Block> ReadBlocksAfter(DraftLine rest, int minIndent, bool ayatAllowed = false)
    {
        List<Block> blocks = [];
        if (rest.Text.Length > 0)
        {
            blocks.Add(new TextBlock(Read(rest)) { Place = rest.Place });
        }

        blocks.AddRange(ReadBlocks(minIndent, 0, ayatAllowed));
        return blocks;
    }

    /// <summary>Blocks whose lines stand at least as deep as <paramref name="minIndent"/>, until a line of the structure.</summary>
    private List<Block> ReadBlocks(int minIndent, int depth, bool ayatAllowed = false, bool annex = false)
    {
        List<Block> blocks = [];
        while (!AtEnd && Current.Indent >= minIndent && StructuralAt(Current, ayatAllowed, annex) is null && !(annex && depth > 0 && HeadingLevel(Current.Text) is not null))   // a heading of an annex ends its lists
        {
            blocks.Add(ReadBlock(minIndent, depth, ayatAllowed, annex));
        }

        return blocks;
    }

    private Block ReadBlock(int minIndent, int depth, bool ayatAllowed, bool annex)
    {
        var line = Current;
        if (ItemMark(line.Text) is not null)
        {
            return ReadList(minIndent, depth, ayatAllowed, annex);
        }

        if (line.Text[0] == '|' || Keyword.Begins(line.Text, Keyword.Tabel))
        {
            return ReadTable(line, minIndent);
        }

        if (IsField(line.Text))
        {
            return ReadFields(line, minIndent);
        }

        if (Keyword.Begins(line.Text, Keyword.Kutipan) && _quotes < 3)
        {
            return ReadQuote(line);
        }

        _at++;
        return annex && HeadingLevel(line.Text) is { } level
            ? ReadAnnexHeading(line, level)
            : new TextBlock(Read(line)) { Place = line.Place, BlankLinesBefore = line.BlankLinesBefore };
    }

    private static int? HeadingLevel(string text) =>
        Keyword.Begins(text, Keyword.Bab) ? 1 : Keyword.Begins(text, Keyword.Bagian) ? 2 : Keyword.Begins(text, Keyword.Paragraf) ? 3 : null;

    private AnnexHeading ReadAnnexHeading(DraftLine line, int level)
    {
        var rest = Rest(line, (level switch { 1 => Keyword.Bab, 2 => Keyword.Bagian, _ => Keyword.Paragraf }).Length);
        var (label, typed) = TakeMarks(ref rest, level switch { 1 => TypedMark.Roman, 2 => null, _ => TypedMark.Digits });
        return new AnnexHeading(level, ReadTitle(rest, "Judul dalam Lampiran"))
        {
            Label = label,
            TypedNumber = typed,
            Place = line.Place,
            BlankLinesBefore = line.BlankLinesBefore,
        };
    }

    /// <summary>How a line opens an item: the mark, and how many characters it takes; null for other lines.</summary>
    private static (ListMark Mark, int Length)? ItemMark(string text)
    {
        if (text[0] is '-' or '#' && (text.Length == 1 || text[1] is ' ' or '{'))
        {
            return (text[0] == '-' ? ListMark.Dash : ListMark.Number, 1);
        }

        return TypedMark.Item(text) is { } typed ? (char.IsAsciiDigit(typed[0]) ? ListMark.Number : ListMark.Dash, 0) : null;
    }

    private ListBlock ReadList(int minIndent, int depth, bool ayatAllowed = false, bool annex = false)
    {
        var first = Current;
        var mark = ItemMark(first.Text)?.Mark ?? ListMark.Dash;
        List<ListItem> items = [];
        while (!AtEnd && Current.Indent >= minIndent && StructuralAt(Current, ayatAllowed, annex) is null
            && ItemMark(Current.Text) is { } open && open.Mark == mark)
        {
            items.Add(ReadItem(Current, open.Length, depth, ayatAllowed, annex));
        }

        return new ListBlock(mark, items) { Place = first.Place };
    }

    private ListItem ReadItem(DraftLine line, int markLength, int depth, bool ayatAllowed, bool annex)
    {
        _at++;
        if (depth == 4)
        {
            _findings.Add(ReaderRule.Depth, line.Place, "Rincian paling dalam empat tingkat. Pecah rincian ini menjadi ayat atau Pasal tersendiri.");
        }

        var rest = Rest(line, 0) with { Text = line.Text[markLength..], Column = line.Column + markLength };
        rest = rest with { Text = rest.Text.TrimStart(' '), Column = rest.Column + rest.Text.Length - rest.Text.TrimStart(' ').Length };
        var (label, typed) = TakeMarks(ref rest, text => TypedMark.Item(text));
        var text = Read(rest);
        if (text.IsEmpty)
        {
            _findings.Add(ReaderRule.Empty, line.Place, "Rincian ini belum mempunyai isi.");
        }

        return new ListItem
        {
            Place = line.Place,
            BlankLinesBefore = line.BlankLinesBefore,
            Label = label,
            TypedNumber = typed,
            MarkOmitted = markLength == 0,
            Text = text,
            Blocks = depth < MaxDepth ? ReadBlocks(line.Indent + 1, depth + 1, ayatAllowed, annex) : [],
        };
    }

    private static bool IsField(string text) => text[0] == ':' && (text.Length == 1 || text[1] == ' ');

    private FieldBlock ReadFields(DraftLine first, int minIndent)
    {
        List<FieldRow> rows = [];
        while (!AtEnd && Current.Indent >= minIndent && IsField(Current.Text))
        {
            var line = Current;
            var cells = Cells(line.Text, 1);
            var name = _phrases.Read(cells[0].Text, line.Place with { Column = line.Column + cells[0].Offset });
            var tail = cells.Count == 1 ? "" : line.Text[cells[1].Offset..];
            var value = _phrases.Read(tail, line.Place with { Column = line.Column + (cells.Count == 1 ? line.Text.Length : cells[1].Offset) });
            rows.Add(new FieldRow(name, value) { Place = line.Place, BlankLinesBefore = line.BlankLinesBefore });
            _at++;
        }

        return new FieldBlock(rows) { Place = first.Place };
    }

    private TableBlock ReadTable(DraftLine line, int minIndent)
    {
        IReadOnlyList<TableCell> header = [];
        List<int> widths = [];
        if (line.Text[0] != '|')
        {
            var rest = Rest(line, Keyword.Tabel.Length);
            TakeWidths(ref rest, widths);
            header = rest.Text.Length == 0 ? [] : ReadRow(rest, 0).Cells;
            _at++;
        }

        List<TableRow> rows = [];
        while (!AtEnd && Current.Indent >= minIndent && Current.Text[0] == '|')
        {
            rows.Add(ReadRow(Current, Current.BlankLinesBefore));
            _at++;
        }

        CheckRows(line, header, widths, rows);
        var omitted = line.Text[0] == '|';
        return new TableBlock { Place = line.Place, BlankLinesBefore = omitted ? 0 : line.BlankLinesBefore, KeywordOmitted = omitted, Header = header, Widths = widths, Rows = rows };
    }

    private void CheckRows(DraftLine line, IReadOnlyList<TableCell> header, List<int> widths, List<TableRow> rows)
    {
        var columns = header.Count > 0 ? header.Count : rows.Count > 0 ? rows[0].Cells.Count : 0;
        if (columns == 0)
        {
            _findings.Add(ReaderRule.TableRow, line.Place, "Tabel ini belum mempunyai kolom. Tulis judul kolom sesudah \"TABEL\", misalnya \"TABEL | No. | Nilai |\".");
        }

        if (widths.Count > 0 && widths.Count != columns)
        {
            _findings.Add(ReaderRule.TableRow, line.Place, $"Tabel ini mempunyai {columns} kolom, tetapi {widths.Count} lebar kolom ditulis sesudah \"TABEL\".");
        }

        foreach (var row in rows.Where(row => row.Cells.Count != columns))
        {
            _findings.Add(ReaderRule.TableRow, row.Place, $"Baris tabel ini mempunyai {row.Cells.Count} kolom, seharusnya {columns}.");
        }
    }

    private static void TakeWidths(ref DraftLine rest, List<int> widths)
    {
        while (rest.Text.Length > 0 && char.IsAsciiDigit(rest.Text[0]))
        {
            var digits = rest.Text.AsSpan().IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : rest.Text.Length;
            if (digits > 2 || (digits < rest.Text.Length && rest.Text[digits] is not (' ' or '|')) || int.Parse(rest.Text.AsSpan(0, digits), CultureInfo.InvariantCulture) == 0)
            {
                return;
            }

            widths.Add(int.Parse(rest.Text.AsSpan(0, digits), CultureInfo.InvariantCulture));
            var skip = rest.Text.Length - digits - rest.Text.AsSpan(digits).TrimStart(' ').Length;
            rest = rest with { Text = rest.Text[(digits + skip)..], Column = rest.Column + digits + skip };
        }
    }

    private TableRow ReadRow(DraftLine line, int blankLinesBefore)
    {
        List<TableCell> cells = [];
        foreach (var (text, offset) in Cells(line.Text, line.Text.StartsWith('|') ? 1 : 0))
        {
            cells.Add(ReadCell(text, line.Place with { Column = line.Column + offset }));
        }

        return new TableRow(cells) { Place = line.Place, BlankLinesBefore = blankLinesBefore };
    }

    private TableCell ReadCell(string text, Place place)
    {
        var trimmed = text.Trim(' ');
        if (trimmed == "#")
        {
            return new TableCell { Place = place, IsRowNumber = true };
        }

        if (!trimmed.StartsWith("- ", StringComparison.Ordinal))
        {
            return new TableCell { Place = place, Text = _phrases.Read(text, place) };
        }

        List<Phrase> items = [];
        var start = text.IndexOf("- ", StringComparison.Ordinal) + 2;
        while (start <= text.Length)
        {
            var next = text.IndexOf(" - ", Math.Max(start - 1, 0), StringComparison.Ordinal);
            var end = next < 0 ? text.Length : Math.Max(next, start);
            items.Add(_phrases.Read(text.AsSpan(start, end - start), place with { Column = place.Column + start }));
            start = next < 0 ? text.Length + 1 : next + 3;
        }

        return new TableCell { Place = place, Items = items };
    }

    /// <summary>The cells of a row and where each begins. A bar at the end of the row closes the last cell.</summary>
    private static List<(string Text, int Offset)> Cells(string row, int start)
    {
        List<(string, int)> cells = [];
        for (var i = start; i <= row.Length; i++)
        {
            if (i < row.Length && row[i] == '\\')
            {
                i++;
            }
            else if (i == row.Length ? (start < i || cells.Count == 0) : row[i] == '|')
            {
                cells.Add((row[start..Math.Min(i, row.Length)], start));
                start = i + 1;
            }
        }

        if (start < row.Length)
        {
            cells.Add((row[start..], start));
        }

        return cells;
    }

    private QuoteBlock ReadQuote(DraftLine line)
    {
        _at++;
        var outerEnd = _end;
        _end = _at;
        while (_end < outerEnd && _lines[_end].Indent > line.Indent)
        {
            _end++;
        }

        _quotes++;
        List<Node> content = [];
        if (Rest(line, Keyword.Kutipan.Length) is { Text.Length: > 0 } rest)
        {
            content.Add(new TextBlock(Read(rest)) { Place = rest.Place });
        }

        while (!AtEnd)
        {
            content.Add(ReadQuoted());
        }

        _quotes--;
        _end = outerEnd;
        return new QuoteBlock(content) { Place = line.Place, BlankLinesBefore = line.BlankLinesBefore };
    }

    private Node ReadQuoted()
    {
        var line = Current;
        switch (StructuralAt(line, ayatAllowed: true))
        {
            case null:
                return ReadBlock(0, 0, ayatAllowed: true, annex: false);
            case Keyword.Bab or Keyword.Bagian or Keyword.Paragraf or Keyword.Pasal or Keyword.Ayat or Keyword.Diktum:
                return ReadBodyNode(line, StructuralAt(line, ayatAllowed: true)!);   // the case above has just met one
            default:
                _at++;
                return new TextBlock(Read(line)) { Place = line.Place, BlankLinesBefore = line.BlankLinesBefore };
        }
    }
}
