using Budaya.Core;
using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Web.Access;
using Budaya.Web.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Budaya.Web.Pages.OperatorDoor;

/// <summary>A one-time link: choosing an operator's password. Opening it changes nothing.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class SetupModel(OperatorService operators, BudayaDbContext db) : PageModel, IShownAgain
{
    /// <summary>What was typed.</summary>
    [BindProperty]
    public Account.SetupModel.SetupInput Input { get; set; } = new();

    /// <summary>Shows the form; a link that is used, expired or unknown is not found.</summary>
    public async Task OnGetAsync(string token, CancellationToken cancellationToken)
    {
        if (!await operators.IsOpenAsync(token, cancellationToken))
        {
            throw new MissingException("Operator link");
        }
    }

    /// <summary>Sets the password.</summary>
    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        await operators.UseAsync(token, Input.Password, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone("Kata sandi tersimpan. Masuk dengan nama pengguna dan kata sandi baru.");
        return RedirectToPage("/OperatorDoor/SignIn");
    }

    /// <inheritdoc />
    public Task ReloadAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
