using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Pages.Tenants;

/// <summary>Entries of the platform's operators into this region; an administrator puts an operator out without a further factor, because that only closes.</summary>
public sealed class BreakGlassModel(BudayaDbContext db, BreakGlassService glass, TenantDirectory tenant, TimeProvider time) : PageModel
{
    /// <summary>The entries, newest first.</summary>
    public IReadOnlyList<BreakGlass> Entries { get; private set; } = [];

    /// <summary>Now.</summary>
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>The region's zone.</summary>
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Zone = (await tenant.CalendarAsync(cancellationToken)).Zone;
        Entries = await db.Set<BreakGlass>().AsNoTracking().OrderByDescending(b => b.OpenedAt).Take(100).ToListAsync(cancellationToken);
    }

    /// <summary>Puts an operator out.</summary>
    public async Task<IActionResult> OnPostRevokeAsync(Guid id, CancellationToken cancellationToken)
    {
        await glass.RevokeAsync(id, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone("Akses dicabut; operator tidak lagi dapat membaca.");
        return RedirectToPage();
    }
}
