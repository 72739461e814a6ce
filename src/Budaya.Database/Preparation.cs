using Budaya.Core.Data;
using Budaya.Database.Locks;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Budaya.Database;

/// <summary>What a database needs before the product works on it: its migrations and its locks (docs/decisions/tenancy.md).</summary>
public static class Preparation
{
    /// <summary>Applies the migrations that the database lacks, and renews its locks, as the owner; then looks whether the locks bind the product.</summary>
    /// <param name="db">A context of its own; it is of no use afterwards.</param>
    /// <param name="settings">Names the owner of the tables, where there is one.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="InvalidOperationException">The database lacks something and no owner was named, or the product's role is not bound by the locks.</exception>
    public static Task BringUpToDateAsync(this BudayaDbContext db, DatabaseSettings settings, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(settings);
        return settings.Provider switch
        {
            "PostgreSql" => PostgreSqlAsync(db, settings, cancellationToken),
            "SqlServer" => SqlServerAsync(db, settings, cancellationToken),
            _ => SqliteAsync(db, cancellationToken),
        };
    }

    // A migration that rebuilds a table drops its triggers silently, so they are compared with the model at each start.
    private static async Task SqliteAsync(BudayaDbContext db, CancellationToken cancellationToken)
    {
        bool isBehind = await IsBehindAsync(db, cancellationToken);
        if (isBehind)
        {
            await db.Database.OpenConnectionAsync(cancellationToken);
            await SqliteLock.RenewAsync(db.Database.GetDbConnection(), new Dictionary<string, string>(), cancellationToken);
            await db.Database.CloseConnectionAsync();
            await db.Database.MigrateAsync(cancellationToken);
        }

        await db.Database.OpenConnectionAsync(cancellationToken);
        await SqliteLock.RenewAsync(db.Database.GetDbConnection(), SqliteLock.Triggers(LockedTable.Of(db.Model), LockedTable.FrozenOf(db.Model)), cancellationToken);
        await db.Database.CloseConnectionAsync();
    }

    private static async Task PostgreSqlAsync(BudayaDbContext db, DatabaseSettings settings, CancellationToken cancellationToken)
    {
        IReadOnlyList<LockedTable> tables = LockedTable.Of(db.Model);
        IReadOnlyList<string> frozen = LockedTable.FrozenOf(db.Model);
        if (settings.OwnerConnection.Length > 0)
        {
            db.Database.SetConnectionString(settings.OwnerConnection);
            string role = new NpgsqlConnectionStringBuilder(settings.Connection).Username
                ?? throw new InvalidOperationException("Budaya:Database:Connection names no user; PostgreSQL needs the role of the product, which owns nothing.");
            await MigrateAsync(db, cancellationToken);
            await SchedulerStore.ProvisionAsync(settings, cancellationToken);
            await db.Database.OpenConnectionAsync(cancellationToken);
            await Statements.RunAsync(db.Database.GetDbConnection(), [PostgreSqlLock.Script(tables, frozen, role)], cancellationToken);
            await db.Database.CloseConnectionAsync();
            db.Database.SetConnectionString(settings.Connection);
        }

        await RefuseWhatIsBehindAsync(db, settings, cancellationToken);
        await db.Database.OpenConnectionAsync(cancellationToken);
        NpgsqlParameter[] names = [new("tables", tables.Select(t => t.Name).ToArray()), new("frozen", frozen.ToArray())];
        List<string> faults = await Statements.ReadAsync(db.Database.GetDbConnection(), PostgreSqlLock.Faults, names, cancellationToken);
        await db.Database.CloseConnectionAsync();
        if (faults.Count > 0)
        {
            throw new InvalidOperationException($"The locks of the database do not bind the product: {string.Join("; ", faults)}. See docs/operate.md, \"PostgreSQL\".");
        }
    }

    private static async Task SqlServerAsync(BudayaDbContext db, DatabaseSettings settings, CancellationToken cancellationToken)
    {
        IReadOnlyList<LockedTable> tables = LockedTable.Of(db.Model);
        if (settings.OwnerConnection.Length > 0)
        {
            db.Database.SetConnectionString(settings.OwnerConnection);
            string? product = SqlServerUser(settings.Connection);
            string? user = string.Equals(product, SqlServerUser(settings.OwnerConnection), StringComparison.OrdinalIgnoreCase) ? null : product; // the owner needs no rights
            await MigrateAsync(db, cancellationToken);
            await SchedulerStore.ProvisionAsync(settings, cancellationToken);
            await db.Database.OpenConnectionAsync(cancellationToken);
            await Statements.RunAsync(db.Database.GetDbConnection(), SqlServerLock.Batches(tables, LockedTable.FrozenOf(db.Model), user), cancellationToken);
            await db.Database.CloseConnectionAsync();
            db.Database.SetConnectionString(settings.Connection);
        }

        await RefuseWhatIsBehindAsync(db, settings, cancellationToken);
        await db.Database.OpenConnectionAsync(cancellationToken);
        List<string> locked = await Statements.ReadAsync(db.Database.GetDbConnection(), SqlServerLock.PolicedTables, [], cancellationToken);
        await db.Database.CloseConnectionAsync();
        if (tables.Select(t => t.Name).Except(locked, StringComparer.OrdinalIgnoreCase).ToList() is { Count: > 0 } open)
        {
            throw new InvalidOperationException($"The security policy of the database does not name: {string.Join(", ", open)}. See docs/operate.md.");
        }
    }

    private static string? SqlServerUser(string connection) => new SqlConnectionStringBuilder(connection) is { IntegratedSecurity: false, UserID: { Length: > 0 } name } ? name : null;

    private static async Task MigrateAsync(BudayaDbContext db, CancellationToken cancellationToken)
    {
        if (await IsBehindAsync(db, cancellationToken))
        {
            await db.Database.MigrateAsync(cancellationToken);
        }
    }

    private static async Task RefuseWhatIsBehindAsync(BudayaDbContext db, DatabaseSettings settings, CancellationToken cancellationToken)
    {
        if (await IsBehindAsync(db, cancellationToken))
        {
            throw new InvalidOperationException(
                $"The database lacks migrations and Budaya:Database:OwnerConnection is empty: {settings.Provider} is migrated as the owner of the tables, never as the product's role.");
        }
    }

    // MigrateAsync compares the whole model with its snapshot even when nothing is to be done, which is a good part of a start: the history is asked first.
    private static async Task<bool> IsBehindAsync(BudayaDbContext db, CancellationToken cancellationToken) =>
        (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any();
}
