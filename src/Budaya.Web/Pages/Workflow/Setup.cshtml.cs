using Budaya.Core.Data;
using Budaya.Core.Tenants;
using Budaya.Core.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Pages.Workflow;

/// <summary>The workflows in force, and the sketches of new ones.</summary>
public sealed class SetupModel(WorkflowSketchService sketches, BudayaDbContext db, TenantDirectory tenant) : PageModel
{
    /// <summary>A version in the list.</summary>
    public sealed record VersionLine(string Key, int Number, string Title, DateOnly? InForceFrom, bool IsNewest);

    /// <summary>A sketch in the list.</summary>
    public sealed record SketchLine(Guid Id, string Title, int Steps, DateTimeOffset CreatedAt);

    /// <summary>All versions, newest first.</summary>
    public IReadOnlyList<VersionLine> Versions { get; private set; } = [];

    /// <summary>Sketches that are being worked on.</summary>
    public IReadOnlyList<SketchLine> Sketches { get; private set; } = [];

    /// <summary>Whether the reader may change workflows.</summary>
    public bool MayChange { get; private set; }

    /// <summary>The region's zone.</summary>
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Zone = (await tenant.CalendarAsync(cancellationToken)).Zone;
        MayChange = sketches.WhyNotChange().Count == 0;
        var versions = await db.Set<WorkflowVersion>().OrderBy(v => v.Title).ThenByDescending(v => v.Number).Select(v => new { v.Key, v.Number, v.Title, v.InForceFrom }).ToListAsync(cancellationToken);
        Versions = [.. versions.Select(v => new VersionLine(v.Key, v.Number, v.Title, v.InForceFrom, versions.Where(o => o.Key == v.Key).Max(o => o.Number) == v.Number))];
        List<WorkflowSketch> open = await db.Set<WorkflowSketch>().AsNoTracking().Where(s => s.PutInForceAt == null).OrderByDescending(s => s.Id).ToListAsync(cancellationToken);
        Sketches = [.. open.Select(s => (Sketch: s, Definition: s.Definition())).Select(s => new SketchLine(s.Sketch.Id, s.Definition.Title, s.Definition.Steps.Count, s.Sketch.CreatedAt))];
    }

    /// <summary>Begins a sketch.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, string from, CancellationToken cancellationToken)
    {
        WorkflowSketch sketch = await sketches.BeginAsync(id, from ?? "", cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return RedirectToPage("/Workflow/Sketch", new { id = sketch.Id });
    }
}
