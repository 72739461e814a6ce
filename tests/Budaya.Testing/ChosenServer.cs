using Budaya.Core.Data;
using Budaya.Core.Tenants;
using Budaya.Database;
using Microsoft.Extensions.DependencyInjection;

namespace Budaya.Testing;

/// <summary>
/// The PostgreSQL server of this test process, for a run with <c>BUDAYA_TEST_DATABASE=PostgreSql</c>: each test gets a copy of one prepared
/// database and works on it as the product's role. The server ends with the process.
/// </summary>
public static class ChosenServer
{
    private const string Variable = "BUDAYA_TEST_DATABASE";
    private static readonly PostgresServer Server = new();

    /// <summary>Whether the run is on PostgreSQL.</summary>
    public static bool IsPostgreSql { get; } = Environment.GetEnvironmentVariable(Variable) switch
    {
        null or "" or "Sqlite" => false,
        "PostgreSql" => true,
        { } other => throw new InvalidOperationException($"{Variable} is '{other}'; it may be Sqlite or PostgreSql."),
    };

    /// <summary>A prepared database of its own; null: the run is on SQLite.</summary>
    public static async Task<DatabaseSettings?> NewDatabaseAsync()
    {
        if (!IsPostgreSql)
        {
            return null;
        }

        AppDomain.CurrentDomain.ProcessExit -= Stop;
        AppDomain.CurrentDomain.ProcessExit += Stop;
        return PostgresServer.SettingsOf(await Server.CopyDatabaseAsync("prepared", FillAsync, CancellationToken.None));
    }

    /// <summary>Removes a database that <see cref="NewDatabaseAsync"/> made.</summary>
    public static Task DropAsync(DatabaseSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return IsPostgreSql && settings.Provider == "PostgreSql" && Server.Owns(settings) ? Server.DropAsync(settings) : Task.CompletedTask;
    }

    private static async Task FillAsync(string connection, CancellationToken cancellationToken)
    {
        DatabaseSettings settings = PostgresServer.SettingsOf(connection);
        await using ServiceProvider services = new ServiceCollection().AddLogging().AddBudayaDatabase(settings).BuildServiceProvider();
        await using AsyncServiceScope scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<BudayaDbContext>().BringUpToDateAsync(settings, cancellationToken);
    }

    private static void Stop(object? sender, EventArgs e) => Server.DisposeAsync().AsTask().GetAwaiter().GetResult();
}
