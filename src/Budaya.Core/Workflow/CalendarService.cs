using Budaya.LegalText;
using System.Text.Json;
using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Workflow;

/// <summary>A whole list of holidays of a year that somebody wants to publish.</summary>
/// <param name="Year">2000 to 2100.</param>
/// <param name="BasedOn">Number of the version that the form showed; 0: there was none.</param>
/// <param name="Days">All days of the year, those of the region included.</param>
/// <param name="Reason">What changed and on which decree it rests.</param>
public sealed record NewHolidayList(int Year, int BasedOn, IReadOnlyList<HolidayEntry> Days, string Reason);

/// <summary>A deadline that a change of the calendar moves.</summary>
/// <param name="Subject">As the audit names it.</param>
/// <param name="What">In words, for the page.</param>
public sealed record MovedDeadline(string Subject, string What, DateOnly From, DateOnly To);

/// <summary>Owns stored deadlines that follow the calendar; each stage that has some brings one.</summary>
public interface IDeadlineOwner
{
    /// <summary>Moves the deadlines that have not passed. The caller saves, or forgets, and enters them in the audit.</summary>
    /// <param name="calendar">The calendar that holds from now on.</param>
    /// <param name="today">In the region's zone.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<IReadOnlyList<MovedDeadline>> MoveAsync(WorkingCalendar calendar, DateOnly today, CancellationToken cancellationToken);
}

