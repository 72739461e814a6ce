using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Signing;
using Budaya.Web.Access;
using Budaya.Web.Development;
using Budaya.Web.Pages.Account;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Pages.OperatorDoor;

/// <summary>The operator's second factor: enrolled once, shown at each sign-in and again before acts on a region.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class ConfirmModel(IServiceProvider services, BudayaDbContext db, ActingOperator by, OperatorService operators, OperatorThrottle throttle, OperatorSignIn signIn) : PageModel
{
    /// <summary>Who is asked.</summary>
    public ActingOperator By { get; } = by;

    /// <summary>The page to go to afterwards.</summary>
    [FromQuery]
    public string? Kembali { get; set; }

    /// <summary>What was typed.</summary>
    [BindProperty]
    public CodeInput Input { get; set; } = new();

    /// <summary>Whether an app counts already.</summary>
    public bool IsEnrolled { get; private set; }

    /// <summary>Whether one press does: the demo operator, in Development, on the machine itself.</summary>
    public bool IsDemo { get; private set; }

    /// <summary>The secret that is being enrolled, in groups of four, or null.</summary>
    public string? Secret { get; private set; }

    /// <summary>Its QR symbol.</summary>
    public IReadOnlyList<string> Modules { get; private set; } = [];

    /// <summary>The dark modules as one path.</summary>
    public string QrPath => FactorModel.PathOf(Modules);

    /// <summary>Shows what is asked.</summary>
    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    /// <summary>Begins to enrol an app.</summary>
    public async Task<IActionResult> OnPostBeginAsync(CancellationToken cancellationToken)
    {
        await operators.BeginAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return RedirectToPage(new { kembali = Kembali });
    }

    /// <summary>Takes a code. The attempt is counted and saved before the code is looked at.</summary>
    public async Task<IActionResult> OnPostCodeAsync(CancellationToken cancellationToken)
    {
        string account = $"faktor/{By.Id}";
        TimeSpan? wait = await throttle.BeginAsync(account, signIn.Address, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        if (wait is null && await operators.ConfirmAsync(Input.Code ?? "", cancellationToken))
        {
            await throttle.SucceedAsync(account, signIn.Address, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return Kembali is not null && Url.IsLocalUrl(Kembali) ? LocalRedirect(Kembali) : RedirectToPage("/Operator/Index");
        }

        await db.SaveChangesAsync(cancellationToken);
        ModelState.Clear();
        ModelState.AddModelError("", wait is null ? "Kode tidak cocok atau sudah dipakai. Tunggu kode berikutnya, lalu coba lagi." : $"Terlalu banyak percobaan. Coba lagi {Math.Ceiling(wait.Value.TotalMinutes)} menit lagi.");
        await LoadAsync(cancellationToken);
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        PlatformOperator who = await db.Set<PlatformOperator>().AsNoTracking().SingleAsync(o => o.Id == By.Id, cancellationToken);
        (IsEnrolled, IsDemo) = (who.EnrolledAt is not null, who.Demo && services.OffersDemo());
        if (await operators.PendingSecretAsync(cancellationToken) is { } secret)
        {
            Secret = string.Join(' ', Totp.Base32(secret).Chunk(4).Select(c => new string(c)));
            Modules = QrSymbol.Modules(Totp.Address("Budaya Platform", who.UserName, secret));
            Response.Headers.CacheControl = "no-store";
        }
    }

    /// <summary>The form.</summary>
    public sealed class CodeInput
    {
        /// <summary>Six digits.</summary>
        [System.ComponentModel.DataAnnotations.StringLength(20)]
        public string? Code { get; set; }
    }
}
