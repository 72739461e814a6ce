using Budaya.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Budaya.Core.Tenants;

/// <summary>A day on which the offices of this tenant do not work, besides Saturday and Sunday.</summary>
public sealed class Holiday : TenantRow
{
    /// <summary>The day, in the tenant's zone.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Its name, such as Hari Suci Nyepi.</summary>
    public required string Name { get; set; }

    /// <summary>What sort of day off.</summary>
    public required HolidayKind Kind { get; set; }

    /// <summary>The decree it rests on.</summary>
    public required string Source { get; set; }

    /// <summary>The version of the year's list it came with; see <see cref="HolidayList"/>.</summary>
    public int Version { get; set; } = 1;

    internal sealed class Mapping : IEntityTypeConfiguration<Holiday>
    {
        public void Configure(EntityTypeBuilder<Holiday> builder)
        {
            builder.HasKey(h => new { h.TenantId, h.Date });
            builder.Property(h => h.Name).HasMaxLength(Lengths.Name);
            builder.Property(h => h.Source).HasMaxLength(Lengths.Line);
        }
    }
}
