using Budaya.Core.People;
using Budaya.Core.Workbooks;

namespace Budaya.Web.Tests.Roads;

/// <summary>Offices, lists of people, keys of machines, delegations, and the agenda of one person.</summary>
internal sealed class PeopleRoad(Func<WebSession> open) : IDisposable
{
    private readonly Road _road = new("babel", open);

    /// <summary>Walks all of it.</summary>
    public async Task WalkAsync()
    {
        await _road.BecomeAsync("Pengelola sistem daerah");
        await _road.GoAsync("/pengaturan/jabatan/narasumber");
        await _road.PressAsync("Simpan jabatan", ("Input.Title", "Narasumber budaya kerja"));
        await ImportAsync();
        await _road.GoAsync("/pengaturan/kunci-api");
        await _road.PressAsync("Buat kunci", ("Input.Name", "Dasbor contoh"), ("Input.Distribution", "true"));
        await _road.GoAsync("/pengaturan/kunci-api");
        await _road.PressStartAsync("Cabut kunci");

        await _road.BecomeAsync("Kepala Biro Organisasi");
        await DelegateAsync();
        await _road.GoAsync("/konfirmasi");
        await _road.PressStartAsync("Konfirmasi sebagai");
        await SubscribeAsync();
    }

    public void Dispose() => _road.Dispose();

    private async Task ImportAsync()
    {
        byte[] list = Workbook.Write(new Sheet("Orang", PeopleWorkbook.PeopleHead, [["budayawan.contoh", "Budayawan Contoh", "", "", "", "narasumber", "", "Plt", "2026-01-02", "", "SK CONTOH"]]));
        await _road.GoAsync("/pengaturan/pengguna/berkas");
        await _road.Now.PressAsync("Periksa berkas", files: new Dictionary<string, (string, byte[])> { ["file"] = ("orang.xlsx", list) });
        await _road.PressStartAsync("Simpan");
        await _road.GoAsync("/pengaturan/pengguna?cari=Budayawan");
        await _road.Now.FollowAsync("Budayawan Contoh");
        await _road.PressAsync("Simpan data", ("Data.Rank", "Pembina"));
    }

    private async Task DelegateAsync()
    {
        await _road.GoAsync("/akun");
        await _road.Now.FollowAsync("Pelimpahan jabatan saya");
        string page = _road.Now.Address;
        await _road.PressAsync(
            "Simpan pelimpahan", ("Input.OfficeKey", "kabiro-organisasi"), ("Input.LegalBasis", "Surat kuasa CONTOH"),
            ("Input.Delegate", _road.Now.Page.QuerySelectorAll("#Input_Delegate option").First(o => o.TextContent.Contains("Inspektur", StringComparison.Ordinal)).GetAttribute("value") ?? ""));
        await _road.Now.GetAsync(page);
        await _road.PressStartAsync("Cabut pelimpahan");
    }

    // The last address stays.
    private async Task SubscribeAsync()
    {
        await _road.GoAsync("/agenda");
        await _road.PressAsync("Buat alamat langganan");
        await _road.GoAsync("/agenda");
        await _road.PressAsync("Cabut alamat");
        await _road.GoAsync("/agenda");
        await _road.PressAsync("Buat alamat langganan");
        if (_road.Now.Page.QuerySelector("#alamat-agenda") is { } address)
        {
            await _road.Now.GetAsync(new Uri(address.TextContent).PathAndQuery);
        }
    }
}
