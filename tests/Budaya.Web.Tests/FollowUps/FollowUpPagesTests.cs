using System.Net;

namespace Budaya.Web.Tests.FollowUps;

public sealed class FollowUpPagesTests(WebHost host) : IClassFixture<WebHost>
{
    private static readonly byte[] Paper = "%PDF-1.7\n% SK kelompok\n"u8.ToArray();

    [Fact]
    public async Task Commitment_FromTheEventToItsAcceptance_IsWalkedWithoutScripts()
    {
        Conveyed conveyed = new(host);
        await conveyed.ConveyAsync();
        using WebSession bureau = await host.SignedInAsync("babel", Conveyed.Bureau);
        using WebSession officer = await host.SignedInAsync("babel", Conveyed.Officer);

        await bureau.GetAsync($"/babel/tindak-lanjut?alur={conveyed.CaseId}");
        Assert.Contains("Kesepakatan belum dibuka", bureau.Text, StringComparison.Ordinal);
        await bureau.FollowAsync("Catat sosialisasi");
        await bureau.PressAsync("Simpan catatan sosialisasi", EventFields(everyone: true));
        Assert.Contains("10 kesepakatan perangkat daerah terbuka", bureau.Text, StringComparison.Ordinal);
        Assert.Contains("Peta kesepakatan per perangkat daerah", bureau.Text, StringComparison.Ordinal);
        Assert.Contains("2 perangkat daerah belum mencatat penerusan", bureau.Text, StringComparison.Ordinal);

        await officer.GetAsync("/babel/opd/kesepakatan");
        Assert.Contains("Konfirmasikan penerimaan surat terlebih dahulu", officer.Text, StringComparison.Ordinal);
        await officer.GetAsync($"/babel/opd/kesepakatan/C1?opd=dinkes&alur={conveyed.CaseId}");
        Assert.Equal(HttpStatusCode.NotFound, officer.Status);

        await conveyed.AcknowledgeAsync();
        await officer.GetAsync("/babel/opd/kesepakatan");
        await officer.FollowAsync("C1. Membentuk kelompok budaya kerja");
        await officer.PressAsync("Kirim laporan", new Dictionary<string, string> { ["Input.Text"] = "Kelompok dibentuk.", ["Input.Done"] = "true" });
        Assert.Contains("Lampirkan bukti dukung sebelum melaporkan selesai", officer.Text, StringComparison.Ordinal);
        Assert.Equal("Kelompok dibentuk.", officer.Page.QuerySelector("#Input_Text")?.TextContent.Trim());
        await officer.PressAsync("Kirim laporan", new Dictionary<string, string> { ["Input.Done"] = "true" }, new Dictionary<string, (string, byte[])> { ["Input.File"] = ("sk.pdf", Paper) });
        Assert.Contains("menunggu verifikasi", officer.Text, StringComparison.Ordinal);
        using (HttpResponseMessage file = await officer.Client.GetAsync(new Uri(officer.Page.QuerySelector("a[href*=Berkas]")?.GetAttribute("href") ?? "", UriKind.Relative), TestContext.Current.CancellationToken))
        {
            Assert.Equal(Paper, await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }

        await bureau.GetAsync($"/babel/tindak-lanjut/dinkes/C1?alur={conveyed.CaseId}");
        await bureau.PressAsync("Kembalikan laporan", new Dictionary<string, string> { ["note"] = "SK belum bertanda tangan." });
        Assert.Contains("dikembalikan kepada perangkat daerah", bureau.Text, StringComparison.Ordinal);
        await officer.GetAsync($"/babel/opd/kesepakatan/C1?opd=dinkes&alur={conveyed.CaseId}");
        Assert.Contains("SK belum bertanda tangan.", officer.Text, StringComparison.Ordinal);
        await officer.PressAsync("Kirim laporan", new Dictionary<string, string> { ["Input.Text"] = "Sudah ditandatangani.", ["Input.Done"] = "true", ["Input.Sample"] = "true" });

        await bureau.GetAsync($"/babel/tindak-lanjut/dinkes/C1?alur={conveyed.CaseId}");
        await bureau.PressAsync("Terima sebagai selesai");
        Assert.Contains("diterima sebagai selesai", bureau.Text, StringComparison.Ordinal);
        await officer.GetAsync($"/babel/opd/kesepakatan/C1?opd=dinkes&alur={conveyed.CaseId}");
        Assert.Contains("sudah diterima sebagai selesai", officer.Text, StringComparison.Ordinal);
        await bureau.GetAsync("/babel/beranda");
        Assert.Contains("Selesai, terverifikasi", bureau.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commitment_OfAnotherOpd_IsNotFound()
    {
        Conveyed conveyed = new(host);
        await conveyed.ConveyAsync();
        using WebSession bureau = await host.SignedInAsync("babel", Conveyed.Bureau);
        await bureau.GetAsync($"/babel/tindak-lanjut/sosialisasi/{conveyed.CaseId}");
        await bureau.PressAsync("Simpan catatan sosialisasi", EventFields(everyone: true));
        await conveyed.AcknowledgeAsync();
        using WebSession other = await host.SignedInAsync("babel", "Petugas surat Dinas Pendidikan");

        await other.GetAsync($"/babel/opd/kesepakatan/C1?opd=dinkes&alur={conveyed.CaseId}");

        Assert.Equal(HttpStatusCode.NotFound, other.Status);
    }

    [Fact]
    public async Task Sosialisasi_WithNobodyThere_SaysWhyAndKeepsWhatWasTyped()
    {
        Conveyed conveyed = new(host);
        await conveyed.ConveyAsync();
        using WebSession bureau = await host.SignedInAsync("babel", Conveyed.Bureau);
        await bureau.GetAsync($"/babel/tindak-lanjut/sosialisasi/{conveyed.CaseId}");

        await bureau.PressAsync("Simpan catatan sosialisasi", EventFields(everyone: false));

        Assert.Contains("Tandai paling sedikit satu perangkat daerah yang hadir.", bureau.Text, StringComparison.Ordinal);
        Assert.Equal("Ruang Pasir Padi", bureau.Page.QuerySelector("#Input_Place")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Penerusan_OfTheOwnOpd_IsRecordedOnThePhonePage()
    {
        Conveyed conveyed = new(host);
        await conveyed.ConveyAsync();
        using WebSession bureau = await host.SignedInAsync("babel", Conveyed.Bureau);
        await bureau.GetAsync($"/babel/tindak-lanjut/sosialisasi/{conveyed.CaseId}");
        await bureau.PressAsync("Simpan catatan sosialisasi", EventFields(everyone: true));
        await conveyed.AcknowledgeAsync();
        using WebSession officer = await host.SignedInAsync("babel", Conveyed.Officer);
        await officer.GetAsync("/babel/opd/kesepakatan");

        await officer.PressAsync("Catat penerusan", new Dictionary<string, string> { ["Input.How"] = "apel", ["Input.Reached"] = "120" });

        Assert.Contains("Penerusan tercatat.", officer.Text, StringComparison.Ordinal);
        await bureau.GetAsync($"/babel/tindak-lanjut?alur={conveyed.CaseId}");
        Assert.Contains("1 perangkat daerah belum mencatat penerusan", bureau.Text, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> EventFields(bool everyone)
    {
        Dictionary<string, string> fields = new()
        {
            ["Input.Place"] = "Ruang Pasir Padi", ["Input.Opener"] = "Asisten Administrasi Umum", ["Input.Agreement"] = "Lima kesepakatan dilaksanakan.",
        };
        if (everyone)
        {
            fields["Input.Everyone"] = "true";
        }

        return fields;
    }
}
