using System.Text.Json.Serialization;
using Budaya.Core.Tenants;

namespace Budaya.Core.Packs;

/// <summary>What an operator has filled in of a new region; empty texts are not filled in yet.</summary>
public sealed record RegionPlan
{
    /// <summary>Key of the region, such as <c>belitung</c>; also its address.</summary>
    public string Id { get; init; } = "";

    /// <summary>Such as Pemerintah Kabupaten Belitung.</summary>
    public string OfficialName { get; init; } = "";

    /// <summary>Such as Pemkab Belitung.</summary>
    public string ShortName { get; init; } = "";

    /// <summary>Province, kabupaten or kota.</summary>
    public RegionLevel Level { get; init; } = RegionLevel.Kabupaten;

    /// <summary>Such as Belitung.</summary>
    public string RegionName { get; init; } = "";

    /// <summary>Of a kabupaten or kota: its province.</summary>
    public string Province { get; init; } = "";

    /// <summary>Where papers are signed.</summary>
    public string Place { get; init; } = "";

    /// <summary>IANA name.</summary>
    public string Zone { get; init; } = "Asia/Jakarta";

    /// <summary>Accent, such as <c>#0f5e63</c>.</summary>
    public string Colour { get; init; } = "#0f5e63";

    /// <summary>Domain from which OPDs and offices get addresses; empty: they have none.</summary>
    public string MailDomain { get; init; } = "";

    /// <summary>Lines at the head of a letter.</summary>
    public IReadOnlyList<string> HeadLines { get; init; } = [];

    /// <summary>Lines of the address below them.</summary>
    public IReadOnlyList<string> AddressLines { get; init; } = [];

    /// <summary>The OPDs, in the order of the list.</summary>
    public IReadOnlyList<RegionOpd> DaftarOpd { get; init; } = [];

    /// <summary>The offices of the administration, as typed: a row without a title keeps what else was typed in it.</summary>
    public IReadOnlyList<RegionOffice> Offices { get; init; } = [];

    /// <summary>Those that have a title; the others are no offices yet.</summary>
    [JsonIgnore]
    public IReadOnlyList<RegionOffice> TitledOffices => [.. Offices.Where(o => o.Title.Length > 0)];

    /// <summary>Key of the pack whose national holidays the region begins with; <see cref="WithoutCalendar"/>: with none; empty: not chosen yet.</summary>
    public string Calendar { get; init; } = "";

    /// <summary>The region begins without a list of holidays.</summary>
    public const string WithoutCalendar = "tanpa";

    /// <summary>Keys of the workflow models.</summary>
    public IReadOnlyList<string> Workflows { get; init; } = [];

    /// <summary>Gubernur, Bupati or Wali Kota is asked for apart; a kabupaten has a Bupati.</summary>
    public string HeadTitle => Level switch { RegionLevel.Provinsi => "Gubernur", RegionLevel.Kabupaten => "Bupati", _ => "Wali Kota" };
}

/// <summary>An OPD of a new region.</summary>
/// <param name="Kind">A word of packs: dinas, badan, bagian, …</param>
public sealed record RegionOpd(string Code, string Kind, string Name, string ShortName, string Mail);

/// <summary>An office of a new region.</summary>
/// <param name="Role">Code of the role it bears; see <see cref="RegionPack.Roles"/>.</param>
/// <param name="Title">As printed; empty: not filled in.</param>
/// <param name="OpdCode">Its OPD; empty: not chosen.</param>
/// <param name="Name">Who holds it, as printed under a signature; empty: nobody is named yet.</param>
/// <param name="Nip">18 digits, or empty.</param>
/// <param name="Rank">Rank and grade, or empty.</param>
/// <param name="LegalBasis">Number and date of the decree of appointment; empty: not known yet.</param>
public sealed record RegionOffice(string Role, string Title, string OpdCode, string Name = "", string Nip = "", string Rank = "", string LegalBasis = "")
{
    /// <summary>Nothing was typed in this row.</summary>
    [JsonIgnore]
    public bool IsBlank => this == new RegionOffice(Role, "", "");

    /// <summary>The row without whoever holds the office.</summary>
    internal RegionOffice WithoutPerson() => this with { Name = "", Nip = "", Rank = "", LegalBasis = "" };
}
