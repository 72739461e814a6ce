using Budaya.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Budaya.Core.Tenants;

/// <summary>What a tenant has set: its <c>TenantProfile</c> as JSON. Versions are added, never overwritten; the highest holds.</summary>
public sealed class TenantSettings : TenantRow
{
    /// <summary>From 1 up.</summary>
    public required int Number { get; init; }

    /// <summary>The profile, System.Text.Json.</summary>
    public required string ProfileJson { get; init; }

    /// <summary>When it began to hold.</summary>
    public required DateTimeOffset At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<TenantSettings>
    {
        public void Configure(EntityTypeBuilder<TenantSettings> builder)
        {
            builder.HasKey(s => new { s.TenantId, s.Number });
            builder.Property(s => s.Number).ValueGeneratedNever();
            builder.Property(s => s.ProfileJson).HasMaxLength(Lengths.Document);
        }
    }
}
