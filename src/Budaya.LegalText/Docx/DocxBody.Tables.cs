namespace Budaya.LegalText.Docx;

internal sealed partial class DocxBody
{
    private const int LabelWidth = 1701, ColonWidth = 284;

    /// <summary>The least height of a line: one point.</summary>
    private const int Least = 20;

    /// <summary>A row of so many characters at most is never split over two pages.</summary>
    private const int ShortRow = 600;

    /// <summary>Heights of a row in which people write by hand, and of one in which they sign.</summary>
    private const int HandRoomMm = 11, SignRoomMm = 17;

    private void Labelled(PageLabelled labelled, bool keep)
    {
        int[] widths = [LabelWidth, ColonWidth, _lengths.TextWidth - LabelWidth - ColonWidth];
        OpenTable(widths, lined: false);
        for (var i = 0; i < labelled.Rows.Count; i++)
        {
            var row = labelled.Rows[i];
            var isKept = keep && i == labelled.Rows.Count - 1;
            DocxParagraph form = new(DocxStyles.Item) { KeepNext = isKept, Side = "left" };
            OpenRow(row.Items.Sum(Length) < ShortRow);
            Cell(widths[0], () => Paragraph(form, row.Label));
            Cell(widths[1], () => Paragraph(form, ":"));
            Cell(widths[2], () => Items(row.Items, DocxStyles.Item, isKept), isEmpty: row.Items.Count == 0);
            _xml.Add("</w:tr>");
        }

        CloseTable(keep, Least);
    }

    private void Table(PageTable table, bool keep)
    {
        var total = Math.Max(1, table.Widths.Sum());
        int[] widths = [.. table.Widths.Select(width => _lengths.TextWidth * width / total)];
        OpenTable(widths, lined: true);
        if (table.Header.Count > 0)
        {
            OpenRow(cannotSplit: true, isHeader: true);
            for (var i = 0; i < table.Header.Count; i++)
            {
                var cell = table.Header[i];
                Cell(widths[i], () => Bold(new(DocxStyles.Cell) { KeepNext = true, Side = "center" }, cell));
            }

            _xml.Add("</w:tr>");
        }

        for (var row = 0; row < table.Rows.Count; row++)
        {
            var cells = table.Rows[row];
            var isKept = keep && row == table.Rows.Count - 1;
            OpenRow(cells.Sum(cell => cell.Text.Plain.Length + cell.Items.Sum(Length)) < ShortRow, leastMm: table.IsFilledByHand && PageTable.HasEmptyCell(cells) ? HandRoomMm : 0);
            for (var i = 0; i < cells.Count; i++)
            {
                var cell = cells[i];
                Cell(widths[i], () => CellText(cell, isKept));
            }

            _xml.Add("</w:tr>");
        }

        CloseTable(keep, Math.Max(Least, _lengths.Gap));
    }

    private void CellText(PageCell cell, bool keep)
    {
        if (cell.Items.Count == 0)
        {
            Paragraph(new(DocxStyles.Cell) { KeepNext = keep }, cell.Text);
        }
        else
        {
            Items(cell.Items, DocxStyles.Cell, keep);
        }
    }

    private void Bold(DocxParagraph form, PageText text)
    {
        form.Open(_xml);
        foreach (var run in text.Runs)
        {
            _xml.Run(run.Text, bold: true, run.Italic);
        }

        _xml.Add("</w:p>");
    }

    // One row that is never split, whose paragraphs hold on to each other and to what follows.
    private void Signature(PageSignature signature, bool keep)
    {
        var half = _lengths.TextWidth / 2;
        OpenTable([half, half], lined: false);
        OpenRow(cannotSplit: true);
        void Empty() => Cell(half, () => Paragraph(new(DocxStyles.Sign), PageText.Empty));
        if (signature.Right)
        {
            Empty();
        }

        Cell(half, () => SignatureLines(signature));
        if (!signature.Right)
        {
            Empty();
        }

        _xml.Add("</w:tr>");
        CloseTable(keep, _lengths.Line);
    }

