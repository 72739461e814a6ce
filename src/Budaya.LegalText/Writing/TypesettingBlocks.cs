using System.Text.Json;

namespace Budaya.LegalText;

/// <summary>Page blocks as JSON objects, each with its kind in <c>t</c>.</summary>
internal static class TypesettingBlocks
{
    /// <summary>The deepest nesting that the layouts take; what is nested deeper follows at this depth.</summary>
    private const int DeepestItems = 8;

    /// <summary>Writes a block. A title becomes three blocks, so that TENTANG stands apart; a list becomes more than one where headings stand in it.</summary>
    public static void Write(Utf8JsonWriter json, PageBlock block)
    {
        if (block is PageCentered { Role: LineRole.Title } title && title.Lines.Contains("TENTANG"))
        {
            var at = title.Lines.ToList().IndexOf("TENTANG");
            foreach (var lines in new[] { title.Lines.Take(at), ["TENTANG"], title.Lines.Skip(at + 1) })
            {
                if (lines.Any())
                {
                    WriteOne(json, title with { Lines = [.. lines] });
                }
            }
        }
        else if (block is PageList list && list.Items.Any(IsHeading))
        {
            Sections(json, list.Items, indent: 0);
        }
        else
        {
            WriteOne(json, block);
        }
    }

    private static bool IsHeading(PageItem item) => item.Unit is { Kind: UnitKind.Section or UnitKind.AnnexHeading } && item.Mark.Length > 0;

    // The text under a heading ends at the next heading, so a heading's items are those before the first heading among them.
    private static void Sections(Utf8JsonWriter json, IReadOnlyList<PageItem> items, int indent)
    {
        for (var i = 0; i < items.Count;)
        {
            if (!IsHeading(items[i]))
            {
                PageItem[] plain = [.. items.Skip(i).TakeWhile(item => !IsHeading(item))];
                WriteOne(json, new PageList(plain));
                i += plain.Length;
                continue;
            }

            PageItem[] own = [.. items[i].Items.TakeWhile(item => !IsHeading(item))];
            Section(json, items[i], own, indent);
            Sections(json, [.. items[i].Items.Skip(own.Length)], indent + 1);
            i++;
        }
    }

    private static void Section(Utf8JsonWriter json, PageItem heading, PageItem[] own, int indent)
    {
        json.WriteStartObject();
        json.WriteString("t", "section");
        json.WriteNumber("level", indent + 1);
        json.WriteNumber("indent", indent);
        if (heading.Id is not null)
        {
            json.WriteString("id", heading.Id);
        }

        json.WriteString("mark", heading.Mark);
        Text(json, heading.Text);
        Items(json, own);
        json.WriteEndObject();
    }

    private static void WriteOne(Utf8JsonWriter json, PageBlock block)
    {
        json.WriteStartObject();
        switch (block)
        {
            case PageEmblem emblem:
                json.WriteString("t", "emblem");
                json.WriteString("name", emblem.Name);
                break;
            case PageLetterhead head:
                json.WriteString("t", "kop");
                json.WriteString("emblem", head.Emblem);
                Strings(json, "lines", head.Lines);
                Strings(json, "small", head.Small);
                break;
            case PageCentered centered:
                Centered(json, centered);
                break;
            case PageLines lines:
                json.WriteString("t", lines.Right ? "right" : "left");
                Strings(json, "lines", lines.Lines);
                break;
            case PageLabelled labelled:
                Labelled(json, labelled);
                break;
            case PageHeading heading:
                json.WriteString("t", "heading");
                json.WriteNumber("level", heading.Level);
                json.WriteString("id", heading.Id);
                Strings(json, "lines", heading.Lines);
                break;
            case PageParagraph paragraph:
                json.WriteString("t", "para");
                Text(json, paragraph.Text);
                break;
            case PageList list:
                json.WriteString("t", "list");
                Items(json, list.Items);
                break;
            case PageTable table:
                Table(json, table);
                break;
            default:
                Foot(json, block);
                break;
        }

        json.WriteEndObject();
    }

    public static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static void Foot(Utf8JsonWriter json, PageBlock block)
    {
        switch (block)
        {
            case PageSignature signature:
                Signature(json, signature);
                break;
            case PageAddressees addressees:
                json.WriteString("t", "addressees");
                json.WriteString("label", addressees.Label);
                Items(json, addressees.Items);
                Strings(json, "closing", addressees.Closing);
                break;
            case PageNotes notes:
                json.WriteString("t", "notes");
                json.WriteString("label", notes.Label);
                Items(json, notes.Items);
                break;
            case PageAnnex annex:
                json.WriteString("t", "annex");
                json.WriteString("id", annex.Id);
                Strings(json, "lines", annex.Lines);
                break;
            case PageReceipt receipt:
                Receipt(json, receipt);
                break;
            case PageRule:
                json.WriteString("t", "rule");
                break;
            default:
                throw new InvalidOperationException($"A block of type {block.GetType().Name} has no JSON form.");
        }
    }

