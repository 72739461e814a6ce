using System.Data.Common;

namespace Budaya.Database.Locks;

/// <summary>Statements made from the model's table names, run on a connection that is open.</summary>
internal static class Statements
{
    /// <summary>Runs them all or none.</summary>
    public static async Task RunAsync(DbConnection connection, IReadOnlyCollection<string> statements, CancellationToken cancellationToken)
    {
        if (statements.Count == 0)
        {
            return;
        }

        await using DbTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        foreach (string statement in statements)
        {
            await using DbCommand command = Command(connection, statement);
            command.Transaction = transaction;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>The first column of each row.</summary>
    public static async Task<List<string>> ReadAsync(DbConnection connection, string query, IReadOnlyList<DbParameter> parameters, CancellationToken cancellationToken)
    {
        await using DbCommand command = Command(connection, query);
        command.Parameters.AddRange(parameters.ToArray());

        List<string> rows = [];
        await using DbDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }

    private static DbCommand Command(DbConnection connection, string statement)
    {
        DbCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // made of constants and of the model's names
        command.CommandText = statement;
#pragma warning restore CA2100
        return command;
    }
}
