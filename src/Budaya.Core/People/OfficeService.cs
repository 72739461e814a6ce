using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.People;

/// <summary>An office as its form says it.</summary>
/// <param name="Key">Small letters, digits and hyphens; the name by which lists and steps know it. Never changed.</param>
/// <param name="Title">As printed.</param>
/// <param name="OpdCode">Its OPD; empty: none.</param>
/// <param name="Roles">Codes of the roles that it bears.</param>
public sealed record OfficeWish(string Key, string Title, string OpdCode, IReadOnlyList<string> Roles)
{
    /// <summary><see cref="Office.Fingerprint"/> of the office as the form showed it; null: it does not come from a form.</summary>
    public string? Seen { get; init; }
}

/// <summary>Adds offices and changes their titles and roles. A change of roles holds at the next request of whoever holds the office. The caller saves.</summary>
public sealed class OfficeService(BudayaDbContext db, ActingPerson acting, AuditLog audit)
{
    /// <summary>Adds an office, or changes the one that has this key.</summary>
    /// <exception cref="RefusedException">No authority, a text is missing or wrong, or a role would be borne by nobody.</exception>
    public async Task SaveAsync(OfficeWish wish, bool isNew, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(wish);
        List<Office> offices = await db.Set<Office>().OrderBy(o => o.Position).ToListAsync(cancellationToken);
        Office? office = offices.Find(o => o.Key == wish.Key);
        if (office is null && !isNew)
        {
            throw new MissingException($"Office '{wish.Key}'");
        }

        string roles = string.Join(' ', wish.Roles.Distinct().Order(StringComparer.Ordinal));
        RefusedException.ThrowIfAny([.. WhyNotChange(), .. await WhyNotThisAsync(wish, cancellationToken), .. WhyNotRoles(office, roles, offices)]);
        if (office is null)
        {
            db.Add(new Office { Key = wish.Key, Title = wish.Title.Trim(), OpdCode = Given(wish.OpdCode), RoleCodes = roles, Position = offices.Count == 0 ? 1 : offices[^1].Position + 1 });
            audit.Record("jabatan.ditambah", $"jabatan/{wish.Key}", new { wish.Title, wish.OpdCode, roles });
            return;
        }

        var from = new { office.Title, office.OpdCode, office.RoleCodes };
        var to = new { Title = wish.Title.Trim(), OpdCode = Given(wish.OpdCode), RoleCodes = roles };
        if (!from.Equals(to))
        {
            RefusedException.ThrowIfAny(wish.Seen is { } seen && seen != office.Fingerprint()
                ? [new($"Orang lain lebih dahulu mengubah jabatan ini menjadi \"{office.Title}\" dengan peran {office.RoleCodes}. Isian Anda masih di bawah; simpan sekali lagi untuk menggantinya.")] : []);
            KeepBearers(office, roles, offices);
            (office.Title, office.OpdCode, office.RoleCodes) = (to.Title, to.OpdCode, to.RoleCodes);
            audit.Record("jabatan.diubah", $"jabatan/{office.Key}", new { from, to });
        }
    }

    /// <summary>Why the acting person may not change offices.</summary>
    public IReadOnlyList<Refusal> WhyNotChange() => acting.Has(Authority.Administration) ? [] : [new("Jabatan dan perannya dikelola oleh pengelola sistem daerah.")];

    /// <summary>Why an office cannot be written so, whoever asks.</summary>
    internal async Task<List<Refusal>> WhyNotThisAsync(OfficeWish wish, CancellationToken cancellationToken)
    {
        List<Refusal> refusals = [];
        if (wish.Key.Length is < 3 or > Lengths.Key || wish.Key.Any(c => !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-'))
        {
            refusals.Add(new($"Kunci jabatan \"{wish.Key}\" harus terdiri atas 3 sampai {Lengths.Key} huruf kecil, angka, atau tanda hubung."));
        }

        if (string.IsNullOrWhiteSpace(wish.Title) || wish.Title.Length > Lengths.Name || wish.Title.Any(char.IsControl))
        {
            refusals.Add(new($"Isi nama jabatan, paling panjang {Lengths.Name} huruf."));
        }

        if (Given(wish.OpdCode) is { } opd && !await db.Set<Opd>().AnyAsync(o => o.Code == opd, cancellationToken))
        {
            refusals.Add(new($"Perangkat daerah \"{opd}\" tidak ada dalam daftar."));
        }

        List<string> known = await db.Set<Role>().Select(r => r.Code).ToListAsync(cancellationToken);
        refusals.AddRange(wish.Roles.Except(known).Select(code => new Refusal($"Peran \"{code}\" tidak ada dalam daftar peran.")));
        if (wish.Roles.Count == 0 || string.Join(' ', wish.Roles).Length > Lengths.Line)
        {
            refusals.Add(new("Pilih paling sedikit satu peran."));
        }

        return refusals;
    }

    // Two administrators who take one role from two offices at the same moment would leave it to nobody: the office that keeps it is saved too, so that they collide.
    private void KeepBearers(Office office, string roles, List<Office> offices)
    {
        foreach (string code in RolesOf(office).Except(roles.Split(' ')))
        {
            db.Touch(offices.First(o => o != office && RolesOf(o).Contains(code))); // refused before when there is none
        }
    }

    // A step whose role nobody bears could never be left again.
    private static IEnumerable<Refusal> WhyNotRoles(Office? office, string roles, List<Office> offices) =>
        from code in RolesOf(office).Except(roles.Split(' '))
        where offices.All(o => o == office || !RolesOf(o).Contains(code))
        select new Refusal($"Peran {code} tidak akan dipegang jabatan mana pun. Berikan dahulu kepada jabatan lain.");

    private static string[] RolesOf(Office? office) => (office?.RoleCodes ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
