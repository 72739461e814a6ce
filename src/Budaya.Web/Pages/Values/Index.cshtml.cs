using Budaya.Core.Values;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Budaya.Web.Pages.Values;

/// <summary>All value frameworks.</summary>
public sealed class IndexModel(FrameworkService frameworks) : PageModel
{
    /// <summary>Those in force first.</summary>
    public IReadOnlyList<FrameworkRow> Frameworks { get; private set; } = [];

    /// <summary>Whether the reader may add one.</summary>
    public bool MayWrite { get; private set; }

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Frameworks = await frameworks.ListAsync(cancellationToken);
        MayWrite = frameworks.WhyNotWrite().Count == 0;
    }
}
