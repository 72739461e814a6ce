using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Core.Workflow;
using Budaya.Web.Access;
using Budaya.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Budaya.Web.Pages.Home;

/// <summary>The reader's deadlines and meetings, and the address at which a calendar program reads them.</summary>
public sealed class AgendaModel(AgendaEntries agenda, CalendarFeedService feeds, BudayaDbContext db, TenantDirectory tenant, ActingPerson acting, TimeProvider time) : PageModel
{
    /// <summary>What is to come, nearest first.</summary>
    public IReadOnlyList<AgendaEntry> Entries { get; private set; } = [];

    /// <summary>When the address was made; null: there is none.</summary>
    public DateTimeOffset? MadeAt { get; private set; }

    /// <summary>The address, once, just after it was made.</summary>
    public string? Address { get; private set; }

    /// <summary>Today in the region.</summary>
    public DateOnly Today { get; private set; }

    /// <summary>The region's zone.</summary>
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    /// <summary>Whether the reader works with the pages of OPD officers alone.</summary>
    public bool IsOfOpdAlone => Landing.IsOfOpdAlone(acting.Offices);

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        WorkingCalendar calendar = await tenant.CalendarAsync(cancellationToken);
        (Today, Zone) = (calendar.DateOf(time.GetUtcNow()), calendar.Zone);
        Entries = await agenda.OfAsync(Url, Request, cancellationToken);
        MadeAt = await feeds.MadeAtAsync(cancellationToken);
        Address = TempData["Agenda.Secret"] is string secret ? Url.PageLink("/Home/Feed", null, new { secret }) : null;
    }

    /// <summary>Makes a new address.</summary>
    public async Task<IActionResult> OnPostRenewAsync(CancellationToken cancellationToken)
    {
        string secret = await feeds.RenewAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        TempData["Agenda.Secret"] = secret;
        return RedirectToPage();
    }

    /// <summary>Takes the address back.</summary>
    public async Task<IActionResult> OnPostRevokeAsync(CancellationToken cancellationToken)
    {
        await feeds.RevokeAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone("Alamat langganan dicabut.");
        return RedirectToPage();
    }
}
