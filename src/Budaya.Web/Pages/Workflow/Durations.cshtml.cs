using System.Globalization;
using Budaya.Core.Workflow;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Budaya.Web.Pages.Workflow;

/// <summary>Average working days per step.</summary>
public sealed class DurationsModel(CaseDurations durations) : PageModel
{
    /// <summary>A comma for decimals.</summary>
    public static NumberFormatInfo Comma { get; } = new() { NumberDecimalSeparator = "," };

    /// <summary>The steps.</summary>
    public IReadOnlyList<StepDuration> Rows { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) => Rows = await durations.OfAsync(cancellationToken);
}
