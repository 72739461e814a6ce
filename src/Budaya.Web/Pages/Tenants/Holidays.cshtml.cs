using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Budaya.Core;
using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Core.Workbooks;
using Budaya.Core.Workflow;
using Budaya.Web.Access;
using Budaya.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Pages.Tenants;

/// <summary>Days on which offices are closed, by year: each change is a new version of the year's list.</summary>
public sealed class HolidaysModel(BudayaDbContext db, TenantDirectory tenant, CalendarService calendar, TimeProvider time) : PageModel, IShownAgain
{
    /// <summary>The year; null: this one, or the last that is known.</summary>
    [BindProperty(SupportsGet = true, Name = "tahun")]
    public int? Year { get; set; }

    /// <summary>Years with a list, and the next one.</summary>
    public IReadOnlyList<int> Years { get; private set; } = [];

    /// <summary>Its days.</summary>
    public IReadOnlyList<Holiday> Days { get; private set; } = [];

    /// <summary>The versions of the list, newest first, with who published each.</summary>
    public IReadOnlyList<(HolidayList List, string? Who)> Versions { get; private set; } = [];

    /// <summary>Number of the newest version; 0: none.</summary>
    public int Newest => Versions.Count == 0 ? 0 : Versions[0].List.Number;

    /// <summary>Zone of the region.</summary>
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    /// <summary>The whole list as typed, after a refusal.</summary>
    public string? Typed { get; private set; }

    /// <summary>The form for one day.</summary>
    [BindProperty]
    public DayInput Day { get; set; } = new();

    /// <summary>The list as lines, for copying and for the form of a whole year.</summary>
    public string Lines => string.Join('\n', Days.Select(d => string.Create(CultureInfo.InvariantCulture, $"{d.Date:yyyy-MM-dd}; {d.Name}; {HolidayWorkbook.NameOf(d.Kind)}")));

    /// <summary>Shows them.</summary>
    public Task OnGetAsync(CancellationToken cancellationToken) => ReloadAsync(cancellationToken);

    /// <summary>Adds a day.</summary>
    public async Task<IActionResult> OnPostAddAsync(int basedOn, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            await ReloadAsync(cancellationToken);
            return Page();
        }

        DateOnly date = Day.Date!.Value; // required
        List<HolidayEntry> there = await EntriesAsync(date.Year, cancellationToken);
        if (there.Find(d => d.Date == date) is { } taken)
        {
            throw new RefusedException($"{InWords.Date(date)} sudah tercatat sebagai \"{taken.Name}\". Hapus dahulu hari itu bila hendak menggantinya.");
        }

