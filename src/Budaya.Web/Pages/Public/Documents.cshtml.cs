using Budaya.Core.Data;
using Budaya.Core.Signing;
using Budaya.Web.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Pages.Public;

/// <summary>All published documents of the region.</summary>
[EnableRateLimiting(RateLimits.Public)]
public sealed class DocumentsModel(BudayaDbContext db) : PageModel
{
    private const int PageSize = 50;

    /// <summary>Documents, newest first.</summary>
    public IReadOnlyList<PublishedRow> Rows { get; private set; } = [];

    /// <summary>How many there are.</summary>
    public int Total { get; private set; }

    /// <summary>The page shown.</summary>
    public int Number { get; private set; } = 1;

    /// <summary>Shows a page of the list.</summary>
    public async Task OnGetAsync(int? hal, CancellationToken cancellationToken)
    {
        Total = await db.Set<SignedDocument>().CountAsync(cancellationToken);
        Number = Math.Clamp(hal ?? 1, 1, 1 + (Math.Max(0, Total - 1) / PageSize));
        Rows = await (
            from document in db.Set<SignedDocument>()
            join file in db.Set<StoredFile>() on document.DistributedSha256 equals file.Sha256
            orderby document.DeterminedOn descending, document.Id descending
            select new PublishedRow(document.VerificationCode, document.Citation, document.DeterminedOn, Revocation.Standing(db).Where(r => r.DocumentId == document.Id).Select(r => r.On).FirstOrDefault(), file.Length))
            .Skip((Number - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
    }
}

/// <summary>A published document.</summary>
public sealed record PublishedRow(string Code, string Citation, DateOnly DeterminedOn, DateOnly? RevokedOn, long Length);
