namespace Budaya.LegalText.Docx;

/// <summary>Draws the blocks of the outline as paragraphs and tables.</summary>
internal sealed partial class DocxBody(PageProfile profile, Verification? verification)
{
    private readonly DocxMeasures _lengths = new(profile);
    private readonly DocxNumbering _numbering = new();
    private readonly List<DocxPicture> _pictures = [];
    private readonly DocxText _xml = new();
    private int _drawings;

    public DocxContent Write(LegalOutline outline)
    {
        _xml.Add("<w:document ").Add(DocxPackage.Namespaces).Add("><w:body>");
        var kept = Kept(outline.Blocks);
        for (var i = 0; i < outline.Blocks.Count; i++)
        {
            Write(outline.Blocks[i], kept[i], i + 1 < outline.Blocks.Count ? outline.Blocks[i + 1] : null);
        }

        if (verification is not null)
        {
            WriteQr(verification);
        }

        Section();
        return new(_xml.Add("</w:body></w:document>").ToString(), _numbering.Part(), _pictures);
    }

    /// <summary>Which blocks share their page with the next one: what stands before a signature, a signature before the gazette line or the copies, and words that end with a colon.</summary>
    private static bool[] Kept(IReadOnlyList<PageBlock> blocks)
    {
        var kept = new bool[blocks.Count];
        for (var i = 0; i + 1 < blocks.Count; i++)
        {
            kept[i] = blocks[i + 1] is PageSignature or PageReceipt || (blocks[i] is PageSignature && blocks[i + 1] is PageLines or PageNotes)
                || (Introduces(blocks[i]) && blocks[i + 1] is PageHeading or PageList or PageTable or PageLabelled);
        }

        return kept;
    }

    private static bool Introduces(PageBlock block) => block switch
    {
        PageParagraph paragraph => paragraph.Text.Plain.EndsWith(':'),
        PageList { Items: [.., var last] } => LastOf(last).Text.Plain.EndsWith(':'),
        _ => false,
    };

    private static PageItem LastOf(PageItem item) => item.Items is [.., var last] ? LastOf(last) : item;

    private void Write(PageBlock block, bool keep, PageBlock? next)
    {
        switch (block)
        {
            case PageEmblem: Emblem(); break;
            case PageLetterhead head: Letterhead(head); break;
            case PageCentered centred: Centred(centred, keep, isLast: next is not PageCentered); break;
            case PageLines lines: Lines(lines.Lines, new(DocxStyles.Body) { Side = lines.Right ? "right" : "left", KeepNext = keep, After = lines.Right ? null : 0 }); break;
            case PageLabelled labelled: Labelled(labelled, keep); break;
            case PageHeading heading: Heading(heading); break;
            case PageParagraph paragraph: Paragraph(new(DocxStyles.Body) { KeepNext = keep }, paragraph.Text); break;
            case PageList list: Items(list.Items, DocxStyles.Item, keep); break;
            case PageTable table: Table(table, keep); break;
            case PageSignature signature: Signature(signature, keep); break;
            case PageAddressees addressees: Addressees(addressees); break;
            case PageNotes notes: Notes(notes); break;
            case PageAnnex annex: Annex(annex); break;
            case PageReceipt receipt: Receipt(receipt); break;
            case PageRule: Paragraph(new(DocxStyles.Centre) { Rule = DocxParagraph.ThinRule, Line = Least, After = _lengths.Gap }, PageText.Empty); break;
            default: throw new InvalidOperationException($"A block of type {block.GetType().Name} has no Word form.");
        }
    }

    private void Paragraph(DocxParagraph form, PageText text)
    {
        form.Open(_xml);
        _xml.Runs(text).Add("</w:p>");
    }

    private void Paragraph(DocxParagraph form, string words)
    {
        form.Open(_xml);
        _xml.Run(words).Add("</w:p>");
    }

    private void Lines(IReadOnlyList<string> lines, DocxParagraph form)
    {
        foreach (var line in lines)
        {
            Paragraph(form, line);
        }
    }

    // TENTANG stands apart from what is above and beneath it.
    private void Centred(PageCentered centred, bool keep, bool isLast)
    {
        var lines = centred.Lines;
        for (var i = 0; i < lines.Count; i++)
        {
            var apart = centred.Role != LineRole.Office && (i == 0 || lines[i] == "TENTANG" || lines[i - 1] == "TENTANG");
            Paragraph(new(DocxStyles.Centre)
            {
                KeepNext = keep || centred.Role != LineRole.Office,
                Before = apart ? _lengths.Wide : null,
                After = i == lines.Count - 1 && isLast ? _lengths.Gap : null,
            }, lines[i]);
        }
    }

