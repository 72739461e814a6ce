using Budaya.Core;
using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Web.Access;
using Budaya.Web.Development;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Pages.Development;

/// <summary>Signs in as a demo office with one press, second factor included. The route exists in Development only, and answers the machine itself only.</summary>
[AllowAnonymous]
public sealed class DemoSignInModel(IServiceProvider services, BudayaDbContext db, SessionSignIn sessions, PeopleDirectory people) : PageModel
{
    /// <summary>There is nothing to see.</summary>
    public IActionResult OnGet() => NotFound();

    /// <summary>Signs in and goes to the start page of the office.</summary>
    public async Task<IActionResult> OnPostAsync(Guid orang, string? kembali, CancellationToken cancellationToken)
    {
        if (!services.OffersDemo())
        {
            return NotFound();
        }

        Person person = await db.Set<Person>().SingleOrDefaultAsync(p => p.Id == orang && p.Demo && !p.Disabled, cancellationToken)
            ?? throw new MissingException($"Demo person {orang}");
        await sessions.StartAsync(person, confirmed: true, cancellationToken);
        return Landing.Go(this, kembali, await people.OfficesOfAsync(person.Id, cancellationToken));
    }
}
