using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace Budaya.LegalText.Tests;

/// <summary>Our own checks of the XML; it is not validated against the schema of OASIS.</summary>
public sealed class AkomaNtosoTests
{
    private static readonly XNamespace Akn = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    /// <summary>Which children an element may have, in words of the standard's content models.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["akomaNtoso"] = ["act", "bill", "doc"],
        ["act"] = ["meta", "preface", "preamble", "body", "conclusions", "attachments"],
        ["bill"] = ["meta", "preface", "preamble", "body", "conclusions", "attachments"],
        ["doc"] = ["meta", "preface", "preamble", "mainBody", "conclusions", "attachments"],
        ["preface"] = ["p", "blockList", "table"],
        ["preamble"] = ["p", "blockList", "table"],
        ["conclusions"] = ["p", "blockList", "table"],
        ["mainBody"] = ["p", "blockList", "table"],
        ["body"] = ["chapter", "part", "subpart", "article", "hcontainer"],
        ["chapter"] = ["num", "heading", "intro", "content", "part", "subpart", "article"],
        ["part"] = ["num", "heading", "intro", "content", "subpart", "article"],
        ["subpart"] = ["num", "heading", "intro", "content", "article"],
        ["article"] = ["num", "intro", "content", "paragraph", "wrapUp"],
        ["paragraph"] = ["num", "content"],
        ["hcontainer"] = ["num", "content"],
        ["intro"] = ["p", "blockList", "table"],
        ["content"] = ["p", "blockList", "table"],
        ["wrapUp"] = ["p", "blockList", "table"],
        ["blockList"] = ["item"],
        ["item"] = ["num", "p", "blockList"],
        ["table"] = ["tr"],
        ["tr"] = ["th", "td"],
        ["th"] = ["p"],
        ["td"] = ["p", "blockList"],
        ["p"] = ["b", "i"],
        ["b"] = ["i"],
        ["attachments"] = ["attachment"],
        ["attachment"] = ["doc"],
    };

    public static TheoryData<string> Documents => new(DocumentFiles.Names);

    [Theory]
    [MemberData(nameof(Documents))]
    public void AkomaNtoso_OfADocument_HoldsTheWordsOfTheOutlineInItsOrder(string name)
    {
        var document = DraftReader.Read(DocumentFiles.Text(name)).Document;

        Check(document, Samples.RegionOf(name), Samples.EnactmentOf(name), Samples.ProfileOf(document));
    }

    [Fact]
    public void AkomaNtoso_OfGeneratedDocuments_HoldsTheWordsOfTheOutlineInItsOrder() =>
        Prop.ForAll(DraftGenerator.Document.ToArbitrary(), document => Check(document, Samples.Babel, Samples.Draft, Samples.Office)).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void AkomaNtoso_OfAnEnactedPeraturan_IsAnActWithAddressableAyat()
    {
        var document = DraftReader.Read(DocumentFiles.Text("pergub-berkah-salinan")).Document;

        var root = XDocument.Parse(AkomaNtosoWriter.Write(document, Samples.Babel, Samples.Copy)).Root!;

        Assert.NotNull(root.Element(Akn + "act"));
        Assert.Equal("/akn/id-provinsi-kepulauan-bangka-belitung/act/peraturan-gubernur/2026/45", root.Descendants(Akn + "FRBRuri").First().Attribute("value")!.Value);
        Assert.Equal("paragraph", root.Descendants().Single(e => e.Attribute("eId")?.Value == "pasal-2-ayat-2").Name.LocalName);
    }

    private static void Check(LegalDocument document, Region region, Enactment enactment, PageProfile profile)
    {
        var wanted = SameWordsTests.Words(string.Join(' ', LegalOutline.Fill(document, region, enactment, profile).Lines()));

        var xml = XDocument.Parse(AkomaNtosoWriter.Write(document, region, enactment, profile), LoadOptions.PreserveWhitespace);

        Assert.Equal(wanted, SameWordsTests.Words(string.Concat(xml.Root!.DescendantNodes().OfType<XText>().Select(text => text.Value))));
        var ids = xml.Descendants().Select(e => e.Attribute("eId")?.Value).OfType<string>().ToList();
        Assert.Equal(ids.Distinct(), ids);
        foreach (var element in xml.Descendants().Where(e => !e.AncestorsAndSelf(Akn + "meta").Any()))
        {
            var allowed = Allowed.GetValueOrDefault(element.Name.LocalName, []);
            Assert.All(element.Elements().Where(e => e.Name.LocalName != "meta"), child => Assert.Contains(child.Name.LocalName, allowed));
            Assert.False(element.Elements(Akn + "content").Any() && element.Elements(Akn + "article").Any(), $"{element.Name.LocalName} has content and articles.");
        }
    }
}
