using Budaya.Core;
using Budaya.Core.Drafting;
using Budaya.Core.Signing;
using Budaya.Core.Tenants;
using Budaya.Core.Workflow;
using Budaya.Web.Pages.Drafting;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Budaya.Web.Pages.Workflow;

/// <summary>A document of the step, with its rendered pages.</summary>
public sealed record PaperToRead(StepText Text, SheetsView Sheets, int OpenComments);

/// <summary>The documents of a step, rendered at the version that is decided on, with the choices below. The form carries the hashes of what was open.</summary>
public sealed class DecideModel(CaseReader reader, DocumentPapers papers, PageSheets sheets, DraftCommentService comments, TenantDirectory tenant, TimeProvider time) : PageModel
{
    /// <summary>The case.</summary>
    public CaseView View { get; private set; } = null!; // every handler loads it first

    /// <summary>The step.</summary>
    public StepView Step { get; private set; } = null!; // every handler loads it first

    /// <summary>Today in the region.</summary>
    public DateOnly Today { get; private set; }

    /// <summary>Its documents.</summary>
    public IReadOnlyList<PaperToRead> Papers { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(Guid id, string step, CancellationToken cancellationToken)
    {
        Today = (await tenant.CalendarAsync(cancellationToken)).DateOf(time.GetUtcNow());
        View = await reader.ViewAsync(id, cancellationToken);
        Step = View.Steps.FirstOrDefault(s => s.Key == step) ?? throw new MissingException($"Step '{step}'");
        List<PaperToRead> found = [];
        foreach (StepText text in Step.Desk?.Texts ?? [])
        {
            found.Add(new(text, await SheetsAsync(text, cancellationToken), await comments.CountOpenAsync(text.NaskahId, cancellationToken)));
        }

        Papers = found;
    }

    private async Task<SheetsView> SheetsAsync(StepText text, CancellationToken cancellationToken)
    {
        try
        {
            return new(text.NaskahId, sheets.Keep(text.NaskahId, await papers.PagesAsync(text.NaskahId, text.Version, cancellationToken)), null);
        }
        catch (RefusedException refused)
        {
            return new(text.NaskahId, [], refused.Message);
        }
    }
}
