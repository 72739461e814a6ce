using Budaya.Core.Data;
using Budaya.Core.Tenants;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Pages.Tenants;

/// <summary>What is fixed for the region, to read.</summary>
public sealed class IdentityModel(TenantDirectory tenant, BudayaDbContext db) : PageModel
{
    /// <summary>The settings that hold now.</summary>
    public TenantProfile Profile { get; private set; } = null!; // set before the page is written

    /// <summary>How often they were set.</summary>
    public int Version { get; private set; }

    /// <summary>When they began to hold.</summary>
    public DateTimeOffset Since { get; private set; }

    /// <summary>The region's zone.</summary>
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Profile = await tenant.ProfileAsync(cancellationToken);
        Zone = (await tenant.CalendarAsync(cancellationToken)).Zone;
        (Version, Since) = await db.Set<TenantSettings>().OrderByDescending(s => s.Number).Select(s => new ValueTuple<int, DateTimeOffset>(s.Number, s.At)).FirstAsync(cancellationToken);
    }

    /// <summary>A day of the week.</summary>
    public static string DayName(DayOfWeek day) => day switch
    {
        DayOfWeek.Monday => "Senin",
        DayOfWeek.Tuesday => "Selasa",
        DayOfWeek.Wednesday => "Rabu",
        DayOfWeek.Thursday => "Kamis",
        DayOfWeek.Friday => "Jumat",
        DayOfWeek.Saturday => "Sabtu",
        _ => "Minggu",
    };

    /// <summary>How a kind is signed.</summary>
    public static string PathName(SigningPath path) => path switch
    {
        SigningPath.Wet => "tanda tangan basah",
        _ => path.ToString().ToUpperInvariant(),
    };
}
