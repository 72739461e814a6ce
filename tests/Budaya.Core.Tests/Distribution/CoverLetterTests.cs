using System.Diagnostics;
using System.Text.Json;
using Budaya.Core.Data;
using Budaya.Core.Distribution;
using Budaya.Core.Tenants;
using Budaya.Testing;
using Microsoft.EntityFrameworkCore;
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

    /// <summary>Made once: what the template, the region and the holder of the office are later changes no copy that was made.</summary>
    [Fact]
    public async Task Pdf_AfterTheWorldChanged_IsTheFileThatWasMadeWhenThePlanStarted()
    {
        await using DistributionScene scene = await DistributionScene.OpenAsync();
        Guid plan = await scene.StartAsync(["diskominfo"]);
        byte[] one = await PdfAsync(scene, plan, "diskominfo");
        string kept = await scene.DoAsync(services => services.GetRequiredService<BudayaDbContext>().Set<PlanRecipient>().Where(r => r.PlanId == plan).Select(r => r.CoverSha256!).SingleAsync(Token)); // the plan has started

        scene.Time.Now += TimeSpan.FromDays(3);
        await scene.DoAsync(async services =>
        {
            BudayaDbContext db = services.GetRequiredService<BudayaDbContext>();
            TenantProfile profile = await services.GetRequiredService<TenantDirectory>().ProfileAsync(Token);
            int number = await db.Set<TenantSettings>().MaxAsync(s => s.Number, Token);
            db.Add(new TenantSettings { Number = number + 1, ProfileJson = JsonSerializer.Serialize(profile with { CoverLetterSignatory = ["SEKRETARIS DAERAH,"], Seat = "Sungailiat" }), At = scene.Time.Now });
            return await db.SaveChangesAsync(Token);
        });

        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(one)), kept);
        Assert.Equal(one, await PdfAsync(scene, plan, "diskominfo"));
    }

    [Fact]
    public async Task Mail_OfTheConveyance_CarriesTheKeptCopy()
    {
        await using DistributionScene scene = await DistributionScene.OpenAsync();
        Guid plan = await scene.StartAsync(["diskominfo"]);
        byte[] kept = await PdfAsync(scene, plan, "diskominfo");

        await scene.SweepAsync();

        string mail = (await File.ReadAllTextAsync(Directory.GetFiles(scene.Pickup).Single(), Token)).ReplaceLineEndings("");
        Assert.Contains(Convert.ToBase64String(kept), mail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pdf_OfAnOpdThatThePlanDoesNotReach_IsMissing()
    {
        await using DistributionScene scene = await DistributionScene.OpenAsync();
        Guid plan = await scene.StartAsync(["diskominfo"]);

        await Assert.ThrowsAsync<MissingException>(() => PdfAsync(scene, plan, "biro-hukum"));
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
