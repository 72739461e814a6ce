using Budaya.Core.Tenants;

namespace Budaya.Core.People;

/// <summary>An office that a person holds today, with what it opens.</summary>
/// <param name="Key">Key of the office.</param>
/// <param name="Title">As printed, with Plt., Plh., Pj. or Pjs. before it where it is held so, and a.n. where another person delegated it.</param>
/// <param name="OpdCode">Its OPD, or null.</param>
/// <param name="Mode">How it is held.</param>
/// <param name="Roles">Codes of its roles.</param>
/// <param name="Authorities">What the roles open.</param>
public sealed record HeldOffice(
    string Key, string Title, string? OpdCode, HoldingMode Mode, IReadOnlySet<string> Roles, IReadOnlySet<Authority> Authorities)
{
    /// <summary>Name of the holder who delegated the office; null: held in the person's own right.</summary>
    public string? OnBehalfOf { get; init; }
}

/// <summary>The session in which a person acts.</summary>
/// <param name="Id">Its id.</param>
/// <param name="ConfirmedAt">When the second factor was last shown, or null.</param>
/// <param name="AsksSecondFactor">Whether the person's offices ask for one.</param>
/// <param name="Waits">Whether a second factor must be shown before any office is open.</param>
public sealed record ActingSession(Guid Id, DateTimeOffset? ConfirmedAt, bool AsksSecondFactor, bool Waits)
{
    /// <summary>How long a shown second factor counts as fresh.</summary>
    public static TimeSpan Freshness { get; } = TimeSpan.FromMinutes(15);

    /// <summary>Whether an act that asks for a fresh second factor may be done now.</summary>
    public bool IsFresh(DateTimeOffset now) => ConfirmedAt is { } at && now - at < Freshness;
}

/// <summary>The named officer who works at a meja surat.</summary>
public sealed record SeatedOfficer(Guid Id, string Name, string? Nip, string Title, bool IsLead);

/// <summary>Who acts in this scope. Scoped; empty for the system itself and for the public. Read anew for each request, so that a change of office holds at once.</summary>
public sealed class ActingPerson
{
    private HeldOffice? _actingIn;

    /// <summary>The person, or null.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>Name as shown, or empty.</summary>
    public string Name { get; private set; } = "";

    /// <summary>NIP, or null.</summary>
    public string? Nip { get; private set; }

    /// <summary>The network address that the request came from; null for the system itself.</summary>
    public string? Address { get; set; }

    /// <summary>The offices held today, the person's own before those that others delegated.</summary>
    public IReadOnlyList<HeldOffice> Offices { get; private set; } = [];

    /// <summary>The first office, which pages show; null without any.</summary>
    public HeldOffice? MainOffice => Offices.Count > 0 ? Offices[0] : null;

    /// <summary>The office whose authority opened this work; entries of the audit trail name it.</summary>
    public HeldOffice? ActingIn => _actingIn ?? MainOffice;

    /// <summary>The session; null outside the web.</summary>
    public ActingSession? Session { get; private set; }

    /// <summary>The OPD whose meja surat this account is; null: an account of a person.</summary>
    public string? DeskOpdCode { get; private set; }

    /// <summary>Name of the operator of the platform who acts here; null: a person of the region, or nobody.</summary>
    public string? Operator { get; private set; }

    /// <summary>The officer who has given a PIN at the meja surat, or null.</summary>
    public SeatedOfficer? Officer { get; private set; }

    /// <summary>Says who acts.</summary>
    public void Become(Guid personId, string name, string? nip, IReadOnlyList<HeldOffice> offices) =>
        (PersonId, Name, Nip, Offices, _actingIn) = (personId, name, nip, offices, null);

    /// <summary>Says that an operator of the platform acts, with what is open to one.</summary>
    public void BecomeOperator(Guid operatorId, string name, IReadOnlyList<HeldOffice> offices)
    {
        Become(operatorId, name, nip: null, offices);
        Operator = name;
    }

    /// <summary>Says in which session.</summary>
    public void Enter(ActingSession session) => Session = session;

    /// <summary>Says that the account is a meja surat, and who works there; without an officer it opens nothing.</summary>
    public void Sit(string opdCode, SeatedOfficer? officer)
    {
        (DeskOpdCode, Officer) = (opdCode, officer);
        if (officer is null)
        {
            Offices = [];
        }
    }

    /// <summary>The person; for acts that nobody may do anonymously.</summary>
    /// <exception cref="RefusedException">Nobody is signed in.</exception>
    public Guid RequirePerson() => PersonId ?? throw new RefusedException("Masuk terlebih dahulu.");

    /// <summary>Whether an office held today opens this part of the product.</summary>
    public bool Has(Authority authority) => Offices.Any(o => o.Authorities.Contains(authority));

    /// <summary>Says that the work of this scope rests on one of these authorities: what follows is done in the first office that has it.</summary>
    /// <returns>Whether there is such an office.</returns>
    public bool ActIn(IReadOnlyList<Authority> anyOf)
    {
        HeldOffice? office = Offices.FirstOrDefault(o => anyOf.Any(o.Authorities.Contains));
        _actingIn = office ?? _actingIn;
        return office is not null;
    }

    /// <summary>The first office held today that bears one of the roles, or null.</summary>
    public HeldOffice? OfficeWithRole(IEnumerable<string> roles) => Offices.FirstOrDefault(o => roles.Any(o.Roles.Contains));

    /// <summary>The OPDs for which the person takes in letters.</summary>
    public IReadOnlyList<string> OwnOpdCodes =>
        [.. Offices.Where(o => o.OpdCode is not null && o.Authorities.Contains(Authority.OwnOpd)).Select(o => o.OpdCode!).Distinct()]; // not null: just asked
}
