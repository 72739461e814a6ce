using System.Globalization;
using AngleSharp.Dom;
using Budaya.Core.Distribution;
using Budaya.Core.Drafting;
using Budaya.Core.Tenants;
using Budaya.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Budaya.Web.Tests.Roads;

/// <summary>BERKAH from the need to the first commitment (A01 to A18), with the acts beside the road: settings, people, returns, repairs, a stop on the way.</summary>
internal sealed class BabelRoad(WebHost host, Func<WebSession> open) : IDisposable
{
    private const string Org = "Kepala Biro Organisasi";
    private const string Law = "Kepala Biro Hukum";
    private const string Reform = "Kepala Bagian Reformasi Birokrasi dan Akuntabilitas Kinerja";
    private const string Admin = "Pengelola sistem daerah";
    private const string Officer = "Petugas surat Dinas Kesehatan";
    private const string WithoutMail = "disdik";
    private const string Template = "surat-tugas";

    private readonly Road _road = new("babel", open);
    private string _paper = "";
    private string _plan = "";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Walks all of it.</summary>
    public async Task WalkAsync()
    {
        await SettleAsync();
        await ChangeATemplateAsync();
        await FormulateAsync();
        await DraftAsync();
        await EnactAsync();
        await ConveyAsync();
        await FollowUpAsync();
        await RevokeAsync();
        await MeetThePublicAsync();
    }

    public void Dispose() => _road.Dispose();

    // The administrator: an OPD without an address, and a person who comes, takes an office, signs in, and goes.
    private async Task SettleAsync()
    {
        await _road.BecomeAsync(Admin);
        await _road.GoAsync($"/pengaturan/perangkat-daerah/{WithoutMail}");
        await _road.PressAsync("Simpan alamat", ("Input.Mail", ""), ("Input.Address", "Pangkalpinang"));
        await _road.GoAsync("/pengaturan/perangkat-daerah/dlhk");
        await _road.PressAsync("Simpan nama baru", ("name", "Nama Setelah Perubahan Nomenklatur"), ("since", "2026-11-17"), ("source", "Peraturan Gubernur tentang nomenklatur"));
        await _road.GoAsync("/pengaturan/pengguna/baru");
        await _road.PressAsync(
            "Tambah pengguna", ("Input.Name", "Narasumber Budaya"), ("Input.UserName", "narasumber.budaya"), ("Input.Office.OfficeKey", "narasumber"), ("Input.Office.LegalBasis", "SK Nomor 1 Tahun 2026"));
        string person = await PersonAsync("narasumber.budaya");
        await _road.GoAsync(person);
        await _road.PressAsync("Simpan jabatan", ("Input.OfficeKey", "inspektur"), ("Input.Mode", "Plt"), ("Input.LegalBasis", "SK Nomor 2 Tahun 2026"));
        await _road.GoAsync(person);
        await _road.PressAsync("Simpan hari terakhir");
        await _road.GoAsync(person);
        await _road.PressAsync("Buat tautan sekali pakai"); // shown once
        await ComeInAsync(new Uri(_road.Now.Page.QuerySelector("#tautan")?.TextContent ?? "").PathAndQuery);
        await _road.GoAsync(person);
        await _road.PressAsync("Nonaktifkan pengguna");
    }

    private async Task ComeInAsync(string link)
    {
        const string Password = "empat kata yang panjang";
        using WebSession newcomer = _road.Stranger();
        await newcomer.GetAsync(link);
        await newcomer.PressAsync("Simpan kata sandi", new Dictionary<string, string> { ["Input.Password"] = Password, ["Input.Again"] = Password });
        await newcomer.GetAsync("/babel/masuk");
        await newcomer.PressAsync("Masuk", new Dictionary<string, string> { ["Input.Name"] = "narasumber.budaya", ["Input.Password"] = Password });
        await newcomer.GetAsync("/babel/akun"); // an office that acts: the second factor is asked for first, and leaving is offered there
        await newcomer.PressAsync("Keluar");
    }

    private async Task<string> PersonAsync(string userName) =>
        $"/pengaturan/pengguna/{await host.InTenantAsync("babel", (_, db) => db.Set<Core.People.Person>().Where(p => p.UserName == userName).Select(p => p.Id).SingleAsync(Cancel))}";

