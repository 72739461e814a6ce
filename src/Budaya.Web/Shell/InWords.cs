using System.Globalization;
using Budaya.Core.Tenants;

namespace Budaya.Web.Shell;

/// <summary>Dates, times, numbers and sizes as civil servants read them. The same on every machine: no culture data of the system is used.</summary>
public static class InWords
{
    private static readonly string[] Days = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"];
    private static readonly string[] ShortDays = ["Min", "Sen", "Sel", "Rab", "Kam", "Jum", "Sab"];

    private static readonly string[] Months =
        ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];

    private static readonly string[] ShortMonths = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agt", "Sep", "Okt", "Nov", "Des"];

    private static readonly NumberFormatInfo Numbers = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = ",", NumberGroupSizes = [3] };

    /// <summary><c>Selasa, 17 November 2026</c>.</summary>
    public static string Day(DateOnly date) => $"{Days[(int)date.DayOfWeek]}, {Date(date)}";

    /// <summary><c>17 November 2026</c>.</summary>
    public static string Date(DateOnly date) => $"{date.Day} {Months[date.Month - 1]} {date.Year:0000}";

    /// <summary><c>17 Nov 2026</c>.</summary>
    public static string ShortDate(DateOnly date) => $"{DayAndMonth(date)} {date.Year:0000}";

    /// <summary><c>17 Nov</c>; for a table whose year is clear.</summary>
    public static string DayAndMonth(DateOnly date) => $"{date.Day} {ShortMonths[date.Month - 1]}";

    /// <summary><c>Sel 17</c>; for an agenda.</summary>
    public static string AgendaDay(DateOnly date) => $"{ShortDays[(int)date.DayOfWeek]} {date.Day}";

    /// <summary><c>09.12 WIB</c>.</summary>
    public static string Time(DateTimeOffset instant, TimeZoneInfo zone) => $"{Clock(TimeZoneInfo.ConvertTime(instant, zone))} {ZoneName(zone)}";

    /// <summary><c>Selasa, 17 November 2026 pukul 09.12 WIB</c>.</summary>
    public static string Moment(DateTimeOffset instant, TimeZoneInfo zone) => $"{Day(DateIn(instant, zone))} pukul {Time(instant, zone)}";

    /// <summary><c>17 Nov 09.12</c>; for a table whose head names the zone.</summary>
    public static string ShortMoment(DateTimeOffset instant, TimeZoneInfo zone) =>
        $"{DayAndMonth(DateIn(instant, zone))} {Clock(TimeZoneInfo.ConvertTime(instant, zone))}";

    /// <summary>The legal date of an instant in a zone.</summary>
    public static DateOnly DateIn(DateTimeOffset instant, TimeZoneInfo zone) => WorkingCalendar.DateIn(instant, zone);

    /// <summary><c>7 hari lagi</c>, <c>besok</c>, <c>hari ini</c>, <c>lewat 1 hari</c>; null when the day is more than 14 days away.</summary>
    public static string? Distance(DateOnly due, DateOnly today) => (due.DayNumber - today.DayNumber) switch
    {
        > 14 => null,
        > 1 and var days => $"{days} hari lagi",
        1 => "besok",
        0 => "hari ini",
        var late => $"lewat {Number(-late)} hari",
    };

    /// <summary><c>1.250</c>.</summary>
    public static string Number(long value) => value.ToString("#,0", Numbers);

    /// <summary><c>4,8</c>; at most <paramref name="decimals"/> decimals, none that are zero at the end.</summary>
    public static string Number(decimal value, int decimals = 1) => value.ToString("#,0." + new string('#', decimals), Numbers);

    /// <summary><c>92,5%</c>; 0 when there is no whole.</summary>
    public static string Percent(long part, long whole) => $"{Number(whole == 0 ? 0 : Math.Round(100m * part / whole, 1))}%";

    /// <summary><c>184 kB</c>, <c>2,8 MB</c>; a kilobyte is 1000 bytes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The size is negative.</exception>
    public static string Size(long bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bytes);
        return bytes switch
        {
            < 1000 => $"{bytes} byte",
            < 999_500 => $"{Number((long)Math.Round(bytes / 1000m, MidpointRounding.AwayFromZero))} kB",
            < 999_950_000 => $"{Number(Math.Round(bytes / 1_000_000m, 1, MidpointRounding.AwayFromZero))} MB",
            _ => $"{Number(Math.Round(bytes / 1_000_000_000m, 1, MidpointRounding.AwayFromZero))} GB",
        };
    }

    /// <summary><c>WIB</c>, <c>WITA</c> or <c>WIT</c> by the zone's offset; <c>UTC</c>, or <c>UTC+05.00</c> for a zone that is not Indonesian.</summary>
    public static string ZoneName(TimeZoneInfo zone) => zone.BaseUtcOffset.TotalHours switch
    {
        7 => "WIB",
        8 => "WITA",
        9 => "WIT",
        0 => "UTC",
        _ => $"UTC{(zone.BaseUtcOffset < TimeSpan.Zero ? '-' : '+')}{zone.BaseUtcOffset.ToString(@"hh\.mm", CultureInfo.InvariantCulture)}",
    };

    private static string Clock(DateTimeOffset local) => local.ToString("HH.mm", CultureInfo.InvariantCulture);
}
