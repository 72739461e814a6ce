using Budaya.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Budaya.Core.Proposals;

/// <summary>What proposals of a round are scored by, and how much it weighs against the other criteria.</summary>
public sealed class Criterion : TenantRow
{
    /// <summary>Most criteria of a round.</summary>
    public const int Most = 10;

    /// <summary>Highest score of a proposal by one criterion; the lowest is 1.</summary>
    public const int HighestPoints = 5;

    /// <summary>Heaviest weight; the lightest is 1.</summary>
    public const int HeaviestWeight = 100;

    /// <summary>The round.</summary>
    public required Guid RoundId { get; init; }

    /// <summary>Place in the list, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; set; }

    /// <summary>Its weight, 1 to <see cref="HeaviestWeight"/>; what counts is its share of all weights.</summary>
    public required int Weight { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Criterion>
    {
        public void Configure(EntityTypeBuilder<Criterion> builder)
        {
            builder.HasKey(c => new { c.TenantId, c.RoundId, c.Position });
            builder.Property(c => c.Position).ValueGeneratedNever();
            builder.Property(c => c.Name).HasMaxLength(Lengths.Name);
        }
    }
}
