using Budaya.Core.Proposals;
using Budaya.Core.Tests.Workflow;

namespace Budaya.Core.Tests.Proposals;

/// <summary>The round of Bangka Barat at its deliberation, all five offices present, scored by them.</summary>
internal static class ScoredRound
{
    public static readonly string[] Offices = ["asisten-3", "inspektur", "kabag-organisasi", "kabag-tapem", "kadis-kominfo"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<Walk> AtMeetingAsync(Region region, ScoredChange change = ScoredChange.Dibekukan)
    {
        Walk walk = await AtCollectingAsync(region, change);
        await walk.StepAsync("B02", "kabag-organisasi", "tutup");
        await walk.StepAsync("B03", "kabag-organisasi", "teruskan");
        await BetasonRound.MeetAsync(region, walk, attending: 5);
        return walk;
    }

    public static async Task<Walk> AtCollectingAsync(Region region, ScoredChange change = ScoredChange.Dibekukan)
    {
        Walk walk = await Walk.OpenAsync(region, "kabag-organisasi", "keputusan-budaya-kerja", new(2026, 11, 17));
        await walk.StepAsync("B01", "kabag-organisasi", "buka");
        await BetasonRound.ProposeAsync(region, walk, change);
        return walk;
    }

    public static async Task OpenAsync(Region region, Walk walk, int ballot = 1, string office = "kabag-organisasi")
    {
        Guid round = (await BetasonRound.ViewAsync(region, walk)).Round!.Id; // opened
        await region.DoAsync(office, desk => desk.Get<ScoreService>().OpenAsync(round, ballot, new(2026, 11, 24), Cancel));
    }

    public static async Task CloseAsync(Region region, Walk walk, int ballot = 1)
    {
        Guid round = (await BetasonRound.ViewAsync(region, walk)).Round!.Id; // opened
        await region.DoAsync("asisten-3", desk => desk.Get<ScoreService>().CloseAsync(round, ballot, Cancel));
    }

    /// <summary>An office gives each proposal the same points by both criteria.</summary>
    public static async Task GiveAsync(Region region, Walk walk, string office, params (string Name, int Points)[] points)
    {
        ScoreView view = await ViewAsync(region, walk, office);
        GiveScores give = new(view.Round.Id, view.Round.Ballot, office, "",
            [.. points.SelectMany(p => new[] { 1, 2 }.Select(position => new GivenScore(IdOf(view, p.Name), position, p.Points)))]);
        await AnswerAsync(region, view, office);
        await region.DoAsync(office, desk => desk.Get<ScoreService>().GiveAsync(give, Cancel));
    }

    /// <summary>An office says that it has an interest in none of the proposals, unless it has answered already.</summary>
    public static Task AnswerAsync(Region region, ScoreView view, string office, params (Guid Proposal, string Reason)[] interests) => region.DoAsync(office, desk =>
        desk.Get<ScoreService>().AnswerAsync(new(view.Round.Id, view.Round.Ballot, office, "", interests.ToDictionary(i => i.Proposal, i => i.Reason)), Cancel));

    public static async Task<ScoreView> ViewAsync(Region region, Walk walk, string office)
    {
        await using Desk desk = await region.AsAsync(office);
        return await desk.Get<ScoreReader>().ViewAsync(walk.CaseId, Cancel);
    }

    public static Guid IdOf(ScoreView view, string name) => view.AllProposals.Values.Single(p => p.Name == name).Id;
}
