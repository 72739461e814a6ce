using Budaya.Core.Distribution;
using Budaya.Core.Proposals;
using Budaya.Core.Tenants;
using Budaya.Core.Tests.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Tests.Proposals;

/// <summary>An open call is corrected with a reason, and whoever was asked is told.</summary>
public sealed class CallServiceTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(14, "diundurkan")]
    [InlineData(-10, "dimajukan")]
    public async Task LastDay_MovedEitherWay_IsToldToEveryOpdOnceWithItsReason(int days, string how)
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await ScoredRound.AtCollectingAsync(region);
        Round round = (await BetasonRound.ViewAsync(region, walk)).Round!; // opened
        DateOnly day = round.ClosesOn.AddDays(days);
        await region.DoAsync("admin-daerah", async desk => (await desk.Db.Set<Opd>().ToListAsync(Cancel)).ForEach(o => o.Mail = $"{o.Code}@contoh.example"));

        await MoveAsync(region, round.Id, day, "Banyak yang meminta waktu.");
        await MoveAsync(region, round.Id, day, "Banyak yang meminta waktu."); // there already
        await region.DoAsync("kabag-organisasi", desk => desk.Get<RoundNoticeSweep>().RunAsync(Cancel));

        RoundView view = await BetasonRound.ViewAsync(region, walk);
        Assert.Equal(day, view.Round!.ClosesOn); // opened
        RoundChange change = Assert.Single(view.Changes);
        Assert.Contains(how, change.Words, StringComparison.Ordinal);
        Assert.Equal("Banyak yang meminta waktu.", change.Reason);
        await using Desk desk = await region.AsAsync("kabag-organisasi");
        int asked = await desk.Db.Set<Opd>().CountAsync(o => o.Receives, Cancel);
        Assert.Equal(asked, region.Mails.All.Count); // who has proposed is told too
        Assert.Contains("Perubahan penghimpunan usulan", region.Mails.Text(0), StringComparison.Ordinal);
        Assert.Contains("meminta waktu", region.Mails.Text(0), StringComparison.Ordinal);
        Assert.True(await desk.Db.Set<Core.Audit.AuditEntry>().AnyAsync(e => e.Act == "usulan.jendela-diubah", Cancel));
    }

    [Fact]
    public async Task LastDay_InThePastOrWithoutReasonOrByAnother_IsRefused()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await ScoredRound.AtCollectingAsync(region);
        Round round = (await BetasonRound.ViewAsync(region, walk)).Round!; // opened

        await Assert.ThrowsAsync<RefusedException>(() => MoveAsync(region, round.Id, new(2026, 11, 16), "lewat"));
        await Assert.ThrowsAsync<RefusedException>(() => MoveAsync(region, round.Id, new(2026, 12, 4), " "));
        await Assert.ThrowsAsync<RefusedException>(() => MoveAsync(region, round.Id, new(2026, 12, 4), "bukan saya", "inspektur"));
        await walk.StepAsync("B02", "kabag-organisasi", "tutup");
        await Assert.ThrowsAsync<RefusedException>(() => MoveAsync(region, round.Id, new(2026, 12, 4), "terlambat"));

        Assert.Equal(round.ClosesOn, (await BetasonRound.ViewAsync(region, walk)).Round!.ClosesOn); // opened
    }

    [Fact]
    public async Task Criteria_CanBeCorrectedUntilTheFirstProposalIsIn()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await Walk.OpenAsync(region, "kabag-organisasi", "keputusan-budaya-kerja", new(2026, 11, 17));
        await walk.StepAsync("B01", "kabag-organisasi", "buka");
        Round round = await region.DoAsync("kabag-organisasi", desk =>
            desk.Get<RoundService>().OpenAsync(new(walk.CaseId, "Rumusan", new(2026, 11, 1), new(2026, 11, 30), ScoredChange.Dibekukan, [new("Mudah diigat", 1), new("Kedua", 2), new("Ketiga", 3)]), Cancel));

        await CorrectAsync(region, round.Id, new("Mudah diingat", 60), new("Sesuai kebutuhan", 40));
        RoundView corrected = await BetasonRound.ViewAsync(region, walk);
        await Assert.ThrowsAsync<RefusedException>(() => CorrectAsync(region, round.Id, new("Sama", 1), new("sama", 1)));
        await region.DoAsync("kabag-organisasi", async desk => await desk.Get<RoundService>().ProposeAsync(
            new(round.Id, Guid.CreateVersion7(), await desk.Db.Set<Opd>().OrderBy(o => o.Position).Select(o => o.Code).FirstAsync(Cancel), "", null, new() { Acronym = "SIAGA", Form = Core.Values.FrameworkForm.Word }), Cancel));

        RefusedException late = await Assert.ThrowsAsync<RefusedException>(() => CorrectAsync(region, round.Id, new CriterionInput("Lain", 1)));

        Assert.Equal([("Mudah diingat", 60), ("Sesuai kebutuhan", 40)], corrected.Round!.Criteria.Select(c => (c.Name, c.Weight))); // opened
        Assert.Contains("Mudah diingat (bobot 60)", Assert.Single(corrected.Changes).Words, StringComparison.Ordinal);
        Assert.Contains("setelah usulan pertama masuk", late.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Criteria_CorrectedWhileTheFirstProposalComesIn_LetsOneOfThemStand()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await Walk.OpenAsync(region, "kabag-organisasi", "keputusan-budaya-kerja", new(2026, 11, 17));
        await walk.StepAsync("B01", "kabag-organisasi", "buka");
        Round round = await region.DoAsync("kabag-organisasi", desk =>
            desk.Get<RoundService>().OpenAsync(new(walk.CaseId, "Rumusan", new(2026, 11, 1), new(2026, 11, 30), ScoredChange.Dibekukan, [new("Pertama", 1)]), Cancel));
        await using Desk proposing = await region.AsAsync("kabag-organisasi");
        string opd = await proposing.Db.Set<Opd>().OrderBy(o => o.Position).Select(o => o.Code).FirstAsync(Cancel);
        await proposing.Get<RoundService>().ProposeAsync(new(round.Id, Guid.CreateVersion7(), opd, "", null, new() { Acronym = "SIAGA", Form = Core.Values.FrameworkForm.Word }), Cancel);

        await CorrectAsync(region, round.Id, new CriterionInput("Kedua", 1));

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => proposing.Db.SaveChangesAsync(Cancel));
    }

    private static Task MoveAsync(Region region, Guid round, DateOnly day, string reason, string office = "kabag-organisasi") =>
        region.DoAsync(office, desk => desk.Get<CallService>().MoveLastDayAsync(round, day, reason, Cancel));

    private static Task CorrectAsync(Region region, Guid round, params CriterionInput[] criteria) =>
        region.DoAsync("kabag-organisasi", desk => desk.Get<CallService>().CorrectCriteriaAsync(round, criteria, "Salah ketik.", Cancel));
}
