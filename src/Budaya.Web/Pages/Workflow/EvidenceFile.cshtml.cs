using Budaya.Core.Data;
using Budaya.Core.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Budaya.Web.Pages.Workflow;

/// <summary>A file attached to a case, as it was given.</summary>
public sealed class EvidenceFileModel(CaseReader reader, FileStore files) : PageModel
{
    /// <summary>Sends it for saving; a browser never shows it as a page of ours.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, Guid evidence, CancellationToken cancellationToken)
    {
        Evidence found = await reader.EvidenceAsync(id, evidence, cancellationToken);
        byte[] bytes = await files.ReadAsync(found.FileSha256, cancellationToken);
        return File(bytes, "application/octet-stream", found.FileName);
    }
}
