using Budaya.Testing;
using Npgsql;

namespace Budaya.Database.Tests.PostgreSql;

/// <summary>The server that other tests lean on.</summary>
public sealed class PostgresServerTests
{
    [Fact]
    public async Task Copy_TwiceFromOneOriginal_FillsOnceAndKeepsTheCopiesApart()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var server = new PostgresServer();
        var filled = 0;

        async Task FillAsync(string connectionString, CancellationToken token)
        {
            filled++;
            await RunAsync(connectionString, "CREATE TABLE opd (kode text)", token);
        }

        var first = await server.CopyDatabaseAsync("isi", FillAsync, cancellationToken);
        var second = await server.CopyDatabaseAsync("isi", FillAsync, cancellationToken);
        await RunAsync(first, "INSERT INTO opd VALUES ('dinkes')", cancellationToken);

        Assert.Equal(1, filled);
        Assert.Equal(1L, await RunAsync(first, "SELECT count(*) FROM opd", cancellationToken));
        Assert.Equal(0L, await RunAsync(second, "SELECT count(*) FROM opd", cancellationToken));
    }

    [Fact]
    public async Task Dispose_RunningServer_StopsIt()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var server = new PostgresServer();
        var connectionString = await server.CreateDatabaseAsync(cancellationToken);

        await server.DisposeAsync();

        await Assert.ThrowsAsync<NpgsqlException>(() => RunAsync(connectionString, "SELECT 1", cancellationToken));
    }

    private static async Task<object?> RunAsync(string connectionString, string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // written above
        command.CommandText = sql;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync(cancellationToken);
    }
}
