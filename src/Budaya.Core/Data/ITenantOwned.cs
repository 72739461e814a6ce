namespace Budaya.Core.Data;

/// <summary>A row that belongs to exactly one regional government. The query filter, the save guard and the composite keys rest on it.</summary>
public interface ITenantOwned
{
    /// <summary>Key of the owner; given by the context when the row is added, never changed.</summary>
    string TenantId { get; }
}
