using Budaya.Core.Drafting;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Budaya.Web.Pages.Drafting;

/// <summary>All templates of the region: which one applies, and on which ones work goes on.</summary>
public sealed class TemplatesModel(TemplateReader templates) : PageModel
{
    /// <summary>All templates and shared pieces.</summary>
    public IReadOnlyList<TemplateRow> Rows { get; private set; } = [];

    /// <summary>Shows the list.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) => Rows = await templates.ListAsync(cancellationToken);
}
