using System.Xml.Linq;
using System.Xml.Schema;
using FsCheck;
using FsCheck.Fluent;

namespace Budaya.LegalText.Tests;

/// <summary>The XML against <c>akoma-ntoso.xsd</c>, our own narrower form of the content models of OASIS.</summary>
public sealed class AkomaNtosoTests
{
    private static readonly XNamespace Akn = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    private static readonly XmlSchemaSet Schema = ReadSchema();

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

    [Theory]
    [InlineData("<p>", "<q>")]
    [InlineData("<num>", "<num><p>x</p>")]
    [InlineData(" eId=\"pasal-2\"", "")]
    [InlineData("<FRBRcountry value=\"id\" />", "")]
    public void Schema_OfADocumentThatIsChanged_FindsTheFault(string part, string instead)
    {
        var document = DraftReader.Read(DocumentFiles.Text("pergub-berkah-salinan")).Document;
        var written = AkomaNtosoWriter.Write(document, Samples.Babel, Samples.Copy);
        Assert.Contains(part, written, StringComparison.Ordinal);
        var changed = part == "<p>" ? written.Replace("<p>", "<q>", StringComparison.Ordinal).Replace("</p>", "</q>", StringComparison.Ordinal) : written.Replace(part, instead, StringComparison.Ordinal);

        List<string> faults = [];
        XDocument.Parse(changed).Validate(Schema, (_, fault) => faults.Add(fault.Message));

        Assert.NotEmpty(faults);
    }

    private static void Check(LegalDocument document, Region region, Enactment enactment, PageProfile profile)
    {
        var wanted = SameWordsTests.Words(string.Join(' ', LegalOutline.Fill(document, region, enactment, profile).Lines()));

        var xml = XDocument.Parse(AkomaNtosoWriter.Write(document, region, enactment, profile), LoadOptions.PreserveWhitespace | LoadOptions.SetLineInfo);

        Assert.Equal(wanted, SameWordsTests.Words(string.Concat(xml.Root!.DescendantNodes().OfType<XText>().Select(text => text.Value))));
        List<string> faults = [];
        xml.Validate(Schema, (_, fault) => faults.Add($"{fault.Exception.LineNumber}: {fault.Message}"));
        Assert.Empty(faults);
    }

    private static XmlSchemaSet ReadSchema()
    {
        XmlSchemaSet schema = new();
        schema.Add(null, Path.Combine(DocumentFiles.Root, "tests", "Budaya.LegalText.Tests", "Writing", "akoma-ntoso.xsd"));
        schema.Compile();
        return schema;
    }
}
