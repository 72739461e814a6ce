using System.Globalization;
using Budaya.Core.Distribution;
using Budaya.Core.Proposals;
using Budaya.Core.Signing;
using Budaya.Core.Tenants;
using Budaya.Core.Values;
using Budaya.Testing;
using Budaya.Web.Tests.Shell;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Budaya.Web.Tests.Walks;

/// <summary>Three proposals, Betason chosen, Keputusan and Surat Edaran in parallel: the kabupaten's road (B01 to B14) in a browser.</summary>
public abstract class BangkaBaratWalk(WalkHost host, BrowserFixture browser)
{
    private const string Org = "Kepala Bagian Organisasi";
    private const string Law = "Kepala Bagian Hukum";
    private static readonly string[] Initials = [Org, Law, "Asisten Administrasi dan Umum", "Sekretaris Daerah"];

    [Fact]
    public async Task Betason_FromThreeProposalsToAReceipt_IsWalkedInABrowser()
    {
        await host.StartAsync();
        await using BrowserRoom room = await BrowserRoom.OpenAsync(browser, host.Address, width: 1280, ColorScheme.Light);
        Walker walker = new(room, "bangka-barat");
        await walker.BecomeAsync(Org);
        await walker.OpenFirstCaseAsync();

        await ChooseAsync(walker);
        string decree = await walker.DraftAsync("keputusan", "Keputusan Bupati tentang Budaya Kerja");
        await walker.StepAsync("B07a", "Ajukan telaahan Bagian Hukum");
        string circular = await walker.DraftAsync("edaran", await LabelAsync(walker, "edaran"));
        await walker.GoAsync($"{decree}/sunting");
        await walker.PictureAsync("editor");
        await walker.GoAsync($"{decree}/cetak");
        await walker.PictureAsync("cetak");
        await walker.StepAsync("B07b", "Ajukan verifikasi");
        await walker.PictureAsync("alur");
        await EnactAsync(walker, decree, circular);
        await ConveyAsync(walker);
        await RevokeAsync(walker, circular);
        Assert.Empty(await room.ViolationsAsync());
    }

    private static async Task<string> LabelAsync(Walker walker, string key)
    {
        await walker.GoAsync($"/naskah?alur={walker.CaseId}&naskah={key}");
        string button = await walker.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Susun rancangan: ") }).First.InnerTextAsync();
        return button.Trim()["Susun rancangan: ".Length..];
    }

    private async Task ChooseAsync(Walker walker)
    {
        await walker.StepAsync("B01", "Buka penghimpunan usulan");
        await walker.StepAsync("B02", "Tutup penghimpunan usulan");
        await walker.StepAsync("B03", "Ajukan untuk dibahas");
        await walker.GoAsync($"/nilai/{walker.CaseId}/usulan");
        await walker.FillAndPressAsync("Jadwalkan pembahasan", ("call.Place", "Ruang Rapat Sekretariat Daerah, Mentok"));
        await RecordMeetingAsync(walker);
        await walker.SeesAsync("Catatan pembahasan tersimpan");
        await ScoreAsync(walker);
        await walker.StepAsync("B04", "Ajukan untuk disepakati");
        await walker.GoAsync($"/nilai/{walker.CaseId}/usulan");
        await walker.Page.GetByRole(AriaRole.Link, new() { Name = "Buka kerangka nilai Betason" }).ClickAsync();
        await walker.PictureAsync("teks-contoh");
        await walker.PressAsync("Nyatakan sebagai teks daerah");
        await walker.SeesAsync("dinyatakan sebagai teks daerah");
        await walker.GoAsync($"/nilai/{walker.CaseId}/usulan");
        await walker.Page.GetByLabel("Betason").First.CheckAsync();
        await walker.FillAndPressAsync(
            "Catat kesepakatan", ("others[0].Reason", "kurang mudah diingat"), ("others[1].Reason", "kurang mudah diingat"), ("others[2].Reason", "kurang mudah diingat"), ("reason", "mudah diingat serta sesuai dengan kebutuhan saat ini dan masa mendatang"));
        await walker.SeesAsync("menyepakati Betason");
        await ReportAsync(walker);
        await walker.StepAsync("B05", "Siapkan nota dinas kepada Bupati");
        await walker.StepAsync("B06", "Susun rancangan Keputusan dan Surat Edaran");
        Assert.Equal(2, await host.InTenantAsync("bangka-barat", (_, db) => db.Set<Proposal>().CountAsync(p => p.State == ProposalState.TidakDipilih)));
    }