    private async Task FormulateAsync()
    {
        await _road.BecomeAsync(Org);
        await _road.GoAsync("/nilai");
        await _road.Now.FollowAsync("BERKAH");
        string framework = _road.Now.Address;
        await _road.PressAsync("Periksa huruf", ("Input.MeaningLanguage", "Indonesia"));
        await _road.Now.GetAsync(framework);
        await _road.PressAsync("Simpan kerangka nilai", ("Input.MeaningLanguage", "Indonesia"));
        await _road.Now.GetAsync($"{framework}/riwayat");
        await _road.PressAsync("Pakai kembali versi 1");
        byte[] workbook = await _road.Now.Client.GetByteArrayAsync(new Uri($"{framework}?handler=Workbook", UriKind.Relative), Cancel);
        await _road.Now.GetAsync(framework);
        await _road.Now.PressAsync("Ambil nilai", files: new Dictionary<string, (string, byte[])> { ["file"] = ("nilai.xlsx", workbook) });
        await _road.GoAsync($"/nilai/{Guid.CreateVersion7()}?baru=true");
        await _road.PressAsync("Susun dari daftar", ("Input.Acronym", "RIA"), ("daftar", "Ramah, Inovatif, dan Adil"));
        await _road.PressAsync("Urungkan perubahan terakhir");
        await _road.GoAsync("/alur");
        await BeginAnotherAsync();
        await _road.OpenFirstCaseAsync();
        await _road.GoToCaseAsync();
        await _road.Now.PressAsync(
            "Lampirkan bukti: Telaahan staf", new Dictionary<string, string> { ["attach.Number"] = "CONTOH/1", ["attach.Date"] = "2026-11-20" },
            new Dictionary<string, (string, byte[])> { ["attach.File"] = ("telaahan.pdf", "%PDF-1.7\n% telaahan\n"u8.ToArray()) });
        await _road.StepAsync("A01", "Ajukan pembentukan tim");
        await RecordForSekdaAsync();
        await _road.GoAsync($"/nilai/{_road.CaseId}/usulan"); // nobody competes here
        await _road.StepAsync("A03", "Teruskan ke konsultasi OPD");
        await _road.StepAsync("A04", "Ajukan untuk disepakati");
        await _road.Now.GetAsync(framework);
        await _road.PressAsync("Nyatakan sebagai teks daerah");
        await _road.StepAsync("A05", "Susun rancangan Peraturan Gubernur");
    }

    // A second case, as far as its framework; the first one has its own from the beginning.
    private async Task BeginAnotherAsync()
    {
        await _road.PressAsync("Mulai alur", ("Input.Title", "Prakarsa kedua"));
        string address = _road.Now.Address;
        string[] buttons = ["Pakai berkas contoh: Telaahan staf", "Ajukan pembentukan tim", "Pakai berkas contoh: Keputusan tentang Tim Penyusun", "Mulai perumusan nilai", "Pakai kerangka ini"];
        foreach (string button in buttons)
        {
            await _road.Now.GetAsync(address);
            await _road.PressAsync(button);
        }
    }

    // The Sekda decides on paper; the sheet is kept with the decision.
    private async Task RecordForSekdaAsync()
    {
        await _road.BecomeAsync(Reform);
        await _road.RecordAsync("A02", "Mulai perumusan nilai", "Lembar disposisi Sekretaris Daerah", "%PDF-1.7\n% disposisi\n"u8.ToArray());
        await _road.GoToCaseAsync();
        foreach (string kept in (string[])["/bukti/", "/pindaian"])
        {
            await _road.GoToCaseAsync();
            await _road.Now.GetAsync(_road.Now.Page.QuerySelector($"a[href*='{kept}']")?.GetAttribute("href") ?? "");
        }

        await _road.BecomeAsync(Org);
    }

