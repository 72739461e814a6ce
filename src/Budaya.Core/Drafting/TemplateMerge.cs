using DiffPlex;

namespace Budaya.Core.Drafting;

/// <summary>A place where region and product changed the same lines differently.</summary>
/// <param name="Line">Line of the merged text at which its mark stands, from 1.</param>
/// <param name="Own">The lines of the region.</param>
/// <param name="Shipped">The lines of the new shipped text.</param>
public sealed record TemplateClash(int Line, string Own, string Shipped);

/// <summary>What became of a region's template when the shipped one changed: both changes, line by line, and the places where they clash.</summary>
/// <param name="Text">The merged text; each clash stands between <see cref="OwnMark"/>, <see cref="MiddleMark"/> and <see cref="ShippedMark"/>.</param>
/// <param name="Clashes">The clashes, in order.</param>
public sealed record TemplateMerge(string Text, IReadOnlyList<TemplateClash> Clashes)
{
    /// <summary>The line above the region's lines of a clash.</summary>
    public const string OwnMark = "<<<<<<< milik daerah";

    /// <summary>The line between the two.</summary>
    public const string MiddleMark = "=======";

    /// <summary>The line below the shipped lines of a clash.</summary>
    public const string ShippedMark = ">>>>>>> bawaan baru";

    private const string Top = "\u0001\n";

    /// <summary>Merges. Changes that touch count as changes of the same lines: two people may have meant the same place.</summary>
    /// <param name="before">The shipped text that the region began from.</param>
    /// <param name="own">The region's text.</param>
    /// <param name="shipped">The shipped text of today.</param>
    public static TemplateMerge Of(string before, string own, string shipped)
    {
        ArgumentNullException.ThrowIfNull(before);
        string[] lines = Lines(before);
        Change[] ours = Changes(before, own), theirs = Changes(before, shipped);
        List<string> merged = [];
        List<TemplateClash> clashes = [];
        int done = 0;
        foreach ((int from, int to) in Places([.. ours, .. theirs]))
        {
            merged.AddRange(lines[done..from]);
            Settle(merged, clashes, Side(lines, ours, from, to), Side(lines, theirs, from, to), lines[from..to]);
            done = to;
        }

        merged.AddRange(lines[done..]);
        return new(string.Join('\n', merged), clashes);
    }

    /// <summary>The lines of a text at which a mark of a clash still stands, from 1.</summary>
    public static IEnumerable<int> MarksIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Lines(text).Index().Where(l => l.Item.TrimEnd() is OwnMark or MiddleMark or ShippedMark).Select(l => l.Index + 1);
    }

    private static void Settle(List<string> merged, List<TemplateClash> clashes, string[] own, string[] shipped, string[] before)
    {
        if (own.SequenceEqual(shipped) || shipped.SequenceEqual(before))
        {
            merged.AddRange(own);
        }
        else if (own.SequenceEqual(before))
        {
            merged.AddRange(shipped);
        }
        else
        {
            clashes.Add(new(merged.Count + 1, string.Join('\n', own), string.Join('\n', shipped)));
            merged.AddRange([OwnMark, .. own, MiddleMark, .. shipped, ShippedMark]);
        }
    }

    // The stretches of the first text that anybody changed; stretches that touch are one.
    private static List<(int From, int To)> Places(IEnumerable<Change> changes)
    {
        List<(int From, int To)> places = [];
        foreach (Change change in changes.OrderBy(c => c.From).ThenBy(c => c.To))
        {
            if (places.Count > 0 && change.From <= places[^1].To)
            {
                places[^1] = (places[^1].From, Math.Max(places[^1].To, change.To));
            }
            else
            {
                places.Add((change.From, change.To));
            }
        }

        return places;
    }

    // What one side made of a stretch.
    private static string[] Side(string[] lines, IEnumerable<Change> changes, int from, int to)
    {
        List<string> side = [];
        int done = from;
        foreach (Change change in changes.Where(c => c.From >= from && c.To <= to))
        {
            side.AddRange(lines[done..change.From]);
            side.AddRange(change.Lines);
            done = change.To;
        }

        side.AddRange(lines[done..to]);
        return [.. side];
    }

    private static Change[] Changes(string before, string after)
    {
        // An empty text has one empty line here and none there: a first line that both have keeps the counting the same.
        DiffPlex.Model.DiffResult diff = new Differ().CreateCustomDiffs(Top + before, Top + after, ignoreWhiteSpace: false, Lines);
        return [.. diff.DiffBlocks.Select(b => new Change(b.DeleteStartA - 1, b.DeleteStartA + b.DeleteCountA - 1, diff.PiecesNew[b.InsertStartB..(b.InsertStartB + b.InsertCountB)]))];
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');

    /// <summary>Lines of the first text, from and up to, and what took their place.</summary>
    private sealed record Change(int From, int To, string[] Lines);
}