    // The own sheet, and two copied from paper: Betason is the best.
    private static async Task ScoreAsync(Walker walker)
    {
        await walker.GoAsync($"/nilai/{walker.CaseId}/penilaian");
        await walker.PressAsync("Buka penilaian");
        await walker.SeesAsync("Putaran 1 berjalan");
        foreach (int sheet in (int[])[0, 1, 2])
        {
            ILocator card = walker.Page.Locator($"section:has(#lembar-{sheet})");
            if (sheet > 0)
            {
                await card.Locator("input[name='answer.Basis']").FillAsync("Pernyataan bertanda tangan");
            }

            await card.GetByRole(AriaRole.Button, new() { NameRegex = new(sheet > 0 ? "^Nyatakan dengan berkas contoh" : "^Nyatakan dan buka lembar") }).ClickAsync();
            await walker.SeesAsync("Pernyataan tercatat");
            IReadOnlyList<ILocator> selects = await card.Locator("select[name$='.Points']").AllAsync();
            for (int i = 0; i < selects.Count; i++)
            {
                await selects[i].SelectOptionAsync(i < selects.Count / 3 ? "5" : "3");
            }

            if (sheet > 0)
            {
                await card.Locator("input[name='give.Basis']").FillAsync("Lembar bertanda tangan");
            }

            await card.GetByRole(AriaRole.Button, new() { NameRegex = new(sheet > 0 ? "^Simpan dengan berkas contoh" : "^Simpan lembar penilaian") }).ClickAsync();
            await walker.SeesAsync($"{sheet + 1} dari 5 unsur sudah menilai");
        }

        await walker.PictureAsync("lembar-penilaian");
        await walker.PressAsync("Tutup penilaian");
        await walker.SeesAsync("Hasil putaran 1");
        await walker.PictureAsync("hasil-penilaian");
    }

    private static async Task ReportAsync(Walker walker)
    {
        await walker.PressAsync("Buat berita acara");
        await walker.SeesAsync("Berita acara pembahasan (PDF)");
        ILocator initials = walker.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^(Pakai berkas contoh ?: paraf|Paraf) ") });
        for (int left = await initials.CountAsync(); left > 0; left = await initials.CountAsync())
        {
            ILocator form = walker.Page.Locator("form", new() { Has = initials }).First;
            if (await form.Locator("input[name=basis]").CountAsync() > 0)
            {
                await form.Locator("input[name=basis]").FillAsync("Berita acara berparaf");
            }

            await form.GetByRole(AriaRole.Button).Last.ClickAsync();
            await Assertions.Expect(initials).ToHaveCountAsync(left - 1);
        }

        await walker.PictureAsync("usulan-disepakati");
        await walker.PressAsync("Lampirkan pada langkah");
        await walker.SeesAsync("Berita acara dilampirkan");
    }

    private static async Task RecordMeetingAsync(Walker walker)
    {
        for (int seat = 0; seat < 5; seat++)
        {
            await walker.Page.Locator($"#hadir-{seat}").CheckAsync();
            await walker.Page.Locator($"#sikap-{seat}").SelectOptionAsync(new SelectOptionValue { Label = "Betason" });
        }

        await walker.Page.Locator("#notulen").FillAsync("Kelima unsur menyepakati Betason.");
        await walker.PressAsync("Simpan catatan pembahasan");
    }

