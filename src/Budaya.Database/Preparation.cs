using Budaya.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Database;

/// <summary>What a database needs before the product works on it.</summary>
public static class Preparation
{
    /// <summary>Applies the migrations that the database lacks.</summary>
    /// <remarks>The history is asked first: <c>MigrateAsync</c> compares the whole model with its snapshot even when nothing is to be done, which is a good part of a start.</remarks>
    public static async Task BringUpToDateAsync(this BudayaDbContext db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            await db.Database.MigrateAsync(cancellationToken);
        }
    }
}