    private void SignatureLines(PageSignature signature)
    {
        for (var i = 0; i < signature.Before.Count; i++)
        {
            Paragraph(new(DocxStyles.Sign) { Before = i == 0 ? _lengths.AboveDivision : null, After = i == signature.Before.Count - 1 ? _lengths.Gap : null }, signature.Before[i]);
        }

        for (var i = 0; i < signature.Office.Count; i++)
        {
            Paragraph(new(DocxStyles.Sign) { Before = i == 0 && signature.Before.Count == 0 ? _lengths.AboveDivision : null }, signature.Office[i]);
        }

        if (signature.Mark is { } mark)
        {
            Paragraph(new(DocxStyles.Sign) { Before = _lengths.Wide, After = _lengths.Wide, Left = 360 }, mark);
        }

        Paragraph(new(DocxStyles.Sign) { Before = signature.Mark is null ? DocxMeasures.Mm(DocxMeasures.SignatureRoomMm) : null }, signature.Name);
        Lines(signature.Below, new(DocxStyles.Sign));
    }

    private void Letterhead(PageLetterhead head)
    {
        int side = DocxMeasures.Mm(24), far = DocxMeasures.Mm(8);
        int[] widths = head.Emblem is null ? [_lengths.TextWidth] : [side, _lengths.TextWidth - side - far, far];
        OpenTable(widths, lined: false);
        OpenRow(cannotSplit: true);
        if (head.Emblem is not null)
        {
            Cell(widths[0], () =>
            {
                new DocxParagraph(DocxStyles.Picture).Open(_xml);
                Picture(PngImage.Placeholder, 20, "Tempat lambang daerah");
                _xml.Add("</w:p>");
            });
        }

        Cell(widths[head.Emblem is null ? 0 : 1], () => LetterheadLines(head));
        if (head.Emblem is not null)
        {
            Cell(widths[2], () => Paragraph(new(DocxStyles.Cell), PageText.Empty));
        }

        _xml.Add("</w:tr></w:tbl>");
        Paragraph(new(DocxStyles.Centre) { Rule = DocxParagraph.LetterheadRule, After = _lengths.Gap }, PageText.Empty);
    }

    private void LetterheadLines(PageLetterhead head)
    {
        var size = (int)Math.Round(profile.SizePt * 2);
        void Line(string words, bool bold, int halfPoints)
        {
            new DocxParagraph(DocxStyles.Centre).Open(_xml);
            _xml.Run(words, bold, italic: false, halfPoints).Add("</w:p>");
        }

        for (var i = 0; i < head.Lines.Count; i++)
        {
            var isLast = i == head.Lines.Count - 1;
            Line(head.Lines[i], isLast, isLast ? size * 12 / 10 : 0);
        }

        foreach (var line in head.Small)
        {
            Line(line, bold: false, size * 78 / 100);
        }
    }

    private void Addressees(PageAddressees addressees)
    {
        int[] widths = [LabelWidth / 2, _lengths.TextWidth - (LabelWidth / 2)];
        OpenTable(widths, lined: false);
        OpenRow(cannotSplit: false);
        Cell(widths[0], () => Paragraph(new(DocxStyles.Cell), addressees.Label));
        Cell(widths[1], () => Items(addressees.Items, DocxStyles.Cell), isEmpty: addressees.Items.Count == 0);
        _xml.Add("</w:tr></w:tbl>");
        for (var i = 0; i < addressees.Closing.Count; i++)
        {
            Paragraph(new(DocxStyles.Cell) { Side = "left", Left = i == 0 ? null : 480, After = i == addressees.Closing.Count - 1 ? _lengths.Gap : null }, addressees.Closing[i]);
        }

        if (addressees.Closing.Count == 0)
        {
            Gap(keep: false, _lengths.Gap);
        }
    }

