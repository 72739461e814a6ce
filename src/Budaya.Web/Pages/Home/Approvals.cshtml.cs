using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Web.Access;
using Budaya.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Pages.Home;

/// <summary>A request that waits.</summary>
/// <param name="WhyNot">Why the reader cannot agree.</param>
public sealed record WaitingAct(TwoPersonAct Act, string AskedBy, IReadOnlyList<string> WhyNot);

/// <summary>Acts that take two persons: what waits for the second.</summary>
[FreshSecondFactor]
public sealed class ApprovalsModel(TwoPersonService twoPersons, BudayaDbContext db, ActingPerson acting, TenantDirectory tenant, TimeProvider time) : PageModel, IShownAgain
{
    /// <summary>What waits.</summary>
    public IReadOnlyList<WaitingAct> Open { get; private set; } = [];

    /// <summary>Whether the reader may ask to archive the region.</summary>
    public bool MayArchive => acting.Has(Authority.Administration);

    /// <summary>The region's zone.</summary>
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    /// <summary>Shows it.</summary>
    public Task OnGetAsync(CancellationToken cancellationToken) => ReloadAsync(cancellationToken);

    /// <summary>Answers.</summary>
    public async Task<IActionResult> OnPostAnswerAsync(Guid act, bool agrees, CancellationToken cancellationToken)
    {
        await twoPersons.AnswerAsync(act, agrees, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone(agrees ? "Disetujui dan dijalankan." : "Permintaan ditolak.");
        return RedirectToPage();
    }

    /// <summary>Asks to archive the region.</summary>
    public async Task<IActionResult> OnPostArchiveAsync(string alasan, CancellationToken cancellationToken)
    {
        await twoPersons.AskAsync("pemda.diarsipkan", $"pemda/{db.RequireTenant()}", alasan ?? "", cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone("Permintaan pengarsipan tercatat; orang lain harus menyetujuinya.");
        return RedirectToPage();
    }

    /// <inheritdoc />
    public async Task ReloadAsync(CancellationToken cancellationToken)
    {
        Zone = (await tenant.CalendarAsync(cancellationToken)).Zone;
        DateTimeOffset since = time.GetUtcNow() - TwoPersonAct.Validity;
        List<TwoPersonAct> acts = await db.Set<TwoPersonAct>().AsNoTracking().Where(a => a.AnsweredAt == null && a.AskedAt > since).OrderBy(a => a.AskedAt).ToListAsync(cancellationToken);
        List<Guid> askers = [.. acts.Select(a => a.AskedById)];
        Dictionary<Guid, string> names = await db.Set<Person>().Where(p => askers.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.DisplayName, cancellationToken);
        List<WaitingAct> open = [];
        foreach (TwoPersonAct act in acts)
        {
            open.Add(new(act, names[act.AskedById], [.. (await twoPersons.WhyNotAgreeAsync(act, cancellationToken)).Select(r => r.Message)]));
        }

        Open = open;
    }
}
