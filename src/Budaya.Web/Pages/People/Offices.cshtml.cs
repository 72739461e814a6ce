using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Pages.People;

/// <summary>An office in the list.</summary>
/// <param name="Holders">Who holds it today, with Plt. or Plh. where it is held so.</param>
public sealed record OfficeRow(string Key, string Title, string? OpdName, string RoleCodes, IReadOnlyList<string> Holders);

/// <summary>The offices of the region, with their roles and holders.</summary>
public sealed class OfficesModel(BudayaDbContext db, TenantDirectory tenant, TimeProvider time) : PageModel
{
    /// <summary>The offices, in the order of lists.</summary>
    public IReadOnlyList<OfficeRow> Offices { get; private set; } = [];

    /// <summary>Shows the list.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        DateOnly today = (await tenant.CalendarAsync(cancellationToken)).DateOf(time.GetUtcNow());
        Offices = await db.Set<Office>().OrderBy(o => o.Position).Select(o => new OfficeRow(
            o.Key, o.Title, db.Set<Opd>().Where(d => d.Code == o.OpdCode).Select(d => d.Name).FirstOrDefault(), o.RoleCodes,
            (from holding in db.Set<OfficeHolding>()
             join person in db.Set<Person>() on holding.PersonId equals person.Id
             where holding.OfficeKey == o.Key && holding.From <= today && (holding.To == null || holding.To >= today)
             orderby person.DisplayName
             select holding.Mode == HoldingMode.Definitif ? person.DisplayName : person.DisplayName + " (" + holding.Mode + ".)").ToList())).ToListAsync(cancellationToken);
    }
}
