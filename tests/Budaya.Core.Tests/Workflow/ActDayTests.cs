using System.Globalization;
using Budaya.Core.Audit;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Tests.Workflow;

/// <summary>An act on paper has two days: that on the paper and that of its recording.</summary>
public sealed class ActDayTests
{
    private static readonly DateOnly Monday = new(2026, 6, 22);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Record_ADayOnThePaper_IsInTheHistoryAndTheAuditBesideTheMomentOfRecording()
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk walk = await AtTeamAsync(region);
        region.Clock.Now = At(26);

        await RecordAsync(region, walk, "A02", "teruskan", "sekda", on: new(2026, 6, 23));

        CaseView view = await walk.ViewAsync("sekda");
        Assert.Equal((new DateOnly(2026, 6, 23), At(26)), (view.History[0].ActedOn, view.History[0].At));
        Assert.Equal(new DateOnly(2026, 6, 23), view.Steps.Single(s => s.Key == "A02").LeftOn);
        await using Desk desk = await region.AsAsync("admin-daerah");
        AuditEntry said = await desk.Db.Set<AuditEntry>().Where(e => e.Act == "alur.diputuskan").OrderBy(e => e.Sequence).LastAsync(Cancel);
        string json = (await desk.Db.Set<AuditDetails>().SingleAsync(d => d.Sequence == said.Sequence, Cancel)).Json ?? "";
        Assert.Contains("2026-06-23", json, StringComparison.Ordinal);
        Assert.Contains("2026-06-26T02:00", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Record_WithoutADay_IsOfToday()
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk walk = await AtTeamAsync(region);

        await RecordAsync(region, walk, "A02", "teruskan", "sekda", on: null);

        Assert.Equal(Monday, (await walk.ViewAsync("sekda")).History[0].ActedOn);
    }

    [Theory]
    [InlineData("2026-06-24", "Tanggal tindakan 24 Juni 2026 belum tiba")]
    [InlineData("2026-06-21", "Tanggal tindakan 21 Juni 2026 mendahului dimulainya langkah A02 pada 22 Juni 2026")]
    public async Task Record_ADayToComeOrBeforeTheStep_IsRefusedAndNothingIsRecorded(string on, string why)
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk walk = await AtTeamAsync(region);
        region.Clock.Now = At(23);

        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() =>
            RecordAsync(region, walk, "A02", "teruskan", "sekda", DateOnly.Parse(on, CultureInfo.InvariantCulture)));

        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
        Assert.Equal("A02", await walk.NowAsync());
    }

    [Fact]
    public async Task Decide_InOnesOwnOffice_HasNoOtherDay()
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk walk = await AtTeamAsync(region);

        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() =>
            region.DoAsync("sekda", desk => desk.Cases.DecideAsync(new(walk.CaseId, "A02", "teruskan", "", null, null) { ActedOn = Monday }, Cancel)));
        await walk.DecideAsync("A02", "sekda", "teruskan");

        Assert.Contains("hanya diisi untuk tindakan yang dicatat bagi pejabat lain", refused.Message, StringComparison.Ordinal);
        Assert.Null((await walk.ViewAsync("sekda")).History[0].ActedOn);
    }

    [Fact]
    public async Task Record_TwoActsInARow_TheSecondMayBeOfTheDayOfTheFirstThoughBothWereTypedLater()
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk walk = await AtTeamAsync(region);
        region.Clock.Now = At(26);
        await RecordAsync(region, walk, "A02", "teruskan", "sekda", on: new(2026, 6, 23));

        StepView next = (await walk.ViewAsync("sekda")).Current.Single();

        Assert.Equal(("A03", new DateOnly(2026, 6, 23)), (next.Key, next.EnteredOn));
    }

    [Fact]
    public async Task Return_RecordedLate_HasUsedTheDaysUpToTheAct()
    {
        await using Region region = await Region.OpenAsync("babel");
        region.Clock.Now = At(22);
        await NewVersion.AddAsync(region, workflow => NewVersion.Replace(workflow, "A05", step => step with
        {
            Deadline = new() { Days = 10, Unit = Core.Tenants.DayUnit.Working, StartsAt = DeadlineStart.StepEntered, PausesOnReturn = true },
        }));
        Walk walk = await Walk.OpenAsync(region, "kabiro-organisasi", "pergub-budaya-kerja", Monday);
        await walk.BabelToAsync("A05");
        region.Clock.Now = At(26);
        await region.DoAsync("kabiro-organisasi", desk => desk.Cases.DecideAsync(
            new(walk.CaseId, "A05", "kembalikan", "Disposisi 12", "sekda", null) { Scan = Papers.Pdf("disposisi"), ActedOn = new(2026, 6, 24) }, Cancel));

        await walk.StepAsync("A03", "tim-penyusun", "teruskan");
        await walk.StepAsync("A04", "kabiro-organisasi", "teruskan");

        Assert.Equal(2, (await walk.ViewAsync("sekda")).Current.Single().DaysUsed); // up to the 24th, not to the 26th
    }

    [Fact]
    public async Task Durations_OfAnActRecordedLate_EndWithTheAct()
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk walk = await AtTeamAsync(region);
        region.Clock.Now = At(26);
        await RecordAsync(region, walk, "A02", "teruskan", "sekda", on: new(2026, 6, 23));

        await using Desk desk = await region.AsAsync("admin-daerah");
        StepDuration team = (await desk.Get<CaseDurations>().OfAsync(Cancel)).Single(d => d.StepKey == "A02");

        Assert.Equal(1, team.LongestDays);
    }

    private static DateTimeOffset At(int day) => new(2026, 6, day, 2, 0, 0, TimeSpan.Zero);

    private static Task<Decision> RecordAsync(Region region, Walk walk, string step, string choice, string office, DateOnly? on) => region.DoAsync("kabag-rb", desk =>
        desk.Cases.DecideAsync(new(walk.CaseId, step, choice, "Disposisi 12", office, null) { ActedOn = on }, Cancel));

    // The Sekda's approval is next; the paper that shows it is attached.
    private static async Task<Walk> AtTeamAsync(Region region)
    {
        region.Clock.Now = At(22);
        Walk walk = await Walk.OpenAsync(region, "kabiro-organisasi", "pergub-budaya-kerja", Monday);
        await walk.StepAsync("A01", "kabiro-organisasi", "ajukan");
        await walk.PrepareAsync("A02", "kabag-rb");
        return walk;
    }
}
