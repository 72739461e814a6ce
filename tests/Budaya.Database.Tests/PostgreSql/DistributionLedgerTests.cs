using Budaya.Core.Data;
using Budaya.Core.Distribution;
using Budaya.Database;
using Budaya.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Budaya.Database.Tests.PostgreSql;

/// <summary>Hosts at one ledger on PostgreSQL, each over connections of its own.</summary>
public sealed class DistributionLedgerTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    private const int OpdCount = 20;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lease_FourWorkersOnTwoHosts_NoDeliveryIsTakenTwice()
    {
        await using DistributionScene scene = await SceneAsync();
        await HappenAsync(scene, scene.Node);
        ServiceProvider other = scene.AddNode();

        List<Guid>[] taken = await Task.WhenAll(new[] { scene.Node, other, scene.Node, other }.Select(node => Task.Run(() => TakeAllAsync(scene, node), Token)));

        List<Guid> all = [.. taken.SelectMany(ids => ids)];
        Assert.Equal(all.Count, all.Distinct().Count());
        Assert.Equal(2 * OpdCount, all.Count);
    }

    [Fact]
    public async Task Lease_AWorkerWhoseUpdateWaitsForAnothers_TakesOtherRows()
    {
        await using DistributionScene scene = await SceneAsync();
        await HappenAsync(scene, scene.Node);
        ServiceProvider other = scene.AddNode();

        // The first update is not committed yet when the second chooses its candidates: the same rows. It waits, and must not take them.
        (IReadOnlyList<LeasedDelivery> first, IReadOnlyList<LeasedDelivery> second) = await scene.DoAsync(async services =>
        {
            BudayaDbContext db = services.GetRequiredService<BudayaDbContext>();
            await using var transaction = await db.Database.BeginTransactionAsync(Token);
            IReadOnlyList<LeasedDelivery> mine = await services.GetRequiredService<DeliveryLedger>().LeaseAsync(5, Token);
            Task<IReadOnlyList<LeasedDelivery>> waiting = Task.Run(() => scene.DoAsync(s => s.GetRequiredService<DeliveryLedger>().LeaseAsync(5, Token), other), Token);
            await WaitForALockAsync(scene);
            await transaction.CommitAsync(Token);
            return (mine, await waiting);
        });

        Assert.Equal(5, first.Count);
        Assert.Empty(first.Select(d => d.Id).Intersect(second.Select(d => d.Id)));
        Assert.Equal(2 * OpdCount, 5 + second.Count + (await TakeAllAsync(scene, other)).Count);
    }

    [Fact]
    public async Task Sweep_TwoHostsAtOnce_LetTheSlotHappenOnce()
    {
        await using DistributionScene scene = await SceneAsync();
        ServiceProvider other = scene.AddNode();

        int[] happened = await Task.WhenAll(new[] { scene.Node, other, scene.Node, other }.Select(node => Task.Run(() => HappenAsync(scene, node), Token)));

        Assert.Equal(1, happened.Sum());
        Assert.Equal(2 * OpdCount, (await scene.LedgerAsync()).Count);
    }

    private async Task<DistributionScene> SceneAsync()
    {
        string connection = await server.CreateDatabaseAsync(Token);
        DistributionScene scene = await DistributionScene.OpenAsync(await TestDatabase.OnServerAsync(PostgresServer.SettingsOf(connection)));
        await scene.StartAsync(OpdCount);
        return scene;
    }

    // Another connection waits for a row of ours.
    private static async Task WaitForALockAsync(DistributionScene scene)
    {
        while (await scene.DoAsync(CountWaitingAsync) == 0)
        {
            await Task.Delay(20, Token);
        }
    }

    private static Task<int> CountWaitingAsync(IServiceProvider services) => services.GetRequiredService<BudayaDbContext>().Database
        .SqlQueryRaw<int>("SELECT count(*)::int AS \"Value\" FROM pg_locks WHERE NOT granted").SingleAsync(Token);

    private static Task<int> HappenAsync(DistributionScene scene, ServiceProvider node) =>
        scene.DoAsync(services => services.GetRequiredService<OccurrenceSweep>().RunAsync(Token), node);

    private static Task<List<Guid>> TakeAllAsync(DistributionScene scene, ServiceProvider node) => scene.DoAsync(async services =>
    {
        List<Guid> mine = [];
        while (await services.GetRequiredService<DeliveryLedger>().LeaseAsync(3, Token) is { Count: > 0 } batch)
        {
            mine.AddRange(batch.Select(d => d.Id));
        }

        return mine;
    }, node);
}
