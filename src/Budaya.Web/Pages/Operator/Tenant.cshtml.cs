using Budaya.Core;
using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Web.Access;
using Budaya.Web.Shell;
using Budaya.Web.Start;
using Budaya.Web.Tenancy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Pages.Operator;

/// <summary>One region as its platform sees it: its state, and the way in by break-glass. The page works in the region's scope, and shows no text of it.</summary>
public sealed class TenantModel(
    BudayaDbContext db, TenantScope scope, ActingOperator by, TenantStates states, BreakGlassService glass, SetupLinkService links, OperatorService operators, TenantCatalog catalog,
    HostSettings settings, TimeProvider time) : PageModel, IShownAgain
{
    private const string LinkKey = "Operator.Link";

    /// <summary>The region.</summary>
    public Tenant Tenant { get; private set; } = null!; // every handler sets it first

    /// <summary>Whether an act may be done now.</summary>
    public bool IsFresh => by.IsFresh(Now);

    /// <summary>Now.</summary>
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>The states that may follow.</summary>
    public IReadOnlyList<TenantState> Next => TenantStates.After(Tenant.State);

    /// <summary>The request to archive that waits, or null.</summary>
    public TenantStateRequest? Waiting { get; private set; }

    /// <summary>Who asked for it.</summary>
    public string AskedBy { get; private set; } = "";

    /// <summary>Whether the reader may agree to it.</summary>
    public bool MayAgree => Waiting is not null && Waiting.AskedById != by.Id;

    /// <summary>The reader's open entry, or null.</summary>
    public BreakGlass? Open { get; private set; }

    /// <summary>The latest entries of all operators.</summary>
    public IReadOnlyList<BreakGlass> Entries { get; private set; } = [];

    /// <summary>Whether the region has no administrator with a password yet.</summary>
    public bool NobodyCanSignIn { get; private set; }

    /// <summary>The link just made; shown once.</summary>
    public string? Link { get; private set; }

    /// <inheritdoc />
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        string code = RouteData.Values["code"] as string ?? "";
        if (await db.Set<Tenant>().SingleOrDefaultAsync(t => t.Id == code, context.HttpContext.RequestAborted) is not { } tenant)
        {
            context.Result = NotFound();
            return;
        }

        Tenant = tenant;
        scope.Choose(tenant.Id);
        await next();
    }

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ReloadAsync(cancellationToken);
        Link = TempData[LinkKey] as string;
        Response.Headers.CacheControl = "no-store";
    }

    /// <summary>Changes the state, or asks for it.</summary>
    public async Task<IActionResult> OnPostStateAsync(TenantState to, string? reason, CancellationToken cancellationToken)
    {
        bool hasChanged = await states.ChangeAsync(to, reason, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        catalog.Forget();
        TempData.SayDone(hasChanged ? "Keadaan pemda diubah." : "Permintaan tercatat.");
        return RedirectToPage();
    }

    /// <summary>Answers a request to archive.</summary>
    public async Task<IActionResult> OnPostAnswerAsync(bool agrees, CancellationToken cancellationToken)
    {
        await states.AnswerAsync(agrees, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        catalog.Forget();
        TempData.SayDone(agrees ? "Pemda diarsipkan." : "Permintaan ditolak.");
        return RedirectToPage();
    }

    /// <summary>Breaks the glass.</summary>
    public async Task<IActionResult> OnPostEnterAsync(string? reason, CancellationToken cancellationToken, int hours = 1)
    {
        await glass.OpenAsync(reason, hours, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone("Akses darurat terbuka dan tercatat di jejak audit pemda.");
        return RedirectToPage();
    }

    /// <summary>Leaves.</summary>
    public async Task<IActionResult> OnPostLeaveAsync(CancellationToken cancellationToken)
    {
        await glass.LeaveAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone("Akses darurat diakhiri.");
        return RedirectToPage();
    }

    /// <summary>Makes a link for the first administrator.</summary>
    public async Task<IActionResult> OnPostLinkAsync(CancellationToken cancellationToken)
    {
        if (!await links.NobodyCanSignInAsync(cancellationToken))
        {
            throw new RefusedException("Pemda ini sudah mempunyai pengguna yang dapat masuk; tautan berikutnya dibuat pengelola sistem daerahnya.");
        }

        string token = await links.FirstAsync(cancellationToken);
        operators.Record("pemda.tautan-admin", Tenant.Id);
        await db.SaveChangesAsync(cancellationToken);
        TempData[LinkKey] = $"{settings.PublicUrl}/{Tenant.Identifier}/awal/{token}";
        return RedirectToPage();
    }

    /// <inheritdoc />
    public async Task ReloadAsync(CancellationToken cancellationToken)
    {
        string code = Tenant.Id;
        Tenant = await db.Set<Tenant>().AsNoTracking().SingleAsync(t => t.Id == code, cancellationToken);
        Waiting = await states.OpenRequestAsync(cancellationToken);
        AskedBy = Waiting is null ? "" : await db.Set<PlatformOperator>().Where(o => o.Id == Waiting.AskedById).Select(o => o.DisplayName).SingleAsync(cancellationToken);
        Open = by.Id is { } id ? await glass.FindOpenAsync(id, cancellationToken) : null;
        Entries = await db.Set<BreakGlass>().AsNoTracking().OrderByDescending(b => b.OpenedAt).Take(10).ToListAsync(cancellationToken);
        NobodyCanSignIn = await links.NobodyCanSignInAsync(cancellationToken);
    }
}
