using Budaya.Core;
using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Web.Access;
using Budaya.Web.Pages.ForOpd;
using Budaya.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Pages.People;

/// <summary>The meja surat of one OPD, for administrators: opening it, and helping when its head and secretary are gone.</summary>
[FreshSecondFactor]
public sealed class DeskModel(DeskService desks, SetupLinkService links, BudayaDbContext db) : PageModel, IShownAgain
{
    private const string LinkKey = "Desk.Link";

    /// <summary>The OPD.</summary>
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    /// <summary>The head or secretary.</summary>
    [BindProperty]
    public OfficerInput Input { get; set; } = new();

    /// <summary>Name of the OPD.</summary>
    public string OpdName { get; private set; } = "";

    /// <summary>The account, or null.</summary>
    public Person? Account { get; private set; }

    /// <summary>Who works at it.</summary>
    public IReadOnlyList<DeskOfficer> Officers { get; private set; } = [];

    /// <summary>Address of the one-time link; shown once.</summary>
    public string? Link { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ReloadAsync(cancellationToken);
        if (TempData[LinkKey] is string token)
        {
            Link = Url.PageLink("/Account/Setup", values: new { token, code = (string?)null });
            Response.Headers.CacheControl = "no-store";
        }
    }

    /// <summary>Opens it.</summary>
    public async Task<IActionResult> OnPostOpenAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            await ReloadAsync(cancellationToken);
            return Page();
        }

        Person account = await desks.OpenAsync(Code, Input.ToOfficer(), cancellationToken);
        string token = await links.ForAsync(account, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        TempData[LinkKey] = token;
        TempData.SayDone("Meja surat dibuka.");
        return RedirectToPage(new { code = Code });
    }

    /// <summary>Replaces a head or secretary.</summary>
    public async Task<IActionResult> OnPostReplaceAsync(Guid from, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            await ReloadAsync(cancellationToken);
            return Page();
        }

        await desks.HandOverAsync(Code, from, Input.ToOfficer(), "", cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone("Pengganti tersimpan.");
        return RedirectToPage(new { code = Code });
    }

    /// <inheritdoc />
    public async Task ReloadAsync(CancellationToken cancellationToken)
    {
        OpdName = await db.Set<Opd>().Where(o => o.Code == Code).Select(o => o.Name).SingleOrDefaultAsync(cancellationToken) ?? throw new MissingException($"OPD '{Code}'");
        Account = await db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.DeskOpdCode == Code, cancellationToken);
        Officers = await desks.OfficersAsync(Code, cancellationToken);
    }
}
