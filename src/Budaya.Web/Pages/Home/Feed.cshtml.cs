using System.Text;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Core.Workflow;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Budaya.Web.Pages.Home;

/// <summary>An agenda for calendar programs, which cannot sign in: the secret in the address opens it, and only it.</summary>
[AllowAnonymous]
public sealed class FeedModel(CalendarFeedService feeds, PeopleDirectory people, ActingPerson acting, AgendaEntries agenda, TenantDirectory tenant) : PageModel
{
    /// <summary>Sends it.</summary>
    public async Task<IActionResult> OnGetAsync(string secret, CancellationToken cancellationToken)
    {
        Guid person = await feeds.PersonAsync(secret, cancellationToken);
        acting.Become(person, "", nip: null, await people.OfficesOfAsync(person, cancellationToken));
        string name = $"Agenda Budaya, {(await tenant.ProfileAsync(cancellationToken)).ShortName}";
        Response.Headers.CacheControl = "private, no-store";
        return File(Encoding.UTF8.GetBytes(ICalendar.Write(name, await agenda.OfAsync(Url, Request, cancellationToken))), "text/calendar; charset=utf-8");
    }
}
