using System.Globalization;

namespace Budaya.Core.Tests.Drafting.Papers;

public sealed class PageCountTests(PaperForms forms)
{
    public static TheoryData<string> Names => [.. PaperCorpus.Samples.Select(paper => paper.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Docx_OfASample_HasAsManyPagesAsItsPdf_GiveOrTakeOne(string name)
    {
        Paper paper = PaperCorpus.Named(name);

        byte[] pdf = await forms.Typesetter.PdfAsync(paper.Json(furniture: true), TestContext.Current.CancellationToken);

        int pages = await PagesAsync(await forms.FileAsync(name + ".kertas.pdf", pdf));
        Assert.InRange(await PagesAsync(await forms.WordPagesAsync(paper)), pages - 1, pages + 1);
    }

    private static async Task<int> PagesAsync(string path)
    {
        string line = (await Programs.RunAsync("pdfinfo", path)).Split('\n').Single(row => row.StartsWith("Pages:", StringComparison.Ordinal));
        return int.Parse(line["Pages:".Length..].Trim(), CultureInfo.InvariantCulture);
    }
}
