using System.Xml;

namespace Budaya.LegalText;

/// <summary>Page blocks as Akoma Ntoso: preface, preamble, body, conclusions, attachments, in the order of the page.</summary>
internal sealed class AkomaNtosoPage(XmlWriter xml, AkomaNtosoNames names)
{
    private const string Namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    private readonly AkomaNtosoBlocks _blocks = new(xml);

    public void Write(LegalOutline outline)
    {
        var blocks = outline.Blocks.Where(block => block is not (PageEmblem or PageRule)).ToList();
        var annexes = blocks.FindIndex(block => block is PageAnnex);
        var main = annexes < 0 ? blocks : blocks[..annexes];
        xml.WriteStartElement("akomaNtoso", Namespace);
        Start(names.Root);
        xml.WriteAttributeString("name", names.Name);
        Meta("");
        Main(main);
        Attachments(annexes < 0 ? [] : blocks[annexes..]);
        End();
        xml.WriteEndElement();
    }

    private void Meta(string component)
    {
        Start("meta");
        Start("identification");
        xml.WriteAttributeString("source", "#penerbit");
        Level("FRBRWork", names.Work, component, () => Value("FRBRcountry", "value", "id"));
        Level("FRBRExpression", names.Work + "/ind@" + names.Date, component, () => Value("FRBRlanguage", "language", "ind"));
        Level("FRBRManifestation", names.Work + "/ind@" + names.Date + ".xml", component, () => { });
        End();
        Start("references");
        xml.WriteAttributeString("source", "#penerbit");
        Start("TLCOrganization");
        xml.WriteAttributeString("eId", component.Length == 0 ? "penerbit" : $"{component}-penerbit");
        xml.WriteAttributeString("href", "/akn/ontology/organization/id/" + names.GovernmentId);
        xml.WriteAttributeString("showAs", names.Government);
        End();
        End();
        End();
    }

    private void Level(string level, string address, string component, Action last)
    {
        Start(level);
        Value("FRBRthis", "value", component.Length == 0 ? address : $"{address}/!{component}");
        Value("FRBRuri", "value", address);
        Start("FRBRdate");
        xml.WriteAttributeString("date", names.Date);
        xml.WriteAttributeString("name", "penetapan");
        End();
        Value("FRBRauthor", "href", "#penerbit");
        last();
        End();
    }

    private void Value(string element, string attribute, string value)
    {
        Start(element);
        xml.WriteAttributeString(attribute, value);
        End();
    }

    private void Main(List<PageBlock> blocks)
    {
        var closing = Closing(blocks);
        if (names.Root == "doc")
        {
            var head = blocks.TakeWhile((block, i) => i < closing && block is PageCentered or PageLines or PageLetterhead or PageAddressees).Count();
            Part("preface", blocks[..head]);
            MainBody(blocks[head..closing]);
        }
        else
        {
            var preamble = blocks.TakeWhile(block => block is PageLines or PageCentered { Role: LineRole.Office or LineRole.Status or LineRole.Title }).Count();
            var (opening, body) = Split(blocks[preamble..closing]);
            Part("preface", blocks[..preamble]);
            Part("preamble", opening);
            Start("body");
            new AkomaNtosoBody(xml, _blocks).Write(body);
            End();
        }

        Part("conclusions", blocks[closing..]);
    }

    /// <summary>Where signatures and copies begin.</summary>
    private static int Closing(List<PageBlock> blocks)
    {
        var at = blocks.FindIndex(block => block is PageSignature or PageNotes);
        return at < 0 ? blocks.Count : at;
    }

    /// <summary>Everything through the row Menetapkan is preamble, the rest is body.</summary>
    private static (List<PageBlock> Opening, List<PageBlock> Body) Split(List<PageBlock> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is PageLabelled labelled && labelled.Rows.ToList().FindIndex(row => row.Id == "menetapkan") is var at and >= 0)
            {
                List<PageBlock> body = [.. blocks[(i + 1)..]];
                if (at + 1 < labelled.Rows.Count)
                {
                    body.Insert(0, labelled with { Rows = [.. labelled.Rows.Skip(at + 1)] });
                }

                return ([.. blocks[..i], labelled with { Rows = [.. labelled.Rows.Take(at + 1)] }], body);
            }
        }

        return ([], blocks);
    }

    private void MainBody(List<PageBlock> blocks)
    {
        Start("mainBody");
        _blocks.Write(blocks);
        if (blocks.Count == 0)
        {
            _blocks.Paragraph("");
        }

        End();
    }

    private void Part(string element, List<PageBlock> blocks)
    {
        if (blocks.Count > 0)
        {
            Start(element);
            _blocks.Write(blocks);
            End();
        }
    }

    private void Attachments(List<PageBlock> blocks)
    {
        if (blocks.Count == 0)
        {
            return;
        }

        Start("attachments");
        while (blocks.Count > 0 && blocks[0] is PageAnnex annex)
        {
            var next = blocks.FindIndex(1, block => block is PageAnnex);
            var own = next < 0 ? blocks[1..] : blocks[1..next];
            var closing = Closing(own);
            Start("attachment");
            xml.WriteAttributeString("eId", annex.Id);
            Start("doc");
            xml.WriteAttributeString("name", "lampiran");
            Meta(annex.Id);
            Part("preface", [annex]);
            MainBody(own[..closing]);
            Part("conclusions", own[closing..]);
            End();
            End();
            blocks = next < 0 ? [] : blocks[next..];
        }

        End();
    }

    private void Start(string element) => xml.WriteStartElement(element, Namespace);

    private void End()
    {
        xml.WriteEndElement();
        xml.WriteWhitespace("\n");
    }
}
