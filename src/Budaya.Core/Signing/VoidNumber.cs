using Budaya.Core.Data;
using Budaya.Core.Drafting;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Signing;

/// <summary>Voiding a document that has a number and is not final: it goes no further, and its number stays in the book, given to no other.</summary>
internal sealed class VoidNumber(BudayaDbContext db, ActingPerson acting) : ITwoPersonRule
{
    public string Kind => SigningService.VoidKind;

    public async Task<string> DescribeAsync(string subject, CancellationToken cancellationToken)
    {
        (Naskah naskah, RegisterEntry? entry, _) = await FindAsync(subject, cancellationToken);
        return $"Nomor {entry?.Printed ?? "–"} dan naskah \"{naskah.Title}\" dibatalkan. Naskah tidak dapat diteruskan; nomornya tetap tercatat di buku register dan tidak dipakai lagi.";
    }

    public async Task<IReadOnlyList<Refusal>> WhyNotAsync(string subject, CancellationToken cancellationToken)
    {
        (Naskah naskah, RegisterEntry? entry, bool isFinal) = await FindAsync(subject, cancellationToken);
        List<Refusal> refusals = [];
        if (!acting.Has(Authority.Register))
        {
            refusals.Add(new("Pembatalan nomor diminta dan disetujui oleh petugas register biro atau bagian hukum."));
        }

        if (entry is null || naskah.State == NaskahState.Dibatalkan)
        {
            refusals.Add(new(entry is null ? "Naskah belum bernomor." : "Naskah sudah dibatalkan."));
        }

        return isFinal ? [.. refusals, new("Naskah sudah ditetapkan; ia hanya dapat dicabut dengan naskah baru.")] : refusals;
    }

    public async Task DoAsync(string subject, string reason, CancellationToken cancellationToken) =>
        (await FindAsync(subject, cancellationToken)).Naskah.State = NaskahState.Dibatalkan;

    private async Task<(Naskah Naskah, RegisterEntry? Entry, bool IsFinal)> FindAsync(string subject, CancellationToken cancellationToken)
    {
        Naskah? naskah = Guid.TryParse(subject.Split('/')[^1], out Guid id) ? await db.Set<Naskah>().SingleOrDefaultAsync(n => n.Id == id, cancellationToken) : null;
        if (naskah is null || subject != DraftService.Subject(naskah))
        {
            throw new MissingException($"Two-person subject '{subject}'");
        }

        return (naskah, await db.Set<RegisterEntry>().AsNoTracking().SingleOrDefaultAsync(e => e.NaskahId == id, cancellationToken),
            await db.Set<SignedDocument>().AnyAsync(d => d.NaskahId == id, cancellationToken));
    }
}
