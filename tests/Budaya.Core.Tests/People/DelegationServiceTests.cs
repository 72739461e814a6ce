using Budaya.Core.Audit;
using Budaya.Core.People;
using Budaya.Core.Tests.Workflow;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Tests.People;

public sealed class DelegationServiceTests
{
    private static readonly DateOnly Today = new(2026, 11, 17);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Give_ToAReader_LetsThemDecideOnBehalfOfTheHolderAndBothAreRecorded()
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk walk = await Walk.OpenAsync(region, "kabiro-organisasi", "pergub-budaya-kerja", Today);
        await walk.PrepareAsync("A01", "kabiro-organisasi");
        await GiveAsync(region, "kabiro-organisasi", "inspektur", Today, Today.AddDays(3));

        Decision decision = await walk.DecideAsync("A01", "inspektur", "ajukan");

        Assert.Equal(("kabiro-organisasi", "Kepala Biro Organisasi"), (decision.OfficeKey, decision.OnBehalfOf));
        Assert.Equal("a.n. Kepala Biro Organisasi", (await walk.ViewAsync("inspektur")).History.Single().Office);
        await using Desk desk = await region.AsAsync("admin-daerah");
        AuditEntry entry = await desk.Db.Set<AuditEntry>().OrderByDescending(e => e.Sequence).FirstAsync(e => e.Act == "alur.diputuskan", Cancel);
        string? details = await desk.Db.Set<AuditDetails>().Where(d => d.Sequence == entry.Sequence).Select(d => d.Json).SingleAsync(Cancel);
        Assert.Equal("kabiro-organisasi", entry.OfficeKey);
        Assert.Contains("\"atasNama\":\"Kepala Biro Organisasi\"", details, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(-5, -1)]
    public async Task Give_ForOtherDays_OpensNothingToday(int from, int to)
    {
        await using Region region = await Region.OpenAsync("babel");
        region.Clock.Now = region.Clock.Now.AddDays(-6);
        await GiveAsync(region, "kabiro-organisasi", "inspektur", Today.AddDays(from), Today.AddDays(to));
        region.Clock.Now = region.Clock.Now.AddDays(6);

        Assert.Equal(["inspektur"], await OfficesAsync(region, "inspektur"));
    }

    [Fact]
    public async Task Withdraw_OpensNothingFromThenOn()
    {
        await using Region region = await Region.OpenAsync("babel");
        Guid id = await GiveAsync(region, "kabiro-organisasi", "inspektur", Today, Today.AddDays(3));
        Assert.Equal(["inspektur", "kabiro-organisasi"], await OfficesAsync(region, "inspektur"));

        await region.DoAsync("kabiro-organisasi", async desk => await desk.Get<DelegationService>().WithdrawAsync(await PersonAsync(desk, "kabiro-organisasi"), id, Cancel));

        Assert.Equal(["inspektur"], await OfficesAsync(region, "inspektur"));
    }

    [Fact]
    public async Task HolderWhoLosesTheOffice_TakesTheDelegationAlong()
    {
        await using Region region = await Region.OpenAsync("babel");
        await GiveAsync(region, "kabiro-organisasi", "inspektur", Today, Today.AddDays(3));

        await region.DoAsync("admin-daerah", async desk =>
        {
            Guid person = await PersonAsync(desk, "kabiro-organisasi");
            Guid holding = await desk.Db.Set<OfficeHolding>().Where(h => h.PersonId == person).Select(h => h.Id).SingleAsync(Cancel);
            await desk.Get<PeopleService>().EndAsync(person, holding, Today.AddDays(-1), Cancel);
        });

        Assert.Equal(["inspektur"], await OfficesAsync(region, "inspektur"));
    }

    [Theory]
    [InlineData("perancang", "kabiro-organisasi", "inspektur", 0, 3, "pemegang jabatan atau pengelola")]
    [InlineData("admin-daerah", "kabiro-organisasi", "kabiro-organisasi", 0, 3, "Pilih orang lain")]
    [InlineData("admin-daerah", "petugas-dinkes", "inspektur", 0, 3, "serah terima petugas")]
    [InlineData("admin-daerah", "kabiro-organisasi", "inspektur", 3, 0, "Hari terakhir")]
    [InlineData("admin-daerah", "kabiro-organisasi", "inspektur", 0, 200, "paling lama 90 hari")]
    public async Task Give_AgainstARule_IsRefused(string by, string office, string to, int first, int last, string reason)
    {
        await using Region region = await Region.OpenAsync("babel");

        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() => GiveAsync(region, office, to, Today.AddDays(first), Today.AddDays(last), by));

        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }

    private static async Task<Guid> GiveAsync(Region region, string office, string to, DateOnly from, DateOnly until, string by = "admin-daerah")
    {
        Guid id = Guid.CreateVersion7();
        await region.DoAsync(by, async desk =>
            await desk.Get<DelegationService>().GiveAsync(new(id, await PersonAsync(desk, office), office, await PersonAsync(desk, to), from, until, "Surat Kuasa CONTOH/1"), Cancel));
        return id;
    }

    private static async Task<string[]> OfficesAsync(Region region, string office)
    {
        await using Desk desk = await region.AsAsync(office);
        return [.. (await desk.Get<PeopleDirectory>().OfficesOfAsync(await PersonAsync(desk, office), Cancel)).Select(o => o.Key)];
    }

    private static Task<Guid> PersonAsync(Desk desk, string office) => desk.Db.Set<OfficeHolding>().Where(h => h.OfficeKey == office).Select(h => h.PersonId).SingleAsync(Cancel);
}
