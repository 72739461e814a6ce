using Budaya.Core.Audit;
using Budaya.Core.Distribution;
using Budaya.Core.People;
using Budaya.Core.Proposals;
using Budaya.Core.Tests.Workflow;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Tests.Proposals;

/// <summary>Who has not answered is reminded, by a button and once by the date, and finds the sheet among their tasks.</summary>
public sealed class RoundReminderTests
{
    private static readonly (string, int)[] All4 = [("Betason", 4), ("Aksi Profesor", 3), ("Proaksi Inovatif", 2)];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Remind_WhileScoring_GoesOnlyToThoseWhoHaveNotScoredAndOnceADay()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await ScoredRound.AtMeetingAsync(region);
        await ScoredRound.OpenAsync(region, walk);
        await ScoredRound.GiveAsync(region, walk, "inspektur", All4);
        await GiveAddressesAsync(region);
        Guid round = (await BetasonRound.ViewAsync(region, walk)).Round!.Id; // opened

        int first = await region.DoAsync("kabag-organisasi", desk => desk.Get<RoundReminders>().RemindAsync(round, Cancel));
        int again = await region.DoAsync("kabag-organisasi", desk => desk.Get<RoundReminders>().RemindAsync(round, Cancel));
        await ScoredRound.GiveAsync(region, walk, "kabag-tapem", All4); // answered before the mail went out
        await region.DoAsync("kabag-organisasi", desk => desk.Get<RoundNoticeSweep>().RunAsync(Cancel));
        await region.DoAsync("kabag-organisasi", desk => desk.Get<RoundNoticeSweep>().RunAsync(Cancel));

        Assert.Equal((4, 0), (first, again));
        Assert.Equal(["asisten-3@contoh.example", "kabag-organisasi@contoh.example", "kadis-kominfo@contoh.example"], region.Mails.All.SelectMany(m => m.Recipients).Order(StringComparer.Ordinal));
        Assert.Contains("/penilaian", region.Mails.Text(0), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remind_WhileCollecting_GoesOnlyToOpdsThatHaveNotProposed()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await ScoredRound.AtCollectingAsync(region);
        RoundView view = await BetasonRound.ViewAsync(region, walk);

        await region.DoAsync("kabag-organisasi", desk => desk.Get<RoundReminders>().RemindAsync(view.Round!.Id, Cancel)); // opened
        await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync("inspektur", desk => desk.Get<RoundReminders>().RemindAsync(view.Round!.Id, Cancel)));

