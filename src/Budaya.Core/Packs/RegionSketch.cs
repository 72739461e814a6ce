using Budaya.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Budaya.Core.Packs;

/// <summary>A new region that an operator is setting up, step by step. A platform row: the region does not exist yet.</summary>
public sealed class RegionSketch : IVersioned
{
    /// <summary>Time-ordered id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>What has been filled in, JSON of <see cref="RegionPlan"/>.</summary>
    public required string Json { get; set; }

    /// <summary>When it was begun.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The region that came of it; null: not made yet.</summary>
    public string? TenantId { get; set; }

    /// <inheritdoc />
    public Guid Version { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<RegionSketch>
    {
        public void Configure(EntityTypeBuilder<RegionSketch> builder)
        {
            builder.Property(s => s.Json).HasMaxLength(Lengths.Document);
            builder.Property(s => s.TenantId).HasMaxLength(Lengths.Key);
        }
    }
}
