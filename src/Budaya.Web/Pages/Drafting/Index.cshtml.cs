using Budaya.Core.Data;
using Budaya.Core.Drafting;
using Budaya.Core.Tenants;
using Budaya.Core.Workflow;
using Budaya.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Pages.Drafting;

/// <summary>All documents of the region, and those that running cases ask for.</summary>
public sealed class IndexModel(BudayaDbContext db, DraftService drafts, TenantDirectory tenant) : PageModel
{
    /// <summary>Documents, newest first.</summary>
    public IReadOnlyList<NaskahRow> Rows { get; private set; } = [];

    /// <summary>Documents that running cases ask for and nobody has begun.</summary>
    public IReadOnlyList<WantedRow> Wanted { get; private set; } = [];

    /// <summary>The region's settings.</summary>
    public TenantProfile Profile { get; private set; } = null!; // OnGetAsync sets it

    /// <summary>The region's zone.</summary>
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    /// <summary>Shows the lists; a case and a document in the query put that document first.</summary>
    public async Task OnGetAsync(Guid? alur, string? naskah, CancellationToken cancellationToken)
    {
        Profile = await tenant.ProfileAsync(cancellationToken);
        Zone = (await tenant.CalendarAsync(cancellationToken)).Zone;
        Rows = await db.Set<Naskah>().OrderByDescending(n => n.Id)
            .Select(n => new NaskahRow(n.Id, n.Kind, n.Title, n.State, n.LatestVersion, n.CreatedAt)).ToListAsync(cancellationToken);
        List<WantedRow> wanted = [];
        foreach (Guid id in await db.Set<WorkflowCase>().Where(c => c.State == CaseState.Berjalan).OrderByDescending(c => c.Id).Select(c => c.Id).Take(50).ToListAsync(cancellationToken))
        {
            CasePosition position = await CasePosition.LoadAsync(db, id, cancellationToken);
            List<string> begun = await db.Set<Naskah>().Where(n => n.CaseId == id).Select(n => n.Key).ToListAsync(cancellationToken);
            wanted.AddRange(position.Definition.Documents.Where(d => !begun.Contains(d.Key))
                .Select(d => new WantedRow(id, d.Key, d.Label, position.Case.Title, [.. drafts.WhyNotBegin(position.Case, d).Select(r => r.Message)])));
        }

        Wanted = [.. wanted.OrderByDescending(w => w.CaseId == alur && w.Key == naskah)];
    }

    /// <summary>Begins a document from template and facts.</summary>
    public async Task<IActionResult> OnPostBeginAsync(Guid alur, string naskah, CancellationToken cancellationToken)
    {
        CasePosition position = await CasePosition.LoadAsync(db, alur, cancellationToken);
        WorkflowDocument document = position.Definition.Documents.FirstOrDefault(d => d.Key == naskah) ?? throw new Core.MissingException($"Document {naskah}");
        Naskah begun = await drafts.BeginAsync(position.Case, document, position.Definition.Documents, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone($"{document.Label} disusun dari templat sebagai versi 1.");
        return RedirectToPage("Show", new { id = begun.Id });
    }
}

/// <summary>A document in the list.</summary>
public sealed record NaskahRow(Guid Id, DocumentKind Kind, string Title, NaskahState State, int Version, DateTimeOffset CreatedAt);

/// <summary>A document that nobody has begun.</summary>
public sealed record WantedRow(Guid CaseId, string Key, string Label, string CaseTitle, IReadOnlyList<string> WhyNot);
