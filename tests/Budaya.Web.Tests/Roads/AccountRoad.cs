using System.Globalization;
using Budaya.Core.Audit;
using Budaya.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Tests.Roads;

/// <summary>A second administrator with mail, password, authenticator app and three devices; and what two administrators do together.</summary>
internal sealed class AccountRoad(WebHost host, Func<WebSession> open) : IDisposable
{
    private const string UserName = "admin.kedua";
    private const string Password = "empat kata yang panjang";

    private readonly Road _road = new("babel", open);
    private readonly List<WebSession> _devices = [];
    private string _page = "";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Walks all of it.</summary>
    public async Task WalkAsync()
    {
        await InviteAsync();
        WebSession first = await SignInAsync();
        await EnrolAsync(first);
        await DecideTogetherAsync(first);
        await ComeAgainAsync(first);
        await _road.GoAsync(_page);
        await _road.PressAsync("Hapus faktor kedua"); // ends every session
        WebSession second = await SignInAsync();
        await EnrolAsync(second);
        await second.GetAsync("/babel/akun/faktor-kedua");
        await second.PressAsync("Hapus semua faktor kedua saya");
        await _road.GoAsync(_page);
        await _road.PressAsync("Keluarkan dari semua perangkat");
        await _road.GoAsync("/pengaturan/pengguna/baru");
        await _road.PressAsync(
            "Tambah pengguna", ("Input.Name", "Pengguna Pelupa"), ("Input.UserName", "pelupa"), ("Input.Mail", "pelupa@babel.example"), ("Input.Office.OfficeKey", "admin-daerah"),
            ("Input.Office.Mode", "Plh"), ("Input.Office.LegalBasis", "SK Nomor 4 Tahun 2026"));
        WebSession forgetful = Device();
        await forgetful.GetAsync("/babel/lupa-sandi");
        await forgetful.PressAsync("Kirim tautan", new Dictionary<string, string> { ["Input.Name"] = "pelupa" }); // the other has had a mail a moment ago
    }

    public void Dispose()
    {
        _devices.ForEach(d => d.Dispose());
        _road.Dispose();
    }

    private async Task InviteAsync()
    {
        await _road.BecomeAsync("Pengelola sistem daerah");
        await _road.GoAsync("/pengaturan/pengguna/baru");
        await _road.PressAsync(
            "Tambah pengguna", ("Input.Name", "Admin Kedua"), ("Input.UserName", UserName), ("Input.Mail", "admin.kedua@babel.example"), ("Input.Office.OfficeKey", "admin-daerah"),
            ("Input.Office.Mode", "Plt"), ("Input.Office.LegalBasis", "SK Nomor 3 Tahun 2026"));
        _page = $"/pengaturan/pengguna/{await PersonAsync()}";
        await _road.GoAsync(_page);
        await _road.PressStartAsync("Kirim undangan");
        await _road.GoAsync(_page);
        await _road.PressAsync("Buat tautan sekali pakai");
        WebSession newcomer = Device();
        await newcomer.GetAsync(new Uri(_road.Now.Page.QuerySelector("#tautan")?.TextContent ?? "").PathAndQuery);
        await newcomer.PressAsync("Simpan kata sandi", new Dictionary<string, string> { ["Input.Password"] = Password, ["Input.Again"] = Password });
    }

    private async Task<WebSession> SignInAsync()
    {
        WebSession session = Device();
        await session.GetAsync("/babel/masuk");
        await session.PressAsync("Masuk", new Dictionary<string, string> { ["Input.Name"] = UserName, ["Input.Password"] = Password });
        return session;
    }

    private async Task EnrolAsync(WebSession session)
    {
        await session.GetAsync("/babel/akun/faktor-kedua");
        await session.PressAsync("Mulai pendaftaran aplikasi");
        await session.PressAsync("Selesaikan pendaftaran", new Dictionary<string, string> { ["Input.Code"] = await CodeAsync(later: 0) });
    }

    // Two more devices: one with a code of the app, one with a recovery code; the first sends both away.
    private async Task ComeAgainAsync(WebSession first)
    {
        await first.GetAsync("/babel/akun/faktor-kedua");
        await first.PressAsync("Buat kode pemulihan baru");
        string recovery = first.Page.QuerySelector("#kode-pemulihan li")?.TextContent ?? "";
        WebSession second = await SignInAsync();
        await second.PressAsync("Konfirmasi", new Dictionary<string, string> { ["Input.Code"] = await CodeAsync(later: 1) });
        WebSession third = await SignInAsync();
        await third.PressAsync("Konfirmasi dengan kode pemulihan", new Dictionary<string, string> { ["Input.Recovery"] = recovery });
        await first.GetAsync("/babel/akun/sesi");
        await first.PressAsync("Keluarkan perangkat ini");
        await first.GetAsync("/babel/akun/sesi");
        await first.PressAsync("Keluarkan semua perangkat lain");
    }

    // Two details are to be blanked and the region to be archived: one wish is granted, two are turned down.
    private async Task DecideTogetherAsync(WebSession other)
    {
        List<long> entries = await host.InTenantAsync("babel", (_, db) => db.Set<AuditDetails>().Where(d => d.Json != null).OrderBy(d => d.Sequence).Select(d => d.Sequence).Take(2).ToListAsync(Cancel));
        foreach (long entry in entries)
        {
            await _road.GoAsync($"/pengaturan/audit?rincian={entry.ToString(CultureInfo.InvariantCulture)}");
            await _road.PressAsync("Minta penghapusan", ("reason", "Diminta oleh yang bersangkutan."));
        }

        await _road.GoAsync("/persetujuan");
        await _road.PressAsync("Minta pengarsipan", ("alasan", "Uji contoh."));
        await other.GetAsync("/babel/pengaturan/audit");
        await other.PressAsync("Setujui dan hapus rincian");
        await other.GetAsync("/babel/pengaturan/audit");
        await other.PressAsync("Tolak permintaan");
        await other.GetAsync("/babel/persetujuan");
        await other.PressAsync("Tolak permintaan");
    }

    private Task<string> CodeAsync(int later) => host.InTenantAsync("babel", async (_, db) =>
    {
        Guid person = await db.Set<Person>().Where(p => p.UserName == UserName).Select(p => p.Id).SingleAsync(Cancel);
        return Totp.Code((await db.Set<Authenticator>().SingleAsync(a => a.PersonId == person, Cancel)).Secret, Totp.StepOf(DateTimeOffset.UtcNow) + later);
    });

    private Task<Guid> PersonAsync() => host.InTenantAsync("babel", (_, db) => db.Set<Person>().Where(p => p.UserName == UserName).Select(p => p.Id).SingleAsync(Cancel));

    private WebSession Device()
    {
        WebSession session = open();
        _devices.Add(session);
        return session;
    }
}
