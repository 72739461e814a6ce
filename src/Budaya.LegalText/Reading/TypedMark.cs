using System.Text.RegularExpressions;

namespace Budaya.LegalText;

/// <summary>Numbers that drafters type although they need not.</summary>
internal static partial class TypedMark
{
    /// <summary><c>a.</c>, <c>1.</c>, <c>a)</c>, <c>1)</c> at the beginning of an item, or null.</summary>
    public static string? Item(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny('.', ')');
        if (end is < 1 or > 3 || (end + 1 < text.Length && text[end + 1] != ' '))
        {
            return null;
        }

        var head = text[..end];
        var digits = !head.ContainsAnyExceptInRange('0', '9');
        var letters = !head.ContainsAnyExceptInRange('a', 'z') && (end == 1 || (end == 2 && (head[0] == head[1] || head[0] == 'a')));
        return digits || letters ? text[..(end + 1)].ToString() : null;
    }

    /// <summary><c>(1)</c> or <c>(1a)</c> at the beginning of an ayat, or null.</summary>
    public static string? Ayat(string text) => First(AyatMark(), text);

    /// <summary><c>3</c>, <c>3A</c> or <c>II</c> after <c>PASAL</c>, or null.</summary>
    public static string? Pasal(string text) => First(PasalMark(), text);

    /// <summary><c>II</c> after <c>BAB</c> or <c>LAMPIRAN</c>; Arabic digits count only before a title.</summary>
    public static string? Roman(string text) => First(RomanMark(), text);

    /// <summary><c>1</c> after <c>PARAGRAF</c>, before a title; or null.</summary>
    public static string? Digits(string text) => First(DigitsMark(), text);

    private static string? First(Regex regex, string text) => regex.Match(text) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex(@"^(\(\d{1,3}[a-z]?\))( |$)")]
    private static partial Regex AyatMark();

    [GeneratedRegex(@"^(\d{1,4}[A-Z]{0,2}|[IVXLCDM]+[A-Z]?)( |$)")]
    private static partial Regex PasalMark();

    [GeneratedRegex(@"^([IVXLCDM]+[A-Z]?(?= |$)|\d{1,2}(?= +\p{Lu}))")]
    private static partial Regex RomanMark();

    [GeneratedRegex(@"^(\d{1,2})(?= +\p{Lu})")]
    private static partial Regex DigitsMark();
}
