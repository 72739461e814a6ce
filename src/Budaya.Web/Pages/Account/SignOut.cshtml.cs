using Budaya.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Budaya.Web.Pages.Account;

/// <summary>Signing out; a POST, because GET changes nothing.</summary>
[BeforeSecondFactor]
public sealed class SignOutModel(SessionSignIn sessions) : PageModel
{
    /// <summary>There is nothing to see.</summary>
    public IActionResult OnGet() => RedirectToPage("/Account/Index");

    /// <summary>Ends the sign-in.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await sessions.EndAsync(cancellationToken);
        return LocalRedirect($"{Request.PathBase}/");
    }
}
