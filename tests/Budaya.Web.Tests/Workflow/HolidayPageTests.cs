using Budaya.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Tests.Workflow;

/// <summary>A day off of another year than the one that is shown.</summary>
public sealed class HolidayPageTests(WebHost host) : IClassFixture<WebHost>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Add_ADayOfAnotherYear_JoinsTheListOfThatYearAndLosesNothing()
    {
        using WebSession admin = await host.SignedInAsync("babel", "Pengelola sistem daerah");
        await AddAsync(admin, 2098, "2098-01-01", "Tahun baru CONTOH");
        await AddAsync(admin, 2098, "2098-05-01", "Hari buruh CONTOH");

        await AddAsync(admin, 2097, "2098-08-17", "Proklamasi CONTOH"); // the page of 2097 has no version yet, that of 2098 has two
        string done = admin.Text;
        string address = admin.Address;

        Assert.Contains("Kalender libur 2098 diterbitkan.", done, StringComparison.Ordinal);
        Assert.EndsWith("tahun=2098", address, StringComparison.Ordinal);
        Assert.Equal(["2098-01-01", "2098-05-01", "2098-08-17"], await DaysAsync());
    }

    [Fact]
    public async Task Add_ADayThatIsThere_IsRefusedAndKeepsItsName()
    {
        using WebSession admin = await host.SignedInAsync("babel", "Pengelola sistem daerah");
        await AddAsync(admin, 2096, "2096-01-01", "Tahun baru CONTOH");

        await AddAsync(admin, 2095, "2096-01-01", "Nama lain");

        Assert.Contains("1 Januari 2096 sudah tercatat sebagai \"Tahun baru CONTOH\"", admin.Text, StringComparison.Ordinal);
        Assert.Equal("Tahun baru CONTOH", await host.InTenantAsync("babel", (_, db) => db.Set<Holiday>().Where(h => h.Date == new DateOnly(2096, 1, 1)).Select(h => h.Name).SingleAsync(Token)));
    }

    private static async Task AddAsync(WebSession admin, int shown, string date, string name)
    {
        await admin.GetAsync($"/babel/pengaturan/kalender-libur?tahun={shown}");
        await admin.PressAsync("Tambah hari libur", new Dictionary<string, string> { ["Day.Date"] = date, ["Day.Name"] = name, ["Day.Source"] = "SK CONTOH" });
    }

    private Task<List<string>> DaysAsync() => host.InTenantAsync("babel", async (_, db) =>
    {
        List<DateOnly> days = await db.Set<Holiday>().Where(h => h.Date.Year == 2098).Select(h => h.Date).ToListAsync(Token);
        return days.Order().Select(d => d.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).ToList();
    });
}
