using Budaya.Core.Distribution;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Budaya.Web.Pages.Distribution;

/// <summary>The copy of the surat pengantar of one OPD.</summary>
public sealed class CoverModel(CoverLetter cover) : PageModel
{
    /// <summary>Sends the PDF.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, string opd, CancellationToken cancellationToken) =>
        File(await cover.PdfAsync(id, opd, cancellationToken), "application/pdf", CoverLetter.FileName(opd));
}
