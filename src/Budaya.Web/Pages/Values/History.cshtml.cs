using Budaya.Core;
using Budaya.Core.Data;
using Budaya.Core.Tenants;
using Budaya.Core.Values;
using Budaya.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Budaya.Web.Pages.Values;

/// <summary>The saved states of a framework, what differs between two of them, and the way back to one.</summary>
public sealed class HistoryModel(FrameworkService frameworks, FrameworkEditions editions, BudayaDbContext db, TenantDirectory tenant) : PageModel
{
    /// <summary>The framework as it is now.</summary>
    public FrameworkView Framework { get; private set; } = null!; // every handler that shows the page sets it

    /// <summary>Its saved states, oldest first.</summary>
    public IReadOnlyList<RevisionView> Revisions { get; private set; } = [];

    /// <summary>The state compared from; null: there is only one.</summary>
    public RevisionView? From { get; private set; }

    /// <summary>The state compared to.</summary>
    public RevisionView? To { get; private set; }

    /// <summary>What differs between the two.</summary>
    public IReadOnlyList<FrameworkDifference> Differences { get; private set; } = [];

    /// <summary>The other edition with which this one is compared, or null.</summary>
    public FrameworkView? Other { get; private set; }

    /// <summary>What differs between the earlier and the later of the two editions.</summary>
    public IReadOnlyList<FrameworkDifference> EditionDifferences { get; private set; } = [];

    /// <summary>The region's zone.</summary>
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    /// <summary>Why the reader cannot go back to a state.</summary>
    public IReadOnlyList<Refusal> WhyNotRestore => frameworks.WhyNotEdit(Framework.State);

    /// <summary>Shows them; the last two are compared unless the address says which.</summary>
    public async Task OnGetAsync(Guid id, int? dari, int? ke, Guid? banding, CancellationToken cancellationToken)
    {
        Framework = await frameworks.ViewAsync(id, cancellationToken);
        Revisions = await frameworks.RevisionsAsync(id, cancellationToken);
        Zone = (await tenant.CalendarAsync(cancellationToken)).Zone;
        To = At(ke ?? Revisions.Count);
        From = At(dari ?? (To?.Number ?? 0) - 1);
        if (banding is { } other)
        {
            await CompareAsync(other, cancellationToken);
        }

        if (From is not null && To is not null)
        {
            Differences = FrameworkDifference.Between(From.Text, To.Text);
        }
    }

    /// <summary>Writes the words of a saved state again.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, Guid version, Guid revision, CancellationToken cancellationToken)
    {
        await frameworks.RestoreAsync(id, version, revision, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone("Isi versi itu dipakai kembali dan tersimpan sebagai versi baru.");
        return RedirectToPage(new { id });
    }

    private async Task CompareAsync(Guid other, CancellationToken cancellationToken)
    {
        if ((await editions.OfAsync(Framework.Id, cancellationToken)).All(e => e.Id != other))
        {
            throw new MissingException($"Edition {other}");
        }

        Other = await frameworks.ViewAsync(other, cancellationToken);
        (FrameworkView earlier, FrameworkView later) = Other.Edition < Framework.Edition ? (Other, Framework) : (Framework, Other);
        EditionDifferences = FrameworkDifference.Between(earlier.Text, later.Text);
    }

    private RevisionView? At(int number) => number >= 1 && number <= Revisions.Count ? Revisions[number - 1] : null;
}
