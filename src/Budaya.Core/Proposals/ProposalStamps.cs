using System.Text.Json;
using Budaya.Core.Data;
using Budaya.Core.Values;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Proposals;

/// <summary>What proposals say, as one digest each: their words, their reasons, their attachments. A score keeps the digest of what was scored.</summary>
internal static class ProposalStamps
{
    /// <summary>The digests, by proposal.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> OfAsync(
        BudayaDbContext db, IReadOnlyCollection<Proposal> proposals, CancellationToken cancellationToken)
    {
        List<Guid> ids = [.. proposals.Select(p => p.Id)];
        var files = await db.Set<ProposalFile>().Where(f => ids.Contains(f.ProposalId)).Select(f => new { f.ProposalId, f.FileSha256 }).ToListAsync(cancellationToken);
        IReadOnlyDictionary<Guid, FrameworkView> views = await FrameworkService.ViewsAsync(db, [.. proposals.Select(p => p.FrameworkId)], cancellationToken);
        return proposals.ToDictionary(p => p.Id, p => Sha256Hex.Of(JsonSerializer.Serialize(new
        {
            Words = WordsOf(views[p.FrameworkId].Text), p.Rationale, Files = files.Where(f => f.ProposalId == p.Id).Select(f => f.FileSha256).Order(StringComparer.Ordinal),
        })));
    }

    // That a text was confirmed as the region's own changes no word of what was scored.
    private static FrameworkInput WordsOf(FrameworkInput text) => text with { Values = [.. text.Values.Select(v => v with { IsExample = false })] };
}
