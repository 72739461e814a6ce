using Budaya.Core.Audit;
using Budaya.Core.FollowUps;
using Budaya.Core.Tests.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Tests.FollowUps;

public sealed class CommitmentServiceTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Report_RemarkThenDoneThenAccepted_WalksTheStatesAndKeepsEachStep()
    {
        await using ConveyedCase conveyed = await OpenedAsync();

        await ReportAsync(conveyed, Report(conveyed) with { File = default, Done = false });
        CommitmentState underway = await StateAsync(conveyed);
        await ReportAsync(conveyed, Report(conveyed));
        CommitmentState reported = await StateAsync(conveyed);
        await AcceptAsync(conveyed);

        Assert.Equal((CommitmentState.Berjalan, CommitmentState.Dilaporkan, CommitmentState.Selesai), (underway, reported, await StateAsync(conveyed)));
        Assert.Equal(3, await conveyed.Region.DoAsync(ConveyedCase.Bureau, desk => desk.Db.Set<CommitmentReport>().CountAsync(Cancel)));
        Assert.Equal(3, await conveyed.Region.DoAsync(ConveyedCase.Bureau, desk => desk.Db.Set<AuditEntry>().CountAsync(e => e.Subject.StartsWith("kesepakatan/"), Cancel)));
    }

    [Fact]
    public async Task Report_SentTwice_IsOneReport()
    {
        await using ConveyedCase conveyed = await OpenedAsync();
        ReportCommitment wish = Report(conveyed);

        await ReportAsync(conveyed, wish);
        await ReportAsync(conveyed, wish);

        Assert.Equal(1, await conveyed.Region.DoAsync(ConveyedCase.Bureau, desk => desk.Db.Set<CommitmentReport>().CountAsync(Cancel)));
    }

    [Fact]
    public async Task Report_ByAnotherOpd_IsUnknown()
    {
        await using ConveyedCase conveyed = await OpenedAsync();
        await conveyed.AcknowledgeAsync(ConveyedCase.OtherOfficer, "disdik");

        await Assert.ThrowsAsync<MissingException>(() => ReportAsync(conveyed, Report(conveyed), ConveyedCase.OtherOfficer));

        Assert.Equal(CommitmentState.BelumMulai, await StateAsync(conveyed));
    }

    [Fact]
    public async Task Report_ByTheBureau_IsUnknown()
    {
        await using ConveyedCase conveyed = await OpenedAsync();

        await Assert.ThrowsAsync<MissingException>(() => ReportAsync(conveyed, Report(conveyed), ConveyedCase.Bureau));
    }

    [Fact]
    public async Task Report_BeforeTheReceipt_IsUnknownAndNotShown()
    {
        await using ConveyedCase conveyed = await ConveyedCase.ConveyedAsync();
        await SosialisasiServiceTests.RecordAsync(conveyed, SosialisasiServiceTests.Event(conveyed, new(2026, 11, 17)));

        await Assert.ThrowsAsync<MissingException>(() => ReportAsync(conveyed, Report(conveyed)));

        OwnCommitments own = Assert.Single(await conveyed.Region.DoAsync(ConveyedCase.Officer, desk => desk.Get<FollowUpReader>().OwnAsync(Cancel)));
        Assert.False(own.HasReceipt);
        Assert.Empty(own.Cells);
    }

    [Fact]
    public async Task Report_DoneWithoutEvidence_NamesTheEvidence()
    {
        await using ConveyedCase conveyed = await OpenedAsync();

        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() => ReportAsync(conveyed, Report(conveyed) with { File = default }));

        Assert.Contains("Keputusan Kepala Perangkat Daerah", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_AfterItWasAccepted_IsRefused()
    {
        await using ConveyedCase conveyed = await OpenedAsync();
        await ReportAsync(conveyed, Report(conveyed));
        await AcceptAsync(conveyed);

        await Assert.ThrowsAsync<RefusedException>(() => ReportAsync(conveyed, Report(conveyed)));

        Assert.Equal(CommitmentState.Selesai, await StateAsync(conveyed));
    }

    [Fact]
    public async Task Accept_BeforeItIsReported_IsRefused()
    {
        await using ConveyedCase conveyed = await OpenedAsync();

        await Assert.ThrowsAsync<RefusedException>(() => AcceptAsync(conveyed));

        Assert.Equal(CommitmentState.BelumMulai, await StateAsync(conveyed));
    }

    [Theory]
    [InlineData("kabiro-hukum")]
    [InlineData(ConveyedCase.Officer)]
    public async Task Accept_WithoutTheAuthority_IsRefused(string office)
    {
        await using ConveyedCase conveyed = await OpenedAsync();
        await ReportAsync(conveyed, Report(conveyed));

        await Assert.ThrowsAsync<RefusedException>(() => AcceptAsync(conveyed, office));

        Assert.Equal(CommitmentState.Dilaporkan, await StateAsync(conveyed));
    }

    [Fact]
    public async Task Return_WithAReason_GoesBackAndIsTheBureausAnswer()
    {
        await using ConveyedCase conveyed = await OpenedAsync();
        await ReportAsync(conveyed, Report(conveyed));
        conveyed.Region.Clock.Now += TimeSpan.FromMinutes(1);

        await conveyed.Region.DoAsync(ConveyedCase.Bureau, desk => desk.Get<CommitmentService>().ReturnAsync(Guid.CreateVersion7(), Address(conveyed), "SK belum bertanda tangan.", Cancel));

        CommitmentView view = await conveyed.Region.DoAsync(ConveyedCase.Officer, desk => desk.Get<FollowUpReader>().OwnViewAsync(Address(conveyed), Cancel));
        Assert.Equal(CommitmentState.Berjalan, view.Cell.State);
        Assert.Equal([true, false], view.Reports.Select(r => r.IsAnswer));
        Assert.Equal("SK belum bertanda tangan.", view.Reports[0].Text);
    }

    [Fact]
    public async Task Return_WithoutAReason_IsRefused()
    {
        await using ConveyedCase conveyed = await OpenedAsync();
        await ReportAsync(conveyed, Report(conveyed));

        await Assert.ThrowsAsync<RefusedException>(
            () => conveyed.Region.DoAsync(ConveyedCase.Bureau, desk => desk.Get<CommitmentService>().ReturnAsync(Guid.CreateVersion7(), Address(conveyed), " ", Cancel)));

        Assert.Equal(CommitmentState.Dilaporkan, await StateAsync(conveyed));
    }

    [Fact]
    public async Task Map_AfterTheLastDay_CountsWhatIsLateAndWhatWaits()
    {
        await using ConveyedCase conveyed = await OpenedAsync();
        await ReportAsync(conveyed, Report(conveyed));
        conveyed.Region.Clock.Now = new(2026, 12, 2, 2, 0, 0, TimeSpan.Zero);

        FollowUpMap map = await conveyed.Region.DoAsync(ConveyedCase.Bureau, desk => desk.Get<FollowUpReader>().MapAsync(conveyed.CaseId, Cancel));

        CommitmentTotal first = map.Totals.Single(t => t.Key == "C1");
        Assert.Equal((1, 1, 2), (first.Reported, first.Late, first.Whole));
        Assert.Equal((2, 5), (map.Rows.Count, map.Totals.Count));
        Assert.Equal(1, map.Late);
    }

    [Fact]
    public async Task Penerusan_OfTheOwnOpd_IsSeenByTheBureauAndOthersIsUnknown()
    {
        await using ConveyedCase conveyed = await OpenedAsync();
        Guid held = (await conveyed.Region.DoAsync(ConveyedCase.Officer, desk => desk.Get<FollowUpReader>().OwnAsync(Cancel)))[0].SosialisasiId;
        RecordPenerusan wish = new(Guid.CreateVersion7(), held, "dinkes", "apel", new(2026, 11, 17), 120, default);

        await PassOnAsync(conveyed, wish);
        await PassOnAsync(conveyed, wish);
        await Assert.ThrowsAsync<MissingException>(() => PassOnAsync(conveyed, wish with { Id = Guid.CreateVersion7(), OpdCode = "disdik" }));
        await Assert.ThrowsAsync<RefusedException>(() => PassOnAsync(conveyed, wish with { Id = Guid.CreateVersion7(), How = "lain", Reached = 0, On = new(2026, 11, 18) }));

        SosialisasiView seen = Assert.Single(await conveyed.Region.DoAsync(ConveyedCase.Bureau, desk => desk.Get<FollowUpReader>().EventsAsync(conveyed.CaseId, Cancel)));
        Assert.Equal(["dinkes"], seen.PassedOn);
    }

    private static async Task<ConveyedCase> OpenedAsync()
    {
        ConveyedCase conveyed = await ConveyedCase.ConveyedAsync();
        await SosialisasiServiceTests.RecordAsync(conveyed, SosialisasiServiceTests.Event(conveyed, new(2026, 11, 17)));
        await conveyed.AcknowledgeAsync(ConveyedCase.Officer, "dinkes");
        return conveyed;
    }

    private static CommitmentAddress Address(ConveyedCase conveyed) => new(conveyed.CaseId, "dinkes", "C1");

    private static ReportCommitment Report(ConveyedCase conveyed) =>
        new(Guid.CreateVersion7(), Address(conveyed), "Kelompok dibentuk.", Papers.Pdf("SK kelompok"), "sk.pdf", Done: true);

    private static Task<CommitmentReport> ReportAsync(ConveyedCase conveyed, ReportCommitment wish, string office = ConveyedCase.Officer) =>
        conveyed.Region.DoAsync(office, desk => desk.Get<CommitmentService>().ReportAsync(wish, Cancel));

    private static Task AcceptAsync(ConveyedCase conveyed, string office = ConveyedCase.Bureau) =>
        conveyed.Region.DoAsync(office, desk => desk.Get<CommitmentService>().AcceptAsync(Guid.CreateVersion7(), Address(conveyed), "", Cancel));

    private static Task<Penerusan> PassOnAsync(ConveyedCase conveyed, RecordPenerusan wish) =>
        conveyed.Region.DoAsync(ConveyedCase.Officer, desk => desk.Get<PenerusanService>().RecordAsync(wish, Cancel));

    private static Task<CommitmentState> StateAsync(ConveyedCase conveyed) => conveyed.Region.DoAsync(
        ConveyedCase.Bureau, desk => desk.Db.Set<Commitment>().Where(c => c.OpdCode == "dinkes" && c.Key == "C1").Select(c => c.State).SingleAsync(Cancel));
}
