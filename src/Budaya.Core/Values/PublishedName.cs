using Budaya.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Budaya.Core.Values;

/// <summary>The name of a framework in force, for the warning that another region uses it. A platform row: what is enacted is public; proposals never enter.</summary>
public sealed class PublishedName
{
    /// <summary>The region.</summary>
    public required string TenantId { get; init; }

    /// <summary>The framework.</summary>
    public required Guid FrameworkId { get; init; }

    /// <summary>As printed.</summary>
    public required string Name { get; init; }

    /// <summary>Official name of the region.</summary>
    public required string Owner { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<PublishedName>
    {
        public void Configure(EntityTypeBuilder<PublishedName> builder)
        {
            builder.HasKey(p => new { p.TenantId, p.FrameworkId });
            builder.Property(p => p.TenantId).HasMaxLength(Lengths.Key);
            builder.Property(p => p.Name).HasMaxLength(Lengths.Name);
            builder.Property(p => p.Owner).HasMaxLength(Lengths.Name);
        }
    }
}
