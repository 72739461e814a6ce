using Budaya.Core.Data;
using Budaya.Database.Locks;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Budaya.Database.Tests.Model;

/// <summary>Every table belongs to tenants, or to the platform for a reason that is written down.</summary>
public sealed class OwnershipTests
{
    [Fact]
    public void Entity_OfTheModel_IsATenantsOrOnTheListOfPlatformTables()
    {
        IEnumerable<string> unowned = Entities().Where(e => !typeof(ITenantOwned).IsAssignableFrom(e.ClrType)).Select(e => e.GetTableNameOrFail()).Distinct();

        Assert.Equal(PlatformTables.Reasons.Keys.Order(StringComparer.Ordinal), unowned.Order(StringComparer.Ordinal));
        Assert.All(PlatformTables.Reasons.Values, reason => Assert.True(reason.Length > 20));
    }

    [Fact]
    public void Entity_OfATenant_HasTheFilterAndTheTenantInEveryKeyThatOthersReferTo()
    {
        foreach (IEntityType entity in Entities().Where(e => typeof(ITenantOwned).IsAssignableFrom(e.ClrType)))
        {
            Assert.Contains(entity.GetDeclaredQueryFilters(), f => f.Key == BudayaDbContext.TenantFilter);
            foreach (IForeignKey key in entity.GetForeignKeys().Where(k => typeof(ITenantOwned).IsAssignableFrom(k.PrincipalEntityType.ClrType)))
            {
                Assert.True(key.Properties[0].Name == nameof(ITenantOwned.TenantId), $"{entity.ClrType.Name}: {key}");
            }
        }
    }

    [Fact]
    public void Lock_InTheDatabase_HoldsEveryTableThatIsATenantsOrAPersons()
    {
        IEnumerable<string> platform = PlatformTables.Reasons.Where(r => r.Value != PlatformTables.OfAPerson).Select(r => r.Key);

        IEnumerable<string> all = Entities().Select(e => e.GetTableNameOrFail()).Distinct();

        Assert.Equal(all.Except(platform).Order(StringComparer.Ordinal), LockedTable.Of(Model).Select(t => t.Name));
    }

    private static IModel Model { get; } = new ServiceCollection().AddBudayaDatabase(new DatabaseSettings { Connection = "Data Source=:memory:" })
        .BuildServiceProvider().CreateScope().ServiceProvider.GetRequiredService<BudayaDbContext>().Model;

    private static IEnumerable<IEntityType> Entities() => Model.GetEntityTypes();
}

internal static class EntityNames
{
    public static string GetTableNameOrFail(this IEntityType entity) =>
        Microsoft.EntityFrameworkCore.RelationalEntityTypeExtensions.GetTableName(entity) ?? throw new InvalidOperationException($"{entity.ClrType.Name} has no table.");
}
