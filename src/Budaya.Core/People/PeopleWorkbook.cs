using System.Globalization;
using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.Workbooks;
using Budaya.LegalText;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.People;

/// <summary>Something wrong in a row of a workbook.</summary>
/// <param name="Row">As the program shows it, from 1.</param>
/// <param name="Column">Head of the column; empty: the row as a whole.</param>
/// <param name="Message">What was met, what is wanted.</param>
public sealed record WorkbookProblem(int Row, string Column, string Message);

/// <summary>What a workbook would change, or what is wrong with it.</summary>
public sealed record WorkbookChanges(IReadOnlyList<string> Changes, IReadOnlyList<WorkbookProblem> Problems);

/// <summary>
/// People with their offices, and offices with their roles, out as <c>.xlsx</c> and in again. A row that is not there changes nothing: nobody is deleted by leaving
/// them out. All rows are good or nothing is changed. The caller saves, or gives the changes up.
/// </summary>
public sealed class PeopleWorkbook(BudayaDbContext db, PeopleService people, OfficeService offices, UserManager<Person> users, AuditLog audit)
{
    /// <summary>Head of the list of people: one row for each office of a person.</summary>
    public static IReadOnlyList<string> PeopleHead { get; } =
        ["Nama pengguna", "Nama", "NIP", "Pangkat", "Surel", "Kunci jabatan", "Nama jabatan", "Cara memegang", "Mulai", "Sampai", "Dasar"];

    /// <summary>Head of the list of offices.</summary>
    public static IReadOnlyList<string> OfficesHead { get; } = ["Kunci jabatan", "Nama jabatan", "Kode perangkat daerah", "Peran"];

    /// <summary>The list of people; demo people and accounts of a meja surat are left out.</summary>
    public async Task<byte[]> WritePeopleAsync(CancellationToken cancellationToken)
    {
        var rows = await (
            from person in db.Set<Person>()
            where !person.Demo && person.DeskOpdCode == null
            from holding in db.Set<OfficeHolding>().Where(h => h.PersonId == person.Id).DefaultIfEmpty()
            from office in db.Set<Office>().Where(o => o.Key == holding!.OfficeKey).DefaultIfEmpty()
            orderby person.UserName, holding!.From
            select new { person.UserName, person.DisplayName, person.Nip, person.Rank, person.Email, Holding = holding, Title = office == null ? "" : office.Title }).AsNoTracking().ToListAsync(cancellationToken);
        return Workbook.Write(new Sheet("Orang", PeopleHead, [.. rows.Select(IReadOnlyList<string> (r) =>
        [
            r.UserName ?? "", r.DisplayName, r.Nip ?? "", r.Rank ?? "", r.Email ?? "", r.Holding?.OfficeKey ?? "", r.Title, r.Holding?.Mode.ToString() ?? "", Day(r.Holding?.From), Day(r.Holding?.To),
            r.Holding?.LegalBasis ?? "",
        ])]));
    }

    /// <summary>The list of offices.</summary>
    public async Task<byte[]> WriteOfficesAsync(CancellationToken cancellationToken)
    {
        List<Office> rows = await db.Set<Office>().AsNoTracking().OrderBy(o => o.Position).ToListAsync(cancellationToken);
        return Workbook.Write(new Sheet("Jabatan", OfficesHead, [.. rows.Select(IReadOnlyList<string> (o) => [o.Key, o.Title, o.OpdCode ?? "", o.RoleCodes])]));
    }

