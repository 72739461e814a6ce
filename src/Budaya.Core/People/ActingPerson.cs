using Budaya.Core.Tenants;

namespace Budaya.Core.People;

/// <summary>An office that a person holds today, with what it opens.</summary>
/// <param name="Key">Key of the office.</param>
/// <param name="Title">As printed, with Plt., Plh., Pj. or Pjs. before it where it is held so.</param>
/// <param name="OpdCode">Its OPD, or null.</param>
/// <param name="Mode">How it is held.</param>
/// <param name="Roles">Codes of its roles.</param>
/// <param name="Authorities">What the roles open.</param>
public sealed record HeldOffice(
    string Key, string Title, string? OpdCode, HoldingMode Mode, IReadOnlySet<string> Roles, IReadOnlySet<Authority> Authorities);

/// <summary>Who acts in this scope. Scoped; empty for the system itself and for the public. Read anew for each request, so that a change of office holds at once.</summary>
public sealed class ActingPerson
{
    /// <summary>The person, or null.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>Name as shown, or empty.</summary>
    public string Name { get; private set; } = "";

    /// <summary>NIP, or null.</summary>
    public string? Nip { get; private set; }

    /// <summary>The network address that the request came from; null for the system itself.</summary>
    public string? Address { get; set; }

    /// <summary>The offices held today.</summary>
    public IReadOnlyList<HeldOffice> Offices { get; private set; } = [];

    /// <summary>The first office, which pages show; null without any.</summary>
    public HeldOffice? MainOffice => Offices.Count > 0 ? Offices[0] : null;

    /// <summary>Says who acts.</summary>
    public void Become(Guid personId, string name, string? nip, IReadOnlyList<HeldOffice> offices) =>
        (PersonId, Name, Nip, Offices) = (personId, name, nip, offices);

    /// <summary>The person; for acts that nobody may do anonymously.</summary>
    /// <exception cref="RefusedException">Nobody is signed in.</exception>
    public Guid RequirePerson() => PersonId ?? throw new RefusedException("Masuk terlebih dahulu.");

    /// <summary>Whether an office held today opens this part of the product.</summary>
    public bool Has(Authority authority) => Offices.Any(o => o.Authorities.Contains(authority));

    /// <summary>The first office held today that bears one of the roles, or null.</summary>
    public HeldOffice? OfficeWithRole(IEnumerable<string> roles) => Offices.FirstOrDefault(o => roles.Any(o.Roles.Contains));

    /// <summary>The OPDs for which the person takes in letters.</summary>
    public IReadOnlyList<string> OwnOpdCodes =>
        [.. Offices.Where(o => o.OpdCode is not null && o.Authorities.Contains(Authority.OwnOpd)).Select(o => o.OpdCode!).Distinct()]; // not null: just asked
}
