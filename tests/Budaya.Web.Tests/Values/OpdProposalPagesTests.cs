using System.Net;
using AngleSharp.Dom;
using Budaya.Web.Tests.Roads;

namespace Budaya.Web.Tests.Values;

/// <summary>An OPD proposes by itself, through its own pages and without scripts: from the call to the reason why another one was chosen.</summary>
public sealed class OpdProposalPagesTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Health = "Petugas surat Dinas Kesehatan";
    private const string Civil = "Petugas surat Dinas Kependudukan dan Pencatatan Sipil";
    private const string Org = "Kepala Bagian Organisasi";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Proposal_OfAnOpd_FromDraftToItsOutcome_IsReadByWhomItConcerns()
    {
        using Road road = new("bangka-barat", host.Anonymous);
        await OpenCallAsync(road);
        string call = await OpenAsync(road, Health);
        Assert.Contains("Surat permintaan", road.Now.Text, StringComparison.Ordinal);
        Assert.Contains("Mudah diingat", road.Now.Text, StringComparison.Ordinal); // a criterion

        await road.Now.FollowAsync("Tulis usulan");
        await road.PressAsync("Simpan konsep", ("Input.Acronym", "SAPA"), ("Input.Values[0].Name", "Santun"), ("Input.Values[0].Segment", "S"), ("Rationale", "Dikenal warga."));
        string draft = road.Now.Address;
        Assert.Contains("Konsep tersimpan", road.Now.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("SAPA", await TextAsync(road, Org, $"/nilai/{road.CaseId}/usulan"), StringComparison.Ordinal);
        Assert.DoesNotContain("SAPA", await TextAsync(road, Org, "/nilai"), StringComparison.Ordinal);
        await OpenAsync(road, Civil);
        Assert.DoesNotContain("SAPA", road.Now.Text, StringComparison.Ordinal);
        await road.Now.GetAsync(draft.Replace("opd=dinkes", "opd=disdukcapil", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, road.Now.Status);
        await road.Now.GetAsync(draft);
        Assert.Equal(HttpStatusCode.NotFound, road.Now.Status);

        await road.BecomeAsync(Health);
        await road.Now.GetAsync(draft);
        await road.PressAsync("Kirim usulan", ("Input.Values[1].Name", "Aktif"), ("Input.Values[1].Segment", "A"), ("Input.Values[2].Name", "Peduli"), ("Input.Values[2].Segment", "P"), ("Input.Values[3].Name", "Amanah"), ("Input.Values[3].Segment", "A"));
        Assert.Contains("Usulan terkirim", road.Now.Text, StringComparison.Ordinal);
        Assert.Contains("4 dari 4 nilai cocok", road.Now.Text, StringComparison.Ordinal);
        await road.Now.GetAsync("/bangka-barat/opd");
        Assert.DoesNotContain("Jawab permintaan usulan", road.Now.Text, StringComparison.Ordinal);
        Assert.Contains("SAPA", await TextAsync(road, Org, $"/nilai/{road.CaseId}/usulan"), StringComparison.Ordinal);

        await road.PressStartAsync("Minta dilengkapi", ("proposal", await IdOfAsync(road, "SAPA")), ("reason", "Jelaskan maknanya."));
        await OpenAsync(road, Health, call);
        await road.Now.GetAsync(draft);
        Assert.Contains("Jelaskan maknanya.", road.Now.Text, StringComparison.Ordinal);
        await road.PressAsync("Simpan perubahan usulan", ("Input.Meaning", "menyapa lebih dahulu"));
        await road.Now.GetAsync(draft);
        await road.PressAsync("Ajukan kembali");
        Assert.Contains("diajukan kembali", road.Now.Text, StringComparison.Ordinal);
        Assert.Contains("menyapa lebih dahulu", await TextAsync(road, Org, $"/nilai/{road.CaseId}/usulan"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_WithARefusedFile_ShowsWhatWasTypedAndADraftSaysThatItKeepsNoFiles()
    {
        using Road road = new("bangka-barat", host.Anonymous);
        await OpenCallAsync(road);
        await OpenAsync(road, "Petugas surat Dinas Perhubungan dan Perumahan Permukiman");
        await road.Now.FollowAsync("Tulis usulan");
        Dictionary<string, string> typed = new() { ["Input.Acronym"] = "LAJU", ["Input.Values[0].Name"] = "Lugas", ["Input.Values[0].Segment"] = "L", ["Rationale"] = "Ringkas." };

        await road.Now.PressAsync("Kirim usulan", typed, new Dictionary<string, (string, byte[])> { ["files"] = ("rencana.zip", [0x7F, 0x45, 0x4C, 0x46, 0x00, 0xFF]) });
        (string refused, string? name, string? why) = (road.Now.Text, road.Now.Page.QuerySelector("#Input_Acronym")?.GetAttribute("value"), road.Now.Page.QuerySelector("textarea[name=Rationale]")?.TextContent.Trim());
        await road.PressAsync("Simpan konsep", ("files", "uraian.pdf")); // as a browser sends a chosen file in a form without files
        string draft = road.Now.Text;
        await road.Now.PressAsync("Kirim usulan", files: new Dictionary<string, (string, byte[])> { ["files"] = ("uraian.txt", "Uraian usulan dinas."u8.ToArray()) });

        Assert.Contains("Lampiran \"rencana.zip\": Jenis berkas tidak diterima", refused, StringComparison.Ordinal);
        Assert.Equal(("LAJU", "Ringkas."), (name, why));
        Assert.Contains("Lampiran tidak ikut tersimpan", draft, StringComparison.Ordinal);
        Assert.Contains("Usulan terkirim dengan 1 lampiran", road.Now.Text, StringComparison.Ordinal);
        Assert.Contains("uraian.txt", road.Now.Page.QuerySelector("section:has(#lampiran)")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tasks_AndAgenda_OfAnOfficer_NameTheCallAndOpenTheOwnPagesAlone()
    {
        using Road road = new("bangka-barat", host.Anonymous);
        await OpenCallAsync(road);
        await road.BecomeAsync("Petugas surat Inspektorat Daerah");
        await road.GoAsync("/tugas");
        (string tasks, string landed) = (road.Now.Text, road.Now.Address);
        await road.Now.FollowAsync("Agenda");
        string[] links = [.. road.Now.Page.QuerySelectorAll("main ul.daftar a").Select(a => new Uri(a.GetAttribute("href") ?? "").AbsolutePath)];
        string agenda = road.Now.Text;
        await road.PressAsync("Buat alamat langganan");
        using WebSession program = host.Anonymous();
        await program.GetAsync(new Uri(road.Now.Page.QuerySelector("#alamat-agenda")?.TextContent ?? "").PathAndQuery);
        string calendar = System.Text.Encoding.UTF8.GetString(program.Bytes).Replace("\r\n ", "", StringComparison.Ordinal);
        await road.GoAsync("/beranda");

        Assert.Equal("/bangka-barat/opd", landed);
        Assert.Contains("Tugas saya", tasks, StringComparison.Ordinal);
        Assert.Contains("Jawab permintaan usulan", agenda, StringComparison.Ordinal);
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.StartsWith("/bangka-barat/opd/", link, StringComparison.Ordinal));
        Assert.Contains("SUMMARY:Jawab permintaan usulan", calendar, StringComparison.Ordinal);
        Assert.DoesNotContain("/nilai/", calendar, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, road.Now.Status); // the start page of the offices stays theirs
    }

    [Fact]
    public async Task Answer_ThatAnOpdProposesNothing_IsSeenByTheBureau()
    {
        using Road road = new("bangka-barat", host.Anonymous);
        await OpenCallAsync(road);
        await OpenAsync(road, Civil);

        await road.PressAsync("Kirim jawaban tidak mengusulkan", ("note", "Sudah terwakili usulan lain."));

        Assert.Contains("Jawaban tercatat: tidak mengusulkan", road.Now.Text, StringComparison.Ordinal);
        string bureau = await TextAsync(road, Org, $"/nilai/{road.CaseId}/usulan");
        Assert.Contains("Sudah terwakili usulan lain.", bureau, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nilai/019a0000-0000-7000-8000-000000000001?handler=Check&baru=true", Org)]
    [InlineData("{call}/019a0000-0000-7000-8000-000000000002?handler=Check&baru=true", Health)]
    public async Task Check_OverHtmx_AnswersWithTheCheckedPartAloneAndSavesNothing(string address, string office)
    {
        using Road road = new("bangka-barat", host.Anonymous);
        await OpenCallAsync(road);
        string call = office == Health ? await OpenAsync(road, Health) : "";
        await road.BecomeAsync(office);
        string path = address.Replace("{call}", call.Split('?')[0], StringComparison.Ordinal);
        path = path.StartsWith("/bangka-barat", StringComparison.Ordinal) ? path : $"/bangka-barat{path}";
        await road.Now.GetAsync(path.Replace("handler=Check&", "", StringComparison.Ordinal));
        using HttpRequestMessage check = new(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = road.Now.Page.QuerySelector("form#kerangka input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "",
            ["Input.Version"] = Guid.Empty.ToString(), ["Input.Acronym"] = "SAPA", ["Input.Values[0].Name"] = "Santun", ["Input.Values[0].Segment"] = "X",
        }) };
        check.Headers.Add("HX-Request", "true");

        using HttpResponseMessage answer = await road.Now.Client.SendAsync(check, Cancel);
        string part = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("<html", part, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("wajib diperbaiki", part, StringComparison.Ordinal);
        Assert.Contains("Santun", part, StringComparison.Ordinal);
        await road.Now.GetAsync(path.Replace("handler=Check&baru=true", "", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, road.Now.Status); // nothing was saved
    }

    // The case of the demo, at the step that takes proposals in.
    private static async Task OpenCallAsync(Road road)
    {
        await road.BecomeAsync(Org);
        await road.OpenFirstCaseAsync();
        await road.GoToCaseAsync();
        if (road.Now.Page.QuerySelector("#langkah-B01 button") is not null)
        {
            await road.StepAsync("B01", "Buka penghimpunan usulan");
        }
    }

    private static async Task<string> OpenAsync(Road road, string office, string? call = null)
    {
        await road.BecomeAsync(office);
        await road.GoAsync("/opd/usulan");
        string link = call ?? road.Now.Page.QuerySelector("main a.surat")?.GetAttribute("href") ?? "";
        await road.Now.GetAsync(link);
        return road.Now.Address;
    }

    private static async Task<string> TextAsync(Road road, string office, string path)
    {
        await road.BecomeAsync(office);
        await road.GoAsync(path);
        return road.Now.Text + string.Join(' ', road.Now.Page.QuerySelectorAll("input, textarea").Select(i => i.GetAttribute("value") ?? ""));
    }

    private static async Task<string> IdOfAsync(Road road, string name)
    {
        await road.GoAsync($"/nilai/{road.CaseId}/usulan");
        return (road.Now.Page.QuerySelectorAll("a[href*='/usulan/']").First(a => Road.WordsOf(a) == name).GetAttribute("href") ?? "").Split('/')[^1];
    }
}
