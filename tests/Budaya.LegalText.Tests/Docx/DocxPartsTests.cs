using System.IO.Compression;
using System.Xml.Linq;

namespace Budaya.LegalText.Tests.Docx;

/// <summary>What Word looks at before it says that a file must be repaired, and what it needs to go on numbering.</summary>
public sealed class DocxPartsTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/package/2006/relationships";

    public static TheoryData<string> Documents => [.. DocumentFiles.Names];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Parts_OfADocument_AreAllNamedReachedAndInOrder(string name)
    {
        using var file = Open(name);

        var parts = file.Entries.Select(entry => entry.FullName).ToList();
        Assert.Equal("[Content_Types].xml", parts[0]);
        Assert.Equal("_rels/.rels", parts[1]);
        Assert.Equal(parts.Distinct(StringComparer.OrdinalIgnoreCase), parts);
        var types = Xml(file, "[Content_Types].xml");
        var named = types.Elements(Types + "Override").Select(e => e.Attribute("PartName")!.Value.TrimStart('/')).ToHashSet();   // the schema asks for the name
        var extensions = types.Elements(Types + "Default").Select(e => e.Attribute("Extension")!.Value).ToHashSet();
        Assert.All(parts.Skip(1), part => Assert.True(named.Contains(part) || (extensions.Contains(Path.GetExtension(part)[1..]) && !part.EndsWith(".xml", StringComparison.Ordinal)), $"{part} has no content type."));
        Assert.All(named, part => Assert.Contains(part, parts));
        Assert.Equal(parts.Skip(1).Where(part => !part.EndsWith(".rels", StringComparison.Ordinal)).Order(), Targets(file).Order());
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void References_OfADocument_LeadSomewhere(string name)
    {
        using var file = Open(name);

        var document = Xml(file, "word/document.xml");
        var relations = Xml(file, "word/_rels/document.xml.rels").Elements(Relations + "Relationship").Select(e => e.Attribute("Id")!.Value).ToList();
        var styles = Xml(file, "word/styles.xml").Elements(W + "style").Select(e => e.Attribute(W + "styleId")!.Value).ToList();
        var numbering = Xml(file, "word/numbering.xml");
        var numbers = numbering.Elements(W + "num").Select(e => e.Attribute(W + "numId")!.Value).ToList();
        Assert.All(document.Descendants().Attributes().Where(a => a.Name.Namespace == R), a => Assert.Contains(a.Value, relations));
        Assert.All(document.Descendants(W + "pStyle"), e => Assert.Contains(e.Attribute(W + "val")!.Value, styles));
        Assert.All(document.Descendants(W + "numId"), e => Assert.Contains(e.Attribute(W + "val")!.Value, numbers.Append("0")));
        Assert.Equal(numbers.Distinct(), numbers);
        Assert.All(numbering.Elements(W + "num"), e => Assert.Contains(e.Element(W + "abstractNumId")!.Attribute(W + "val")!.Value, numbering.Elements(W + "abstractNum").Select(a => a.Attribute(W + "abstractNumId")!.Value)));
        Assert.Equal(numbering.Elements(W + "abstractNum").Count(), numbering.Elements().TakeWhile(e => e.Name == W + "abstractNum").Count());
        var drawings = document.Descendants().Where(e => e.Name.LocalName == "docPr").Select(e => e.Attribute("id")!.Value).ToList();
        Assert.Equal(drawings.Distinct(), drawings);
    }

    [Fact]
    public void Settings_OfADocument_AreThoseOfAPresentWord()
    {
        using var file = Open("pergub-berkah");

        var mode = Assert.Single(Xml(file, "word/settings.xml").Descendants(W + "compatSetting"));

        Assert.Equal(("compatibilityMode", "15"), (mode.Attribute(W + "name")?.Value, mode.Attribute(W + "val")?.Value));
    }

    [Theory]
    [InlineData("pergub-berkah", true)]
    [InlineData("pergub-berkah-salinan", false)]
    public void Headers_OfADraftAlone_CarryTheWordAcrossThePage(string name, bool isDraft)
    {
        using var file = Open(name);

        foreach (var part in new[] { "word/header1.xml", "word/header2.xml" })
        {
            Assert.Equal(isDraft, Xml(file, part).Descendants().Any(e => e.Name.LocalName == "textpath" && e.Attribute("string")?.Value == "RANCANGAN"));
        }

        Assert.DoesNotContain("PAGE", Xml(file, "word/header1.xml").Value, StringComparison.Ordinal);
        Assert.Contains("PAGE", Xml(file, "word/header2.xml").Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_OfPasalAyatAndRincian_AreWordsOwnAndOfOneList()
    {
        var document = DraftReader.Read("PERATURAN\nTENTANG X\nMENETAPKAN\nBAB Satu\nPASAL\n  AYAT Satu:\n    - a:\n      - satu.\n    - b.\n  AYAT Dua:\n    - a.\nPASAL\n  Isi.\nBAB Dua\nPASAL\n  Isi.\n").Document;

        using var file = new ZipArchive(new MemoryStream(DocxWriter.Write(document, Samples.Babel, Samples.Draft, PageProfile.LegalProduct, null)));
        var paragraphs = Xml(file, "word/document.xml").Descendants(W + "p").ToList();
        var lists = paragraphs.Where(p => Style(p) == "Butir" && Number(p) is not null).Select(p => Number(p)!.Value).ToList();
        var headings = paragraphs.Where(p => Style(p) is "Heading1" or "Heading4").ToList();

        Assert.Equal([0, 1, 2, 1, 0, 1], lists.TakeLast(6).Select(number => number.Level));
        Assert.Single(lists.TakeLast(6).Select(number => number.Id).Distinct());
        Assert.Equal(["1", "2", "2", "1", "2"], headings.Select(p => Number(p)?.Id));   // the Pasal count on through both BAB
        Assert.Equal(["SATU", "", "", "DUA", ""], headings.Select(p => p.Value));
    }

    private static string? Style(XElement paragraph) => paragraph.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val")?.Value;

    private static (string Id, int Level)? Number(XElement paragraph) =>
        paragraph.Element(W + "pPr")?.Element(W + "numPr") is { } number
            ? (number.Element(W + "numId")!.Attribute(W + "val")!.Value, int.Parse(number.Element(W + "ilvl")!.Attribute(W + "val")!.Value, System.Globalization.CultureInfo.InvariantCulture))
            : null;

    private static IEnumerable<string> Targets(ZipArchive file) =>
        Xml(file, "_rels/.rels").Elements(Relations + "Relationship").Select(e => e.Attribute("Target")!.Value)
            .Concat(Xml(file, "word/_rels/document.xml.rels").Elements(Relations + "Relationship").Select(e => "word/" + e.Attribute("Target")!.Value));

    private static ZipArchive Open(string name)
    {
        var document = DraftReader.Read(DocumentFiles.Text(name)).Document;
        return new(new MemoryStream(DocxWriter.Write(document, Samples.RegionOf(name), Samples.EnactmentOf(name), Samples.ProfileOf(document), null)));
    }

    private static XElement Xml(ZipArchive file, string part)
    {
        using var stream = file.GetEntry(part)?.Open() ?? throw new InvalidOperationException($"There is no part {part}.");
        return XDocument.Load(stream).Root!;   // a part that was read has a root
    }
}