        await using Desk desk = await region.AsAsync("kabag-organisasi");
        List<string> asked = await desk.Db.Set<RoundNotice>().Select(n => n.Addressee).ToListAsync(Cancel);
        Assert.NotEmpty(asked);
        Assert.DoesNotContain(view.Proposals[0].OpdCode, asked);
        Assert.Equal(await desk.Db.Set<Core.Tenants.Opd>().CountAsync(o => o.Receives && o.Code != view.Proposals[0].OpdCode, Cancel), asked.Count);
    }

    [Fact]
    public async Task Sheet_UntilItIsHandedInOrTheRoundCloses_IsATaskOfItsOfficeAlone()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await ScoredRound.AtMeetingAsync(region);
        Assert.Empty(await SheetsAsync(region, "inspektur"));
        await ScoredRound.OpenAsync(region, walk);

        SheetTask task = Assert.Single(await SheetsAsync(region, "inspektur"));
        Assert.Empty(await SheetsAsync(region, "sekda")); // does not score
        await ScoredRound.GiveAsync(region, walk, "inspektur", All4);
        IReadOnlyList<SheetTask> handedIn = await SheetsAsync(region, "inspektur");
        await ScoredRound.GiveAsync(region, walk, "asisten-3", All4);
        await ScoredRound.GiveAsync(region, walk, "kabag-tapem", All4);
        Assert.Single(await SheetsAsync(region, "kadis-kominfo"));
        await ScoredRound.CloseAsync(region, walk);

        Assert.Equal((walk.CaseId, 1, new DateOnly(2026, 11, 24), false), (task.CaseId, task.Ballot, task.DueOn, task.IsAgain));
        Assert.Empty(handedIn);
        Assert.Empty(await SheetsAsync(region, "kadis-kominfo"));
    }

    [Fact]
    public async Task Reminder_OnItsDay_GoesOutOnceByItselfAndOnlyToWhoHasNotScored()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await ScoredRound.AtMeetingAsync(region);
        await ScoredRound.OpenAsync(region, walk); // until Tuesday 24 November
        await GiveAddressesAsync(region);
        await ScoredRound.GiveAsync(region, walk, "inspektur", All4);
        await SweepAsync(region);
        Assert.Empty(region.Mails.All); // its day has not come

        region.Clock.Now = new(2026, 11, 20, 2, 0, 0, TimeSpan.Zero);
        await SweepAsync(region);
        int sent = region.Mails.All.Count;
        region.Clock.Now = new(2026, 11, 23, 2, 0, 0, TimeSpan.Zero);
        await SweepAsync(region);

        Assert.Equal(["asisten-3@contoh.example", "kabag-organisasi@contoh.example", "kabag-tapem@contoh.example", "kadis-kominfo@contoh.example"], region.Mails.All.SelectMany(m => m.Recipients).Order(StringComparer.Ordinal));
        Assert.Equal(4, sent);
        Assert.Contains("berjalan sampai Selasa, 24 November 2026", region.Mails.Text(0), StringComparison.Ordinal);
        await using Desk desk = await region.AsAsync("kabag-organisasi");
        long recorded = await desk.Db.Set<Core.Audit.AuditEntry>().Where(e => e.Act == "penilaian.diingatkan").Select(e => e.Sequence).SingleAsync(Cancel);
        Assert.Contains("isByDate\":true", (await desk.Db.Set<Core.Audit.AuditDetails>().SingleAsync(d => d.Sequence == recorded, Cancel)).Json, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(await desk.Db.Set<Core.Data.Wake>().ToListAsync(Cancel), w => w.DueAt > new DateTimeOffset(2026, 11, 19, 17, 0, 0, TimeSpan.Zero) && w.DueAt <= new DateTimeOffset(2026, 11, 20, 2, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task Reminder_BeforeTheLastDayForProposals_GoesOnlyToOpdsThatHaveNotProposed()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await ScoredRound.AtCollectingAsync(region);
        RoundView view = await BetasonRound.ViewAsync(region, walk);
        Core.Tenants.WorkingCalendar calendar = await region.DoAsync("kabag-organisasi", desk => desk.Get<Core.Tenants.TenantDirectory>().CalendarAsync(Cancel));

        region.Clock.Now = calendar.At(calendar.SubtractWorkingDays(view.Round!.ClosesOn, RoundReminders.DaysBefore), new(10, 0)); // opened
        await SweepAsync(region);
        await SweepAsync(region);
        region.Clock.Now = calendar.At(view.Round.ClosesOn.AddDays(1), new(10, 0));
        await SweepAsync(region);

        await using Desk desk = await region.AsAsync("kabag-organisasi");
        List<string> asked = await desk.Db.Set<RoundNotice>().Select(n => n.Addressee).ToListAsync(Cancel);
        Assert.DoesNotContain(view.Proposals[0].OpdCode, asked);
        Assert.Equal(await desk.Db.Set<Core.Tenants.Opd>().CountAsync(o => o.Receives && o.Code != view.Proposals[0].OpdCode, Cancel), asked.Count);
    }

    private static Task<int> SweepAsync(Region region) => region.DoAsync("kabag-organisasi", desk => desk.Get<RoundNoticeSweep>().RunAsync(Cancel));

    private static async Task<IReadOnlyList<SheetTask>> SheetsAsync(Region region, string office)
    {
        await using Desk desk = await region.AsAsync(office);
        return await desk.Get<SheetTasks>().OfAsync(Cancel);
    }

    private static Task GiveAddressesAsync(Region region) => region.DoAsync("admin-daerah", async desk =>
    {
        var holders = await (
            from holding in desk.Db.Set<OfficeHolding>()
            join person in desk.Db.Set<Person>() on holding.PersonId equals person.Id
            where ScoredRound.Offices.Contains(holding.OfficeKey)
            select new { holding.OfficeKey, person }).ToListAsync(Cancel);
        holders.ForEach(h => h.person.Email = $"{h.OfficeKey}@contoh.example");
    });
}