        HolidayEntry added = new() { Date = date, Name = Day.Name, Kind = Day.Kind, Source = Day.Source, Version = 0 };
        // A day of another year than the one shown goes into the list of its own year, as that stands.
        int basedOnThat = date.Year == (Year ?? date.Year) ? basedOn : await db.Set<HolidayList>().Where(l => l.Year == date.Year).MaxAsync(l => (int?)l.Number, cancellationToken) ?? 0;
        return await PublishAsync(date.Year, basedOnThat, [.. there, added], $"Ditambah: {Day.Name}. Dasar: {Day.Source}", cancellationToken);
    }

    /// <summary>Takes a day out.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(int basedOn, DateOnly date, string? reason, CancellationToken cancellationToken)
    {
        ModelState.Clear(); // the other form's fields are not here
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new RefusedException("Isi alasan menghapus hari libur, misalnya nomor keputusan yang mengubahnya.");
        }

        return await PublishAsync(date.Year, basedOn, [.. (await EntriesAsync(date.Year, cancellationToken)).Where(d => d.Date != date)], reason, cancellationToken);
    }

    /// <summary>Publishes a whole year from lines.</summary>
    public async Task<IActionResult> OnPostYearAsync(int basedOn, string? lines, string? source, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        Typed = lines;
        int year = Year ?? throw new RefusedException("Pilih tahun kalender.");
        return await PublishAsync(year, basedOn, Read(lines ?? "", source ?? ""), source ?? "", cancellationToken);
    }

    /// <summary>The list of the year as a workbook.</summary>
    public async Task<IActionResult> OnGetWorkbookAsync(CancellationToken cancellationToken)
    {
        await ReloadAsync(cancellationToken);
        int year = Year ?? throw new MissingException("Year");
        return File(HolidayWorkbook.Write(year, await EntriesAsync(year, cancellationToken)), Workbook.MediaType, string.Create(CultureInfo.InvariantCulture, $"libur-{year}.xlsx"));
    }

    /// <summary>Publishes a whole year from a workbook.</summary>
    public async Task<IActionResult> OnPostWorkbookAsync(int basedOn, IFormFile? file, string? source, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        int year = Year ?? throw new RefusedException("Pilih tahun kalender.");
        byte[] bytes = await Uploads.ReadAsync(file ?? throw new RefusedException("Pilih berkas Excel."), cancellationToken);
        return await PublishAsync(year, basedOn, HolidayWorkbook.Read(bytes, source?.Trim() ?? ""), source ?? "", cancellationToken);
    }

    /// <inheritdoc />
    public async Task ReloadAsync(CancellationToken cancellationToken)
    {
        WorkingCalendar current = await tenant.CalendarAsync(cancellationToken);
        Zone = current.Zone;
        int today = current.DateOf(time.GetUtcNow()).Year;
        List<int> years = await db.Set<Holiday>().Select(h => h.Date.Year).Distinct().ToListAsync(cancellationToken);
        Year ??= today;
        Years = [.. years.Append(today).Append(today + 1).Append(Year.Value).Distinct().Order()];
        Days = await db.Set<Holiday>().AsNoTracking().Where(h => h.Date.Year == Year).OrderBy(h => h.Date).ToListAsync(cancellationToken);
        var versions = await db.Set<HolidayList>().AsNoTracking().Where(l => l.Year == Year).OrderByDescending(l => l.Number)
            .Select(l => new { List = l, Who = db.Set<Person>().Where(p => p.Id == l.PersonId).Select(p => p.DisplayName).FirstOrDefault() }).ToListAsync(cancellationToken);
        Versions = [.. versions.Select(v => (v.List, v.Who))];
    }

    private async Task<List<HolidayEntry>> EntriesAsync(int year, CancellationToken cancellationToken) =>
        [.. (await db.Set<Holiday>().AsNoTracking().Where(h => h.Date.Year == year).ToListAsync(cancellationToken))
            .Select(h => new HolidayEntry { Date = h.Date, Name = h.Name, Kind = h.Kind, Source = h.Source, Version = h.Version })];

    private async Task<IActionResult> PublishAsync(int year, int basedOn, IReadOnlyList<HolidayEntry> days, string reason, CancellationToken cancellationToken)
    {
        IReadOnlyList<MovedDeadline> moved = await calendar.PublishAsync(new(year, basedOn, days, reason), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        string which = moved.Count == 0 ? "Tidak ada tenggat yang bergeser." : $"{moved.Count} tenggat bergeser: {string.Join("; ", moved.Take(5).Select(m => $"{m.What} menjadi {InWords.Date(m.To)}"))}{(moved.Count > 5 ? "; …" : "")}.";
        TempData.SayDone($"Kalender libur {year} diterbitkan. {which}");
        return RedirectToPage(new { tahun = year });
    }

    // Every wrong line is named, not only the first.
    private static List<HolidayEntry> Read(string lines, string source)
    {
        List<HolidayEntry> days = [];
        List<Refusal> wrong = [];
        foreach ((int number, string line) in lines.ReplaceLineEndings("\n").Split('\n').Index().Where(l => l.Item.Trim().Length > 0))
        {
            string[] parts = [.. line.Split(';').Select(p => p.Trim())];
            HolidayKind? kind = parts.Length < 3 ? HolidayKind.LiburNasional : HolidayWorkbook.KindOf(parts[2]);
            if (parts.Length is < 2 or > 3 || kind is null || !DateOnly.TryParseExact(parts[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
            {
                wrong.Add(new($"Baris {number + 1} \"{line.Trim()}\" tidak terbaca. Tulis tanggal; nama; jenis, misalnya 2027-01-01; Tahun Baru 2027 Masehi; Libur nasional."));
                continue;
            }

            days.Add(new() { Date = date, Name = parts[1], Kind = kind.Value, Source = source, Version = 0 });
        }

        RefusedException.ThrowIfAny(wrong);
        return days;
    }

    /// <summary>One day.</summary>
    public sealed class DayInput
    {
        /// <summary>The day.</summary>
        [Display(Name = "Tanggal"), Required(ErrorMessage = "Isi tanggal hari libur.")]
        public DateOnly? Date { get; set; }

        /// <summary>Its name.</summary>
        [Display(Name = "Nama hari libur"), Required(ErrorMessage = "Isi nama hari libur."), StringLength(Lengths.Name, ErrorMessage = "Nama terlalu panjang.")]
        public string Name { get; set; } = "";

        /// <summary>What sort of day off.</summary>
        [Display(Name = "Jenis")]
        public HolidayKind Kind { get; set; } = HolidayKind.LiburDaerah;

        /// <summary>The decree.</summary>
        [Display(Name = "Dasar"), Required(ErrorMessage = "Isi dasar hari libur, misalnya nomor keputusan."), StringLength(Lengths.Line, ErrorMessage = "Dasar terlalu panjang.")]
        public string Source { get; set; } = "";
    }
}
