using Budaya.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Audit;

/// <summary>What a walk along the tenant's chain found.</summary>
/// <param name="Entries">Entries that were looked at.</param>
/// <param name="Head">The head as it stands, or null when nothing was ever entered.</param>
/// <param name="Break">The first broken entry, or null.</param>
public sealed record ChainReport(long Entries, AuditHead? Head, ChainBreak? Break);

/// <summary>Reads the chain of the scope's tenant, entry by entry, and checks it.</summary>
public sealed class ChainVerifier(BudayaDbContext db)
{
    /// <summary>Checks everything; with witnesses also that no entry was rewritten or cut off since they were given.</summary>
    public async Task<ChainReport> VerifyAsync(IReadOnlyCollection<ChainWitness> witnesses, CancellationToken cancellationToken)
    {
        ChainWalk walk = new(db.RequireTenant(), witnesses);
        AuditHead? head = await db.Set<AuditHead>().AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        long count = 0;
        var rows = (
            from entry in db.Set<AuditEntry>()
            join found in db.Set<AuditDetails>() on entry.Sequence equals found.Sequence into all
            from details in all.DefaultIfEmpty()
            orderby entry.Sequence
            select new { entry, details }).AsNoTracking().AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            count++;
            if (walk.Next(row.entry, row.details) is { } broken)
            {
                return new(count, head, broken);
            }
        }

        return new(count, head, walk.End(head?.Sequence ?? 0, head?.Sha256 ?? ""));
    }

    /// <summary>The line that a paper carries as a witness of now.</summary>
    public async Task<string> WitnessLineAsync(CancellationToken cancellationToken) =>
        ChainWitness.Line(await db.Set<AuditHead>().AsNoTracking().SingleOrDefaultAsync(cancellationToken));
}
