using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Pages.ForOpd;

/// <summary>Who has signed in for which OPD, and how that OPD is reached.</summary>
public sealed class AccountModel(BudayaDbContext db, ActingPerson acting, TenantDirectory tenant) : PageModel
{
    /// <summary>The person.</summary>
    public ActingPerson Acting { get; } = acting;

    /// <summary>The OPDs of the person.</summary>
    public IReadOnlyList<Opd> DaftarOpd { get; private set; } = [];

    /// <summary>Who keeps the addresses.</summary>
    public string Bureau { get; private set; } = "";

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Bureau = (await tenant.ProfileAsync(cancellationToken)).OrganisationBureau.Name;
        IReadOnlyList<string> own = Acting.OwnOpdCodes;
        DaftarOpd = await db.Set<Opd>().AsNoTracking().Where(o => own.Contains(o.Code)).OrderBy(o => o.Position).ToListAsync(cancellationToken);
    }
}
