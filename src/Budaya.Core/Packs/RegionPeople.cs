using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Tenants;

namespace Budaya.Core.Packs;

/// <summary>The officials that are named for a new region: people without a password, whom the region's administrator lets in.</summary>
internal static class RegionPeople
{
    public static IEnumerable<Problem> Problems(RegionPlan plan)
    {
        foreach (RegionOffice office in plan.Offices)
        {
            string[] texts = [office.Name, office.Nip, office.Rank];
            if (office.Name.Length == 0 && texts.Any(t => t.Length > 0))
            {
                yield return Wrong($"Pejabat {office.Title}: isi nama, atau kosongkan NIP dan pangkatnya.");
            }

            if (PersonText.IsWrongNip(office.Nip))
            {
                yield return Wrong($"Pejabat {office.Title}: NIP terdiri atas 18 angka. Kosongkan bila tidak ada.");
            }

            if (office.Name.Length > Lengths.Name || office.Rank.Length > Lengths.Name || texts.Any(t => t.Any(char.IsControl)))
            {
                yield return Wrong($"Pejabat {office.Title}: nama dan pangkat ditulis dalam satu baris, paling panjang {Lengths.Name} huruf.");
            }
        }

        foreach (IGrouping<string, RegionOffice> twice in plan.Offices.GroupBy(o => PersonText.Digits(o.Nip)).Where(g => g.Key.Length > 0 && g.Select(o => o.Name).Distinct().Count() > 1))
        {
            yield return Wrong($"NIP {twice.Key} diisi untuk beberapa nama: {string.Join(", ", twice.Select(o => o.Name).Distinct())}.");
        }
    }

    /// <summary>Adds them; who is named for several offices with one NIP is one person.</summary>
    public static IReadOnlyList<Person> Add(BudayaDbContext db, RegionPlan plan, DateOnly today)
    {
        List<Person> people = [];
        foreach (RegionOffice office in plan.Offices.Where(o => o.Name.Length > 0))
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
            }

            db.Add(new OfficeHolding { PersonId = person.Id, OfficeKey = key, Mode = HoldingMode.Definitif, From = today });
        }

        return people;
    }

    private static Problem Wrong(string message) => new("jabatan.yaml", 1, 1, message);
}
