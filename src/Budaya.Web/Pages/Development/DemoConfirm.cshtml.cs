using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Web.Access;
using Budaya.Web.Development;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Pages.Development;

/// <summary>Confirms a demo person with one press. The route exists in Development only, and answers the machine itself and demo people only.</summary>
[BeforeSecondFactor]
public sealed class DemoConfirmModel(IServiceProvider services, BudayaDbContext db, SessionService sessions, ActingPerson acting) : PageModel
{
    /// <summary>There is nothing to see; who comes back to this address is led to the form.</summary>
    public IActionResult OnGet() => RedirectToPage("/Account/Confirm");

    /// <summary>Confirms, and goes back.</summary>
    public async Task<IActionResult> OnPostAsync(string? kembali, CancellationToken cancellationToken)
    {
        bool isDemo = services.OffersDemo() && await db.Set<Person>().AnyAsync(p => p.Id == acting.PersonId && p.Demo, cancellationToken);
        if (!isDemo || acting.Session is not { } session)
        {
            return NotFound();
        }

        await sessions.ConfirmAsync(session.Id, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return Landing.Go(this, kembali, acting.Offices);
    }
}
