namespace Budaya.Core.Values;

/// <summary>Words of <see cref="Virtues"/> for the letters that no value gives yet. Suggestions for people, taken in one by one.</summary>
public static class AcronymCandidates
{
    private const int MostWords = 8;

    /// <summary>For each letter still without a value, in order, the words most in use that begin with it; letters with no such word are left out.</summary>
    public static IReadOnlyList<LetterCandidates> For(FrameworkEntry framework)
    {
        ArgumentNullException.ThrowIfNull(framework);
        if (framework.Form != FrameworkForm.Acronym)
        {
            return [];
        }

        string acronym = AcronymLetters.Of(framework.Name);
        HashSet<string> used = [.. framework.Values.Select(v => AcronymLetters.Of(v.Name))];
        return
        [
            .. Open(acronym, framework.Values)
                .Select(open => new LetterCandidates(open.Letter + 1, acronym[open.Letter], WordsFor(acronym[open.Letter], used), open.ValueIndex))
                .Where(letter => letter.Words.Count > 0),
        ];
    }

    // The letters that the segments do not reach: what is left when the longest beginning that fits is taken from the front, and the longest end from the back;
    // of what is between, the values between take the first place that fits.
    private static List<(int Letter, int ValueIndex)> Open(string acronym, IReadOnlyList<ValueEntry> values)
    {
        List<string> segments = [.. values.Select(v => AcronymLetters.Of(v.Segment))];
        int front = 0;
        int taken = 0;
        while (taken < segments.Count && acronym.AsSpan(front).StartsWith(segments[taken], StringComparison.Ordinal))
        {
            front += segments[taken++].Length;
        }

        int back = acronym.Length;
        int end = segments.Count;
        while (end > taken && acronym.AsSpan(front, back - front).EndsWith(segments[end - 1], StringComparison.Ordinal))
        {
            back -= segments[--end].Length;
        }

        return Between(acronym[..back], front, [.. segments.Take(end)], taken);
    }

    private static List<(int Letter, int ValueIndex)> Between(string acronym, int letter, List<string> segments, int next)
    {
        List<(int, int)> open = [];
        while (letter < acronym.Length)
        {
            if (next < segments.Count && acronym.AsSpan(letter).StartsWith(segments[next], StringComparison.Ordinal))
            {
                letter += segments[next++].Length;
            }
            else
            {
                open.Add((letter++, next));
            }
        }

        return open;
    }

    private static IReadOnlyList<string> WordsFor(char letter, HashSet<string> used) =>
        [.. Virtues.All.Select(virtue => virtue.Word).Where(word => word[0] == letter && !used.Contains(AcronymLetters.Of(word))).Take(MostWords)];
}

/// <summary>Words for one letter.</summary>
/// <param name="Place">Place in the letters of the acronym, from 1.</param>
/// <param name="Letter">In capitals.</param>
/// <param name="Words">Most used first.</param>
/// <param name="ValueIndex">Where among the values, from 0, one that gives the letter belongs.</param>
public sealed record LetterCandidates(int Place, char Letter, IReadOnlyList<string> Words, int ValueIndex);
