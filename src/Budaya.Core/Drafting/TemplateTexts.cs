using Budaya.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Drafting;

/// <summary>Renders a region's templates: a version saved in the product wins over the region's file, that over the shipped text. Reads only.</summary>
public sealed class TemplateTexts(BudayaDbContext db, TemplateStore store)
{
    /// <summary>Renders with what is in force now.</summary>
    /// <exception cref="MissingException">There is no such template.</exception>
    /// <exception cref="RefusedException">The template has problems; each is named with its place.</exception>
    public async Task<RenderedDraft> RenderAsync(string name, DraftFacts facts, CancellationToken cancellationToken) =>
        store.Render(name, db.RequireTenant(), await InForceAsync(cancellationToken), facts, cancellationToken);

    /// <summary>Renders with the saved versions that were in force at an instant, so that a paper drawn again later is the same paper.</summary>
    /// <exception cref="MissingException">There is no such template.</exception>
    /// <exception cref="RefusedException">The template has problems; each is named with its place.</exception>
    public async Task<RenderedDraft> RenderAsOfAsync(string name, DraftFacts facts, DateTimeOffset at, CancellationToken cancellationToken)
    {
        Dictionary<string, string> versions = (await db.Set<TemplateVersion>().AsNoTracking().Where(v => v.ReleasedAt != null && v.ReleasedAt <= at && (v.EndedAt == null || v.EndedAt > at))
            .Select(v => new { v.Name, v.Text }).ToListAsync(cancellationToken)).ToDictionary(v => v.Name, v => v.Text);
        return store.Render(name, db.RequireTenant(), versions, facts, cancellationToken);
    }

    /// <summary>The saved texts in force, by name of the template.</summary>
    public async Task<IReadOnlyDictionary<string, string>> InForceAsync(CancellationToken cancellationToken) =>
        (await db.Set<TemplateVersion>().AsNoTracking().Where(v => v.State == TemplateState.Berlaku).Select(v => new { v.Name, v.Text }).ToListAsync(cancellationToken)).ToDictionary(v => v.Name, v => v.Text);
}
