using Budaya.Core.Data;
using Budaya.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Budaya.Database.Tests.Model;

public sealed class MigrationTests
{
    [Theory]
    [InlineData("Sqlite", "Data Source=none.db")]
    [InlineData("PostgreSql", "Host=localhost")]
    [InlineData("SqlServer", "Server=localhost")]
    public void Migrations_OfEachProduct_MakeTheTablesOfTheModel(string provider, string connection)
    {
        using ServiceProvider services = new ServiceCollection().AddBudayaDatabase(new DatabaseSettings { Provider = provider, Connection = connection }).BuildServiceProvider();
        using IServiceScope scope = services.CreateScope();

        Assert.False(
            scope.ServiceProvider.GetRequiredService<BudayaDbContext>().Database.HasPendingModelChanges(), // no server is asked
            "The model has changed: run src/Budaya.Database/recreate-migrations.sh.");
    }
}
