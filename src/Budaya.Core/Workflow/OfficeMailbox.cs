using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Workflow;

/// <summary>An office and where mail to it goes: to whoever holds it; where the holder has no address, to the OPD; null: nowhere.</summary>
internal sealed record OfficeMailbox(string OfficeKey, string Title, HashSet<string> Roles, string? Mail)
{
    public bool Bears(IEnumerable<string> roles) => Roles.Overlaps(roles);

    /// <summary>All offices of the region, in their order.</summary>
    public static async Task<IReadOnlyList<OfficeMailbox>> AllAsync(BudayaDbContext db, DateOnly today, CancellationToken cancellationToken)
    {
        var rows = await db.Set<Office>().OrderBy(o => o.Position).Select(o => new
        {
            o.Key, o.Title, o.RoleCodes,
            Opd = db.Set<Opd>().Where(opd => opd.Code == o.OpdCode).Select(opd => opd.Mail).FirstOrDefault(),
            Holder = db.Set<OfficeHolding>().Where(h => h.OfficeKey == o.Key && h.From <= today && (h.To == null || h.To >= today))
                .OrderByDescending(h => h.From)
                .Select(h => db.Set<Person>().Where(p => p.Id == h.PersonId && !p.Disabled).Select(p => p.Email).FirstOrDefault()).FirstOrDefault(),
        }).ToListAsync(cancellationToken);
        return [.. rows.Select(r => new OfficeMailbox(r.Key, r.Title, [.. r.RoleCodes.Split(' ', StringSplitOptions.RemoveEmptyEntries)], r.Holder ?? r.Opd))];
    }
}
