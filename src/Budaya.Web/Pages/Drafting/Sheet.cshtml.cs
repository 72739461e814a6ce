using Budaya.Core.Drafting;
using Budaya.Core.Signing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Budaya.Web.Pages.Drafting;

/// <summary>One page as a picture; its name is the hash of its content, so that it can be kept for ever by the reader's browser.</summary>
public sealed class SheetModel(PageSheets sheets, DraftService drafts, DocumentPapers papers) : PageModel
{
    /// <summary>Sends the picture.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, string nama, int? versi, CancellationToken cancellationToken)
    {
        _ = await drafts.LoadAsync(id, cancellationToken); // 404 for what is not this region's
        string? svg = sheets.Find(id, nama) ?? sheets.Keep(id, await papers.PagesAsync(id, versi, cancellationToken)).FirstOrDefault(s => s.Name == nama)?.Svg;
        if (svg is null)
        {
            return NotFound();
        }

        Response.Headers.CacheControl = "private, max-age=31536000, immutable";
        return Content(svg, "image/svg+xml");
    }
}
