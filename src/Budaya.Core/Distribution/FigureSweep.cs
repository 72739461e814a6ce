using Budaya.Core.Data;
using Budaya.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Distribution;

/// <summary>Counts what the platform operator may see of the scope's tenant. The caller saves.</summary>
public sealed class FigureSweep(BudayaDbContext db, TimeProvider time)
{
    /// <summary>Brings the tenant's <see cref="TenantFigures"/> up to date.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        string tenant = db.RequireTenant();
        TenantFigures figures = await db.Set<TenantFigures>().FindAsync([tenant], cancellationToken) ?? db.Add(new TenantFigures { TenantId = tenant }).Entity;
        figures.Accepted = await CountAsync(DeliveryState.Accepted, cancellationToken);
        figures.Refused = await CountAsync(DeliveryState.Refused, cancellationToken);
        figures.Waiting = await CountAsync(DeliveryState.Pending, cancellationToken);
        figures.Acknowledged = await db.Set<Acknowledgement>().CountAsync(cancellationToken);
        figures.DaftarOpd = await db.Set<Opd>().CountAsync(o => o.Receives, cancellationToken);
        figures.At = time.GetUtcNow();
    }

    private Task<int> CountAsync(DeliveryState state, CancellationToken cancellationToken) => db.Set<Delivery>().CountAsync(d => d.State == state, cancellationToken);
}
