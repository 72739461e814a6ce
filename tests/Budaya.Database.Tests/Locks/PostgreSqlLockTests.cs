using Budaya.Core.Tenants;
using Budaya.Database.Locks;
using Budaya.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Budaya.Database.Tests.Locks;

/// <summary>Row level security on a real PostgreSQL, as the product's role.</summary>
public sealed class PostgreSqlLockTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Writes => LockScene.Writes;

    [Fact]
    public async Task Catalogue_OfAPreparedDatabase_HasAForcedPolicyOnEveryTableOfATenant()
    {
        await using TestDatabase database = await SceneAsync();
        await using TestScope scope = database.Open(tenantId: null);

        IReadOnlyList<string> locked = await LockScene.ReadAsync(database, """
            SELECT c.relname::text AS "Value" FROM pg_class c JOIN pg_policy p ON p.polrelid = c.oid
            WHERE c.relrowsecurity AND c.relforcerowsecurity AND p.polcmd = '*' AND p.polqual IS NOT NULL AND p.polwithcheck IS NOT NULL
            """);

        Assert.Equal(LockedTable.Of(scope.Db.Model).Select(t => t.Name), locked.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Role_OfTheProduct_OwnsNothingAndMakesNothing()
    {
        await using TestDatabase database = await SceneAsync();

        Assert.Empty(await LockScene.ReadAsync(database, "SELECT relname::text AS \"Value\" FROM pg_class WHERE pg_get_userbyid(relowner) = current_user"));
        Assert.NotNull(await LockScene.TryAsync(database, "babel", "CREATE TABLE lain (a int)"));
        Assert.NotNull(await LockScene.TryAsync(database, "babel", "ALTER TABLE \"Role\" DISABLE ROW LEVEL SECURITY"));
        Assert.NotNull(await LockScene.TryAsync(database, "babel", "UPDATE \"AuditEntry\" SET \"Act\" = 'lain'"));
        Assert.NotNull(await LockScene.TryAsync(database, "babel", "DELETE FROM \"AuditEntry\""));
    }

    [Fact]
    public async Task Read_WithTheFilterTakenOff_SeesOnlyTheChosenTenantsRows()
    {
        await using TestDatabase database = await SceneAsync();

        Assert.Equal(1, await LockScene.CountAsync(database, "babel"));
        Assert.Equal(0, await LockScene.CountAsync(database, "tidak-ada"));
        Assert.Equal(0, await LockScene.CountAsync(database, tenant: null));
    }

    [Fact]
    public async Task Connection_ThatComesBackFromThePool_HasForgottenItsTenant()
    {
        await using TestDatabase database = await SceneAsync("Maximum Pool Size=1");

        int[] seen = [await LockScene.CountAsync(database, "babel"), await LockScene.CountAsync(database, tenant: null), await LockScene.CountAsync(database, "bangka-barat")];

        Assert.Equal([1, 0, 1], seen);
    }

    [Fact]
    public async Task Connection_NobodyToldOfATenant_SeesNoRow()
    {
        await using TestDatabase database = await SceneAsync();
        await using NpgsqlConnection connection = new(database.Settings.Connection + ";Pooling=false");
        await connection.OpenAsync(Token);
        await using NpgsqlCommand command = new("SELECT count(*) FROM \"Role\"", connection);

        Assert.Equal(0L, await command.ExecuteScalarAsync(Token));
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task Write_OfAnotherTenantsRow_IsRefusedOrTouchesNothing(string statement)
    {
        await using TestDatabase database = await SceneAsync();

        foreach (string? tenant in (string?[])[null, "bangka-barat"])
        {
            int? touched = null;
            Exception? refusal = await Record.ExceptionAsync(async () => touched = await LockScene.RunAsync(database, tenant, statement));
            Assert.True(refusal is PostgresException || touched == 0, $"{statement} as {tenant}: {touched} rows");
        }

        await using TestScope scope = database.Open("babel");
        Assert.Equal("Uji", (await scope.Db.Set<Budaya.Core.People.Role>().SingleAsync(Token)).Name);
    }

    [Theory]
    [InlineData("ALTER TABLE \"Role\" DISABLE ROW LEVEL SECURITY", "Role")]
    [InlineData("ALTER TABLE \"Role\" NO FORCE ROW LEVEL SECURITY", "Role")]
    [InlineData("DROP POLICY tenant ON \"Role\"", "Role")]
    [InlineData("CREATE POLICY lain ON \"Role\" USING (true)", "Role")]
    [InlineData("ALTER TABLE \"Role\" OWNER TO budaya", "owns the table")]
    public async Task Preparation_OfADatabaseWhoseLockIsOff_RefusesWithoutAnOwnerToMendIt(string damage, string named)
    {
        await using TestDatabase database = await SceneAsync();
        await AsOwnerAsync(database, damage);

        InvalidOperationException refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => PrepareAsync(database.Settings with { OwnerConnection = "" }));

        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preparation_ForARoleThatBypassesTheLocks_Refuses()
    {
        await using TestDatabase database = await SceneAsync();

        InvalidOperationException refusal = await Assert.ThrowsAsync<InvalidOperationException>(
            () => PrepareAsync(database.Settings with { Connection = database.Settings.OwnerConnection, OwnerConnection = "" }));

        Assert.Contains("superuser", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preparation_OfAnEmptyDatabaseWithoutAnOwner_Refuses()
    {
        DatabaseSettings settings = PostgresServer.SettingsOf(await server.CreateDatabaseAsync(Token));

        await Assert.ThrowsAsync<InvalidOperationException>(() => PrepareAsync(settings with { OwnerConnection = "" }));
    }

    private async Task<TestDatabase> SceneAsync(string more = "")
    {
        DatabaseSettings settings = PostgresServer.SettingsOf(await server.CreateDatabaseAsync(Token));
        TestDatabase database = await TestDatabase.OnServerAsync(settings with { Connection = $"{settings.Connection};{more}" });
        await LockScene.FillAsync(database);
        return database;
    }

    private static async Task PrepareAsync(DatabaseSettings settings)
    {
        await using ServiceProvider services = new ServiceCollection().AddLogging().AddBudayaDatabase(settings).BuildServiceProvider();
        await using AsyncServiceScope scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Budaya.Core.Data.BudayaDbContext>().BringUpToDateAsync(settings, Token);
    }

    private static async Task AsOwnerAsync(TestDatabase database, string statement)
    {
        await using NpgsqlConnection connection = new(database.Settings.OwnerConnection + ";Pooling=false");
        await connection.OpenAsync(Token);
        await using NpgsqlCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // written above
        command.CommandText = statement;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(Token);
    }
}
