using Budaya.Core.Data;
using Budaya.Core.Drafting;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Pages.Drafting;

/// <summary>All versions of a document.</summary>
public sealed class VersionsModel(DraftService drafts, TenantDirectory tenant, BudayaDbContext db) : DraftPage(drafts, tenant)
{
    /// <summary>Newest first.</summary>
    public IReadOnlyList<VersionRow> Rows { get; private set; } = [];

    /// <summary>Shows the versions.</summary>
    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        await LoadAsync(id, cancellationToken);
        Rows = await (
            from version in db.Set<DraftVersion>()
            join person in db.Set<Person>() on version.PersonId equals person.Id
            where version.NaskahId == id
            orderby version.Number descending
            select new VersionRow(version.Number, version.Note, person.DisplayName, version.At, version.TemplateName, version.TextSha256)).ToListAsync(cancellationToken);
    }
}

/// <summary>A version in the list.</summary>
public sealed record VersionRow(int Number, string Note, string By, DateTimeOffset At, string? Template, string Sha256);
