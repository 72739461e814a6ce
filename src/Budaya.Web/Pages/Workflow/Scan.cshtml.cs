using Budaya.Core.Data;
using Budaya.Core.Workflow;
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
        var found = await (
            from decision in db.Set<Decision>()
            join file in db.Set<StoredFile>() on decision.ScanSha256 equals file.Sha256
            where decision.CaseId == id && decision.Sequence == n
            select new { file.Sha256, file.MediaType }).SingleOrDefaultAsync(cancellationToken);
        return found is null ? NotFound() : File(await files.ReadAsync(found.Sha256, cancellationToken), "application/octet-stream", $"pindaian-keputusan-{n}{(found.MediaType == MediaTypes.Pdf ? ".pdf" : "")}");
    }
}
