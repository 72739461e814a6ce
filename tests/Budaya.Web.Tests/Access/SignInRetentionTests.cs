using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.Distribution;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Budaya.Web.Tests.Access;

/// <summary>What signing in leaves behind goes after the time that docs/personal-data.md names, by the hourly sweep.</summary>
public sealed class SignInRetentionTests(OperatorHost host) : IClassFixture<OperatorHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("babel", TenantState.Running)]
    [InlineData("bangka-barat", TenantState.Suspended)]
    public async Task Repair_InEveryState_RemovesOldSessionsAndCountsAndNothingYounger(string region, TenantState state)
    {
        DateTimeOffset now = host.Time.Now;
        await host.InTenantAsync(region, async (_, db) =>
        {
            Guid person = await db.Set<Person>().Select(p => p.Id).FirstAsync(Cancel);
            (await db.Set<Tenant>().SingleAsync(t => t.Id == region, Cancel)).State = state;
            db.AddRange(Session(person, "lama", now.AddDays(-91)), Session(person, "muda", now.AddDays(-89)));
            db.AddRange(Count("a", now.AddDays(-3)), Count("b", now.AddDays(-1)));
            return await db.SaveChangesAsync(Cancel);
        });

        await host.Services.GetRequiredService<Sweeper>().RepairAsync(Cancel);

        Assert.Equal(["muda"], await host.InTenantAsync(region, (_, db) => db.Set<PersonSession>().Where(s => s.Device == "lama" || s.Device == "muda").Select(s => s.Device).ToListAsync(Cancel)));
        Assert.Equal([Key("b")], await host.InTenantAsync(region, (_, db) => db.Set<SignInFailures>().Select(f => f.Key).ToListAsync(Cancel)));
        Assert.Equal(1, await host.InTenantAsync(region, (_, db) => db.Set<AuditEntry>().CountAsync(e => e.Act == "sesi.dibersihkan", Cancel)));
    }

    [Fact]
    public async Task Repair_OperatorsOwn_GoAlike()
    {
        (_, Guid id) = await host.AddOperatorAsync();
        DateTimeOffset now = host.Time.Now;
        await host.OnPlatformAsync(async db =>
        {
            db.AddRange(new OperatorSession { OperatorId = id, StartedAt = now.AddDays(-91), Address = "192.0.2.1" }, new OperatorSession { OperatorId = id, StartedAt = now.AddDays(-89), Address = "192.0.2.2" });
            db.AddRange(new OperatorFailures { Key = Key("a"), LastAt = now.AddDays(-3) }, new OperatorFailures { Key = Key("b"), LastAt = now.AddDays(-1) });
            return await db.SaveChangesAsync(Cancel);
        });

        await host.Services.GetRequiredService<Sweeper>().RepairAsync(Cancel);

        Assert.Equal(["192.0.2.2"], await host.OnPlatformAsync(db => db.Set<OperatorSession>().Where(s => s.OperatorId == id).Select(s => s.Address).ToListAsync(Cancel)));
        Assert.Equal([Key("b")], await host.OnPlatformAsync(db => db.Set<OperatorFailures>().Where(f => f.Key == Key("a") || f.Key == Key("b")).Select(f => f.Key).ToListAsync(Cancel)));
    }

    private static PersonSession Session(Guid person, string device, DateTimeOffset at) => new() { PersonId = person, StartedAt = at, Address = "192.0.2.7", Device = device };

    private static SignInFailures Count(string key, DateTimeOffset at) => new() { Key = Key(key), Count = 3, LastAt = at };

    private static string Key(string letter) => new(letter[0], 64);
}
