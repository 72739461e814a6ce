using Budaya.Core.Distribution;
using Budaya.Core.FollowUps;
using Budaya.Core.Signing;
using Budaya.Core.Tenants;
using Budaya.Testing;
using Budaya.Web.Tests.Shell;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Budaya.Web.Tests.Walks;

/// <summary>BERKAH, from the need to the first commitment done: the province's road (A01 to A18) in a browser.</summary>
public abstract class BabelWalk(WalkHost host, BrowserFixture browser)
{
    private const string Org = "Kepala Biro Organisasi";
    private const string Law = "Kepala Biro Hukum";
    private const string Document = "Peraturan Gubernur tentang Budaya Kerja";

    [Fact]
    public async Task Berkah_FromTeamToFirstCommitment_IsWalkedInABrowser()
    {
        await host.StartAsync();
        await using BrowserRoom room = await BrowserRoom.OpenAsync(browser, host.Address, width: 1280, ColorScheme.Light);
        Walker walker = new(room, "babel");
        await walker.BecomeAsync(Org);
        await walker.OpenFirstCaseAsync();

        await FormulateAsync(walker);
        string paper = await DraftAsync(walker);
        await EnactAsync(walker, paper);
        await ConveyAsync(walker);
        await FollowUpAsync(walker);
        Assert.Empty(await room.ViolationsAsync());
    }

    private static async Task FormulateAsync(Walker walker)
    {
        await walker.StepAsync("A01", "Ajukan pembentukan tim");
        await walker.StepAsync("A02", "Mulai perumusan nilai");
        await walker.StepAsync("A03", "Teruskan ke konsultasi OPD");
        await walker.StepAsync("A04", "Ajukan untuk disepakati");
        Assert.Contains("Masih memakai teks contoh", await walker.CardAsync("A05"), StringComparison.Ordinal);
        await walker.Page.GetByRole(AriaRole.Link, new() { Name = "Buka kerangka nilai" }).First.ClickAsync();
        await walker.PressAsync("Nyatakan sebagai teks daerah");
        await walker.SeesAsync("dinyatakan sebagai teks daerah");
        await walker.StepAsync("A05", "Susun rancangan Peraturan Gubernur");
    }

    private static async Task<string> DraftAsync(Walker walker)
    {
        Assert.Contains("belum", await walker.CardAsync("A06"), StringComparison.OrdinalIgnoreCase);
        string paper = await walker.DraftAsync("pergub", Document);
        await walker.StepAsync("A06", "Ajukan untuk dibahas");
        await walker.StepAsync("A07", "Ajukan harmonisasi");
        await walker.StepAsync("A08", "Ajukan fasilitasi");
        await AttachAnswerAsync(walker);
        await walker.StepAsync("A09", "Hasil fasilitasi diterima");
        await walker.StepAsync("A10", "Ajukan paraf koordinasi");
        return paper;
    }

    // The answer is not mandatory, because silence may count as consent; here it came.
    private static async Task AttachAnswerAsync(Walker walker)
    {
        await AttachLetterAsync(walker, "permohonan fasilitasi", "CONTOH/1", "2026-11-19");
        await walker.SeesAsync("\" dilampirkan.");
        await AttachLetterAsync(walker, "hasil fasilitasi", "CONTOH/2", "2026-11-20");
    }

    private static async Task AttachLetterAsync(Walker walker, string label, string number, string date)
    {
        await walker.CardAsync("A09");
        ILocator letter = walker.Page.Locator("#langkah-A09 ul.langkah > li", new() { HasText = label }).Filter(new() { Has = walker.Page.Locator("details.tindakan") }).First;
        await letter.Locator("summary").ClickAsync();
        await letter.Locator("[name='attach.Number']").FillAsync(number);
        await letter.Locator("[name='attach.Date']").FillAsync(date);
        await letter.Locator("button", new() { HasText = "Pakai berkas contoh" }).ClickAsync();
    }

