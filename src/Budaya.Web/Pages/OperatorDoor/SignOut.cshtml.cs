using Budaya.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Budaya.Web.Pages.OperatorDoor;

/// <summary>Signing out as an operator; a POST, because GET changes nothing.</summary>
public sealed class SignOutModel(OperatorSignIn signIn) : PageModel
{
    /// <summary>There is nothing to see.</summary>
    public IActionResult OnGet() => RedirectToPage("/Operator/Index");

    /// <summary>Ends the sign-in.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await signIn.EndAsync(cancellationToken);
        return RedirectToPage("/OperatorDoor/SignIn");
    }
}
