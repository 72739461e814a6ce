namespace Budaya.LegalText;

/// <summary>Fills the references of phrases and turns blocks of the tree into page blocks.</summary>
internal sealed class OutlineTexts(LegalNumbering numbering, Region region)
{
    /// <summary>The words of a surat tugas or surat perintah that stand centred, as MEMUTUSKAN: does in a law.</summary>
    private static readonly string[] Commands = ["MEMBERI TUGAS:", "MEMERINTAHKAN:"];

    public PageText Text(Phrase phrase)
    {
        List<PageRun> runs = [];
        foreach (var piece in phrase.Pieces)
        {
            var run = piece switch
            {
                MarkedWords marked => new PageRun(marked.Text, marked.Emphasis == Emphasis.Bold, marked.Emphasis == Emphasis.Italic),
                Reference reference => new PageRun(numbering.Resolve(reference, region).Words),
                _ => new PageRun(piece.Plain),
            };
            if (runs.Count > 0 && runs[^1] is var last && last.Bold == run.Bold && last.Italic == run.Italic)
            {
                runs[^1] = last with { Text = last.Text + run.Text };
            }
            else if (run.Text.Length > 0)
            {
                runs.Add(run);
            }
        }

        return runs.Count == 0 ? PageText.Empty : new PageText(runs);
    }

    /// <summary>Page blocks of the blocks under a Pasal, in a letter, in an annex without headings.</summary>
    public IReadOnlyList<PageBlock> Blocks(IEnumerable<Block> blocks)
    {
        var builder = new PageListBuilder();
        foreach (var block in blocks)
        {
            Add(builder, block);
        }

        return builder.Finish();
    }

    /// <summary>Adds a block at the outermost level: paragraphs stand by themselves.</summary>
    public void Add(PageListBuilder builder, Block block)
    {
        if (block is TextBlock command && Commands.Contains(command.Text.Plain))
        {
            builder.Cut(new PageCentered(LineRole.Decide, [command.Text.Plain]) { Place = block.Place });
        }
        else if (block is TextBlock text)
        {
            builder.Cut(new PageParagraph(Text(text.Text)) { Place = block.Place });
        }
        else
        {
            builder.EndList();
            AddInside(builder, PageListBuilder.Root, block);
            builder.EndList();
        }
    }

    /// <summary>Adds a block beneath an item: paragraphs become items without mark; tables, fields and quotations end the list, which goes on after them.</summary>
    public void AddInside(PageListBuilder builder, PageListBuilder.Slot slot, Block block)
    {
        switch (block)
        {
            case TextBlock text:
                builder.Add(slot, new PageItem { Text = Text(text.Text), Place = block.Place });
                break;
            case ListBlock list:
                foreach (var item in list.Items)
                {
                    AddItem(builder, slot, item);
                }

                break;
            case TableBlock table:
                builder.Cut(Table(table));
                break;
            case FieldBlock fields:
                builder.Cut(new PageLabelled([.. fields.Rows.Select(row => new PageRow(Text(row.Name).Plain, [new PageItem { Text = Text(row.Value), Place = row.Place }]))]) { Place = block.Place });
                break;
            case QuoteBlock quote:
                Quote(builder, quote);
                break;
        }
    }

    public PageItem Item(ListItem item)
    {
        var unit = numbering.UnitOf(item);
        return new PageItem { Id = unit?.Id, Mark = unit?.Number ?? "", Text = Text(item.Text), Unit = unit, Place = item.Place };
    }

    /// <summary>Lines of a heading: its number, and its title where it has one.</summary>
    public IReadOnlyList<string> HeadingLines(LegalUnit unit, Phrase title, bool capitals)
    {
        var words = Text(title).Plain;
        return words.Length == 0 ? [unit.Name] : [unit.Name, capitals ? words.ToUpperInvariant() : words];
    }

