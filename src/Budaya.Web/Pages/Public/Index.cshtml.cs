using Budaya.Core.Data;
using Budaya.Core.Signing;
using Budaya.Core.Tenants;
using Budaya.Core.Values;
using Budaya.Core.Workflow;
using Budaya.Web.Shell;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Pages.Public;

/// <summary>A published document.</summary>
/// <param name="Length">Length of what is sent out, in bytes.</param>
public sealed record PublishedDocument(string Citation, DateOnly DeterminedOn, DateOnly InForceFrom, DateOnly? RevokedOn, string Code, long Length);

/// <summary>The region's front page: the framework in force as a poster, verification, published documents, commitments.</summary>
public sealed class IndexModel(BudayaDbContext db, CaseReader cases, TenantDirectory tenant, TimeProvider time) : PageModel
{
    private const int MostDocuments = 20;

    /// <summary>The region.</summary>
    public TenantProfile Profile { get; private set; } = null!; // set before the page is written

    /// <summary>The framework in force, or the one that was agreed on; null before that.</summary>
    public PosterView? Poster { get; private set; }

    /// <summary>Documents, newest first.</summary>
    public IReadOnlyList<PublishedDocument> Documents { get; private set; } = [];

    /// <summary>What the running cases are doing, in words; empty when none runs.</summary>
    public IReadOnlyList<string> Underway { get; private set; } = [];

    /// <summary>Today in the region.</summary>
    public DateOnly Today { get; private set; }

    /// <summary>Loads the page.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Profile = await tenant.ProfileAsync(cancellationToken);
        Today = (await tenant.CalendarAsync(cancellationToken)).DateOf(time.GetUtcNow());
        Poster = await PosterAsync(cancellationToken);
        Documents = await (
            from document in db.Set<SignedDocument>()
            join file in db.Set<StoredFile>() on document.DistributedSha256 equals file.Sha256
            orderby document.DeterminedOn descending, document.At descending
            select new PublishedDocument(document.Citation, document.DeterminedOn, document.InForceFrom, Revocation.Standing(db).Where(r => r.DocumentId == document.Id).Select(r => r.On).FirstOrDefault(), document.VerificationCode, file.Length))
            .Take(MostDocuments).ToListAsync(cancellationToken);
        if (Documents.Count == 0)
        {
            Underway = [.. (await cases.ListAsync(cancellationToken)).Where(c => c.State == CaseState.Berjalan && c.Now.Count > 0)
                .Select(c => $"{c.Title}: tahap {string.Join(" dan ", c.Now)}.")];
        }
    }

    private async Task<PosterView?> PosterAsync(CancellationToken cancellationToken)
    {
        ValueFramework? shown = await db.Set<ValueFramework>().AsNoTracking().Include(f => f.Values)
            .Where(f => f.State == FrameworkState.Berlaku || f.State == FrameworkState.Dipilih)
            .OrderBy(f => f.State == FrameworkState.Berlaku ? 0 : 1).ThenByDescending(f => f.InForceFrom).ThenByDescending(f => f.Id).FirstOrDefaultAsync(cancellationToken);
        if (shown is null)
        {
            return null;
        }

        int opds = await db.Set<Opd>().CountAsync(o => o.Receives && (o.ValidTo == null || o.ValidTo >= Today), cancellationToken);
        bool inForce = shown.State == FrameworkState.Berlaku;
        string title = inForce || shown.Meaning.Length == 0
            ? $"{shown.Acronym}: budaya kerja Aparatur Sipil Negara {Profile.OfficialName}"
            : $"{shown.Acronym}, berarti “{shown.Meaning}”";
        return new(
            title, inForce ? $"{(shown.Edition > 1 ? $"Edisi {shown.Edition}. " : "")}Berlaku untuk {opds} perangkat daerah" : "Budaya kerja ASN, dalam proses penetapan",
            [.. shown.Values.OrderBy(v => v.Position).Select(v => new PosterLetter(v.Segment, v.Name, v.IsExample ? "" : v.Definition))]);
    }
}
