using Budaya.Core.Data;
using Budaya.Core.Tenants;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Pages.Tenants;

/// <summary>Days on which offices are closed, by year.</summary>
public sealed class HolidaysModel(BudayaDbContext db, TenantDirectory tenant, TimeProvider time) : PageModel
{
    /// <summary>The year; null: this one, or the last that is known.</summary>
    [BindProperty(SupportsGet = true, Name = "tahun")]
    public int? Year { get; set; }

    /// <summary>Years with a list.</summary>
    public IReadOnlyList<int> Years { get; private set; } = [];

    /// <summary>Its days.</summary>
    public IReadOnlyList<Holiday> Days { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        int today = (await tenant.CalendarAsync(cancellationToken)).DateOf(time.GetUtcNow()).Year;
        Years = await db.Set<Holiday>().Select(h => h.Date.Year).Distinct().OrderBy(y => y).ToListAsync(cancellationToken);
        Year ??= Years.Contains(today) ? today : Years.Count > 0 ? Years[^1] : today;
        Days = await db.Set<Holiday>().AsNoTracking().Where(h => h.Date.Year == Year).OrderBy(h => h.Date).ToListAsync(cancellationToken);
    }

    /// <summary>The sort of day off.</summary>
    public static string KindName(HolidayKind kind) => kind switch
    {
        HolidayKind.LiburNasional => "Libur nasional",
        HolidayKind.CutiBersama => "Cuti bersama",
        HolidayKind.LiburDaerah => "Libur daerah",
        _ => "Pemungutan suara",
    };
}