    public void Body(PageListBuilder builder, BodyNode node)
    {
        var unit = numbering.UnitOf(node);
        switch (node)
        {
            case Division division when unit is not null:
                var level = division switch { Bab => 1, Bagian => 2, _ => 3 };
                builder.Cut(new PageHeading(level, unit.Id, HeadingLines(unit, division.Title, capitals: level == 1), unit) { Place = node.Place });
                foreach (var child in division.Children)
                {
                    Body(builder, child);
                }

                break;
            case Pasal pasal when unit is not null:
                builder.Cut(new PageHeading(4, unit.Id, [unit.Name], unit) { Place = node.Place });
                AddAll(builder, pasal.Blocks);
                foreach (var ayat in pasal.DaftarAyat)
                {
                    Ayat(builder, ayat);
                }

                builder.EndList();
                break;
            case Ayat ayat:
                Ayat(builder, ayat);
                break;
            case Diktum diktum:
                Diktum(builder, diktum, unit);
                break;
            case Section section:
                var slot = builder.Add(PageListBuilder.Root, new PageItem { Id = unit?.Id, Mark = unit?.Number ?? "", Text = Text(section.Title), Unit = unit, Place = section.Place });
                foreach (var block in section.Blocks)
                {
                    AddInside(builder, slot, block);
                }

                break;
            case LooseText loose:
                AddAll(builder, loose.Blocks);
                break;
        }
    }

    /// <summary>A dictum that is quoted: as a labelled row, like those of the decree itself.</summary>
    private void Diktum(PageListBuilder builder, Diktum diktum, LegalUnit? unit)
    {
        var inner = new PageListBuilder();
        if (!diktum.Text.IsEmpty)
        {
            inner.Add(PageListBuilder.Root, new PageItem { Text = Text(diktum.Text), Place = diktum.Place });
        }

        foreach (var block in diktum.Blocks)
        {
            AddInside(inner, PageListBuilder.Root, block);
        }

        var made = inner.Finish();
        var items = made is [PageList list, ..] ? list.Items : [];
        builder.Cut(new PageLabelled([new PageRow(unit?.Number ?? Keyword.Diktum, items, unit?.Id)]) { Place = diktum.Place });
        foreach (var block in made.Skip(items.Count > 0 ? 1 : 0))
        {
            builder.Cut(block);
        }
    }

    public PageTable Table(TableBlock table)
    {
        var columns = Math.Max(1, table.ColumnCount);
        var widths = table.Widths.Count == columns ? table.Widths : [.. Enumerable.Repeat(1, columns)];
        var header = table.Header.Count == 0 ? [] : Padded(table.Header.Select(cell => CellLine(cell)), columns, PageText.Empty);
        var rows = table.Rows.Select((row, index) => (IReadOnlyList<PageCell>)Padded(row.Cells.Select(cell => Cell(cell, index + 1)), columns, new PageCell(PageText.Empty, [])));
        return new PageTable(widths, header, [.. rows]) { Place = table.Place };
    }

    /// <summary>A cell as one line of text.</summary>
    public PageText CellLine(TableCell cell) =>
        cell.IsRowNumber ? PageText.Of("#") : cell.Items.Count == 0 ? Text(cell.Text) : PageText.Of(string.Join(' ', cell.Items.Select(item => Text(item).Plain)));

    private PageCell Cell(TableCell cell, int row) => cell switch
    {
        { IsRowNumber: true } => new PageCell(PageText.Of($"{row}."), []),
        { Items.Count: > 0 } => new PageCell(PageText.Empty, [.. cell.Items.Select((item, index) => new PageItem { Mark = RincianMarks.Mark(RincianRoot.Letters, 1, index + 1), Text = Text(item), Place = item.Place })]),
        _ => new PageCell(Text(cell.Text), []),
    };

    private static List<T> Padded<T>(IEnumerable<T> cells, int columns, T empty)
    {
        List<T> padded = [.. cells];
        while (padded.Count < columns)
        {
            padded.Add(empty);
        }

        return padded;
    }

    private void AddAll(PageListBuilder builder, IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Add(builder, block);
        }
    }

    private void Ayat(PageListBuilder builder, Ayat ayat)
    {
        var unit = numbering.UnitOf(ayat);
        var slot = builder.Add(PageListBuilder.Root, new PageItem { Id = unit?.Id, Mark = unit?.Number ?? "", Text = Text(ayat.Text), Unit = unit, Place = ayat.Place });
        foreach (var block in ayat.Blocks)
        {
            AddInside(builder, slot, block);
        }
    }

    private void AddItem(PageListBuilder builder, PageListBuilder.Slot slot, ListItem item)
    {
        var inner = builder.Add(slot, Item(item));
        foreach (var block in item.Blocks)
        {
            AddInside(builder, inner, block);
        }
    }

    private void Quote(PageListBuilder builder, QuoteBlock quote)
    {
        builder.EndList();
        foreach (var node in quote.Content)
        {
            if (node is BodyNode body)
            {
                Body(builder, body);
            }
            else if (node is Block block)
            {
                Add(builder, block);
            }
        }

        builder.EndList();
    }
}
