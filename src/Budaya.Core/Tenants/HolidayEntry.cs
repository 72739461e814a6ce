using System.Text.Json.Serialization;

namespace Budaya.Core.Tenants;

/// <summary>A day on which offices are closed.</summary>
/// <remarks>Rule: holidays come each year from a joint decree of three ministers and may be amended during the year; hence source and version.</remarks>
public sealed record HolidayEntry
{
    public required DateOnly Date { get; init; }
    public required string Name { get; init; }
    public required HolidayKind Kind { get; init; }

    /// <summary>The decree, or how sure the list is.</summary>
    public required string Source { get; init; }

    /// <summary>From 1, raised with each amendment of the year's list.</summary>
    public required int Version { get; init; }
}

[JsonConverter(typeof(JsonStringEnumConverter<HolidayKind>))]
public enum HolidayKind
{
    LiburNasional,
    CutiBersama,
    LiburDaerah,
    Pilkada,
}
