using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Budaya.Core.Tests.Drafting;
using Budaya.Core.Tests.Drafting.Papers;
using Budaya.Core.Values;
using Budaya.Core.Values.Materials;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Budaya.Core.Tests.Values.Materials;

public sealed class MaterialTests
{
    public static TheoryData<string, int> Files
    {
        get
        {
            TheoryData<string, int> rows = [];
            foreach ((string key, _) in MaterialService.All)
            {
                rows.Add(key, 3);
                rows.Add(key, 12);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Of_TheSameFramework_GivesTheSameBytes(string key, int values)
    {
        ValueFramework framework = Subjects.Framework(values);

        byte[] first = MaterialService.Of(framework, Subjects.Profile("babel"), key).Bytes;

        Assert.Equal(first, MaterialService.Of(framework, Subjects.Profile("babel"), key).Bytes);
        Assert.True(first.Length > 800);
        Keep(key, values, first);
    }

    [Theory]
    [InlineData("poster-a3.svg")]
    [InlineData("poster-a4.svg")]
    [InlineData("kartu-saku.svg")]
    public void Svg_HoldsEveryValueInsideThePage(string key)
    {
        ValueFramework framework = Subjects.Framework(12);

        XDocument svg = XDocument.Parse(Encoding.UTF8.GetString(MaterialService.Of(framework, Subjects.Profile("bangka-barat"), key).Bytes));

        double[] size = [.. svg.Root!.Attribute("viewBox")!.Value.Split(' ').Select(n => double.Parse(n, System.Globalization.CultureInfo.InvariantCulture))]; // the writer gives both
        List<XElement> lines = [.. svg.Descendants().Where(e => e.Name.LocalName == "g")];
        Assert.All(framework.Values, value => Assert.Contains(lines, line => line.Attribute("aria-label")!.Value == value.Name)); // the writer gives each line its words
        Assert.All(lines, line => Assert.InRange(Place(line)[5], 0, size[3]));
        Assert.All(lines, line => Assert.InRange(Place(line)[4] + (Place(line)[0] * (line.Elements().Max(glyph => Number(glyph, "x")) + 500)), 0, size[2]));
    }

    /// <summary>Nothing in it is set by a font of the machine that opens it: every glyph of every line is an outline that the file holds.</summary>
    [Theory]
    [InlineData("poster-a3.svg")]
    [InlineData("poster-a4.svg")]
    [InlineData("kartu-saku.svg")]
    public void Svg_CarriesItsLettersAsOutlines(string key)
    {
        byte[] bytes = MaterialService.Of(Subjects.Framework(12), Subjects.Profile("babel"), key).Bytes;
        XDocument svg = XDocument.Parse(Encoding.UTF8.GetString(bytes));

        Dictionary<string, string> outlines = svg.Descendants().Where(e => e.Name.LocalName == "path").ToDictionary(p => p.Attribute("id")!.Value, p => p.Attribute("d")!.Value); // the writer gives both
        Assert.DoesNotContain(svg.Descendants(), e => e.Name.LocalName is "text" or "style" or "image" or "script");
        Assert.DoesNotContain("font-family", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.All(svg.Descendants().Where(e => e.Name.LocalName == "g"), line => Assert.Equal(line.Attribute("aria-label")!.Value.Length, line.Elements().Count())); // the writer gives each line its words
        Assert.All(svg.Descendants().Where(e => e.Name.LocalName == "use"), use => Assert.Contains(use.Attributes().Single(a => a.Name.LocalName == "href").Value[1..], outlines));
        Assert.Single(outlines, o => o.Value.Length == 0 && o.Key[0] == 'r'); // the space
        Assert.True(bytes.Length < 250_000, $"{bytes.Length} bytes");
    }

    /// <summary>The picture and the print are the same: drawn by different programs, they differ at the edges of letters alone.</summary>
    [Theory]
    [InlineData("poster-a4", 210, 297)]
    [InlineData("kartu-saku", 105, 148)]
    public async Task SvgAndPdf_Drawn_AreTheSamePicture(string name, int width, int height)
    {
        Programs.Need("pdftoppm");
        Programs.Need("chromium");
        using TemporaryFolder folder = new();
        async Task<double[]> Drawn(string file)
        {
            await Programs.RunAsync("pdftoppm", "-gray", "-singlefile", "-scale-to-x", "1680", "-scale-to-y", "2376", file, file);
            return Squares(await File.ReadAllBytesAsync($"{file}.pgm", TestContext.Current.CancellationToken), 1680, 2376, 8);
        }

        byte[] Made(string key, int values) => MaterialService.Of(Subjects.Framework(values), Subjects.Profile("babel"), key).Bytes;
        (string svg, string pdf, string other, string page) = (Path.Combine(folder.Path, "svg.pdf"), Path.Combine(folder.Path, "pdf.pdf"), Path.Combine(folder.Path, "other.pdf"), Path.Combine(folder.Path, "page.html"));
        await File.WriteAllBytesAsync(pdf, Made($"{name}.pdf", 7), TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(other, Made($"{name}.pdf", 8), TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(Path.Combine(folder.Path, "drawing.svg"), Made($"{name}.svg", 7), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(page, $"<style>@page{{size:{width}mm {height}mm;margin:0}}body{{margin:0}}img{{display:block;width:{width}mm}}</style><img src=\"drawing.svg\">", TestContext.Current.CancellationToken);
        await Programs.RunAsync("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", $"--user-data-dir={folder.Path}/profil", $"--print-to-pdf={svg}", $"file://{page}");

        double[] printed = await Drawn(pdf);
        Assert.InRange(Between(printed, await Drawn(svg)), 0, 2.5);
        Assert.InRange(Between(printed, await Drawn(other)), 5, 255); // another poster is another picture
    }

    private static double Between(double[] one, double[] other) => one.Zip(other).Average(p => Math.Abs(p.First - p.Second));

    // Mean grey of each square of dots: what differs between programs at the edge of a letter is evened out.
    private static double[] Squares(byte[] pgm, int width, int height, int side)
    {
        int start = pgm.Length - (width * height);
        return [.. from y in Enumerable.Range(0, height / side)
                   from x in Enumerable.Range(0, width / side)
                   select Enumerable.Range(0, side).Average(row => pgm.AsSpan(start + (((y * side) + row) * width) + (x * side), side).ToArray().Average(dot => dot))];
    }

    [Fact]
    public void Pdf_IsReadByPdftotext_WordForWord()
    {
        ValueFramework framework = Subjects.Framework(7);
        framework.Values[0].Definition = "Jujur (tanpa pamrih) – “terbuka” dalam bekerja";
        string file = Path.Combine(Path.GetTempPath(), $"budaya-poster-{Guid.NewGuid():N}.pdf");
        File.WriteAllBytes(file, MaterialService.Of(framework, Subjects.Profile("babel"), "poster-a3.pdf").Bytes);
        try
        {
            string text = Run("pdftotext", "-layout", file, "-");

            Assert.All(framework.Values, value => Assert.Contains(value.Name, text, StringComparison.Ordinal));
            Assert.Contains("(tanpa pamrih) – “terbuka”", text, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Pdf_ACharacterThatTheFontLacks_IsRefusedByName()
    {
        ValueFramework framework = Subjects.Framework(3);
        framework.Acronym = "字";

        Assert.Contains("\"字\"", Assert.Throws<RefusedException>(() => MaterialService.Of(framework, Subjects.Profile("babel"), "poster-a3.pdf")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("poster-a3.pdf", "841.89 x 1190.55")]
    [InlineData("poster-a4.pdf", "595.28 x 841.89")]
    [InlineData("kartu-saku.pdf", "297.64 x 419.53")]
    public async Task Pdf_CarriesItsFontsAndHasItsSize(string key, string size)
    {
        using TemporaryFolder folder = new();
        string file = Path.Combine(folder.Path, key);
        await File.WriteAllBytesAsync(file, MaterialService.Of(Subjects.Framework(12), Subjects.Profile("bangka-barat"), key).Bytes, TestContext.Current.CancellationToken);

        string[] fonts = (await Programs.RunAsync("pdffonts", file)).Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..]; // below two lines of heading

        Assert.Equal(["TeXGyreBonum-Bold", "TeXGyreBonum-Regular"], fonts.Select(f => f.Split(' ')[0]).Order(StringComparer.Ordinal));
        Assert.All(fonts, font => Assert.Contains(" yes ", font, StringComparison.Ordinal)); // embedded
        string about = await Programs.RunAsync("pdfinfo", file);
        Assert.Contains("Pages:           1", about, StringComparison.Ordinal);
        Assert.Contains(size, about, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(12)]
    public void Slides_KeepTheRulesOfTheFormat(int values)
    {
        using MemoryStream file = new(MaterialService.Of(Subjects.Framework(values), Subjects.Profile("babel"), "salindia.pptx").Bytes);
        using PresentationDocument slides = PresentationDocument.Open(file, isEditable: false);

        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(slides, TestContext.Current.CancellationToken).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public async Task Slides_OpenInLibreOffice_OnePageForEach()
    {
        Programs.Need("soffice");
        Assert.SkipUnless(File.Exists("/usr/lib/libreoffice/share/registry/impress.xcd") || Environment.GetEnvironmentVariable("CI") == "true", "LibreOffice Impress is not installed.");
        using TemporaryFolder folder = new();
        string file = Path.Combine(folder.Path, "salindia.pptx");
        await File.WriteAllBytesAsync(file, MaterialService.Of(Subjects.Framework(7), Subjects.Profile("bangka-barat"), "salindia.pptx").Bytes, TestContext.Current.CancellationToken);

        await Programs.RunAsync("soffice", $"-env:UserInstallation=file://{folder.Path}/profil", "--headless", "--convert-to", "pdf", "--outdir", folder.Path, file);

        string pdf = Path.Combine(folder.Path, "salindia.pdf");
        Assert.Contains("Pages:           10", await Programs.RunAsync("pdfinfo", pdf), StringComparison.Ordinal); // title, overview, seven values, what each OPD does
        string text = await Programs.RunAsync("pdftotext", pdf, "-");
        Assert.All(Subjects.Framework(7).Values, value => Assert.Contains(value.Name, text, StringComparison.Ordinal));
        Keep("salindia.pdf", 7, await File.ReadAllBytesAsync(pdf, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Slides_AreParts_ThatAllRelationsFind()
    {
        using ZipArchive zip = new(new MemoryStream(MaterialService.Of(Subjects.Framework(12), Subjects.Profile("babel"), "salindia.pptx").Bytes));
        HashSet<string> parts = [.. zip.Entries.Select(e => e.FullName)];

        Assert.Equal(15, parts.Count(p => p.StartsWith("ppt/slides/slide", StringComparison.Ordinal)));
        foreach (ZipArchiveEntry rels in zip.Entries.Where(e => e.FullName.EndsWith(".rels", StringComparison.Ordinal)))
        {
            string folder = Path.GetDirectoryName(Path.GetDirectoryName(rels.FullName)) ?? "";
            using Stream stream = rels.Open();
            Assert.All(XDocument.Load(stream).Root!.Elements(), relation => Assert.Contains( // a part has a root
                Path.GetRelativePath("/", Path.GetFullPath(Path.Combine("/", folder, relation.Attribute("Target")!.Value))), parts));
        }
    }

    private static double[] Place(XElement line) => [.. line.Attribute("transform")!.Value["matrix(".Length..^1].Split(' ').Select(n => double.Parse(n, System.Globalization.CultureInfo.InvariantCulture))]; // the writer gives it

    private static double Number(XElement line, string name) => double.Parse(line.Attribute(name)!.Value, System.Globalization.CultureInfo.InvariantCulture); // the writer gives it

    private static string Run(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!; // pdftotext is a program of the tests
        string text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return text;
    }

    private static void Keep(string key, int values, byte[] bytes)
    {
        if (Environment.GetEnvironmentVariable("BUDAYA_PICTURES") is { Length: > 0 } folder)
        {
            File.WriteAllBytes(Path.Combine(folder, $"{values}-{key}"), bytes);
        }
    }
}
