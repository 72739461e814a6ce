using System.Xml.Linq;

namespace Budaya.LegalText;

/// <summary>Finds paragraphs that stand elsewhere in the newer version, word for word and one after the other, so that Word shows them as moved and not as new.
/// What was moved and changed too, and rows of tables, stay removed and added.</summary>
internal sealed class TrackedMoves
{
    /// <summary>Shorter passages come back by chance: <c>Cukup jelas.</c></summary>
    private const int LeastLetters = 20;

    private readonly Dictionary<int, Part> _parts = [];
    private readonly List<BlockPair> _pairs;
    private readonly int _end;

    /// <param name="pairs">The blocks of one body or cell.</param>
    /// <param name="end">From here on, and one before, the marks of paragraphs are not their own: nothing there is moved.</param>
    /// <param name="marks">Makes the marks around each passage.</param>
    public TrackedMoves(List<BlockPair> pairs, int end, TrackedMarks marks)
    {
        _pairs = pairs;
        _end = end < pairs.Count ? end - 1 : end;
        var gone = Enumerable.Range(0, _end).Where(i => pairs[i].After is null && IsMovable(pairs[i].Before)).ToLookup(i => KeyOf(pairs[i].Before));
        for (var i = 0; i < _end; i++)
        {
            var (from, length) = gone[KeyOf(pairs[i].After)].Select(old => (old, LengthOf(old, i))).DefaultIfEmpty().MaxBy(run => run.Item2);
            if (length > 0 && Enumerable.Range(i, length).Sum(at => TextOf(pairs[at].After).Count(char.IsLetter)) >= LeastLetters)
            {
                var name = marks.NameOfMove();
                Add(from, length, Word.MovedFrom, name, marks);
                Add(i, length, Word.MovedTo, name, marks);
            }
        }
    }

    /// <summary>How a paragraph was moved, or null.</summary>
    public XName? ChangeOf(int i) => _parts.GetValueOrDefault(i)?.Change;

    /// <summary>The paragraph, with the mark before it where its passage begins and the one after it where that ends.</summary>
    public IEnumerable<XElement> Between(int i, XElement paragraph) =>
        _parts.TryGetValue(i, out var part) ? new[] { part.Start, paragraph, part.End }.OfType<XElement>() : [paragraph];

    private void Add(int first, int length, XName change, string name, TrackedMarks marks)
    {
        var start = marks.Of(Word.Main + $"{change.LocalName}RangeStart", new XAttribute(Word.Main + "name", name));
        var end = new XElement(Word.Main + $"{change.LocalName}RangeEnd", start.Attribute(Word.Main + "id"));
        for (var i = 0; i < length; i++)
        {
            _parts[first + i] = new(change, i == 0 ? start : null, i == length - 1 ? end : null);
        }
    }

    private int LengthOf(int old, int now)
    {
        var length = 0;
        while (Math.Max(old, now) + length < _end && IsSame(old + length, now + length))
        {
            length++;
        }

        return length;
    }

    private bool IsSame(int old, int now) =>
        _pairs[old] is { Before: { } before, After: null } && _pairs[now] is { Before: null, After: { } after } && !_parts.ContainsKey(old) && !_parts.ContainsKey(now)
        && IsMovable(before) && IsMovable(after) && KeyOf(before) == KeyOf(after);

    // The picture of the older version is not in the file.
    private static bool IsMovable(XElement? block) => block?.Name == Word.Paragraph && !block.Descendants(Word.Drawing).Any();

    private static string KeyOf(XElement? paragraph)
    {
        var level = paragraph?.Element(Word.ParagraphProperties)?.Element(Word.NumberOf)?.Element(Word.Level)?.Attribute(Word.Value)?.Value;
        return $"{TrackedAlignment.StyleOf(paragraph)}/{level}/{TextOf(paragraph)}";
    }

    private static string TextOf(XElement? paragraph) => paragraph is null ? "" : TrackedAlignment.TextOf(paragraph);

    private sealed record Part(XName Change, XElement? Start, XElement? End);
}
