using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Budaya.Core.Drafting;
using Budaya.Core.Workflow;
using Budaya.Web.Tests.Roads;
using Budaya.Web.Tests.Values;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Tests.Workflow;

/// <summary>A form that is refused comes back with what was typed into it, and only that form.</summary>
public sealed class KeptWordsTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task Proposals_RefusedProposal_KeepsItsWordsAndChoices()
    {
        using WebSession bureau = await host.SignedInAsync("bangka-barat", "Kepala Bagian Organisasi");
        await bureau.GetAsync("/bangka-barat/alur");
        await bureau.PressAsync("Mulai alur", new Dictionary<string, string> { ["Input.Title"] = "Rumusan berikutnya" });
        await bureau.PressAsync("Pakai berkas contoh: Surat permintaan usulan beserta kriteria");
        await bureau.PressAsync("Buka penghimpunan usulan");
        await bureau.FollowAsync("Buka usulan dan pembahasan");
        await bureau.PressAsync("Buka penghimpunan usulan", new Dictionary<string, string> { ["open.Title"] = "Rumusan 2027", ["open.Until"] = "" });
        Assert.Contains("Isi tanggal.", bureau.Text, StringComparison.Ordinal);
        Assert.Equal("Rumusan 2027", bureau.Page.QuerySelector<IHtmlInputElement>("#judul")?.Value);

        await bureau.PressAsync("Buka penghimpunan usulan", new Dictionary<string, string> { ["open.Until"] = "2099-01-01" });
        string opd = bureau.Page.QuerySelectorAll("select[name='propose.Opd'] option").Skip(3).First().GetAttribute("value") ?? "";
        await bureau.PressAsync("Catat usulan", new Dictionary<string, string> { ["propose.Opd"] = opd, ["propose.Rationale"] = "Kata <kami> & \"kita\"\nbaris kedua", ["propose.Name"] = "", ["propose.Framework"] = "" });

        Assert.Contains("Tindakan ini belum dapat dilakukan", bureau.Text, StringComparison.Ordinal);
        Assert.Equal("Kata <kami> & \"kita\"\nbaris kedua", bureau.Page.QuerySelector<IHtmlTextAreaElement>("textarea[name='propose.Rationale']")?.Value.ReplaceLineEndings("\n"));
        Assert.Equal(opd, bureau.Page.QuerySelector<IHtmlSelectElement>("select[name='propose.Opd']")?.Value);
    }

    [Fact]
    public async Task Case_RefusedEvidence_KeepsItsNumberInTheFormThatWasSentAlone()
    {
        using WebSession bureau = await host.SignedInAsync("bangka-barat", "Kepala Bagian Organisasi");
        await bureau.GetAsync("/bangka-barat/alur");
        await bureau.PressAsync("Mulai alur", new Dictionary<string, string> { ["Input.Title"] = "Tanpa berkas" });

        await bureau.PressAsync("Lampirkan bukti: Surat permintaan usulan beserta kriteria", new Dictionary<string, string> { ["attach.Number"] = "005/12/ORG/2026" });

        Assert.Contains("Pilih berkas yang akan dilampirkan.", bureau.Text, StringComparison.Ordinal);
        IElement[] numbers = [.. bureau.Page.QuerySelectorAll("input[name='attach.Number']")];
        Assert.Equal(["", "005/12/ORG/2026"], numbers.Select(n => n.GetAttribute("value") ?? ""));
        Assert.Equal([false, true], numbers.Select(n => n.Closest("details")?.HasAttribute("open") == true));
    }

    [Fact]
    public async Task Signing_RefusedParaf_KeepsItsDayInTheFormOfThatOffice()
    {
        using Road road = new("babel", () => host.Anonymous());
        string paper = await ToTheParafAsync(road);
        await road.BecomeAsync("Kepala Biro Hukum");
        WebSession law = road.Now;
        await road.GoAsync($"{paper}/penetapan");
        await road.PressAsync("Bekukan naskah");

        await law.PressAsync("Catat paraf Kepala Biro Organisasi", new Dictionary<string, string> { ["Date"] = "2026-11-03" });

        Assert.Contains("Lampirkan", law.Text, StringComparison.Ordinal);
        Assert.Equal(
            ["2026-11-03"], law.Page.QuerySelectorAll("form").Where(f => f.QuerySelector("input[name=Date]")?.GetAttribute("value") == "2026-11-03")
                .Select(f => f.QuerySelector("input[name=Date]")?.GetAttribute("value")));
    }

    // The walks bring a case to its paraf; here the case stands there at once.
    private Task<bool> StandAtParafAsync(Guid draft) => host.InTenantAsync("babel", async (_, db) =>
    {
        Guid caseId = await db.Set<Naskah>().Where(n => n.Id == draft).Select(n => n.CaseId).SingleAsync();
        WorkflowVersion version = await db.Set<WorkflowVersion>().FirstAsync();
        WorkflowStep paraf = version.Definition().Steps.First(s => s.Act == WorkflowAct.Initial);
        db.Add(new OpenStep { CaseId = caseId, StepKey = paraf.Key, EnteredAt = DateTimeOffset.UtcNow });
        await db.SaveChangesAsync();
        return true;
    });

    // A paraf is recorded at its own step.
    private static async Task<string> ToTheParafAsync(Road road)
    {
        await road.BecomeAsync("Kepala Biro Organisasi");
        await road.OpenFirstCaseAsync();
        await road.StepAsync("A01", "Ajukan pembentukan tim");
        await road.StepAsync("A02", "Mulai perumusan nilai");
        await road.GoToCaseAsync();
        await road.PressAsync("Pakai kerangka ini");
        await road.StepAsync("A03", "Teruskan ke konsultasi OPD");
        await road.StepAsync("A04", "Ajukan untuk disepakati");
        await Examples.ConfirmAsync(road.Now, "babel", "BERKAH");
        await road.StepAsync("A05", "Susun rancangan Peraturan Gubernur");
        string paper = await road.DraftAsync("pergub", "Peraturan");
        await road.StepAsync("A06", "Ajukan untuk dibahas");
        await road.StepAsync("A07", "Ajukan harmonisasi");
        await road.StepAsync("A08", "Ajukan fasilitasi");
        await road.GoToCaseAsync();
        await road.PressAsync("Pakai berkas contoh: Surat permohonan fasilitasi", ("attach.Number", "CONTOH/1"), ("attach.Date", "2026-11-19"));
        await road.GoToCaseAsync();
        await road.PressAsync("Pakai berkas contoh: Surat hasil fasilitasi", ("attach.Number", "CONTOH/2"), ("attach.Date", "2026-11-20"));
        await road.StepAsync("A09", "Hasil fasilitasi diterima");
        await road.StepAsync("A10", "Ajukan paraf koordinasi");
        return paper;
    }
}
