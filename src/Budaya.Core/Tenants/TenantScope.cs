namespace Budaya.Core.Tenants;

/// <summary>The one tenant that a request, a sweep's step or a command works for. Scoped; chosen once; there is no default.</summary>
public sealed class TenantScope
{
    /// <summary>The chosen tenant, or null as long as none is chosen: then nothing of a tenant can be read or saved.</summary>
    public string? TenantId { get; private set; }

    /// <summary>Chooses the tenant for the rest of this scope.</summary>
    /// <exception cref="InvalidOperationException">Another tenant was chosen before.</exception>
    public void Choose(string tenantId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(tenantId);
        if (TenantId is not null && TenantId != tenantId)
        {
            throw new InvalidOperationException($"This scope works for tenant '{TenantId}' and cannot change to '{tenantId}'.");
        }

        TenantId = tenantId;
    }
}
