using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Budaya.Core.Data;

/// <summary>A file that this tenant holds under its content's hash. Only ever added.</summary>
public sealed class StoredFile : TenantRow, IOnlyAdded
{
    /// <summary>SHA-256 of the bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Length in bytes.</summary>
    public required long Length { get; init; }

    /// <summary>Media type found by looking at the bytes, never the one the sender claimed.</summary>
    public required string MediaType { get; init; }

    /// <summary>When it was first stored.</summary>
    public required DateTimeOffset At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<StoredFile>
    {
        public void Configure(EntityTypeBuilder<StoredFile> builder)
        {
            builder.HasKey(f => new { f.TenantId, f.Sha256 });
            builder.Property(f => f.Sha256).HasMaxLength(Lengths.Sha256);
            builder.Property(f => f.MediaType).HasMaxLength(Lengths.Key);
        }
    }
}
