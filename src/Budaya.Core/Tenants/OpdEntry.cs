using System.Text.Json.Serialization;

namespace Budaya.Core.Tenants;

/// <summary>A unit of the region as the pack lists it. The code is for ever; names have a history.</summary>
public sealed record OpdEntry
{
    /// <summary>Lower-case letters, digits and hyphens; never changes.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }
    public string? ShortName { get; init; }
    public required OpdKind Kind { get; init; }

    /// <summary>Code of the unit of which this one is a part: the Sekretariat Daerah for a biro.</summary>
    public string? ParentCode { get; init; }

    /// <summary>The office that leads the unit, as it stands behind "Yth.": "Kepala Dinas Kesehatan".</summary>
    public required string HeadOffice { get; init; }

    /// <summary>Null: letters reach this unit only through the inbox.</summary>
    public string? Email { get; init; }

    /// <summary>Whether the unit gets a copy of its own.</summary>
    public required bool IsRecipient { get; init; }

    public required Period Period { get; init; }
    public required IReadOnlyList<FormerName> FormerNames { get; init; }

    /// <summary>Code of the unit that took over when this one ended.</summary>
    public string? SuccessorCode { get; init; }
}

/// <summary>A name the unit bore until a date, that date included.</summary>
public sealed record FormerName(string Name, DateOnly Until);

[JsonConverter(typeof(JsonStringEnumConverter<OpdKind>))]
public enum OpdKind
{
    Sekretariat,
    Biro,
    Bagian,
    Inspektorat,
    Dinas,
    Satuan,
    Badan,
    RumahSakit,
    Kecamatan,
    Kelurahan,
    Uptd,
}
