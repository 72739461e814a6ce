using System.Globalization;
using System.Text;
using Budaya.TemplateLanguage.Running;
using Budaya.TemplateLanguage.Values;

namespace Budaya.TemplateLanguage.Functions;

/// <summary>Writes a date by a pattern of <c>%</c> signs.</summary>
internal static class DateFormatter
{
    public static string Format(Run run, object value, string pattern, CultureInfo culture)
    {
        Dates.TryGet(value, out var date);
        var text = new StringBuilder();
        if (pattern == "%g")
        {
            pattern = run.DateFormat;
            culture = CultureInfo.InvariantCulture;
        }
        run.PayText(pattern.Length * 4L);
        Append(run, text, date, pattern, culture);
        return text.ToString();
    }

    private static void Append(Run run, StringBuilder text, DateTimeOffset date, string pattern, CultureInfo culture)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length)
            {
                text.Append(pattern[i]);
                continue;
            }
            i++;
            if (pattern[i] == 'g')
            {
                culture = CultureInfo.InvariantCulture;
                i += i + 1 < pattern.Length && pattern[i + 1] == ' ' ? 1 : 0;
            }
            else if (Whole(pattern[i]) is { } longer)
            {
                Append(run, text, date, longer, culture);
            }
            else
            {
                text.Append(Part(pattern[i], date, culture) ?? Unknown(run, pattern[i]));
            }
        }
    }

    /// <summary>Patterns that stand for longer ones.</summary>
    internal static string? Whole(char sign) => sign switch
    {
        'c' => "%a %b %e %T %Y",
        'D' => "%m/%d/%y",
        'F' => "%Y-%m-%d",
        'r' => "%I:%M:%S %p",
        'R' => "%H:%M",
        'T' => "%H:%M:%S",
        _ => null,
    };

    private static string? Part(char sign, DateTimeOffset date, CultureInfo culture) => sign switch
    {
        'a' => date.ToString("ddd", culture),
        'A' => date.ToString("dddd", culture),
        'b' or 'h' => date.ToString("MMM", culture),
        'B' => date.ToString("MMMM", culture),
        'C' => Digits(date.Year / 100, 2),
        'd' => Digits(date.Day, 2),
        'e' => Blanks(date.Day),
        'H' => Digits(date.Hour, 2),
        'I' => Digits(TwelveHour(date), 2),
        'j' => Digits(date.DayOfYear, 3),
        'k' => Blanks(date.Hour),
        'l' => Blanks(TwelveHour(date)),
        'L' => Digits(date.Millisecond, 3),
        'm' => Digits(date.Month, 2),
        'M' => Digits(date.Minute, 2),
        'n' => "\n",
        'N' => Digits(date.Ticks % TimeSpan.TicksPerSecond * 100, 9),
        'p' => date.Hour < 12 ? "AM" : "PM",
        'P' => date.Hour < 12 ? "am" : "pm",
        's' => date.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        'S' => Digits(date.Second, 2),
        't' => "\t",
        'u' => Digits(MondayFirst(date) + 1, 1),
        'U' => Digits((date.DayOfYear + 6 - (int)date.DayOfWeek) / 7, 2),
        'v' => $"{Blanks(date.Day)}-{date.ToString("MMM", CultureInfo.InvariantCulture).ToUpperInvariant()}-{Digits(date.Year, 4)}",
        'V' => Digits(ISOWeek.GetWeekOfYear(date.DateTime), 2),
        'W' => Digits((date.DayOfYear + 6 - MondayFirst(date)) / 7, 2),
        'w' => Digits((int)date.DayOfWeek, 1),
        'x' => date.ToString("d", culture),
        'X' => date.ToString("T", culture),
        'y' => Digits(date.Year % 100, 2),
        'Y' => Digits(date.Year, 4),
        'Z' => date.ToString("zzz", CultureInfo.InvariantCulture),
        '%' => "%",
        _ => null,
    };

    private static string Unknown(Run run, char sign) => run.Lenient ? $"%{sign}" : throw run.Fail(new(
        $"Pola tanggal %{sign} tidak dikenal.", $"The date pattern %{sign} is unknown."));

    private static string Digits(long number, int width) => number.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0');
    private static string Blanks(int number) => number.ToString(CultureInfo.InvariantCulture).PadLeft(2);
    private static int TwelveHour(DateTimeOffset date) => date.Hour % 12 == 0 ? 12 : date.Hour % 12;
    private static int MondayFirst(DateTimeOffset date) => ((int)date.DayOfWeek + 6) % 7;
}
