using Budaya.Core.Data;
using Budaya.Core.Drafting;
using Budaya.Core.Signing;
using Budaya.Core.Tenants;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Pages.Signing;

/// <summary>The number books, and the documents on their way to one.</summary>
public sealed class IndexModel(BudayaDbContext db, TenantDirectory tenant) : PageModel
{
    /// <summary>The numbers given in the year, newest first.</summary>
    public IReadOnlyList<RegisterRow> Rows { get; private set; } = [];

    /// <summary>Documents that are frozen and not final.</summary>
    public IReadOnlyList<FrozenRow> Frozen { get; private set; } = [];

    /// <summary>Years in which there is a book.</summary>
    public IReadOnlyList<int> Years { get; private set; } = [];

    /// <summary>The year shown.</summary>
    public int Year { get; private set; }

    /// <summary>The region's settings.</summary>
    public TenantProfile Profile { get; private set; } = null!; // OnGetAsync sets it

    /// <summary>Shows the books of a year; without one the newest.</summary>
    public async Task OnGetAsync(int? tahun, CancellationToken cancellationToken)
    {
        Profile = await tenant.ProfileAsync(cancellationToken);
        Years = await db.Set<RegisterEntry>().Select(e => e.Year).Distinct().OrderByDescending(y => y).ToListAsync(cancellationToken);
        Year = tahun ?? (Years.Count > 0 ? Years[0] : 0);
        Rows = await (
            from entry in db.Set<RegisterEntry>()
            join naskah in db.Set<Naskah>() on entry.NaskahId equals naskah.Id
            where entry.Year == Year
            orderby entry.Kind, entry.Number descending, entry.Suffix descending
            select new RegisterRow(naskah.Id, entry.Kind, entry.Printed, entry.Date, naskah.Title, naskah.State)).ToListAsync(cancellationToken);
        Frozen = await db.Set<Naskah>().Where(n => n.State == NaskahState.Dibekukan).OrderByDescending(n => n.Id)
            .Select(n => new FrozenRow(n.Id, n.Kind, n.Title)).ToListAsync(cancellationToken);
    }
}

/// <summary>A number in the book.</summary>
public sealed record RegisterRow(Guid NaskahId, DocumentKind Kind, string Printed, DateOnly Date, string Title, NaskahState State);

/// <summary>A document that waits for its acts.</summary>
public sealed record FrozenRow(Guid NaskahId, DocumentKind Kind, string Title);
