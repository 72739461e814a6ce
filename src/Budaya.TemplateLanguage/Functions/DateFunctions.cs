using System.Globalization;
using Budaya.TemplateLanguage.Running;
using Budaya.TemplateLanguage.Values;

namespace Budaya.TemplateLanguage.Functions;

/// <summary><c>date.*</c></summary>
internal static class DateFunctions
{
    public const string DefaultFormat = "%d %b %Y";

    public static IEnumerable<BuiltinFunction> All =>
    [
        new("date", "now", "", static (in Arguments a) => a.Run.Settings.Time.GetLocalNow()) { IsWithheld = true },
        new("date", "add_days", "date days", static (in Arguments a) => Add(a, TimeSpan.TicksPerDay)),
        new("date", "add_months", "date months", static (in Arguments a) => AddMonths(a, a.Clamped(1, -200_000, 200_000))),
        new("date", "add_years", "date years", static (in Arguments a) => AddMonths(a, 12 * a.Clamped(1, -20_000, 20_000))),
        new("date", "add_hours", "date hours", static (in Arguments a) => Add(a, TimeSpan.TicksPerHour)),
        new("date", "add_minutes", "date minutes", static (in Arguments a) => Add(a, TimeSpan.TicksPerMinute)),
        new("date", "add_seconds", "date seconds", static (in Arguments a) => Add(a, TimeSpan.TicksPerSecond)),
        new("date", "add_milliseconds", "date millis", static (in Arguments a) => Add(a, TimeSpan.TicksPerMillisecond)),
        new("date", "parse", "text pattern? culture?", static (in Arguments a) => Parse(a, 0, 1, 2) is { } date ? (object)date : null),   // boxing the nullable itself is slow
        new("date", "parse_to_string", "text output_pattern? output_culture? input_pattern? input_culture?",
            static (in Arguments a) => Parse(a, 0, 3, 4) is { } date ? DateFormatter.Format(a.Run, date, a.TextOrNull(1) ?? a.Run.DateFormat, a.Culture(2)) : null),
        new("date", "to_string", "datetime pattern? culture?",
            static (in Arguments a) => a[0] is null && a.Run.Lenient ? null : DateFormatter.Format(a.Run, a.Date(0), a.TextOrNull(1) ?? a.Run.DateFormat, a.Culture(2))) { Prints = static (in Arguments a, Output o) => Print(a, o) },
    ];

    private static void Print(in Arguments a, Output output)
    {
        if (a[0] is not null || !a.Run.Lenient)
        {
            DateFormatter.Write(a.Run, a.Date(0), a.TextOrNull(1) ?? a.Run.DateFormat, a.Culture(2), output);
        }
    }

    private static DateTimeOffset Add(in Arguments a, long ticksPerUnit) => InRange(a, Numbers.ToDouble(a.Number(1)) * ticksPerUnit);

    private static DateTimeOffset InRange(in Arguments a, double ticks)
    {
        try
        {
            return a.Date(0).AddTicks(checked((long)Math.Round(ticks)));
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or OverflowException)
        {
            throw OutOfRange(a.Run);
        }
    }

    private static DateTimeOffset AddMonths(in Arguments a, int months)
    {
        try
        {
            return a.Date(0).AddMonths(months);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw OutOfRange(a.Run);
        }
    }

    private static TemplateError OutOfRange(Run run) => run.Fail(new("Tanggal di luar jangkauan (tahun 1 sampai 9999).", "The date is out of range (years 1 to 9999)."));

    private static DateTimeOffset? Parse(in Arguments a, int text, int pattern, int culture) =>
        a[text] is null or "" && a.Run.Lenient ? null
        : Dates.TryGet(a[text], out var date) ? date
        : DateParser.Parse(a.Run, a.Text(text), a.TextOrNull(pattern), a.Culture(culture));
}
