using Budaya.Core.Proposals;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Budaya.Web.Pages.Proposals;

/// <summary>All rounds of proposals.</summary>
public sealed class IndexModel(RoundReader reader) : PageModel
{
    /// <summary>Newest first.</summary>
    public IReadOnlyList<RoundRow> Rounds { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) => Rounds = await reader.ListAsync(cancellationToken);
}
