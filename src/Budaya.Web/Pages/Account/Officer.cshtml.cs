using System.ComponentModel.DataAnnotations;
using Budaya.Core;
using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Budaya.Web.Pages.Account;

/// <summary>At a meja surat: which named officer works now. For every other account the page does not exist.</summary>
[BeforeSecondFactor]
[EnableRateLimiting(RateLimits.SignIn)]
[ForDesks]
public sealed class OfficerModel(DeskService desks, SessionService sessions, ActingPerson acting, BudayaDbContext db) : PageModel, IShownAgain
{
    /// <summary>The page to go to afterwards.</summary>
    [FromQuery]
    public string? Kembali { get; set; }

    /// <summary>What was typed.</summary>
    [BindProperty]
    public PinInput Input { get; set; } = new();

    /// <summary>Name of the desk.</summary>
    public string DeskName => acting.Name;

    /// <summary>Who works at it.</summary>
    public IReadOnlyList<DeskOfficer> Officers { get; private set; } = [];

    private string OpdCode => acting.DeskOpdCode ?? throw new MissingException("Meja surat");

    /// <summary>Shows who works here.</summary>
    public Task OnGetAsync(CancellationToken cancellationToken) => ReloadAsync(cancellationToken);

    /// <summary>Takes a PIN. The attempt is counted and saved before the PIN is looked at.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (ModelState.IsValid && Input.Officer is { } id)
        {
            DeskOfficer officer = await desks.TryAsync(OpdCode, id, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            if (desks.IsRight(officer, Input.Pin))
            {
                await sessions.SeatAsync(acting.Session?.Id ?? throw new MissingException("Session"), officer.Id, cancellationToken);
                await db.SaveChangesAsync(cancellationToken);
                return LocalRedirect(Kembali is { } back && Url.IsLocalUrl(back) ? back : $"{Request.PathBase}/opd");
            }

            ModelState.AddModelError("", "PIN tidak cocok. Periksa nama petugas dan PIN.");
        }

        await ReloadAsync(cancellationToken);
        return Page();
    }

    /// <inheritdoc />
    public async Task ReloadAsync(CancellationToken cancellationToken) => Officers = await desks.OfficersAsync(OpdCode, cancellationToken);

    /// <summary>The form.</summary>
    public sealed class PinInput
    {
        /// <summary>Who.</summary>
        [Required(ErrorMessage = "Pilih petugas.")]
        public Guid? Officer { get; set; }

        /// <summary>The PIN.</summary>
        [Required(ErrorMessage = "Isi PIN."), StringLength(20)]
        public string Pin { get; set; } = "";
    }
}