    private async Task EnactAsync(Walker walker, string paper)
    {
        await walker.BecomeAsync(Law);
        await walker.GoAsync($"{paper}/penetapan");
        await walker.PressAsync("Bekukan naskah");
        foreach (string office in (string[])[Org, Law, "Asisten Administrasi Umum", "Sekretaris Daerah"])
        {
            await walker.PressAsync($"Catat paraf {office}: Pakai berkas contoh");
        }

        await walker.StepAsync("A11", "Ajukan kepada Gubernur");
        await walker.GoAsync($"{paper}/penetapan");
        await walker.FillAndPressAsync("Catat tanda tangan: Pakai berkas contoh", ("Name", "NAMA GUBERNUR"));
        await walker.StepAsync("A12", "Teruskan untuk dinomori");
        await walker.GoAsync($"{paper}/penetapan");
        await walker.FillAndPressAsync("Catat nomor", ("Number", "45"));
        await walker.StepAsync("A13", "Teruskan untuk diundangkan");
        await walker.GoAsync($"{paper}/penetapan");
        await walker.FillAndPressAsync("Catat pengundangan: Pakai berkas contoh", ("Name", "NAMA SEKRETARIS DAERAH"), ("Gazette", "45"));
        await walker.StepAsync("A14", "Teruskan untuk dibuatkan salinan");
        await walker.GoAsync($"{paper}/penetapan");
        await walker.FillAndPressAsync("Buat salinan dan tetapkan", ("Name", "NAMA KEPALA BIRO HUKUM"));
        await walker.SeesAsync("ditetapkan");
        await walker.StepAsync("A15", "Teruskan untuk disampaikan");
        SignedDocument signed = await host.InTenantAsync("babel", (_, db) => db.Set<SignedDocument>().SingleAsync());
        await walker.GoAsync($"/v/{signed.VerificationCode}");
        await walker.SeesAsync("Dokumen asli");
    }

    private async Task ConveyAsync(Walker walker)
    {
        await walker.BecomeAsync(Org);
        await Conveyance.EveryOpdIsWrittenToAsync(host, "babel", await Conveyance.StartAsync(walker), "Peraturan Gubernur");
        await walker.StepAsync("A16", "Teruskan ke sosialisasi");
        await Conveyance.AcknowledgeAsync(walker, "Petugas surat Dinas Kesehatan");
        Assert.Equal(1, await host.InTenantAsync("babel", (_, db) => db.Set<Acknowledgement>().CountAsync()));
    }

    private async Task FollowUpAsync(Walker walker)
    {
        await walker.BecomeAsync(Org);
        await Conveyance.SocialiseAsync(walker, "Ruang Rapat Pasir Padi", "dinkes", "AGEN CONTOH");
        await walker.StepAsync("A17", "Buka lima kesepakatan");
        await Conveyance.ReportFirstCommitmentAsync(walker, "Petugas surat Dinas Kesehatan");
        await walker.BecomeAsync(Org);
        await walker.GoAsync("/tindak-lanjut");
        await walker.PictureAsync("tindak-lanjut");
        await walker.GoAsync("/beranda");
        await walker.PictureAsync("beranda");
        await walker.GoAsync("/");
        await walker.PictureAsync("depan");
        await walker.GoAsync("/tindak-lanjut/dinkes/C1");
        await walker.PressAsync("Terima sebagai selesai");
        await walker.SeesAsync("Selesai");
        Commitment first = await host.InTenantAsync("babel", (_, db) => db.Set<Commitment>().SingleAsync(c => c.OpdCode == "dinkes" && c.Key == "C1"));
        Assert.Equal(CommitmentState.Selesai, first.State);
        Sosialisasi held = await host.InTenantAsync("babel", (_, db) => db.Set<Sosialisasi>().SingleAsync());
        Assert.Equal(await Conveyance.WorkingDayAfterAsync(host, "babel", held.HeldOn, 10), first.DueOn);
        Assert.Equal([("dinkes", "AGEN CONTOH")], (await host.InTenantAsync("babel", (_, db) => db.Set<AgenPerubahan>().ToListAsync())).Select(a => (a.OpdCode, a.Name)));
    }
}
