using System.Xml.Linq;

namespace Budaya.LegalText;

/// <summary>Merges the body of the older version into that of the newer one, paragraph by paragraph and row by row.</summary>
internal sealed class TrackedBody(TrackedMarks marks, TrackedNumbering numbering)
{
    private readonly TrackedParagraph _paragraphs = new(marks, numbering);

    public void Merge(XElement older, XElement newer)
    {
        Match(older, newer);
        Replace(older, newer);
    }

    /// <summary>First pass: which lists are the same list must be known before the first number is written.</summary>
    private void Match(XElement older, XElement newer)
    {
        foreach (var (before, after) in TrackedAlignment.OfBlocks(older, newer))
        {
            if (before is null || after is null)
            {
                continue;
            }

            if (before.Name == Word.Paragraph)
            {
                numbering.Same(before, after);
                continue;
            }

            foreach (var (oldCell, newCell) in TrackedAlignment.OfRows(before, after).SelectMany(TrackedAlignment.CellsOf))
            {
                Match(oldCell, newCell);
            }
        }
    }

    private void Replace(XElement older, XElement newer)
    {
        var pairs = TrackedAlignment.OfBlocks(older, newer);
        var moves = new TrackedMoves(pairs, TrackedParagraph.Tail(pairs), marks);
        List<XElement> merged = [.. pairs.SelectMany((pair, i) => (pair.After ?? pair.Before)?.Name == Word.Table ? Table(pair) : moves.Between(i, _paragraphs.Write(pairs, i, moves.ChangeOf(i))))];
        var last = newer.Elements().LastOrDefault(TrackedAlignment.IsBlock);
        last?.AddAfterSelf(merged);
        newer.Elements().Where(TrackedAlignment.IsBlock).Take(TrackedAlignment.CountOf(pairs)).ToList().ForEach(block => block.Remove());
    }

    private IEnumerable<XElement> Table(BlockPair pair) => pair switch
    {
        { Before: { } before, After: { } after } => [Rows(before, after)],
        { After: { } after } => [Whole(new XElement(after), Word.Inserted)],
        { Before: { } before } => [Whole(new XElement(before), Word.Deleted)],
        _ => [],
    };

    private XElement Rows(XElement before, XElement after)
    {
        List<XElement> rows = [];
        foreach (var pair in TrackedAlignment.OfRows(before, after))
        {
            var row = new XElement((pair.After ?? pair.Before)!);   // a pair has at least one side
            if (pair is { Before: { } old, After: not null })
            {
                old.Elements(Word.Cell).Zip(row.Elements(Word.Cell)).ToList().ForEach(cells => Replace(cells.First, cells.Second));
            }
            else
            {
                WholeRow(row, pair.After is null ? Word.Deleted : Word.Inserted);
            }

            rows.Add(row);
        }

        var table = new XElement(after);
        table.Elements(Word.Row).Remove();
        table.Add(rows);
        return table;
    }

    private XElement Whole(XElement table, XName change)
    {
        table.Elements(Word.Row).ToList().ForEach(row => WholeRow(row, change));
        return table;
    }

    private void WholeRow(XElement row, XName change)
    {
        var properties = row.Element(Word.RowProperties);
        if (properties is null)
        {
            row.AddFirst(properties = new XElement(Word.RowProperties));
        }

        properties.Add(marks.Of(change));
        foreach (var paragraph in row.Descendants(Word.Paragraph).ToList())
        {
            paragraph.ReplaceWith(_paragraphs.Whole(paragraph, change));
        }
    }
}
