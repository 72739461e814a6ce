using System.Text.Json.Serialization;

namespace Budaya.Core.Tenants;

/// <summary>An office that people hold. Never a person: persons change, the office stays.</summary>
public sealed record OfficeEntry
{
    public required string Key { get; init; }
    public required string Title { get; init; }
    public required string OpdCode { get; init; }

    /// <summary>Codes of roles.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    public string? Email { get; init; }

    /// <summary>Whether the office is shown on the demonstration sign-in page.</summary>
    public required bool IsDemo { get; init; }
}

/// <summary>A role of the workflow, such as KDH or HUK, and the parts of the product it opens.</summary>
public sealed record RoleEntry
{
    public required string Code { get; init; }
    public required string Name { get; init; }
    public required IReadOnlyList<Authority> Authorities { get; init; }
}

/// <summary>The parts of the product that a role can open ("wewenang").</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Authority>))]
public enum Authority
{
    /// <summary>"organisasi": values, proposals, distribution, follow-up.</summary>
    Organisation,

    /// <summary>"rancangan": drafts and templates.</summary>
    Drafting,

    /// <summary>"register": numbers, signing records, gazette, certified copies.</summary>
    Register,

    /// <summary>"admin": people, offices, settings of the region.</summary>
    Administration,

    /// <summary>"opd": the inbox, receipts and commitments of the office's own OPD.</summary>
    OwnOpd,

    /// <summary>"baca": everything of the region to read, nothing to change.</summary>
    Read,
}
