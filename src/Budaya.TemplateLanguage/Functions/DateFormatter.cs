using System.Globalization;
using System.Runtime.CompilerServices;
using Budaya.TemplateLanguage.Running;
using Budaya.TemplateLanguage.Values;

namespace Budaya.TemplateLanguage.Functions;

/// <summary>Writes a date by a pattern of <c>%</c> signs.</summary>
internal static class DateFormatter
{
    public static string Format(Run run, object value, string pattern, CultureInfo culture)
    {
        Dates.TryGet(value, out var date);
        var text = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[128]);
        if (pattern == "%g")
        {
            pattern = run.DateFormat;
            culture = CultureInfo.InvariantCulture;
        }
        run.PayText(pattern.Length * 4L);
        Append(run, ref text, date, pattern, culture);
        return text.ToStringAndClear();
    }

    private static void Append(Run run, ref DefaultInterpolatedStringHandler text, DateTimeOffset date, string pattern, CultureInfo culture)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length)
            {
                text.AppendFormatted(pattern[i]);
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
                Append(run, ref text, date, longer, culture);
            }
            else if (Number(pattern[i], date) is var (number, width))
            {
                AppendDigits(ref text, number, width);
            }
            else
            {
                text.AppendLiteral(Part(pattern[i], date, culture) ?? Unknown(run, pattern[i]));
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

    /// <summary>Signs that give a number padded with zeros.</summary>
    private static (long Number, int Width)? Number(char sign, DateTimeOffset date) => sign switch
    {
        'C' => (date.Year / 100, 2),
        'd' => (date.Day, 2),
        'H' => (date.Hour, 2),
        'I' => (TwelveHour(date), 2),
        'j' => (date.DayOfYear, 3),
        'L' => (date.Millisecond, 3),
        'm' => (date.Month, 2),
        'M' => (date.Minute, 2),
        'N' => (date.Ticks % TimeSpan.TicksPerSecond * 100, 9),
        's' => (date.ToUnixTimeSeconds(), 1),
        'S' => (date.Second, 2),
        'u' => (MondayFirst(date) + 1, 1),
        'U' => ((date.DayOfYear + 6 - (int)date.DayOfWeek) / 7, 2),
        'V' => (ISOWeek.GetWeekOfYear(date.DateTime), 2),
        'W' => ((date.DayOfYear + 6 - MondayFirst(date)) / 7, 2),
        'w' => ((int)date.DayOfWeek, 1),
        'y' => (date.Year % 100, 2),
        'Y' => (date.Year, 4),
        _ => null,
    };

    private static string? Part(char sign, DateTimeOffset date, CultureInfo culture) => sign switch
    {
        'a' => date.ToString("ddd", culture),
        'A' => date.ToString("dddd", culture),
        'b' or 'h' => date.ToString("MMM", culture),
        'B' => date.ToString("MMMM", culture),
        'e' => Blanks(date.Day),
        'k' => Blanks(date.Hour),
        'l' => Blanks(TwelveHour(date)),
        'n' => "\n",
        'p' => date.Hour < 12 ? "AM" : "PM",
        'P' => date.Hour < 12 ? "am" : "pm",
        't' => "\t",
        'v' => $"{Blanks(date.Day)}-{date.ToString("MMM", CultureInfo.InvariantCulture).ToUpperInvariant()}-{date.Year:0000}",
        'x' => date.ToString("d", culture),
        'X' => date.ToString("T", culture),
        'Z' => date.ToString("zzz", CultureInfo.InvariantCulture),
        '%' => "%",
        _ => null,
    };

    private static string Unknown(Run run, char sign) => run.Lenient ? $"%{sign}" : throw run.Fail(new(
        $"Pola tanggal %{sign} tidak dikenal.", $"The date pattern %{sign} is unknown."));

    private static void AppendDigits(ref DefaultInterpolatedStringHandler text, long number, int width)
    {
        Span<char> digits = stackalloc char[24];
        number.TryFormat(digits, out var written, default, CultureInfo.InvariantCulture);
        text.AppendFormatted("000000000".AsSpan(0, Math.Max(0, width - written)));
        text.AppendFormatted(digits[..written]);
    }

    private static string Blanks(int number) => number.ToString(CultureInfo.InvariantCulture).PadLeft(2);
    private static int TwelveHour(DateTimeOffset date) => date.Hour % 12 == 0 ? 12 : date.Hour % 12;
    private static int MondayFirst(DateTimeOffset date) => ((int)date.DayOfWeek + 6) % 7;
}
