using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.People;

/// <summary>A delegation that is to be given.</summary>
/// <param name="Id">Given by the form, so that sending it twice delegates once.</param>
/// <param name="HolderId">Who holds the office.</param>
/// <param name="OfficeKey">The office.</param>
/// <param name="DelegateId">Who is to act.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, that day included; at most <see cref="DelegationService.MostDays"/> after the first.</param>
/// <param name="LegalBasis">The letter: number and date.</param>
public sealed record GiveDelegation(Guid Id, Guid HolderId, string OfficeKey, Guid DelegateId, DateOnly From, DateOnly To, string LegalBasis);

/// <summary>Gives and withdraws delegations of offices. The holder does it, or an administrator for the holder. The caller saves.</summary>
/// <remarks>Which powers may be delegated is for the region to decide; the product records on what letter it was done.</remarks>
public sealed class DelegationService(BudayaDbContext db, ActingPerson acting, AuditLog audit, TenantDirectory tenant, TimeProvider time)
{
    /// <summary>The longest delegation, in days; a longer absence is a matter for a Plt. or Plh.</summary>
    public const int MostDays = 90;

    /// <summary>Lets another person act in an office.</summary>
    /// <exception cref="MissingException">This tenant has no such person or office.</exception>
    /// <exception cref="RefusedException">No authority, wrong days, no legal basis, or the holder does not hold the office on those days.</exception>
    public async Task GiveAsync(GiveDelegation wish, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(wish);
        if (await db.Set<OfficeDelegation>().AnyAsync(d => d.Id == wish.Id, cancellationToken))
        {
            return;
        }

        Office office = await db.Set<Office>().SingleOrDefaultAsync(o => o.Key == wish.OfficeKey, cancellationToken) ?? throw new MissingException($"Office '{wish.OfficeKey}'");
        Person @delegate = await db.Set<Person>().SingleOrDefaultAsync(p => p.Id == wish.DelegateId, cancellationToken) ?? throw new MissingException($"Person {wish.DelegateId}");
        RefusedException.ThrowIfAny([.. WhyNotChange(wish.HolderId), .. await WhyNotDaysAsync(wish, cancellationToken), .. await WhyNotAsync(wish, office, @delegate, cancellationToken)]);
        @delegate.OneAtATime(); // of two that overlap and are given at the same moment one is refused
        db.Add(new OfficeDelegation
        {
            Id = wish.Id, HolderId = wish.HolderId, DelegateId = wish.DelegateId, OfficeKey = office.Key, From = wish.From, To = wish.To, LegalBasis = wish.LegalBasis.Trim(),
        });
        audit.Record("delegasi.diberikan", $"orang/{wish.HolderId}", new { office.Key, wish.DelegateId, wish.From, wish.To, wish.LegalBasis });
    }

    /// <summary>Withdraws a delegation before its last day; pressed twice, it changes nothing.</summary>
    public async Task WithdrawAsync(Guid holderId, Guid id, CancellationToken cancellationToken)
    {
        OfficeDelegation delegation = await db.Set<OfficeDelegation>().SingleOrDefaultAsync(d => d.Id == id && d.HolderId == holderId, cancellationToken)
            ?? throw new MissingException($"Delegation {id}");
        if (delegation.WithdrawnAt is not null)
        {
            return;
        }

        RefusedException.ThrowIfAny(WhyNotChange(holderId));
        delegation.Withdraw(time.GetUtcNow());
        audit.Record("delegasi.dicabut", $"orang/{holderId}", new { delegation.OfficeKey, delegation.DelegateId });
    }

    /// <summary>Why the acting person may not delegate for a holder.</summary>
    public IReadOnlyList<Refusal> WhyNotChange(Guid holderId) =>
        acting.PersonId == holderId || acting.Has(Authority.Administration) ? [] : [new("Pelimpahan diberikan oleh pemegang jabatan atau pengelola sistem daerah.")];

    private async Task<List<Refusal>> WhyNotDaysAsync(GiveDelegation wish, CancellationToken cancellationToken)
    {
        List<Refusal> refusals = [];
        DateOnly today = (await tenant.CalendarAsync(cancellationToken)).DateOf(time.GetUtcNow());
        if (wish.To < wish.From || wish.To < today)
        {
            refusals.Add(new("Hari terakhir tidak boleh sebelum hari pertama atau sebelum hari ini."));
        }

        if (wish.To.DayNumber - wish.From.DayNumber > MostDays)
        {
            refusals.Add(new($"Pelimpahan paling lama {MostDays} hari. Untuk waktu lebih lama, tunjuk Plt. atau Plh."));
        }

        if (string.IsNullOrWhiteSpace(wish.LegalBasis) || wish.LegalBasis.Length > Lengths.Line)
        {
            refusals.Add(new("Isi dasar pelimpahan, misalnya nomor dan tanggal surat kuasa atau surat perintah."));
        }

        return refusals;
    }

    private async Task<List<Refusal>> WhyNotAsync(GiveDelegation wish, Office office, Person @delegate, CancellationToken cancellationToken)
    {
        List<Refusal> refusals = [];
        bool held = await db.Set<OfficeHolding>().AnyAsync(
            h => h.PersonId == wish.HolderId && h.OfficeKey == office.Key && h.From <= wish.From && (h.To == null || h.To >= wish.To), cancellationToken);
        if (!held)
        {
            refusals.Add(new($"Jabatan {office.Title} tidak dipegang pemberi pelimpahan selama waktu itu."));
        }

        if (wish.DelegateId == wish.HolderId || @delegate.Disabled)
        {
            refusals.Add(new(@delegate.Disabled ? $"{@delegate.DisplayName} dinonaktifkan." : "Pilih orang lain sebagai penerima pelimpahan."));
        }

        string own = nameof(Authority.OwnOpd);
        List<string> officers = await db.Set<Role>().Where(r => r.Authorities == own).Select(r => r.Code).ToListAsync(cancellationToken);
        if (office.RoleCodes.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(officers.Contains))
        {
            refusals.Add(new("Jabatan petugas perangkat daerah tidak dilimpahkan. Pakai serah terima petugas."));
        }

        bool overlaps = await db.Set<OfficeDelegation>().AnyAsync(
            d => d.DelegateId == wish.DelegateId && d.OfficeKey == office.Key && d.WithdrawnAt == null && d.From <= wish.To && d.To >= wish.From, cancellationToken);
        if (overlaps)
        {
            refusals.Add(new($"{@delegate.DisplayName} sudah menerima pelimpahan jabatan itu pada waktu yang beririsan."));
        }

        return refusals;
    }
}
