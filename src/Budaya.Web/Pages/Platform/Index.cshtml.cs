using Budaya.Core.Tenants;
using Budaya.Web.Tenancy;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Budaya.Web.Pages.Platform;

/// <summary>The front door of the host: the regional governments it serves.</summary>
public sealed class IndexModel(TenantCatalog catalog) : PageModel
{
    /// <summary>The tenants that are served.</summary>
    public IReadOnlyList<TenantEntry> Tenants { get; private set; } = [];

    /// <summary>Lists them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Tenants = [.. (await catalog.AllAsync(cancellationToken)).Where(t => t.State == TenantState.Running)];
}
