using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Budaya.LegalText;

/// <summary>The escape by which words of facts never become markup.</summary>
public static partial class DraftText
{
    private const string MarkupCharacters = "\\[]{}|#";

    /// <summary>Writes a fact so that it stands in a draft text as words, whatever it holds and wherever in a line it is put: a backslash makes the next character an ordinary one.</summary>
    /// <param name="fact">One line of text.</param>
    /// <exception cref="ArgumentException">The fact has a line break, a control character or half a surrogate pair: longer texts are lists of paragraphs.</exception>
    public static string Escape(string fact)
    {
        for (var i = 0; i < fact.Length; i++)
        {
            if (char.IsHighSurrogate(fact[i]) && i + 1 < fact.Length && char.IsLowSurrogate(fact[i + 1]))
            {
                i++;
            }
            else if (IsUnprintable(fact[i]) || fact[i] is '\t' or '\uFEFF')
            {
                throw new ArgumentException($"Character U+{(int)fact[i]:X4} at {i} cannot stand in a fact.", nameof(fact));
            }
        }

        return EscapeWords(fact, first: true, last: true);
    }

    /// <summary>A text in which facts stand escaped, as plain words: for messages that are no draft text.</summary>
    public static string Words(string text) => Unescape(text);

    /// <summary>The words with their markup characters escaped; the first of a line also with a leading mark or space escaped, the last with a space at its end.</summary>
    internal static string EscapeWords(string words, bool first, bool last)
    {
        var text = new StringBuilder(words.Length + 8);
        var from = first ? words.Length - words.TrimStart(' ').Length : 0;
        var to = last ? words.TrimEnd(' ').Length : words.Length;
        for (var i = 0; i < words.Length; i++)
        {
            var edge = i < from || i >= to;
            var dash = words[i] == '-' && i > 0 && words[i - 1] == ' ' && (i + 1 == words.Length || words[i + 1] == ' ');
            if (edge || dash || MarkupCharacters.Contains(words[i], StringComparison.Ordinal))
            {
                text.Append('\\');
            }

            text.Append(words[i]);
        }

        var escaped = text.ToString();
        return first && BeginsWithMark(escaped) ? "\\" + escaped : escaped;
    }

    /// <summary>True for characters that no form can hold: controls, halves of pairs (the caller looks for whole ones first), non-characters.</summary>
    internal static bool IsUnprintable(char c) =>
        c is '\uFFFE' or '\uFFFF' || char.IsSurrogate(c) || (c != '\t' && char.GetUnicodeCategory(c) == UnicodeCategory.Control);

    /// <summary>The words with each escape resolved.</summary>
    internal static string Unescape(ReadOnlySpan<char> source)
    {
        var text = new StringBuilder(source.Length);
        for (var i = 0; i < source.Length; i++)
        {
            if (source[i] == '\\' && i + 1 < source.Length)
            {
                i++;
            }

            text.Append(source[i]);
        }

        return text.ToString();
    }

    private static bool BeginsWithMark(string text) =>
        text.Length > 0
        && (LeadingMark().IsMatch(text)
            || text.StartsWith(Keyword.OrderOpening, StringComparison.OrdinalIgnoreCase)
            || Keyword.StructuralAt(text) is not null
            || Keyword.TitleOrdinalAt(text) is not null
            || Keyword.Blocks.Any(word => Keyword.Begins(text, word))
            || Keyword.HeaderFields.Any(word => Keyword.Begins(text, word))
            || Keyword.Kinds.Any(kind => Keyword.Begins(text, kind.Word)));

    /// <summary>Marks of items, ayat and fields; and what would be read as a typed number after a keyword: <c>II</c>, <c>12 Langkah</c>.</summary>
    [GeneratedRegex(@"^([-:](\s|$)|([a-z]{1,2}|\d{1,3})[.)](\s|$)|\(\d{1,3}[a-z]?\)(\s|$)|[IVXLCDM]+(\s|$)|\d{1,2}\s+\p{Lu})")]
    private static partial Regex LeadingMark();
}
