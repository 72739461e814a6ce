using System.Text;

namespace Budaya.LegalText.Tests;

/// <summary>A tree as text, without places: with its words, or its shape alone.</summary>
internal static class TreeShape
{
    public static string Of(LegalDocument document, bool words)
    {
        var text = new StringBuilder(document.Kind.ToString());
        foreach (var part in document.Parts)
        {
            Add(text, part, words);
        }

        return text.ToString();
    }

    private static void Add(StringBuilder text, Node node, bool words)
    {
        text.Append("\n(").Append(node.GetType().Name);
        if (node is NumberedNode numbered)
        {
            text.Append(' ').Append(numbered.Label?.Name).Append(' ').Append(numbered.TypedNumber);
        }

        text.Append(node switch
        {
            Words piece => words ? " " + piece.Text : "",
            Reference reference => " " + reference.Source,
            MarkedWords marked => " " + marked.Emphasis + (words ? " " + marked.Text : ""),
            ListBlock list => " " + list.Mark,
            HeaderField field => " " + field.Name,
            Preamble preamble => " " + preamble.Kind,
            AnnexHeading heading => $" {heading.Level} {heading.Label?.Name} {heading.TypedNumber}",
            TableBlock table => " " + string.Join(',', table.Widths),
            TableCell cell => " " + cell.IsRowNumber,
            _ => "",
        });
        foreach (var child in Walk.Children(node))
        {
            Add(text, child, words);
        }

        text.Append(')');
    }
}
