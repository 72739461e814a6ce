using Budaya.Core.Distribution;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Web.Shell;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Budaya.Web.Pages.ForOpd;

/// <summary>The start page of an OPD's officer: all that waits, then the letters that are done.</summary>
public sealed class IndexModel(DistributionReader reader, OwnDuties duties, ActingPerson acting, TenantDirectory tenant, TimeProvider time) : PageModel
{
    /// <summary>What else waits for the officer: calls for proposals, commitments.</summary>
    public IReadOnlyList<Duty> Duties { get; private set; } = [];

    /// <summary>Letters without a receipt, the oldest first.</summary>
    public IReadOnlyList<LetterRow> Open { get; private set; } = [];

    /// <summary>Letters with a receipt, the newest first.</summary>
    public IReadOnlyList<LetterRow> Done { get; private set; } = [];

    /// <summary>Today in the region.</summary>
    public DateOnly Today { get; private set; }

    /// <summary>The region's zone.</summary>
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    /// <summary>Whether the officer serves several OPDs, so that each letter names its own.</summary>
    public bool ServesSeveral => acting.OwnOpdCodes.Count > 1;

    /// <summary>Shows the letters.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        WorkingCalendar calendar = await tenant.CalendarAsync(cancellationToken);
        (Today, Zone) = (calendar.DateOf(time.GetUtcNow()), calendar.Zone);
        IReadOnlyList<LetterRow> letters = await reader.LettersAsync(acting.OwnOpdCodes, cancellationToken);
        Duties = await duties.OfOpdAsync(cancellationToken);
        Open = [.. letters.Where(l => l.AcknowledgedAt is null).OrderBy(l => l.DueOn)];
        Done = [.. letters.Where(l => l.AcknowledgedAt is not null)];
    }
}
