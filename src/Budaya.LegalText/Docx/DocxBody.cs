using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Budaya.LegalText.Docx;

/// <summary>Draws the blocks of the outline as paragraphs and tables.</summary>
internal sealed class DocxBody(PageProfile profile, Verification? verification)
{
    private const int LabelWidth = 1701, ColonWidth = 284;
    private readonly DocxNumbering _numbering = new();
    private readonly List<DocxPicture> _pictures = [];
    private readonly Body _body = new();

    private int TextWidth => Mm(profile.PaperWidthMm - profile.LeftMm - profile.RightMm);

    public DocxContent Write(LegalOutline outline)
    {
        foreach (var block in outline.Blocks)
        {
            Write(block);
        }

        if (verification is not null)
        {
            WriteQr(verification);
        }

        _body.Append(Section());
        return new(new Document(_body), _numbering.Part(), _pictures);
    }

    private void Write(PageBlock block)
    {
        switch (block)
        {
            case PageEmblem: Picture(PngImage.Placeholder(), 22, JustificationValues.Center); break;
            case PageLetterhead head: Letterhead(head); break;
            case PageCentered centred: Lines(centred.Lines, DocxStyles.Centre, space: centred.Role != LineRole.Office, keep: centred.Role is LineRole.Decide or LineRole.AnnexTitle); break;
            case PageLines lines: Lines(lines.Lines, DocxStyles.Body, space: false, keep: false, lines.Right ? JustificationValues.Right : JustificationValues.Left); break;
            case PageLabelled labelled: Labelled(labelled); break;
            case PageHeading heading: Heading(heading); break;
            case PageParagraph paragraph: _body.Append(Para(DocxStyles.Body, Runs(paragraph.Text))); break;
            case PageList list: Items(_body, list.Items, 0, DocxStyles.Item); break;
            case PageTable table: Table(table); break;
            case PageSignature signature: Signature(signature); break;
            case PageAddressees addressees: Addressees(addressees); break;
            case PageNotes notes: Notes(notes); break;
            case PageAnnex annex: Annex(annex); break;
            case PageReceipt receipt: Receipt(receipt); break;
            case PageRule: Rule(); break;
            default: throw new InvalidOperationException($"A block of type {block.GetType().Name} has no Word form.");
        }
    }

    private void Lines(IReadOnlyList<string> lines, string style, bool space, bool keep, JustificationValues? side = null)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            ParagraphProperties properties = new(new ParagraphStyleId { Val = style });
            if (keep)
            {
                properties.Append(new KeepNext());
            }

            if (space && (i == 0 || lines[i] == "TENTANG" || lines[i - 1] == "TENTANG"))
            {
                properties.Append(new SpacingBetweenLines { Before = "240" });
            }

            if (side is not null)
            {
                properties.Append(new Justification { Val = side });
            }

