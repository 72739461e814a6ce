using System.Globalization;
using System.Text;
using Budaya.Core;
using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Signing;
using Budaya.Core.Tenants;
using Budaya.Web.Access;
using Budaya.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Pages.Account;

/// <summary>The person's own second factors. Who has none enrols the first with the password alone; every later change asks for a fresh second factor.</summary>
[BeforeSecondFactor]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class FactorModel(
    BudayaDbContext db, ActingPerson acting, SecondFactors factors, SessionService sessions, Passkeys passkeys, TenantDirectory tenant, TimeProvider time) : PageModel, IShownAgain
{
    private const string CodesKey = "Factor.Codes";

    /// <summary>Whose they are.</summary>
    public ActingPerson Acting { get; } = acting;

    /// <summary>The page to go to afterwards.</summary>
    [FromQuery]
    public string? Kembali { get; set; }

    /// <summary>What was typed.</summary>
    [BindProperty]
    public CodeInput Input { get; set; } = new();

    /// <summary>Whether there is an authenticator app.</summary>
    public bool HasApp { get; private set; }

    /// <summary>Whether there is any second factor.</summary>
    public bool HasAny { get; private set; }

    /// <summary>Recovery codes left.</summary>
    public int CodesLeft { get; private set; }

    /// <summary>The secret of an app that is being enrolled, in groups of four; null: none is.</summary>
    public string? Secret { get; private set; }

    /// <summary>Its QR symbol.</summary>
    public IReadOnlyList<string> Modules { get; private set; } = [];

    /// <summary>The dark modules as one path.</summary>
    public string QrPath => PathOf(Modules);

    /// <summary>The passkeys.</summary>
    public IReadOnlyList<PasskeyRow> Keys { get; private set; } = [];

    /// <summary>Recovery codes just made; shown once.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    /// <summary>Today in the region.</summary>
    public DateOnly Today { get; private set; }

    /// <summary>The region's zone.</summary>
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    private Guid PersonId => Acting.RequirePerson();

    /// <inheritdoc />
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        bool mayChange = !await factors.HasAnyAsync(PersonId, context.HttpContext.RequestAborted)
            || (HttpMethods.IsGet(Request.Method) ? Acting.Session is { Waits: false } : Acting.Session?.IsFresh(time.GetUtcNow()) == true);
        if (!mayChange)
        {
            context.Result = RedirectToPage("/Account/Confirm", new { kembali = $"{Request.PathBase}{Request.Path}" });
            return;
        }

        await next();
    }

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ReloadAsync(cancellationToken);
        Codes = (TempData[CodesKey] as string)?.Split(' ') ?? [];
    }

    /// <summary>Begins to enrol an app.</summary>
    public async Task<IActionResult> OnPostBeginAsync(CancellationToken cancellationToken)
    {
        await factors.BeginAsync(PersonId, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return RedirectToPage(new { kembali = Kembali });
    }

    /// <summary>Ends enrolment; the code counts as a second factor of this session too.</summary>
    public async Task<IActionResult> OnPostEnrolAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<string> codes = await factors.EnrolAsync(PersonId, Input.Code ?? "", cancellationToken);
        return await ShowCodesAsync(codes, cancellationToken);
    }

    /// <summary>Makes new recovery codes.</summary>
    public async Task<IActionResult> OnPostNewCodesAsync(CancellationToken cancellationToken) => await ShowCodesAsync(await factors.NewCodesAsync(PersonId, cancellationToken), cancellationToken);

    /// <summary>Takes everything away.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellationToken)
    {
        await factors.RemoveAllAsync(PersonId, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone("Semua faktor kedua dihapus. Daftarkan yang baru.");
        return RedirectToPage();
    }

    /// <summary>What the browser needs to make a passkey.</summary>
    public async Task<IActionResult> OnPostKeyOptionsAsync(CancellationToken cancellationToken) => Content(await passkeys.CreationOptionsAsync(await PersonAsync(cancellationToken)), "application/json");

    /// <summary>Adds a passkey; making one shows it, so it counts as a second factor of this session too.</summary>
    public async Task<IActionResult> OnPostAddKeyAsync(string credential, string? name, CancellationToken cancellationToken)
    {
        bool isFirst = !await factors.HasAnyAsync(PersonId, cancellationToken);
        await passkeys.AddAsync(await PersonAsync(cancellationToken), name ?? "", credential ?? "", cancellationToken);
        return await ShowCodesAsync(isFirst ? await factors.NewCodesAsync(PersonId, cancellationToken) : [], cancellationToken);
    }

    /// <summary>Takes a passkey away.</summary>
    public async Task<IActionResult> OnPostRemoveKeyAsync(string key, CancellationToken cancellationToken)
    {
        await passkeys.RemoveAsync(await PersonAsync(cancellationToken), key ?? "", cancellationToken);
        TempData.SayDone("Kunci sandi dihapus.");
        return RedirectToPage();
    }

    /// <inheritdoc />
    public async Task ReloadAsync(CancellationToken cancellationToken)
    {
        Person person = await PersonAsync(cancellationToken);
        HasApp = await factors.HasAppAsync(PersonId, cancellationToken);
        CodesLeft = await factors.CodesLeftAsync(PersonId, cancellationToken);
        Keys = await passkeys.OfAsync(person);
        HasAny = HasApp || Keys.Count > 0;
        WorkingCalendar calendar = await tenant.CalendarAsync(cancellationToken);
        (Today, Zone) = (calendar.DateOf(time.GetUtcNow()), calendar.Zone);
        if (await factors.PendingSecretAsync(PersonId, cancellationToken) is { } secret)
        {
            Secret = string.Join(' ', Totp.Base32(secret).Chunk(4).Select(c => new string(c)));
            Modules = QrSymbol.Modules(Totp.Address($"Budaya {(await tenant.ProfileAsync(cancellationToken)).ShortName}", person.UserName ?? "", secret));
            Response.Headers.CacheControl = "no-store";
        }
    }

    private async Task<IActionResult> ShowCodesAsync(IReadOnlyList<string> codes, CancellationToken cancellationToken)
    {
        await sessions.ConfirmAsync(Acting.Session?.Id ?? throw new MissingException("Session"), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone("Faktor kedua tersimpan.");
        if (codes.Count > 0)
        {
            TempData[CodesKey] = string.Join(' ', codes);
        }

        return RedirectToPage(new { kembali = Kembali });
    }

    private Task<Person> PersonAsync(CancellationToken cancellationToken) => db.Set<Person>().SingleAsync(p => p.Id == PersonId, cancellationToken);

    internal static string PathOf(IReadOnlyList<string> rows)
    {
        StringBuilder path = new();
        for (int y = 0; y < rows.Count; y++)
        {
            for (int x = 0; x < rows[y].Length; x++)
            {
                if (rows[y][x] == '1')
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}.5h1");
                }
            }
        }

        return path.ToString();
    }

    /// <summary>The form.</summary>
    public sealed class CodeInput
    {
        /// <summary>Six digits.</summary>
        [System.ComponentModel.DataAnnotations.StringLength(20)]
        public string? Code { get; set; }
    }
}
