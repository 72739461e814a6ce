using Budaya.Core.Audit;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Tests.Access;

/// <summary>The meja surat of an OPD: opened by the region, kept by the OPD itself.</summary>
public sealed class DeskTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Password = "empat kata yang panjang";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Desk_OpenedNamedAndHandedOver_LetsOnlyWhoHasAPinWork()
    {
        using WebSession admin = await host.SignedInAsync("babel", "Pengelola sistem daerah");
        await admin.GetAsync("/babel/pengaturan/perangkat-daerah/disdik/meja");
        await admin.PressAsync("Buka meja surat", new Dictionary<string, string> { ["Input.Name"] = "Sekretaris Contoh", ["Input.Title"] = "Sekretaris Dinas", ["Input.Pin"] = "481516" });
        string link = new Uri(admin.Page.QuerySelector("#tautan")?.TextContent ?? "").PathAndQuery;

        using WebSession desk = host.Anonymous();
        await desk.GetAsync(link);
        await desk.PressAsync("Simpan kata sandi", new Dictionary<string, string> { ["Input.Password"] = Password, ["Input.Again"] = Password });
        await desk.PressAsync("Masuk", new Dictionary<string, string> { ["Input.Name"] = "meja-disdik", ["Input.Password"] = Password });
        Assert.StartsWith("/babel/opd/petugas/masuk", desk.Address, StringComparison.Ordinal); // no second factor, but a PIN
        await desk.GetAsync("/babel/opd");
        Assert.StartsWith("/babel/opd/petugas/masuk", desk.Address, StringComparison.Ordinal);
        await SitAsync(desk, "Sekretaris Contoh", "111222");
        Assert.Contains("PIN tidak cocok", desk.Text, StringComparison.Ordinal);
        await SitAsync(desk, "Sekretaris Contoh", "481516");
        Assert.Equal("/babel/opd", desk.Address);

        await desk.GetAsync("/babel/opd/petugas");
        await desk.PressAsync("Tunjuk petugas", new Dictionary<string, string> { ["Input.Name"] = "Petugas Satu", ["Input.Title"] = "Pengadministrasi", ["Input.Pin"] = "234290" });
        Assert.Contains("Petugas Satu ditunjuk.", desk.Text, StringComparison.Ordinal);

        using WebSession officer = host.Anonymous();
        await officer.GetAsync("/babel/masuk");
        await officer.PressAsync("Masuk", new Dictionary<string, string> { ["Input.Name"] = "meja-disdik", ["Input.Password"] = Password });
        await SitAsync(officer, "Petugas Satu", "234290");
        await officer.GetAsync("/babel/opd/petugas");
        Assert.DoesNotContain("Serah terima", officer.Text, StringComparison.Ordinal);

        await desk.GetAsync("/babel/opd/petugas");
        AngleSharp.Dom.IElement row = desk.Page.QuerySelectorAll("li").First(li => li.TextContent.Contains("Petugas Satu", StringComparison.Ordinal) && li.QuerySelector("input[name=from]") is not null);
        await desk.PressAsync("Simpan serah terima", new Dictionary<string, string>
        {
            ["from"] = row.QuerySelector("input[name=from]")?.GetAttribute("value") ?? "", ["Input.Name"] = "Petugas Dua", ["Input.Title"] = "Pengadministrasi", ["Input.Pin"] = "907131",
        });
        Assert.Contains("Serah terima kepada Petugas Dua tercatat.", desk.Text, StringComparison.Ordinal);
        await officer.GetAsync("/babel/opd");
        Assert.StartsWith("/babel/opd/petugas/masuk", officer.Address, StringComparison.Ordinal); // the old PIN is dead at once
        Assert.DoesNotContain("Petugas Satu", officer.Text, StringComparison.Ordinal);
        string? details = await host.InTenantAsync("babel", async (_, db) =>
        {
            AuditEntry entry = await db.Set<AuditEntry>().SingleAsync(e => e.Act == "meja.serah-terima" && e.Subject == "meja/disdik", Cancel);
            return await db.Set<AuditDetails>().Where(d => d.Sequence == entry.Sequence).Select(d => d.Json).SingleAsync(Cancel);
        });
        Assert.Contains("\"petugas\":{", details, StringComparison.Ordinal);
        Assert.Contains("Sekretaris Contoh", details, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OfficersPage_OfAnAccountOfOnePerson_IsNotFound()
    {
        using WebSession officer = await host.SignedInAsync("babel", "Petugas surat Dinas Kesehatan");

        await officer.GetAsync("/babel/opd/petugas");

        Assert.Equal(System.Net.HttpStatusCode.NotFound, officer.Status);
    }

    private static Task SitAsync(WebSession session, string name, string pin)
    {
        AngleSharp.Dom.IElement label = session.Page.QuerySelectorAll("label[for^='petugas-']").First(l => l.TextContent.Contains(name, StringComparison.Ordinal));
        return session.PressAsync("Mulai bertugas", new Dictionary<string, string> { ["Input.Officer"] = (label.GetAttribute("for") ?? "")["petugas-".Length..], ["Input.Pin"] = pin });
    }
}
