namespace Budaya.Core.Values;

/// <summary>Words of <see cref="Virtues"/> for the letters that no value gives yet. Suggestions for people, taken in one by one.</summary>
public static class AcronymCandidates
{
    private const int MostWords = 8;

    /// <summary>For each letter still without a value, in order, the words most in use that begin with it; letters with no such word are left out.</summary>
    public static IReadOnlyList<LetterCandidates> For(FrameworkEntry framework)
    {
        ArgumentNullException.ThrowIfNull(framework);
        string acronym = AcronymLetters.Of(framework.Name);
        List<string> segments = [.. framework.Values.Select(v => AcronymLetters.Of(v.Segment))];
        if (framework.Form != FrameworkForm.Acronym || !AcronymAlignment.CanRead(acronym, segments))
        {
            return [];
        }

        HashSet<string> used = [.. framework.Values.Select(v => AcronymLetters.Of(v.Name))];
        return
        [
            .. new AcronymAlignment(acronym, segments).Breaks.Where(open => open.IsOpen)
                .Select(open => new LetterCandidates(open.Letter + 1, acronym[open.Letter], WordsFor(acronym[open.Letter], used), open.Value ?? framework.Values.Count))
                .Where(letter => letter.Words.Count > 0),
        ];
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
