using Budaya.Core.Distribution;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Budaya.Web.Pages.ForOpd;

/// <summary>The OPD's own copy of the surat pengantar.</summary>
public sealed class CoverModel(LetterReader letters, CoverLetter cover) : PageModel
{
    /// <summary>Sends the PDF.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, string? opd, CancellationToken cancellationToken)
    {
        LetterView letter = await letters.ShowAsync(id, opd, cancellationToken);
        return File(await cover.PdfAsync(id, letter.OpdCode, cancellationToken), "application/pdf", CoverLetter.FileName(letter.OpdCode));
    }
}
