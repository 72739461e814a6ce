using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Web.Access;
using Budaya.Web.Development;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Pages.Development;

/// <summary>Signs in as the demo operator with one press, second factor included. The route exists in Development only, and answers the machine itself only.</summary>
[AllowAnonymous]
public sealed class DemoOperatorModel(IServiceProvider services, BudayaDbContext db, OperatorSignIn signIn) : PageModel
{
    /// <summary>There is nothing to see.</summary>
    public IActionResult OnGet() => NotFound();

    /// <summary>Signs in.</summary>
    public async Task<IActionResult> OnPostAsync(string? kembali, CancellationToken cancellationToken)
    {
        PlatformOperator? demo = services.OffersDemo()
            ? await db.Set<PlatformOperator>().OrderBy(o => o.Id).FirstOrDefaultAsync(o => o.Demo && !o.Disabled, cancellationToken) : null;
        if (demo is null)
        {
            return NotFound();
        }

        await signIn.StartAsync(demo, cancellationToken);
        return kembali is not null && Url.IsLocalUrl(kembali) ? LocalRedirect(kembali) : RedirectToPage("/Operator/Index");
    }
}
