using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Core.Tests.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Tests.People;

public sealed class OfficeServiceTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Save_ARoleMore_OpensItForTheHolder()
    {
        await using Region region = await Region.OpenAsync("babel");
        Office office = await FindAsync(region, "inspektur");

        await SaveAsync(region, new(office.Key, office.Title, office.OpdCode ?? "", ["ITDA", "TU"]));

        await using Desk desk = await region.AsAsync("inspektur");
        Assert.True(desk.Get<ActingPerson>().Has(Authority.Register));
    }

    [Theory]
    [InlineData("inspektur", "admin-daerah", "TU", "Peran ITDA tidak akan dipegang")]
    [InlineData("inspektur", "kabiro-hukum", "ITDA", "dikelola oleh pengelola")]
    [InlineData("inspektur", "admin-daerah", "TIDAK-ADA", "tidak ada dalam daftar peran")]
    public async Task Save_AgainstARule_IsRefused(string key, string by, string role, string reason)
    {
        await using Region region = await Region.OpenAsync("babel");

        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() => SaveAsync(region, new(key, "Inspektur Daerah", "inspektorat", [role]), by));

        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SeveralOffices_OfOnePerson_AreAllOpenAndEachForItsDays()
    {
        await using Region region = await Region.OpenAsync("babel");
        DateOnly today = new(2026, 11, 17);
        await region.DoAsync("admin-daerah", async desk =>
        {
            Guid person = await desk.Db.Set<OfficeHolding>().Where(h => h.OfficeKey == "inspektur").Select(h => h.PersonId).SingleAsync(Cancel);
            await desk.Get<PeopleService>().AppointAsync(person, new(Guid.CreateVersion7(), "kabiro-organisasi", HoldingMode.Plt, today, "SK CONTOH/1"), Cancel);
            await desk.Get<PeopleService>().AppointAsync(person, new(Guid.CreateVersion7(), "tata-usaha", HoldingMode.Plh, today.AddDays(1), "SK CONTOH/2"), Cancel);
        });

        Assert.Equal(["Plt. Kepala Biro Organisasi", "Inspektur Daerah"], await TitlesAsync(region));
        region.Clock.Now = region.Clock.Now.AddDays(1);
        Assert.Equal(["Plt. Kepala Biro Organisasi", "Inspektur Daerah", "Plh. Petugas tata usaha Sekretariat Daerah"], await TitlesAsync(region));
    }

    private static async Task<string[]> TitlesAsync(Region region)
    {
        await using Desk desk = await region.AsAsync("admin-daerah");
        Guid person = await desk.Db.Set<OfficeHolding>().Where(h => h.OfficeKey == "inspektur").Select(h => h.PersonId).SingleAsync(Cancel);
        return [.. (await desk.Get<PeopleDirectory>().OfficesOfAsync(person, Cancel)).Select(o => o.Title)];
    }

    private static async Task<Office> FindAsync(Region region, string key)
    {
        await using Desk desk = await region.AsAsync("admin-daerah");
        return await desk.Db.Set<Office>().AsNoTracking().SingleAsync(o => o.Key == key, Cancel);
    }

    private static Task SaveAsync(Region region, OfficeWish wish, string by = "admin-daerah") =>
        region.DoAsync(by, desk => desk.Get<OfficeService>().SaveAsync(wish, isNew: false, Cancel));
}
