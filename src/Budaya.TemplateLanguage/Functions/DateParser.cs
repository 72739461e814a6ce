using System.Globalization;
using Budaya.TemplateLanguage.Running;

namespace Budaya.TemplateLanguage.Functions;

/// <summary>Reads a date from a text: in any form that names its year, or by a pattern of <c>%</c> signs. What the text does not say is never taken from the clock.</summary>
internal static class DateParser
{
    private const int MostCharacters = 100;

    public static DateTimeOffset Parse(Run run, string text, string? pattern, CultureInfo culture)
    {
        if (pattern is null && TryIsoDay(text, out var day))
        {
            return day;
        }
        var shown = text.Length <= MostCharacters ? text : text[..MostCharacters] + "…";
        if (text.Length <= MostCharacters && (pattern is null ? ByCulture(text, culture) : PatternReader.Read(text, pattern, culture)) is { } date)
        {
            return date;
        }
        throw run.Fail(new($"\"{shown}\" tidak dapat dibaca sebagai tanggal.", $"\"{shown}\" cannot be read as a date."));
    }

    /// <summary>Reads <c>2026-07-08</c>, the form in which data gives dates, without looking for any other.</summary>
    private static bool TryIsoDay(string text, out DateTimeOffset day)
    {
        day = default;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-')
        {
            return false;
        }
        var (year, month, date) = (Digits(text.AsSpan(0, 4)), Digits(text.AsSpan(5, 2)), Digits(text.AsSpan(8)));
        if (year < 1 || month is < 1 or > 12 || date < 1 || date > DateTime.DaysInMonth(year, month))
        {
            return false;
        }
        day = new DateTimeOffset(new DateTime(year, month, date), TimeSpan.Zero);
        return true;
    }

    /// <summary>The number that the digits make, or -1 when there is anything else.</summary>
    private static int Digits(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var c in digits)
        {
            if (!char.IsAsciiDigit(c))
            {
                return -1;
            }
            number = (number * 10) + (c - '0');
        }
        return number;
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
