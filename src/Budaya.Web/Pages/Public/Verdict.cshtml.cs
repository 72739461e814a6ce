using Budaya.Core;
using Budaya.Core.Signing;
using Budaya.Core.Data;
using Budaya.Web.Access;
using Budaya.Web.Tenancy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Budaya.Web.Pages.Public;

/// <summary>What a printed QR code leads to.</summary>
[AlwaysServed]
[EnableRateLimiting(RateLimits.Public)]
public sealed class VerdictModel(VerificationService verification, FileStore files) : PageModel
{
    /// <summary>The answer.</summary>
    public VerificationAnswer Answer { get; private set; } = null!; // OnGetAsync sets it

    /// <summary>Looks the code up; an unknown one is answered with 404 and words.</summary>
    public async Task OnGetAsync(string kode, CancellationToken cancellationToken)
    {
        Answer = await verification.ByCodeAsync(kode, cancellationToken);
        Response.StatusCode = Answer.Document is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
    }

    /// <summary>The file that is sent out.</summary>
    public async Task<IActionResult> OnGetFileAsync(string kode, CancellationToken cancellationToken)
    {
        VerificationAnswer answer = await verification.ByCodeAsync(kode, cancellationToken);
        if (answer.Document is null)
        {
            return NotFound();
        }

        try
        {
            return File(await files.ReadAsync(answer.Document.DistributedSha256, cancellationToken), "application/octet-stream", $"{answer.Document.VerificationCode}.pdf");
        }
        catch (InvalidDataException)
        {
            throw new RefusedException("Berkas yang tersimpan tidak lagi sama dengan yang disahkan, sehingga tidak dikirimkan. Hubungi pengelola dokumen.");
        }
    }
}
