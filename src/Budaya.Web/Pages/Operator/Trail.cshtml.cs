using Budaya.Core.Data;
using Budaya.Core.People;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Pages.Operator;

/// <summary>A line of the trail with the name of who did it.</summary>
public sealed record TrailRow(OperatorEntry Entry, string? Name)
{
    /// <summary>Who did it, in words.</summary>
    public string Who => Name ?? (Entry.Address.StartsWith(OperatorEntry.ConsolePrefix, StringComparison.Ordinal) ? "Perintah di peladen" : "Tidak dikenal");
}

/// <summary>What operators did, newest first.</summary>
public sealed class TrailModel(BudayaDbContext db) : PageModel
{
    /// <summary>The lines.</summary>
    public IReadOnlyList<TrailRow> Rows { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) => Rows = await db.Set<OperatorEntry>().AsNoTracking().OrderByDescending(e => e.At).Take(200)
        .Select(e => new TrailRow(e, db.Set<PlatformOperator>().Where(o => o.Id == e.OperatorId).Select(o => o.DisplayName).FirstOrDefault())).ToListAsync(cancellationToken);
}
