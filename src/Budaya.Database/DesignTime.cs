using Budaya.Core.Data;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace Budaya.Database;

// dotnet ef builds each context through one of these; no server is contacted to write a migration.
internal sealed class SqliteFactory : IDesignTimeDbContextFactory<SqliteBudaya>
{
    public SqliteBudaya CreateDbContext(string[] args) => DesignTime.Create<SqliteBudaya>("Sqlite", "Data Source=design.db");
}

internal sealed class PostgreSqlFactory : IDesignTimeDbContextFactory<PostgreSqlBudaya>
{
    public PostgreSqlBudaya CreateDbContext(string[] args) => DesignTime.Create<PostgreSqlBudaya>("PostgreSql", "Host=localhost");
}

internal sealed class SqlServerFactory : IDesignTimeDbContextFactory<SqlServerBudaya>
{
    public SqlServerBudaya CreateDbContext(string[] args) => DesignTime.Create<SqlServerBudaya>("SqlServer", "Server=localhost");
}

internal static class DesignTime
{
    public static T Create<T>(string provider, string connection)
        where T : BudayaDbContext =>
        new ServiceCollection()
            .AddBudayaDatabase(new DatabaseSettings { Provider = provider, Connection = connection })
            .BuildServiceProvider().CreateScope().ServiceProvider.GetRequiredService<T>();
}
