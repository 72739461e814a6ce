using System.ComponentModel.DataAnnotations;
using Budaya.Core;
using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Web.Access;
using Budaya.Web.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Budaya.Web.Pages.Account;

/// <summary>A one-time link: choosing a password. Opening it changes nothing.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class SetupModel(SetupLinkService links, BudayaDbContext db) : PageModel, IShownAgain
{
    /// <summary>What was typed.</summary>
    [BindProperty]
    public SetupInput Input { get; set; } = new();

    /// <summary>Shows the form; a link that is used, expired or unknown is not found.</summary>
    public async Task OnGetAsync(string token, CancellationToken cancellationToken)
    {
        if (await links.FindOpenAsync(token, cancellationToken) is null)
        {
            throw new MissingException("Setup link");
        }
    }

    /// <summary>Sets the password.</summary>
    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        await links.UseAsync(token, Input.Password, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone("Kata sandi tersimpan. Masuk dengan nama pengguna dan kata sandi baru.");
        return RedirectToPage("/Account/SignIn");
    }

    /// <inheritdoc />
    public Task ReloadAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The form.</summary>
    public sealed class SetupInput
    {
        /// <summary>The new password.</summary>
        [Required(ErrorMessage = "Isi kata sandi baru."), StringLength(200, MinimumLength = 12, ErrorMessage = "Kata sandi paling sedikit 12 karakter.")]
        public string Password { get; set; } = "";

        /// <summary>The same once more.</summary>
        [Compare(nameof(Password), ErrorMessage = "Kedua isian kata sandi tidak sama.")]
        public string Again { get; set; } = "";
    }
}
