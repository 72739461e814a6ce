namespace Budaya.LegalText;

/// <summary>The draft text as it grows, each line with the place it comes from.</summary>
internal sealed class DraftLines
{
    private readonly List<(string Text, ImportPlace? Place)> _lines = [];

    public IReadOnlyList<ImportPlace?> Places => [.. _lines.Select(line => line.Place)];

    public override string ToString() => string.Concat(_lines.Select(line => line.Text + "\n"));

    public int Count => _lines.Count;

    /// <summary>A keyword or mark, and words after it.</summary>
    public void Add(int indent, string head, string words, ImportPlace? place)
    {
        var text = words.Length == 0 ? head : head.Length == 0 ? DraftText.EscapeWords(words, first: true, last: true) : $"{head} {DraftText.EscapeWords(words, first: true, last: true)}";
        _lines.Add((new string(' ', indent) + text, place));
    }

    /// <summary>A line that is markup already.</summary>
    public void AddMarkup(int indent, string text, ImportPlace? place) => _lines.Add((new string(' ', indent) + text, place));

    public void Insert(int at, string text, ImportPlace? place) => _lines.Insert(at, (text, place));
}