    private void Heading(PageHeading heading)
    {
        var number = _numbering.Headings.For(heading);
        new DocxParagraph(DocxStyles.HeadingOf(heading.Level)) { Number = number ?? (0, 0) }.Open(_xml);
        var written = number is null || heading.Level == DocxHeadingNumbers.Bagian ? 0 : 1;
        for (var i = written; i < heading.Lines.Count; i++)
        {
            _xml.Add(i > 0 ? "<w:r><w:br/></w:r>" : "").Run(heading.Lines[i]);
        }

        _xml.Add("</w:p>");
    }

    private void Items(IReadOnlyList<PageItem> items, string style, bool keep = false) => Items(items, style, level: 0, outer: null, keep);

    // A run of items is one list of Word's; an item without mark stands across the whole width of its list. `keep` holds the last paragraph.
    private void Items(IReadOnlyList<PageItem> items, string style, int level, (int Id, int Level)? outer, bool keep)
    {
        var deepest = Math.Min(level, 8);
        var number = _numbering.For(items, deepest, outer);
        var isPlain = items.All(item => item.Mark.Length == 0);
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            var isLast = keep && i == items.Count - 1;
            Item(item, style, deepest, number, isLast && item.Items.Count == 0);
            if (item.Items.Count > 0)
            {
                Items(item.Items, style, isPlain ? level : level + 1, item.Mark.Length > 0 ? number : null, isLast);
            }
        }
    }

    private void Item(PageItem item, string style, int indent, (int Id, int Level)? number, bool keep)
    {
        var isHeading = item.Unit is { Kind: UnitKind.Section or UnitKind.AnnexHeading };
        DocxParagraph form = new(style) { KeepNext = keep || isHeading, Side = isHeading ? "left" : null };
        var left = (indent + 1) * DocxNumbering.Hanging;
        if (item.Mark.Length == 0)
        {
            Paragraph(form with { Left = left - DocxNumbering.Hanging }, item.Text);
        }
        else if (number is { } own)
        {
            // The list has its indents; where it is used at another depth, the paragraph says its own.
            Paragraph(own.Level == indent ? form with { Number = own } : form with { Number = own, Left = left, Hanging = DocxNumbering.Hanging }, item.Text);
        }
        else
        {
            (form with { Left = left, Hanging = DocxNumbering.Hanging }).Open(_xml);
            _xml.Run(item.Mark).Add("<w:r><w:tab/></w:r>").Runs(item.Text).Add("</w:p>");
        }
    }

    private void Notes(PageNotes notes)
    {
        Paragraph(new(DocxStyles.Item) { KeepNext = true, Before = _lengths.Wide }, notes.Label);
        Items(notes.Items, DocxStyles.Cell);
    }

    private void Annex(PageAnnex annex)
    {
        _numbering.Headings.Restart();
        for (var i = 0; i < annex.Lines.Count; i++)
        {
            Paragraph(new(DocxStyles.Annex) { PageBreakBefore = i == 0, Left = _lengths.TextWidth * 46 / 100 }, annex.Lines[i]);
        }
    }

    private void Emblem()
    {
        new DocxParagraph(DocxStyles.Picture) { Side = "center", After = _lengths.Gap }.Open(_xml);
        Picture(PngImage.Placeholder, 24, "Tempat lambang");
        _xml.Add("</w:p>");
    }

    private void Picture(byte[] png, int widthMm, string words)
    {
        var picture = _pictures.Find(known => ReferenceEquals(known.Bytes, png));
        if (picture is null)
        {
            var number = _pictures.Count + 1;
            _pictures.Add(picture = new(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"rPicture{number}"), string.Create(System.Globalization.CultureInfo.InvariantCulture, $"gambar{number}.png"), png));
        }

        DocxDrawing.Write(_xml, picture, ++_drawings, widthMm, words);
    }

    private void Section() => _xml.Add(
        $"<w:sectPr><w:headerReference w:type=\"first\" r:id=\"rFirst\"/><w:headerReference w:type=\"default\" r:id=\"rNext\"/><w:pgSz w:w=\"{DocxMeasures.Mm(profile.PaperWidthMm)}\" w:h=\"{DocxMeasures.Mm(profile.PaperHeightMm)}\"/>").Add(
        $"<w:pgMar w:top=\"{DocxMeasures.Mm(profile.TopMm)}\" w:right=\"{DocxMeasures.Mm(profile.RightMm)}\" w:bottom=\"{DocxMeasures.Mm(profile.BottomMm)}\" w:left=\"{DocxMeasures.Mm(profile.LeftMm)}\" w:header=\"{DocxMeasures.Mm(12.5)}\" w:footer=\"{DocxMeasures.Mm(12.5)}\" w:gutter=\"0\"/><w:titlePg/></w:sectPr>");
}