    private void Receipt(PageReceipt receipt)
    {
        Paragraph(new(DocxStyles.Item) { KeepNext = true, Before = _lengths.Gap, Rule = DocxParagraph.DashedRule }, receipt.Title);
        var label = LabelWidth * 3 / 2;
        int[] widths = [label, ColonWidth, (_lengths.TextWidth * 65 / 100) - label - ColonWidth];
        OpenTable(widths, lined: false);
        for (var i = 0; i < receipt.Labels.Count; i++)
        {
            var row = receipt.Labels[i];
            OpenRow(cannotSplit: true, leastMm: i == receipt.Labels.Count - 1 ? SignRoomMm : 0);
            Cell(widths[0], () => Paragraph(new(DocxStyles.Item) { Side = "left" }, row));
            Cell(widths[1], () => Paragraph(new(DocxStyles.Item), ":"));
            Cell(widths[2], () => Paragraph(new(DocxStyles.Item), PageText.Empty), isDotted: true);
            _xml.Add("</w:tr>");
        }

        CloseTable(keep: false, Least);
    }

    private void WriteQr(Verification qr)
    {
        var side = DocxMeasures.Mm(26);
        int[] widths = [side, _lengths.TextWidth - side];
        OpenTable(widths, lined: false);
        OpenRow(cannotSplit: true);
        Cell(widths[0], () =>
        {
            new DocxParagraph(DocxStyles.Picture).Open(_xml);
            Picture(PngImage.Qr(qr.Modules), 22, "Kode QR untuk memeriksa naskah");
            _xml.Add("</w:p>");
        });
        Cell(widths[1], () => Lines(["Periksa keaslian naskah ini pada:", qr.Url, qr.Code], new(DocxStyles.Cell)));
        _xml.Add("</w:tr>");
        CloseTable(keep: false, Least);
    }

    private void OpenTable(int[] widths, bool lined)
    {
        var border = lined ? "w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"" : "w:val=\"none\" w:sz=\"0\" w:space=\"0\" w:color=\"auto\"";
        _xml.Add($"<w:tbl><w:tblPr><w:tblW w:w=\"{widths.Sum()}\" w:type=\"dxa\"/><w:tblBorders><w:top {border}/><w:left {border}/><w:bottom {border}/><w:right {border}/><w:insideH {border}/><w:insideV {border}/></w:tblBorders><w:tblLayout w:type=\"fixed\"/>");
        var (high, wide) = lined ? (60, 100) : (0, 0);
        _xml.Add($"<w:tblCellMar><w:top w:w=\"{high}\" w:type=\"dxa\"/><w:left w:w=\"{wide}\" w:type=\"dxa\"/><w:bottom w:w=\"{high}\" w:type=\"dxa\"/><w:right w:w=\"{wide}\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>");
        foreach (var width in widths)
        {
            _xml.Add($"<w:gridCol w:w=\"{width}\"/>");
        }

        _xml.Add("</w:tblGrid>");
    }

    private void OpenRow(bool cannotSplit, bool isHeader = false, int leastMm = 0)
    {
        _xml.Add("<w:tr>");
        if (cannotSplit || isHeader || leastMm > 0)
        {
            var height = leastMm > 0 ? $"<w:trHeight w:val=\"{DocxMeasures.Mm(leastMm)}\" w:hRule=\"atLeast\"/>" : "";
            _xml.Add($"<w:trPr>{(cannotSplit ? "<w:cantSplit/>" : "")}{height}{(isHeader ? "<w:tblHeader/>" : "")}</w:trPr>");
        }
    }

    // A cell ends with a paragraph, even an empty one.
    private void Cell(int width, Action content, bool isEmpty = false, bool isDotted = false)
    {
        _xml.Add($"<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{(isDotted ? "<w:tcBorders><w:bottom w:val=\"dotted\" w:sz=\"6\" w:space=\"0\" w:color=\"auto\"/></w:tcBorders>" : "")}</w:tcPr>");
        if (isEmpty)
        {
            Paragraph(new(DocxStyles.Cell), PageText.Empty);
        }
        else
        {
            content();
        }

        _xml.Add("</w:tc>");
    }

    // Two tables that touch would be one to Word, so a paragraph stands after each: no higher than the gap that belongs there.
    private void CloseTable(bool keep, int height)
    {
        _xml.Add("</w:tbl>");
        Gap(keep, height);
    }

    private void Gap(bool keep, int height) => Paragraph(new(DocxStyles.Cell) { KeepNext = keep, After = 0, Line = height }, PageText.Empty);

    private static int Length(PageItem item) => item.Text.Plain.Length + item.Items.Sum(Length);
}
