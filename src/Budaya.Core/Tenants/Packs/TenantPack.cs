using Budaya.Core.Values;
using Budaya.Core.Workflow;

namespace Budaya.Core.Tenants;

/// <summary>Everything that <c>Tenants/&lt;id&gt;/</c> says about one region, read and checked whole.</summary>
public sealed record TenantPack
{
    public required string Id { get; init; }
    public required TenantProfile Profile { get; init; }
    public required IReadOnlyList<OpdEntry> DaftarOpd { get; init; }

    /// <summary>The listed offices, then those that every OPD has by rule.</summary>
    public required IReadOnlyList<OfficeEntry> Offices { get; init; }

    public required IReadOnlyList<RoleEntry> Roles { get; init; }
    public required IReadOnlyList<HolidayEntry> Holidays { get; init; }
    public required IReadOnlyList<WorkflowDefinition> Workflows { get; init; }
    public required IReadOnlyList<FrameworkEntry> Frameworks { get; init; }
    public required IReadOnlyList<RoundEntry> Rounds { get; init; }

    /// <summary>SHA-256 of the files, in lower-case hexadecimal digits; line endings do not count.</summary>
    public required string Hash { get; init; }
}

/// <summary>What came of reading a folder: the pack, or all its problems.</summary>
/// <param name="Pack">Null when there is any problem; the region is then not served, the others are.</param>
public sealed record TenantPackReading(string Id, TenantPack? Pack, IReadOnlyList<Problem> Problems);
