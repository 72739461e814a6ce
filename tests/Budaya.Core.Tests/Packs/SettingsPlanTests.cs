using System.Reflection;
using System.Text.Json.Serialization;
using Budaya.Core.Audit;
using Budaya.Core.Packs;
using Budaya.Core.Tenants;
using Budaya.Core.Tests.Tenants;
using Budaya.Core.Tests.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Tests.Packs;

/// <summary>Settings of a region that exists are brought up to its changed pack: looked at first, applied as looked at, with an entry in the trail.</summary>
public sealed class SettingsPlanTests
{
    private const string Address = "https://budaya.babel.example";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static TenantPack Changed => ShippedPacks.Read("babel") is var pack ? pack with { Hash = new string('b', 64), Profile = pack.Profile with { PublicAddress = Address } } : throw new InvalidOperationException();

    [Fact]
    public async Task Plan_OfThePackTheRegionWasMadeFrom_ChangesNothingAndIsNotApplied()
    {
        await using Region region = await Region.OpenAsync("babel");

        SettingsPlan plan = await PlanAsync(region, ShippedPacks.Read("babel"));

        Assert.Empty(plan.Changes);
        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() => ApplyAsync(region, ShippedPacks.Read("babel"), plan.Hash));
        Assert.Equal("Tidak ada yang berubah.", refused.Message);
    }

    [Fact]
    public async Task Apply_APublicAddress_HoldsFromThenOnAndStandsInTheTrail()
    {
        await using Region region = await Region.OpenAsync("babel");
        SettingsPlan plan = await PlanAsync(region, Changed);
        Assert.Equal(new SettingChange("alamatPublik", "null", $"\"{Address}\""), Assert.Single(plan.Changes));

        await ApplyAsync(region, Changed, plan.Hash);

        await using Desk desk = region.In("babel");
        Assert.Equal(Address, (await desk.Get<TenantDirectory>().ProfileAsync(Cancel)).PublicAddress);
        Assert.Equal([1, 2], await desk.Db.Set<TenantSettings>().OrderBy(s => s.Number).Select(s => s.Number).ToListAsync(Cancel));
        Assert.Equal(Changed.Hash, await desk.Get<PackSetup>().PackHashAsync("babel", Cancel));
        string details = await (from entry in desk.Db.Set<AuditEntry>() join d in desk.Db.Set<AuditDetails>() on entry.Sequence equals d.Sequence where entry.Act == "pemda.setelan-diterapkan" select d.Json ?? "").SingleAsync(Cancel);
        Assert.Contains(Address, details, StringComparison.Ordinal);
        Assert.Contains("penguji", details, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apply_OfAPlanThatIsAnotherOneByNow_IsRefused()
    {
        await using Region region = await Region.OpenAsync("babel");
        SettingsPlan first = await PlanAsync(region, Changed);
        TenantPack edited = Changed with { Profile = Changed.Profile with { Motto = "Semboyan lain" } };

        await Assert.ThrowsAsync<RefusedException>(() => ApplyAsync(region, edited, first.Hash)); // the file was edited after the plan
        await ApplyAsync(region, Changed, first.Hash);

        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() => ApplyAsync(region, Changed, first.Hash)); // the settings have changed since
        Assert.Contains("Buat rencana lagi", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_WithAHostOfAnotherRegionOrABureauThatIsNotThere_IsRefusedWithAllReasons()
    {
        await using Region region = await Region.OpenAsync("babel");
        await region.AddTenantAsync("bangka-barat");
        TenantProfile profile = Changed.Profile with { Hosts = [.. ShippedPacks.Read("bangka-barat").Profile.Hosts], LegalBureau = new("Biro Hukum", "Kepala Biro Hukum", "tidak-ada") };

        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() => PlanAsync(region, Changed with { Profile = profile }));

        Assert.Contains("sudah dipakai pemda lain", refused.Message, StringComparison.Ordinal);
        Assert.Contains("\"tidak-ada\" tidak ada", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_NameEverySettingOfAProfile() => Assert.Empty(typeof(TenantProfile).GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(p => p.GetCustomAttribute<JsonIgnoreAttribute>() is null && p.Name != nameof(TenantProfile.Id)).Select(p => p.Name).Except(SettingsPlanService.Keys.Keys));

    [Fact]
    public void HashOf_AFolder_IsThatOfItsPackUntilAFileChanges()
    {
        string folder = Path.Combine(Directory.CreateTempSubdirectory("budaya-paket-").FullName, "babel");
        Directory.CreateDirectory(folder);
        foreach (string file in Directory.EnumerateFiles(ShippedPacks.Folder("babel"), "*.yaml"))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        string before = TenantFile.HashOf(folder);
        File.AppendAllText(Path.Combine(folder, "tenant.yaml"), $"alamatPublik: {Address}\n");

        Assert.Equal(ShippedPacks.Read("babel").Hash, before);
        Assert.NotEqual(before, TenantFile.HashOf(folder));
        Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true); // made above
    }

    private static async Task<SettingsPlan> PlanAsync(Region region, TenantPack pack)
    {
        await using Desk desk = region.In("babel");
        return await desk.Get<SettingsPlanService>().PlanAsync(pack, Cancel);
    }

    private static async Task ApplyAsync(Region region, TenantPack pack, string hash)
    {
        await using Desk desk = region.In("babel");
        await desk.Get<SettingsPlanService>().ApplyAsync(pack, hash, "penguji", Cancel);
        await desk.Db.SaveChangesAsync(Cancel);
    }
}
