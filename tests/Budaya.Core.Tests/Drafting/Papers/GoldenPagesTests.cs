using Budaya.Core.Tests.Tenants;

namespace Budaya.Core.Tests.Drafting.Papers;

/// <summary>Reference pages that a person looked at, kept as pictures in <c>Pages</c>: a page that is laid out otherwise fails. <c>BUDAYA_ACCEPT=1</c> writes them anew, to be looked at.</summary>
public sealed class GoldenPagesTests(PaperForms forms)
{
    private const string Resolution = "45";

    // Letters drawn by another version of the program differ at their edges; a line that moved, a word that came or went differs more.
    private const double MostOfASquare = 25;
    private const double MostOfThePage = 1;

    private static string Folder { get; } = Path.Combine(ShippedPacks.RepositoryRoot, "tests", "Budaya.Core.Tests", "Drafting", "Papers", "Pages");

    /// <summary>The paper and its page, from 1.</summary>
    public static TheoryData<string, int> Pages => new()
    {
        { "contoh-peraturan-budaya-kerja-babel", 1 },
        { "contoh-peraturan-budaya-kerja-babel", 3 },
        { "peraturan-budaya-kerja-bangka-barat-4-nilai", 1 },
        { "peraturan-budaya-kerja-babel-6-nilai", 6 },
        { "contoh-keputusan-budaya-kerja-bangka-barat", 1 },
        { "keputusan-budaya-kerja-bangka-barat-5-nilai", 4 },
        { "contoh-keputusan-tim-penyusun-babel", 3 },
        { "contoh-surat-edaran-budaya-kerja-bangka-barat", 1 },
        { "contoh-surat-pengantar-bangka-barat", 1 },
        { "contoh-undangan-pembahasan-bangka-barat", 1 },
        { "contoh-berita-acara-pembahasan-bangka-barat", 1 },
        { "contoh-peraturan-perubahan-bangka-barat", 3 },
        { "contoh-permohonan-harmonisasi-babel", 1 },
        { "contoh-lembar-register-bangka-barat", 1 },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_IsLaidOutAsWhenItWasLookedAt(string paper, int page)
    {
        byte[] png = await DrawnAsync(PaperCorpus.Named(paper), page);
        string golden = Path.Combine(Folder, $"{paper}-{page}.png");
        if (Environment.GetEnvironmentVariable("BUDAYA_ACCEPT") == "1")
        {
            await File.WriteAllBytesAsync(golden, png, TestContext.Current.CancellationToken);
        }

        Assert.True(File.Exists(golden), $"{golden} is missing: BUDAYA_ACCEPT=1 writes it.");
        (GreyPage now, GreyPage then) = (GreyPage.Read(png), GreyPage.Read(await File.ReadAllBytesAsync(golden, TestContext.Current.CancellationToken)));
        Assert.InRange(now.FarthestFrom(then), 0, MostOfASquare);
        Assert.InRange(now.MeanFrom(then), 0, MostOfThePage);
    }

    /// <summary>The comparison sees what a person would see: a margin that moved by two millimetres, a word that is missing.</summary>
    [Fact]
    public async Task Page_LaidOutOtherwise_IsSeen()
    {
        Paper paper = PaperCorpus.Named("contoh-keputusan-budaya-kerja-bangka-barat");
        GreyPage page = GreyPage.Read(await DrawnAsync(paper, 1));

        GreyPage moved = GreyPage.Read(await DrawnAsync(paper with { Page = paper.Page with { LeftMm = paper.Page.LeftMm + 2 } }, 1));
        GreyPage shorter = GreyPage.Read(await DrawnAsync(new(paper.Name, paper.Text.Replace("dalam rangka ", "", StringComparison.Ordinal), paper.Region, paper.Enactment, paper.Page, paper.Word), 1));

        Assert.InRange(page.FarthestFrom(moved), MostOfASquare + 1, 255);
        Assert.InRange(page.FarthestFrom(shorter), MostOfASquare + 1, 255);
    }

    [Fact]
    public void Folder_HoldsThePagesThatAreComparedAndNoOthers() =>
        Assert.Equal(Pages.Select(row => $"{row.Data.Item1}-{row.Data.Item2}.png").Order(StringComparer.Ordinal), Directory.EnumerateFiles(Folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));

    private async Task<byte[]> DrawnAsync(Paper paper, int page)
    {
        Programs.Need("pdftoppm");
        string name = $"halaman-{Guid.NewGuid():N}";
        string pdf = await forms.FileAsync($"{name}.pdf", await forms.Typesetter.PdfAsync(paper.Json(furniture: true), TestContext.Current.CancellationToken));
        string picture = Path.ChangeExtension(pdf, null);
        await Programs.RunAsync("pdftoppm", "-png", "-singlefile", "-r", Resolution, "-f", $"{page}", "-l", $"{page}", pdf, picture);
        return await File.ReadAllBytesAsync($"{picture}.png", TestContext.Current.CancellationToken);
    }
}
