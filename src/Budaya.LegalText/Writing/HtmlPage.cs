using System.Globalization;
using System.Text;

namespace Budaya.LegalText;

/// <summary>Page blocks as HTML. Sections open at headings and close at the next heading of their level or above, at a signature and at an annex.</summary>
internal sealed class HtmlPage
{
    private readonly StringBuilder _html = new();
    private readonly Stack<int> _open = new();

    public string Write(LegalOutline outline)
    {
        _html.Append("<article class=\"naskah\" lang=\"id\">\n");
        foreach (var block in outline.Blocks)
        {
            Block(block);
        }

        CloseSections(0);
        return _html.Append("</article>\n").ToString();
    }

    private void Block(PageBlock block)
    {
        switch (block)
        {
            case PageEmblem emblem:
                Emblem(emblem.Name);
                break;
            case PageLetterhead head:
                Letterhead(head);
                break;
            case PageCentered { Role: LineRole.Title } title:
                _html.Append("<h1 class=\"jd\">").Append(Lines(title.Lines)).Append("</h1>\n");
                break;
            case PageCentered centered:
                _html.Append(centered.Role == LineRole.AnnexTitle ? "<h3 class=\"jd\">" : "<p class=\"tgh\">").Append(Lines(centered.Lines)).Append(centered.Role == LineRole.AnnexTitle ? "</h3>\n" : "</p>\n");
                break;
            case PageLines lines:
                CloseSections(lines.Role == LineRole.Gazette ? 0 : int.MaxValue);
                _html.Append(lines.Right ? "<p class=\"kanan\">" : "<p class=\"kiri\">").Append(Lines(lines.Lines)).Append("</p>\n");
                break;
            case PageLabelled labelled:
                Labelled(labelled);
                break;
            case PageHeading heading:
                Heading(heading);
                break;
            case PageParagraph paragraph:
                _html.Append("<p>").Append(Text(paragraph.Text)).Append("</p>\n");
                break;
            case PageList list:
                Items(list.Items);
                break;
            case PageTable table:
                Table(table);
                break;
            default:
                Foot(block);
                break;
        }
    }

    private void Foot(PageBlock block)
    {
        switch (block)
        {
            case PageSignature signature:
                CloseSections(signature.Role == SignatureRole.Annex ? 2 : 0);
                Signature(signature);
                break;
            case PageAddressees addressees:
                _html.Append("<div class=\"yth\"><span>").Append(Escape(addressees.Label)).Append("</span>\n");
                Items(addressees.Items);
                _html.Append(addressees.Closing.Count == 0 ? "" : $"<p>{Lines(addressees.Closing)}</p>\n").Append("</div>\n");
                break;
            case PageNotes notes:
                CloseSections(0);
                _html.Append("<div class=\"tembusan\"><p>").Append(Escape(notes.Label)).Append("</p>\n");
                Items(notes.Items);
                _html.Append("</div>\n");
                break;
            case PageAnnex annex:
                CloseSections(0);
                _html.Append(CultureInfo.InvariantCulture, $"<section class=\"lampiran\" id=\"{annex.Id}\">\n<h2 class=\"lampiran-kepala\">{Lines(annex.Lines)}</h2>\n");
                _open.Push(1);
                break;
            case PageReceipt receipt:
                Receipt(receipt);
                break;
            case PageRule:
                _html.Append("<hr>\n");
                break;
            default:
                throw new InvalidOperationException($"A block of type {block.GetType().Name} has no HTML form.");
        }
    }

    private void Emblem(string name) =>
        _html.Append(name == "garuda" ? "<div class=\"garuda\" role=\"img\" aria-label=\"Tempat lambang negara\"></div>\n" : "<div class=\"lambang\" role=\"img\" aria-label=\"Tempat lambang daerah\"></div>\n");

    private void Letterhead(PageLetterhead head)
    {
        _html.Append("<div class=\"kop2\">\n");
        if (head.Emblem is { } emblem)
        {
            Emblem(emblem);
        }

        _html.Append("<p>").Append(Lines(head.Lines)).Append("</p>\n");
        if (head.Small.Count > 0)
        {
            _html.Append("<p class=\"kop-kecil\">").Append(Lines(head.Small)).Append("</p>\n");
        }

        _html.Append("</div>\n");
    }

    private void Labelled(PageLabelled labelled)
    {
        foreach (var row in labelled.Rows)
        {
            var kind = row.Id is not null && row.Id.StartsWith("diktum", StringComparison.Ordinal) ? "dikt" : "kons";
            var id = row.Id is null || row.Items.Any(item => item.Id == row.Id) ? "" : $" id=\"{row.Id}\"";
            _html.Append(CultureInfo.InvariantCulture, $"<div class=\"{kind}\"{id}><span>{Escape(row.Label)}</span> <span>:</span>\n");
            _html.Append("<div>");
            Items(row.Items);
            _html.Append("</div></div>\n");
        }
    }

