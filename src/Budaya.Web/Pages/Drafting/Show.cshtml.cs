using Budaya.Core;
using Budaya.Core.Drafting;
using Budaya.Core.Signing;
using Budaya.Core.Tenants;

namespace Budaya.Web.Pages.Drafting;

/// <summary>One document: where it stands, what is wrong with it, its reading copy.</summary>
public sealed class ShowModel(DraftService drafts, DraftViews views, DocumentPapers papers, TenantDirectory tenant) : DraftPage(drafts, tenant)
{
    private readonly DraftService _drafts = drafts;

    /// <summary>What reader and rules say.</summary>
    public IReadOnlyList<FindingView> Findings { get; private set; } = [];

    /// <summary>What was set aside.</summary>
    public IReadOnlyList<WaiverView> Waivers { get; private set; } = [];

    /// <summary>The reading copy.</summary>
    public string Html { get; private set; } = "";

    /// <summary>Why the text cannot be edited now.</summary>
    public IReadOnlyList<Refusal> WhyNotEdit { get; private set; } = [];

    /// <summary>Shows the document.</summary>
    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        await LoadAsync(id, cancellationToken);
        DraftVersion version = await _drafts.VersionAsync(id, Naskah.LatestVersion, cancellationToken);
        Findings = await views.FindingsAsync(Naskah, version.Text, cancellationToken);
        Waivers = await views.WaiversAsync(Naskah, version.Text, cancellationToken);
        Html = await papers.HtmlAsync(id, null, cancellationToken);
        WhyNotEdit = _drafts.WhyNotEdit(Naskah);
    }
}
