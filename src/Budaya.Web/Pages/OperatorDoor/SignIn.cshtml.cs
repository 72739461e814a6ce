using System.ComponentModel.DataAnnotations;
using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Web.Access;
using Budaya.Web.Development;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Budaya.Web.Pages.OperatorDoor;

/// <summary>Signing in as an operator: the password here, the second factor on the page after it.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class SignInModel(IServiceProvider services, BudayaDbContext db, OperatorService operators, OperatorThrottle throttle, OperatorSignIn signIn) : PageModel
{
    private const string NoMatch = "Nama pengguna dan kata sandi tidak cocok. Periksa keduanya, lalu coba lagi.";

    /// <summary>What was typed.</summary>
    [BindProperty]
    public SignInInput Input { get; set; } = new();

    /// <summary>The page that asked for the sign-in.</summary>
    [FromQuery]
    public string? Kembali { get; set; }

    /// <summary>Whether one press does: in Development, on the machine itself.</summary>
    public bool OffersDemo => services.OffersDemo();

    /// <summary>Shows the form.</summary>
    public void OnGet()
    {
    }

    /// <summary>Signs in. The attempt is counted and saved before the password is looked at.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        string account = $"operator/{Input.Name.Trim().ToLowerInvariant()}";
        TimeSpan? wait = await throttle.BeginAsync(account, signIn.Address, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        if (wait is null && await operators.CheckAsync(Input.Name, Input.Password, signIn.Address, cancellationToken) is { } who)
        {
            await throttle.SucceedAsync(account, signIn.Address, cancellationToken);
            await signIn.StartAsync(who, cancellationToken);
            return RedirectToPage("/OperatorDoor/Confirm", new { kembali = Kembali });
        }

        await db.SaveChangesAsync(cancellationToken);
        ModelState.AddModelError("", wait is null ? NoMatch : $"{NoMatch} Terlalu banyak percobaan: coba lagi {Math.Ceiling(wait.Value.TotalMinutes)} menit lagi.");
        return Page();
    }

    /// <summary>The form.</summary>
    public sealed class SignInInput
    {
        /// <summary>User name.</summary>
        [Required(ErrorMessage = "Isi nama pengguna."), StringLength(Lengths.Key, ErrorMessage = "Nama pengguna terlalu panjang.")]
        public string Name { get; set; } = "";

        /// <summary>The password.</summary>
        [Required(ErrorMessage = "Isi kata sandi."), StringLength(200, ErrorMessage = "Kata sandi terlalu panjang.")]
        public string Password { get; set; } = "";
    }
}
