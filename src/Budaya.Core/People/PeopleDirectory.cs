using Budaya.Core.Data;
using Budaya.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.People;

/// <summary>Who holds which office on a day, and what that opens.</summary>
public sealed class PeopleDirectory(BudayaDbContext db, TenantDirectory tenant, TimeProvider time)
{
    /// <summary>Fills in who acts; nothing when the person is not of this tenant, is disabled, or has another security stamp by now.</summary>
    public async Task<bool> SignInAsync(ActingPerson acting, Guid personId, string? stamp, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(acting);
        Person? person = await db.Set<Person>().AsNoTracking()
            .SingleOrDefaultAsync(p => p.Id == personId && !p.Disabled && p.SecurityStamp == stamp, cancellationToken);
        if (person is null)
        {
            return false;
        }

        acting.Become(person.Id, person.DisplayName, person.Nip, await OfficesOfAsync(personId, cancellationToken));
        return true;
    }

    /// <summary>The offices a person holds today, in the order of the office list.</summary>
    public async Task<IReadOnlyList<HeldOffice>> OfficesOfAsync(Guid personId, CancellationToken cancellationToken)
    {
        DateOnly today = (await tenant.CalendarAsync(cancellationToken)).DateOf(time.GetUtcNow());
        var held = await (
            from holding in db.Set<OfficeHolding>()
            join office in db.Set<Office>() on holding.OfficeKey equals office.Key
            where holding.PersonId == personId && holding.From <= today && (holding.To == null || holding.To >= today)
            orderby office.Position
            select new { office.Key, office.Title, office.OpdCode, office.RoleCodes, holding.Mode }).ToListAsync(cancellationToken);
        if (held.Count == 0)
        {
            return [];
        }

        Dictionary<string, string> roles = await db.Set<Role>().ToDictionaryAsync(r => r.Code, r => r.Authorities, cancellationToken);
        return [.. held.Select(h => Held(h.Key, h.Title, h.OpdCode, h.Mode, h.RoleCodes.Split(' ', StringSplitOptions.RemoveEmptyEntries), roles))];
    }

    private static HeldOffice Held(string key, string title, string? opd, HoldingMode mode, string[] codes, Dictionary<string, string> roles)
    {
        HashSet<Authority> authorities = [.. codes.Where(roles.ContainsKey)
            .SelectMany(code => roles[code].Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(Enum.Parse<Authority>)];
        return new(key, mode == HoldingMode.Definitif ? title : $"{mode}. {title}", opd, mode, new HashSet<string>(codes), authorities);
    }
}