    private async Task DraftAsync()
    {
        _paper = await _road.DraftAsync("pergub", "Peraturan");
        await _road.GoAsync($"{_paper}/sunting");
        string text = _road.Now.Page.QuerySelector("textarea[name='Input.Text']")?.TextContent ?? "";
        await _road.PressAsync("Simpan versi", ("Input.Text", WithoutTwoStops(text)), ("Input.Note", "Kata yang lebih jelas"));
        await _road.GoAsync($"{_paper}/sunting");
        await _road.PressAsync("Tambahkan \";\"");
        await _road.PressAsync("Batalkan perbaikan");
        await _road.GoAsync($"{_paper}/sunting");
        await _road.PressAsync("Tambahkan \";\"");
        await CommentAsync();
        await _road.BecomeAsync(Law);
        await InspectAsync(text);
        await _road.GoAsync($"{_paper}/sunting");
        await _road.PressAsync("Kesampingkan temuan", ("alasan", "Diketik ulang pada naskah cetak."));
        await _road.BecomeAsync(Org);
        await _road.StepAsync("A06", "Ajukan untuk dibahas");
        await _road.StepAsync("A07", "Ajukan harmonisasi");
        await _road.StepAsync("A08", "Ajukan fasilitasi");
        await _road.GoToCaseAsync();
        await _road.PressAsync("Pakai berkas contoh: Surat permohonan fasilitasi", ("attach.Number", "CONTOH/1"), ("attach.Date", "2026-11-19"));
        await _road.GoToCaseAsync();
        await _road.PressAsync("Pakai berkas contoh: Surat hasil fasilitasi", ("attach.Number", "CONTOH/2"), ("attach.Date", "2026-11-20"));
        await _road.StepAsync("A09", "Hasil fasilitasi diterima");
        await _road.StepAsync("A10", "Ajukan paraf koordinasi");
    }

    // A template of the region: written, tried, given up, written again, given back, released by a second person, upgraded, taken out of force.
    private async Task ChangeATemplateAsync()
    {
        await _road.BecomeAsync(Org);
        await SaveTemplateAsync("Uji tanpa menyimpan", "dengan sungguh-sungguh");
        await SaveTemplateAsync("Simpan konsep", "dengan sungguh-sungguh");
        await PressOnTemplateAsync("Tarik versi ini", ("alasan", "Belum perlu."));
        await SaveTemplateAsync("Simpan konsep", "dengan saksama");
        await PressOnTemplateAsync("Ajukan pelepasan");
        await _road.BecomeAsync(Law);
        await PressOnTemplateAsync("Kembalikan versi ini", ("alasan", "Perjelas."));
        await _road.BecomeAsync(Org);
        await PressOnTemplateAsync("Ajukan pelepasan");
        await _road.BecomeAsync(Law);
        await PressOnTemplateAsync("Lepaskan templat");
        await PressOnTemplateAsync("Kembalikan templat ke bawaan", ("alasan", "Uji coba selesai."));
        await UpgradeAsync("abstrak-jdih");
        await _road.GoAsync("/templat/abstrak-jdih");
        await _road.PressAsync("Gabungkan menjadi konsep baru");
    }

    private async Task SaveTemplateAsync(string button, string words)
    {
        await _road.GoAsync($"/templat/sunting/{Template}");
        string text = _road.Now.Page.QuerySelector("textarea[name='Input.Text']")?.TextContent ?? "";
        await _road.PressAsync(button, ("Input.Text", text.Replace("penuh tanggung jawab", $"penuh tanggung jawab dan {words}", StringComparison.Ordinal)), ("Input.Note", "Kata yang lebih jelas"));
    }

    private async Task PressOnTemplateAsync(string button, params (string Field, string Value)[] fields)
    {
        await _road.GoAsync($"/templat/{Template}");
        await _road.PressAsync(button, fields);
    }

    // A version that the region released before the product changed the shipped text.
    private Task<int> UpgradeAsync(string name) => host.InTenantAsync("babel", async (_, db) =>
    {
        string before = TemplateStore.ShippedText(name) + "\n";
        await OwnTemplate.AddAsync(db, name, before, DateTimeOffset.UtcNow, before);
        return await db.SaveChangesAsync(Cancel);
    });

    // One remark is answered, one stays open.
    private async Task CommentAsync()
    {
        foreach (string remark in (string[])["Rujuk peraturan terbaru.", "Periksa istilah ini."])
        {
            await _road.GoAsync($"{_paper}/catatan");
            await _road.PressAsync("Tambah catatan", ("text", remark));
        }

        await _road.GoAsync($"{_paper}/catatan");
        await _road.PressAsync("Selesaikan catatan", ("resolution", "Sudah dirujuk."));
    }

    // A text of their own, which is not kept.
    private async Task InspectAsync(string text)
    {
        await _road.GoAsync("/periksa");
        await _road.PressAsync("Periksa dokumen", ("teks", text.Replace("- bahwa", "- Bahwa", StringComparison.Ordinal)));
        await _road.PressAsync("Periksa lagi");
        await _road.PressAsync("Perbaiki yang aman");
        await _road.PressAsync("Batalkan perbaikan");
        await _road.PressAsync("Unduh Word yang bersih");
    }

