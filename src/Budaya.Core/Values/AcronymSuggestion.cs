namespace Budaya.Core.Values;

/// <summary>A segmentation that people may confirm. Never used without that.</summary>
/// <param name="IsAmbiguous">Another segmentation is as likely.</param>
public sealed record AcronymSuggestion(IReadOnlyList<SuggestedSegment> Segments, bool IsAmbiguous)
{
    private const int LongestAcronym = 40;

    /// <summary>The likeliest way in which each value gives at least one letter; null when there is none.</summary>
    /// <remarks>Likeliest: first letters before prefixes, these before letters from the end, the inside, or scattered.</remarks>
    public static AcronymSuggestion? For(string acronym, IReadOnlyList<string> values)
    {
        ArgumentNullException.ThrowIfNull(acronym);
        ArgumentNullException.ThrowIfNull(values);
        string letters = AcronymLetters.Of(acronym);
        if (letters.Length is 0 or > LongestAcronym || values.Count == 0 || values.Count > Math.Min(letters.Length, FrameworkService.MostValues))
        {
            return null;
        }

        // best[i] = the likeliest ways for the values read so far to spell the first i letters
        Way?[] best = new Way?[letters.Length + 1];
        best[0] = new(0, 1, null, null);
        foreach (string value in values)
        {
            best = Extend(best, letters, value);
        }

        return best[letters.Length] is { } way ? new(way.Segments(), way.Count > 1) : null;
    }

    private static Way?[] Extend(Way?[] before, string letters, string value)
    {
        Way?[] after = new Way?[before.Length];
        for (int start = 0; start < letters.Length; start++)
        {
            for (int end = start + 1; before[start] is not null && end <= letters.Length; end++)
            {
                string segment = letters[start..end];
                if (KindOf(segment, value) is { } kind)
                {
                    Way way = new(before[start]!.Cost + CostOf(kind), before[start]!.Count, before[start], new(value, segment, kind)); // checked by the loop
                    after[end] = Better(after[end], way);
                }
            }
        }

        return after;
    }

    private static Way Better(Way? one, Way other)
    {
        if (one is null || other.Cost < one.Cost)
        {
            return other;
        }

        return one.Cost == other.Cost ? one with { Count = one.Count + other.Count } : one;
    }

    private static SegmentKind? KindOf(string segment, string value)
    {
        ReadOnlySpan<SegmentKind> kinds = [SegmentKind.Initial, SegmentKind.Prefix, SegmentKind.WordInitials, SegmentKind.Suffix, SegmentKind.Infix];
        foreach (SegmentKind kind in kinds)
        {
            if (AcronymLetters.Occurs(segment, value, kind))
            {
                return kind;
            }
        }

        bool startsAlike = AcronymLetters.Of(value).StartsWith(segment[0]);
        return startsAlike && AcronymLetters.Occurs(segment, value, SegmentKind.Subsequence) ? SegmentKind.Subsequence : null;
    }

    private static int CostOf(SegmentKind kind) => kind switch
    {
        SegmentKind.Initial => 0,
        SegmentKind.Prefix => 1,
        SegmentKind.WordInitials => 1,
        SegmentKind.Suffix => 3,
        SegmentKind.Infix => 4,
        _ => 6,
    };

    private sealed record Way(int Cost, int Count, Way? Before, SuggestedSegment? Last)
    {
        public List<SuggestedSegment> Segments()
        {
            List<SuggestedSegment> segments = [];
            for (Way? way = this; way?.Last is { } last; way = way.Before)
            {
                segments.Insert(0, last);
            }

            return segments;
        }
    }
}

/// <param name="Segment">In capitals.</param>
public sealed record SuggestedSegment(string Value, string Segment, SegmentKind Kind);