    private async Task EnactAsync(Walker walker, string decree, string circular)
    {
        await walker.BecomeAsync(Law);
        await walker.StepAsync("B08b", "Setujui untuk paraf koordinasi", recordedBecause: "Lembar verifikasi Asisten"); // its author may not
        await walker.StepAsync("B08a", "Setujui untuk paraf koordinasi");
        foreach (string paper in (string[])[decree, circular])
        {
            await walker.GoAsync($"{paper}/penetapan");
            await walker.PressAsync("Bekukan naskah");
            foreach (string office in Initials)
            {
                await walker.PressAsync($"Catat paraf {office}: Pakai berkas contoh");
            }
        }

        await walker.StepAsync("B09", "Ajukan kepada Bupati");
        await walker.GoAsync($"{decree}/penetapan");
        await walker.FillAndPressAsync("Catat tanda tangan: Pakai berkas contoh", ("Name", "NAMA BUPATI"));
        await walker.StepAsync("B10a", "Teruskan untuk dinomori");
        await walker.GoAsync($"{decree}/penetapan");
        await walker.FillAndPressAsync("Catat nomor", ("Number", "12"));
        await walker.StepAsync("B11a", "Lengkapi Surat Edaran dengan nomor Keputusan");
        await walker.GoAsync($"{circular}/penetapan");
        await walker.PressAsync("Lengkapi nomor naskah dasar");
        await walker.FillAndPressAsync("Catat tanda tangan: Pakai berkas contoh", ("Name", "NAMA BUPATI"));
        await walker.StepAsync("B10b", "Teruskan untuk dinomori");
        await walker.GoAsync($"{circular}/penetapan");
        await walker.FillAndPressAsync("Catat nomor", ("Number", "7"));
        await walker.StepAsync("B11b", "Teruskan untuk dibuatkan salinan");
        await walker.GoAsync($"{decree}/penetapan");
        await walker.FillAndPressAsync("Buat salinan dan tetapkan", ("Name", "NAMA KEPALA BAGIAN HUKUM"));
        await walker.GoAsync($"{circular}/penetapan");
        await walker.FillAndPressAsync("Buat salinan dan tetapkan", ("Name", "NAMA KEPALA BAGIAN HUKUM"));
        await walker.PictureAsync("penetapan");
        await walker.StepAsync("B12", "Teruskan untuk disampaikan");
        Assert.Equal(2, await host.InTenantAsync("bangka-barat", (_, db) => db.Set<SignedDocument>().CountAsync()));
        Assert.Equal(FrameworkState.Berlaku, await host.InTenantAsync("bangka-barat", (_, db) => db.Set<ValueFramework>().Where(f => f.Acronym == "Betason").Select(f => f.State).SingleAsync()));
    }

    private async Task ConveyAsync(Walker walker)
    {
        await walker.BecomeAsync(Org);
        await Conveyance.EveryOpdIsWrittenToAsync(host, "bangka-barat", await Conveyance.StartAsync(walker), "Keputusan Bupati", "Surat Edaran");
        await walker.StepAsync("B13", "Teruskan ke sosialisasi");
        await walker.GoAsync("/beranda");
        await walker.PictureAsync("beranda");
        await walker.GoAsync("/");
        await walker.PictureAsync("depan");
        await Conveyance.AcknowledgeAsync(walker, "Petugas surat Dinas Kesehatan");
        Assert.Equal(2, await host.InTenantAsync("bangka-barat", (_, db) => db.Set<Acknowledgement>().CountAsync()));
    }

    // A circular from outside revokes this one; whoever verifies it is told by what.
    private static async Task RevokeAsync(Walker walker, string circular)
    {
        await walker.BecomeAsync(Law);
        await walker.GoAsync($"{circular}/penetapan");
        await walker.Page.Locator("summary", new() { HasText = "Catat pencabutan" }).ClickAsync();
        await walker.Page.SetInputFilesAsync("#cabut-berkas", new FilePayload { Name = "pencabutan.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.4 pencabutan"u8.ToArray() });
        string today = DateTime.UtcNow.AddHours(7).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await walker.FillAndPressAsync("Catat pencabutan", ("Citation", "Surat Edaran CONTOH Nomor 9"), ("Clause", "angka 3"), ("Date", today));
        await walker.SeesAsync("Pencabutan dicatat");
        await walker.PictureAsync("pencabutan");
        await walker.Page.Locator("main a[href*='/v/']").First.ClickAsync();
        await walker.SeesAsync("Dokumen asli, tetapi sudah dicabut");
        await walker.SeesAsync("Surat Edaran CONTOH Nomor 9, angka 3");
        await walker.PictureAsync("dicabut");
    }
}
