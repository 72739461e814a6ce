using System.ComponentModel.DataAnnotations;
using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Web.Access;
using Budaya.Web.Development;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Budaya.Web.Pages.Account;

/// <summary>Signing in with a password; in Development also by office.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class SignInModel(
    IServiceProvider services, BudayaDbContext db, UserManager<Person> users, SignInThrottle throttle, SessionSignIn sessions, SessionService trail, Passkeys passkeys, PeopleDirectory people) : PageModel
{
    private const string NoMatch = "Nama pengguna dan kata sandi tidak cocok. Periksa keduanya, lalu coba lagi.";

    /// <summary>What was typed.</summary>
    [BindProperty]
    public SignInInput Input { get; set; } = new();

    /// <summary>The page that asked for the sign-in.</summary>
    [FromQuery]
    public string? Kembali { get; set; }

    /// <summary>Offices to enter with one press; empty outside Development.</summary>
    public IReadOnlyList<DemoOffice> DemoOffices { get; private set; } = [];

    /// <summary>Shows the form.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (services.GetService<DemoAccess>() is { IsAllowed: true } demo)
        {
            DemoOffices = await demo.OfficesAsync(cancellationToken);
        }
    }

    /// <summary>Signs in. The attempt is counted and saved before the password is looked at.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            Person? person = await AccountMailService.FindAsync(db, users, Input.Name, cancellationToken);
            string account = person?.Id.ToString() ?? Input.Name.Trim().ToUpperInvariant();
            TimeSpan? wait = await throttle.BeginAsync(account, sessions.Address, person?.Id, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            if (wait is null && await IsRightAsync(person, Input.Password) && person is not null)
            {
                await throttle.SucceedAsync(account, sessions.Address, cancellationToken);
                await sessions.StartAsync(person, confirmed: false, cancellationToken);
                return Landing.Go(this, Kembali, await people.OfficesOfAsync(person.Id, cancellationToken));
            }

            if (wait is null)
            {
                trail.RecordFailure(person?.Id, sessions.Address, isSecond: false);
                await db.SaveChangesAsync(cancellationToken);
            }

            ModelState.AddModelError("", wait is null ? NoMatch : $"{NoMatch} Terlalu banyak percobaan: coba lagi {Math.Ceiling(wait.Value.TotalMinutes)} menit lagi, atau atur ulang kata sandi.");
        }

        await OnGetAsync(cancellationToken);
        return Page();
    }

    /// <summary>What the browser needs to show a passkey.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => Content(await passkeys.RequestOptionsAsync(null), "application/json");

    /// <summary>Signs in with a passkey: both factors at once.</summary>
    public async Task<IActionResult> OnPostPasskeyAsync(string credential, CancellationToken cancellationToken)
    {
        if (await passkeys.ShownByAsync(credential ?? "", cancellationToken) is not { } person)
        {
            trail.RecordFailure(await passkeys.SaidByAsync(credential ?? ""), sessions.Address, isSecond: false);
            await db.SaveChangesAsync(cancellationToken);
            ModelState.Clear();
            ModelState.AddModelError("", "Kunci sandi ini tidak dikenal di sini. Masuk dengan kata sandi.");
            await OnGetAsync(cancellationToken);
            return Page();
        }

        await sessions.StartAsync(person, confirmed: true, cancellationToken);
        return Landing.Go(this, Kembali, await people.OfficesOfAsync(person.Id, cancellationToken));
    }

    // A name that nobody bears takes as long as a wrong password.
    private async Task<bool> IsRightAsync(Person? person, string password)
    {
        if (person?.PasswordHash is null)
        {
            users.PasswordHasher.HashPassword(new Person { DisplayName = "" }, password);
            return false;
        }

        return await users.CheckPasswordAsync(person, password);
    }

    /// <summary>The form.</summary>
    public sealed class SignInInput
    {
        /// <summary>NIP, user name or e-mail.</summary>
        [Required(ErrorMessage = "Isi NIP, nama pengguna, atau surel kedinasan."), StringLength(254)]
        public string Name { get; set; } = "";

        /// <summary>The password.</summary>
        [Required(ErrorMessage = "Isi kata sandi."), StringLength(200)]
        public string Password { get; set; } = "";
    }
}
