using Budaya.Core.Data;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Drafting;

/// <summary>The texts of a case, for the workflow.</summary>
public sealed class DraftTexts(BudayaDbContext db) : ICaseTexts
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<CaseText>> OfAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var rows = await (
            from naskah in db.Set<Naskah>()
            join version in db.Set<DraftVersion>() on naskah.Id equals version.NaskahId
            where naskah.CaseId == caseId
            select new { naskah.Key, naskah.Id, naskah.LatestVersion, version.Number, version.TextSha256, version.PersonId }).ToListAsync(cancellationToken);
        return [.. rows.GroupBy(r => (r.Key, r.Id, r.LatestVersion)).OrderBy(g => g.Key.Key, StringComparer.Ordinal).Select(g => new CaseText(
            g.Key.Key, g.Key.Id, g.Key.LatestVersion, g.Single(r => r.Number == g.Key.LatestVersion).TextSha256, g.Select(r => r.PersonId).ToHashSet()))];
    }
}
