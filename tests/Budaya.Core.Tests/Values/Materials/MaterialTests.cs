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
        List<XElement> lines = [.. svg.Descendants().Where(e => e.Name.LocalName == "text")];
        Assert.All(framework.Values, value => Assert.Contains(lines, line => line.Value == value.Name));
        Assert.All(lines, line => Assert.InRange(Number(line, "y"), 0, size[3]));
        Assert.All(lines, line => Assert.InRange(Number(line, "x") + Number(line, "textLength"), 0, size[2]));
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
