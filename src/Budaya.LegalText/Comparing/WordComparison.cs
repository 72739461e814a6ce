using System.Text;
using DiffPlex;

namespace Budaya.LegalText;

/// <summary>Compares two texts word by word; a mark of punctuation is a word of its own.</summary>
internal static class WordComparison
{
    public static IReadOnlyList<ComparedWords> Of(string before, string after)
    {
        if (before == after)
        {
            return before.Length == 0 ? [] : [new ComparedWords(WordChange.Kept, before)];
        }

        if (before.Length == 0 || after.Length == 0)
        {
            return [before.Length == 0 ? new ComparedWords(WordChange.Added, after) : new ComparedWords(WordChange.Removed, before)];
        }

        var diff = new Differ().CreateCustomDiffs(before, after, ignoreWhiteSpace: false, Pieces);
        var words = new Run();
        var (a, b) = (0, 0);
        foreach (var block in diff.DiffBlocks)
        {
            words.Add(WordChange.Kept, diff.PiecesOld, a, block.DeleteStartA);
            words.Add(WordChange.Removed, diff.PiecesOld, block.DeleteStartA, block.DeleteStartA + block.DeleteCountA);
            words.Add(WordChange.Added, diff.PiecesNew, block.InsertStartB, block.InsertStartB + block.InsertCountB);
            (a, b) = (block.DeleteStartA + block.DeleteCountA, block.InsertStartB + block.InsertCountB);
        }

        words.Add(WordChange.Kept, diff.PiecesNew, b, diff.PiecesNew.Length);
        return Joined(words.Pieces);
    }

    /// <summary>Where only a space stays between two changes, the three are one change.</summary>
    private static List<ComparedWords> Joined(List<ComparedWords> words)
    {
        List<ComparedWords> joined = [];
        for (var i = 0; i < words.Count;)
        {
            if (words[i].Change == WordChange.Kept)
            {
                joined.Add(words[i++]);
                continue;
            }

            var (removed, added) = (new StringBuilder(), new StringBuilder());
            for (; i < words.Count && (words[i].Change != WordChange.Kept || IsSpaceBetween(words, i)); i++)
            {
                removed.Append(words[i].Change == WordChange.Added ? "" : words[i].Text);
                added.Append(words[i].Change == WordChange.Removed ? "" : words[i].Text);
            }

            if (removed.Length > 0)
            {
                joined.Add(new ComparedWords(WordChange.Removed, removed.ToString()));
            }

            if (added.Length > 0)
            {
                joined.Add(new ComparedWords(WordChange.Added, added.ToString()));
            }
        }

        return joined;
    }

    private static bool IsSpaceBetween(List<ComparedWords> words, int i) => words[i].Text == " " && i + 1 < words.Count;

    /// <summary>Words, spaces and marks, which joined give the text again.</summary>
    private static string[] Pieces(string text)
    {
        List<string> pieces = [];
        for (var i = 0; i < text.Length;)
        {
            var start = i++;
            if (char.IsLetterOrDigit(text[start]) || char.IsSurrogate(text[start]))
            {
                while (i < text.Length && (char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i]) || char.GetUnicodeCategory(text[i]) is System.Globalization.UnicodeCategory.NonSpacingMark
                    || (text[i] is '-' or '/' or '.' && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]))))
                {
                    i++;
                }
            }

            pieces.Add(text[start..i]);
        }

        return [.. pieces];
    }

    /// <summary>Joins neighbours of one kind.</summary>
    private sealed class Run
    {
        public List<ComparedWords> Pieces { get; } = [];

        public void Add(WordChange change, string[] pieces, int from, int to)
        {
            if (from >= to)
            {
                return;
            }

            var text = new StringBuilder();
            for (var i = from; i < to; i++)
            {
                text.Append(pieces[i]);
            }

            if (Pieces.Count > 0 && Pieces[^1].Change == change)
            {
                Pieces[^1] = Pieces[^1] with { Text = Pieces[^1].Text + text };
            }
            else
            {
                Pieces.Add(new ComparedWords(change, text.ToString()));
            }
        }
    }
}
