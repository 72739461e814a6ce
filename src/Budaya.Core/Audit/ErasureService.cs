using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Audit;

/// <summary>Blanks personal data in an entry's details: one administrator asks, another does it. The chain still verifies. The caller saves.</summary>
public sealed class ErasureService(BudayaDbContext db, ActingPerson acting, AuditLog audit, TimeProvider time)
{
    /// <summary>Why the acting person cannot ask for it.</summary>
    public async Task<IReadOnlyList<Refusal>> WhyNotRequestAsync(long sequence, CancellationToken cancellationToken)
    {
        AuditDetails details = await db.Set<AuditDetails>().AsNoTracking().SingleOrDefaultAsync(d => d.Sequence == sequence, cancellationToken)
            ?? throw new MissingException($"Audit entry {sequence}");
        List<Refusal> refusals = [.. OnlyAdministrators()];
        if (details.Json is null)
        {
            refusals.Add(new("Rincian catatan ini sudah dihapus."));
        }
        else if (await db.Set<DetailsErasure>().AnyAsync(e => e.Sequence == sequence && e.State == ErasureState.Diminta, cancellationToken))
        {
            refusals.Add(new("Penghapusan rincian catatan ini sudah diminta dan menunggu orang kedua."));
        }

        return refusals;
    }

    /// <summary>Asks; nothing is blanked yet.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotRequestAsync"/>; or no reason was given.</exception>
    public async Task RequestAsync(long sequence, string? reason, CancellationToken cancellationToken)
    {
        Guid asker = acting.RequirePerson();
        (await db.Set<Person>().SingleAsync(p => p.Id == asker, cancellationToken)).OneAtATime(); // read before it is looked whether there is a wish
        RefusedException.ThrowIfAny(await WhyNotRequestAsync(sequence, cancellationToken));
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > Lengths.Note)
        {
            throw new RefusedException("Isi alasan penghapusan.");
        }

        db.Add(new DetailsErasure { Sequence = sequence, Reason = reason.Trim(), RequestedBy = asker, RequestedAt = time.GetUtcNow() });
        audit.Record("rincian.diminta-hapus", ChainWalk.SubjectOf(sequence), new { Alasan = reason.Trim() });
    }

    /// <summary>Why the acting person cannot answer a wish.</summary>
    public IReadOnlyList<Refusal> WhyNotAnswer(DetailsErasure erasure)
    {
        ArgumentNullException.ThrowIfNull(erasure);
        List<Refusal> refusals = [.. OnlyAdministrators()];
        if (erasure.State != ErasureState.Diminta)
        {
            refusals.Add(new("Permintaan ini sudah dijawab."));
        }
        else if (erasure.RequestedBy == acting.PersonId)
        {
            refusals.Add(new("Penghapusan dilakukan oleh orang kedua, bukan oleh yang memintanya."));
        }

        return refusals;
    }

    /// <summary>Blanks the details, or refuses to.</summary>
    /// <exception cref="MissingException">There is no such wish.</exception>
    /// <exception cref="RefusedException">See <see cref="WhyNotAnswer"/>.</exception>
    public async Task AnswerAsync(Guid id, bool agreed, CancellationToken cancellationToken)
    {
        DetailsErasure erasure = await db.Set<DetailsErasure>().SingleOrDefaultAsync(e => e.Id == id, cancellationToken) ?? throw new MissingException($"Erasure {id}");
        RefusedException.ThrowIfAny(WhyNotAnswer(erasure));
        erasure.Answer(agreed ? ErasureState.Dihapus : ErasureState.Ditolak, acting.RequirePerson(), time.GetUtcNow());
        if (agreed)
        {
            (await db.Set<AuditDetails>().SingleAsync(d => d.Sequence == erasure.Sequence, cancellationToken)).Blank();
        }

        audit.Record(agreed ? ChainWalk.ErasedAct : "rincian.ditolak-hapus", ChainWalk.SubjectOf(erasure.Sequence), new { erasure.Reason, erasure.RequestedBy });
    }

    private IEnumerable<Refusal> OnlyAdministrators() => acting.Has(Authority.Administration) ? [] : [new("Hanya admin pemda yang menghapus rincian catatan.")];
}
