using System.Reflection;
using System.Runtime.CompilerServices;
using Budaya.Core.Data;
using Budaya.Core.People;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Budaya.Database.Tests.Model;

/// <summary>A row of regions, people, offices and audit that may be changed by two at the same moment has a concurrency token beside the tenant, or stands here with the reason why it needs none.</summary>
public sealed class ConcurrencyTests
{
    private static readonly Dictionary<string, string> Untold = new()
    {
        ["AuditDetails"] = "blanked once, by an erasure that has a version",
        ["AuditHead"] = "the saving transaction locks the row before it reads it",
        ["Holiday"] = "changed with a new version of its year's list, whose key two cannot both add",
        ["OperatorSession"] = "only ended and confirmed; both keep what is there or renew it",
        ["PersonSession"] = "only ended and confirmed; both keep what is there or renew it",
        ["Role"] = "written when the region is made, and never again",
        ["TenantFigures"] = "counted anew from the ledger by each sweep",
    };

    [Fact]
    public void Entity_ThatCanBeChanged_HasATokenOrAReason()
    {
        IEnumerable<string> unguarded = Model.GetEntityTypes().Where(IsOurs).Where(CanBeChanged).Where(e => !e.GetProperties().Any(p => p.IsConcurrencyToken && p.Name != nameof(ITenantOwned.TenantId))).Select(e => e.ClrType.Name);

        Assert.True(unguarded.All(Untold.ContainsKey), string.Join(", ", unguarded.Except(Untold.Keys))); // a token, or a reason here
        Assert.Empty(Untold.Keys.Except(unguarded));
        Assert.All(Untold.Values, reason => Assert.True(reason.Length > 20));
    }

    [Fact]
    public void Person_HasTheStampThatEveryChangeOfAdministratorsRenews() =>
        Assert.True(Model.FindEntityType(typeof(Person))!.FindProperty(nameof(Person.ConcurrencyStamp))!.IsConcurrencyToken); // both are in the model

    private static bool IsOurs(IEntityType entity) => entity.ClrType.Namespace is "Budaya.Core.Tenants" or "Budaya.Core.People" or "Budaya.Core.Audit" or "Budaya.Core.Data" or "Budaya.Core.Packs";

    // A property with a setter that is not init: the code may change it after the row is there.
    private static bool CanBeChanged(IEntityType entity) => !typeof(IOnlyAdded).IsAssignableFrom(entity.ClrType) && entity.GetProperties().Any(p =>
        !p.IsPrimaryKey() && p.Name != nameof(ITenantOwned.TenantId) && p.PropertyInfo?.GetSetMethod(nonPublic: true) is { } setter && !IsInit(setter));

    private static bool IsInit(MethodInfo setter) => setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static IModel Model { get; } = new ServiceCollection().AddBudayaDatabase(new DatabaseSettings { Connection = "Data Source=:memory:" })
        .BuildServiceProvider().CreateScope().ServiceProvider.GetRequiredService<BudayaDbContext>().Model;
}
