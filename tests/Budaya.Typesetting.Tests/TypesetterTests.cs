using System.Text;
using System.Text.Json.Nodes;

namespace Budaya.Typesetting.Tests;

public sealed class TypesetterTests(TypesetterFixture fixture)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Documents => [.. Samples.Names];

    [Theory]
    [InlineData("pergub", 6)]
    [InlineData("keputusan-bupati", 5)]
    [InlineData("surat-edaran", 2)]
    [InlineData("surat-pengantar", 1)]
    public async Task Pdf_Sample_HasItsPagesAndNoOthers(string name, int pages)
    {
        var pdf = await fixture.Typesetter.PdfAsync(Samples.Read(name), Cancellation);

        Assert.Equal($"Pages:           {pages}", (await PdfFile.InfoAsync(pdf)).Single(line => line.StartsWith("Pages:", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Pdf_Sample_HasAllItsWordsInOrder(string name)
    {
        var json = Samples.Bare(Samples.Read(name));

        var pdf = await fixture.Typesetter.PdfAsync(json, Cancellation);

        Assert.Equal(string.Concat(Samples.Words(json)), WithoutRepeats(Squeezed(await PdfFile.TextAsync(pdf, "-raw")), Samples.Headers(json)));
    }

    [Fact]
    public async Task Pdf_Document_IsTaggedArchiveWithTitleLanguageAndBookmarks()
    {
        var pdf = await fixture.Typesetter.PdfAsync(Samples.Read("pergub"), Cancellation);

        var plain = Encoding.Latin1.GetString(pdf);
        Assert.Contains("<pdfaid:part>2</pdfaid:part>", plain, StringComparison.Ordinal);
        Assert.Contains("<pdfaid:conformance>A</pdfaid:conformance>", plain, StringComparison.Ordinal);
        var info = await PdfFile.InfoAsync(pdf);
        Assert.Contains(info, line => line.StartsWith("Tagged:", StringComparison.Ordinal) && line.EndsWith("yes", StringComparison.Ordinal));
        Assert.Contains(info, line => line.EndsWith("Peraturan Gubernur Kepulauan Bangka Belitung tentang Budaya Kerja", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Pages_Sample_AreAsManyAsInThePdfAndFitForImages(string name)
    {
        var pages = await fixture.Typesetter.PagesAsync(Samples.Read(name), Cancellation);

        var pdf = await fixture.Typesetter.PdfAsync(Samples.Read(name), Cancellation);
        Assert.Contains(await PdfFile.InfoAsync(pdf), line => line == $"Pages:           {pages.Count}");
        Assert.All(pages, page => Assert.DoesNotMatch("<script|<style|foreignObject|href=\"[^#]|url\\(|on[a-z]+=", page.Svg));
    }

    [Fact]
    public async Task Pdf_Verification_IsAtTheFootOfTheLastPageAndHasAllItsModules()
    {
        var json = Samples.Read("surat-edaran");
        var modules = JsonNode.Parse(json)!["qr"]!["modules"]!.AsArray().Select(row => (string)row!).ToList();   // the sample has a code

        var picture = await PdfFile.PictureAsync(await fixture.Typesetter.PdfAsync(json, Cancellation), page: 2, dotsPerInch: 254);   // ten dots a millimetre

        const int left = 300, bottom = 2970 - 200, side = 220;   // A4, margins 30 and 20 mm, a code of 22 mm
        var module = (double)side / modules.Count;
        var seen = Enumerable.Range(0, modules.Count).Select(y => string.Concat(Enumerable.Range(0, modules.Count).Select(x =>
            picture[(int)(bottom - side + ((y + 0.5) * module))][(int)(left + ((x + 0.5) * module))] < 128 ? '1' : '0')));
        Assert.Equal(modules, seen);
    }

    [Fact]
    public async Task Pdf_TextThatLooksLikeMarkup_IsPrintedAsItStands()
    {
        const string text = """#read("/etc/passwd") *tebal* _miring_ $x$ = judul <a> \ // [isi] @rujuk `kode`""";

        var pdf = await fixture.Typesetter.PdfAsync(Samples.Of(Samples.Paragraph(text)), Cancellation);

        Assert.Equal(text, (await PdfFile.TextAsync(pdf, "-raw")).Replace('\n', ' ').Trim('\f', ' '));
    }

    [Fact]
    public async Task Pdf_PageNumbers_BeginOnTheSecondPageBetweenHyphens()
    {
        var pages = (await PdfFile.TextAsync(await fixture.Typesetter.PdfAsync(Samples.Read("keputusan-bupati"), Cancellation), "-raw")).Split('\f');

        Assert.DoesNotContain("- 1 -", pages[0], StringComparison.Ordinal);
        Assert.All(Enumerable.Range(2, 4), number => Assert.Contains($"- {number} -", pages[number - 1], StringComparison.Ordinal));
    }

    // A table's header stands once in the document and on every page that the table reaches.
    private static string WithoutRepeats(string text, IEnumerable<string> headers)
    {
        foreach (var header in headers)
        {
            var first = text.IndexOf(header, StringComparison.Ordinal) + header.Length;
            text = text[..first] + text[first..].Replace(header, "", StringComparison.Ordinal);
        }
        return text;
    }

    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
