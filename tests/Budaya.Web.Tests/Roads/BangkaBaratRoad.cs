using AngleSharp.Dom;

namespace Budaya.Web.Tests.Roads;

/// <summary>Three proposals, Betason agreed on, agreed on again, decree and circular (B01 to B12).</summary>
internal sealed class BangkaBaratRoad(Func<WebSession> open) : IDisposable
{
    private const string Org = "Kepala Bagian Organisasi";
    private const string Law = "Kepala Bagian Hukum";
    private static readonly string[] Initials = [Org, Law, "Asisten Administrasi dan Umum", "Sekretaris Daerah"];

    private readonly Road _road = new("bangka-barat", open);
    private string _decree = "";
    private string _circular = "";

    /// <summary>Walks all of it.</summary>
    public async Task WalkAsync()
    {
        await _road.BecomeAsync(Org);
        await _road.OpenFirstCaseAsync();
        await ProposeAsync();
        await AgreeAsync();
        await DraftAsync();
        await EnactAsync();
    }

    public void Dispose() => _road.Dispose();

    private Task GoToRoundAsync() => _road.GoAsync($"/nilai/{_road.CaseId}/usulan");

    private async Task PressInRoundAsync(string button, params (string Field, string Value)[] fields)
    {
        await GoToRoundAsync();
        await _road.PressAsync(button, fields);
    }

    // The demo has three proposals in its round already; a round of a second case takes in the rest.
    private async Task ProposeAsync()
    {
        await _road.GoAsync("/alur");
        await _road.PressAsync("Mulai alur", ("Input.Title", "Rumusan berikutnya"));
        await _road.GoAsync("/alur");
        await _road.Now.FollowAsync("Rumusan berikutnya");
        Road second = _road;
        string address = second.Now.Address;
        await second.PressAsync("Pakai berkas contoh: Surat permintaan usulan beserta kriteria");
        await second.Now.GetAsync(address);
        await second.PressAsync("Buka penghimpunan usulan");
        await second.Now.GetAsync(address);
        await second.Now.FollowAsync("Buka usulan dan pembahasan");
        string round = second.Now.Address;
        await second.PressAsync("Buka penghimpunan usulan");
        await second.Now.GetAsync(round);
        await second.PressAsync("Catat usulan", ("propose.Name", "CERIA"), ("propose.Rationale", "Mudah diingat."));
        await second.Now.GetAsync(round);
        await second.PressAsync("Minta dilengkapi", ("reason", "Uraian nilai belum ada."));
        await second.Now.GetAsync(round);
        await second.PressAsync("Ajukan kembali CERIA");
    }

    private async Task AgreeAsync()
    {
        await _road.StepAsync("B01", "Buka penghimpunan usulan");
        await _road.StepAsync("B02", "Tutup penghimpunan usulan");
        await _road.StepAsync("B03", "Ajukan untuk dibahas");
        await MeetAsync();
        await _road.StepAsync("B04", "Ajukan untuk disepakati");
        await ChooseAsync();
        await PressInRoundAsync("Bahas ulang", ("reason", "Kuorum dipertanyakan."));
        await GoToRoundAsync();
        if (_road.Now.Text.Contains("Jadwalkan pembahasan", StringComparison.Ordinal))
        {
            await MeetAsync();
        }

        await ChooseAsync();
        await _road.StepAsync("B05", "Siapkan nota dinas kepada Bupati");
        await _road.StepAsync("B06", "Susun rancangan Keputusan dan Surat Edaran");
    }

    private async Task MeetAsync()
    {
        await PressInRoundAsync("Jadwalkan pembahasan", ("call.Place", "Ruang Rapat Sekretariat Daerah, Mentok"));
        await GoToRoundAsync();
        string betason = _road.Now.Page.QuerySelectorAll("#sikap-0 option").First(o => o.TextContent == "Betason").GetAttribute("value") ?? "";
        await _road.PressAsync(
            "Simpan catatan pembahasan",
            [.. Enumerable.Range(0, 5).SelectMany(i => new[] { ($"meet.Seats[{i}].Attended", "true"), ($"meet.Seats[{i}].Favours", betason) }), ("meet.Minutes", "Kelima unsur menyepakati Betason.")]);
    }

    private async Task ChooseAsync()
    {
        await GoToRoundAsync();
        string betason = _road.Now.Page.QuerySelectorAll("input[name=proposal][type=radio]").Single(r => !r.HasAttribute("disabled")).GetAttribute("value") ?? "";
        await _road.PressAsync("Catat kesepakatan", ("proposal", betason), ("reason", "Mudah diingat."));
    }

    private async Task DraftAsync()
    {
        _decree = await _road.DraftAsync("keputusan", "Keputusan");
        await _road.StepAsync("B07a", "Ajukan telaahan Bagian Hukum");
        _circular = await _road.DraftAsync("edaran", "Surat Edaran");
        await _road.StepAsync("B07b", "Ajukan verifikasi");
        await _road.RecordAsync("B08b", "Setujui untuk paraf koordinasi", "Lembar verifikasi Asisten"); // its author may not
        await _road.BecomeAsync(Law);
        await _road.StepAsync("B08a", "Setujui untuk paraf koordinasi");
    }

    private async Task PressOnAsync(string paper, string button, params (string Field, string Value)[] fields)
    {
        await _road.GoAsync($"{paper}/penetapan");
        await _road.PressAsync(button, fields);
    }

    private async Task EnactAsync()
    {
        foreach (string paper in (string[])[_decree, _circular])
        {
            await PressOnAsync(paper, "Bekukan naskah");
            foreach (string office in Initials)
            {
                await PressOnAsync(paper, $"Catat paraf {office}: Pakai berkas contoh");
            }
        }

        await _road.StepAsync("B09", "Ajukan kepada Bupati");
        await PressOnAsync(_decree, "Catat tanda tangan: Pakai berkas contoh", ("Name", "NAMA BUPATI"));
        await _road.StepAsync("B10a", "Teruskan untuk dinomori");
        await PressOnAsync(_decree, "Catat nomor", ("Number", "12"));
        await _road.StepAsync("B11a", "Lengkapi Surat Edaran dengan nomor Keputusan");
        await PressOnAsync(_circular, "Lengkapi nomor naskah dasar");
        await PressOnAsync(_circular, "Catat tanda tangan: Pakai berkas contoh", ("Name", "NAMA BUPATI"));
        await _road.StepAsync("B10b", "Teruskan untuk dinomori");
        await PressOnAsync(_circular, "Catat nomor", ("Number", "7"));
        await _road.StepAsync("B11b", "Teruskan untuk dibuatkan salinan");
        foreach (string paper in (string[])[_decree, _circular])
        {
            await PressOnAsync(paper, "Buat salinan dan tetapkan", ("Name", "NAMA KEPALA BAGIAN HUKUM"));
        }

        await _road.StepAsync("B12", "Teruskan untuk disampaikan");
    }
}
