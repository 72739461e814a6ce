using Budaya.Core.Data;
using Budaya.Core.Tenants;
using Budaya.Core.Values;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Pages.Public;

/// <summary>The region's front page: the framework in force as a poster.</summary>
public sealed class IndexModel(BudayaDbContext db, TenantDirectory tenant) : PageModel
{
    /// <summary>Official name of the region.</summary>
    public string TenantName { get; private set; } = "";

    /// <summary>The framework in force; null before the first decree.</summary>
    public PosterView? Poster { get; private set; }

    /// <summary>Loads the poster.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        TenantName = (await tenant.ProfileAsync(cancellationToken)).OfficialName;
        Poster = await db.Set<ValueFramework>().Where(f => f.State == FrameworkState.Berlaku).OrderByDescending(f => f.InForceFrom)
            .Select(f => new PosterView(f.Acronym, f.Values.OrderBy(v => v.Position).Select(v => new PosterValue(v.Segment, v.Name, v.Definition)).ToList()))
            .FirstOrDefaultAsync(cancellationToken);
    }
}

/// <summary>A framework as a poster.</summary>
public sealed record PosterView(string Acronym, IReadOnlyList<PosterValue> Values);

/// <summary>One value of a poster.</summary>
public sealed record PosterValue(string Segment, string Name, string Definition);
