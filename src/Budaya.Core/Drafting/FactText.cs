using Budaya.LegalText;

namespace Budaya.Core.Drafting;

/// <summary>The gate through which every text passes on its way into a template: words stay words, whatever they hold (docs/draft-text.md).</summary>
internal static class FactText
{
    /// <summary>The words, escaped for draft text; a run of white space becomes one space.</summary>
    /// <exception cref="RefusedException">The text has a control character: it would break out of its line, or could not be printed.</exception>
    public static string Of(string words, string name)
    {
        try
        {
            return DraftText.Escape(words.Trim());
        }
        catch (ArgumentException)
        {
            throw new RefusedException($"Isian {name} memuat ganti baris atau huruf kendali, sehingga tidak dapat ditulis ke dalam naskah. Tulis dalam satu baris.");
        }
    }

    /// <summary>A longer text as its paragraphs, each one line, empty ones left out.</summary>
    public static IReadOnlyList<object?> Paragraphs(string text, string name) =>
        [.. text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => Of(line, name))];

    /// <summary>A clause that stands after <c>bahwa</c>: without that word and without a closing mark of its own.</summary>
    public static string Clause(string sentence)
    {
        string words = sentence.Trim().TrimEnd('.', ';', ',', ' ');
        return words.StartsWith("bahwa ", StringComparison.OrdinalIgnoreCase) ? words["bahwa ".Length..].TrimStart() : words;
    }

    /// <summary>The words with a small first letter, as an item of a list begins; a word in capitals keeps them.</summary>
    public static string SmallFirst(string words) =>
        words.Length > 1 && char.IsUpper(words[0]) && !char.IsUpper(words[1]) ? char.ToLowerInvariant(words[0]) + words[1..] : words;
}
