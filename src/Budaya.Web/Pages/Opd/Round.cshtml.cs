using Budaya.Core;
using Budaya.Core.Data;
using Budaya.Core.Proposals;
using Budaya.Core.Tenants;
using Budaya.Web.Access;
using Budaya.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Budaya.Web.Pages.ForOpd;

/// <summary>A call for proposals and what the own OPD answers to it.</summary>
public sealed class RoundModel(OpdRoundReader reader, OpdProposalService proposals, FileStore files, BudayaDbContext db, TenantDirectory tenant) : PageModel, IShownAgain
{
    /// <summary>The OPD; null: the only one of the reader.</summary>
    [BindProperty(SupportsGet = true, Name = "opd")]
    public string? OpdCode { get; set; }

    /// <summary>The call and the own answer.</summary>
    public OpdRoundView View { get; private set; } = null!; // every handler that shows the page sets it

    /// <summary>The region's zone.</summary>
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        View = await reader.ViewAsync(id, OpdCode, cancellationToken);
        Zone = (await tenant.CalendarAsync(cancellationToken)).Zone;
    }

    /// <inheritdoc />
    public Task ReloadAsync(CancellationToken cancellationToken) => OnGetAsync(Guid.Parse((string)RouteData.Values["id"]!), cancellationToken); // the route asks for a Guid

    /// <summary>Sends the letter of the call for saving.</summary>
    public async Task<IActionResult> OnGetLetterAsync(Guid id, string berkas, CancellationToken cancellationToken)
    {
        await OnGetAsync(id, cancellationToken);
        CallLetter letter = View.Letters.FirstOrDefault(l => l.Sha256 == berkas) ?? throw new MissingException($"Letter {berkas}");
        return File(await files.ReadAsync(letter.Sha256, cancellationToken), "application/octet-stream", letter.FileName);
    }

    /// <summary>Answers that the OPD proposes nothing.</summary>
    public async Task<IActionResult> OnPostDeclineAsync(Guid id, string? note, CancellationToken cancellationToken)
    {
        await OnGetAsync(id, cancellationToken);
        await proposals.DeclineAsync(id, View.OpdCode, note ?? "", cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone("Jawaban tercatat: tidak mengusulkan.");
        return RedirectToPage(new { id, opd = View.OpdCode });
    }
}
