using System.Text;

namespace Budaya.LegalText;

/// <summary>The lines of a draft text that is being written.</summary>
internal sealed class DraftOutput
{
    private readonly StringBuilder _text = new();

    public void Line(int blankLinesBefore, int indent, string text)
    {
        _text.Append('\n', _text.Length == 0 ? 0 : blankLinesBefore);
        var trimmed = PhraseReader.TrimEnd(text);
        if (!trimmed.IsEmpty)
        {
            _text.Append(' ', indent).Append(trimmed).Append('\n');
        }
    }

    /// <summary>A line of keyword or mark, label, typed number and text.</summary>
    public void Head(NumberedNode node, int indent, string keyword, Phrase text) =>
        Line(node.BlankLinesBefore, indent, HeadText(keyword, node.Label, node.TypedNumber, text));

    public static string HeadText(string keyword, Label? label, string? typed, Phrase text) =>
        string.Join(' ', new[] { keyword, label is null ? "" : $"{{{label.Name}}}", typed ?? "", Text(text, atLineStart: true) }.Where(piece => piece.Length > 0));

    /// <summary>A phrase as draft text. Words that were read are written as they were; others are escaped.</summary>
    public static string Text(Phrase phrase, bool atLineStart)
    {
        var text = new StringBuilder();
        for (var i = 0; i < phrase.Pieces.Count; i++)
        {
            text.Append(phrase.Pieces[i] switch
            {
                Words words => words.Source ?? DraftText.EscapeWords(words.Text, atLineStart && i == 0, i == phrase.Pieces.Count - 1),
                Reference reference => $"[{reference.Source}]",
                MarkedWords marked => $"[{marked.Source ?? Opening(marked.Emphasis) + DraftText.EscapeWords(marked.Text, first: false, last: false)}]",
                _ => "",
            });
        }

        return text.ToString();
    }

    public override string ToString() => _text.ToString();

    private static string Opening(Emphasis emphasis) => emphasis == Emphasis.Italic ? "miring: " : "tebal: ";
}
