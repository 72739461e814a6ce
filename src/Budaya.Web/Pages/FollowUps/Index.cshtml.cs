using Budaya.Core.FollowUps;
using Budaya.Core.Tenants;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Budaya.Web.Pages.FollowUps;

/// <summary>Follow-up of a case: events, OPD × commitment, what waits for the bureau.</summary>
public sealed class IndexModel(FollowUpReader reader, SosialisasiService events, TenantDirectory tenant, TimeProvider time) : PageModel
{
    /// <summary>The case to show; null: the newest.</summary>
    [BindProperty(SupportsGet = true, Name = "alur")]
    public Guid? CaseId { get; set; }

    /// <summary>All cases with something to follow up.</summary>
    public IReadOnlyList<FollowUpCase> Cases { get; private set; } = [];

    /// <summary>The case shown, or null when there is none.</summary>
    public FollowUpMap? Map { get; private set; }

    /// <summary>Its events.</summary>
    public IReadOnlyList<SosialisasiView> Events { get; private set; } = [];

    /// <summary>Whether the reader may record an event.</summary>
    public bool MayRecord { get; private set; }

    /// <summary>Whether the region has adopted commitments.</summary>
    public bool HasCommitments { get; private set; }

    /// <summary>Today in the region.</summary>
    public DateOnly Today { get; private set; }

    /// <summary>Shows the map.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Cases = await reader.CasesAsync(cancellationToken);
        MayRecord = events.WhyNotRecord().Count == 0;
        HasCommitments = (await tenant.ProfileAsync(cancellationToken)).Commitments.Count > 0;
        Today = (await tenant.CalendarAsync(cancellationToken)).DateOf(time.GetUtcNow());
        if ((CaseId ?? Cases.FirstOrDefault(c => c.Commitments > 0)?.Id ?? (Cases.Count > 0 ? Cases[0].Id : null)) is { } id)
        {
            Map = await reader.MapAsync(id, cancellationToken);
            Events = await reader.EventsAsync(id, cancellationToken);
        }
    }
}
