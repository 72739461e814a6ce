using Budaya.Core.People;

namespace Budaya.Web.Tests.Roads;

/// <summary>A second operator of the platform: added, given an app, let into a region twice, and disabled; and what two operators decide on a region.</summary>
internal sealed class OperatorRoad(Func<WebSession> open) : IDisposable
{
    /// <summary>User name of the second operator.</summary>
    public const string UserName = "operator.kedua";

    private const string Name = "Operator Kedua";
    private const string Password = "empat kata yang panjang";
    private const string Reason = "Gangguan pengiriman, tiket 17";

    private readonly WebSession _first = open();
    private readonly WebSession _second = open();
    private readonly Road _babel = new("babel", open);

    /// <summary>Walks all of it; the region of <see cref="RegionRoad" /> is there.</summary>
    public async Task WalkAsync()
    {
        await _first.GetAsync(RegionRoad.Start);
        await _first.PressAsync("Operator platform (contoh)");
        await AddAsync();
        await EnrolAsync();
        await DecideAsync();
        await EnterAsync();
        await _babel.BecomeAsync("Pengelola sistem daerah");
        await _babel.GoAsync("/pengaturan/akses-darurat");
        await _babel.PressAsync($"Cabut akses {Name}");
        await EnterAsync();
        await _second.GetAsync("/operator/pemda/babel/kelola");
        await _second.PressAsync("Akhiri akses");
        await _second.GetAsync("/operator/konfirmasi");
        await _second.PressAsync("Keluar");
        await _first.GetAsync("/operator/operator");
        await _first.PressAsync($"Nonaktifkan {Name}");
    }

    public void Dispose()
    {
        _first.Dispose();
        _second.Dispose();
        _babel.Dispose();
    }

    private async Task AddAsync()
    {
        await _first.GetAsync("/operator/operator");
        await _first.PressAsync("Tambah dan buat tautan", new Dictionary<string, string> { ["userName"] = UserName, ["displayName"] = Name });
        await _first.PressAsync($"Buat tautan baru untuk {Name}");
        await _second.GetAsync(new Uri(_first.Page.QuerySelector("#tautan")?.TextContent ?? "").PathAndQuery);
        await _second.PressAsync("Simpan kata sandi", new Dictionary<string, string> { ["Input.Password"] = Password, ["Input.Again"] = Password });
    }

    private async Task EnrolAsync()
    {
        await _second.GetAsync("/operator/masuk");
        await _second.PressAsync("Masuk", new Dictionary<string, string> { ["Input.Name"] = UserName, ["Input.Password"] = Password });
        await _second.PressAsync("Mulai pendaftaran aplikasi");
        byte[] secret = Base32.Bytes(_second.Page.QuerySelector("#kunci-totp")?.TextContent ?? "");
        await _second.PressAsync("Konfirmasi", new Dictionary<string, string> { ["Input.Code"] = Totp.Code(secret, Totp.StepOf(DateTimeOffset.UtcNow)) });
    }

    // The new region gets its link, is suspended, and is to be archived, which the second operator turns down.
    private async Task DecideAsync()
    {
        await _first.GetAsync("/operator/pemda/contoh/kelola");
        await _first.PressAsync("Buat tautan admin pertama");
        await _first.GetAsync("/operator/pemda/contoh/kelola");
        await _first.PressAsync("Ubah keadaan", new Dictionary<string, string> { ["to"] = "Suspended", ["reason"] = Reason });
        await _first.GetAsync("/operator/pemda/contoh/kelola");
        await _first.PressAsync("Ubah keadaan", new Dictionary<string, string> { ["to"] = "Archived", ["reason"] = Reason });
        await _second.GetAsync("/operator/pemda/contoh/kelola");
        await _second.PressAsync("Tolak permintaan");
    }

    private async Task EnterAsync()
    {
        await _second.GetAsync("/operator/pemda/babel/kelola");
        await _second.PressAsync("Masuk untuk membaca", new Dictionary<string, string> { ["reason"] = Reason });
    }
}
