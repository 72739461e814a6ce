using Budaya.Core;
using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Web.Access;
using Budaya.Web.Shell;
using Budaya.Web.Start;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Pages.Operator;

/// <summary>The operators of the platform.</summary>
public sealed class PeopleModel(BudayaDbContext db, ActingOperator by, OperatorService operators, HostSettings settings, TimeProvider time) : PageModel, IShownAgain
{
    private const string LinkKey = "Operator.Link";

    /// <summary>All of them.</summary>
    public IReadOnlyList<PlatformOperator> Operators { get; private set; } = [];

    /// <summary>The reader.</summary>
    public Guid? OwnId => by.Id;

    /// <summary>A link just made; shown once.</summary>
    public string? Link { get; private set; }

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ReloadAsync(cancellationToken);
        Link = TempData[LinkKey] as string;
        Response.Headers.CacheControl = "no-store";
    }

    /// <summary>Adds one.</summary>
    public async Task<IActionResult> OnPostAddAsync(string? userName, string? displayName, CancellationToken cancellationToken)
    {
        RequireFresh();
        return await SavedAsync(await operators.AddAsync(userName ?? "", displayName ?? "", cancellationToken), "Operator ditambahkan.", cancellationToken);
    }

    /// <summary>Makes a new link for one.</summary>
    public async Task<IActionResult> OnPostLinkAsync(Guid id, CancellationToken cancellationToken)
    {
        RequireFresh();
        return await SavedAsync(await operators.LinkAsync(id, cancellationToken), "Tautan dibuat.", cancellationToken);
    }

    /// <summary>Disables one.</summary>
    public async Task<IActionResult> OnPostDisableAsync(Guid id, CancellationToken cancellationToken)
    {
        RequireFresh();
        await operators.DisableAsync(id, cancellationToken);
        return await SavedAsync(null, "Operator dinonaktifkan; sesinya langsung berakhir.", cancellationToken);
    }

    /// <inheritdoc />
    public async Task ReloadAsync(CancellationToken cancellationToken) =>
        Operators = await db.Set<PlatformOperator>().AsNoTracking().OrderBy(o => o.Disabled).ThenBy(o => o.UserName).ToListAsync(cancellationToken);

    private async Task<IActionResult> SavedAsync(string? token, string done, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        if (token is not null)
        {
            TempData[LinkKey] = $"{settings.PublicUrl}/operator/awal/{token}";
        }

        TempData.SayDone(done);
        return RedirectToPage();
    }

    private void RequireFresh() => RefusedException.ThrowIfAny(by.IsFresh(time.GetUtcNow()) ? [] : [new("Mengelola operator meminta konfirmasi diri yang baru (paling lama 15 menit). Buka halaman Konfirmasi operator, lalu ulangi.")]);
}
