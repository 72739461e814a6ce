using System.Globalization;
using System.Net;
using AngleSharp.Dom;

namespace Budaya.Web.Tests.Workflow;

/// <summary>Cases, tasks, frameworks and proposals in a browser without scripts.</summary>
public sealed class CasePagesTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task Case_FromItsOpening_ShowsWhatIsMissingThenMovesOn()
    {
        using WebSession bureau = await host.SignedInAsync("babel", "Kepala Biro Organisasi");
        await OpenAsync(bureau, "babel", "Budaya kerja BERKAH");
        Assert.Contains("Langkah sekarang: A01 Inisiasi dan telaahan staf", bureau.Text, StringComparison.Ordinal);
        Assert.Contains("Bukti \"Telaahan staf\" belum dilampirkan.", bureau.Text, StringComparison.Ordinal);
        Assert.Contains(bureau.Page.QuerySelectorAll("button[aria-disabled=true]"), b => b.TextContent.Contains("Ajukan pembentukan tim", StringComparison.Ordinal));

        await bureau.PressAsync("Pakai berkas contoh: Telaahan staf");
        Assert.Contains("contoh-A01-telaahan-staf.pdf", bureau.Text, StringComparison.Ordinal);
        await bureau.PressAsync("Ajukan pembentukan tim");

        Assert.Contains("Langkah sekarang: A02", bureau.Text, StringComparison.Ordinal);
        Assert.Single(bureau.Page.QuerySelectorAll("section[aria-labelledby=riwayat] tbody tr"));
        await bureau.GetAsync(bureau.Page.QuerySelector("ol.waktu a")?.GetAttribute("href") ?? "");
        Assert.Equal(HttpStatusCode.OK, bureau.Status);
    }

    [Fact]
    public async Task Case_OfficeWithoutTheRole_SeesWhoDecidesAndNoButton()
    {
        using WebSession bureau = await host.SignedInAsync("babel", "Kepala Biro Organisasi");
        await OpenAsync(bureau, "babel", "Dilihat inspektur");
        using WebSession inspector = await host.SignedInAsync("babel", "Inspektur Daerah");

        await inspector.GetAsync(bureau.Address);

        Assert.Contains("Langkah ini diputuskan oleh Kepala Biro Organisasi.", inspector.Text, StringComparison.Ordinal);
        Assert.Empty(inspector.Page.QuerySelectorAll("form[action*=Decide]"));
    }

    [Fact]
    public async Task Case_FormSentTwice_TakesOneDecision()
    {
        using WebSession bureau = await host.SignedInAsync("babel", "Kepala Biro Organisasi");
        await OpenAsync(bureau, "babel", "Dikirim dua kali");
        string address = bureau.Address;
        await bureau.PressAsync("Pakai berkas contoh: Telaahan staf");
        using WebSession again = await host.SignedInAsync("babel", "Kepala Biro Organisasi");
        await again.GetAsync(address);

        await bureau.PressAsync("Ajukan pembentukan tim");
        await again.PressAsync("Ajukan pembentukan tim");

        Assert.Single(again.Page.QuerySelectorAll("section[aria-labelledby=riwayat] tbody tr"));
    }

    [Fact]
    public async Task Act_OnPaper_AsksForItsDayAndShowsItBesideTheRecording()
    {
        using WebSession bureau = await host.SignedInAsync("babel", "Kepala Biro Organisasi");
        await OpenAsync(bureau, "babel", "Disposisi di atas kertas");
        await bureau.PressAsync("Pakai berkas contoh: Telaahan staf");
        await bureau.PressAsync("Ajukan pembentukan tim");
        await bureau.PressAsync("Pakai berkas contoh: Keputusan tentang Tim Penyusun");
        using WebSession officer = await host.SignedInAsync("babel", "Kepala Bagian Reformasi Birokrasi dan Akuntabilitas Kinerja"); // who records, and does not decide here
        await officer.GetAsync(bureau.Address);
        string today = officer.Page.QuerySelector("input[name='decide.ActedOn']")?.GetAttribute("value") ?? "";
        string tomorrow = DateOnly.ParseExact(today, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        await officer.PressAsync("Catat keputusan", new Dictionary<string, string> { ["decide.Note"] = "Disposisi 12", ["decide.ActedOn"] = tomorrow });
        string refused = officer.Text;
        await officer.PressAsync("Catat keputusan", new Dictionary<string, string> { ["decide.Note"] = "Disposisi 12", ["decide.ActedOn"] = today });

        Assert.Contains("belum tiba. Isi tanggal pada lembarnya.", refused, StringComparison.Ordinal);
        Assert.Contains("Langkah sekarang: A03", officer.Text, StringComparison.Ordinal);
        string acted = officer.Page.QuerySelector("section[aria-labelledby=riwayat] tbody tr td[data-label=Pejabat]")?.TextContent ?? "";
        Assert.Matches("^Sekretaris Daerah.*tindakan tanggal [0-9]+ [A-Z][a-z]+ 20[0-9]{2}; dicatat oleh Kepala Bagian Reformasi Birokrasi", acted);
    }

    [Fact]
    public async Task Tasks_OfTheSekda_NameTheStepAndTheBureauMayRecordIt()
    {
        using WebSession bureau = await host.SignedInAsync("babel", "Kepala Biro Organisasi");
        await OpenAsync(bureau, "babel", "Tugas Sekda");
        await bureau.PressAsync("Pakai berkas contoh: Telaahan staf");
        await bureau.PressAsync("Ajukan pembentukan tim");
        using WebSession sekda = await host.SignedInAsync("babel", "Sekretaris Daerah");
        await sekda.GetAsync("/babel/tugas");
        using WebSession section = await host.SignedInAsync("babel", "Kepala Bagian Reformasi Birokrasi dan Akuntabilitas Kinerja");
        await section.GetAsync("/babel/tugas");

        Assert.Contains("A02 Pembentukan Tim Penyusun rumusan budaya kerja", sekda.Text, StringComparison.Ordinal);
        Assert.Contains("Dapat Anda catatkan", section.Text, StringComparison.Ordinal);
        Assert.Contains("Untuk: Sekretaris Daerah", section.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Framework_LettersThatDoNotFit_AreShownWithoutScriptsAndKept()
    {
        using WebSession bureau = await host.SignedInAsync("babel", "Kepala Biro Organisasi");
        await bureau.GetAsync("/babel/nilai");
        await bureau.FollowAsync("BERKAH");
        Assert.Contains("6 dari 6 nilai cocok", bureau.Text, StringComparison.Ordinal);

        await bureau.PressAsync("Periksa huruf", new Dictionary<string, string> { ["Input.Values[5].Name"] = "Andal" });
        Assert.Contains("Penggalan \"H\" bukan huruf pertama dari nilai ke-6 \"Andal\".", bureau.Text, StringComparison.Ordinal);
        await bureau.PressAsync("Simpan kerangka nilai", new Dictionary<string, string> { ["Input.Values[5].Name"] = "Handal", ["Input.MeaningLanguage"] = "Indonesia" });

        Assert.Contains("Kerangka nilai \"BERKAH\" tersimpan.", bureau.Text, StringComparison.Ordinal);
        Assert.Equal("Indonesia", bureau.Page.QuerySelector("#Input_MeaningLanguage")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Framework_ReadByTheLegalBureau_HasNoForm()
    {
        using WebSession legal = await host.SignedInAsync("bangka-barat", "Kepala Bagian Hukum");
        await legal.GetAsync("/bangka-barat/nilai");
        await legal.FollowAsync("Betason");

        Assert.Contains("Kerangka nilai disusun oleh biro atau bagian organisasi.", legal.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(legal.Page.QuerySelectorAll("button"), b => b.TextContent.Contains("Simpan", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Framework_New_IsAddedOnce()
    {
        using WebSession bureau = await host.SignedInAsync("bangka-barat", "Kepala Bagian Organisasi");
        await bureau.GetAsync("/bangka-barat/nilai");
        await bureau.FollowAsync("Tambah kerangka nilai");
        Dictionary<string, string> fields = new() { ["Input.Acronym"] = "CERIA", ["Input.Values[0].Name"] = "Cepat", ["Input.Values[0].Segment"] = "C" };

        await bureau.PressAsync("Periksa huruf", fields);
        await bureau.PressAsync("Simpan kerangka nilai", fields);

        Assert.Contains("CERIA", bureau.Page.QuerySelector("h1")?.TextContent ?? "", StringComparison.Ordinal);
        Assert.Contains("tidak diberikan oleh nilai mana pun", bureau.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Round_ThreeProposals_AreComparedDeliberatedAndOneIsAgreedOn()
    {
        using WebSession bureau = await host.SignedInAsync("bangka-barat", "Kepala Bagian Organisasi");
        await OpenAsync(bureau, "bangka-barat", "Budaya kerja Betason");
        string address = bureau.Address;
        await bureau.PressAsync("Pakai berkas contoh: Surat permintaan usulan beserta kriteria");
        await bureau.PressAsync("Buka penghimpunan usulan");
        await bureau.FollowAsync("Buka usulan dan pembahasan");
        string round = bureau.Address;
        await bureau.PressAsync("Buka penghimpunan usulan");
        foreach (string name in (string[])["Betason", "Aksi Profesor", "Proaksi Inovatif"])
        {
            string framework = bureau.Page.QuerySelectorAll("#kerangka option").Single(o => o.TextContent == name).GetAttribute("value") ?? "";
            await bureau.PressAsync("Catat usulan", new Dictionary<string, string> { ["propose.Framework"] = framework });
        }

        Assert.Equal(3, bureau.Page.QuerySelectorAll("section[aria-labelledby=banding] thead a").Length);
        Assert.Contains("7 dari 7 nilai cocok", bureau.Text, StringComparison.Ordinal);
        await bureau.GetAsync(address);
        await bureau.PressAsync("Tutup penghimpunan usulan");
        await bureau.PressAsync("Ajukan untuk dibahas");
        await bureau.GetAsync(round);
        await bureau.PressAsync("Jadwalkan pembahasan", new Dictionary<string, string> { ["call.Place"] = "Ruang rapat Setda" });
        Dictionary<string, string> seats = Enumerable.Range(0, 5).ToDictionary(i => $"meet.Seats[{i}].Attended", _ => "true");
        await bureau.PressAsync("Simpan catatan pembahasan", seats);
        Assert.Contains("5 dari 5 unsur hadir", bureau.Text, StringComparison.Ordinal);
        await bureau.GetAsync(address);
        foreach (string paper in (string[])["Undangan", "Daftar hadir", "Notulen pembahasan"])
        {
            await bureau.PressAsync($"Pakai berkas contoh: {paper}");
        }

        await bureau.PressAsync("Ajukan untuk disepakati");
        await Values.Examples.ConfirmAsync(bureau, "bangka-barat", "Betason");
        await bureau.GetAsync(round);
        IElement coverage = bureau.Page.QuerySelectorAll("tr").Single(row => row.QuerySelector("th")?.TextContent == "Cakupan BerAKHLAK");
        Assert.Contains(coverage.QuerySelectorAll("td"), cell => cell.TextContent.Contains("5 dari 7 nilai", StringComparison.Ordinal) && cell.TextContent.Contains("Belum: Berorientasi Pelayanan, Kompeten", StringComparison.Ordinal));
        Assert.Equal(2, coverage.QuerySelectorAll("td").Count(cell => cell.TextContent.Contains("Belum dapat dinilai", StringComparison.Ordinal)));
        string betason = bureau.Page.QuerySelectorAll("input[name=proposal][type=radio]").Single(r => !r.HasAttribute("disabled")).GetAttribute("value") ?? "";
        await bureau.PressAsync("Catat kesepakatan", new Dictionary<string, string> { ["proposal"] = betason, ["reason"] = "Mudah diingat.", ["others[0].Reason"] = "Kurang mudah diingat.", ["others[1].Reason"] = "Kurang mudah diingat.", ["others[2].Reason"] = "Kurang mudah diingat." });

        Assert.Contains("menyepakati Betason", bureau.Text, StringComparison.Ordinal);
        Assert.Equal(2, bureau.Page.QuerySelectorAll("thead .tag").Count(t => t.TextContent.Contains("Tidak dipilih", StringComparison.Ordinal)));
        await bureau.GetAsync("/bangka-barat/usulan");
        Assert.Contains("menyepakati Betason", bureau.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/babel/alur/019aa8a0-0000-7000-8000-000000000000")]
    [InlineData("/babel/nilai/019aa8a0-0000-7000-8000-000000000000")]
    [InlineData("/babel/nilai/019aa8a0-0000-7000-8000-000000000000/usulan")]
    public async Task Page_OfWhatIsNotThere_IsNotFound(string address)
    {
        using WebSession bureau = await host.SignedInAsync("babel", "Kepala Biro Organisasi");

        await bureau.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, bureau.Status);
    }

    private static async Task OpenAsync(WebSession session, string tenant, string title)
    {
        await session.GetAsync($"/{tenant}/alur");
        await session.PressAsync("Mulai alur", new Dictionary<string, string> { ["Input.Title"] = title });
    }
}
