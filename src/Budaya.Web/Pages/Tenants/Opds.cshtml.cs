using Budaya.Core.Data;
using Budaya.Core.Tenants;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Pages.Tenants;

/// <summary>The OPDs of the region.</summary>
public sealed class OpdsModel(BudayaDbContext db, TenantDirectory tenant, TimeProvider time) : PageModel
{
    /// <summary>In the order of addressee tables.</summary>
    public IReadOnlyList<Opd> DaftarOpd { get; private set; } = [];

    /// <summary>Today in the region.</summary>
    public DateOnly Today { get; private set; }

    /// <summary>Shows the list.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Today = (await tenant.CalendarAsync(cancellationToken)).DateOf(time.GetUtcNow());
        DaftarOpd = await db.Set<Opd>().AsNoTracking().OrderBy(o => o.Position).ToListAsync(cancellationToken);
    }
}
