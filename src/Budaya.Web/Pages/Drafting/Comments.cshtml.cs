using Budaya.Core.Data;
using Budaya.Core;
using Budaya.Core.Drafting;
using Budaya.Core.Tenants;
using Budaya.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Budaya.Web.Pages.Drafting;

/// <summary>Remarks on paragraphs of a draft.</summary>
public sealed class CommentsModel(DraftService drafts, TenantDirectory tenant, DraftCommentService comments, BudayaDbContext db) : DraftPage(drafts, tenant)
{
    private readonly DraftService _drafts = drafts;

    /// <summary>The remarks.</summary>
    public IReadOnlyList<DraftCommentView> Comments { get; private set; } = [];

    /// <summary>The paragraphs of the newest version: number and beginning.</summary>
    public IReadOnlyList<(int Number, string Text)> Lines { get; private set; } = [];

    /// <summary>Why the reader may neither make nor resolve remarks.</summary>
    public IReadOnlyList<Refusal> WhyNotRemark { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        await LoadAsync(id, cancellationToken);
        WhyNotRemark = comments.WhyNotRemark(Naskah);
        Comments = await comments.ListAsync(id, cancellationToken);
        string text = (await _drafts.VersionAsync(id, Naskah.LatestVersion, cancellationToken)).Text;
        Lines = [.. text.Split('\n').Select((line, index) => (index + 1, line.Trim())).Where(l => l.Item2.Length > 0).Select(l => (l.Item1, l.Item2.Length > 90 ? l.Item2[..90] + "…" : l.Item2))];
    }

    /// <summary>Makes a remark.</summary>
    public async Task<IActionResult> OnPostAddAsync(Guid id, Guid comment, int version, int line, string? text, CancellationToken cancellationToken)
    {
        await comments.AddAsync(new(comment, id, version, line, text ?? ""), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone("Catatan ditambahkan.");
        return RedirectToPage(new { id });
    }

    /// <summary>Resolves a remark.</summary>
    public async Task<IActionResult> OnPostResolveAsync(Guid id, Guid comment, string? resolution, CancellationToken cancellationToken)
    {
        await comments.ResolveAsync(id, comment, resolution ?? "", cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone("Catatan diselesaikan.");
        return RedirectToPage(new { id });
    }
}
