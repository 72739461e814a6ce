using System.Text;
using QRCoder;

namespace Budaya.Core.Tests.Drafting.Papers;

/// <summary>What is on the real page besides its words: watermark, page numbers, and a QR symbol that a reader can read.</summary>
public sealed class VerificationTests(PaperForms forms)
{
    private const string Url = "https://contoh.go.id/verifikasi";
    private const string Code = "BB26-7K2M-94QF";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Names => ["contoh-peraturan-budaya-kerja-babel", "contoh-surat-edaran-budaya-kerja-bangka-barat", "contoh-surat-pengantar-bangka-barat"];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Pdf_OfAPaperWithACode_ShowsASymbolThatAReaderReads(string name)
    {
        Programs.Need("zbarimg");
        byte[] pdf = await forms.Typesetter.PdfAsync(PaperCorpus.Named(name).Json(furniture: true, Symbol()), Cancellation);
        string file = await forms.FileAsync(name + ".qr.pdf", pdf);
        string picture = file + ".halaman";
        await Programs.RunAsync("pdftoppm", "-r", "200", "-png", file, picture);

        string[] pages = [.. Directory.EnumerateFiles(Path.GetDirectoryName(picture)!, Path.GetFileName(picture) + "*.png").Order(StringComparer.Ordinal)];   // the file has a folder
        string read = await Programs.RunAsync("zbarimg", "--quiet", "--raw", pages[^1]);

        Assert.Equal($"{Url}/{Code}", read.Trim());
    }

    /// <summary>The picture of a page that the preview shows, drawn by a browser.</summary>
    [Fact]
    public async Task PageImage_OfAPaperWithACode_ShowsASymbolThatAReaderReads()
    {
        Programs.Need("zbarimg");
        IReadOnlyList<Budaya.Typesetting.PageImage> pages = await forms.Typesetter.PagesAsync(PaperCorpus.Named("contoh-surat-edaran-budaya-kerja-bangka-barat").Json(furniture: true, Symbol()), Cancellation);
        string file = await forms.FileAsync("halaman-terakhir.svg", Encoding.UTF8.GetBytes(pages[^1].Svg));
        await Programs.RunAsync("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--force-device-scale-factor=2", "--window-size=900,1300", $"--user-data-dir={file}.profil", $"--screenshot={file}.png", $"file://{file}");

        string read = await Programs.RunAsync("zbarimg", "--quiet", "--raw", file + ".png");

        Assert.Equal($"{Url}/{Code}", read.Trim());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Docx_OfAPaperWithACode_HoldsASymbolThatAReaderReads(string name)
    {
        Programs.Need("zbarimg");
        using System.IO.Compression.ZipArchive docx = new(new MemoryStream(PaperCorpus.Named(name).Docx(Symbol())));
        string[] pictures = [.. docx.Entries.Where(entry => entry.FullName.EndsWith(".png", StringComparison.Ordinal)).Select(entry => entry.FullName)];
        using MemoryStream bytes = new();
        using (Stream part = docx.GetEntry(pictures[^1])!.Open())   // it was just listed
        {
            await part.CopyToAsync(bytes, Cancellation);
        }

        string read = await Programs.RunAsync("zbarimg", "--quiet", "--raw", await forms.FileAsync(name + ".qr.png", bytes.ToArray()));

        Assert.Equal($"{Url}/{Code}", read.Trim());
    }

    [Fact]
    public async Task Pdf_OfADraft_CarriesWatermarkPageNumbersAndCaptionThatTheWordsLack()
    {
        Paper paper = PaperCorpus.Named("contoh-peraturan-budaya-kerja-babel");

        string[] real = await PagesAsync(paper, furniture: true);
        string[] bare = await PagesAsync(paper, furniture: false);

        Assert.Equal(bare.Length, real.Length);
        Assert.All(real, page => Assert.Contains("RANCANGAN", Paper.Squeezed(page), StringComparison.Ordinal));   // turned letters stand each on a line of its own
        Assert.DoesNotContain("- 1 -", real[0], StringComparison.Ordinal);
        Assert.All(Enumerable.Range(2, real.Length - 1), number => Assert.Contains($"- {number} -", real[number - 1], StringComparison.Ordinal));
        Assert.Contains(Code, real[^1], StringComparison.Ordinal);
        Assert.DoesNotContain(bare.Skip(1), page => Paper.Squeezed(page).Contains("RANCANGAN", StringComparison.Ordinal) || page.Contains("- 2 -", StringComparison.Ordinal));
    }

    private async Task<string[]> PagesAsync(Paper paper, bool furniture)
    {
        byte[] pdf = await forms.Typesetter.PdfAsync(paper.Json(furniture, Symbol()), Cancellation);
        string text = await Programs.RunAsync("pdftotext", "-raw", "-enc", "UTF-8", await forms.FileAsync($"{paper.Name}.{furniture}.pdf", pdf), "-");
        return text.Split('\f', StringSplitOptions.RemoveEmptyEntries);
    }

    private static LegalText.Verification Symbol()
    {
        using QRCodeGenerator generator = new();
        using QRCodeData data = generator.CreateQrCode($"{Url}/{Code}", QRCodeGenerator.ECCLevel.M);
        int size = data.ModuleMatrix.Count;
        const int quiet = 4;
        return new(Url, Code, [.. Enumerable.Range(quiet, size - (2 * quiet)).Select(y => string.Concat(Enumerable.Range(quiet, size - (2 * quiet)).Select(x => data.ModuleMatrix[y][x] ? '1' : '0')))]);
    }
}
