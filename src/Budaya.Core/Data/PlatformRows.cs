using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Budaya.Core.Data;

/// <summary>Work of a tenant is due at a moment. Written in the transaction of the act that made the work; read by sweeps instead of tenant tables.</summary>
public sealed class Wake
{
    /// <summary>Time-ordered id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The tenant whose scope the sweep opens.</summary>
    public required string TenantId { get; init; }

    /// <summary>jadwal (a schedule's slot) or kiriman (deliveries).</summary>
    public required string Kind { get; init; }

    /// <summary>Not before this moment (UTC).</summary>
    public required DateTimeOffset DueAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Wake>
    {
        public void Configure(EntityTypeBuilder<Wake> builder)
        {
            builder.Property(w => w.TenantId).HasMaxLength(Lengths.Key);
            builder.Property(w => w.Kind).HasMaxLength(Lengths.Key);
            builder.HasIndex(w => new { w.Kind, w.DueAt });
        }
    }
}

/// <summary>Counts that the platform operator sees; written by sweeps, no text of any document in it.</summary>
public sealed class TenantFigures
{
    /// <summary>The tenant.</summary>
    public required string TenantId { get; init; }

    /// <summary>Deliveries accepted so far.</summary>
    public int Accepted { get; set; }

    /// <summary>Deliveries refused so far.</summary>
    public int Refused { get; set; }

    /// <summary>Deliveries waiting.</summary>
    public int Waiting { get; set; }

    /// <summary>Receipts given so far.</summary>
    public int Acknowledged { get; set; }

    /// <summary>Number of OPDs that receive letters.</summary>
    public int DaftarOpd { get; set; }

    /// <summary>When it was counted.</summary>
    public DateTimeOffset At { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<TenantFigures>
    {
        public void Configure(EntityTypeBuilder<TenantFigures> builder)
        {
            builder.HasKey(f => f.TenantId);
            builder.Property(f => f.TenantId).HasMaxLength(Lengths.Key);
        }
    }
}

/// <summary>A key that protects cookies and form tokens of the whole host.</summary>
public sealed class ProtectionKey
{
    /// <summary>Time-ordered id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Its name as the framework gives it.</summary>
    public required string Name { get; init; }

    /// <summary>The key element.</summary>
    public required string Xml { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ProtectionKey>
    {
        public void Configure(EntityTypeBuilder<ProtectionKey> builder)
        {
            builder.Property(k => k.Name).HasMaxLength(Lengths.Name);
            builder.Property(k => k.Xml).HasMaxLength(Lengths.Document);
        }
    }
}
