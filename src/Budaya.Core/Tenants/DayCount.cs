using Budaya.LegalText;
using System.Text.Json.Serialization;

namespace Budaya.Core.Tenants;

/// <summary>What a period is counted in.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DayUnit>))]
public enum DayUnit
{
    /// <summary>Days on which the offices of the region work.</summary>
    Working,

    /// <summary>Every day.</summary>
    Calendar,
}

/// <summary>A counted period, with what was counted over, so that a page can explain it.</summary>
/// <param name="From">The day of the event; not counted.</param>
/// <param name="End">The last day.</param>
/// <param name="DaysOff">Holidays within it that fall on days on which the offices would work.</param>
/// <param name="IsEstimate">The list of holidays of a year within it is not published yet.</param>
public sealed record DayCount(DateOnly From, int Days, DayUnit Unit, DateOnly End, IReadOnlyList<HolidayEntry> DaysOff, bool IsEstimate)
{
    /// <summary>"15 hari kerja dari 12 Maret 2026, libur 18 Maret (Cuti bersama Nyepi), …, sampai 10 April 2026".</summary>
    public string InWords
    {
        get
        {
            string unit = Unit == DayUnit.Working ? "hari kerja" : "hari kalender";
            string off = DaysOff.Count == 0 ? "" : $", libur {string.Join(", ", DaysOff.Select(d => $"{IndonesianDate.Format(d.Date)[..^5]} ({d.Name})"))}";
            string estimate = IsEstimate ? "; perkiraan, karena daftar libur tahun itu belum diterbitkan" : "";
            return $"{Days} {unit} dari {IndonesianDate.Format(From)}{off}, sampai {IndonesianDate.Format(End)}{estimate}";
        }
    }
}
