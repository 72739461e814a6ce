using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Pages.People;

/// <summary>Somebody in the list of people.</summary>
/// <param name="Offices">The offices held today.</param>
public sealed record PersonRow(Guid Id, string Name, string UserName, string? Nip, bool Disabled, bool Demo, IReadOnlyList<string> Offices);

/// <summary>The people of the region with the offices they hold.</summary>
public sealed class IndexModel(BudayaDbContext db, TenantDirectory tenant, TimeProvider time) : PageModel
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 50;

    /// <summary>Part of a name, user name or NIP.</summary>
    [BindProperty(SupportsGet = true, Name = "cari")]
    public string? Search { get; set; }

    /// <summary>The page shown, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "hal")]
    public int Number { get; set; } = 1;

    /// <summary>The rows of the page.</summary>
    public IReadOnlyList<PersonRow> People { get; private set; } = [];

    /// <summary>Rows of the whole list.</summary>
    public int Total { get; private set; }

    /// <summary>Shows the list.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        DateOnly today = (await tenant.CalendarAsync(cancellationToken)).DateOf(time.GetUtcNow());
        string search = (Search ?? "").Trim();
        IQueryable<Person> found = db.Set<Person>().Where(p => search == "" || p.DisplayName.Contains(search) || p.UserName!.Contains(search) || p.Nip == search); // every person has a user name
        Total = await found.CountAsync(cancellationToken);
        Number = Math.Clamp(Number, 1, Math.Max(1, (Total + PageSize - 1) / PageSize));
        People = await found.OrderBy(p => p.Disabled).ThenBy(p => p.DisplayName).ThenBy(p => p.Id).Skip((Number - 1) * PageSize).Take(PageSize)
            .Select(p => new PersonRow(
                p.Id, p.DisplayName, p.UserName ?? "", p.Nip, p.Disabled, p.Demo,
                (from holding in db.Set<OfficeHolding>()
                 join office in db.Set<Office>() on holding.OfficeKey equals office.Key
                 where holding.PersonId == p.Id && holding.From <= today && (holding.To == null || holding.To >= today)
                 orderby office.Position
                 select holding.Mode == HoldingMode.Definitif ? office.Title : holding.Mode + ". " + office.Title).ToList()))
            .ToListAsync(cancellationToken);
    }
}