    private static void Centered(Utf8JsonWriter json, PageCentered centered)
    {
        json.WriteString("t", "center");
        Strings(json, "lines", centered.Lines);
        json.WriteBoolean("bold", false);
        json.WriteNumber("spaceBefore", centered.Role == LineRole.Office ? 0 : 1);
        json.WriteBoolean("keep", centered.Role is not LineRole.Office);
    }

    private static void Receipt(Utf8JsonWriter json, PageReceipt receipt)
    {
        json.WriteString("t", "receipt");
        json.WriteString("title", receipt.Title);
        json.WriteStartArray("rows");
        for (var i = 0; i < receipt.Labels.Count; i++)
        {
            json.WriteStartObject();
            json.WriteString("label", receipt.Labels[i]);
            if (i == receipt.Labels.Count - 1)
            {
                json.WriteBoolean("room", true);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Labelled(Utf8JsonWriter json, PageLabelled labelled)
    {
        json.WriteString("t", "labelled");
        json.WriteStartArray("rows");
        foreach (var row in labelled.Rows)
        {
            json.WriteStartObject();
            json.WriteString("label", row.Label);
            if (row.Id is not null)
            {
                json.WriteString("id", row.Id);
            }

            Items(json, row.Items);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Signature(Utf8JsonWriter json, PageSignature signature)
    {
        json.WriteString("t", "signature");
        json.WriteString("side", signature.Right ? "right" : "left");
        Strings(json, "before", signature.Before);
        Strings(json, "office", signature.Office);
        json.WriteString("mark", signature.Mark);
        json.WriteString("name", signature.Name);
        Strings(json, "below", signature.Below);
    }

    private static void Table(Utf8JsonWriter json, PageTable table)
    {
        json.WriteString("t", "table");
        json.WriteStartArray("columns");
        foreach (var width in table.Widths)
        {
            json.WriteNumberValue(width);
        }

        json.WriteEndArray();
        Strings(json, "header", table.Header.Select(cell => cell.Plain));
        if (table.IsFilledByHand)
        {
            json.WriteBoolean("room", true);
        }

        json.WriteStartArray("rows");
        foreach (var row in table.Rows)
        {
            json.WriteStartArray();
            foreach (var cell in row)
            {
                Cell(json, cell);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void Cell(Utf8JsonWriter json, PageCell cell)
    {
        if (cell.Items.Count == 0 && !cell.Text.IsMarked)
        {
            json.WriteStringValue(cell.Text.Plain);
            return;
        }

        json.WriteStartObject();
        if (cell.Items.Count > 0)
        {
            Items(json, cell.Items);
        }
        else
        {
            Text(json, cell.Text);
        }

        json.WriteEndObject();
    }

    private static void Items(Utf8JsonWriter json, IReadOnlyList<PageItem> items)
    {
        json.WriteStartArray("items");
        foreach (var item in items)
        {
            Item(json, item, 1);
        }

        json.WriteEndArray();
    }

    private static void Item(Utf8JsonWriter json, PageItem item, int depth)
    {
        json.WriteStartObject();
        if (item.Id is not null)
        {
            json.WriteString("id", item.Id);
        }

        if (item.Mark.Length > 0)
        {
            json.WriteString("mark", item.Mark);
        }

        Text(json, item.Text);
        var nests = item.Items.Count > 0 && depth < DeepestItems;
        if (nests)
        {
            json.WriteStartArray("items");
            WriteAll(json, item.Items, depth + 1);
            json.WriteEndArray();
        }

        json.WriteEndObject();
        if (!nests)
        {
            WriteAll(json, item.Items, depth);
        }
    }

    private static void WriteAll(Utf8JsonWriter json, IReadOnlyList<PageItem> items, int depth)
    {
        foreach (var item in items)
        {
            Item(json, item, depth);
        }
    }

    private static void Text(Utf8JsonWriter json, PageText text)
    {
        if (!text.IsMarked)
        {
            json.WriteString("text", text.Plain);
            return;
        }

        json.WriteStartArray("runs");
        foreach (var run in text.Runs)
        {
            json.WriteStartObject();
            json.WriteString("text", run.Text);
            if (run.Bold)
            {
                json.WriteBoolean("bold", true);
            }

            if (run.Italic)
            {
                json.WriteBoolean("italic", true);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
