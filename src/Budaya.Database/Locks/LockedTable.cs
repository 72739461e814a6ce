using Budaya.Core.Data;
using Budaya.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Budaya.Database.Locks;

/// <summary>A table that the database itself guards.</summary>
/// <param name="Name">The table.</param>
/// <param name="PersonColumn">Null: the table has a <c>TenantId</c>. Otherwise the column that names the person whose tenant owns the row (Identity's own tables).</param>
/// <param name="Frozen">Rows are only ever added: the product may neither change nor delete them.</param>
public sealed record LockedTable(string Name, string? PersonColumn, bool Frozen)
{
    /// <summary>Every table of the model that holds rows of a tenant, by name.</summary>
    public static IReadOnlyList<LockedTable> Of(IModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return [.. model.GetEntityTypes().Select(Of).OfType<LockedTable>().DistinctBy(t => t.Name).OrderBy(t => t.Name, StringComparer.Ordinal)];
    }

    /// <summary>Names of all tables whose rows are only ever added, those of the platform too.</summary>
    public static IReadOnlyList<string> FrozenOf(IModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return [.. model.GetEntityTypes().Where(t => typeof(IOnlyAdded).IsAssignableFrom(t.ClrType)).Select(t => t.GetTableName()).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
    }

    private static LockedTable? Of(IEntityType type)
    {
        if (type.GetTableName() is not { } name)
        {
            return null;
        }

        if (typeof(ITenantOwned).IsAssignableFrom(type.ClrType))
        {
            return new(name, PersonColumn: null, Frozen: typeof(IOnlyAdded).IsAssignableFrom(type.ClrType));
        }

        IForeignKey? toPerson = type.GetForeignKeys().FirstOrDefault(key => key.PrincipalEntityType.ClrType == typeof(Person));
        return toPerson is null ? null : new(name, toPerson.Properties.Single().GetColumnName(), Frozen: false);
    }
}
