using Budaya.Core.Signing;
using Budaya.Web.Access;
using Budaya.Web.Shell;
using Budaya.Web.Tenancy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Budaya.Web.Pages.Public;

/// <summary>Where the public checks a document, by code or by file. The file is not kept.</summary>
[AlwaysServed]
[EnableRateLimiting(RateLimits.Public)]
[RequestSizeLimit(25 * 1024 * 1024)]
public sealed class VerifyModel(VerificationService verification) : PageModel
{
    /// <summary>The answer to a file that was sent; null: none was.</summary>
    public VerificationAnswer? Answer { get; private set; }

    /// <summary>Shows the form, or leads a typed code to its page.</summary>
    public IActionResult OnGet(string? kode) => string.IsNullOrWhiteSpace(kode) ? Page() : RedirectToPage("Verdict", new { kode = kode.Trim() });

    /// <summary>Checks a file. Nothing is stored, so that the answer is shown at once.</summary>
    public async Task<IActionResult> OnPostAsync(IFormFile? berkas, string? kode, CancellationToken cancellationToken)
    {
        if (berkas is null || berkas.Length == 0)
        {
            ModelState.AddModelError("berkas", "Pilih berkas yang akan diperiksa.");
            return Page();
        }

        Answer = await verification.ByFileAsync(await Uploads.ReadAsync(berkas, cancellationToken), kode, cancellationToken);
        return Page();
    }
}
