using Budaya.Core.Drafting;
using Budaya.Core.Tenants;
using Budaya.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Budaya.Web.Pages.Drafting;

/// <summary>What the pages of one document have in common.</summary>
public abstract class DraftPage(DraftService drafts, TenantDirectory tenant) : PageModel
{
    /// <summary>The document.</summary>
    public Naskah Naskah { get; private set; } = null!; // every handler loads it first

    /// <summary>How its kind is printed in this region.</summary>
    public string KindName { get; private set; } = "";

    /// <summary>The region's zone.</summary>
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    /// <summary>The pages above this one.</summary>
    public IReadOnlyList<Crumb> Crumbs =>
        [new("Naskah", Url.Page("/Drafting/Index")), new($"Rancangan {KindName}", Url.Page("/Drafting/Show", new { id = Naskah.Id }))];

    /// <summary>Where the document stands, in words.</summary>
    public (string Kind, string Words) State => StateOf(Naskah.State);

    /// <summary>A state in words, with the kind of its tag.</summary>
    public static (string Kind, string Words) StateOf(NaskahState state) => state switch
    {
        NaskahState.Rancangan => ("jalan", "Rancangan"),
        NaskahState.Dibekukan => ("tunggu", "Dibekukan untuk paraf dan tanda tangan"),
        NaskahState.Ditetapkan => ("selesai", "Ditetapkan"),
        _ => ("netral", "Dibatalkan"),
    };

    /// <summary>Loads the document.</summary>
    protected async Task LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        Naskah = await drafts.LoadAsync(id, cancellationToken);
        KindName = (await tenant.ProfileAsync(cancellationToken)).NameOf(Naskah.Kind);
        Zone = (await tenant.CalendarAsync(cancellationToken)).Zone;
    }
}
