using Budaya.Core;
using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Web.Access;
using Budaya.Web.Development;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Pages.Account;

/// <summary>Showing the second factor: at sign-in, and again before an act that asks for a fresh one.</summary>
[BeforeSecondFactor]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class ConfirmModel(
    IServiceProvider services, BudayaDbContext db, ActingPerson acting, SecondFactors factors, SessionService sessions, SessionSignIn signIn, SignInThrottle throttle, Passkeys passkeys,
    PeopleDirectory people) : PageModel
{
    /// <summary>Who is asked.</summary>
    public ActingPerson Acting { get; } = acting;

    /// <summary>The page to go to afterwards.</summary>
    [FromQuery]
    public string? Kembali { get; set; }

    /// <summary>What was typed.</summary>
    [BindProperty]
    public ConfirmInput Input { get; set; } = new();

    /// <summary>Whether the person has an authenticator app.</summary>
    public bool HasApp { get; private set; }

    /// <summary>Whether the person has a passkey.</summary>
    public bool HasPasskey { get; private set; }

    /// <summary>Whether one press does: a demo person, in Development, on the machine itself.</summary>
    public bool IsDemo { get; private set; }

    private Guid PersonId => Acting.RequirePerson();

    /// <summary>Shows what the person has; who has nothing enrols first.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        return HasApp || HasPasskey || IsDemo ? Page() : RedirectToPage("/Account/Factor", new { kembali = Kembali });
    }

    /// <summary>Takes a code of the app.</summary>
    public Task<IActionResult> OnPostCodeAsync(CancellationToken cancellationToken) =>
        TryAsync(() => factors.TakeAsync(PersonId, Input.Code ?? "", cancellationToken), "Kode tidak cocok atau sudah dipakai. Tunggu kode berikutnya, lalu coba lagi.", cancellationToken);

    /// <summary>Takes a recovery code.</summary>
    public Task<IActionResult> OnPostRecoveryAsync(CancellationToken cancellationToken) =>
        TryAsync(() => factors.TakeRecoveryAsync(PersonId, Input.Recovery ?? "", cancellationToken), "Kode pemulihan tidak cocok atau sudah dipakai.", cancellationToken);

    /// <summary>What the browser needs to show a passkey.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync(CancellationToken cancellationToken) =>
        Content(await passkeys.RequestOptionsAsync(await PersonAsync(cancellationToken)), "application/json");

    /// <summary>Takes a passkey.</summary>
    public Task<IActionResult> OnPostPasskeyAsync(string credential, CancellationToken cancellationToken) =>
        TryAsync(async () => (await passkeys.ShownByAsync(credential ?? "", cancellationToken))?.Id == PersonId, "Kunci sandi ini bukan milik akun yang sedang masuk.", cancellationToken);

    // The attempt is counted and saved before the factor is looked at.
    private async Task<IActionResult> TryAsync(Func<Task<bool>> isRight, string otherwise, CancellationToken cancellationToken)
    {
        string account = $"faktor/{PersonId}";
        TimeSpan? wait = await throttle.BeginAsync(account, signIn.Address, PersonId, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        if (wait is null && await isRight())
        {
            await throttle.SucceedAsync(account, signIn.Address, cancellationToken);
            await sessions.ConfirmAsync(Acting.Session?.Id ?? throw new MissingException("Session"), cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return Landing.Go(this, Kembali, await people.OfficesOfAsync(PersonId, cancellationToken));
        }

        if (wait is null)
        {
            sessions.RecordFailure(PersonId, signIn.Address, isSecond: true);
            await db.SaveChangesAsync(cancellationToken);
        }

        ModelState.Clear();
        ModelState.AddModelError("", wait is null ? otherwise : $"Terlalu banyak percobaan. Coba lagi {Math.Ceiling(wait.Value.TotalMinutes)} menit lagi.");
        await LoadAsync(cancellationToken);
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Person person = await PersonAsync(cancellationToken);
        HasApp = await factors.HasAppAsync(PersonId, cancellationToken);
        HasPasskey = (await passkeys.OfAsync(person)).Count > 0;
        IsDemo = person.Demo && services.OffersDemo();
    }

    private Task<Person> PersonAsync(CancellationToken cancellationToken) => db.Set<Person>().SingleAsync(p => p.Id == PersonId, cancellationToken);

    /// <summary>The forms.</summary>
    public sealed class ConfirmInput
    {
        /// <summary>Six digits.</summary>
        [System.ComponentModel.DataAnnotations.StringLength(20)]
        public string? Code { get; set; }

        /// <summary>A recovery code.</summary>
        [System.ComponentModel.DataAnnotations.StringLength(60)]
        public string? Recovery { get; set; }
    }
}
