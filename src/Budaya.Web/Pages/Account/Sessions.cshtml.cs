using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Budaya.Web.Pages.Account;

/// <summary>Where the person has signed in; a session ended here opens nothing at its next request.</summary>
public sealed class SessionsModel(BudayaDbContext db, ActingPerson acting, SessionService sessions, TenantDirectory tenant) : PageModel
{
    /// <summary>Whose they are.</summary>
    public ActingPerson Acting { get; } = acting;

    /// <summary>The open sessions, newest first.</summary>
    public IReadOnlyList<PersonSession> Open { get; private set; } = [];

    /// <summary>The region's zone.</summary>
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Open = await sessions.OpenAsync(Acting.RequirePerson(), cancellationToken);
        Zone = (await tenant.CalendarAsync(cancellationToken)).Zone;
    }

    /// <summary>Ends one.</summary>
    public async Task<IActionResult> OnPostEndAsync(Guid session, CancellationToken cancellationToken)
    {
        await sessions.EndAsync(Acting.RequirePerson(), session, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone("Perangkat itu dikeluarkan.");
        return RedirectToPage();
    }

    /// <summary>Ends all but this one.</summary>
    public async Task<IActionResult> OnPostOthersAsync(CancellationToken cancellationToken)
    {
        int ended = await sessions.EndOthersAsync(Acting.RequirePerson(), Acting.Session?.Id, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone($"{ended} perangkat lain dikeluarkan.");
        return RedirectToPage();
    }
}
