using Budaya.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Budaya.Core.Tenants;

/// <summary>Whether a regional government is served, and how.</summary>
public enum TenantState
{
    /// <summary>Being set up; only its administrators enter.</summary>
    Draft,

    /// <summary>Served.</summary>
    Running,

    /// <summary>Nobody signs in; verification stays alive.</summary>
    Suspended,

    /// <summary>Read-only; verification stays alive.</summary>
    Archived,
}

/// <summary>A regional government on this platform. A platform row: it is what the tenant is chosen from.</summary>
public sealed class Tenant
{
    /// <summary>Key, such as <c>babel</c>; also the folder of its pack.</summary>
    public required string Id { get; init; }

    /// <summary>First segment of its addresses when no host name is its own, such as <c>/babel</c>.</summary>
    public required string Identifier { get; init; }

    /// <summary>Official name, such as Pemerintah Provinsi Kepulauan Bangka Belitung.</summary>
    public required string Name { get; set; }

    /// <summary>Host names of its own, separated by one space; empty when it has none.</summary>
    public string Hosts { get; set; } = "";

    /// <summary>Served or not.</summary>
    public TenantState State { get; set; } = TenantState.Running;

    /// <summary>Hash of the pack it was created from or last brought up to.</summary>
    public string PackHash { get; set; } = "";

    /// <summary>When it was created.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Tenant>
    {
        public void Configure(EntityTypeBuilder<Tenant> builder)
        {
            builder.HasKey(t => t.Id);
            builder.HasIndex(t => t.Identifier).IsUnique();
            builder.Property(t => t.Id).HasMaxLength(Lengths.Key);
            builder.Property(t => t.Identifier).HasMaxLength(Lengths.Key);
            builder.Property(t => t.Name).HasMaxLength(Lengths.Name);
            builder.Property(t => t.Hosts).HasMaxLength(Lengths.Line);
            builder.Property(t => t.PackHash).HasMaxLength(Lengths.Sha256);
            builder.Property(t => t.State).IsConcurrencyToken(); // an operator and the region's administrators may both change it
        }
    }
}
