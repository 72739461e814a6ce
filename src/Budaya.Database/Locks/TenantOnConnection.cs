using System.Data.Common;
using Budaya.Core.Tenants;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Budaya.Database.Locks;

/// <summary>
/// Tells each connection, whenever it is opened, for which tenant the scope works: the locks in the database ask the connection.
/// A connection that comes back from the pool is told anew; with no tenant chosen it is told that there is none.
/// </summary>
public sealed class TenantOnConnection(TenantScope scope) : DbConnectionInterceptor
{
    /// <summary>Name of the function that SQLite's triggers call.</summary>
    public const string SqliteFunction = "budaya_tenant";

    /// <inheritdoc />
    public override DbConnection ConnectionCreated(ConnectionCreatedEventData eventData, DbConnection result)
    {
        // SQLite asks the scope itself, at the moment of the write.
        (result as SqliteConnection)?.CreateFunction(SqliteFunction, () => scope.TenantId);
        return result;
    }

    /// <inheritdoc />
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using DbCommand? command = Telling(connection);
        command?.ExecuteNonQuery();
    }

    /// <inheritdoc />
    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using DbCommand? command = Telling(connection);
        if (command is not null)
        {
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private DbCommand? Telling(DbConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        string? statement = connection switch
        {
            Npgsql.NpgsqlConnection => PostgreSqlLock.TellTenant,
            Microsoft.Data.SqlClient.SqlConnection => SqlServerLock.TellTenant,
            _ => null,
        };
        if (statement is null)
        {
            return null;
        }

        DbCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // one of two constants
        command.CommandText = statement;
#pragma warning restore CA2100
        DbParameter tenant = command.CreateParameter();
        tenant.ParameterName = "tenant";
        tenant.Value = scope.TenantId ?? "";
        command.Parameters.Add(tenant);
        return command;
    }
}
