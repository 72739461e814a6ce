namespace Budaya.Core.Values;

/// <summary>The letters of names, and how a segment stands in them. Case, spaces and signs do not count.</summary>
internal static class AcronymLetters
{
    /// <summary>The letters and digits, in capitals.</summary>
    public static string Of(string text) => string.Concat(text.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant));

    /// <param name="segment">Letters in capitals, not empty.</param>
    public static bool Occurs(string segment, string name, SegmentKind kind)
    {
        string letters = Of(name);
        return kind switch
        {
            SegmentKind.Initial => segment.Length == 1 && letters.StartsWith(segment, StringComparison.Ordinal),
            SegmentKind.Prefix => letters.StartsWith(segment, StringComparison.Ordinal),
            SegmentKind.WordInitials => Initials(name).StartsWith(segment, StringComparison.Ordinal),
            SegmentKind.Infix => letters.Contains(segment, StringComparison.Ordinal),
            SegmentKind.Suffix => letters.EndsWith(segment, StringComparison.Ordinal),
            SegmentKind.Subsequence => IsSubsequence(segment, letters),
            _ => false,
        };
    }

    public static string InWords(SegmentKind kind) => kind switch
    {
        SegmentKind.Initial => "huruf pertama",
        SegmentKind.Prefix => "awalan",
        SegmentKind.WordInitials => "huruf awal tiap kata",
        SegmentKind.Infix => "bagian",
        SegmentKind.Suffix => "akhiran",
        SegmentKind.Subsequence => "urutan huruf",
        _ => "huruf",
    };

    private static string Initials(string name) =>
        string.Concat(name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Select(word => Of(word)).Where(word => word.Length > 0).Select(word => word[0]));

    private static bool IsSubsequence(string segment, string letters)
    {
        int found = 0;
        foreach (char letter in letters)
        {
            found += found < segment.Length && segment[found] == letter ? 1 : 0;
        }

        return found == segment.Length;
    }
}
