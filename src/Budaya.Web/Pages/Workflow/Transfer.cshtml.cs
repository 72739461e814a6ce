using Budaya.Core.Data;
using Budaya.Core.Workflow;
using Budaya.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Budaya.Web.Pages.Workflow;

/// <summary>The versions of a case's workflow, each with a dry run of moving the case to it.</summary>
public sealed class TransferModel(CaseReader reader, CaseTransferService transfers, BudayaDbContext db) : PageModel
{
    /// <summary>The case.</summary>
    public CaseView View { get; private set; } = null!; // every handler that shows the page sets it

    /// <summary>The other versions.</summary>
    public IReadOnlyList<(VersionRow Version, TransferTrial Trial)> Versions { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        View = await reader.ViewAsync(id, cancellationToken);
        List<(VersionRow, TransferTrial)> versions = [];
        foreach (VersionRow version in await transfers.VersionsAsync(id, cancellationToken))
        {
            versions.Add((version, await transfers.TryAsync(id, version.Number, cancellationToken)));
        }

        Versions = versions;
    }

    /// <summary>Moves the case.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, int to, int seen, string? reason, CancellationToken cancellationToken)
    {
        await transfers.MoveAsync(id, to, seen, reason ?? "", cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone($"Alur ini sekarang memakai versi {to}.");
        return RedirectToPage("/Workflow/Show", new { id });
    }
}
