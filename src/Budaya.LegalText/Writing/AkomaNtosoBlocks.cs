using System.Xml;

namespace Budaya.LegalText;

/// <summary>Page blocks as the block elements of Akoma Ntoso: <c>p</c>, <c>blockList</c>, <c>table</c>, <c>container</c>.</summary>
internal sealed class AkomaNtosoBlocks(XmlWriter xml)
{
    private const string Namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    public void Write(IEnumerable<PageBlock> blocks)
    {
        foreach (var block in blocks)
        {
            Write(block);
        }
    }

    public void Write(PageBlock block)
    {
        switch (block)
        {
            case PageParagraph paragraph:
                Paragraph(paragraph.Text);
                break;
            case PageList list:
                Items(list.Items);
                break;
            case PageTable table:
                Table(table);
                break;
            case PageLabelled labelled:
                foreach (var row in labelled.Rows)
                {
                    Paragraph($"{row.Label} :");
                    Items(row.Items);
                }

                break;
            case PageAddressees addressees:
                Paragraph(addressees.Label);
                Items(addressees.Items);
                Lines(addressees.Closing);
                break;
            case PageNotes notes:
                Paragraph(notes.Label);
                Items(notes.Items);
                break;
            default:
                Lines(OutlineLines.Of(block));
                break;
        }
    }

    public void Paragraph(string text) => Paragraph(PageText.Of(text));

    public void Paragraph(PageText text, string? id = null)
    {
        Start("p");
        if (id is not null)
        {
            xml.WriteAttributeString("eId", id);
        }

        foreach (var run in text.Runs)
        {
            Run(run);
        }

        End();
    }

    /// <summary>Items with marks as lists; items without as paragraphs.</summary>
    public void Items(IReadOnlyList<PageItem> items)
    {
        for (var i = 0; i < items.Count;)
        {
            if (items[i].Mark.Length == 0)
            {
                Paragraph(items[i].Text, items[i].Id);
                Items(items[i++].Items);
                continue;
            }

            Start("blockList");
            for (; i < items.Count && items[i].Mark.Length > 0; i++)
            {
                Item(items[i]);
            }

            End();
        }
    }

    /// <summary>The number, and then the text, of an item that is an element of its own.</summary>
    public void NumberAndText(PageItem item, string textElement)
    {
        Start("num");
        xml.WriteString(item.Mark);
        End();
        Start(textElement);
        Paragraph(item.Text);
        Items(item.Items);
        End();
    }

    private void Item(PageItem item)
    {
        Start("item");
        if (item.Id is not null)
        {
            xml.WriteAttributeString("eId", item.Id);
        }

        Start("num");
        xml.WriteString(item.Mark);
        End();
        Paragraph(item.Text);
        Items(item.Items);
        End();
    }

    private void Run(PageRun run)
    {
        var elements = (run.Bold ? 1 : 0) + (run.Italic ? 1 : 0);
        if (run.Bold)
        {
            Start("b");
        }

        if (run.Italic)
        {
            Start("i");
        }

        xml.WriteString(run.Text);
        for (; elements > 0; elements--)
        {
            xml.WriteEndElement();
        }
    }

    private void Table(PageTable table)
    {
        Start("table");
        if (table.Header.Count > 0)
        {
            Start("tr");
            foreach (var cell in table.Header)
            {
                Start("th");
                Paragraph(cell);
                End();
            }

            End();
        }

        foreach (var row in table.Rows)
        {
            Start("tr");
            foreach (var cell in row)
            {
                Start("td");
                if (cell.Items.Count == 0)
                {
                    Paragraph(cell.Text);
                }

                Items(cell.Items);
                End();
            }

            End();
        }

        if (table.Header.Count == 0 && table.Rows.Count == 0)
        {
            Start("tr");
            Start("td");
            Paragraph("");
            End();
            End();
        }

        End();
    }

    private void Lines(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Paragraph(line);
        }
    }

    private void Start(string element) => xml.WriteStartElement(element, Namespace);

    private void End()
    {
        xml.WriteEndElement();
        xml.WriteWhitespace("\n");
    }
}
