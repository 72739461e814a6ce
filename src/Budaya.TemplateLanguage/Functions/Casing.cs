using System.Text;

namespace Budaya.TemplateLanguage.Functions;

/// <summary>Capital letters and names for addresses.</summary>
internal static class Casing
{
    public static string Capitalize(string text) =>
        text.Length == 0 || char.IsUpper(text[0]) ? text : string.Concat([char.ToUpperInvariant(text[0])], text.AsSpan(1));

    public static string CapitalizeWords(string text)
    {
        var result = new StringBuilder(text.Length);
        var begins = true;
        foreach (var c in text)
        {
            result.Append(begins ? char.ToUpperInvariant(c) : c);
            begins = char.IsWhiteSpace(c);
        }
        return result.ToString();
    }

    /// <summary>Lower-case letters and digits, with one hyphen for whatever stands between.</summary>
    public static string Handle(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                result.Append(char.ToLowerInvariant(c));
            }
            else if (result.Length > 0 && result[^1] != '-')
            {
                result.Append('-');
            }
        }
        return result.ToString().TrimEnd('-');
    }
}
