using Budaya.Core.Distribution;
using Budaya.Core.Tenants;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Budaya.Web.Pages.Distribution;

/// <summary>What has been sent, or is about to be.</summary>
public sealed class RunsModel(DistributionReader reader, TenantDirectory tenant) : PageModel
{
    /// <summary>Plans that were started, newest first.</summary>
    public IReadOnlyList<PlanRow> Runs { get; private set; } = [];

    /// <summary>The region's zone.</summary>
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    /// <summary>Shows the list.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Zone = (await tenant.CalendarAsync(cancellationToken)).Zone;
        Runs = [.. (await reader.PlansAsync(cancellationToken)).Where(p => p.State != PlanState.Disusun)];
    }
}
