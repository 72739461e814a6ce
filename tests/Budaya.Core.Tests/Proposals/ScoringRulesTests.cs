using Budaya.Core.Proposals;
using Budaya.Core.Tests.Workflow;
using Budaya.Core.Values;

namespace Budaya.Core.Tests.Proposals;

/// <summary>When a further scoring round is asked for, is allowed, or stands in the way; and whose sheets a scoring round needs.</summary>
public sealed class ScoringRulesTests
{
    private const string Bureau = "kabag-organisasi";

    private static readonly (string, int)[] Tied = [("Betason", 4), ("Aksi Profesor", 4), ("Proaksi Inovatif", 2)];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tie_WithAProposalWithdrawnSince_IsNoTieAnyMore()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await ScoredRound.AtMeetingAsync(region);
        await VoteAsync(region, walk, 1, Tied);
        ScoreView view = await ScoredRound.ViewAsync(region, walk, Bureau);
        await region.DoAsync(Bureau, desk => desk.Get<RoundService>().WithdrawAsync(ScoredRound.IdOf(view, "Aksi Profesor"), "Ditarik pengusulnya.", Cancel));
        await walk.StepAsync("B04", "asisten-3", "teruskan");

        await BetasonRound.AgreeAsync(region, walk, "Betason");

        Assert.Equal("Betason", (await BetasonRound.ViewAsync(region, walk)).Chosen?.Framework.Text.Acronym);
    }

    [Fact]
    public async Task Tie_InARoundForAChangedProposal_AsksForARoundAmongTheTied()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await ScoredRound.AtMeetingAsync(region, ScoredChange.DinilaiUlang);
        await VoteAsync(region, walk, 1, [("Betason", 5), ("Aksi Profesor", 3), ("Proaksi Inovatif", 2)]);
        FrameworkView changed = (await BetasonRound.ViewAsync(region, walk)).Proposals.Single(p => p.Framework.Text.Acronym == "Aksi Profesor").Framework;
        await region.DoAsync(Bureau, desk => desk.Get<FrameworkService>().EditAsync(changed.Id, changed.Version, changed.Text with { Meaning = "lebih jelas" }, Cancel));
        await VoteAsync(region, walk, 2, Tied);
        await walk.StepAsync("B04", "asisten-3", "teruskan");

        RefusedException tied = await Assert.ThrowsAsync<RefusedException>(() => BetasonRound.AgreeAsync(region, walk, "Betason"));
        await VoteAsync(region, walk, 3, Tied[..2]);
        await BetasonRound.AgreeAsync(region, walk, "Betason"); // tied again: the meeting decides

        Assert.Contains("Nilai tertinggi sama", tied.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reopened_MayScoreAllAgainAndNeedNot()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await ScoredRound.AtMeetingAsync(region);
        await VoteAsync(region, walk, 1, [("Betason", 5), ("Aksi Profesor", 3), ("Proaksi Inovatif", 2)]);
        await walk.StepAsync("B04", "asisten-3", "teruskan");
        RefusedException before = await Assert.ThrowsAsync<RefusedException>(() => ScoredRound.OpenAsync(region, walk, ballot: 2));
        await BetasonRound.AgreeAsync(region, walk, "Betason");
        region.Clock.Now = region.Clock.Now.AddHours(1);
        Guid round = (await BetasonRound.ViewAsync(region, walk)).Round!.Id; // agreed
        await region.DoAsync(Bureau, desk => desk.Get<RoundService>().ReopenAsync(round, "Kuorum dipertanyakan.", Cancel));
        bool free = (await BetasonRound.ViewAsync(region, walk)).WhyNotAgree.All(r => !r.Message.Contains("nilai", StringComparison.OrdinalIgnoreCase));

        region.Clock.Now = region.Clock.Now.AddHours(1);
        await VoteAsync(region, walk, 2, [("Betason", 3), ("Aksi Profesor", 5), ("Proaksi Inovatif", 2)]);
        RefusedException again = await Assert.ThrowsAsync<RefusedException>(() => ScoredRound.OpenAsync(region, walk, ballot: 3));

        Assert.True(free);
        Assert.Contains("pembahasan diulang", before.Message, StringComparison.Ordinal);
        Assert.Contains("pembahasan diulang", again.Message, StringComparison.Ordinal);
        Assert.Equal(3, (await ScoredRound.ViewAsync(region, walk, Bureau)).Results[1].Scores.Count);
    }

    [Fact]
    public async Task Close_WhereThreeOfFiveHaveAnInterestInEverything_NeedsTheSheetsOfTheOtherTwo()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await ScoredRound.AtMeetingAsync(region);
        await ScoredRound.OpenAsync(region, walk);
        foreach (string office in ScoredRound.Offices[2..])
        {
            ScoreView own = await ScoredRound.ViewAsync(region, walk, office);
            await ScoredRound.AnswerAsync(region, own, office, [.. own.Proposals.Select(p => (p.Id, "Ikut menyusun."))]);
        }

        RefusedException none = await Assert.ThrowsAsync<RefusedException>(() => ScoredRound.CloseAsync(region, walk));
        await ScoredRound.GiveAsync(region, walk, ScoredRound.Offices[0], Tied);
        RefusedException one = await Assert.ThrowsAsync<RefusedException>(() => ScoredRound.CloseAsync(region, walk));
        await ScoredRound.GiveAsync(region, walk, ScoredRound.Offices[1], Tied);
        ScoreView view = await ScoredRound.ViewAsync(region, walk, Bureau);
        await ScoredRound.CloseAsync(region, walk);

        Assert.Contains("baru 0, paling sedikit 2", none.Message, StringComparison.Ordinal);
        Assert.Contains("baru 1, paling sedikit 2", one.Message, StringComparison.Ordinal);
        Assert.Equal(3, view.Scorers.Count(s => s.State == SheetState.TidakMenilai));
        Assert.All((await ScoredRound.ViewAsync(region, walk, Bureau)).Results[0].Scores, s => Assert.Equal(2, s.Offices));
    }

    [Fact]
    public async Task Close_AfterAllThatWereScoredAreWithdrawn_LetsTheOthersBeAgreedOn()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await ScoredRound.AtMeetingAsync(region);
        await VoteAsync(region, walk, 1, [("Betason", 2), ("Aksi Profesor", 4), ("Proaksi Inovatif", 4)]);
        await ScoredRound.OpenAsync(region, walk, ballot: 2);
        ScoreView view = await ScoredRound.ViewAsync(region, walk, Bureau);
        foreach (string name in (string[])["Aksi Profesor", "Proaksi Inovatif"])
        {
            await region.DoAsync(Bureau, desk => desk.Get<RoundService>().WithdrawAsync(ScoredRound.IdOf(view, name), "Ditarik pengusulnya.", Cancel));
        }

        await ScoredRound.CloseAsync(region, walk, ballot: 2);
        await walk.StepAsync("B04", "asisten-3", "teruskan");
        await BetasonRound.AgreeAsync(region, walk, "Betason");

        Assert.Equal("Betason", (await BetasonRound.ViewAsync(region, walk)).Chosen?.Framework.Text.Acronym);
    }

    private static async Task VoteAsync(Region region, Walk walk, int ballot, (string, int)[] points)
    {
        await ScoredRound.OpenAsync(region, walk, ballot);
        foreach (string office in ScoredRound.Offices)
        {
            await ScoredRound.GiveAsync(region, walk, office, points);
        }

        await ScoredRound.CloseAsync(region, walk, ballot);
    }
}
