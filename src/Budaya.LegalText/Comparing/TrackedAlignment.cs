using System.Xml.Linq;
using Budaya.LegalText.Docx;

namespace Budaya.LegalText;

/// <summary>A paragraph, table or row of the two versions; a side that has none is null, never both.</summary>
internal sealed record BlockPair(XElement? Before, XElement? After);

/// <summary>Finds which paragraph, table or row of the older version became which of the newer one.</summary>
internal static class TrackedAlignment
{
    public static bool IsBlock(XElement element) => element.Name == Word.Paragraph || element.Name == Word.Table;

    public static int CountOf(IEnumerable<BlockPair> pairs) => pairs.Count(pair => pair.After is not null);

    /// <summary>The blocks of a body or cell in order. The last ones of both stand together when nothing else claims them: a cell cannot end without a paragraph.</summary>
    public static List<BlockPair> OfBlocks(XElement older, XElement newer)
    {
        var pairs = Pairs([.. older.Elements().Where(IsBlock)], [.. newer.Elements().Where(IsBlock)], block => new("", TextOf(block)), (before, after) => before.Name == after.Name, endTogether: true);
        for (var i = 0; i < pairs.Count; i++)
        {
            BeginWithPasal(pairs, i);
        }

        return pairs;
    }

    /// <summary>The rows of two tables; rows with the same first cell belong together.</summary>
    public static List<BlockPair> OfRows(XElement older, XElement newer) => Pairs(
        [.. older.Elements(Word.Row)], [.. newer.Elements(Word.Row)], row => new(row.Elements(Word.Cell).Select(TextOf).FirstOrDefault() ?? "", TextOf(row)),
        (before, after) => before.Elements(Word.Cell).Count() == after.Elements(Word.Cell).Count(), endTogether: false);

    public static IEnumerable<(XElement Before, XElement After)> CellsOf(BlockPair pair) =>
        pair is { Before: { } before, After: { } after } ? before.Elements(Word.Cell).Zip(after.Elements(Word.Cell)) : [];

    private static List<BlockPair> Pairs(List<XElement> older, List<XElement> newer, Func<XElement, Named> name, Func<XElement, XElement, bool> mayPair, bool endTogether)
    {
        var partner = UnitAlignment.Pairs([.. older.Select(e => Unit(name(e), "-"))], [.. newer.Select(e => Unit(name(e), "+"))]);
        for (var i = 0; i < partner.Length; i++)
        {
            partner[i] = partner[i] >= 0 && mayPair(older[partner[i]], newer[i]) ? partner[i] : -1;
        }

        if (endTogether && older.Count > 0 && newer.Count > 0 && partner[^1] < 0 && !partner.Contains(older.Count - 1) && mayPair(older[^1], newer[^1]))
        {
            partner[^1] = older.Count - 1;
        }

        List<BlockPair> pairs = [];
        var old = 0;
        for (var i = 0; i < newer.Count; i++)
        {
            for (; partner[i] >= 0 && old < partner[i]; old++)
            {
                pairs.Add(new(older[old], null));
            }

            pairs.Add(new(partner[i] < 0 ? null : older[old++], newer[i]));
        }

        pairs.AddRange(older.Skip(old).Select(block => new BlockPair(block, null)));
        return pairs;
    }

    /// <summary>A passage that comes or goes begins with its own heading: the word Pasal and its number are Word's, so that the heading after the passage is as good a partner as the one before it.</summary>
    private static void BeginWithPasal(List<BlockPair> pairs, int end)
    {
        var first = end;
        while (first > 0 && IsOneSided(pairs[end]) && IsSameSide(pairs[first - 1], pairs[end]))
        {
            first--;
        }

        if (first == end || first == 0 || pairs[first - 1] is not { Before: { } before, After: { } after } || !IsPasal(before) || (end + 1 < pairs.Count && IsOneSided(pairs[end + 1])))
        {
            return;
        }

        if (pairs[end] is { Before: { } gone, After: null } && IsPasal(gone))
        {
            (pairs[first - 1], pairs[end]) = (new(before, null), new(gone, after));
        }
        else if (pairs[end] is { Before: null, After: { } come } && IsPasal(come))
        {
            (pairs[first - 1], pairs[end]) = (new(null, after), new(before, come));
        }
    }

    private static bool IsOneSided(BlockPair pair) => pair.Before is null || pair.After is null;

    private static bool IsSameSide(BlockPair one, BlockPair other) => one.Before is null == other.Before is null && one.After is null == other.After is null;

    private static bool IsPasal(XElement block) => TextOf(block).Length == 0 && StyleOf(block) == DocxStyles.Pasal;

    // Without a name of its own a block is paired by its words alone.
    private static ComparedUnit Unit(Named named, string side) => new(named.Name.Length == 0 ? side : named.Name, "", "", named.Text, default);

    /// <summary>Name of a paragraph's style, or null.</summary>
    public static string? StyleOf(XElement? block) => block?.Element(Word.ParagraphProperties)?.Element(Word.Style)?.Attribute(Word.Value)?.Value;

    /// <summary>The words of a block, its paragraphs set apart by one blank.</summary>
    public static string TextOf(XElement block) => string.Join(' ', block.DescendantsAndSelf(Word.Paragraph).Select(p => string.Concat(p.Descendants(Word.Text).Select(t => t.Value))));

    private sealed record Named(string Name, string Text);
}
