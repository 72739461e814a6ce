using System.Globalization;
using Budaya.TemplateLanguage.Running;

namespace Budaya.TemplateLanguage.Functions;

/// <summary>Reads a date from a text: in any form that names its year, or by a pattern of <c>%</c> signs. What the text does not say is never taken from the clock.</summary>
internal static class DateParser
{
    private const int MostCharacters = 100;

    public static DateTimeOffset Parse(Run run, string text, string? pattern, CultureInfo culture)
    {
        if (pattern is null && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return Values.Dates.AtMidnight(day);
        }
        var shown = text.Length <= MostCharacters ? text : text[..MostCharacters] + "…";
        if (text.Length <= MostCharacters && (pattern is null ? ByCulture(text, culture) : PatternReader.Read(text, pattern, culture)) is { } date)
        {
            return date;
        }
        throw run.Fail(new($"\"{shown}\" tidak dapat dibaca sebagai tanggal.", $"\"{shown}\" cannot be read as a date."));
    }

    private static DateTimeOffset? ByCulture(string text, CultureInfo culture) =>
        DateTimeOffset.TryParse(text, culture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var date) && NamesYear(text, date.Year) ? date : null;

    private static bool NamesYear(string text, int year)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var end = i;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }
            if (end - i is 2 or 4 && int.Parse(text.AsSpan(i, end - i), CultureInfo.InvariantCulture) == (end - i == 2 ? year % 100 : year))
            {
                return true;
            }
            i = Math.Max(i, end);
        }
        return false;
    }
}
