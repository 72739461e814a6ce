using Budaya.Core.Proposals;
using Budaya.Core.Tenants;
using Budaya.Core.Tests.Workflow;
using Budaya.Core.Values;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Tests.Proposals;

public sealed class RoundServiceTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Agree_OnOne_KeepsTheOthersAndGivesTheCaseItsFramework()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await AtAgreementAsync(region, attending: 3);

        await BetasonRound.AgreeAsync(region, walk, "Betason");
        await BetasonRound.AgreeAsync(region, walk, "Betason");

        RoundView view = await BetasonRound.ViewAsync(region, walk);
        Assert.Equal(RoundState.Selesai, view.Round!.State); // opened
        Assert.Equal("Mudah diingat.", view.Round.Reason);
        Assert.Equal("Betason", view.Chosen!.Framework.Text.Acronym); // just agreed on
        Assert.Equal(FrameworkState.Dipilih, view.Chosen.Framework.State);
        Assert.All(view.Proposals.Where(p => p != view.Chosen), p => Assert.Equal((ProposalState.TidakDipilih, FrameworkState.TidakDipilih), (p.State, p.Framework.State)));
        Assert.Equal("Betason", (await walk.ViewAsync("sekda")).FrameworkName);
    }

    [Fact]
    public async Task Agree_WithoutQuorum_IsRefused()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await AtMeetingAsync(region);
        await BetasonRound.MeetAsync(region, walk, attending: 2);

        RefusedException notYet = await Assert.ThrowsAsync<RefusedException>(() => walk.StepAsync("B04", "asisten-3", "teruskan"));

        Assert.Contains("hadir 2 dari 5, paling sedikit 3", notYet.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Agree_OnAFormulationWithoutValues_IsRefused()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await AtAgreementAsync(region, attending: 5);

        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() => BetasonRound.AgreeAsync(region, walk, "Aksi Profesor"));

        Assert.Contains("Uraian nilai", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Agree_TwoPeopleOnDifferentOnesAtOnce_OneIsSavedTheOtherCollides()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await AtAgreementAsync(region, attending: 5);
        await Values.Examples.ConfirmAsync(region, "kabag-organisasi", "Betason");
        RoundView view = await BetasonRound.ViewAsync(region, walk);
        ProposalView other = view.Proposals.Single(p => p.Framework.Text.Acronym == "Aksi Profesor");
        await region.DoAsync("kabag-organisasi", desk => desk.Get<FrameworkService>().EditAsync(
            other.Framework.Id, other.Framework.Version, other.Framework.Text with { Form = FrameworkForm.Phrase, Values = [new() { Name = "Aksi", SegmentKind = SegmentKind.None, Behaviours = ["bertindak segera"] }] }, Cancel));
        await using Desk one = await region.AsAsync("kabag-organisasi");
        await using Desk two = await region.AsAsync("asisten-3");
        Guid round = view.Round!.Id; // opened
        Dictionary<Guid, string> why = view.Proposals.ToDictionary(p => p.Id, _ => "Kurang mudah diingat.");
        await one.Get<RoundService>().AgreeAsync(round, view.Proposals.Single(p => p.Framework.Text.Acronym == "Betason").Id, "pertama", why, Cancel);
        await two.Get<RoundService>().AgreeAsync(round, other.Id, "kedua", why, Cancel);

        await one.Db.SaveChangesAsync(Cancel);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => two.Db.SaveChangesAsync(Cancel));
        Assert.Null(two.Db.Database.CurrentTransaction); // whoever is refused keeps nobody else from writing

        Assert.Equal("Betason", (await BetasonRound.ViewAsync(region, walk)).Chosen!.Framework.Text.Acronym); // one was saved
    }

    [Fact]
    public async Task Agree_PersonWithoutTheRole_IsRefused()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await AtAgreementAsync(region, attending: 5);

        await Assert.ThrowsAsync<RefusedException>(() => BetasonRound.AgreeAsync(region, walk, "Betason", office: "inspektur"));
    }

    [Fact]
    public async Task Propose_AfterTheStepWasLeftOrTheWindowClosed_IsRefused()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await AtCollectingAsync(region);
        Guid round = (await BetasonRound.ViewAsync(region, walk)).Round!.Id; // opened

        region.Clock.Now = new(2026, 12, 1, 3, 0, 0, TimeSpan.Zero);
        RefusedException late = await Assert.ThrowsAsync<RefusedException>(() => ProposeAsync(region, round, Guid.CreateVersion7(), "Baru"));
        region.Clock.Now = new(2026, 11, 20, 3, 0, 0, TimeSpan.Zero);
        await walk.StepAsync("B02", "kabag-organisasi", "tutup");
        RefusedException closed = await Assert.ThrowsAsync<RefusedException>(() => ProposeAsync(region, round, Guid.CreateVersion7(), "Baru"));

        Assert.Contains("30 November 2026", late.Message, StringComparison.Ordinal);
        Assert.Contains("B02", closed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Propose_SentTwiceOrTheSameFrameworkAgain_IsKeptOnce()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await AtCollectingAsync(region);
        RoundView before = await BetasonRound.ViewAsync(region, walk);
        Guid round = before.Round!.Id; // opened
        Guid id = Guid.CreateVersion7();

        await ProposeAsync(region, round, id, "Cekatan");
        await ProposeAsync(region, round, id, "Cekatan");
        await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync("kabag-organisasi", desk => desk.Get<RoundService>()
            .ProposeAsync(new(round, Guid.CreateVersion7(), before.Proposals[0].OpdCode, "", before.Proposals[0].Framework.Id, null), Cancel)));

        Assert.Equal(4, (await BetasonRound.ViewAsync(region, walk)).Proposals.Count);
    }

    [Fact]
    public async Task Return_AndSubmitAgain_ChangesWhatCounts()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await AtCollectingAsync(region);
        RoundView view = await BetasonRound.ViewAsync(region, walk);

        foreach (ProposalView proposal in view.Proposals)
        {
            await region.DoAsync("kabag-organisasi", desk => desk.Get<RoundService>().ReturnAsync(proposal.Id, "Lengkapi uraian nilai.", Cancel));
        }

        RefusedException none = await Assert.ThrowsAsync<RefusedException>(() => walk.DecideAsync("B02", "kabag-organisasi", "tutup"));
        await region.DoAsync("kabag-organisasi", desk => desk.Get<RoundService>().ResubmitAsync(view.Proposals[0].Id, Cancel));
        await walk.DecideAsync("B02", "kabag-organisasi", "tutup");

        Assert.Contains("baru 0", none.Message, StringComparison.Ordinal);
        Assert.Equal("B03", await walk.NowAsync());
    }

    [Fact]
    public async Task Reopen_AfterTheBupatiReturnedTheCase_LetsAllProposalsStandAgain()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await AtAgreementAsync(region, attending: 5);
        await BetasonRound.AgreeAsync(region, walk, "Betason");
        RoundView agreed = await BetasonRound.ViewAsync(region, walk);
        await walk.StepAsync("B05", "asisten-3", "sepakati");
        await Assert.ThrowsAsync<RefusedException>(() => ReopenAsync(region, agreed));
        await walk.DecideAsync("B06", "bupati", "kembalikan", note: "Bandingkan lagi.");

        await ReopenAsync(region, agreed);

        RoundView view = await BetasonRound.ViewAsync(region, walk);
        Assert.All(view.Proposals, p => Assert.Equal((ProposalState.Diajukan, FrameworkState.Usulan), (p.State, p.Framework.State)));
        Assert.Null((await walk.ViewAsync("sekda")).FrameworkId);
    }

    [Fact]
    public async Task Meeting_RecordedByTwo_TheSecondIsToldAndTheSameAgainChangesNothing()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await AtMeetingAsync(region);
        await BetasonRound.MeetAsync(region, walk, attending: 5);
        MeetingView meeting = (await BetasonRound.ViewAsync(region, walk)).Meeting!; // just recorded
        RecordMeeting same = new(meeting.Id, Guid.Empty, meeting.HeldOn, meeting.StartsAt, meeting.Place, meeting.Agenda, meeting.Minutes,
            [.. meeting.Seats.Select(s => new SeatRecord(s.OfficeKey, s.Attended, s.Substitute, s.FavouredProposalId, s.Note))]);

        await region.DoAsync("kabag-organisasi", desk => desk.Get<RoundService>().RecordMeetingAsync(same, Cancel));
        await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync("kabag-organisasi", desk => desk.Get<RoundService>().RecordMeetingAsync(same with { Minutes = "lain" }, Cancel)));

        Assert.Equal(meeting.Version, (await BetasonRound.ViewAsync(region, walk)).Meeting!.Version); // there
    }

    [Fact]
    public async Task Meeting_StillToCome_HasNoAttendance()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await AtMeetingAsync(region);
        await BetasonRound.MeetAsync(region, walk, attending: 0);
        MeetingView meeting = (await BetasonRound.ViewAsync(region, walk)).Meeting!; // just called
        RecordMeeting early = new(meeting.Id, meeting.Version, new(2026, 11, 24), meeting.StartsAt, meeting.Place, meeting.Agenda, "", [.. meeting.Seats.Select(s => new SeatRecord(s.OfficeKey, true, null, null, ""))]);

        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync("kabag-organisasi", desk => desk.Get<RoundService>().RecordMeetingAsync(early, Cancel)));
        await region.DoAsync("kabag-organisasi", desk => desk.Get<RoundService>().RecordMeetingAsync(early with { Seats = [.. early.Seats.Select(s => s with { Attended = false })] }, Cancel));

        Assert.Contains("belum berlangsung", refused.Message, StringComparison.Ordinal);
        Assert.Equal(new(2026, 11, 24), (await BetasonRound.ViewAsync(region, walk)).Meeting!.HeldOn); // moved
    }

    [Fact]
    public async Task Call_WhoseLastDayIsPast_IsRefused()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await Walk.OpenAsync(region, "kabag-organisasi", "keputusan-budaya-kerja", new(2026, 11, 17));

        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync("kabag-organisasi", desk =>
            desk.Get<RoundService>().OpenAsync(new(walk.CaseId, "Rumusan", new(2026, 11, 1), new(2026, 11, 16), ScoredChange.Dibekukan, [new("Mudah diingat", 1)]), Cancel)));

        Assert.Contains("Hari terakhir sudah lewat", refused.Message, StringComparison.Ordinal);
    }

    private static Task ReopenAsync(Region region, RoundView view) => region.DoAsync("kabag-organisasi", desk =>
        desk.Get<RoundService>().ReopenAsync(view.Round!.Id, "Bupati meminta perbandingan lagi.", Cancel)); // opened

    private static Task<Proposal> ProposeAsync(Region region, Guid round, Guid id, string name) => region.DoAsync("kabag-organisasi", async desk =>
    {
        string opd = await desk.Db.Set<Opd>().OrderBy(o => o.Position).Select(o => o.Code).FirstAsync(Cancel);
        return await desk.Get<RoundService>().ProposeAsync(new(round, id, opd, "", null, new() { Acronym = name, Form = FrameworkForm.Word }), Cancel);
    });

    private static async Task<Walk> AtCollectingAsync(Region region)
    {
        Walk walk = await Walk.OpenAsync(region, "kabag-organisasi", "keputusan-budaya-kerja", new(2026, 11, 17));
        await walk.StepAsync("B01", "kabag-organisasi", "buka");
        await BetasonRound.ProposeAsync(region, walk);
        return walk;
    }

    private static async Task<Walk> AtMeetingAsync(Region region)
    {
        Walk walk = await AtCollectingAsync(region);
        await walk.StepAsync("B02", "kabag-organisasi", "tutup");
        await walk.StepAsync("B03", "kabag-organisasi", "teruskan");
        return walk;
    }

    private static async Task<Walk> AtAgreementAsync(Region region, int attending)
    {
        Walk walk = await AtMeetingAsync(region);
        await BetasonRound.MeetAsync(region, walk, attending);
        await walk.StepAsync("B04", "asisten-3", "teruskan");
        return walk;
    }
}
