using Budaya.Core.Data;
using Budaya.Core.Distribution;
using Budaya.Core.Proposals;
using Budaya.Core.Tests.Workflow;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Tests.Proposals;

/// <summary>The reminders of a round when a holiday is added. The sheets are due on Tuesday 24 November; two working days before is Friday 20 November.</summary>
public sealed class RoundReminderTests
{
    private static readonly DateOnly Holiday = new(2026, 11, 23);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Calendar_AHolidayBeforeTheLastDay_WakesTheSweepADayEarlier()
    {
        await using Region region = await ScoringAsync();
        DateTimeOffset from = new(2026, 11, 18, 17, 0, 0, TimeSpan.Zero), until = from.AddDays(1); // Thursday 19 November in WIB
        int before = await WakesAsync(region, from, until);

        await region.DoAsync("admin-daerah", desk => CaseClockTests.PublishAsync(desk, 2026, Holiday));
        int after = await WakesAsync(region, from, until);
        region.Clock.Now = new(2026, 11, 19, 3, 0, 0, TimeSpan.Zero);
        await SweepAsync(region);

        Assert.Equal((0, 1), (before, after));
        Assert.Equal(5, await NoticesAsync(region));
    }

    [Fact]
    public async Task Calendar_AHolidayAfterTheReminderWentOut_RemindsNobodyTwice()
    {
        await using Region region = await ScoringAsync();
        region.Clock.Now = new(2026, 11, 20, 3, 0, 0, TimeSpan.Zero);
        await SweepAsync(region);
        int first = await NoticesAsync(region);

        await region.DoAsync("admin-daerah", desk => CaseClockTests.PublishAsync(desk, 2026, Holiday));
        await SweepAsync(region);

        Assert.Equal((5, 5), (first, await NoticesAsync(region)));
    }

    private static async Task<Region> ScoringAsync()
    {
        Region region = await Region.OpenAsync("bangka-barat");
        await ScoredRound.OpenAsync(region, await ScoredRound.AtMeetingAsync(region));
        return region;
    }

    private static Task<int> SweepAsync(Region region) => region.DoAsync("kabag-organisasi", desk => desk.Get<RoundNoticeSweep>().RunAsync(Cancel));

    private static async Task<int> NoticesAsync(Region region)
    {
        await using Desk desk = await region.AsAsync("kabag-organisasi");
        return await desk.Db.Set<RoundNotice>().CountAsync(Cancel);
    }

    private static async Task<int> WakesAsync(Region region, DateTimeOffset from, DateTimeOffset until)
    {
        await using Desk desk = await region.AsAsync("kabag-organisasi");
        return (await desk.Db.Set<Wake>().Where(w => w.Kind == CaseClock.WakeKind).ToListAsync(Cancel)).Count(w => w.DueAt >= from && w.DueAt < until);
    }
}
