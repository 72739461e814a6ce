using System.Net;
using Budaya.Core.Data;
using Budaya.Core.Drafting;
using Budaya.Core.People;
using Budaya.Core.Signing;
using Budaya.Core.Tenants;
using Budaya.Core.Values;
using Budaya.Core.Workflow;
using Budaya.Web.Tests.Values;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Tests.Drafting;

/// <summary>A draft from template to a document that the public verifies, through pages without scripts.</summary>
public sealed class DraftToLawTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task Pergub_FromTemplateToVerification_IsDrawnSignedNumberedAndVerified()
    {
        Guid caseId = await OpenCaseAsync("babel", "BERKAH");
        using WebSession organisation = await host.SignedInAsync("babel", "Kepala Biro Organisasi");
        await Examples.ConfirmAsync(organisation, "babel", "BERKAH");
        await organisation.GetAsync($"/babel/naskah?alur={caseId}&naskah=pergub");
        await organisation.PressAsync("Susun rancangan: Peraturan Gubernur tentang Budaya Kerja");
        string address = organisation.Address.Split('?')[0];
        Guid id = Guid.Parse(address.Split('/')[^1]);
        await organisation.GetAsync($"{address}/sunting");
        await organisation.PressAsync("Simpan versi", new Dictionary<string, string> { ["Input.Note"] = "Kata yang lebih jelas", ["Input.Text"] = (await TextAsync(id)).Replace("secara berkelanjutan", "secara terus-menerus", StringComparison.Ordinal) });
        Assert.Contains("Versi 2 tersimpan", organisation.Text, StringComparison.Ordinal);
        await organisation.GetAsync($"{address}/banding?dari=1&ke=2");
        Assert.Equal(["terus-menerus"], organisation.Page.QuerySelectorAll(".banding ins").Select(e => e.TextContent));
        Assert.Contains("\"berkelanjutan\" diganti menjadi \"terus-menerus\"", organisation.Text, StringComparison.Ordinal);
        Assert.Equal(MediaTypes.Docx, await MediaTypeAsync(organisation, $"{address}/banding?handler=Docx&dari=1&ke=2"));

        await organisation.GetAsync($"{address}/cetak");
        string picture = organisation.Page.QuerySelector(".lembar img")?.GetAttribute("src") ?? "";
        Assert.Equal("image/svg+xml", await MediaTypeAsync(organisation, picture));
        Assert.Equal(MediaTypes.Pdf, await MediaTypeAsync(organisation, $"{address}/cetak?handler=Pdf"));
        Assert.Equal(MediaTypes.Docx, await MediaTypeAsync(organisation, $"{address}/cetak?handler=Docx"));

        using WebSession law = await host.SignedInAsync("babel", "Kepala Biro Hukum");
        await law.GetAsync($"{address}/penetapan");
        await law.PressAsync("Bekukan naskah");
        foreach (string office in (string[])["Kepala Biro Organisasi", "Kepala Biro Hukum", "Asisten Administrasi Umum", "Sekretaris Daerah"])
        {
            await law.PressAsync($"Catat paraf {office}: Pakai berkas contoh");
        }

        await law.PressAsync("Catat tanda tangan: Pakai berkas contoh", Fields("Nama Gubernur", ("Nip", "197001011995031001")));
        Assert.Contains("Pangkat dan NIP kepala daerah tidak dicetak dalam Peraturan dan Keputusan. Kosongkan keduanya. (PNT-05)", law.Text, StringComparison.Ordinal);
        await law.PressAsync("Catat nomor", new Dictionary<string, string> { ["Number"] = "12345" });
        Assert.Contains("bilangan bulat", law.Text, StringComparison.Ordinal);
        Assert.Contains("(JDL-04)", law.Text, StringComparison.Ordinal);
        await law.GetAsync($"{address}/penetapan");
        await law.PressAsync("Catat nomor", new Dictionary<string, string> { ["Number"] = "45" });
        await law.PressAsync("Catat pengundangan: Pakai berkas contoh", Fields("Nama Sekda", ("Gazette", "45")));
        await law.PressAsync("Buat salinan dan tetapkan", Fields("Nama Kepala Biro Hukum"));
        Assert.Contains("Naskah ditetapkan", law.Text, StringComparison.Ordinal);

        SignedDocument document = await host.InTenantAsync("babel", (_, db) => db.Set<SignedDocument>().SingleAsync(d => d.NaskahId == id));
        Assert.NotEqual(document.OriginalSha256, document.DistributedSha256);
        using WebSession reader = host.Anonymous();
        await reader.GetAsync($"/babel/v/{document.VerificationCode}");
        Assert.Contains("Dokumen asli", reader.Text, StringComparison.Ordinal);
        Assert.Contains(document.Citation, reader.Text, StringComparison.Ordinal);
        await reader.GetAsync("/babel/produk-hukum");
        Assert.Contains("Nomor 45 Tahun", reader.Text, StringComparison.Ordinal);
        Assert.Equal(FrameworkState.Berlaku, await host.InTenantAsync("babel", (_, db) => db.Set<ValueFramework>().Where(f => f.Acronym == "BERKAH").Select(f => f.State).FirstAsync()));
    }

    [Fact]
    public async Task Signing_WithoutThePreviewOrAtAnOlderVersion_IsRefusedUntilTheNewOneIsOpen()
    {
        Guid caseId = await OpenCaseAsync("bangka-barat", "Betason");
        using WebSession bureau = await host.SignedInAsync("bangka-barat", "Kepala Bagian Organisasi");
        await Examples.ConfirmAsync(bureau, "bangka-barat", "Betason");
        await bureau.GetAsync($"/bangka-barat/naskah?alur={caseId}&naskah=keputusan");
        await bureau.PressAsync("Susun rancangan: Keputusan Bupati tentang Budaya Kerja");
        string address = bureau.Address.Split('?')[0];
        Guid id = Guid.Parse(address.Split('/')[^1]);
        using WebSession law = await host.SignedInAsync("bangka-barat", "Kepala Bagian Hukum");
        await law.GetAsync($"{address}/penetapan");
        Assert.NotEmpty(law.Page.QuerySelectorAll(".lembar img")); // the pages stand above the forms
        await bureau.GetAsync($"{address}/sunting");
        await bureau.PressAsync("Simpan versi", new Dictionary<string, string> { ["Input.Text"] = (await TextAsync(id)).Replace("reformasi birokrasi", "reformasi birokrasi berdampak", StringComparison.Ordinal) });

        await law.PressAsync("Bekukan naskah");
        string older = law.Text;
        await law.GetAsync($"{address}/penetapan");
        await law.PressAsync("Bekukan naskah", new Dictionary<string, string> { ["Seen"] = "" });
        string none = law.Text;
        await law.GetAsync($"{address}/penetapan");
        await law.PressAsync("Bekukan naskah");

        Assert.Contains("Naskah berubah menjadi versi 2", older, StringComparison.Ordinal);
        Assert.Contains("Buka pratinjau naskah versi 2", none, StringComparison.Ordinal);
        Assert.Contains("Versi 2 dibekukan", law.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edit_OfATextThatWasApproved_SaysWhatChangedSince()
    {
        Guid caseId = await OpenCaseAsync("bangka-barat", "Betason");
        using WebSession session = await host.SignedInAsync("bangka-barat", "Kepala Bagian Organisasi");
        await session.GetAsync($"/bangka-barat/naskah?alur={caseId}&naskah=keputusan");
        await session.PressAsync("Susun rancangan: Keputusan Bupati tentang Budaya Kerja");
        string address = session.Address.Split('?')[0];
        Guid id = Guid.Parse(address.Split('/')[^1]);
        await ApproveAsync(caseId, id);
        await session.GetAsync($"{address}/sunting");
        Assert.DoesNotContain("Perubahan sejak disetujui", session.Text, StringComparison.Ordinal);

        await session.PressAsync("Simpan versi", new Dictionary<string, string> { ["Input.Text"] = (await TextAsync(id)).Replace("Budaya", "Adab", StringComparison.Ordinal) });

        Assert.Contains("versi 1 disetujui pada langkah B08a", session.Text, StringComparison.Ordinal);
        Assert.NotEmpty(session.Page.QuerySelectorAll("section[aria-labelledby=j-sejak-setuju] li"));
        await session.FollowAsync("Lihat persandingan");
        Assert.Contains("Versi 1 dan versi 2", session.Text, StringComparison.Ordinal);
    }

    // As the legal bureau would, in the case that stands at its signing steps already.
    private Task<int> ApproveAsync(Guid caseId, Guid naskahId) => host.InTenantAsync("bangka-barat", async (_, db) =>
    {
        DraftVersion version = await db.Set<DraftVersion>().SingleAsync(v => v.NaskahId == naskahId && v.Number == 1);
        OfficeHolding law = await db.Set<OfficeHolding>().FirstAsync(h => h.OfficeKey == "kabag-hukum");
        db.Add(new Decision
        {
            CaseId = caseId, Sequence = 1, StepKey = "B08a", Choice = "teruskan", Entered = "B09", PersonId = law.PersonId, OfficeKey = law.OfficeKey, Note = "",
            Texts = $"keputusan:1:{version.TextSha256}", At = DateTimeOffset.UtcNow,
        });
        return await db.SaveChangesAsync();
    });

    [Fact]
    public async Task Edit_SomebodySavedMeanwhile_KeepsTheTextAndShowsBoth()
    {
        Guid caseId = await OpenCaseAsync("bangka-barat", "Betason");
        using WebSession first = await host.SignedInAsync("bangka-barat", "Kepala Bagian Organisasi");
        await first.GetAsync($"/bangka-barat/naskah?alur={caseId}&naskah=keputusan");
        await first.PressAsync("Susun rancangan: Keputusan Bupati tentang Budaya Kerja");
        string address = first.Address.Split('?')[0];
        Guid id = Guid.Parse(address.Split('/')[^1]);
        string text = await TextAsync(id);
        using WebSession second = await host.SignedInAsync("bangka-barat", "Kepala Bagian Hukum");
        await first.GetAsync($"{address}/sunting");
        await second.GetAsync($"{address}/sunting");
        await first.PressAsync("Simpan versi", new Dictionary<string, string> { ["Input.Text"] = text.Replace("reformasi birokrasi", "reformasi birokrasi berdampak", StringComparison.Ordinal) });

        await second.PressAsync("Simpan versi", new Dictionary<string, string> { ["Input.Text"] = text.Replace("rencana aksi", "rencana aksi tahunan", StringComparison.Ordinal) });

        Assert.Contains("Naskah diubah bersamaan", second.Text, StringComparison.Ordinal);
        Assert.Contains("rencana aksi tahunan", second.Page.QuerySelector("textarea")?.TextContent ?? "", StringComparison.Ordinal);
        await second.PressAsync("Simpan versi");
        Assert.Contains("Versi 3 tersimpan", second.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edit_AFindingWaivedAtItsPlace_IsCarriedOnUntilThePlaceIsGone_AndARepairIsUndone()
    {
        Guid caseId = await OpenCaseAsync("bangka-barat", "Betason");
        using WebSession session = await host.SignedInAsync("bangka-barat", "Kepala Bagian Hukum");
        await session.GetAsync($"/bangka-barat/naskah?alur={caseId}&naskah=keputusan");
        await session.PressAsync("Susun rancangan: Keputusan Bupati tentang Budaya Kerja");
        string address = session.Address.Split('?')[0];
        Guid id = Guid.Parse(address.Split('/')[^1]);
        string text = await TextAsync(id);
        int line = text.Split('\n').ToList().FindIndex(l => l.StartsWith("- bahwa", StringComparison.Ordinal)) + 1;
        string broken = string.Join('\n', text.Split('\n').Select((l, i) => i + 1 == line ? l.Replace("- bahwa", "- Bahwa", StringComparison.Ordinal) : l));
        await session.GetAsync($"{address}/sunting");
        await session.PressAsync("Simpan versi", new Dictionary<string, string> { ["Input.Text"] = broken });

        Dictionary<string, string> waiver = new() { ["aturan"] = "KNS-02", ["baris"] = $"{line}", ["alasan"] = "Sesuai kesepakatan harmonisasi." };
        await session.PressAsync("Kesampingkan temuan", waiver);
        await session.GetAsync(address);
        Assert.Contains("KNS-02: Sesuai kesepakatan harmonisasi.", session.Text, StringComparison.Ordinal);
        Assert.Contains(await NameOfAsync("kabag-hukum"), session.Page.QuerySelectorAll("li").Single(li => li.TextContent.Contains("KNS-02: Sesuai", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
        Assert.Contains($"Baris {line}", session.Text, StringComparison.Ordinal);

        await session.GetAsync($"{address}/sunting");
        await session.PressAsync("Simpan versi", new Dictionary<string, string> { ["Input.Text"] = broken.Replace("MENIMBANG\n", "\nMENIMBANG\n", StringComparison.Ordinal) });
        await session.GetAsync(address);
        Assert.Contains($"Baris {line + 1}", session.Text, StringComparison.Ordinal);

        await session.GetAsync($"{address}/sunting");
        Waiver kept = await host.InTenantAsync("bangka-barat", (_, db) => db.Set<Waiver>().SingleAsync(w => w.NaskahId == id));
        Assert.Equal((2, line), (kept.VersionNumber, kept.Line));
        Assert.Equal("kabag-hukum", await host.InTenantAsync("bangka-barat", (_, db) => db.Set<OfficeHolding>().Where(h => h.PersonId == kept.PersonId).Select(h => h.OfficeKey).SingleAsync()));
        string button = session.Page.QuerySelectorAll("button[name=perbaikan]").First(b => b.GetAttribute("value")!.StartsWith("KNS-02", StringComparison.Ordinal)).TextContent.Trim();
        await session.PressAsync(button);
        Assert.DoesNotContain("- Bahwa", await TextAsync(id), StringComparison.Ordinal);
        await session.PressAsync("Batalkan perbaikan");
        Assert.Contains("- Bahwa", await TextAsync(id), StringComparison.Ordinal);

        await session.PressAsync("Simpan versi", new Dictionary<string, string> { ["Input.Text"] = string.Join('\n', text.Split('\n').Where((_, i) => i + 1 != line)) });
        await session.GetAsync(address);
        Assert.Contains("Tempatnya sudah tidak ada", session.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_UnknownCodeAndChangedFile_SaySo()
    {
        using WebSession reader = host.Anonymous();

        await reader.GetAsync("/babel/v/AAAA-BBBB-CCCC");

        Assert.Equal(HttpStatusCode.NotFound, reader.Status);
        Assert.Contains("Dokumen tidak dikenal", reader.Text, StringComparison.Ordinal);
        await reader.GetAsync("/babel/verifikasi");
        await reader.PressAsync("Periksa berkas", files: new Dictionary<string, (string, byte[])> { ["berkas"] = ("a.pdf", "%PDF-1.4 bukan"u8.ToArray()) });
        Assert.Contains("Dokumen tidak dikenal", reader.Text, StringComparison.Ordinal);
    }

    private static async Task<string?> MediaTypeAsync(WebSession session, string address)
    {
        using HttpResponseMessage answer = await session.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        return answer.EnsureSuccessStatusCode().Content.Headers.ContentType?.MediaType;
    }

    private static Dictionary<string, string> Fields(string name, params (string Key, string Value)[] more) =>
        more.Append(("Name", name)).ToDictionary(f => f.Item1, f => f.Item2);

    private Task<string> TextAsync(Guid id) => host.InTenantAsync(_tenant,
        (_, db) => db.Set<DraftVersion>().Where(v => v.NaskahId == id).OrderByDescending(v => v.Number).Select(v => v.Text).FirstAsync());

    private Task<string> NameOfAsync(string office) => host.InTenantAsync(_tenant, (_, db) =>
        db.Set<OfficeHolding>().Where(h => h.OfficeKey == office).Join(db.Set<Person>(), h => h.PersonId, p => p.Id, (_, p) => p.DisplayName).FirstAsync());

    private string _tenant = "";

    private Task<Guid> OpenCaseAsync(string tenant, string acronym)
    {
        _tenant = tenant;
        return host.InTenantAsync(tenant, async (_, db) =>
        {
            ValueFramework framework = await db.Set<ValueFramework>().FirstAsync(f => f.Acronym == acronym);
            WorkflowVersion version = await db.Set<WorkflowVersion>().FirstAsync();
            WorkflowCase opened = db.Add(new WorkflowCase
            {
                WorkflowKey = version.Key, WorkflowNumber = version.Number, Title = $"Budaya kerja {acronym}", RuleDate = new DateOnly(2026, 11, 2), FrameworkId = framework.Id, OpenedAt = DateTimeOffset.UtcNow,
            }).Entity;
            // The case stands at all its signing steps at once; the walks take them one after the other.
            WorkflowAct[] acts = [WorkflowAct.Initial, WorkflowAct.Sign, WorkflowAct.Number, WorkflowAct.Promulgate, WorkflowAct.CertifyCopies];
            opened.OpenSteps.AddRange(version.Definition().Steps.Where(s => acts.Contains(s.Act)).Select(s => new OpenStep { CaseId = opened.Id, StepKey = s.Key, EnteredAt = opened.OpenedAt }));
            await db.SaveChangesAsync();
            return opened.Id;
        });
    }
}
