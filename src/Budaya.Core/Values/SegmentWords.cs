namespace Budaya.Core.Values;

/// <summary>How letters stand in a value, in the words that pages and workbooks use.</summary>
public static class SegmentWords
{
    private static readonly Dictionary<SegmentKind, string> Words = new()
    {
        [SegmentKind.Initial] = "huruf pertama", [SegmentKind.Prefix] = "awalan", [SegmentKind.WordInitials] = "huruf awal tiap kata", [SegmentKind.Infix] = "di dalam kata",
        [SegmentKind.Suffix] = "akhiran", [SegmentKind.Subsequence] = "urutan huruf", [SegmentKind.None] = "tidak memberi huruf",
    };

    /// <summary>All of them.</summary>
    public static IReadOnlyCollection<string> All => Words.Values;

    /// <summary>Such as <c>huruf pertama</c>.</summary>
    public static string Of(SegmentKind kind) => Words[kind];

    /// <summary>The kind that the words say, or null.</summary>
    public static SegmentKind? Read(string words) =>
        Words.Where(pair => string.Equals(pair.Value, words, StringComparison.OrdinalIgnoreCase)).Select(pair => (SegmentKind?)pair.Key).FirstOrDefault();
}
