using System.CommandLine;
using Budaya.Core;
using Budaya.Core.Data;
using Budaya.Core.Tenants;
using Budaya.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Budaya.Cli.AuditCommands;

/// <summary>Which database a command works on: the options, else the same environment variables as the host's.</summary>
internal sealed class DatabaseOptions
{
    private readonly Option<string> _provider = new("--provider")
    {
        Description = "Sqlite, PostgreSql, atau SqlServer", DefaultValueFactory = _ => Environment.GetEnvironmentVariable("Budaya__Database__Provider") ?? "Sqlite",
    };

    private readonly Option<string> _connection = new("--connection")
    {
        Description = "Kalimat sambungan ke basis data", DefaultValueFactory = _ => Environment.GetEnvironmentVariable("Budaya__Database__Connection") ?? "",
    };

    private readonly Option<string?> _data = new("--data") { Description = "Folder data aplikasi (untuk Sqlite)" };

    public void AddTo(Command command)
    {
        command.Options.Add(_provider);
        command.Options.Add(_connection);
        command.Options.Add(_data);
        _provider.AcceptOnlyFromAmong("Sqlite", "PostgreSql", "SqlServer");
    }

    /// <summary>The product's services on that database; null, with the reason on standard error, when none was named.</summary>
    /// <param name="parsed">The command as it was typed.</param>
    /// <param name="writes">Whether the command changes rows; every other opens an embedded database for reading alone.</param>
    public ServiceProvider? Open(ParseResult parsed, bool writes = false)
    {
        string connection = parsed.GetValue(_connection) ?? "";
        if (connection.Length == 0 && parsed.GetValue(_data) is { } folder && File.Exists(Path.Combine(folder, "budaya.db")))
        {
            connection = $"Data Source={Path.Combine(folder, "budaya.db")};Mode={(writes ? "ReadWrite" : "ReadOnly")}";
        }

        if (connection.Length == 0)
        {
            Console.Error.WriteLine("Sebutkan basis data: --data FOLDER yang berisi budaya.db, atau --provider dan --connection.");
            return null;
        }

        return new ServiceCollection().AddLogging().AddBudayaDatabase(new() { Provider = parsed.GetRequiredValue(_provider), Connection = connection })
            .AddBudayaCore(new FileStoreSettings { Folder = parsed.GetValue(_data) ?? "." }).BuildServiceProvider();
    }

    /// <summary>The tenants of the database, by key.</summary>
    public static async Task<List<string>> TenantsAsync(ServiceProvider services, CancellationToken cancellationToken)
    {
        await using AsyncServiceScope scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<BudayaDbContext>().Set<Tenant>().OrderBy(t => t.Id).Select(t => t.Id).ToListAsync(cancellationToken);
    }

    /// <summary>A scope that works for one tenant.</summary>
    public static AsyncServiceScope For(ServiceProvider services, string tenant)
    {
        AsyncServiceScope scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantScope>().Choose(tenant);
        return scope;
    }
}
