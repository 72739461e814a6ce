using System.Text.Json;
using Budaya.Core.Audit;
using Budaya.Core.Distribution;
using Budaya.Core.FollowUps;
using Budaya.Core.Tests.Workflow;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Tests.FollowUps;

/// <summary>A holiday that is added later moves commitments and reminders of a conveyance that lie behind it, and the audit says so.</summary>
public sealed class CalendarMovesTests
{
    private static readonly DateOnly Held = new(2026, 11, 17);
    private static readonly DateOnly NewHoliday = new(2026, 11, 19); // a Thursday

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Publish_AHolidayBeforeTheLastDay_MovesCommitmentsThatAreNotReported()
    {
        await using ConveyedCase conveyed = await ConveyedCase.ConveyedAsync();
        await SosialisasiServiceTests.RecordAsync(conveyed, SosialisasiServiceTests.Event(conveyed, Held));
        await conveyed.Region.DoAsync(ConveyedCase.Bureau, async desk => (await desk.Db.Set<Commitment>().SingleAsync(c => c.OpdCode == "disdik" && c.Key == "C1", Cancel)).State = CommitmentState.Selesai);
        List<Commitment> before = await CommitmentsAsync(conveyed);

        IReadOnlyList<MovedDeadline> moved = await PublishAsync(conveyed);

        List<Commitment> after = await CommitmentsAsync(conveyed);
        Commitment Now(Commitment was) => after.Single(c => c.Id == was.Id);
        List<Commitment> open = [.. before.Where(c => c.State != CommitmentState.Selesai && c.Key == "C1")];
        Assert.All(open, c => Assert.Equal(NextWorkingDay(c.DueOn), Now(c).DueOn));
        Commitment done = before.Single(c => c.State == CommitmentState.Selesai);
        Assert.Equal(done.DueOn, Now(done).DueOn);
        Assert.Contains(moved, m => m.What.StartsWith("Kesepakatan C1", StringComparison.Ordinal) && m.What.EndsWith("1 perangkat daerah", StringComparison.Ordinal));
        Assert.Contains("Kesepakatan C1", await AuditAsync(conveyed, $"alur/{conveyed.CaseId}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_AHolidayBeforeAReminder_MovesItAndWakesTheSweepThen()
    {
        await using ConveyedCase conveyed = await ConveyedCase.ConveyedAsync();
        List<Schedule> before = await SchedulesAsync(conveyed);

        await PublishAsync(conveyed);

        List<Schedule> after = await SchedulesAsync(conveyed);
        List<Schedule> behind = [.. before.Where(s => s.NextAt >= new DateTimeOffset(2026, 11, 18, 17, 0, 0, TimeSpan.Zero))]; // the 19th in WIB
        Assert.NotEmpty(behind);
        Assert.All(behind, s =>
        {
            DateTimeOffset now = after.Single(a => a.Id == s.Id).NextAt!.Value; // still to come
            Assert.Equal(NextWorkingDay(Day(s.NextAt!.Value)), Day(now)); // just asked
            Assert.Equal(s.NextAt.Value.TimeOfDay, now.TimeOfDay);
        });
        Assert.All(before.Except(behind), s => Assert.Equal(s.NextAt, after.Single(a => a.Id == s.Id).NextAt));
        List<DateTimeOffset> wakes = await conveyed.Region.DoAsync("admin-daerah", desk => desk.Db.Set<Core.Data.Wake>().Select(w => w.DueAt).ToListAsync(Cancel));
        Assert.All(behind, s => Assert.Contains(after.Single(a => a.Id == s.Id).NextAt!.Value, wakes)); // still to come
        Assert.Contains("pengingat", await AuditAsync(conveyed, $"penyampaian/{conveyed.PlanId}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_AHolidayBehindEverything_MovesNothing()
    {
        await using ConveyedCase conveyed = await ConveyedCase.ConveyedAsync();
        await SosialisasiServiceTests.RecordAsync(conveyed, SosialisasiServiceTests.Event(conveyed, Held));

        Assert.Empty(await conveyed.Region.DoAsync("admin-daerah", desk => CaseClockTests.PublishAsync(desk, 2026, new(2026, 11, 2)))); // a working day that is past
    }

    private static Task<IReadOnlyList<MovedDeadline>> PublishAsync(ConveyedCase conveyed) =>
        conveyed.Region.DoAsync("admin-daerah", desk => CaseClockTests.PublishAsync(desk, 2026, NewHoliday));

    private static Task<List<Commitment>> CommitmentsAsync(ConveyedCase conveyed) =>
        conveyed.Region.DoAsync("admin-daerah", desk => desk.Db.Set<Commitment>().AsNoTracking().OrderBy(c => c.Id).ToListAsync(Cancel));

    private static Task<List<Schedule>> SchedulesAsync(ConveyedCase conveyed) =>
        conveyed.Region.DoAsync("admin-daerah", desk => desk.Db.Set<Schedule>().AsNoTracking().Where(s => s.NextAt != null).ToListAsync(Cancel));

    private static Task<string> AuditAsync(ConveyedCase conveyed, string subject) => conveyed.Region.DoAsync("admin-daerah", async desk =>
    {
        List<long> entries = await desk.Db.Set<AuditEntry>().Where(e => e.Act == "tenggat.bergeser" && e.Subject == subject).Select(e => e.Sequence).ToListAsync(Cancel);
        return string.Join('\n', (await desk.Db.Set<AuditDetails>().Where(d => entries.Contains(d.Sequence)).Select(d => d.Json).ToListAsync(Cancel)).Select(json => JsonDocument.Parse(json ?? "{}").RootElement.GetRawText()));
    });

    private static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.ToOffset(TimeSpan.FromHours(7)).DateTime);

    // No holiday of the shipped calendar lies between 20 November and the middle of December 2026.
    private static DateOnly NextWorkingDay(DateOnly day)
    {
        do
        {
            day = day.AddDays(1);
        }
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        return day;
    }
}
