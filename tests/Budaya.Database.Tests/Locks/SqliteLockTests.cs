using Budaya.Core.Audit;
using Budaya.Core.People;
using Budaya.Database.Locks;
using Budaya.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Budaya.Database.Tests.Locks;

/// <summary>The triggers of the embedded database, tried with statements that go round filter and save guard.</summary>
public sealed class SqliteLockTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Writes => LockScene.Writes;

    [Fact]
    public async Task Catalogue_OfAPreparedDatabase_HasThreeTriggersForEveryTableOfATenant()
    {
        await using TestDatabase database = await TestDatabase.OnSqliteAsync();
        await using TestScope scope = database.Open(tenantId: null);

        IReadOnlyList<string> there = await LockScene.ReadAsync(database, "SELECT tbl_name || ' ' || sql AS \"Value\" FROM sqlite_master WHERE type = 'trigger'");

        foreach (LockedTable table in LockedTable.Of(scope.Db.Model))
        {
            Assert.All((string[])["INSERT", "UPDATE", "DELETE"], act => Assert.Contains(there, t => t.StartsWith($"{table.Name} ", StringComparison.Ordinal) && t.Contains($"BEFORE {act} ON", StringComparison.Ordinal)));
        }
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task Write_WithNoTenantChosen_IsRefusedByTheDatabase(string statement)
    {
        await using TestDatabase database = await SceneAsync();

        Assert.True(LockScene.IsDatabases(await LockScene.TryAsync(database, tenant: null, statement)));
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task Write_OfAnotherTenantsRow_IsRefusedByTheDatabase(string statement)
    {
        await using TestDatabase database = await SceneAsync();

        Assert.True(LockScene.IsDatabases(await LockScene.TryAsync(database, "bangka-barat", statement)));
    }

    [Fact]
    public async Task Write_OfTheOwnRow_IsDone()
    {
        await using TestDatabase database = await SceneAsync();

        Assert.Equal(1, await LockScene.RunAsync(database, "babel", "UPDATE \"Role\" SET \"Name\" = 'Lain' WHERE \"TenantId\" = 'babel'"));
    }

    [Fact]
    public async Task Write_OfATokenOfAnotherTenantsPerson_IsRefused()
    {
        await using TestDatabase database = await SceneAsync();
        Guid person = await AddPersonAsync(database);

        string statement = $"INSERT INTO \"PersonToken\" (\"UserId\", \"LoginProvider\", \"Name\", \"Value\") VALUES ('{person.ToString().ToUpperInvariant()}', 'a', 'b', 'c')";

        Assert.True(LockScene.IsDatabases(await LockScene.TryAsync(database, "bangka-barat", statement)));
        Assert.True(LockScene.IsDatabases(await LockScene.TryAsync(database, tenant: null, statement)));
        Assert.Equal(1, await LockScene.RunAsync(database, "babel", statement));
    }

    [Theory]
    [InlineData("UPDATE \"AuditEntry\" SET \"Act\" = 'lain'")]
    [InlineData("DELETE FROM \"AuditEntry\"")]
    public async Task AuditEntry_ChangedByItsOwnTenant_IsRefused(string statement)
    {
        await using TestDatabase database = await SceneAsync();
        await using (TestScope scope = database.Open("babel"))
        {
            scope.Services.GetRequiredService<AuditLog>().Record("uji.dicatat", "uji/1", new { });
            await scope.Db.SaveChangesAsync(Token);
        }

        Assert.True(LockScene.IsDatabases(await LockScene.TryAsync(database, "babel", statement)));
    }

    [Fact]
    public async Task Preparation_OfADatabaseWhoseTriggersWereDroppedOrChanged_MakesThemAnew()
    {
        await using TestDatabase database = await SceneAsync();
        await LockScene.RunAsync(database, null, "DROP TRIGGER \"tenant_Role_UPDATE\"");
        await LockScene.RunAsync(database, null, "DROP TRIGGER \"tenant_Role_DELETE\"");
        await LockScene.RunAsync(database, null, "CREATE TRIGGER \"tenant_Role_DELETE\" BEFORE DELETE ON \"Role\" WHEN 0 BEGIN SELECT 1; END");
        Assert.Equal(1, await LockScene.RunAsync(database, null, "UPDATE \"Role\" SET \"Name\" = 'Lain' WHERE \"TenantId\" = 'babel'"));

        await using (TestScope scope = database.Open(tenantId: null))
        {
            await scope.Db.BringUpToDateAsync(database.Settings, Token);
        }

        Assert.True(LockScene.IsDatabases(await LockScene.TryAsync(database, null, "UPDATE \"Role\" SET \"Name\" = 'Lagi' WHERE \"TenantId\" = 'babel'")));
        Assert.True(LockScene.IsDatabases(await LockScene.TryAsync(database, null, "DELETE FROM \"Role\" WHERE \"TenantId\" = 'babel'")));
    }

    private static async Task<TestDatabase> SceneAsync()
    {
        TestDatabase database = await TestDatabase.OnSqliteAsync();
        await LockScene.FillAsync(database);
        return database;
    }

    private static async Task<Guid> AddPersonAsync(TestDatabase database)
    {
        await using TestScope scope = database.Open("babel");
        Person person = new() { Id = Guid.CreateVersion7(), DisplayName = "Petugas Uji", UserName = "uji", NormalizedUserName = "UJI" };
        scope.Db.Add(person);
        await scope.Db.SaveChangesAsync(Token);
        return person.Id;
    }
}
