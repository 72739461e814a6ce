using System.Globalization;

namespace Budaya.Core.Proposals;

/// <summary>The scores that count, of one office for one proposal: one for each criterion, in their order.</summary>
public sealed record CountedScores(string OfficeKey, Guid ProposalId, IReadOnlyList<int> Points);

/// <summary>How scores lie apart.</summary>
public sealed record Spread(decimal Lowest, decimal Median, decimal Highest)
{
    internal static Spread Of(IEnumerable<decimal> values)
    {
        decimal[] sorted = [.. values.Order()];
        int middle = sorted.Length / 2;
        decimal median = sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new(sorted[0], median, sorted[^1]);
    }
}

/// <summary>A proposal by one criterion.</summary>
/// <param name="Mean">1 to 5.</param>
public sealed record CriterionScore(int Position, decimal Mean, Spread Spread);

/// <summary>What a proposal was given in a scoring round.</summary>
/// <param name="Offices">How many offices scored it; 0: none, and no more is known.</param>
/// <param name="Total">Weighted mean, 1 to 5, or null.</param>
/// <param name="Spread">Of the offices' own weighted means, or null.</param>
/// <param name="Rank">From 1; equal totals share a rank; null: not scored.</param>
public sealed record ProposalScore(Guid ProposalId, int Offices, decimal? Total, Spread? Spread, int? Rank, IReadOnlyList<CriterionScore> Criteria);

/// <summary>Counts score sheets. Totals are compared as fractions of whole numbers, so that a tie is a tie and never a matter of rounding.</summary>
public static class ScoreTally
{
    /// <summary>A score as papers and workbooks print it: two decimals after a comma.</summary>
    public static string InWords(decimal score) => score.ToString("0.00", CultureInfo.InvariantCulture).Replace('.', ',');

    /// <summary>All proposals, the best first; those that nobody scored last.</summary>
    /// <param name="weights">Of the criteria, in their order.</param>
    /// <param name="proposals">The proposals of the scoring round.</param>
    /// <param name="scores">What counts.</param>
    public static IReadOnlyList<ProposalScore> Of(IReadOnlyList<int> weights, IReadOnlyList<Guid> proposals, IReadOnlyList<CountedScores> scores)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(proposals);
        ArgumentNullException.ThrowIfNull(scores);
        List<(Guid Id, List<CountedScores> Scores, long Sum)> rows =
            [.. proposals.Select(id => (id, Of: scores.Where(s => s.ProposalId == id).ToList())).Select(p => (p.id, p.Of, p.Of.Sum(s => Weighted(weights, s.Points))))];
        return
        [
            .. rows.Where(r => r.Scores.Count > 0).Select(r => Count(weights, r.Id, r.Scores, 1 + rows.Count(other => Beats(other, r)))).OrderBy(s => s.Rank),
            .. rows.Where(r => r.Scores.Count == 0).Select(r => new ProposalScore(r.Id, 0, null, null, null, [])),
        ];
    }

    /// <summary>The proposals that share the highest total among those given; empty when one alone has it.</summary>
    public static IReadOnlyList<Guid> Tied(IReadOnlyList<ProposalScore> scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        int? highest = scores.Min(s => s.Rank); // of those left: the first may have been withdrawn
        List<Guid> best = [.. scores.Where(s => s.Rank is not null && s.Rank == highest).Select(s => s.ProposalId)];
        return best.Count > 1 ? best : [];
    }

    // a/n > b/m as a·m > b·n: whole numbers, no rounding.
    private static bool Beats((Guid Id, List<CountedScores> Scores, long Sum) one, (Guid Id, List<CountedScores> Scores, long Sum) other) =>
        one.Scores.Count > 0 && one.Sum * other.Scores.Count > other.Sum * one.Scores.Count;

    private static ProposalScore Count(IReadOnlyList<int> weights, Guid id, List<CountedScores> scores, int rank)
    {
        decimal all = weights.Sum();
        return new(
            id, scores.Count, scores.Sum(s => Weighted(weights, s.Points)) / (scores.Count * all), Spread.Of(scores.Select(s => Weighted(weights, s.Points) / all)), rank,
            [.. weights.Select((_, index) => new CriterionScore(index + 1, (decimal)scores.Sum(s => s.Points[index]) / scores.Count, Spread.Of(scores.Select(s => (decimal)s.Points[index]))))]);
    }

    private static long Weighted(IReadOnlyList<int> weights, IReadOnlyList<int> points) => weights.Zip(points, (weight, point) => (long)weight * point).Sum();
}
