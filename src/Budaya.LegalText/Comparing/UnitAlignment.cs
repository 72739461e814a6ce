using DiffPlex;

namespace Budaya.LegalText;

/// <summary>Finds which unit of the older version became which of the newer one.</summary>
internal static class UnitAlignment
{
    /// <summary>What a common name is worth beside common words.</summary>
    private const double SameName = 0.35;

    /// <summary>Units that have less in common are one removed and one added.</summary>
    private const double LeastLikeness = 0.34;

    /// <summary>How much of its words a unit must keep to count as moved.</summary>
    private const double MovedLikeness = 0.8;

    private const int LargestGap = 250_000;

    public static IReadOnlyList<DraftChange> Align(List<ComparedUnit> older, List<ComparedUnit> newer)
    {
        int[] partner = Pairs(older, newer);
        var moved = Moves(older, newer, partner);
        List<DraftChange> changes = [];
        var old = 0;
        for (var i = 0; i < newer.Count; i++)
        {
            if (partner[i] >= 0)
            {
                for (; old < partner[i]; old++)
                {
                    changes.Add(Gone(older[old], moved.GetValueOrDefault(old, -1), newer));
                }

                old++;
                changes.Add(Kept(older[partner[i]], newer[i], ChangeKind.Changed));
            }
            else
            {
                var from = moved.FirstOrDefault(pair => pair.Value == i, new(-1, -1)).Key;
                changes.Add(from >= 0 ? Kept(older[from], newer[i], ChangeKind.Moved) : new DraftChange(ChangeKind.Added, null, newer[i], [new ComparedWords(WordChange.Added, newer[i].Text)]));
            }
        }

        for (; old < older.Count; old++)
        {
            changes.Add(Gone(older[old], moved.GetValueOrDefault(old, -1), newer));
        }

        return changes;
    }

    private static DraftChange Kept(ComparedUnit before, ComparedUnit after, ChangeKind kind)
    {
        var words = WordComparison.Of(before.Text, after.Text);
        return new DraftChange(kind == ChangeKind.Changed && before.Text == after.Text ? ChangeKind.Same : kind, before, after, words);
    }

    private static DraftChange Gone(ComparedUnit unit, int movedTo, List<ComparedUnit> newer) =>
        new(movedTo >= 0 ? ChangeKind.MovedAway : ChangeKind.Removed, unit, movedTo >= 0 ? newer[movedTo] : null, [new ComparedWords(WordChange.Removed, unit.Text)]);

    /// <summary>For each newer unit the older one, in order; -1 where there is none. Equal texts first, then the likeliest in the gaps between them.</summary>
    public static int[] Pairs(List<ComparedUnit> older, List<ComparedUnit> newer)
    {
        var partner = new int[newer.Count];
        Array.Fill(partner, -1);
        var diff = new Differ().CreateCustomDiffs(Joined(older), Joined(newer), ignoreWhiteSpace: false, text => text.Split('\n'));
        var (a, b) = (0, 0);
        foreach (var block in diff.DiffBlocks)
        {
            Equal(partner, ref a, ref b, block.DeleteStartA);
            Gap(older, newer, partner, (a, block.DeleteCountA), (b, block.InsertCountB));
            a += block.DeleteCountA;
            b += block.InsertCountB;
        }

        Equal(partner, ref a, ref b, older.Count);
        return partner;
    }

    /// <summary>One line for each unit; texts have no line breaks.</summary>
    private static string Joined(List<ComparedUnit> units) => string.Join('\n', units.Select(unit => unit.Text.ReplaceLineEndings(" ").Replace('\r', ' ')));

    private static void Equal(int[] partner, ref int a, ref int b, int until)
    {
        for (; a < until && b < partner.Length; a++, b++)
        {
            partner[b] = a;
        }
    }

