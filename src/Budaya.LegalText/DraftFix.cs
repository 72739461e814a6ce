namespace Budaya.LegalText;

/// <summary>A change of one line of the draft text.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in the line as it stands before the fix.</param>
/// <param name="Length">Characters to take away, 0 to insert only.</param>
/// <param name="Replacement">What to put there; may hold line breaks.</param>
public sealed record DraftEdit(int Line, int Column, int Length, string Replacement);

/// <summary>A mechanical repair of the draft text, all of it or nothing.</summary>
/// <param name="Title">What it does, in Indonesian, as on a button: <c>Ganti "Bahwa" menjadi "bahwa"</c>.</param>
/// <param name="Edits">The changes, all with places in the text before the fix.</param>
public sealed record DraftFix(string Title, IReadOnlyList<DraftEdit> Edits)
{
    /// <summary>The text with the fix applied; the old text is untouched, so that keeping it undoes the fix.</summary>
    /// <exception cref="ArgumentException">An edit lies outside the text.</exception>
    public string Apply(string text)
    {
        var starts = LineStarts(text);
        foreach (var edit in Edits.OrderByDescending(e => e.Line).ThenByDescending(e => e.Column))
        {
            var at = edit.Line >= 1 && edit.Line <= starts.Count ? starts[edit.Line - 1] + edit.Column - 1 : -1;
            if (at < 0 || edit.Length < 0 || at + edit.Length > text.Length)
            {
                throw new ArgumentException($"The edit at {edit.Line},{edit.Column} lies outside the text.", nameof(text));
            }

            text = string.Concat(text.AsSpan(0, at), edit.Replacement, text.AsSpan(at + edit.Length));
        }

        return text;
    }

    private static List<int> LineStarts(string text)
    {
        List<int> starts = [0];
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return starts;
    }
}
