using System.ComponentModel.DataAnnotations;
using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Web.Access;
using Budaya.Web.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Pages.Account;

/// <summary>Asking for a new password by mail. The answer is the same whether the name is somebody's or nobody's.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class ForgotModel(AccountMailService mails, BudayaDbContext db) : PageModel
{
    /// <summary>What was typed.</summary>
    [BindProperty]
    public ForgotInput Input { get; set; } = new();

    /// <summary>Shows the form.</summary>
    public void OnGet()
    {
    }

    /// <summary>Asks; a sweep sends the mail, so that the answer takes as long for nobody's name as for somebody's.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        await mails.RequestResetAsync(Input.Name, cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear(); // asked for twice at once: one mail is on its way, and the answer must not tell which names there are
        }

        TempData.SayDone("Bila nama itu terdaftar dan mempunyai surel dinas, tautan sudah dikirim. Periksa juga folder spam.");
        return RedirectToPage("/Account/SignIn");
    }

    /// <summary>The form.</summary>
    public sealed class ForgotInput
    {
        /// <summary>NIP, user name or e-mail.</summary>
        [Required(ErrorMessage = "Isi NIP, nama pengguna, atau surel kedinasan."), StringLength(254)]
        public string Name { get; set; } = "";
    }
}