    /// <summary>Annex is depth 1; BAB to Pasal are 2 to 5. Headings of a quoted text open no section.</summary>
    private void Heading(PageHeading heading)
    {
        var depth = heading.Level + 1;
        if (heading.Unit.Quoted)
        {
            var inner = Math.Min(6, 2 + _open.Count);
            _html.Append(CultureInfo.InvariantCulture, $"<h{inner} class=\"{(heading.Level == 4 ? "psl" : "bab")}\" id=\"{heading.Id}\">{Lines(heading.Lines)}</h{inner}>\n");
            return;
        }

        CloseSections(depth);
        var level = Math.Min(6, 2 + _open.Count);
        var kind = heading.Level switch { 1 => "bab", 4 => "psl", _ => "bab bagian" };
        _html.Append(CultureInfo.InvariantCulture, $"<section id=\"{heading.Id}\">\n<h{level} class=\"{kind}\">{Lines(heading.Lines)}</h{level}>\n");
        _open.Push(depth);
    }

    private void CloseSections(int depth)
    {
        while (_open.Count > 0 && _open.Peek() >= depth)
        {
            _open.Pop();
            _html.Append("</section>\n");
        }
    }

    /// <summary>Items with marks as a list; runs of items without marks as paragraphs.</summary>
    private void Items(IReadOnlyList<PageItem> items)
    {
        for (var i = 0; i < items.Count;)
        {
            if (items[i].Mark.Length == 0)
            {
                Unmarked(items[i++]);
                continue;
            }

            _html.Append("<ol class=\"rinci\">\n");
            for (; i < items.Count && items[i].Mark.Length > 0; i++)
            {
                Marked(items[i]);
            }

            _html.Append("</ol>\n");
        }
    }

    private void Unmarked(PageItem item)
    {
        _html.Append(CultureInfo.InvariantCulture, $"<p{Id(item)}>{Text(item.Text)}</p>\n");
        Items(item.Items);
    }

    private void Marked(PageItem item)
    {
        _html.Append(CultureInfo.InvariantCulture, $"<li{Id(item)}><span class=\"no\">{Escape(item.Mark)}</span> <div>{Text(item.Text)}");
        if (item.Items.Count > 0)
        {
            _html.Append('\n');
            Items(item.Items);
        }

        _html.Append("</div></li>\n");
    }

    private static string Id(PageItem item) => item.Id is null ? "" : $" id=\"{item.Id}\"";

    private void Table(PageTable table)
    {
        _html.Append("<table>\n");
        if (table.Header.Count > 0)
        {
            _html.Append("<thead><tr>");
            foreach (var cell in table.Header)
            {
                _html.Append("<th scope=\"col\">").Append(Text(cell)).Append("</th>\n");
            }

            _html.Append("</tr></thead>\n");
        }

        _html.Append("<tbody>\n");
        foreach (var row in table.Rows)
        {
            _html.Append("<tr>");
            foreach (var cell in row)
            {
                _html.Append("<td>").Append(Text(cell.Text));
                Items(cell.Items);
                _html.Append("</td>\n");
            }

            _html.Append("</tr>\n");
        }

        _html.Append("</tbody>\n</table>\n");
    }

    private void Signature(PageSignature signature)
    {
        _html.Append(signature.Right ? "<div class=\"ttd\">" : "<div class=\"ttd ttd-kiri\">");
        if (signature.Before.Count > 0)
        {
            _html.Append("<p>").Append(Lines(signature.Before)).Append("</p>\n");
        }

        _html.Append("<p>").Append(Lines(signature.Office)).Append("</p>\n");
        _html.Append(signature.Mark is null ? "<div class=\"ttd-ruang\"></div>\n" : $"<p class=\"ttd-tanda\">{Escape(signature.Mark)}</p>\n");
        _html.Append("<p>").Append(Lines([signature.Name, .. signature.Below])).Append("</p></div>\n");
    }

    private void Receipt(PageReceipt receipt)
    {
        _html.Append("<div class=\"terima\"><p>").Append(Escape(receipt.Title)).Append("</p>\n");
        foreach (var label in receipt.Labels)
        {
            _html.Append("<div class=\"kons\"><span>").Append(Escape(label)).Append("</span> <span>:</span> <span></span></div>\n");
        }

        _html.Append("</div>\n");
    }

    private static string Lines(IEnumerable<string> lines) => string.Join("<br>\n", lines.Select(Escape));

    private static string Text(PageText text)
    {
        if (!text.IsMarked)
        {
            return Escape(text.Plain);
        }

        var html = new StringBuilder();
        foreach (var run in text.Runs)
        {
            html.Append(run.Bold ? "<strong>" : "").Append(run.Italic ? "<em>" : "").Append(Escape(run.Text)).Append(run.Italic ? "</em>" : "").Append(run.Bold ? "</strong>" : "");
        }

        return html.ToString();
    }

    internal static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny("&<>\"") < 0)
        {
            return text;
        }

        return new StringBuilder(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;").ToString();
    }
}
