using Budaya.Core.People;
using Budaya.Core.Proposals;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Budaya.Web.Pages.ForOpd;

/// <summary>The calls for proposals that the officer's OPDs can answer, or have answered.</summary>
public sealed class RoundsModel(OpdRoundReader reader, ActingPerson acting) : PageModel
{
    /// <summary>Open ones first.</summary>
    public IReadOnlyList<OpdRoundRow> Rounds { get; private set; } = [];

    /// <summary>Whether the officer serves several OPDs, so that each row names its own.</summary>
    public bool ServesSeveral => acting.OwnOpdCodes.Count > 1;

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) => Rounds = await reader.ListAsync(cancellationToken);
}