    /// <summary>Applies the rows, people or offices by their head. With problems nothing is applied.</summary>
    /// <exception cref="RefusedException">No authority, or the head is neither of the two.</exception>
    public async Task<WorkbookChanges> ApplyAsync(IReadOnlyList<WorkbookRow> rows, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rows);
        RefusedException.ThrowIfAny(people.WhyNotChange());
        bool isPeople = HasHead(rows, PeopleHead);
        if (!isPeople && !HasHead(rows, OfficesHead))
        {
            throw new RefusedException($"Baris pertama harus berisi judul kolom \"{string.Join("\", \"", PeopleHead)}\" atau \"{string.Join("\", \"", OfficesHead)}\". Unduh daftarnya sebagai contoh.");
        }

        List<string> changes = [];
        List<WorkbookProblem> problems = [];
        HashSet<string> seen = [];
        foreach (WorkbookRow row in rows.Skip(1))
        {
            int before = problems.Count;
            string key = isPeople ? $"{row[0].ToUpperInvariant()} {row[5]} {row[7]} {row[8]}" : row[0];
            if (!seen.Add(key))
            {
                problems.Add(new(row.Number, "", "Baris ini sama dengan baris sebelumnya."));
                continue;
            }

            try
            {
                await (isPeople ? PersonAsync(row, changes, problems, cancellationToken) : OfficeAsync(row, changes, cancellationToken));
            }
            catch (RefusedException refused)
            {
                problems.AddRange(refused.Refusals.Select(r => new WorkbookProblem(row.Number, "", r.Message)));
            }
            catch (MissingException)
            {
                problems.Add(new(row.Number, PeopleHead[5], $"Jabatan \"{row[5]}\" tidak ada. Tambahkan dahulu di daftar jabatan."));
            }

            if (isPeople && problems.Count == before)
            {
                AddDoubleHolder(row, problems);
            }
        }

        if (problems.Count > 0)
        {
            GiveUp();
            return new([], problems);
        }

        return new(changes, []);
    }

    /// <summary>Forgets what was applied and not saved.</summary>
    public void GiveUp()
    {
        db.ChangeTracker.Clear();
        audit.Forget();
    }

    private async Task OfficeAsync(WorkbookRow row, List<string> changes, CancellationToken cancellationToken)
    {
        Office? known = db.Set<Office>().Local.FirstOrDefault(o => o.Key == row[0]) ?? await db.Set<Office>().SingleOrDefaultAsync(o => o.Key == row[0], cancellationToken);
        (string, string?, string)? from = known is null ? null : (known.Title, known.OpdCode, known.RoleCodes);
        await offices.SaveAsync(new(row[0], row[1], row[2], [.. row[3].Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)]), known is null, cancellationToken);
        if (known is null)
        {
            changes.Add($"Baris {row.Number}: jabatan {row[1]} ditambah.");
        }
        else if (from != (known.Title, known.OpdCode, known.RoleCodes))
        {
            changes.Add($"Baris {row.Number}: jabatan {row[0]} diubah: {Difference([("nama", from?.Item1, known.Title), ("perangkat daerah", from?.Item2, known.OpdCode), ("peran", from?.Item3, known.RoleCodes)])}.");
        }
    }

    private async Task PersonAsync(WorkbookRow row, List<string> changes, List<WorkbookProblem> problems, CancellationToken cancellationToken)
    {
        string? normal = users.NormalizeName(row[0]);
        Person? person = db.Set<Person>().Local.FirstOrDefault(p => p.NormalizedUserName == normal) ?? await db.Set<Person>().SingleOrDefaultAsync(p => p.NormalizedUserName == normal, cancellationToken);
        if (person is { Demo: true } or { DeskOpdCode: not null })
        {
            problems.Add(new(row.Number, PeopleHead[0], $"\"{row[0]}\" adalah pengguna contoh atau akun meja surat; keduanya tidak diubah lewat berkas."));
            return;
        }

        (string?, string?, string?, string?) from = (person?.DisplayName, person?.Nip, person?.Rank, person?.Email);
        NewPerson wish = new(person?.Id ?? Guid.CreateVersion7(), row[1], row[0], row[2], row[4], row[3]);
        if (person is null)
        {
            person = await people.AddAsync(wish, cancellationToken);
            changes.Add($"Baris {row.Number}: pengguna {person.DisplayName} ditambah.");
        }
        else if (await people.CorrectAsync(person, wish, cancellationToken))
        {
            changes.Add($"Baris {row.Number}: data {person.UserName} diubah: {Difference([("nama", from.Item1, person.DisplayName), ("NIP", from.Item2, person.Nip), ("pangkat", from.Item3, person.Rank), ("surel", from.Item4, person.Email)])}.");
        }

        if (row[5].Length > 0)
        {
            await HoldingAsync(row, person, changes, problems, cancellationToken);
        }
    }

    private async Task HoldingAsync(WorkbookRow row, Person person, List<string> changes, List<WorkbookProblem> problems, CancellationToken cancellationToken)
    {
        DateOnly? from = DayOf(row, 8, problems), to = row[9].Length == 0 ? null : DayOf(row, 9, problems);
        if (!Enum.TryParse(row[7].Trim('.'), ignoreCase: true, out HoldingMode mode) || !Enum.IsDefined(mode))
        {
            problems.Add(new(row.Number, PeopleHead[7], $"\"{row[7]}\" bukan cara memegang jabatan. Pilihan: {string.Join(", ", Enum.GetNames<HoldingMode>())}."));
            return;
        }

        if (from is not { } day || (row[9].Length > 0 && to is null))
        {
            return;
        }

        OfficeHolding? known = await db.Set<OfficeHolding>().SingleOrDefaultAsync(h => h.PersonId == person.Id && h.OfficeKey == row[5] && h.From == day && h.Mode == mode, cancellationToken);
        if (known is null)
        {
            await people.AppointAsync(person.Id, new(Guid.CreateVersion7(), row[5], mode, day, row[10]) { To = to }, cancellationToken);
            changes.Add($"Baris {row.Number}: {person.DisplayName} memegang {row[5]} mulai {IndonesianDate.Format(day)}.");
        }
        else if (known.To is null && to is { } last)
        {
            await people.EndAsync(person.Id, known.Id, last, cancellationToken);
            changes.Add($"Baris {row.Number}: jabatan {row[5]} {person.DisplayName} berakhir {IndonesianDate.Format(last)}.");
        }
        else if (known.To != to)
        {
            problems.Add(new(row.Number, PeopleHead[9], "Jabatan yang sudah berakhir tidak dibuka kembali; tambahkan baris baru dengan tanggal mulai yang baru."));
        }
    }

    // The services ask the database; two new holders within one file are seen here.
    private void AddDoubleHolder(WorkbookRow row, List<WorkbookProblem> problems)
    {
        List<OfficeHolding> added = [.. db.ChangeTracker.Entries<OfficeHolding>().Where(e => e.State == EntityState.Added).Select(e => e.Entity).Where(h => h.OfficeKey == row[5] && h.Mode == HoldingMode.Definitif)];
        bool overlaps = added.Any(a => added.Any(b => a.PersonId != b.PersonId && (a.To == null || a.To >= b.From) && (b.To == null || b.To >= a.From)));
        if (overlaps && Enum.TryParse(row[7], ignoreCase: true, out HoldingMode mode) && mode == HoldingMode.Definitif)
        {
            problems.Add(new(row.Number, PeopleHead[5], $"Jabatan \"{row[5]}\" diberikan kepada dua orang secara definitif pada waktu yang sama."));
        }
    }

    // What stands now and what the file makes of it: whoever looks sees what another administrator wrote meanwhile.
    private static string Difference(IEnumerable<(string Name, string? From, string? To)> fields) =>
        string.Join(", ", fields.Where(f => f.From != f.To).Select(f => $"{f.Name} \"{f.From}\" menjadi \"{f.To}\""));

    private static DateOnly? DayOf(WorkbookRow row, int column, List<WorkbookProblem> problems)
    {
        if (DateOnly.TryParseExact(row[column], ["yyyy-MM-dd", "d/M/yyyy", "d-M-yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) && day.Year is > 1950 and < 2200)
        {
            return day;
        }

        problems.Add(new(row.Number, PeopleHead[column], $"\"{row[column]}\" bukan tanggal. Tulis tahun-bulan-hari, misalnya 2026-11-17."));
        return null;
    }

    private static bool HasHead(IReadOnlyList<WorkbookRow> rows, IReadOnlyList<string> head) => rows.Count > 0 && head.Select((title, column) => string.Equals(rows[0][column], title, StringComparison.OrdinalIgnoreCase)).All(same => same);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
