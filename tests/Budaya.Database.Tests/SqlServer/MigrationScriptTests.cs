using Budaya.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace Budaya.Database.Tests.SqlServer;

/// <summary>The script that makes the database on SQL Server, checked without a server.</summary>
public sealed class MigrationScriptTests
{
    [Fact]
    public void Script_OfAllMigrations_IsSoundAndMakesEveryTableOfTheModel()
    {
        using var services = new ServiceCollection().AddBudayaDatabase(new DatabaseSettings { Provider = "SqlServer", Connection = "Server=localhost" }).BuildServiceProvider();
        using var scope = services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<SqlServerBudaya>();
        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        var catalogue = TransactSqlCheck.Read(script);

        var problems = TransactSqlCheck.Problems(catalogue).ToList();
        Assert.True(problems.Count == 0, string.Join(Environment.NewLine, problems));
        var model = db.Model.GetEntityTypes().Select(entity => entity.GetTableName()).OfType<string>().Distinct();
        Assert.Empty(model.Except(catalogue.Tables.Select(table => table.Name)));
    }
}
