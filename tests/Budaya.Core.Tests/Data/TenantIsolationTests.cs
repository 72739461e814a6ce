using Budaya.Core.Data;
using Budaya.Core.Tenants;
using Budaya.Core.Values;
using Budaya.Testing;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Tests.Data;

public sealed class TenantIsolationTests
{
    [Fact]
    public async Task Row_AddedInATenantsScope_BelongsToThatTenantWithItsChildren()
    {
        await using TestDatabase database = await TwoTenantsAsync();

        await AddFrameworkAsync(database, "babel", "BERKAH");

        await using TestScope scope = database.Open("babel");
        ValueFramework framework = await scope.Db.Set<ValueFramework>().Include(f => f.Values).SingleAsync(Cancel);
        Assert.Equal("babel", framework.TenantId);
        Assert.Equal("babel", Assert.Single(framework.Values).TenantId);
    }

    [Fact]
    public async Task Query_InAnotherTenantsScope_SeesNothing()
    {
        await using TestDatabase database = await TwoTenantsAsync();
        await AddFrameworkAsync(database, "babel", "BERKAH");

        await using TestScope other = database.Open("bangka-barat");

        Assert.Empty(await other.Db.Set<ValueFramework>().ToListAsync(Cancel));
        Assert.Empty(await other.Db.Set<CultureValue>().ToListAsync(Cancel));
    }

    [Fact]
    public async Task Query_WithNoTenantChosen_SeesNothing()
    {
        await using TestDatabase database = await TwoTenantsAsync();
        await AddFrameworkAsync(database, "babel", "BERKAH");

        await using TestScope nobody = database.Open(tenantId: null);

        Assert.Empty(await nobody.Db.Set<ValueFramework>().ToListAsync(Cancel));
    }

    [Fact]
    public async Task Save_WithNoTenantChosen_Throws()
    {
        await using TestDatabase database = await TwoTenantsAsync();
        await using TestScope nobody = database.Open(tenantId: null);

        Assert.Throws<InvalidOperationException>(() => nobody.Db.Add(Framework("BERKAH")));
    }

    [Fact]
    public async Task Save_OfARowOfAnotherTenant_Throws()
    {
        await using TestDatabase database = await TwoTenantsAsync();
        await AddFrameworkAsync(database, "babel", "BERKAH");
        await using TestScope own = database.Open("babel");
        ValueFramework foreign = await own.Db.Set<ValueFramework>().AsNoTracking().SingleAsync(Cancel);
        await using TestScope other = database.Open("bangka-barat");
        other.Db.Attach(foreign);

        foreign.Tagline = "diubah dari luar";

        await Assert.ThrowsAsync<InvalidOperationException>(() => other.Db.SaveChangesAsync(Cancel));
    }

    [Fact]
    public async Task Reference_ToARowOfAnotherTenant_IsRefusedByTheDatabase()
    {
        await using TestDatabase database = await TwoTenantsAsync();
        Guid foreign = await AddFrameworkAsync(database, "babel", "BERKAH");
        await using TestScope other = database.Open("bangka-barat");

        other.Db.Add(new CultureValue { FrameworkId = foreign, Position = 1, Name = "Bersih" });

        await Assert.ThrowsAsync<DbUpdateException>(() => other.Db.SaveChangesAsync(Cancel));
    }

    [Fact]
    public async Task Save_WhenSomebodyElseSavedSince_Collides()
    {
        await using TestDatabase database = await TwoTenantsAsync();
        await AddFrameworkAsync(database, "babel", "BERKAH");
        await using TestScope first = database.Open("babel");
        await using TestScope second = database.Open("babel");
        ValueFramework mine = await first.Db.Set<ValueFramework>().SingleAsync(Cancel);
        ValueFramework theirs = await second.Db.Set<ValueFramework>().SingleAsync(Cancel);
        theirs.Tagline = "lebih dahulu";
        await second.Db.SaveChangesAsync(Cancel);

        mine.Tagline = "terlambat";

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => first.Db.SaveChangesAsync(Cancel));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<TestDatabase> TwoTenantsAsync()
    {
        TestDatabase database = await TestDatabase.CreateAsync();
        await database.AddTenantAsync("babel");
        await database.AddTenantAsync("bangka-barat");
        return database;
    }

    private static ValueFramework Framework(string acronym) => new() { Acronym = acronym, Form = FrameworkForm.Acronym, CreatedAt = DateTimeOffset.UnixEpoch };

    private static async Task<Guid> AddFrameworkAsync(TestDatabase database, string tenant, string acronym)
    {
        await using TestScope scope = database.Open(tenant);
        ValueFramework framework = Framework(acronym);
        framework.Values.Add(new CultureValue { FrameworkId = framework.Id, Position = 1, Name = "Bertaqwa", Segment = "B" });
        scope.Db.Add(framework);
        await scope.Db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return framework.Id;
    }
}
