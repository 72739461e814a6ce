using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Budaya.LegalText;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Budaya.Core.Tests.Drafting.Papers;

/// <summary>The Word files of the whole corpus: valid in every state, with the code and as certified copies, on the paper of the settings, and with the page numbers and the signature block that the form asks for.</summary>
public sealed class WordFileTests(PaperForms forms)
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly Verification Symbol = new("https://contoh.go.id/v", "BB26-7K2M-94QF", ["101", "010", "101"]);
    private static readonly string[] HeaderTypes = ["default", "first"];

    [Fact]
    public void Docx_OfEveryPaper_PlainWithCodeAndAsCopy_IsValidForWord()
    {
        Enactment copy = PaperCorpus.All.First(paper => paper.Enactment.Status == EnactmentStatus.Salinan).Enactment;
        List<string> errors = [];
        foreach (Paper paper in PaperCorpus.All)
        {
            (string State, byte[] Bytes)[] files = [("plain", paper.Docx()), ("code", paper.Docx(Symbol)), ("copy", (paper with { Enactment = copy }).Docx(Symbol))];
            errors.AddRange(files.SelectMany(file => Errors(file.Bytes).Select(error => $"{paper.Name}, {file.State}: {error}")));
        }

        Assert.Empty(errors);
    }

    [Fact]
    public void Docx_OfEveryPaper_NumbersItsPagesFromTheSecondOn()
    {
        foreach (Paper paper in PaperCorpus.All)
        {
            byte[] docx = paper.Docx();
            XElement section = Assert.Single(Part(docx, "word/document.xml").Descendants(W + "sectPr"));
            Assert.NotNull(section.Element(W + "titlePg"));
            Dictionary<string, string> headers = section.Elements(W + "headerReference").ToDictionary(h => h.Attribute(W + "type")!.Value, h => HeaderOf(docx, h.Attribute(R + "id")!.Value)); // the schema asks for both
            Assert.Equal(HeaderTypes, headers.Keys.Order(StringComparer.Ordinal));
            Assert.Equal("", headers["first"]);
            Assert.Equal("- 2 -", headers["default"]);
        }
    }

    /// <summary>From the first line above the office to the last beneath the name, every line is kept with the next one, so that no page divides the block.</summary>
    [Fact]
    public void Docx_OfEveryLaw_KeepsTheSignatureBlockTogether()
    {
        List<Paper> laws = [.. PaperCorpus.All.Where(paper => paper.Document.Kind is DocumentKind.Peraturan or DocumentKind.Keputusan)];
        foreach (Paper paper in laws)
        {
            byte[] docx = paper.Docx();
            HashSet<string> keeping = [.. Part(docx, "word/styles.xml").Descendants(W + "style").Where(s => s.Element(W + "pPr")?.Element(W + "keepNext") is not null).Select(s => s.Attribute(W + "styleId")!.Value)]; // every style has an id
            List<XElement> paragraphs = [.. Part(docx, "word/document.xml").Descendants(W + "p")];
            int first = paragraphs.FindIndex(p => TextOf(p).StartsWith("Ditetapkan di ", StringComparison.Ordinal));
            int name = paragraphs.FindIndex(first, p => TextOf(p) == (paper.Enactment.Signatory.Name ?? "…"));
            Assert.True(first > 0 && name > first + 2, paper.Name);
            Assert.All(paragraphs[first..name], p => Assert.True(KeepsNext(p, keeping), $"{paper.Name}: {TextOf(p)}"));
        }

        Assert.NotEmpty(laws);
    }

    public static TheoryData<double, double, int, int, string> Papers => new()
    {
        { 215, 330, 12189, 18709, "609.449 x 935.433" },
        { 210, 297, 11906, 16838, "595.276 x 841.89" },
    };

    /// <summary>F4 and A4: the size of the page in twentieths of a point in Word and in points in the PDF.</summary>
    [Theory]
    [MemberData(nameof(Papers))]
    public async Task Page_OfASize_HasThatSizeInWordAndPdf(double widthMm, double heightMm, int width, int height, string points)
    {
        Programs.Need("pdfinfo");
        Paper sample = PaperCorpus.Named("contoh-peraturan-budaya-kerja-babel");
        Paper paper = sample with { Page = sample.Page with { PaperWidthMm = widthMm, PaperHeightMm = heightMm }, Word = sample.Word with { PaperWidthMm = widthMm, PaperHeightMm = heightMm } };

        XElement size = Assert.Single(Part(paper.Docx(), "word/document.xml").Descendants(W + "pgSz"));
        string file = await forms.FileAsync(string.Create(CultureInfo.InvariantCulture, $"kertas-{widthMm}.pdf"), await forms.Typesetter.PdfAsync(paper.Json(furniture: true), TestContext.Current.CancellationToken));
        string pages = await Programs.RunAsync("pdfinfo", "-l", "-1", file);

        Assert.Equal((width, height), (int.Parse(size.Attribute(W + "w")!.Value, CultureInfo.InvariantCulture), int.Parse(size.Attribute(W + "h")!.Value, CultureInfo.InvariantCulture))); // the schema asks for both
        List<string> sizes = [.. pages.Split('\n').Where(line => line.StartsWith("Page", StringComparison.Ordinal) && line.Contains(" size:", StringComparison.Ordinal))];
        Assert.NotEmpty(sizes);
        Assert.All(sizes, line => Assert.Contains(points, line, StringComparison.Ordinal));
    }

    private static bool KeepsNext(XElement paragraph, HashSet<string> keeping) => paragraph.Element(W + "pPr") is { } form
        && (form.Element(W + "keepNext") is not null || (form.Element(W + "pStyle")?.Attribute(W + "val") is { } style && keeping.Contains(style.Value)));

    private static IEnumerable<string> Errors(byte[] docx)
    {
        using WordprocessingDocument document = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        return [.. new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013).Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}")];
    }

    private static string HeaderOf(byte[] docx, string relation)
    {
        XDocument relations = Part(docx, "word/_rels/document.xml.rels");
        string target = relations.Root!.Elements().Single(r => r.Attribute("Id")?.Value == relation).Attribute("Target")!.Value; // every relation has a target
        StringBuilder words = new();
        foreach (XElement text in Part(docx, "word/" + target).Descendants(W + "t"))
        {
            words.Append(text.Value);
        }

        return words.ToString();
    }

    private static string TextOf(XElement paragraph) => string.Concat(paragraph.Descendants(W + "t").Select(t => t.Value));

    private static XDocument Part(byte[] docx, string name)
    {
        using ZipArchive zip = new(new MemoryStream(docx));
        using Stream part = zip.GetEntry(name)!.Open(); // every Word file that is written has these parts
        return XDocument.Load(part);
    }
}
