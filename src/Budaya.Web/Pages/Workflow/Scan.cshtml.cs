using Budaya.Core.Data;
using Budaya.Core.Workflow;
using Budaya.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Pages.Workflow;

/// <summary>The scan from which an act on paper was recorded.</summary>
public sealed class ScanModel(BudayaDbContext db, FileStore files) : PageModel
{
    /// <summary>Sends it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, int n, CancellationToken cancellationToken)
    {
        string? scan = await db.Set<Decision>().Where(d => d.CaseId == id && d.Sequence == n).Select(d => d.ScanSha256).SingleOrDefaultAsync(cancellationToken);
        return scan is null ? NotFound() : await ScanDownload.OfAsync(db, files, scan, $"pindaian-keputusan-{n}", cancellationToken);
    }
}
