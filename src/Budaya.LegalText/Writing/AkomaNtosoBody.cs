using System.Xml;

namespace Budaya.LegalText;

/// <summary>The body of a Peraturan or Keputusan: BAB is <c>chapter</c>, Bagian <c>part</c>, Paragraf <c>subpart</c>, Pasal <c>article</c>, ayat <c>paragraph</c>, a dictum <c>hcontainer</c>.</summary>
internal sealed class AkomaNtosoBody(XmlWriter xml, AkomaNtosoBlocks blocks)
{
    private const string Namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    private static readonly string[] Elements = ["", "chapter", "part", "subpart", "article"];

    private sealed class Division(PageHeading? heading)
    {
        public PageHeading? Heading => heading;

        public int Level => heading?.Level ?? 0;

        public List<PageBlock> Blocks { get; } = [];

        public List<Division> Children { get; } = [];
    }

    public void Write(List<PageBlock> body)
    {
        var root = Tree(body);
        if (root.Blocks.Count > 0 || root.Children.Count == 0)
        {
            Loose(root.Blocks);
        }

        foreach (var child in root.Children)
        {
            Write(child);
        }
    }

    private static Division Tree(List<PageBlock> body)
    {
        var root = new Division(null);
        Stack<Division> open = new([root]);
        foreach (var block in body)
        {
            if (block is PageHeading { Unit.Quoted: false } heading)
            {
                while (open.Peek().Level >= heading.Level)
                {
                    open.Pop();
                }

                var division = new Division(heading);
                open.Peek().Children.Add(division);
                open.Push(division);
            }
            else
            {
                open.Peek().Blocks.Add(block);
            }
        }

        return root;
    }

    private void Write(Division division)
    {
        if (division.Heading is not { } heading)
        {
            return;
        }

        Start(Elements[heading.Level]);
        xml.WriteAttributeString("eId", heading.Id);
        Text("num", heading.Lines[0]);
        if (heading.Lines.Count > 1)
        {
            Text("heading", heading.Lines[1]);
        }

        if (division.Children.Count == 0)
        {
            Content(division);
        }
        else
        {
            if (division.Blocks.Count > 0)
            {
                Wrapped("intro", division.Blocks);
            }

            foreach (var child in division.Children)
            {
                Write(child);
            }
        }

        End();
    }

    /// <summary>Ayat as elements where the Pasal is text, then one list of ayat, then text; all else as content.</summary>
    private void Content(Division division)
    {
        var lists = division.Blocks.Where(IsAyat).ToList();
        if (lists.Count != 1 || lists[0] is not PageList ayat)
        {
            Wrapped("content", division.Blocks);
            return;
        }

        var at = division.Blocks.IndexOf(lists[0]);
        if (at > 0)
        {
            Wrapped("intro", division.Blocks[..at]);
        }

        foreach (var item in ayat.Items)
        {
            Start("paragraph");
            xml.WriteAttributeString("eId", item.Id);
            blocks.NumberAndText(item, "content");
            End();
        }

        if (at + 1 < division.Blocks.Count)
        {
            Wrapped("wrapUp", division.Blocks[(at + 1)..]);
        }
    }

    private static bool IsAyat(PageBlock block) => block is PageList list && list.Items.All(item => item is { Unit.Kind: UnitKind.Ayat, Unit.Quoted: false, Id: not null });

    private void Loose(List<PageBlock> loose)
    {
        List<PageBlock> text = [];
        foreach (var block in loose)
        {
            if (block is PageLabelled labelled)
            {
                Flush(text);
                foreach (var row in labelled.Rows)
                {
                    Diktum(row);
                }
            }
            else
            {
                text.Add(block);
            }
        }

        if (text.Count > 0 || loose.Count == 0)
        {
            Flush(text, evenIfEmpty: loose.Count == 0);
        }
    }

    private void Flush(List<PageBlock> text, bool evenIfEmpty = false)
    {
        if (text.Count == 0 && !evenIfEmpty)
        {
            return;
        }

        Start("hcontainer");
        xml.WriteAttributeString("name", "teks");
        Wrapped("content", text);
        End();
        text.Clear();
    }

    private void Diktum(PageRow row)
    {
        Start("hcontainer");
        xml.WriteAttributeString("name", "diktum");
        if (row.Id is not null)
        {
            xml.WriteAttributeString("eId", row.Id);
        }

        Text("num", $"{row.Label} :");
        Start("content");
        blocks.Items(row.Items);
        if (row.Items.Count == 0)
        {
            blocks.Paragraph("");
        }

        End();
        End();
    }

    private void Wrapped(string element, List<PageBlock> content)
    {
        Start(element);
        blocks.Write(content);
        if (content.Count == 0)
        {
            blocks.Paragraph("");
        }

        End();
    }

    private void Text(string element, string text)
    {
        Start(element);
        xml.WriteString(text);
        End();
    }

    private void Start(string element) => xml.WriteStartElement(element, Namespace);

    private void End()
    {
        xml.WriteEndElement();
        xml.WriteWhitespace("\n");
    }
}
