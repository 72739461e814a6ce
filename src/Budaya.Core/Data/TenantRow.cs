namespace Budaya.Core.Data;

/// <summary>A row of one tenant with a key of its own choosing (a code, a number); its primary key starts with the tenant.</summary>
public abstract class TenantRow : ITenantOwned
{
    /// <inheritdoc />
    public string TenantId { get; private set; } = null!; // the context sets it before the row is tracked
}

/// <summary>A row of one tenant with a generated id; primary key (TenantId, Id).</summary>
public abstract class TenantEntity : TenantRow
{
    /// <summary>Time-ordered id (version 7).</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();
}

/// <summary>A row that is only ever added: nobody changes or deletes it afterwards. The save guard refuses it, and the database too (docs/decisions/tenancy.md).</summary>
public interface IOnlyAdded;

/// <summary>A row that two people may edit at once: saving fails when somebody else saved since it was read.</summary>
public interface IVersioned
{
    /// <summary>Renewed by the context at each save.</summary>
    Guid Version { get; }
}
