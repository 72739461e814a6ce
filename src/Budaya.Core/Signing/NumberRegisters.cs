using Budaya.LegalText;
using Budaya.Core.Data;
using Budaya.Core.Drafting;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Signing;

/// <summary>The number books of the region: typed in from the book of Hukum (dicatat), or kept here (dipegang: no gaps, no doubles).</summary>
public sealed class NumberRegisters(BudayaDbContext db, ActingPerson acting, EnactmentCheck check, TimeProvider time)
{
    /// <summary>Enters a number in the book of its kind and year.</summary>
    /// <exception cref="RefusedException">The number is taken or breaks a drafting rule, or the region has no pattern for that day.</exception>
    /// <exception cref="InvalidOperationException">The register is kept here and the caller has opened no transaction: without one the lock would not last until the save.</exception>
    public async Task<RegisterEntry> EnterAsync(SigningFile file, NumberRecord record, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(record);
        Tenants.DocumentKind kind = file.Naskah.Kind;
        int year = record.Date.Year;
        NumberPattern pattern = file.Profile.NumberPatternFor(kind, record.Date)
            ?? throw new RefusedException($"Pola nomor {file.Profile.NameOf(kind)} untuk tanggal {IndonesianDate.Format(record.Date)} belum diatur.");
        NumberRegister? kept = file.Profile.RegisterFor(kind) == RegisterMode.Kept ? await LockedAsync(kind, year, cancellationToken) : null;
        int number = kept is null ? await TypedAsync(kind, year, record, cancellationToken) : kept.Last + 1;
        RegisterEntry entry = new()
        {
            Kind = kind, Year = year, Number = number, Suffix = record.Suffix, Printed = pattern.Print(number, record.Suffix, record.Date), NaskahId = file.Naskah.Id,
            Date = record.Date, Note = record.Note.Trim(), OfficeKey = acting.MainOffice?.Key ?? throw new RefusedException("Anda tidak memegang jabatan pada hari ini."),
            PersonId = acting.RequirePerson(), At = time.GetUtcNow(),
        };
        RefusedException.ThrowIfAny(await check.WhyNotAsync(file.With(entry), cancellationToken));
        kept?.Take();
        return db.Add(entry).Entity;
    }

    private async Task<NumberRegister> LockedAsync(Tenants.DocumentKind kind, int year, CancellationToken cancellationToken)
    {
        if (db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("A number is given under a lock that lasts until the save: open a transaction first.");
        }

        return await db.LockAsync(db.Set<NumberRegister>().Where(r => r.Kind == kind && r.Year == year), r => r.Last, cancellationToken)
            ?? db.Add(new NumberRegister { Kind = kind, Year = year }).Entity; // two at once: the key refuses the second
    }

    private async Task<int> TypedAsync(Tenants.DocumentKind kind, int year, NumberRecord record, CancellationToken cancellationToken)
    {
        int number = record.Number ?? throw new RefusedException("Isi nomor menurut buku register.");
        if (await db.Set<RegisterEntry>().AnyAsync(e => e.Kind == kind && e.Year == year && e.Number == number && e.Suffix == record.Suffix, cancellationToken))
        {
            throw new RefusedException($"Nomor {number}{record.Suffix} tahun {year} sudah dipakai naskah lain. Periksa buku register. (NUM-05)");
        }

        if (!await db.Set<NumberRegister>().AnyAsync(r => r.Kind == kind && r.Year == year, cancellationToken))
        {
            db.Add(new NumberRegister { Kind = kind, Year = year });
        }

        return number;
    }
}
