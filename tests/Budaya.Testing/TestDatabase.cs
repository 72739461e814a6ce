using System.Data.Common;
using Budaya.Core.Data;
using Budaya.Core.Tenants;
using Budaya.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Budaya.Testing;

/// <summary>A database of one test: SQLite in a file of its own (migrated once per run and copied), or a database of its own on a server.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> SqliteTemplate = new(MakeSqliteTemplateAsync);
    private readonly ServiceProvider _services;
    private readonly string? _file;

    private TestDatabase(DatabaseSettings settings, string? file)
    {
        Settings = settings;
        _file = file;
        _services = new ServiceCollection().AddLogging().AddCheckedDatabase(settings).BuildServiceProvider(validateScopes: true);
    }

    public DatabaseSettings Settings { get; }

    /// <summary>A fresh, migrated database: SQLite; one of its own on PostgreSQL, when <c>BUDAYA_TEST_DATABASE</c> says so; or on the SQL Server that <c>BUDAYA_SQLSERVER</c> names.</summary>
    public static async Task<TestDatabase> CreateAsync()
    {
        if (await ChosenServer.NewDatabaseAsync() is { } chosen)
        {
            return new(chosen, file: null);
        }

        if (Environment.GetEnvironmentVariable(Requires.SqlServerVariable) is { Length: > 0 } server)
        {
            DbConnectionStringBuilder connection = new() { ConnectionString = server };
            connection.Remove("Database");
            connection["Initial Catalog"] = $"budaya_test_{Guid.NewGuid():N}";
            return await OnServerAsync(new() { Provider = "SqlServer", Connection = connection.ConnectionString, OwnerConnection = connection.ConnectionString });
        }

        return await OnSqliteAsync();
    }

    /// <summary>A fresh, migrated SQLite database, whatever the run is on.</summary>
    public static async Task<TestDatabase> OnSqliteAsync()
    {
        string file = Path.Combine(Path.GetTempPath(), $"budaya-test-{Guid.NewGuid():N}.db");
        File.Copy(await SqliteTemplate.Value, file);
        return new(new() { Provider = "Sqlite", Connection = $"Data Source={file};Pooling=False" }, file);
    }

    /// <summary>A fresh, migrated database on a server that is already running.</summary>
    public static async Task<TestDatabase> OnServerAsync(DatabaseSettings settings)
    {
        TestDatabase database = new(settings, file: null);
        await using TestScope scope = database.Open(tenantId: null);
        await scope.Db.BringUpToDateAsync(settings, CancellationToken.None);
        return database;
    }

    /// <summary>A unit of work for a tenant; null: none chosen.</summary>
    public TestScope Open(string? tenantId) => new(_services, tenantId);

    /// <summary>Adds a bare tenant row, so that rows of its own can be saved.</summary>
    public async Task AddTenantAsync(string id)
    {
        await using TestScope scope = Open(tenantId: null);
        scope.Db.Add(new Tenant { Id = id, Identifier = id, Name = $"Pemerintah {id}", CreatedAt = DateTimeOffset.UnixEpoch });
        await scope.Db.SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (Settings.Provider == "SqlServer")
        {
            await using TestScope scope = Open(tenantId: null);
            await scope.Db.Database.EnsureDeletedAsync();
        }

        await _services.DisposeAsync();
        await ChosenServer.DropAsync(Settings);
        if (_file is not null)
        {
            File.Delete(_file);
        }
    }

    private static async Task<string> MakeSqliteTemplateAsync()
    {
        string file = Path.Combine(Path.GetTempPath(), $"budaya-template-{Environment.ProcessId}-{Guid.NewGuid():N}.db");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(file);
        await using TestDatabase template = new(new() { Provider = "Sqlite", Connection = $"Data Source={file};Pooling=False" }, file: null);
        await using TestScope scope = template.Open(tenantId: null);
        await scope.Db.BringUpToDateAsync(template.Settings, CancellationToken.None);
        return file;
    }
}

/// <summary>A service scope with its context.</summary>
public sealed class TestScope : IAsyncDisposable
{
    private readonly AsyncServiceScope _scope;

    internal TestScope(ServiceProvider services, string? tenantId)
    {
        _scope = services.CreateAsyncScope();
        if (tenantId is not null)
        {
            _scope.ServiceProvider.GetRequiredService<TenantScope>().Choose(tenantId);
        }
    }

    public IServiceProvider Services => _scope.ServiceProvider;

    public BudayaDbContext Db => Services.GetRequiredService<BudayaDbContext>();

    public ValueTask DisposeAsync() => _scope.DisposeAsync();
}
