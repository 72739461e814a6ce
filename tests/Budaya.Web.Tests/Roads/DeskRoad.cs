using AngleSharp.Dom;

namespace Budaya.Web.Tests.Roads;

/// <summary>A meja surat: opened by the region, kept by the OPD itself.</summary>
internal sealed class DeskRoad(Func<WebSession> open) : IDisposable
{
    /// <summary>User name of the account.</summary>
    public const string UserName = "meja-dkukm";

    /// <summary>Its password.</summary>
    public const string Password = "empat kata yang panjang";

    /// <summary>The head who keeps it in the end, and the PIN.</summary>
    public const string Lead = "Kepala Kedua";

    /// <summary>That head's PIN.</summary>
    public const string Pin = "730164";

    private const string Settings = "/pengaturan/perangkat-daerah/dkukm/meja";

    private readonly Road _road = new("babel", open);

    /// <summary>Walks all of it.</summary>
    public async Task WalkAsync()
    {
        await _road.BecomeAsync("Pengelola sistem daerah");
        await _road.GoAsync(Settings);
        await _road.PressAsync("Buka meja surat", ("Input.Name", "Kepala Pertama"), ("Input.Title", "Kepala Dinas"), ("Input.Pin", "481516"));
        string link = new Uri(_road.Now.Page.QuerySelector("#tautan")?.TextContent ?? "").PathAndQuery;
        using WebSession desk = open();
        await desk.GetAsync(link);
        await desk.PressAsync("Simpan kata sandi", new Dictionary<string, string> { ["Input.Password"] = Password, ["Input.Again"] = Password });
        await EnterAsync(desk, "Kepala Pertama", "481516");
        await ReceiveAsync(desk);
        await NameAndReplaceAsync(desk);

        await _road.GoAsync(Settings);
        await _road.PressAsync("Simpan pengganti", ("Input.Name", Lead), ("Input.Title", "Sekretaris Dinas"), ("Input.Pin", Pin));
    }

    /// <summary>Signs in at the desk and sits down.</summary>
    public static async Task EnterAsync(WebSession desk, string name, string pin)
    {
        await desk.GetAsync("/babel/masuk");
        await desk.PressAsync("Masuk", new Dictionary<string, string> { ["Input.Name"] = UserName, ["Input.Password"] = Password });
        await desk.GetAsync("/babel/opd/petugas/masuk?kembali=%2Fbabel%2Fopd");
        IElement label = desk.Page.QuerySelectorAll("label[for^='petugas-']").First(l => l.TextContent.Contains(name, StringComparison.Ordinal));
        await desk.PressAsync("Mulai bertugas", new Dictionary<string, string> { ["Input.Officer"] = (label.GetAttribute("for") ?? "")["petugas-".Length..], ["Input.Pin"] = pin });
    }

    public void Dispose() => _road.Dispose();

    // The letter that came to the OPD; with its receipt the five commitments begin.
    private static async Task ReceiveAsync(WebSession desk)
    {
        await desk.GetAsync("/babel/opd");
        if (desk.Page.QuerySelector("a[href*='/opd/surat/']")?.GetAttribute("href") is { } letter)
        {
            await desk.GetAsync(letter);
            await desk.PressAsync("Konfirmasikan penerimaan surat ini", new Dictionary<string, string> { ["Input.IsReceived"] = "true", ["Input.Name"] = "Kepala Pertama", ["Input.Title"] = "Kepala Dinas" });
        }
    }

    private static async Task NameAndReplaceAsync(WebSession desk)
    {
        await desk.GetAsync("/babel/opd/petugas");
        await desk.PressAsync("Tunjuk petugas", Officer("Petugas Satu", "234290"));
        await PressAtAsync(desk, "Petugas Satu", "Simpan serah terima", Officer("Petugas Dua", "907131"));
        await PressAtAsync(desk, "Petugas Dua", "Tetapkan PIN", new() { ["pin"] = "618033" });
        await PressAtAsync(desk, "Petugas Dua", "Berhenti tanpa pengganti: Petugas Dua", []);
    }

    private static Dictionary<string, string> Officer(string name, string pin) => new() { ["Input.Name"] = name, ["Input.Title"] = "Pengadministrasi", ["Input.Pin"] = pin };

    // Presses a button of the form that belongs to one officer.
    private static async Task PressAtAsync(WebSession desk, string officer, string button, Dictionary<string, string> fields)
    {
        await desk.GetAsync("/babel/opd/petugas");
        IElement row = desk.Page.QuerySelectorAll("li").First(li => li.QuerySelector("b")?.TextContent == officer && li.QuerySelector("form") is not null);
        string id = row.QuerySelector("input[name=officer]")?.GetAttribute("value") ?? "";
        await desk.PressAsync(button, fields, within: $"form:has(input[value='{id}'])");
    }
}
