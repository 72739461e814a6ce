using Budaya.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Budaya.Core.People;

/// <summary>A role of the tenant's pack, such as HUK; workflow steps name it, offices bear it.</summary>
public sealed class Role : TenantRow
{
    /// <summary>Code, such as <c>HUK</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Its name on pages, such as Kepala Biro Hukum.</summary>
    public required string Name { get; set; }

    /// <summary>The authorities it opens (wewenang), separated by one space.</summary>
    public required string Authorities { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Role>
    {
        public void Configure(EntityTypeBuilder<Role> builder)
        {
            builder.HasKey(r => new { r.TenantId, r.Code });
            builder.Property(r => r.Code).HasMaxLength(Lengths.Key);
            builder.Property(r => r.Name).HasMaxLength(Lengths.Name);
            builder.Property(r => r.Authorities).HasMaxLength(Lengths.Line);
        }
    }
}
