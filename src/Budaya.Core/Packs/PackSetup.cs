using System.Text.Json;
using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Core.Values;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Packs;

/// <summary>Makes a tenant from its pack, once: settings, OPDs, offices, calendar, workflows, frameworks and the round it starts with. The caller saves.</summary>
/// <remarks>Later changes go through screens and <see cref="SettingsPlanService"/>, never through this class (docs/decisions/packs.md).</remarks>
public sealed class PackSetup(BudayaDbContext db, TenantScope scope, AuditLog audit, TimeProvider time)
{
    /// <summary>Whether the tenant of a pack exists.</summary>
    public Task<bool> ExistsAsync(string id, CancellationToken cancellationToken) => db.Set<Tenant>().AnyAsync(t => t.Id == id, cancellationToken);

    /// <summary>Hash of the pack that the tenant was made from or last brought up to; null: there is no such tenant.</summary>
    public Task<string?> PackHashAsync(string id, CancellationToken cancellationToken) => db.Set<Tenant>().Where(t => t.Id == id).Select(t => t.PackHash).SingleOrDefaultAsync(cancellationToken);

    /// <summary>Host names of a pack that another tenant has already; both would answer to them.</summary>
    public static async Task<IReadOnlyList<string>> TakenHostsAsync(BudayaDbContext db, TenantPack pack, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(pack);
        List<string> hosts = await db.Set<Tenant>().Where(t => t.Id != pack.Id).Select(t => t.Hosts).ToListAsync(cancellationToken);
        return [.. pack.Profile.Hosts.Intersect(hosts.SelectMany(h => h.Split(' ', StringSplitOptions.RemoveEmptyEntries)), StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Adds everything that the pack says; chooses its tenant for the scope.</summary>
    /// <param name="pack">A pack without problems.</param>
    /// <param name="withDemoPeople">Whether each demo office gets a person without a password (Development only).</param>
    public void Create(TenantPack pack, bool withDemoPeople)
    {
        ArgumentNullException.ThrowIfNull(pack);
        scope.Choose(pack.Id);
        DateTimeOffset now = time.GetUtcNow();
        db.Add(new Tenant { Id = pack.Id, Identifier = pack.Id, Name = pack.Profile.OfficialName, Hosts = string.Join(' ', pack.Profile.Hosts), PackHash = pack.Hash, CreatedAt = now });
        db.Add(new TenantSettings { Number = 1, ProfileJson = JsonSerializer.Serialize(pack.Profile), At = now });
        AddUnits(pack);
        AddCalendar(pack, now);
        DateOnly today = WorkingCalendar.Of(pack.Profile, pack.Holidays).DateOf(now);
        Dictionary<string, Person> demoPeople = AddOffices(pack, withDemoPeople, today);
        Dictionary<string, ValueFramework> frameworks = AddWork(pack, now);
        if (withDemoPeople)
        {
            DemoCases.Add(db, pack, frameworks, demoPeople, today, now);
        }

        audit.Record("pemda.dibuat", $"pemda/{pack.Id}", new { pack.Hash });
    }

    private void AddUnits(TenantPack pack)
    {
        foreach ((OpdEntry opd, int index) in pack.DaftarOpd.Select((opd, index) => (opd, index)))
        {
            db.Add(new Opd
            {
                Code = opd.Code, Kind = opd.Kind, Name = opd.Name, ShortName = opd.ShortName ?? opd.Name, Position = index + 1,
                ParentCode = opd.ParentCode, HeadTitle = opd.HeadOffice, Mail = opd.Email, Receives = opd.IsRecipient,
                ValidFrom = opd.Period.From, ValidTo = opd.Period.Until, SuccessorCode = opd.SuccessorCode,
            });
            DateOnly since = DateOnly.MinValue;
            foreach (FormerName former in opd.FormerNames.OrderBy(f => f.Until))
            {
                db.Add(new OpdName { OpdCode = opd.Code, Since = since, Name = former.Name });
                since = former.Until.AddDays(1);
            }

            db.Add(new OpdName { OpdCode = opd.Code, Since = since, Name = opd.Name });
        }
    }

    private void AddCalendar(TenantPack pack, DateTimeOffset now)
    {
        // A day may be named twice (a national day that is also a regional one); offices are closed once.
        List<HolidayEntry> days = [.. pack.Holidays.GroupBy(h => h.Date).Select(g => g.OrderByDescending(h => h.Version).First()).OrderBy(h => h.Date)];
        db.AddRange(days.Select(day => new Holiday { Date = day.Date, Name = day.Name, Kind = day.Kind, Source = day.Source, Version = day.Version }));
        db.AddRange(days.GroupBy(day => day.Date.Year).Select(year => new HolidayList
        {
            Year = year.Key, Number = year.Max(day => day.Version), DaysJson = JsonSerializer.Serialize(year.ToList()), Reason = "Dari berkas daerah.", At = now,
        }));
    }

    private Dictionary<string, Person> AddOffices(TenantPack pack, bool withDemoPeople, DateOnly today)
    {
        Dictionary<string, Person> people = [];
        foreach (RoleEntry role in pack.Roles)
        {
            db.Add(new Role { Code = role.Code, Name = role.Name, Authorities = string.Join(' ', role.Authorities) });
        }

        foreach ((OfficeEntry office, int index) in pack.Offices.Select((office, index) => (office, index)))
        {
            db.Add(new Office { Key = office.Key, Title = office.Title, OpdCode = office.OpdCode, RoleCodes = string.Join(' ', office.Roles), Position = index + 1 });
            if (withDemoPeople && office.IsDemo)
            {
                people.Add(office.Key, AddDemoPerson(office, today));
            }
        }

        return people;
    }

    private Person AddDemoPerson(OfficeEntry office, DateOnly today)
    {
        string mail = office.Email ?? $"{office.Key}@contoh.example";
        Person person = new()
        {
            Id = Guid.CreateVersion7(), DisplayName = office.Title, Demo = true, UserName = office.Key, NormalizedUserName = office.Key.ToUpperInvariant(),
            Email = mail, NormalizedEmail = $"{office.Key}:{mail}".ToUpperInvariant(), SecurityStamp = Guid.NewGuid().ToString("N"),
        };
        db.Add(person);
        db.Add(new OfficeHolding { PersonId = person.Id, OfficeKey = office.Key, Mode = HoldingMode.Definitif, From = today.AddYears(-1) });
        return person;
    }

    private Dictionary<string, ValueFramework> AddWork(TenantPack pack, DateTimeOffset now)
    {
        foreach (WorkflowDefinition workflow in pack.Workflows)
        {
            string source = JsonSerializer.Serialize(workflow);
            db.Add(new WorkflowVersion { Key = workflow.Key, Number = 1, Title = workflow.Title, Source = source, Sha256 = Sha256Hex.Of(source), CreatedAt = now });
        }

        Dictionary<string, ValueFramework> frameworks = pack.Frameworks.ToDictionary(f => f.Key, f => FrameworkFromPack.Make(f, now));
        db.AddRange(frameworks.Values);
        db.AddRange(frameworks.Values.Select(framework => FrameworkRevision.Of(framework.Id, FrameworkView.TextOf(framework), null, now)));
        return frameworks;
    }
}
