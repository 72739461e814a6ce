namespace Budaya.Web.Tests.Roads;

/// <summary>What the bureau changes of the rules themselves: a workflow of its own, a new version of the one in force, the days off.</summary>
internal sealed class SketchRoad(Func<WebSession> open) : IDisposable
{
    private readonly Road _road = new("babel", open);

    /// <summary>Walks all of it.</summary>
    public async Task WalkAsync()
    {
        await _road.BecomeAsync("Kepala Biro Organisasi");
        await SketchAsync();
        await PutInForceAsync();
        await _road.BecomeAsync("Pengelola sistem daerah");
        await ChangeDaysAsync();
    }

    public void Dispose() => _road.Dispose();

    // A sketch that stays one.
    private async Task SketchAsync()
    {
        await _road.GoAsync("/pengaturan/alur");
        await _road.PressAsync("Salin model Keputusan kepala daerah");
        string sketch = _road.Now.Address;
        await _road.PressAsync("Simpan nama", ("title", "Keputusan dengan persetujuan"));
        await _road.Now.GetAsync(sketch);
        await _road.PressAsync("Simpan naskah", ("papers[1].Label", "Nota dinas pengantar"), ("papers[1].Kind", "NotaDinas"));
        await _road.Now.GetAsync(sketch);
        await _road.PressAsync("Simpan usulan bersaing", ("collect", "L2"), ("decide", "L3"));
        await _road.Now.GetAsync(sketch);
        await _road.PressAsync("Tambah langkah", ("title", "Persetujuan Sekretaris Daerah"), ("after", "L3"));
        await _road.Now.GetAsync($"{sketch}/langkah/L3"); // which stays
        await _road.Now.GetAsync($"{sketch}/langkah/L13");
        await _road.PressAsync("Simpan langkah", ("Input.Days", "3"), ("Input.Returns[0].Targets", "L2"), ("Input.Evidence[0].Label", "Disposisi"));
        await _road.Now.GetAsync(sketch);
        await _road.PressAsync("Naikkan langkah L5");
        await _road.Now.GetAsync(sketch);
        await _road.PressAsync("Hapus langkah L13");
        await _road.GoAsync("/pengaturan/alur");
        await _road.PressAsync("Salin model Surat Edaran");
        await _road.PressAsync("Buang rancangan alur");
    }

    // A version of the workflow in force, and another that began before it and takes it over; a case that has begun is moved.
    private async Task PutInForceAsync()
    {
        await _road.GoAsync("/pengaturan/alur");
        await _road.PressStartAsync("Ubah alur ini");
        string older = _road.Now.Address;
        await _road.GoAsync("/pengaturan/alur");
        await _road.PressStartAsync("Ubah alur ini");
        string sketch = _road.Now.Address;
        await _road.PressAsync("Simpan nama", ("title", "Penetapan budaya kerja, versi kedua"));
        await _road.Now.GetAsync(sketch);
        await _road.PressAsync("Berlakukan alur");
        await _road.Now.GetAsync(older);
        await _road.PressStartAsync("Ambil alih perubahan versi");
        await _road.Now.GetAsync(older);
        await _road.PressAsync("Berlakukan alur");
        await _road.GoAsync("/alur");
        await _road.Now.FollowAsync("Prakarsa kedua");
        await _road.Now.GetAsync($"{_road.Now.Address}/versi");
        await _road.PressStartAsync("Pindahkan ke versi", ("reason", "Versi kedua berlaku bagi semua."));
    }

    private async Task ChangeDaysAsync()
    {
        const string Page = "/pengaturan/kalender-libur?tahun=2099";
        await _road.GoAsync(Page);
        await _road.PressAsync("Tambah hari libur", ("Day.Date", "2099-11-21"), ("Day.Name", "Hari jadi CONTOH"), ("Day.Source", "SK CONTOH"));
        await _road.GoAsync(Page);
        await _road.PressAsync("Terbitkan daftar", ("lines", "2099-11-20; Hari jadi CONTOH; Libur daerah"), ("source", "SK CONTOH kedua"));
        await _road.GoAsync(Page);
        byte[] list = Core.Workflow.HolidayWorkbook.Write(2099, [new() { Date = new(2099, 11, 23), Name = "Hari jadi CONTOH", Kind = Core.Tenants.HolidayKind.LiburDaerah, Source = "SK CONTOH ketiga", Version = 0 }]);
        await _road.Now.PressAsync("Terbitkan dari berkas", new Dictionary<string, string> { ["source"] = "SK CONTOH ketiga" }, new Dictionary<string, (string, byte[])> { ["file"] = ("libur.xlsx", list) });
        await _road.GoAsync(Page);
        await _road.PressAsync("Hapus hari libur", ("reason", "SK CONTOH dicabut."));
    }
}
