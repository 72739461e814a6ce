using Budaya.Core.Tenants;

namespace Budaya.Core.Packs;

/// <summary>The days off that a pack knows and that hold for any region: national ones and cuti bersama, never the days of its own region.</summary>
/// <param name="Key">Key of the pack.</param>
/// <param name="Name">Short name of its region.</param>
/// <param name="Days">By date.</param>
public sealed record RegionCalendar(string Key, string Name, IReadOnlyList<HolidayEntry> Days)
{
    /// <summary>Such as <c>Libur nasional dan cuti bersama 2021 sampai 2027 (120 hari), dari paket babel</c>.</summary>
    public string InWords => Days.Count == 0 ? $"Paket {Key} tidak memuat hari libur nasional"
        : $"Libur nasional dan cuti bersama {Days.Min(d => d.Date.Year)} sampai {Days.Max(d => d.Date.Year)} ({Days.Count} hari), dari paket {Key} ({Name})";

    /// <summary>Those of the packs in a folder, by key; packs with problems are left out.</summary>
    public static IReadOnlyList<RegionCalendar> In(string tenantsFolder)
    {
        ArgumentNullException.ThrowIfNull(tenantsFolder);
        return
        [
            .. Directory.EnumerateDirectories(tenantsFolder).Where(folder => File.Exists(Path.Combine(folder, "kalender.yaml"))).Order(StringComparer.Ordinal)
                .Select(folder => TenantFile.ReadFolder(folder).Pack).OfType<TenantPack>()
                .Select(pack => new RegionCalendar(pack.Id, pack.Profile.ShortName, [.. pack.Holidays.Where(h => h.Kind is HolidayKind.LiburNasional or HolidayKind.CutiBersama).OrderBy(h => h.Date)])),
        ];
    }

    /// <summary>As <c>kalender.yaml</c> says it.</summary>
    internal static object Yaml(IReadOnlyList<HolidayEntry> days) => new
    {
        kalender = days.GroupBy(d => d.Date.Year).OrderBy(year => year.Key).Select(year => new
        {
            tahun = year.Key, sumber = year.First().Source, versi = year.Max(d => d.Version),
            hari = year.OrderBy(d => d.Date).Select(d => new { tanggal = d.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), nama = d.Name, jenis = PackWords.HolidayKinds.WordOf(d.Kind) }),
        }),
    };
}
