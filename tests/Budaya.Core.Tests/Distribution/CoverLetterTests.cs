using System.Diagnostics;
using Budaya.Core.Distribution;
using Budaya.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Budaya.Core.Tests.Distribution;

/// <summary>The surat pengantar as it is printed: read back from the PDF with <c>pdftotext</c>.</summary>
public sealed class CoverLetterTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pdf_CopiesOfOneCampaign_ShareNumberAndDateAndDifferInAddresseeAndCode()
    {
        string program = Requires.Program("pdftotext");
        await using DistributionScene scene = await DistributionScene.OpenAsync();
        Guid plan = await scene.StartAsync(["diskominfo", "biro-hukum"]);
        await scene.SweepAsync();
        LetterView first = await ShowAsync(scene, plan, "diskominfo");
        LetterView second = await ShowAsync(scene, plan, "biro-hukum");

        string one = await WordsAsync(program, await PdfAsync(scene, plan, "diskominfo"));
        string two = await WordsAsync(program, await PdfAsync(scene, plan, "biro-hukum"));

        foreach (string words in (string[])[one, two])
        {
            Assert.Contains("SURAT PENGANTAR", words, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("000.8.6.1/77/ORG/2026", words, StringComparison.Ordinal);
            Assert.Contains("17 November 2026", words, StringComparison.Ordinal);
            Assert.All((string[])["No.", "Jenis yang Dikirim", "Banyaknya", "Keterangan", "Diterima tanggal", "a.n. SEKRETARIS DAERAH"],
                expected => Assert.Contains(expected, words, StringComparison.Ordinal));
            Assert.Contains("100.3.3.1/12/", words, StringComparison.Ordinal); // a long number breaks after a slash, and other columns stand between
        }

        Assert.Contains(first.HeadTitle, one, StringComparison.Ordinal);
        Assert.Contains(second.HeadTitle, two, StringComparison.Ordinal);
        Assert.Contains(first.Code[..5], one, StringComparison.Ordinal);
        Assert.Contains(second.Code[..5], two, StringComparison.Ordinal);
        Assert.DoesNotContain(second.Code[..5], one, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pdf_Twice_IsTheSameToTheByte()
    {
        await using DistributionScene scene = await DistributionScene.OpenAsync();
        Guid plan = await scene.StartAsync(["diskominfo"]);

        byte[] one = await PdfAsync(scene, plan, "diskominfo");
        scene.Time.Now += TimeSpan.FromDays(3);
        byte[] two = await PdfAsync(scene, plan, "diskominfo");

        Assert.Equal(one, two);
    }

    private static Task<byte[]> PdfAsync(DistributionScene scene, Guid plan, string opd) =>
        scene.DoAsync(services => services.GetRequiredService<CoverLetter>().PdfAsync(plan, opd, Token));

    private static Task<LetterView> ShowAsync(DistributionScene scene, Guid plan, string opd) =>
        scene.AsOfficerAsync(opd, services => services.GetRequiredService<LetterReader>().ShowAsync(plan, opdCode: null, Token));

    // White space folded: a line of the page may break anywhere.
    private static async Task<string> WordsAsync(string program, byte[] pdf)
    {
        string file = Path.Combine(Path.GetTempPath(), $"budaya-{Guid.NewGuid():N}.pdf");
        await File.WriteAllBytesAsync(file, pdf, Token);
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(program, ["-layout", file, "-"]) { RedirectStandardOutput = true })!; // a program that exists is started
            string text = await process.StandardOutput.ReadToEndAsync(Token);
            await process.WaitForExitAsync(Token);
            return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
