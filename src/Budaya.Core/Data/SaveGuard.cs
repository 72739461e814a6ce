using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Budaya.Core.Data;

/// <summary>Refuses to save a row of another tenant, or of any tenant when none is chosen, and to change what is only ever added; renews versions. Fails closed.</summary>
internal static class SaveGuard
{
    /// <exception cref="InvalidOperationException">A touched row is not the chosen tenant's, or may only be added.</exception>
    public static void Check(BudayaDbContext context)
    {
        foreach (var entry in context.ChangeTracker.Entries())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified or EntityState.Deleted))
            {
                continue;
            }

            if (entry.Entity is ITenantOwned)
            {
                CheckOwner(context, entry);
            }

            if (entry.Entity is IOnlyAdded && entry.State is not EntityState.Added)
            {
                throw new InvalidOperationException($"A {entry.Metadata.ClrType.Name} is only ever added; it cannot be {(entry.State is EntityState.Deleted ? "deleted" : "changed")}.");
            }

            if (entry.Entity is IVersioned && entry.State is EntityState.Added or EntityState.Modified)
            {
                RenewVersion(entry);
            }
        }
    }

    private static void CheckOwner(BudayaDbContext context, EntityEntry entry)
    {
        var owner = entry.Property(nameof(ITenantOwned.TenantId));
        var chosen = context.RequireTenant();
        if (!Equals(owner.CurrentValue, chosen) || (entry.State != EntityState.Added && !Equals(owner.OriginalValue, chosen)))
        {
            throw new InvalidOperationException(
                $"A {entry.Metadata.ClrType.Name} of tenant '{owner.OriginalValue}' cannot be saved while tenant '{chosen}' is chosen.");
        }
    }

    private static void RenewVersion(EntityEntry entry)
    {
        if (entry.Entity is IVersioned)
        {
            entry.Property(nameof(IVersioned.Version)).CurrentValue = Guid.CreateVersion7();
        }
    }
}
