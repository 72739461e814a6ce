namespace Budaya.Core.Packs;

/// <summary>What an operator has filled in of a new region.</summary>
public sealed record RegionPlan
{
    /// <summary>Key of the region, such as <c>belitung</c>.</summary>
    public string Id { get; init; } = "";
}