    // Two of the legal bases lose their closing mark: one is repaired on the page, the other set aside.
    private static string WithoutTwoStops(string text)
    {
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        int from = Array.FindIndex(lines, l => l.StartsWith("MENGINGAT", StringComparison.Ordinal));
        foreach (int at in Enumerable.Range(from, lines.Length - from).Where(i => lines[i].EndsWith(';')).Take(2).ToList())
        {
            lines[at] = lines[at][..^1];
        }

        return string.Join('\n', lines);
    }

    private async Task EnactAsync()
    {
        await _road.BecomeAsync(Law);
        await PressOnPaperAsync("Bekukan naskah");
        await PressOnPaperAsync("Buka kembali", ("alasan", "Satu kata terlewat."));
        await PressOnPaperAsync("Bekukan naskah");
        foreach (string office in (string[])[Org, Law, "Asisten Administrasi Umum", "Sekretaris Daerah"])
        {
            await PressOnPaperAsync($"Catat paraf {office}: Pakai berkas contoh");
        }

        await _road.StepAsync("A11", "Ajukan kepada Gubernur");
        await PressOnPaperAsync("Catat tanda tangan: Pakai berkas contoh", ("Name", "NAMA GUBERNUR"));
        await _road.StepAsync("A12", "Teruskan untuk dinomori");
        await PressOnPaperAsync("Catat nomor", ("Number", "45"));
        await AskForAVoidAsync();
        await _road.StepAsync("A13", "Teruskan untuk diundangkan");
        await PressOnPaperAsync("Catat pengundangan: Pakai berkas contoh", ("Name", "NAMA SEKRETARIS DAERAH"), ("Gazette", "45"));
        await _road.StepAsync("A14", "Teruskan untuk dibuatkan salinan");
        await PressOnPaperAsync("Buat salinan dan tetapkan", ("Name", "NAMA KEPALA BIRO HUKUM"));
        await _road.StepAsync("A15", "Teruskan untuk disampaikan");
        await _road.BecomeAsync(Org);
        await _road.GoAsync("/nilai");
        await _road.Now.FollowAsync("BERKAH");
        await _road.PressAsync("Buat edisi baru");
    }

    // The second person says no.
    private async Task AskForAVoidAsync()
    {
        await PressOnPaperAsync("Minta pembatalan", ("alasan", "Nomor dikira salah."));
        await _road.BecomeAsync("Petugas tata usaha Sekretariat Daerah");
        await _road.GoAsync("/persetujuan");
        await _road.PressAsync("Tolak permintaan");
        await _road.BecomeAsync(Law);
    }

    private async Task PressOnPaperAsync(string button, params (string Field, string Value)[] fields)
    {
        await _road.GoAsync($"{_paper}/penetapan");
        await _road.PressAsync(button, fields);
    }

