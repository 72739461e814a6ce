using Budaya.LegalText;
using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.FollowUps;

/// <summary>How an OPD passed the culture on to its own people.</summary>
/// <param name="Id">Given by the form, so that sending it twice records it once.</param>
/// <param name="SosialisasiId">The event it follows.</param>
/// <param name="OpdCode">The OPD.</param>
/// <param name="How">apel, rapat or grup.</param>
/// <param name="On">The day.</param>
/// <param name="Reached">Number of ASN reached, from 1.</param>
/// <param name="Photo">A photograph; empty: none.</param>
public sealed record RecordPenerusan(Guid Id, Guid SosialisasiId, string OpdCode, string How, DateOnly On, int Reached, ReadOnlyMemory<byte> Photo);

/// <summary>Records how each OPD passed the culture on (penerusan). The caller saves.</summary>
public sealed class PenerusanService(BudayaDbContext db, ActingPerson acting, TenantDirectory tenant, FileStore files, AuditLog audit, TimeProvider time)
{
    /// <summary>The ways, by key, as pages name them.</summary>
    public static IReadOnlyDictionary<string, string> Ways { get; } =
        new Dictionary<string, string> { ["apel"] = "Apel", ["rapat"] = "Rapat", ["grup"] = "Grup percakapan" };

    /// <summary>Records it.</summary>
    /// <exception cref="MissingException">The event, or the OPD among those of the acting person, does not exist.</exception>
    /// <exception cref="RefusedException">The way is unknown, nobody was reached, or the day does not fit.</exception>
    public async Task<Penerusan> RecordAsync(RecordPenerusan wish, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(wish);
        Sosialisasi held = await db.Set<Sosialisasi>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == wish.SosialisasiId, cancellationToken)
            ?? throw new MissingException($"Sosialisasi {wish.SosialisasiId}");
        if (!acting.OwnOpdCodes.Contains(wish.OpdCode) || !await db.HasReceiptAsync(held.CaseId, wish.OpdCode, cancellationToken))
        {
            throw new MissingException($"Sosialisasi {wish.SosialisasiId} for OPD {wish.OpdCode}");
        }

        if (await db.Set<Penerusan>().SingleOrDefaultAsync(p => p.Id == wish.Id, cancellationToken) is { } there)
        {
            return there;
        }

        RefusedException.ThrowIfAny(WhyNot(wish, held.HeldOn, (await tenant.CalendarAsync(cancellationToken)).DateOf(time.GetUtcNow())));
        StoredFile? photo = wish.Photo.Length == 0 ? null : await files.AddAsync(wish.Photo, cancellationToken);
        Penerusan passed = db.Add(new Penerusan
        {
            Id = wish.Id, SosialisasiId = wish.SosialisasiId, OpdCode = wish.OpdCode, How = wish.How, On = wish.On, Reached = wish.Reached,
            FileSha256 = photo?.Sha256, PersonId = acting.RequirePerson(), At = time.GetUtcNow(),
        }).Entity;
        audit.Record("penerusan.dicatat", $"alur/{held.CaseId}", new { passed.Id, passed.OpdCode, passed.How, passed.On, passed.Reached });
        return passed;
    }

    private static List<Refusal> WhyNot(RecordPenerusan wish, DateOnly heldOn, DateOnly today)
    {
        List<Refusal> refusals = [];
        if (!Ways.ContainsKey(wish.How))
        {
            refusals.Add(new("Pilih cara penerusan: apel, rapat, atau grup percakapan."));
        }

        if (wish.Reached < 1)
        {
            refusals.Add(new("Isi jumlah ASN yang dijangkau, paling sedikit 1."));
        }

        if (wish.On < heldOn || wish.On > today)
        {
            refusals.Add(new($"Tanggal penerusan antara {IndonesianDate.Format(heldOn)} (hari sosialisasi) dan hari ini."));
        }

        return refusals;
    }
}
