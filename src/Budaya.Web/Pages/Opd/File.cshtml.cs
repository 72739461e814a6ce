using Budaya.Core.Distribution;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Budaya.Web.Pages.ForOpd;

/// <summary>A document of a letter that reached an OPD of the officer; for everyone else there is none.</summary>
public sealed class FileModel(LetterReader letters) : PageModel
{
    /// <summary>Sends the file.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, Guid document, CancellationToken cancellationToken)
    {
        LetterFile file = await letters.FileAsync(id, document, cancellationToken);
        return File(file.Bytes, file.MediaType, file.Name);
    }
}