/// <summary>Publishes lists of holidays, version by version, and moves the deadlines that follow them. The caller saves.</summary>
/// <remarks>Rule: a deadline that has not passed is counted again from its first day; one that has passed stays as it was.</remarks>
public sealed class CalendarService(
    BudayaDbContext db, TenantDirectory tenant, IEnumerable<IDeadlineOwner> owners, ActingPerson acting, AuditLog audit, TimeProvider time)
{
    /// <summary>Why the acting person may not change the calendar.</summary>
    public IReadOnlyList<Refusal> WhyNotChange() =>
        acting.Has(Authority.Administration) ? [] : [new("Kalender libur diubah oleh pengelola sistem daerah.")];

    /// <summary>Publishes the next version of a year's list and counts the open deadlines again.</summary>
    /// <returns>The deadlines that moved.</returns>
    /// <exception cref="RefusedException">No authority, the list is wrong, nothing changed, or somebody else published meanwhile.</exception>
    public async Task<IReadOnlyList<MovedDeadline>> PublishAsync(NewHolidayList wish, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(wish);
        int newest = await db.Set<HolidayList>().Where(l => l.Year == wish.Year).MaxAsync(l => (int?)l.Number, cancellationToken) ?? 0;
        List<Holiday> there = await db.Set<Holiday>().Where(h => h.Date.Year == wish.Year).ToListAsync(cancellationToken);
        RefusedException.ThrowIfAny([.. WhyNotChange(), .. WhyNotThis(wish, newest, there)]);
        List<HolidayEntry> days = [.. wish.Days.OrderBy(d => d.Date).Select(d => d with { Name = d.Name.Trim(), Source = d.Source.Trim(), Version = VersionOf(d, there, newest + 1) })];
        db.Add(new HolidayList
        {
            Year = wish.Year, Number = newest + 1, DaysJson = JsonSerializer.Serialize(days), Reason = wish.Reason.Trim(), PersonId = acting.RequirePerson(), At = time.GetUtcNow(),
        });
        audit.Record("kalender.diterbitkan", $"kalender/{wish.Year}", new
        {
            wish.Year, Number = newest + 1, Reason = wish.Reason.Trim(),
            Added = days.Where(d => there.All(h => h.Date != d.Date)).Select(d => new { d.Date, d.Name, Kind = d.Kind.ToString() }),
            Removed = there.Where(h => days.All(d => d.Date != h.Date)).Select(h => new { h.Date, h.Name }),
        });
        Replace(there, days);
        return await MoveAsync(wish.Year, days, cancellationToken);
    }

    private void Replace(List<Holiday> there, List<HolidayEntry> days)
    {
        db.RemoveRange(there.Where(h => days.All(d => d.Date != h.Date)));
        foreach (HolidayEntry day in days)
        {
            Holiday row = there.FirstOrDefault(h => h.Date == day.Date) ?? db.Add(new Holiday { Date = day.Date, Name = day.Name, Kind = day.Kind, Source = day.Source }).Entity;
            (row.Name, row.Kind, row.Source, row.Version) = (day.Name, day.Kind, day.Source, day.Version);
        }
    }

    private async Task<IReadOnlyList<MovedDeadline>> MoveAsync(int year, List<HolidayEntry> days, CancellationToken cancellationToken)
    {
        List<Holiday> others = await db.Set<Holiday>().AsNoTracking().Where(h => h.Date.Year != year).ToListAsync(cancellationToken);
        IEnumerable<HolidayEntry> all = others.Select(h => new HolidayEntry { Date = h.Date, Name = h.Name, Kind = h.Kind, Source = h.Source, Version = h.Version }).Concat(days);
        WorkingCalendar calendar = WorkingCalendar.Of(await tenant.ProfileAsync(cancellationToken), all);
        tenant.Use(calendar);
        List<MovedDeadline> moved = [];
        foreach (IDeadlineOwner owner in owners)
        {
            moved.AddRange(await owner.MoveAsync(calendar, calendar.DateOf(time.GetUtcNow()), cancellationToken));
        }

        foreach (IGrouping<string, MovedDeadline> subject in moved.GroupBy(m => m.Subject))
        {
            audit.Record("tenggat.bergeser", subject.Key, subject.Select(m => new { m.What, m.From, m.To, Because = $"kalender {year}" }));
        }

        return moved;
    }

    // A day keeps the version it came with as long as it stays as it is.
    private static int VersionOf(HolidayEntry day, List<Holiday> there, int next) =>
        there.FirstOrDefault(h => h.Date == day.Date && h.Name == day.Name.Trim() && h.Kind == day.Kind && h.Source == day.Source.Trim())?.Version ?? next;

    private static List<Refusal> WhyNotThis(NewHolidayList wish, int newest, List<Holiday> there)
    {
        List<Refusal> found = [];
        if (wish.Year is < 2000 or > 2100)
        {
            return [new("Tahun kalender antara 2000 dan 2100.")];
        }

        if (wish.BasedOn != newest)
        {
            found.Add(new($"Daftar libur {wish.Year} sudah diterbitkan orang lain sebagai versi {newest}. Muat ulang halaman, lalu ulangi."));
        }

        if (string.IsNullOrWhiteSpace(wish.Reason) || wish.Reason.Length > Lengths.Line)
        {
            found.Add(new("Isi alasan perubahan, misalnya nomor keputusan bersama atau keputusan kepala daerah."));
        }

        found.AddRange(wish.Days.Where(d => d.Date.Year != wish.Year).Select(d => new Refusal($"Tanggal {IndonesianDate.Format(d.Date)} tidak termasuk tahun {wish.Year}.")));
        found.AddRange(wish.Days.GroupBy(d => d.Date).Where(g => g.Count() > 1).Select(g => new Refusal($"Tanggal {IndonesianDate.Format(g.Key)} disebut dua kali.")));
        found.AddRange(wish.Days.Where(d => string.IsNullOrWhiteSpace(d.Name) || d.Name.Length > Lengths.Name || d.Name.Any(char.IsControl)).Select(d => new Refusal($"Isi nama hari libur {IndonesianDate.Format(d.Date)} dalam satu baris.")));
        found.AddRange(wish.Days.Where(d => string.IsNullOrWhiteSpace(d.Source) || d.Source.Length > Lengths.Line || d.Source.Any(char.IsControl)).Select(d => new Refusal($"Isi dasar hari libur {IndonesianDate.Format(d.Date)}.")));
        if (there.Count == wish.Days.Count && wish.Days.All(d => there.Any(h => h.Date == d.Date && h.Name == d.Name.Trim() && h.Kind == d.Kind && h.Source == d.Source.Trim())))
        {
            found.Add(new($"Daftar libur {wish.Year} tidak berubah."));
        }

        return found;
    }
}
