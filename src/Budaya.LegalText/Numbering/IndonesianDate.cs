using System.Globalization;

namespace Budaya.LegalText;

/// <summary>Dates as legal texts write them.</summary>
public static class IndonesianDate
{
    private static readonly string[] MonthNames =
        ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];

    private static readonly string[] DayNames = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"];

    /// <summary>The twelve months in order.</summary>
    public static IReadOnlyList<string> Months => MonthNames;

    /// <summary>Day, month, year: <c>8 Juli 2021</c>.</summary>
    public static string Format(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{date.Day} {MonthNames[date.Month - 1]} {date.Year:0000}");

    /// <summary>The day of the week: <c>Kamis</c>.</summary>
    public static string Day(DateOnly date) => DayNames[(int)date.DayOfWeek];

    /// <summary>A date in words, as a berita acara opens: <c>hari Kamis tanggal delapan bulan Juli tahun dua ribu dua puluh satu</c>.</summary>
    public static string InWords(DateOnly date) => $"hari {Day(date)} tanggal {FormatInWords(date)}";

    /// <summary>Day, month, year in words: <c>delapan bulan Juli tahun dua ribu dua puluh satu</c>.</summary>
    public static string FormatInWords(DateOnly date) => $"{Terbilang.Words(date.Day)} bulan {MonthNames[date.Month - 1]} tahun {Terbilang.Words(date.Year)}";

    /// <summary>The date that a text like <c>8 Juli 2021</c> says, or null when it is no such date or does not exist.</summary>
    public static DateOnly? Parse(string text)
    {
        var pieces = text.Split(' ');
        return pieces.Length == 3
            && int.TryParse(pieces[0], NumberStyles.None, CultureInfo.InvariantCulture, out var day)
            && Array.IndexOf(MonthNames, pieces[1]) is var month and >= 0
            && int.TryParse(pieces[2], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year is >= 1 and <= 9999 && day >= 1 && day <= DateTime.DaysInMonth(year, month + 1)
                ? new DateOnly(year, month + 1, day)
                : null;
    }
}