    private static void Gap(List<ComparedUnit> older, List<ComparedUnit> newer, int[] partner, (int Start, int Count) a, (int Start, int Count) b)
    {
        if (a.Count == 0 || b.Count == 0)
        {
            return;
        }

        if ((long)a.Count * b.Count > LargestGap)
        {
            Greedy(older, newer, partner, a, b);
            return;
        }

        var left = Bags(older, a);
        var right = Bags(newer, b);
        var best = new double[a.Count + 1, b.Count + 1];
        for (var i = a.Count - 1; i >= 0; i--)
        {
            for (var j = b.Count - 1; j >= 0; j--)
            {
                var pair = Score(older[a.Start + i], newer[b.Start + j], left[i], right[j]);
                best[i, j] = Math.Max(Math.Max(best[i + 1, j], best[i, j + 1]), pair >= LeastLikeness ? pair + best[i + 1, j + 1] : 0);
            }
        }

        for (int i = 0, j = 0; i < a.Count && j < b.Count;)
        {
            var pair = Score(older[a.Start + i], newer[b.Start + j], left[i], right[j]);
            if (pair >= LeastLikeness && best[i, j] <= pair + best[i + 1, j + 1])
            {
                partner[b.Start + j++] = a.Start + i++;
            }
            else if (best[i + 1, j] >= best[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }
    }

    /// <summary>For texts that were wholly rewritten: by name alone, in order.</summary>
    private static void Greedy(List<ComparedUnit> older, List<ComparedUnit> newer, int[] partner, (int Start, int Count) a, (int Start, int Count) b)
    {
        var names = Enumerable.Range(a.Start, a.Count).ToLookup(i => older[i].Name, StringComparer.Ordinal);
        var last = a.Start - 1;
        for (var j = b.Start; j < b.Start + b.Count; j++)
        {
            var found = names[newer[j].Name].FirstOrDefault(i => i > last, -1);
            if (found >= 0)
            {
                partner[j] = last = found;
            }
        }
    }

    private static Dictionary<int, int> Moves(List<ComparedUnit> older, List<ComparedUnit> newer, int[] partner)
    {
        Dictionary<int, int> moves = [];
        var taken = partner.Where(i => i >= 0).ToHashSet();
        var gone = Enumerable.Range(0, older.Count).Where(i => !taken.Contains(i)).Select(i => (Index: i, Words: Bag(older[i].Text))).Where(unit => unit.Words.Count > 3).ToList();
        if ((long)gone.Count * newer.Count > LargestGap)
        {
            return moves;
        }

        for (var j = 0; j < newer.Count; j++)
        {
            if (partner[j] < 0 && Bag(newer[j].Text) is { Count: > 3 } words)
            {
                var likely = gone.Where(unit => !moves.ContainsKey(unit.Index)).Select(unit => (unit.Index, Like: Likeness(unit.Words, words))).Where(pair => pair.Like >= MovedLikeness).OrderByDescending(pair => pair.Like).ToList();
                if (likely.Count > 0)
                {
                    moves[likely[0].Index] = j;
                }
            }
        }

        return moves;
    }

    private static List<Dictionary<string, int>> Bags(List<ComparedUnit> units, (int Start, int Count) part) => [.. units.GetRange(part.Start, part.Count).Select(unit => Bag(unit.Text))];

    private static Dictionary<string, int> Bag(string text)
    {
        Dictionary<string, int> bag = [];
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            bag[word] = bag.GetValueOrDefault(word) + 1;
        }

        return bag;
    }

    private static double Score(ComparedUnit before, ComparedUnit after, Dictionary<string, int> left, Dictionary<string, int> right) =>
        Likeness(left, right) + (before.Name == after.Name ? SameName : 0);

    /// <summary>Common words as a share of all words, 0 to 1.</summary>
    private static double Likeness(Dictionary<string, int> left, Dictionary<string, int> right)
    {
        var all = left.Values.Sum() + right.Values.Sum();
        var common = left.Sum(word => Math.Min(word.Value, right.GetValueOrDefault(word.Key)));
        return all == 0 ? 1 : 2.0 * common / all;
    }
}
