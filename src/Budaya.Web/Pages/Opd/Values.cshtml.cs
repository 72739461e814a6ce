using Budaya.Core.Data;
using Budaya.Core.Values;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Pages.ForOpd;

/// <summary>The values in force, to read on a phone.</summary>
public sealed class ValuesModel(BudayaDbContext db) : PageModel
{
    /// <summary>The framework in force; null before the first decree.</summary>
    public ValueFramework? Framework { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Framework = await db.Set<ValueFramework>().AsNoTracking().Include(f => f.Values).ThenInclude(v => v.Behaviours).AsSplitQuery()
            .Where(f => f.State == FrameworkState.Berlaku).OrderByDescending(f => f.InForceFrom).ThenByDescending(f => f.Id).FirstOrDefaultAsync(cancellationToken);
}
