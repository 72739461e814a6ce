using Budaya.Core.Drafting;
using Budaya.Core.Tenants;

namespace Budaya.Web.Pages.Drafting;

/// <summary>Two versions side by side.</summary>
public sealed class CompareModel(DraftService drafts, TenantDirectory tenant) : DraftPage(drafts, tenant)
{
    private readonly DraftService _drafts = drafts;

    /// <summary>The comparison.</summary>
    public ComparisonView View { get; private set; } = new("", "", []);

    /// <summary>Shows the two versions; without numbers the newest and the one before it.</summary>
    public async Task OnGetAsync(Guid id, int? dari, int? ke, CancellationToken cancellationToken)
    {
        await LoadAsync(id, cancellationToken);
        int after = ke ?? Naskah.LatestVersion, before = dari ?? Math.Max(1, after - 1);
        string old = (await _drafts.VersionAsync(id, before, cancellationToken)).Text, now = (await _drafts.VersionAsync(id, after, cancellationToken)).Text;
        View = new($"Versi {before}", $"Versi {after}", DraftViews.Compare(old, now));
    }
}
