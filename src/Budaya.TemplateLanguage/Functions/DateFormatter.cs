using System.Globalization;
using System.Runtime.CompilerServices;
using Budaya.TemplateLanguage.Parsing;
using Budaya.TemplateLanguage.Running;
using Budaya.TemplateLanguage.Values;

namespace Budaya.TemplateLanguage.Functions;

/// <summary>Writes a date by a pattern of <c>%</c> signs.</summary>
internal static class DateFormatter
{
    public static string Format(Run run, object value, string pattern, CultureInfo culture)
    {
        Dates.TryGet(value, out var date);
        var text = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[64]);
        AppendAll(run, ref text, date, pattern, culture);
        return text.ToStringAndClear();
    }

    /// <summary>Prints what <see cref="Format"/> gives.</summary>
    public static void Write(Run run, DateTimeOffset date, string pattern, CultureInfo culture, Output output)
    {
        var text = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[64]);
        AppendAll(run, ref text, date, pattern, culture);
        output.Write(text.Text);
        text.Clear();
    }

    private static void AppendAll(Run run, ref DefaultInterpolatedStringHandler text, DateTimeOffset date, string pattern, CultureInfo culture)
    {
        if (pattern == "%g")
        {
            pattern = run.DateFormat;
            culture = CultureInfo.InvariantCulture;
        }
        run.PayText(pattern.Length * 4L);
        Append(run, ref text, date, pattern, culture);
    }

    private static void Append(Run run, ref DefaultInterpolatedStringHandler text, DateTimeOffset date, string pattern, CultureInfo culture)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length)
            {
                text.AppendFormatted(pattern.AsSpan(i, 1));
                continue;
            }
            i++;
            if (Width(pattern[i]) is var width and > 0)
            {
                AppendDigits(ref text, Number(pattern[i], date), width);
            }
            else if (pattern[i] == 'g')
            {
                culture = CultureInfo.InvariantCulture;
                i += i + 1 < pattern.Length && pattern[i + 1] == ' ' ? 1 : 0;
            }
            else if (Whole(pattern[i]) is { } longer)
            {
                Append(run, ref text, date, longer, culture);
            }
            else
            {
                text.AppendLiteral(PartOrProblem(run, pattern[i], date, culture));
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

    /// <summary>How many digits a sign gives at least, padded with zeros; 0 when it gives no number.</summary>
    private static int Width(char sign) => sign switch
    {
        's' or 'u' or 'w' => 1,
        'C' or 'd' or 'H' or 'I' or 'm' or 'M' or 'S' or 'U' or 'V' or 'W' or 'y' => 2,
        'j' or 'L' => 3,
        'Y' => 4,
        'N' => 9,
        _ => 0,
    };

    private static long Number(char sign, DateTimeOffset instant) => sign is 's' ? instant.ToUnixTimeSeconds() : Number(sign, instant.DateTime);

    private static int Number(char sign, DateTime date) => sign switch
    {
        'C' => date.Year / 100,
        'd' => date.Day,
        'H' => date.Hour,
        'I' => TwelveHour(date),
        'j' => date.DayOfYear,
        'L' => date.Millisecond,
        'm' => date.Month,
        'M' => date.Minute,
        'N' => (int)(date.Ticks % TimeSpan.TicksPerSecond * 100),
        'S' => date.Second,
        'u' => MondayFirst(date) + 1,
        'U' => (date.DayOfYear + 6 - (int)date.DayOfWeek) / 7,
        'V' => ISOWeek.GetWeekOfYear(date),
        'W' => (date.DayOfYear + 6 - MondayFirst(date)) / 7,
        'w' => (int)date.DayOfWeek,
        'y' => date.Year % 100,
        _ => date.Year,
    };

    private static string PartOrProblem(Run run, char sign, DateTimeOffset date, CultureInfo culture)
    {
        try
        {
            return Part(sign, date, culture) ?? Unknown(run, sign);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw run.Fail(OutsideCalendar(culture));
        }
    }

    /// <summary>Some cultures count in calendars that do not reach every date: in that of ar-SA a date lies between 1900 and 2077.</summary>
    public static Wording OutsideCalendar(CultureInfo culture) =>
        new($"Tanggal ini di luar kalender kultur \"{culture.Name}\".", $"The date lies outside the calendar of the culture \"{culture.Name}\".");

    private static string? Part(char sign, DateTimeOffset date, CultureInfo culture) => sign switch
    {
        'a' => date.ToString("ddd", culture),
        'A' => date.ToString("dddd", culture),
        'b' or 'h' => date.ToString("MMM", culture),
        'B' => date.ToString("MMMM", culture),
        'e' => Blanks(date.Day),
        'k' => Blanks(date.Hour),
        'l' => Blanks(TwelveHour(date.DateTime)),
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
        if (width == 2 && number is >= 0 and < 100)
        {
            ReadOnlySpan<char> two = [Digit((int)number / 10), Digit((int)number % 10)];
            text.AppendFormatted(two);   // days, months, hours: nearly all there is
            return;
        }
        if (width == 4 && number is >= 0 and < 10_000)
        {
            AppendDigits(ref text, number / 100, 2);
            AppendDigits(ref text, number % 100, 2);
            return;
        }
        Span<char> digits = stackalloc char[24];
        var at = digits.Length;
        for (var rest = Math.Abs(number); rest > 0 || digits.Length - at < width; rest /= 10)
        {
            digits[--at] = (char)('0' + (rest % 10));
        }
        if (number < 0)
        {
            digits[--at] = '-';   // seconds before 1970
        }
        text.AppendFormatted(digits[at..]);
    }

    private static char Digit(int digit) => (char)('0' + digit);
    private static string Blanks(int number) => number.ToString(CultureInfo.InvariantCulture).PadLeft(2);
    private static int TwelveHour(DateTime date) => date.Hour % 12 == 0 ? 12 : date.Hour % 12;
    private static int MondayFirst(DateTime date) => ((int)date.DayOfWeek + 6) % 7;
}
