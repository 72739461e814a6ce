using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Database.Locks;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Budaya.Database;

/// <summary>Which database product serves, and where it is. Section <c>Budaya:Database</c>.</summary>
public sealed record DatabaseSettings
{
    /// <summary>Sqlite (default), PostgreSql or SqlServer.</summary>
    public string Provider { get; init; } = "Sqlite";

    /// <summary>Connection string; for Sqlite the default is a file in the data folder.</summary>
    public string Connection { get; init; } = "";

    /// <summary>
    /// Connection string of the role that owns the tables, for PostgreSQL and SQL Server: it migrates and sets the locks, the product works over
    /// <see cref="Connection"/> with a role that owns nothing. Empty: the database must be up to date already.
    /// </summary>
    public string OwnerConnection { get; init; } = "";
}

/// <summary>The one place that chooses a database product.</summary>
public static class DatabaseServices
{
    /// <summary>Registers the context of the chosen product as <see cref="BudayaDbContext"/>.</summary>
    /// <exception cref="InvalidOperationException">The provider is none of the three.</exception>
    public static IServiceCollection AddBudayaDatabase(this IServiceCollection services, DatabaseSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        services.TryAddSingleton(TimeProvider.System);
        services.AddScoped<TenantScope>();
        services.AddScoped<ActingPerson>();
        services.AddScoped<AuditLog>();
        services.AddScoped<AuditChain>();
        services.AddScoped<TenantOnConnection>();
        services.Configure<IdentityOptions>(options =>
        {
            options.Stores.SchemaVersion = IdentitySchemaVersions.Version3; // with passkeys
            options.Stores.MaxLengthForKeys = 128; // SQL Server's clustered keys hold 900 bytes
        });
        return settings.Provider switch
        {
            "Sqlite" => Add<SqliteBudaya>(services, options => options.UseSqlite(settings.Connection)),
            "PostgreSql" => Add<PostgreSqlBudaya>(services, options => options.UseNpgsql(settings.Connection)),
            "SqlServer" => Add<SqlServerBudaya>(services, options => options.UseSqlServer(settings.Connection)),
            _ => throw new InvalidOperationException(
                $"Budaya:Database:Provider is '{settings.Provider}'; it must be Sqlite, PostgreSql or SqlServer."),
        };
    }

    private static IServiceCollection Add<T>(IServiceCollection services, Action<DbContextOptionsBuilder> use)
        where T : BudayaDbContext
    {
        services.AddDbContext<T>((provider, options) =>
        {
            use(options);
            options.AddInterceptors(provider.GetRequiredService<AuditChain>(), provider.GetRequiredService<TenantOnConnection>());
        });
        services.AddScoped<BudayaDbContext>(provider => provider.GetRequiredService<T>());
        return services;
    }
}
