using Budaya.Core.Audit;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Data;

/// <summary>
/// The two rows that a saving transaction updates before it reads them, which locks them on all three database products:
/// number registers first, then the audit head (DESIGN 7.7). Both need an open transaction.
/// </summary>
public static class RowLocks
{
    /// <summary>Locks and returns the end of the tenant's chain; makes it when the tenant has none yet.</summary>
    internal static async Task<AuditHead> LockAuditHeadAsync(this BudayaDbContext db, CancellationToken cancellationToken)
    {
        int locked = await db.Set<AuditHead>().ExecuteUpdateAsync(set => set.SetProperty(h => h.Sequence, h => h.Sequence), cancellationToken);
        if (locked == 0)
        {
            return db.Add(new AuditHead()).Entity; // two at once: the key refuses the second
        }

        AuditHead head = await db.Set<AuditHead>().SingleAsync(cancellationToken);
        await db.Entry(head).ReloadAsync(cancellationToken);
        return head;
    }
}
