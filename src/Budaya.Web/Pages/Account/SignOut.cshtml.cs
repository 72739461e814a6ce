using Budaya.Core.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Budaya.Web.Pages.Account;

/// <summary>Signing out; a POST, because GET changes nothing.</summary>
public sealed class SignOutModel(SignInManager<Person> signIn) : PageModel
{
    /// <summary>There is nothing to see.</summary>
    public IActionResult OnGet() => RedirectToPage("/Account/Index");

    /// <summary>Ends the sign-in.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        return LocalRedirect($"{Request.PathBase}/");
    }
}
