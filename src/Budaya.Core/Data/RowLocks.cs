using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Data;

/// <summary>
/// The rows that a saving transaction updates before it reads them, which locks them on all three database products:
/// number registers first, then the audit head (docs/decisions/audit-chain.md). Both need an open transaction.
/// </summary>
public static class RowLocks
{
    /// <summary>Locks one row until the transaction ends, and returns it as it now is; null when there is none to lock.</summary>
    /// <param name="db">With an open transaction.</param>
    /// <param name="row">Finds the one row of this tenant.</param>
    /// <param name="counter">The column that is written with its own value.</param>
    /// <param name="cancellationToken">Ends the wait for the lock.</param>
    internal static async Task<T?> LockAsync<T, TCounter>(this BudayaDbContext db, IQueryable<T> row, Expression<Func<T, TCounter>> counter, CancellationToken cancellationToken)
        where T : class
    {
        if (await row.ExecuteUpdateAsync(set => set.SetProperty(counter, counter), cancellationToken) == 0)
        {
            return null;
        }

        T locked = await row.SingleAsync(cancellationToken);
        await db.Entry(locked).ReloadAsync(cancellationToken);
        return locked;
    }
}
