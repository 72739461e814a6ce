using Budaya.Core.Data;
using Budaya.Core.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Budaya.Database;

/// <summary>The embedded database: one file, one process.</summary>
public sealed class SqliteBudaya(DbContextOptions<SqliteBudaya> options, TenantScope scope) : BudayaDbContext(options, scope)
{
    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
    }

    // SQLite cannot order DateTimeOffset; ticks of UTC can be ordered and compared.
    private sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(
        instant => instant.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}

/// <summary>PostgreSQL 15 or newer.</summary>
public sealed class PostgreSqlBudaya(DbContextOptions<PostgreSqlBudaya> options, TenantScope scope) : BudayaDbContext(options, scope)
{
    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<Utc>();
    }
}

/// <summary>SQL Server 2019 or newer.</summary>
public sealed class SqlServerBudaya(DbContextOptions<SqlServerBudaya> options, TenantScope scope) : BudayaDbContext(options, scope)
{
    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<Utc>();
    }
}

/// <summary>Instants are kept in UTC; PostgreSQL refuses any other offset.</summary>
internal sealed class Utc() : ValueConverter<DateTimeOffset, DateTimeOffset>(instant => instant.ToUniversalTime(), instant => instant);
