using Budaya.Core.Data;
using Budaya.Core.Tenants;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Budaya.Web.Pages.Operator;

/// <summary>A tenant with its counts, without any text of its documents.</summary>
public sealed record TenantRow(string Id, string Identifier, string Name, TenantState State, DateTimeOffset CreatedAt, TenantFigures? Figures);

/// <summary>The tenants of the platform.</summary>
public sealed class IndexModel(BudayaDbContext db, HealthCheckService health) : PageModel
{
    /// <summary>The tenants.</summary>
    public IReadOnlyList<TenantRow> Tenants { get; private set; } = [];

    /// <summary>What the health checks say.</summary>
    public HealthReport Health { get; private set; } = null!; // set before the page is written

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        List<Tenant> tenants = await db.Set<Tenant>().AsNoTracking().OrderBy(t => t.Name).ToListAsync(cancellationToken);
        Dictionary<string, TenantFigures> figures = await db.Set<TenantFigures>().AsNoTracking().ToDictionaryAsync(f => f.TenantId, cancellationToken);
        Tenants = [.. tenants.Select(t => new TenantRow(t.Id, t.Identifier, t.Name, t.State, t.CreatedAt, figures.GetValueOrDefault(t.Id)))];
        Health = await health.CheckHealthAsync(cancellationToken);
    }

    /// <summary>A state in words.</summary>
    public static (string Kind, string Words) Look(TenantState state) => state switch
    {
        TenantState.Running => ("selesai", "Dilayani"),
        TenantState.Draft => ("tunggu", "Disiapkan"),
        TenantState.Suspended => ("lambat", "Dihentikan sementara"),
        _ => ("netral", "Diarsipkan"),
    };
}
