using Budaya.Core.Tests.Workflow;
using Budaya.Core.Values;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Tests.Values;

/// <summary>A new edition is worked on beside the one in force, which holds until the new one is enacted.</summary>
public sealed class FrameworkEditionTests
{
    private const string Bureau = "kabiro-organisasi";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Begin_OfAFrameworkInForce_CopiesItAndReplacesItOnceEnacted()
    {
        await using Region region = await Region.OpenAsync("babel");
        Guid first = await InForceAsync(region);
        Guid second = Guid.CreateVersion7();

        await BeginAsync(region, first, second);
        await BeginAsync(region, first, second); // sent twice
        FrameworkView begun = await ViewAsync(region, second);
        await region.DoAsync(Bureau, desk => desk.Get<FrameworkService>().EditAsync(second, begun.Version, begun.Text with { Tagline = "melayani" }, Cancel));
        FrameworkState meanwhile = (await ViewAsync(region, first)).State;
        await region.DoAsync("kabiro-hukum", desk => desk.Get<FrameworkService>().EnactAsync(second, new(2026, 12, 1), Cancel));

        Assert.Equal((2, first, FrameworkState.Usulan), (begun.Edition, begun.PredecessorId!.Value, begun.State));
        Assert.Empty(FrameworkDifference.Between((await ViewAsync(region, first)).Text, begun.Text));
        Assert.Equal(FrameworkState.Berlaku, meanwhile);
        Assert.Equal((FrameworkState.Digantikan, FrameworkState.Berlaku), ((await ViewAsync(region, first)).State, (await ViewAsync(region, second)).State));
        Assert.Equal([(1, first), (2, second)], (await EditionsAsync(region, second)).Select(e => (e.Edition, e.Id)));
    }

    [Fact]
    public async Task Begin_WhileAnotherIsWorkedOn_OrOfOneNotInForce_OrByAnotherOffice_IsRefused()
    {
        await using Region region = await Region.OpenAsync("babel");
        Guid first = await InForceAsync(region);
        await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync("inspektur", desk => desk.Get<FrameworkEditions>().BeginAsync(first, Guid.CreateVersion7(), Cancel)));
        Guid second = Guid.CreateVersion7();
        await BeginAsync(region, first, second);

        RefusedException open = await Assert.ThrowsAsync<RefusedException>(() => BeginAsync(region, first, Guid.CreateVersion7()));
        RefusedException proposed = await Assert.ThrowsAsync<RefusedException>(() => BeginAsync(region, second, Guid.CreateVersion7()));

        Assert.Contains("Edisi 2 kerangka ini sedang disusun.", open.Message, StringComparison.Ordinal);
        Assert.Contains("kerangka nilai yang berlaku", proposed.Message, StringComparison.Ordinal);
    }

    private static async Task<Guid> InForceAsync(Region region)
    {
        Guid id = Guid.CreateVersion7();
        await region.DoAsync(Bureau, desk => desk.Get<FrameworkService>().CreateAsync(id, new() { Acronym = "RIA", Form = FrameworkForm.Acronym, Values = [new() { Name = "Ramah", Segment = "RI", SegmentKind = SegmentKind.Prefix, Behaviours = ["menyapa"] }] }, Cancel));
        await region.DoAsync("kabiro-hukum", desk => desk.Get<FrameworkService>().EnactAsync(id, new(2026, 1, 1), Cancel));
        return id;
    }

    [Fact]
    public async Task Begin_WithTheIdOfAnotherFramework_IsRefused()
    {
        await using Region region = await Region.OpenAsync("babel");
        Guid first = await InForceAsync(region), other = await region.DoAsync(Bureau, desk => desk.Db.Set<ValueFramework>().Where(f => f.Id != first).Select(f => f.Id).FirstAsync(Cancel));

        await Assert.ThrowsAsync<RefusedException>(() => BeginAsync(region, first, other));
    }

    private static Task<ValueFramework> BeginAsync(Region region, Guid id, Guid newId) => region.DoAsync(Bureau, desk => desk.Get<FrameworkEditions>().BeginAsync(id, newId, Cancel));

    private static async Task<FrameworkView> ViewAsync(Region region, Guid id)
    {
        await using Desk desk = await region.AsAsync(Bureau);
        return await desk.Get<FrameworkService>().ViewAsync(id, Cancel);
    }

    private static async Task<IReadOnlyList<EditionRow>> EditionsAsync(Region region, Guid id)
    {
        await using Desk desk = await region.AsAsync(Bureau);
        return await desk.Get<FrameworkEditions>().OfAsync(id, Cancel);
    }
}
