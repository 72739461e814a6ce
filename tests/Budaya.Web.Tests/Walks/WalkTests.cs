using Budaya.Database;
using Budaya.Testing;
using Budaya.Web.Tests.Shell;

namespace Budaya.Web.Tests.Walks;

/// <summary>The province's road on the embedded database.</summary>
public sealed class BabelWalkTests(WalkHost host, BrowserFixture browser)
    : BabelWalk(host, browser), IClassFixture<WalkHost>, IClassFixture<BrowserFixture>;

/// <summary>The kabupaten's road on the embedded database.</summary>
public sealed class BangkaBaratWalkTests(WalkHost host, BrowserFixture browser)
    : BangkaBaratWalk(host, browser), IClassFixture<WalkHost>, IClassFixture<BrowserFixture>;

/// <summary>The province's road on PostgreSQL, the scheduler clustered in the same database.</summary>
public sealed class BabelWalkOnPostgreSqlTests(PostgreSqlWalkHost host, BrowserFixture browser)
    : BabelWalk(host, browser), IClassFixture<PostgreSqlWalkHost>, IClassFixture<BrowserFixture>;

/// <summary>The kabupaten's road on PostgreSQL.</summary>
public sealed class BangkaBaratWalkOnPostgreSqlTests(PostgreSqlWalkHost host, BrowserFixture browser)
    : BangkaBaratWalk(host, browser), IClassFixture<PostgreSqlWalkHost>, IClassFixture<BrowserFixture>;

/// <summary>The province's road on a SQL Server that <c>BUDAYA_SQLSERVER</c> names.</summary>
public sealed class BabelWalkOnSqlServerTests(SqlServerWalkHost host, BrowserFixture browser)
    : BabelWalk(host, browser), IClassFixture<SqlServerWalkHost>, IClassFixture<BrowserFixture>;

/// <summary>The host on a database of its own on a PostgreSQL server of this test run.</summary>
public sealed class PostgreSqlWalkHost : WalkHost
{
    private readonly PostgresServer _server = new();
    private DatabaseSettings _database = new();

    /// <inheritdoc />
    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>(base.Settings)
    {
        ["Budaya:Database:Provider"] = _database.Provider,
        ["Budaya:Database:Connection"] = _database.Connection,
        ["Budaya:Database:OwnerConnection"] = _database.OwnerConnection,
    };

    /// <inheritdoc />
    public override async Task StartAsync()
    {
        _database = PostgresServer.SettingsOf(await _server.CreateDatabaseAsync(TestContext.Current.CancellationToken));
        await base.StartAsync();
    }

    /// <inheritdoc />
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _server.DisposeAsync();
    }
}

/// <summary>The host on the database that <c>BUDAYA_SQLSERVER</c> names; an empty one is wanted.</summary>
public sealed class SqlServerWalkHost : WalkHost
{
    private string _connection = "";

    /// <inheritdoc />
    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>(base.Settings)
    {
        ["Budaya:Database:Provider"] = "SqlServer",
        ["Budaya:Database:Connection"] = _connection,
        ["Budaya:Database:OwnerConnection"] = _connection,
    };

    /// <inheritdoc />
    public override async Task StartAsync()
    {
        _connection = Requires.SqlServer();
        await base.StartAsync();
    }
}
