using Budaya.Database;
using Npgsql;

namespace Budaya.Testing;

/// <summary>
/// A PostgreSQL server of the test run, from the machine's own binaries, in a temporary folder and on a free port.
/// Use it as an assembly or class fixture: it starts with the first database that a test asks for and stops when disposed.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    /// <summary>The role that the product connects as; it owns nothing.</summary>
    public const string ProductRole = "budaya";

    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly HashSet<string> _templates = [];
    private ServerProcess? _server;
    private string? _folder;
    private int _port;
    private int _count;

    /// <summary>An empty database of its own; skips the test where PostgreSQL is not installed.</summary>
    /// <returns>Its connection string.</returns>
    public async Task<string> CreateDatabaseAsync(CancellationToken cancellationToken)
    {
        await StartOnceAsync(cancellationToken);
        return await CreateAsync("template0", cancellationToken);
    }

    /// <summary>A copy of a database that is filled once per run, such as the migrated one.</summary>
    /// <param name="name">Name of the original: a letter, then small letters, digits and underscores.</param>
    /// <param name="fill">Fills the original, given its connection string; called once.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The connection string of the copy.</returns>
    public async Task<string> CopyDatabaseAsync(string name, Func<string, CancellationToken, Task> fill, CancellationToken cancellationToken)
    {
        await StartOnceAsync(cancellationToken);
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (!_templates.Contains(name))
            {
                await ExecuteAsync($"DROP DATABASE IF EXISTS \"{name}\"", cancellationToken);
                await ExecuteAsync($"CREATE DATABASE \"{name}\" TEMPLATE template0", cancellationToken);
                // Without a pool, so that no connection is left open: an original in use cannot be copied.
                await fill(ConnectionString(name) + ";Pooling=false", cancellationToken);
                _templates.Add(name);
            }

            return await CreateAsync(name, cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>A database as the product is told of it: its own role to work, the owner to migrate.</summary>
    public static DatabaseSettings SettingsOf(string ownerConnection) => new()
    {
        Provider = "PostgreSql",
        Connection = new NpgsqlConnectionStringBuilder(ownerConnection) { Username = ProductRole }.ConnectionString,
        OwnerConnection = ownerConnection,
    };

    /// <summary>Whether a database is on this server.</summary>
    public bool Owns(DatabaseSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings.OwnerConnection.Length > 0 && new NpgsqlConnectionStringBuilder(settings.OwnerConnection).Port == _port;
    }

    /// <summary>Removes a database whose test has ended.</summary>
    public async Task DropAsync(DatabaseSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        await using (NpgsqlConnection product = new(settings.Connection))
        {
            NpgsqlConnection.ClearPool(product);
        }

        await using NpgsqlConnection owner = new(settings.OwnerConnection);
        NpgsqlConnection.ClearPool(owner);
        await ExecuteAsync($"DROP DATABASE IF EXISTS \"{owner.Database}\" WITH (FORCE)", CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        if (_folder is not null)
        {
            Directory.Delete(_folder, recursive: true);
        }

        _gate.Dispose();
    }

    private async Task<string> CreateAsync(string template, CancellationToken cancellationToken)
    {
        var name = $"test_{Interlocked.Increment(ref _count)}";
        await ExecuteAsync($"CREATE DATABASE \"{name}\" TEMPLATE \"{template}\"", cancellationToken);
        return ConnectionString(name);
    }

    private async Task StartOnceAsync(CancellationToken cancellationToken)
    {
        var initdb = Requires.Program("initdb");
        var postgres = Requires.Program("postgres");
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_server is null)
            {
                _folder = Directory.CreateTempSubdirectory("budaya-postgres-").FullName;
                await PrepareAsync(initdb, _folder, cancellationToken);
                _server = await StartAsync(postgres, _folder, cancellationToken);
                await ExecuteAsync($"CREATE ROLE {ProductRole} LOGIN", cancellationToken);
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    private static async Task PrepareAsync(string initdb, string folder, CancellationToken cancellationToken)
    {
        if (ServerProcess.IsRoot)
        {
            await ServerProcess.RunAsync(["chown", "postgres", folder], cancellationToken);
        }

        await ServerProcess.RunAsync([.. AsPostgres, initdb, "-D", Path.Combine(folder, "data"), "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"], cancellationToken);
    }

    private async Task<ServerProcess> StartAsync(string postgres, string folder, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            _port = ServerProcess.FreePort();
            string[] command =
            [
                .. AsPostgres, postgres, "-D", Path.Combine(folder, "data"), "-p", $"{_port}", "-k", folder, "-h", "127.0.0.1",
                "-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off", "-c", "max_connections=200",
            ];
            var server = ServerProcess.Start("INT", command[0], command[1..]);
            if (await server.IsUpAsync(AnswersAsync, cancellationToken))
            {
                return server;
            }

            var output = server.Output();
            await server.DisposeAsync();
            if (attempt == 3)
            {
                throw new InvalidOperationException($"PostgreSQL did not start: {output}");
            }
        }
    }

    private async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        try
        {
            await ExecuteAsync("SELECT 1", cancellationToken);
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the names are written by tests
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    // Patient: on a machine that is busy with other tests, opening a connection and dropping a database take their time.
    private string ConnectionString(string database) =>
        $"Host=127.0.0.1;Port={_port};Username=postgres;Database={database};Maximum Pool Size=20;Timeout=60;Command Timeout=120";

    /// <summary>PostgreSQL refuses to run as root.</summary>
    private static string[] AsPostgres =>
        ServerProcess.IsRoot ? [Requires.Program("setpriv"), "--reuid=postgres", "--regid=postgres", "--init-groups"] : ["env"];
}
