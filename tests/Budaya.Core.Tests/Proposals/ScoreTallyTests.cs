using Budaya.Core.Proposals;

namespace Budaya.Core.Tests.Proposals;

public sealed class ScoreTallyTests
{
    private static readonly Guid One = Guid.CreateVersion7();
    private static readonly Guid Two = Guid.CreateVersion7();

    [Fact]
    public void Of_WeightedCriteria_GivesTotalSpreadAndMedianExactly()
    {
        IReadOnlyList<CountedScores> scores = [new("a", One, [5, 4]), new("b", One, [4, 2]), new("c", One, [3, 3]), new("d", One, [1, 5])];

        ProposalScore score = Assert.Single(ScoreTally.Of([60, 40], [One], scores));

        Assert.Equal(3.35m, score.Total); // (4.6 + 3.2 + 3 + 2.6) / 4
        Assert.Equal(new Spread(2.6m, 3.1m, 4.6m), score.Spread);
        Assert.Equal(new CriterionScore(1, 3.25m, new(1m, 3.5m, 5m)), score.Criteria[0]);
        Assert.Equal((4, 1), (score.Offices, score.Rank));
    }

    [Fact]
    public void Tied_TotalsThatNoDecimalHolds_AreFoundEqual()
    {
        // 10/3 from three offices and 20/6 from six: equal, though neither has an end.
        IReadOnlyList<CountedScores> scores =
        [
            .. new[] { 3, 3, 4 }.Select((p, i) => new CountedScores($"a{i}", One, [p])),
            .. new[] { 3, 3, 4, 3, 3, 4 }.Select((p, i) => new CountedScores($"b{i}", Two, [p])),
        ];

        IReadOnlyList<ProposalScore> result = ScoreTally.Of([7], [One, Two], scores);

        Assert.Equal([One, Two], ScoreTally.Tied(result));
        Assert.All(result, r => Assert.Equal(1, r.Rank));
    }

    [Fact]
    public void Of_TotalsThatOnlyRoundingMakesEqual_AreNoTie()
    {
        IReadOnlyList<CountedScores> scores = [new("a", One, [5, 4]), new("a", Two, [4, 5])];

        IReadOnlyList<ProposalScore> result = ScoreTally.Of([50, 49], [One, Two], scores);

        Assert.Equal([One, Two], result.Select(r => r.ProposalId));
        Assert.Equal([1, 2], result.Select(r => r.Rank));
        Assert.Equal(Math.Round(result[0].Total!.Value, 1), Math.Round(result[1].Total!.Value, 1)); // scored
        Assert.Empty(ScoreTally.Tied(result));
    }

    [Fact]
    public void Of_AProposalThatNobodyScored_ComesLastWithoutATotal()
    {
        IReadOnlyList<ProposalScore> result = ScoreTally.Of([1], [One, Two], [new("a", Two, [1])]);

        Assert.Equal([Two, One], result.Select(r => r.ProposalId));
        Assert.Equal((0, null, null), (result[1].Offices, result[1].Total, result[1].Rank));
    }
}
