using System.Text;

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

        Assert.Equal($"Pages:           {pages}", (await InfoAsync(pdf)).Single(line => line.StartsWith("Pages:", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Pdf_Sample_HasAllItsWordsInOrder(string name)
    {
        var json = Samples.Bare(Samples.Read(name));

        var pdf = await fixture.Typesetter.PdfAsync(json, Cancellation);

        Assert.Equal(string.Concat(Samples.Words(json)), WithoutRepeats(Squeezed(await TextAsync(pdf)), Samples.Headers(json)));
    }

    [Fact]
    public async Task Pdf_Document_IsTaggedArchiveWithTitleLanguageAndBookmarks()
    {
        var pdf = await fixture.Typesetter.PdfAsync(Samples.Read("pergub"), Cancellation);

        var plain = Encoding.Latin1.GetString(pdf);
        Assert.Contains("<pdfaid:part>2</pdfaid:part>", plain, StringComparison.Ordinal);
        Assert.Contains("<pdfaid:conformance>A</pdfaid:conformance>", plain, StringComparison.Ordinal);
        var info = await InfoAsync(pdf);
        Assert.Contains(info, line => line.StartsWith("Tagged:", StringComparison.Ordinal) && line.EndsWith("yes", StringComparison.Ordinal));
        Assert.Contains(info, line => line.EndsWith("Peraturan Gubernur Kepulauan Bangka Belitung tentang Budaya Kerja", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Pages_Sample_AreAsManyAsInThePdfAndFitForImages(string name)
    {
        var pages = await fixture.Typesetter.PagesAsync(Samples.Read(name), Cancellation);

        var pdf = await fixture.Typesetter.PdfAsync(Samples.Read(name), Cancellation);
        Assert.Contains(await InfoAsync(pdf), line => line == $"Pages:           {pages.Count}");
        Assert.All(pages, page => Assert.DoesNotMatch("<script|<style|foreignObject|href=\"[^#]|url\\(|on[a-z]+=", page.Svg));
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

    private static async Task<string> TextAsync(byte[] pdf) => await WithFileAsync(pdf, path => Programs.RunAsync("pdftotext", "-raw", "-enc", "UTF-8", path, "-"));

    private static async Task<string[]> InfoAsync(byte[] pdf) => (await WithFileAsync(pdf, path => Programs.RunAsync("pdfinfo", path))).Split('\n');

    private static async Task<string> WithFileAsync(byte[] pdf, Func<string, Task<string>> use)
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, pdf, Cancellation);
            return await use(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
