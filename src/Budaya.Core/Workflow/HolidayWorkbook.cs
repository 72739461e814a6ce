using System.Globalization;
using Budaya.Core.Tenants;
using Budaya.Core.Workbooks;

namespace Budaya.Core.Workflow;

/// <summary>The holidays of a year as a workbook: what is written can be read again.</summary>
public static class HolidayWorkbook
{
    private static readonly string[] Head = ["Tanggal", "Nama", "Jenis", "Dasar"];

    /// <summary>One day a row.</summary>
    public static byte[] Write(int year, IEnumerable<HolidayEntry> days)
    {
        ArgumentNullException.ThrowIfNull(days);
        return Workbook.Write(new Sheet(string.Create(CultureInfo.InvariantCulture, $"Libur {year}"), Head,
            [.. days.OrderBy(d => d.Date).Select(d => new[] { d.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), d.Name, NameOf(d.Kind), d.Source })]));
    }

    /// <summary>The days of a file.</summary>
    /// <param name="file">The bytes.</param>
    /// <param name="source">The decree of days whose row names none.</param>
    /// <exception cref="RefusedException">It is no workbook, its heads are others, or rows are wrong: all of them are named.</exception>
    public static IReadOnlyList<HolidayEntry> Read(byte[] file, string source)
    {
        IReadOnlyList<WorkbookRow> rows = Workbook.Read(file);
        if (rows.Count == 0 || !Head.Take(2).Select((head, column) => string.Equals(rows[0][column], head, StringComparison.OrdinalIgnoreCase)).All(same => same))
        {
            throw new RefusedException($"Baris pertama berisi judul kolom: {string.Join(", ", Head)}. Unduh daftar ini sebagai contoh bentuknya.");
        }

        List<HolidayEntry> days = [];
        List<Refusal> wrong = [];
        foreach (WorkbookRow row in rows.Skip(1))
        {
            HolidayKind? kind = row[2].Length == 0 ? HolidayKind.LiburNasional : KindOf(row[2]);
            if (kind is null || row[1].Length == 0 || !DateOnly.TryParseExact(row[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
            {
                wrong.Add(new($"Baris {row.Number}: isi tanggal seperti 2027-01-01, nama, dan jenis ({string.Join(", ", Enum.GetValues<HolidayKind>().Select(NameOf))})."));
                continue;
            }

            days.Add(new() { Date = date, Name = row[1], Kind = kind.Value, Source = row[3].Length > 0 ? row[3] : source, Version = 0 });
        }

        RefusedException.ThrowIfAny(wrong.Count > 0 ? wrong : days.Count == 0 ? [new("Daftar hari libur kosong.")] : []);
        return days;
    }

    /// <summary>The sort of day off in words.</summary>
    public static string NameOf(HolidayKind kind) => kind switch
    {
        HolidayKind.LiburNasional => "Libur nasional",
        HolidayKind.CutiBersama => "Cuti bersama",
        HolidayKind.LiburDaerah => "Libur daerah",
        _ => "Pemungutan suara",
    };

    /// <summary>The sort that the words say, or null.</summary>
    public static HolidayKind? KindOf(string words) =>
        Enum.GetValues<HolidayKind>().Cast<HolidayKind?>().FirstOrDefault(k => NameOf(k!.Value).Equals(words, StringComparison.OrdinalIgnoreCase)); // the values are none of them null
}
