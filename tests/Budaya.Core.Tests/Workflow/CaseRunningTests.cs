using Budaya.Core.Audit;
using Budaya.Core.Distribution;
using Budaya.Core.Tenants;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Tests.Workflow;

/// <summary>What a workflow may say beyond the shipped ones, on running cases: clocks that do not stand still, calendar days, escalation, optional steps, durations.</summary>
public sealed class CaseRunningTests
{
    private static readonly DateOnly Monday = new(2026, 6, 22);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Return_WhereTheClockRunsOn_KeepsItsLastDay()
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk walk = await AtDiscussionAsync(region, new() { Days = 10, Unit = DayUnit.Working, StartsAt = DeadlineStart.StepEntered, PausesOnReturn = false });
        DateOnly? first = await DueOnAsync(walk);

        await ReturnAndBackAsync(region, walk, new(2026, 6, 30));

        Assert.Equal((new DateOnly(2026, 7, 6), new DateOnly(2026, 7, 6)), (first, await DueOnAsync(walk)));
    }

    [Fact]
    public async Task Return_WhereTheClockStandsStill_LeavesTheRest()
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk walk = await AtDiscussionAsync(region, new() { Days = 10, Unit = DayUnit.Working, StartsAt = DeadlineStart.StepEntered, PausesOnReturn = true });
        region.Clock.Now = region.Clock.Now.AddDays(2); // two days used

        await ReturnAndBackAsync(region, walk, new(2026, 6, 30));

        Assert.Equal(new DateOnly(2026, 7, 10), await DueOnAsync(walk)); // eight left, from Tuesday 30 June
    }

    [Fact]
    public async Task Calendar_AHolidayWhileTheMatterIsReturned_MovesTheClockThatRunsOn()
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk walk = await AtDiscussionAsync(region, new() { Days = 10, Unit = DayUnit.Working, StartsAt = DeadlineStart.StepEntered, PausesOnReturn = false });
        await walk.DecideAsync("A07", "kabiro-hukum", "kembalikan", "Perbaiki dahulu.");

        IReadOnlyList<MovedDeadline> moved = await region.DoAsync("admin-daerah", desk => CaseClockTests.PublishAsync(desk, 2026, new(2026, 7, 2)));
        await walk.StepAsync("A06", "perancang", "teruskan");

        MovedDeadline one = Assert.Single(moved);
        Assert.Equal((new DateOnly(2026, 7, 6), new DateOnly(2026, 7, 7)), (one.From, one.To));
        Assert.Contains("sedang dikembalikan", one.What, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 7, 7), await DueOnAsync(walk));
    }

    [Fact]
    public async Task Calendar_AHolidayAmongTheDaysUsedBeforeAReturn_GivesTheDayBack()
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk walk = await AtDiscussionAsync(region, new() { Days = 10, Unit = DayUnit.Working, StartsAt = DeadlineStart.StepEntered, PausesOnReturn = true });
        region.Clock.Now = region.Clock.Now.AddDays(2);
        await walk.DecideAsync("A07", "kabiro-hukum", "kembalikan", "Perbaiki dahulu.");
        await region.DoAsync("admin-daerah", desk => CaseClockTests.PublishAsync(desk, 2026, new(2026, 6, 23))); // one of the two

        region.Clock.Now = new(2026, 6, 30, 2, 0, 0, TimeSpan.Zero);
        await walk.StepAsync("A06", "perancang", "teruskan");

        StepView step = (await walk.ViewAsync("kabiro-hukum")).Current.Single();
        Assert.Equal((1, new DateOnly(2026, 7, 13)), (step.DaysUsed, step.DueOn)); // nine left
    }

    [Fact]
    public async Task Calendar_AHolidayAmongTheDaysUsed_MovesTheClockThatRunsAgain()
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk walk = await AtDiscussionAsync(region, new() { Days = 10, Unit = DayUnit.Working, StartsAt = DeadlineStart.StepEntered, PausesOnReturn = true });
        region.Clock.Now = region.Clock.Now.AddDays(2); // Tuesday and Wednesday are used
        await ReturnAndBackAsync(region, walk, new(2026, 6, 30));

        IReadOnlyList<MovedDeadline> moved = await region.DoAsync("admin-daerah", desk => CaseClockTests.PublishAsync(desk, 2026, new(2026, 6, 23)));

        MovedDeadline one = Assert.Single(moved);
        StepView step = (await walk.ViewAsync("kabiro-hukum")).Current.Single();
        Assert.Equal((new DateOnly(2026, 7, 10), new DateOnly(2026, 7, 13)), (one.From, one.To));
        Assert.Equal((1, new DateOnly(2026, 7, 13), new DateOnly(2026, 7, 13)), (step.DaysUsed, step.DueOn, step.Count?.End));
        await using Desk desk = await region.AsAsync("admin-daerah");
        Assert.Equal(1, await desk.Db.Set<AuditEntry>().CountAsync(e => e.Act == "tenggat.bergeser" && e.Subject == $"alur/{walk.CaseId}", Cancel));
    }

    [Fact]
    public async Task Calendar_AHolidayAmongTheDaysUsedInAnEarlierRoundOfAClockThatStandsStill_GivesTheDayBack()
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk walk = await AtDiscussionAsync(region, new() { Days = 10, Unit = DayUnit.Working, StartsAt = DeadlineStart.StepEntered, PausesOnReturn = true });
        region.Clock.Now = region.Clock.Now.AddDays(2);
        await ReturnAndBackAsync(region, walk, new(2026, 6, 30));
        region.Clock.Now = region.Clock.Now.AddDays(1); // the third day is used in the second round
        await walk.DecideAsync("A07", "kabiro-hukum", "kembalikan", "Perbaiki lagi.");
        await region.DoAsync("admin-daerah", desk => CaseClockTests.PublishAsync(desk, 2026, new(2026, 6, 23))); // in the first

        await walk.StepAsync("A06", "perancang", "teruskan");

        Assert.Equal(2, (await walk.ViewAsync("kabiro-hukum")).Current.Single().DaysUsed);
    }

    [Fact]
    public async Task Deadline_InCalendarDays_EndsOnWhateverDayAndExplainsItself()
    {
        await using Region region = await Region.OpenAsync("babel");

        Walk walk = await AtDiscussionAsync(region, new() { Days = 6, Unit = DayUnit.Calendar, StartsAt = DeadlineStart.StepEntered, PausesOnReturn = true });

        StepView step = (await walk.ViewAsync("kabiro-hukum")).Current.Single();
        Assert.Equal(new DateOnly(2026, 6, 28), step.DueOn); // a Sunday
        Assert.Equal("6 hari kalender dari 22 Juni 2026, sampai 28 Juni 2026", step.Count?.InWords);
        Assert.Equal("6 hari kalender", step.Limit);
    }

    [Fact]
    public async Task Escalation_OnItsDay_MailsTheOfficeAboveAndSaysThatItIsOne()
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk walk = await AtDiscussionAsync(region, new()
        {
            Days = 2, Unit = DayUnit.Working, StartsAt = DeadlineStart.StepEntered, PausesOnReturn = true, Reminders = [new(0, []), new(2, ["SEKDA"])],
        });
        region.Clock.Now = new(2026, 6, 24, 4, 0, 0, TimeSpan.Zero); // the last day
        int own = await SweepAsync(region);
        region.Clock.Now = new(2026, 6, 26, 4, 0, 0, TimeSpan.Zero); // two working days behind it

        int above = await SweepAsync(region);

        Assert.Equal((2, 1), (own, above)); // Biro Hukum and Biro Organisasi; then the Sekda alone
        Assert.Equal("sekda@babel.example", region.Mails.All[^1].Recipients.Single());
        await using Desk desk = await region.AsAsync("admin-daerah");
        List<StepNotice> notices = await desk.Db.Set<StepNotice>().Where(n => n.CaseId == walk.CaseId).ToListAsync(Cancel);
        Assert.Equal(["sekda"], notices.Where(n => n.IsEscalation).Select(n => n.OfficeKey));
    }

    [Fact]
    public async Task OptionalStep_LeftOut_NeedsAReasonAndAsksNoCondition()
    {
        await using Region region = await Region.OpenAsync("babel");
        await NewVersion.AddAsync(region, workflow => NewVersion.Replace(workflow, "A02", step => step with
        {
            Transitions = [.. step.Transitions, WorkflowEdit.New("lewati", "Lewati pembentukan tim", ["A03"]) with { IsSkip = true }],
        }));
        Walk walk = await Walk.OpenAsync(region, "kabiro-organisasi", "pergub-budaya-kerja", new(2026, 11, 17));
        await walk.StepAsync("A01", "kabiro-organisasi", "ajukan");

        RefusedException evidence = await Assert.ThrowsAsync<RefusedException>(() => walk.DecideAsync("A02", "sekda", "teruskan"));
        RefusedException reason = await Assert.ThrowsAsync<RefusedException>(() => walk.DecideAsync("A02", "sekda", "lewati"));
        await walk.DecideAsync("A02", "sekda", "lewati", "Tim tahun lalu masih bertugas.");

        Assert.Contains("belum dilampirkan", evidence.Message, StringComparison.Ordinal);
        Assert.Contains("pelewatan", reason.Message, StringComparison.Ordinal);
        Assert.Equal("A03", await walk.NowAsync());
        Assert.Equal("Tim tahun lalu masih bertugas.", (await walk.ViewAsync("sekda")).History.First(h => h.StepKey == "A02").Note);
    }

    [Fact]
    public async Task Durations_OfTwoCases_AreAveragedInWorkingDaysAndCountEachTimeAStepWasLeft()
    {
        await using Region region = await Region.OpenAsync("babel");
        await WalkForDaysAsync(region, 1, 4); // A01 one working day, A02 four
        region.Clock.Now = At(Monday);
        await WalkForDaysAsync(region, 4, 7); // over a week-end: A01 four calendar days from Monday; A02 seven

        await using Desk desk = await region.AsAsync("admin-daerah");
        IReadOnlyList<StepDuration> durations = await desk.Get<CaseDurations>().OfAsync(Cancel);

        Assert.Equal([("A01", 2, 2.5m, 4), ("A02", 2, 4.0m, 5)], durations.Select(d => (d.StepKey, d.Times, d.AverageDays, d.LongestDays)));
    }

    private static async Task WalkForDaysAsync(Region region, int first, int second)
    {
        region.Clock.Now = At(Monday);
        Walk walk = await Walk.OpenAsync(region, "kabiro-organisasi", "pergub-budaya-kerja", Monday);
        region.Clock.Now = region.Clock.Now.AddDays(first);
        await walk.StepAsync("A01", "kabiro-organisasi", "ajukan");
        region.Clock.Now = region.Clock.Now.AddDays(second);
        await walk.StepAsync("A02", "sekda", "teruskan");
    }

    private static DateTimeOffset At(DateOnly day) => new(day, new(2, 0), TimeSpan.Zero);

    private static async Task<int> SweepAsync(Region region)
    {
        await using Desk desk = await region.AsAsync("admin-daerah");
        return await desk.Get<NoticeSweep>().RunAsync(Cancel);
    }

    private static async Task<DateOnly?> DueOnAsync(Walk walk) => (await walk.ViewAsync("kabiro-hukum")).Current.Single().DueOn;

    private static async Task ReturnAndBackAsync(Region region, Walk walk, DateOnly back)
    {
        await walk.DecideAsync("A07", "kabiro-hukum", "kembalikan", "Perbaiki dahulu.");
        region.Clock.Now = At(back);
        await walk.StepAsync("A06", "perancang", "teruskan");
    }

    // The discussion of the draft with a deadline that the shipped workflow has not.
    private static async Task<Walk> AtDiscussionAsync(Region region, WorkflowDeadline deadline)
    {
        region.Clock.Now = At(Monday);
        await NewVersion.AddAsync(region, workflow => NewVersion.Replace(workflow, "A07", step => step with { Deadline = deadline }));
        Walk walk = await Walk.OpenAsync(region, "kabiro-organisasi", "pergub-budaya-kerja", Monday);
        await walk.BabelToAsync("A07");
        return walk;
    }
}
