using Budaya.Core.Distribution;
using Budaya.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Budaya.Core.Tests.Distribution;

/// <summary>Two hosts at one ledger on SQLite; the same on PostgreSQL is in Budaya.Database.Tests.</summary>
public sealed class DeliveryLedgerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lease_FourWorkersOnTwoHosts_NoDeliveryIsTakenTwice()
    {
        await using DistributionScene scene = await DistributionScene.OpenAsync();
        await scene.StartAsync(opdCount: 20);
        await scene.DoAsync(services => services.GetRequiredService<OccurrenceSweep>().RunAsync(Token));
        ServiceProvider other = scene.AddNode();

        List<Guid>[] taken = await Task.WhenAll(new[] { scene.Node, other, scene.Node, other }.Select(node => Task.Run(() => TakeAllAsync(scene, node), Token)));

        List<Guid> all = [.. taken.SelectMany(ids => ids)];
        Assert.Equal(all.Count, all.Distinct().Count());
        Assert.Equal(40, all.Count);
    }

    [Fact]
    public async Task BeginSending_AfterTheLeaseWentToAnother_IsRefusedAndWritesNothing()
    {
        await using DistributionScene scene = await DistributionScene.OpenAsync();
        await scene.StartAsync(opdCount: 1);
        await scene.DoAsync(services => services.GetRequiredService<OccurrenceSweep>().RunAsync(Token));
        LeasedDelivery first = (await LeaseAsync(scene)).First(d => d.Channel == DistributionService.Mail);
        scene.Time.Now += TimeSpan.FromMinutes(3);
        LeasedDelivery second = (await LeaseAsync(scene)).First(d => d.Channel == DistributionService.Mail);

        bool late = await scene.DoAsync(s => s.GetRequiredService<DeliveryLedger>().BeginSendingAsync(first, Token));
        bool lateWrite = await scene.DoAsync(s => s.GetRequiredService<DeliveryLedger>().FinishAsync(first, DeliveryState.Accepted, null, "", Token));
        bool mine = await scene.DoAsync(s => s.GetRequiredService<DeliveryLedger>().BeginSendingAsync(second, Token));

        Assert.Equal((false, false, true), (late, lateWrite, mine));
    }

    private static Task<IReadOnlyList<LeasedDelivery>> LeaseAsync(DistributionScene scene) =>
        scene.DoAsync(services => services.GetRequiredService<DeliveryLedger>().LeaseAsync(10, Token));

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