            _body.Append(new Paragraph(properties, Words(lines[i])));
        }
    }

    private void Letterhead(PageLetterhead head)
    {
        if (head.Emblem is not null)
        {
            Picture(PngImage.Placeholder(), 18, JustificationValues.Center);
        }

        Lines([.. head.Lines, .. head.Small], DocxStyles.Centre, space: false, keep: true);
        Rule();
    }

    private void Rule() => _body.Append(new Paragraph(new ParagraphProperties(
        new ParagraphStyleId { Val = DocxStyles.Centre },
        new ParagraphBorders(new BottomBorder { Val = BorderValues.Single, Size = 12, Space = 1, Color = "auto" }))));

    private void Heading(PageHeading heading)
    {
        for (var i = 0; i < heading.Lines.Count; i++)
        {
            ParagraphProperties properties = new(new ParagraphStyleId { Val = DocxStyles.HeadingOf(heading.Level) });
            if (i > 0)
            {
                properties.Append(new SpacingBetweenLines { Before = "0" });
            }

            _body.Append(new Paragraph(properties, Words(heading.Lines[i])));
        }
    }

    private void Labelled(PageLabelled labelled)
    {
        Table table = FixedTable([LabelWidth, ColonWidth, TextWidth - LabelWidth - ColonWidth], BorderValues.None);
        foreach (var row in labelled.Rows)
        {
            W.TableCell text = CellOf(TextWidth - LabelWidth - ColonWidth);
            Items(text, row.Items, 0, DocxStyles.Item);
            table.Append(new W.TableRow(CellOf(LabelWidth, Para(DocxStyles.Item, [Words(row.Label)])), CellOf(ColonWidth, Para(DocxStyles.Item, [Words(":")])), Filled(text)));
        }

        _body.Append(table, Gap());
    }

    // Items of one list share a numbering of Word's; an item without mark is a further paragraph at the same indent.
    private void Items(OpenXmlCompositeElement parent, IReadOnlyList<PageItem> items, int level, string style)
    {
        var deepest = Math.Min(level, 8);
        var numbering = _numbering.For(items, deepest);
        var isPlain = items.All(i => i.Mark.Length == 0);
        foreach (var item in items)
        {
            ParagraphProperties properties = new(new ParagraphStyleId { Val = style });
            if (item.Mark.Length > 0 && numbering is { } id)
            {
                properties.Append(new NumberingProperties(new NumberingLevelReference { Val = deepest }, new NumberingId { Val = id }));
                parent.Append(new Paragraph([properties, .. Runs(item.Text)]));
            }
            else
            {
                var left = (deepest + (isPlain ? 0 : 1)) * DocxNumbering.Hanging;
                properties.Append(item.Mark.Length > 0
                    ? new Indentation { Left = DocxNumbering.Twips(left), Hanging = DocxNumbering.Twips(DocxNumbering.Hanging) }
                    : new Indentation { Left = DocxNumbering.Twips(left) });
                OpenXmlElement[] mark = item.Mark.Length > 0 ? [Words(item.Mark), new Run(new TabChar())] : [];
                parent.Append(new Paragraph([properties, .. mark, .. Runs(item.Text)]));
            }

            if (item.Items.Count > 0)
            {
                Items(parent, item.Items, isPlain ? level : level + 1, style);
            }
        }
    }

    private void Table(PageTable table)
    {
        var total = Math.Max(1, table.Widths.Sum());
        int[] widths = [.. table.Widths.Select(w => TextWidth * w / total)];
        Table drawn = FixedTable(widths, BorderValues.Single);
        if (table.Header.Count > 0)
        {
            drawn.Append(new W.TableRow([
                new TableRowProperties(new CantSplit(), new TableHeader()),
                .. table.Header.Select((cell, i) => CellOf(widths[i], Para(DocxStyles.Cell, Runs(cell), JustificationValues.Center))),
            ]));
        }

        foreach (var row in table.Rows)
        {
            drawn.Append(new W.TableRow(row.Select((cell, i) => TextCell(cell, widths[i]))));
        }

        _body.Append(drawn, Gap());
    }

    private W.TableCell TextCell(PageCell cell, int width)
    {
        if (cell.Items.Count == 0)
        {
            return CellOf(width, Para(DocxStyles.Cell, Runs(cell.Text)));
        }

        W.TableCell drawn = CellOf(width);
        Items(drawn, cell.Items, 0, DocxStyles.Cell);
        return Filled(drawn);
    }

    private void Signature(PageSignature signature)
    {
        var half = TextWidth / 2;
        List<Paragraph> lines = [.. signature.Before.Concat(signature.Office).Select(line => Para(DocxStyles.Sign, [Words(line)]))];
        lines.Add(Para(DocxStyles.Sign, [signature.Mark is null ? new Run(new Break(), new Break(), new Break()) : Words(signature.Mark)]));
        lines.AddRange(new[] { signature.Name }.Concat(signature.Below).Select(line => Para(DocxStyles.Sign, [Words(line)])));
        W.TableCell full = CellOf(half, [.. lines]);
        W.TableCell empty = CellOf(half, Para(DocxStyles.Sign, []));
        Table table = FixedTable([half, half], BorderValues.None);
        table.Append(new W.TableRow(new TableRowProperties(new CantSplit()), signature.Right ? empty : full, signature.Right ? full : empty));
        _body.Append(Gap(), table, Gap());
    }

    private void Addressees(PageAddressees addressees)
    {
        Table table = FixedTable([LabelWidth / 2, TextWidth - (LabelWidth / 2)], BorderValues.None);
        W.TableCell text = CellOf(TextWidth - (LabelWidth / 2));
        Items(text, addressees.Items, 0, DocxStyles.Cell);
        table.Append(new W.TableRow(CellOf(LabelWidth / 2, Para(DocxStyles.Cell, [Words(addressees.Label)])), Filled(text)));
        _body.Append(table);
        Lines(addressees.Closing, DocxStyles.Body, space: false, keep: false, JustificationValues.Left);
    }

    private void Notes(PageNotes notes)
    {
        _body.Append(Para(DocxStyles.Item, [Words(notes.Label)]));
        Items(_body, notes.Items, 0, DocxStyles.Item);
    }

    private void Annex(PageAnnex annex)
    {
        for (var i = 0; i < annex.Lines.Count; i++)
        {
            ParagraphProperties properties = new(new ParagraphStyleId { Val = DocxStyles.Annex });
            if (i == 0)
            {
                properties.Append(new PageBreakBefore());
            }

            properties.Append(new Indentation { Left = DocxNumbering.Twips(TextWidth * 45 / 100) });
            _body.Append(new Paragraph(properties, Words(annex.Lines[i])));
        }
    }

    private void Receipt(PageReceipt receipt)
    {
        _body.Append(Para(DocxStyles.Item, [Words(receipt.Title)]));
        foreach (var label in receipt.Labels)
        {
            _body.Append(Para(DocxStyles.Item, [Words(label)]));
        }
    }

    private void WriteQr(Verification qr)
    {
        Picture(PngImage.Qr(qr.Modules), 22, JustificationValues.Left);
        Lines([qr.Url, qr.Code], DocxStyles.Body, space: false, keep: false, JustificationValues.Left);
    }

    private void Picture(byte[] png, int widthMm, JustificationValues side)
    {
        DocxPicture picture = _pictures.FirstOrDefault(p => p.Bytes.AsSpan().SequenceEqual(png)) ?? new($"rPicture{_pictures.Count + 1}", $"gambar{_pictures.Count + 1}.png", png);
        if (!_pictures.Contains(picture))
        {
            _pictures.Add(picture);
        }

        _body.Append(new Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = DocxStyles.Centre }, new KeepNext(), new Justification { Val = side }),
            new Run(DocxDrawing.Of(picture, (uint)_body.ChildElements.Count + 1, widthMm))));
    }

    private SectionProperties Section() => new(
        new HeaderReference { Type = HeaderFooterValues.First, Id = "rFirst" },
        new HeaderReference { Type = HeaderFooterValues.Default, Id = "rNext" },
        new PageSize { Width = (uint)Mm(profile.PaperWidthMm), Height = (uint)Mm(profile.PaperHeightMm) },
        new PageMargin
        {
            Top = Mm(profile.TopMm), Bottom = Mm(profile.BottomMm), Left = (uint)Mm(profile.LeftMm), Right = (uint)Mm(profile.RightMm), Header = (uint)Mm(12.5), Footer = (uint)Mm(12.5), Gutter = 0,
        },
        new TitlePage());

    private static Table FixedTable(int[] widths, BorderValues border)
    {
        TableProperties properties = new(
            new TableWidth { Width = DocxNumbering.Twips(widths.Sum()), Type = TableWidthUnitValues.Dxa },
            new TableBorders(
                Border<TopBorder>(border), Border<LeftBorder>(border), Border<BottomBorder>(border), Border<RightBorder>(border),
                Border<InsideHorizontalBorder>(border), Border<InsideVerticalBorder>(border)),
            new TableLayout { Type = TableLayoutValues.Fixed });
        return new Table(properties, new TableGrid(widths.Select(w => new GridColumn { Width = DocxNumbering.Twips(w) })));
    }

    private static T Border<T>(BorderValues value)
        where T : BorderType, new() => new() { Val = value, Size = value == BorderValues.None ? 0u : 4u, Space = 0, Color = "auto" };

    private static W.TableCell CellOf(int width, params Paragraph[] paragraphs) =>
        new([new TableCellProperties(new TableCellWidth { Width = DocxNumbering.Twips(width), Type = TableWidthUnitValues.Dxa }), .. paragraphs]);

    // A cell ends with a paragraph, even an empty one.
    private static W.TableCell Filled(W.TableCell cell)
    {
        if (cell.LastChild is not Paragraph)
        {
            cell.Append(new Paragraph());
        }

        return cell;
    }

    private static Paragraph Para(string style, IEnumerable<OpenXmlElement> runs, JustificationValues? side = null)
    {
        ParagraphProperties properties = new(new ParagraphStyleId { Val = style });
        if (side is not null)
        {
            properties.Append(new Justification { Val = side });
        }

        return new Paragraph([properties, .. runs]);
    }

    private static Paragraph Gap() => Para(DocxStyles.Cell, []);

    private static IEnumerable<OpenXmlElement> Runs(PageText text) => text.Runs.Select(run =>
    {
        Run drawn = Words(run.Text);
        if (run.Bold || run.Italic)
        {
            RunProperties properties = new();
            if (run.Bold)
            {
                properties.Append(new Bold());
            }

            if (run.Italic)
            {
                properties.Append(new Italic());
            }

            drawn.PrependChild(properties);
        }

        return drawn;
    });

    private static Run Words(string text) => new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    private static int Mm(double value) => (int)Math.Round(value * 1440 / 25.4);
}
