namespace Budaya.Core;

/// <summary>A day in Indonesian words, for refusals.</summary>
internal static class DayText
{
    private static readonly string[] Months =
        ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];

    /// <summary><c>8 Juli 2021</c>.</summary>
    public static string Of(DateOnly day) => $"{day.Day} {Months[day.Month - 1]} {day.Year:0000}";
}
