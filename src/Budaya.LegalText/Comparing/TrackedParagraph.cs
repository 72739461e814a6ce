using System.Xml.Linq;

namespace Budaya.LegalText;

/// <summary>Writes a paragraph of the two versions with its changes.</summary>
internal sealed class TrackedParagraph(TrackedMarks marks, TrackedNumbering numbering)
{
    private readonly List<string> _atoms = [];

    /// <summary>A paragraph at its place among the blocks.</summary>
    /// <remarks>The mark at the end of the last paragraph of a cell cannot come or go: where paragraphs are added or removed there, the marks before them do, and the last one takes the properties of the one that stays.</remarks>
    /// <param name="pairs">The blocks of a body or cell.</param>
    /// <param name="i">Which of them.</param>
    /// <param name="moved">How it was moved, or null.</param>
    public XElement Write(List<BlockPair> pairs, int i, XName? moved)
    {
        var (before, after) = pairs[i];
        var tail = Tail(pairs);
        var whole = moved ?? Side(pairs[i]);
        var mark = whole;
        var now = after is null ? Old(before) : Properties(after);
        var was = before is null || after is null ? null : Old(before);
        if (tail < pairs.Count && i >= tail - 1)
        {
            var isLast = i == pairs.Count - 1;
            var change = pairs[tail].Before is null ? Word.Inserted : Word.Deleted;
            mark = isLast ? null : change;
            (now, was) = !isLast ? (now, was) : change == Word.Inserted ? (now, Old(pairs[tail - 1].Before)) : (Properties(pairs[tail - 1].After), Old(before));
        }

        return new XElement(Word.Paragraph, Both(now, was, mark), before is null || after is null ? Runs(after ?? before, whole ?? Word.Inserted) : Merged(before, after));
    }

    /// <summary>A paragraph of a row that comes or goes whole.</summary>
    public XElement Whole(XElement paragraph, XName change) =>
        new(Word.Paragraph, Both(change == Word.Deleted ? Old(paragraph) : Properties(paragraph), null, change), Runs(paragraph, change));

    /// <summary>Where the paragraphs begin that were added or removed at the very end; the number of blocks when there are none.</summary>
    public static int Tail(List<BlockPair> pairs)
    {
        var tail = pairs.Count;
        while (tail > 0 && Side(pairs[tail - 1]) is { } side && side == Side(pairs[^1]))
        {
            tail--;
        }

        return tail > 0 && tail < pairs.Count && pairs.Skip(tail - 1).All(pair => (pair.After ?? pair.Before)?.Name == Word.Paragraph) && Side(pairs[tail - 1]) is null ? tail : pairs.Count;
    }

    private static XName? Side(BlockPair pair) => pair.Before is null ? Word.Inserted : pair.After is null ? Word.Deleted : null;

    private static XElement Properties(XElement? paragraph) => new(paragraph?.Element(Word.ParagraphProperties) ?? new XElement(Word.ParagraphProperties));

    private XElement Old(XElement? paragraph)
    {
        var properties = Properties(paragraph);
        numbering.Adopt(properties);
        return properties;
    }

    private XElement Both(XElement properties, XElement? was, XName? mark)
    {
        var changed = was is not null && !XNode.DeepEquals(properties, was);
        if (mark is not null)
        {
            var run = properties.Element(Word.RunProperties);
            if (run is null)
            {
                properties.Add(run = new XElement(Word.RunProperties));
            }

            run.AddFirst(marks.Of(mark));
        }

        if (changed)
        {
            was!.Elements().Where(e => e.Name == Word.RunProperties || e.Name == Word.Section || e.Name == Word.ParagraphChange).Remove();   // changed says that it is not null
            properties.Add(marks.Of(Word.ParagraphChange, was));
        }

        return properties;
    }

    private IEnumerable<XElement> Runs(XElement? paragraph, XName change)
    {
        var runs = TrackedRuns.Of(paragraph ?? new XElement(Word.Paragraph), _atoms);
        return Take(runs, runs.Text.Length, change);
    }

    private IEnumerable<XElement> Take(TrackedRuns runs, int length, XName change)
    {
        List<XElement> taken = [];
        while (length > 0)
        {
            var next = Math.Min(length, runs.Left);
            var run = runs.Take(next, change == Word.Deleted);
            length -= next;
            if (change != Word.Deleted || !run.Elements(Word.Drawing).Any())   // the picture of the older version is not in the file
            {
                taken.Add(run);
            }
        }

        return taken.Count == 0 ? [] : [marks.Of(change, taken)];
    }

    private List<XElement> Merged(XElement before, XElement after)
    {
        var (old, now) = (TrackedRuns.Of(before, _atoms), TrackedRuns.Of(after, _atoms));
        List<XElement> runs = [];
        foreach (var words in WordComparison.Of(old.Text, now.Text))
        {
            if (words.Change == WordChange.Kept)
            {
                Kept(old, now, words.Text.Length, runs);
            }
            else
            {
                runs.AddRange(words.Change == WordChange.Removed ? Take(old, words.Text.Length, Word.Deleted) : Take(now, words.Text.Length, Word.Inserted));
            }
        }

        return runs;
    }

    private void Kept(TrackedRuns old, TrackedRuns now, int length, List<XElement> runs)
    {
        while (length > 0)
        {
            var next = Math.Min(length, Math.Min(old.Left, now.Left));
            var was = old.Properties;
            old.Skip(next);
            length -= next;
            var run = now.Take(next, deleted: false);
            var properties = run.Element(Word.RunProperties);
            if (!XNode.DeepEquals(properties, was))
            {
                if (properties is null)
                {
                    run.AddFirst(properties = new XElement(Word.RunProperties));
                }

                properties.Add(marks.Of(Word.RunChange, new XElement(was ?? new XElement(Word.RunProperties))));
            }

            runs.Add(run);
        }
    }
}
