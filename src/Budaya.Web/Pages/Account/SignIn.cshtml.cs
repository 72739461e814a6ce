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
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Pages.Account;

/// <summary>Signing in with a password; in Development also by office.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class SignInModel(IServiceProvider services, BudayaDbContext db, SignInManager<Person> signIn, PeopleDirectory people) : PageModel
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

    /// <summary>Signs in.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Person? person = ModelState.IsValid ? await FindAsync(Input.Name.Trim(), cancellationToken) : null;
        if (person?.PasswordHash is not null)
        {
            Microsoft.AspNetCore.Identity.SignInResult result = await signIn.CheckPasswordSignInAsync(person, Input.Password, lockoutOnFailure: true);
            if (result.Succeeded)
            {
                await signIn.SignInAsync(person, isPersistent: false);
                return Landing.Go(this, Kembali, await people.OfficesOfAsync(person.Id, cancellationToken));
            }
        }

        if (ModelState.IsValid)
        {
            ModelState.AddModelError("", NoMatch);
        }

        await OnGetAsync(cancellationToken);
        return Page();
    }

    private Task<Person?> FindAsync(string name, CancellationToken cancellationToken)
    {
        string normal = name.ToUpperInvariant();
        return db.Set<Person>().OrderBy(p => p.Id).FirstOrDefaultAsync(p => !p.Disabled && !p.Demo && (p.NormalizedUserName == normal || p.NormalizedEmail == normal || p.Nip == name), cancellationToken);
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
