namespace Budaya.Core.Tenants;

/// <summary>Reads <c>kalender.yaml</c>.</summary>
internal static class CalendarReader
{
    public static IReadOnlyList<HolidayEntry> Read(MapReader file)
    {
        List<HolidayEntry> holidays = [];
        HashSet<int> years = [];
        foreach (MapReader map in file.Maps("kalender", OrganisationShapes.Year))
        {
            int year = map.Whole("tahun", 2000, 2100);
            if (!years.Add(year))
            {
                map.Report("tahun", $"Tahun {year} sudah ada.");
            }

            holidays.AddRange(DaysOf(map, year, holidays));
        }

        return holidays;
    }

    private static List<HolidayEntry> DaysOf(MapReader year, int number, IReadOnlyList<HolidayEntry> before)
    {
        List<HolidayEntry> days = [];
        foreach (MapReader map in year.Maps("hari", OrganisationShapes.Holiday))
        {
            HolidayEntry day = new()
            {
                Date = map.Date("tanggal"),
                Name = map.Text("nama"),
                Kind = map.Word("jenis", PackWords.HolidayKinds),
                Source = year.SentenceOrNull("sumber") ?? "",
                Version = year.Whole("versi", 1, 99, otherwise: 1),
            };
            if (day.Date != default && number != 0 && day.Date.Year != number)
            {
                map.Report("tanggal", $"Tanggal {day.Date:yyyy-MM-dd} tidak termasuk tahun {number}.");
            }

            if (day.Date != default && before.Concat(days).Any(d => d.Date == day.Date))
            {
                map.Report("tanggal", $"Tanggal {day.Date:yyyy-MM-dd} sudah ada dalam daftar.");
            }

            days.Add(day);
        }

        return days;
    }
}