    private async Task ConveyAsync()
    {
        await _road.BecomeAsync(Org);
        await _road.GoAsync($"/sebar?alur={_road.CaseId}");
        await _road.PressAsync("Susun rencana");
        Guid plan = await host.InTenantAsync("babel", (_, db) => db.Set<DistributionPlan>().Select(p => p.Id).SingleAsync(Cancel));
        _plan = $"/sebar/{plan}";
        await _road.GoAsync(_plan);
        await _road.PressAsync("Periksa jadwal", ("Input.When", "nanti"), ("Input.Date", "2099-08-22"), ("Input.Time", "09:00"));
        await _road.GoAsync(_plan);
        string[] now = DateTime.UtcNow.AddHours(7).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture).Split(' '); // on the clocks of Pangkalpinang
        await _road.PressAsync(
            "Mulai penyampaian", ("Input.When", "nanti"), ("Input.Date", now[0]), ("Input.Time", now[1]), ("Input.CoverNumber", "000.8.6.1/9/ORG/2026"), ("Input.WorkingHoursOnly", "false"));
        await SweepAsync();
        await PressOnRunAsync("Simpan dan kirim", ("Mail", "surat.disdik@babel.example"));
        await PressOnRunAsync("Hentikan pengiriman", ("Note", "menunggu arahan"));
        await PressOnRunAsync("Lanjutkan pengiriman");
        await SweepAsync();
        await PressOnRunAsync("Bagikan lewat WhatsApp", ("Opd", "grup"));
        await _road.StepAsync("A16", "Teruskan ke sosialisasi");
        await _road.BecomeAsync(Officer);
        await _road.GoAsync($"/opd/surat/{plan}");
        await _road.PressAsync("Konfirmasikan penerimaan surat ini", ("Input.IsReceived", "true"), ("Input.Name", "Penerima Contoh"), ("Input.Title", "Petugas surat"));
    }

    private async Task PressOnRunAsync(string button, params (string Field, string Value)[] fields)
    {
        await _road.GoAsync($"{_plan}/kiriman/1");
        await _road.PressAsync(button, fields);
    }

    // Every letter that is due goes out.
    private async Task SweepAsync()
    {
        for (int tries = 0; tries < 20; tries++)
        {
            if (await host.Services.GetRequiredService<Sweeper>().RunAsync(Cancel) == 0
                && !await host.InTenantAsync("babel", (_, db) => db.Set<Delivery>().AnyAsync(d => d.State == DeliveryState.Pending && d.Step == 0, Cancel)))
            {
                return;
            }
        }
    }

    private async Task FollowUpAsync()
    {
        await _road.BecomeAsync(Org);
        await _road.GoAsync($"/tindak-lanjut/sosialisasi/{_road.CaseId}");
        await _road.PressAsync(
            "Simpan catatan sosialisasi", ("Input.Place", "Ruang Pasir Padi"), ("Input.Opener", "Asisten Administrasi Umum"), ("Input.Everyone", "true"), ("Input.Agreement", "Lima kesepakatan dilaksanakan."));
        await _road.StepAsync("A17", "Buka lima kesepakatan");
        await _road.BecomeAsync(Officer);
        await _road.GoAsync("/opd/kesepakatan");
        await _road.PressAsync("Catat penerusan", ("Input.How", "apel"), ("Input.Reached", "120"));
        await ReportAsync("Kelompok dibentuk.");
        await _road.BecomeAsync(Org);
        await _road.GoAsync("/tindak-lanjut/dinkes/C1");
        await _road.PressAsync("Kembalikan laporan", ("note", "SK belum bertanda tangan."));
        await _road.BecomeAsync(Officer);
        await ReportAsync("Sudah ditandatangani.");
        await _road.BecomeAsync(Org);
        await _road.GoAsync("/tindak-lanjut/dinkes/C1");
        await _road.PressAsync("Terima sebagai selesai");
    }

    private async Task ReportAsync(string text)
    {
        await _road.GoAsync("/opd/kesepakatan/C1");
        await _road.PressAsync("Kirim laporan", ("Input.Text", text), ("Input.Done", "true"), ("Input.Sample", "true"));
    }

    // A later decree is said to revoke it. That was a mistake, and a second person agrees to take the record back.
    private async Task RevokeAsync()
    {
        await _road.BecomeAsync(Law);
        await _road.GoAsync($"{_paper}/penetapan");
        Dictionary<string, string> decree = new() { ["Citation"] = "Peraturan Gubernur CONTOH", ["Clause"] = "Pasal 12", ["Date"] = DateTime.UtcNow.AddHours(7).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) };
        await _road.Now.PressAsync("Catat pencabutan", decree, new Dictionary<string, (string, byte[])> { ["File"] = ("pencabutan.pdf", "%PDF-1.4 pencabutan"u8.ToArray()) });
        await PressOnPaperAsync("Minta pembatalan catatan", ("alasan", "Naskah lain yang dicabut."));
        await _road.BecomeAsync("Petugas tata usaha Sekretariat Daerah");
        await _road.GoAsync("/persetujuan");
        await _road.PressAsync("Setujui dan jalankan");
    }

    // Whoever holds the paper in hand, and the two pages that take a form only to show it.
    private async Task MeetThePublicAsync()
    {
        using WebSession reader = _road.Stranger();
        await reader.GetAsync("/babel/verifikasi");
        await reader.PressAsync("Periksa berkas", files: new Dictionary<string, (string, byte[])> { ["berkas"] = ("a.pdf", "%PDF-1.4 bukan"u8.ToArray()) });
        await reader.GetAsync("/babel/bantuan/komponen");
        await reader.PressAsync("Simpan rencana", new Dictionary<string, string> { ["Input.Subject"] = "Contoh" });
    }
}
