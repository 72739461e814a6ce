using Budaya.Core.Proposals;
using Budaya.Core.Tests.Workflow;
using Budaya.Core.Values;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Tests.Proposals;

/// <summary>Scenario (c): three proposals, a tie, a second vote.</summary>
public sealed class TiedRoundTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task BangkaBarat_ThreeProposalsTieThenSecondVote_AgreesOnBetasonAndKeepsTheOthers()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await ScoredRound.AtMeetingAsync(region);
        await ScoredRound.OpenAsync(region, walk);
        await GiveAsync(region, walk, ScoredRound.Offices, ("Betason", 4), ("Aksi Profesor", 4), ("Proaksi Inovatif", 2));
        await ScoredRound.CloseAsync(region, walk);
        ScoreView first = await ScoredRound.ViewAsync(region, walk, "bupati");
        await walk.StepAsync("B04", "asisten-3", "teruskan");
        RefusedException tied = await Assert.ThrowsAsync<RefusedException>(() => BetasonRound.AgreeAsync(region, walk, "Betason"));

        await ScoredRound.OpenAsync(region, walk, ballot: 2);
        ScoreView second = await ScoredRound.ViewAsync(region, walk, "inspektur");
        await GiveAsync(region, walk, ScoredRound.Offices[..3], ("Betason", 5), ("Aksi Profesor", 3));
        await GiveAsync(region, walk, ScoredRound.Offices[3..], ("Betason", 4), ("Aksi Profesor", 4));
        RefusedException open = await Assert.ThrowsAsync<RefusedException>(() => BetasonRound.AgreeAsync(region, walk, "Betason"));
        await ScoredRound.CloseAsync(region, walk, ballot: 2);
        await BetasonRound.AgreeAsync(region, walk, "Betason");

        Assert.Equal(2, first.Results[0].Tied.Count);
        Assert.Contains("Nilai tertinggi sama", tied.Message, StringComparison.Ordinal);
        Assert.Equal(["Betason", "Aksi Profesor"], second.Proposals.Select(p => p.Name)); // among the tied alone
        Assert.Contains("belum ditutup", open.Message, StringComparison.Ordinal);
        RoundView agreed = await BetasonRound.ViewAsync(region, walk);
        Assert.Equal("Betason", agreed.Chosen!.Framework.Text.Acronym); // just agreed on
        Assert.All(agreed.Proposals.Where(p => p != agreed.Chosen), p => Assert.Equal((ProposalState.TidakDipilih, FrameworkState.TidakDipilih), (p.State, p.Framework.State)));
        ScoreView results = await ScoredRound.ViewAsync(region, walk, "sekda");
        Assert.Equal([2, 0], results.Results.Select(r => r.Tied.Count));
        Assert.Equal(3, results.Results[0].Scores.Count); // what the losers were given stays readable
    }

    [Fact]
    public async Task SecondVote_TiedAgain_IsSettledByDeliberationWithItsReason()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await ScoredRound.AtMeetingAsync(region);
        await VoteAsync(region, walk, [("Betason", 4), ("Aksi Profesor", 4), ("Proaksi Inovatif", 2)], [("Betason", 3), ("Aksi Profesor", 3)]);

        await walk.StepAsync("B04", "asisten-3", "teruskan");
        await BetasonRound.AgreeAsync(region, walk, "Betason");

        Assert.Equal("Mudah diingat.", (await BetasonRound.ViewAsync(region, walk)).Round!.Reason); // opened
    }

    [Theory]
    [InlineData(ScoredChange.Dibekukan)]
    [InlineData(ScoredChange.DinilaiUlang)]
    public async Task Edit_AfterASecondVoteAmongOthers_NeverLetsAProposalBeAgreedOnOtherwiseThanItWasScored(ScoredChange change)
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await ScoredRound.AtMeetingAsync(region, change);
        await VoteAsync(region, walk, [("Betason", 2), ("Aksi Profesor", 4), ("Proaksi Inovatif", 4)], [("Aksi Profesor", 5), ("Proaksi Inovatif", 3)]);

        await walk.StepAsync("B04", "asisten-3", "teruskan");
        FrameworkView betason = (await BetasonRound.ViewAsync(region, walk)).Proposals.Single(p => p.Framework.Text.Acronym == "Betason").Framework;
        Task edit = region.DoAsync("kabag-organisasi", desk => desk.Get<FrameworkService>().EditAsync(betason.Id, betason.Version, betason.Text with { Meaning = "lain sama sekali" }, Cancel));

        if (change == ScoredChange.Dibekukan)
        {
            Assert.Contains("dibekukan", (await Assert.ThrowsAsync<RefusedException>(() => edit)).Message, StringComparison.Ordinal);
        }
        else
        {
            await edit;
            Assert.Contains("berubah", (await Assert.ThrowsAsync<RefusedException>(() => BetasonRound.AgreeAsync(region, walk, "Betason"))).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Close_WhileASheetComesIn_LetsOneOfThemStand()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await ScoredRound.AtMeetingAsync(region);
        await ScoredRound.OpenAsync(region, walk);
        await GiveAsync(region, walk, ScoredRound.Offices[..4], ("Betason", 4), ("Aksi Profesor", 3), ("Proaksi Inovatif", 2));
        ScoreView view = await ScoredRound.ViewAsync(region, walk, ScoredRound.Offices[4]);
        GiveScores late = new(view.Round.Id, 1, ScoredRound.Offices[4], "", [.. view.Proposals.SelectMany(p => new[] { 1, 2 }.Select(position => new GivenScore(p.Id, position, 5)))]);
        await ScoredRound.AnswerAsync(region, view, ScoredRound.Offices[4]);
        await using Desk giving = await region.AsAsync(ScoredRound.Offices[4]);
        await giving.Get<ScoreService>().GiveAsync(late, Cancel);

        await ScoredRound.CloseAsync(region, walk);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => giving.Db.SaveChangesAsync(Cancel));
        Assert.All((await ScoredRound.ViewAsync(region, walk, "sekda")).Results[0].Scores, s => Assert.Equal(4, s.Offices));
    }

    // One scoring round after the other, in which every office gives the same points.
    private static async Task VoteAsync(Region region, Walk walk, params (string, int)[][] points)
    {
        foreach ((int index, (string, int)[] given) in points.Index())
        {
            await ScoredRound.OpenAsync(region, walk, index + 1);
            await GiveAsync(region, walk, ScoredRound.Offices, given);
            await ScoredRound.CloseAsync(region, walk, index + 1);
        }
    }

    private static async Task GiveAsync(Region region, Walk walk, IEnumerable<string> offices, params (string, int)[] points)
    {
        Cancel.ThrowIfCancellationRequested();
        foreach (string office in offices)
        {
            await ScoredRound.GiveAsync(region, walk, office, points);
        }
    }
}
