using Budaya.Core.Data;
using Budaya.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.People;

/// <summary>Who holds which office on a day, and what that opens.</summary>
public sealed class PeopleDirectory(BudayaDbContext db, TenantDirectory tenant, TimeProvider time)
{
    /// <summary>The offices a person holds today in the order of the office list, and after them those that others have delegated for today.</summary>
    public async Task<IReadOnlyList<HeldOffice>> OfficesOfAsync(Guid personId, CancellationToken cancellationToken)
    {
        DateOnly today = (await tenant.CalendarAsync(cancellationToken)).DateOf(time.GetUtcNow());
        IQueryable<HeldRow> own =
            from holding in db.Set<OfficeHolding>()
            join office in db.Set<Office>() on holding.OfficeKey equals office.Key
            where holding.PersonId == personId && holding.From <= today && (holding.To == null || holding.To >= today)
            select new HeldRow { Key = office.Key, Title = office.Title, OpdCode = office.OpdCode, RoleCodes = office.RoleCodes, Position = office.Position, Mode = holding.Mode, Holder = null };
        IQueryable<HeldRow> delegated =
            from delegation in db.Set<OfficeDelegation>()
            join office in db.Set<Office>() on delegation.OfficeKey equals office.Key
            join holder in db.Set<Person>() on delegation.HolderId equals holder.Id
            join holding in db.Set<OfficeHolding>() on new { PersonId = holder.Id, delegation.OfficeKey } equals new { holding.PersonId, holding.OfficeKey }
            where delegation.DelegateId == personId && delegation.WithdrawnAt == null && delegation.From <= today && delegation.To >= today && !holder.Disabled
                && holding.From <= today && (holding.To == null || holding.To >= today)
            select new HeldRow { Key = office.Key, Title = office.Title, OpdCode = office.OpdCode, RoleCodes = office.RoleCodes, Position = office.Position, Mode = holding.Mode, Holder = holder.DisplayName };
        List<HeldRow> held = await own.Concat(delegated).ToListAsync(cancellationToken);
        if (held.Count == 0)
        {
            return [];
        }

        Dictionary<string, string> roles = await db.Set<Role>().ToDictionaryAsync(r => r.Code, r => r.Authorities, cancellationToken);
        return [.. held.OrderBy(h => h.Holder is not null).ThenBy(h => h.Position).DistinctBy(h => h.Key).Select(h => Held(h, roles))];
    }

    private static HeldOffice Held(HeldRow row, Dictionary<string, string> roles)
    {
        string[] codes = row.RoleCodes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        HashSet<Authority> authorities = [.. codes.Where(roles.ContainsKey)
            .SelectMany(code => roles[code].Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(Enum.Parse<Authority>)];
        string title = row.Mode == HoldingMode.Definitif ? row.Title : $"{row.Mode}. {row.Title}";
        if (row.Holder is not null)
        {
            authorities.Remove(Authority.OwnOpd); // a receipt is never given on behalf of somebody
        }

        return new(row.Key, row.Holder is null ? title : $"a.n. {title}", row.OpdCode, row.Mode, new HashSet<string>(codes), authorities) { OnBehalfOf = row.Holder };
    }

    private sealed class HeldRow
    {
        public required string Key { get; init; }
        public required string Title { get; init; }
        public required string? OpdCode { get; init; }
        public required string RoleCodes { get; init; }
        public required int Position { get; init; }
        public required HoldingMode Mode { get; init; }
        public required string? Holder { get; init; }
    }
}
