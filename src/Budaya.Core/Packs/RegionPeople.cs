using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Tenants;

namespace Budaya.Core.Packs;

/// <summary>The officials that are named for a new region: people without a password, whom the region's administrator lets in.</summary>
internal static class RegionPeople
{
    /// <summary>What is wrong or missing in the rows of offices that something was typed in; each problem names its row.</summary>
    public static IEnumerable<Problem> Problems(RegionPlan plan)
    {
        foreach (RegionOffice office in plan.Offices.Where(o => !o.IsBlank))
        {
            string row = office.Title.Length > 0 ? $"Pejabat {office.Title}" : $"Baris {RoleName(office.Role)}";
            string[] texts = [office.Name, office.Nip, office.Rank, office.LegalBasis];
            if (office.Title.Length == 0)
            {
                yield return Wrong($"{row}: nama jabatan kosong, padahal isian lain pada baris ini ada. Isi nama jabatannya, atau kosongkan seluruh baris.");
            }
            else if (office.OpdCode.Length == 0)
            {
                yield return Wrong($"{row}: pilih perangkat daerahnya.");
            }

            if (office.Name.Length == 0 && texts.Any(t => t.Length > 0))
            {
                yield return Wrong($"{row}: isi nama pejabat, atau kosongkan NIP, pangkat, dan dasar pengangkatannya.");
            }

            if (PersonText.IsWrongNip(office.Nip))
            {
                yield return Wrong($"{row}: NIP terdiri atas 18 angka. Kosongkan bila tidak ada.");
            }

            if (office.Name.Length > Lengths.Name || office.Rank.Length > Lengths.Name || office.LegalBasis.Length > Lengths.Line || texts.Any(t => t.Any(char.IsControl)))
            {
                yield return Wrong($"{row}: nama, pangkat, dan dasar pengangkatan ditulis dalam satu baris; nama dan pangkat paling panjang {Lengths.Name} huruf, dasar {Lengths.Line} huruf.");
            }
        }

        foreach (IGrouping<string, RegionOffice> twice in plan.Offices.GroupBy(o => PersonText.Digits(o.Nip)).Where(g => g.Key.Length > 0 && g.Select(o => o.Name).Distinct().Count() > 1))
        {
            yield return Wrong($"NIP {twice.Key} diisi untuk beberapa nama: {string.Join(", ", twice.Select(o => o.Name).Distinct())}.");
        }
    }

    /// <summary>Adds them and their offices; who is named for several offices with one NIP is one person. An office without a known decree says so by having none.</summary>
    public static void Add(BudayaDbContext db, AuditLog audit, RegionPlan plan, DateOnly today)
    {
        List<Person> people = [];
        foreach (RegionOffice office in plan.TitledOffices.Where(o => o.Name.Length > 0))
        {
            string? nip = PersonText.Digits(office.Nip) is { Length: > 0 } digits ? digits : null;
            string key = office.Role.ToLowerInvariant();
            Person? person = people.Find(p => nip is not null && p.Nip == nip);
            if (person is null)
            {
                string userName = nip ?? $"pejabat-{key}";
                person = new()
                {
                    Id = Guid.CreateVersion7(), DisplayName = office.Name, Nip = nip, Rank = office.Rank.Length > 0 ? office.Rank : null,
                    UserName = userName, NormalizedUserName = userName.ToUpperInvariant(), SecurityStamp = Guid.NewGuid().ToString("N"),
                };
                people.Add(person);
                db.Add(person);
                audit.Record("orang.ditambah", $"orang/{person.Id}", new { person.DisplayName, person.UserName, Named = "langkah Pejabat" });
            }

            string? legalBasis = office.LegalBasis.Length > 0 ? office.LegalBasis : null;
            db.Add(new OfficeHolding { PersonId = person.Id, OfficeKey = key, Mode = HoldingMode.Definitif, From = today, LegalBasis = legalBasis });
            audit.Record("jabatan.diberikan", $"orang/{person.Id}", new { Key = key, Mode = nameof(HoldingMode.Definitif), From = today, To = (DateOnly?)null, LegalBasis = legalBasis });
        }
    }

    private static string RoleName(string code) => RegionPack.Roles.FirstOrDefault(r => r.Code == code).Name ?? code;

    private static Problem Wrong(string message) => new("jabatan.yaml", 1, 1, message);
}
