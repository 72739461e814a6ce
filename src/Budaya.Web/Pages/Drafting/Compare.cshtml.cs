using Budaya.Core.Drafting;
using Budaya.Core.Signing;
using Budaya.Core.Tenants;
using Microsoft.AspNetCore.Mvc;

namespace Budaya.Web.Pages.Drafting;

/// <summary>Two versions compared by legal unit: in words, as a redline, as Word with tracked changes.</summary>
public sealed class CompareModel(DraftService drafts, DraftViews views, DocumentPapers papers, TenantDirectory tenant) : DraftPage(drafts, tenant)
{
    private readonly DraftService _drafts = drafts;

    /// <summary>Number of the older version.</summary>
    public int Before { get; private set; }

    /// <summary>Number of the newer version.</summary>
    public int After { get; private set; }

    /// <summary>Shows the whole text and not only what changed.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>The comparison.</summary>
    public RedlineView View { get; private set; } = new(true, [], "");

    /// <summary>Shows the two versions; without numbers the newest and the one before it.</summary>
    public async Task OnGetAsync(Guid id, int? dari, int? ke, string? tampil, CancellationToken cancellationToken)
    {
        await LoadAsync(id, cancellationToken);
        After = ke ?? Naskah.LatestVersion;
        Before = dari ?? Math.Max(1, After - 1);
        IsWhole = tampil == "semua";
        string old = (await _drafts.VersionAsync(id, Before, cancellationToken)).Text, now = (await _drafts.VersionAsync(id, After, cancellationToken)).Text;
        View = await views.RedlineAsync(Naskah, old, now, changesOnly: !IsWhole, cancellationToken);
    }

    /// <summary>The Word document with tracked changes.</summary>
    public async Task<IActionResult> OnGetDocxAsync(Guid id, int dari, int ke, CancellationToken cancellationToken)
    {
        PaperFile file = await papers.TrackedDocxAsync(id, dari, ke, cancellationToken);
        return File(file.Bytes, file.MediaType, file.FileName);
    }
}
