using System.Globalization;

namespace Budaya.Core.Drafting;

/// <summary>Dates as legal texts write them, the same on every machine.</summary>
public static class IndonesianWords
{
    private static readonly string[] Months =
        ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];

    private static readonly string[] Days = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"];

    /// <summary>A place that is filled in later.</summary>
    public const string Dots = "…";

    /// <summary><c>8 Juli 2021</c>.</summary>
    public static string Date(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{date.Day} {Months[date.Month - 1]} {date.Year:0000}");

    /// <summary><c>Kamis</c>.</summary>
    public static string Day(DateOnly date) => Days[(int)date.DayOfWeek];

    /// <summary><c>Juli</c>.</summary>
    public static string Month(DateOnly date) => Months[date.Month - 1];
}
