using System.Globalization;

namespace Budaya.TemplateLanguage.Functions;

/// <summary><c>timespan.*</c></summary>
internal static class TimeSpanFunctions
{
    public static IEnumerable<BuiltinFunction> All =>
    [
        new("timespan", "from_days", "days", static (in Arguments a) => From(a, TimeSpan.TicksPerDay)),
        new("timespan", "from_hours", "hours", static (in Arguments a) => From(a, TimeSpan.TicksPerHour)),
        new("timespan", "from_minutes", "minutes", static (in Arguments a) => From(a, TimeSpan.TicksPerMinute)),
        new("timespan", "from_seconds", "seconds", static (in Arguments a) => From(a, TimeSpan.TicksPerSecond)),
        new("timespan", "from_milliseconds", "millis", static (in Arguments a) => From(a, TimeSpan.TicksPerMillisecond)),
        new("timespan", "parse", "text", static (in Arguments a) => TimeSpan.TryParse(a.Text(0), CultureInfo.InvariantCulture, out var span) ? span : throw a.Wrong(0, new("selang waktu seperti 1.02:03:04", "a time span such as 1.02:03:04"))),
    ];

    private static TimeSpan From(in Arguments a, long ticksPerUnit)
    {
        var ticks = a.Real(0) * ticksPerUnit;
        return Math.Abs(ticks) < 9.2e18 ? TimeSpan.FromTicks((long)Math.Round(ticks)) : throw a.Run.Fail(new(
            "Selang waktu di luar jangkauan.", "The time span is out of range."));
    }
}
