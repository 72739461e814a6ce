using Budaya.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Budaya.Core.Audit;

/// <summary>One act, chained to the one before it (docs/decisions/audit-chain.md). Only ever added.</summary>
public sealed class AuditEntry : TenantRow, IOnlyAdded
{
    /// <summary>Position in the tenant's chain, from 1, without gaps.</summary>
    public required long Sequence { get; init; }

    /// <summary>When it happened (UTC).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who acted; null: the system itself.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>In which office, or null.</summary>
    public string? OfficeKey { get; init; }

    /// <summary>What was done, a stable key such as <c>usulan.diajukan</c>.</summary>
    public required string Act { get; init; }

    /// <summary>What it was done to, such as <c>Proposal/019…</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>SHA-256 of salt and details.</summary>
    public required string DetailsSha256 { get; init; }

    /// <summary>SHA-256 of the entry before and of this entry's own fields.</summary>
    public required string Sha256 { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<AuditEntry>
    {
        public void Configure(EntityTypeBuilder<AuditEntry> builder)
        {
            builder.HasKey(e => new { e.TenantId, e.Sequence });
            builder.Property(e => e.Sequence).ValueGeneratedNever();
            builder.Property(e => e.OfficeKey).HasMaxLength(Lengths.Key);
            builder.Property(e => e.Act).HasMaxLength(Lengths.Key);
            builder.Property(e => e.Subject).HasMaxLength(Lengths.Name);
            builder.Property(e => e.DetailsSha256).HasMaxLength(Lengths.Sha256);
            builder.Property(e => e.Sha256).HasMaxLength(Lengths.Sha256);
            builder.HasIndex(e => new { e.TenantId, e.Subject });
        }
    }
}

/// <summary>The details of an entry: readable, and erasable by a two-person act without breaking the chain.</summary>
public sealed class AuditDetails : TenantRow
{
    /// <summary>The entry.</summary>
    public required long Sequence { get; init; }

    /// <summary>Random, in hexadecimal; part of what is hashed.</summary>
    public required string Salt { get; init; }

    /// <summary>What changed and why, JSON; null once erased.</summary>
    public string? Json { get; private set; }

    /// <summary>Fills in what is hashed.</summary>
    public static AuditDetails Of(long sequence, string salt, string? json) => new() { Sequence = sequence, Salt = salt, Json = json };

    internal void Blank() => Json = null;

    internal sealed class Mapping : IEntityTypeConfiguration<AuditDetails>
    {
        public void Configure(EntityTypeBuilder<AuditDetails> builder)
        {
            builder.HasKey(d => new { d.TenantId, d.Sequence });
            builder.Property(d => d.Sequence).ValueGeneratedNever();
            builder.Property(d => d.Salt).HasMaxLength(Lengths.Key);
            builder.Property(d => d.Json).HasMaxLength(Lengths.Document);
            builder.HasOne<AuditEntry>().WithMany().HasForeignKey(d => new { d.TenantId, d.Sequence });
        }
    }
}

/// <summary>The end of a tenant's chain: the one row that a saving transaction locks before it adds entries.</summary>
public sealed class AuditHead : TenantRow
{
    /// <summary>Sequence of the last entry; 0: none yet.</summary>
    public long Sequence { get; private set; }

    /// <summary>Hash of the last entry; empty: none yet.</summary>
    public string Sha256 { get; private set; } = "";

    internal void Advance(long sequence, string sha256) => (Sequence, Sha256) = (sequence, sha256);

    internal sealed class Mapping : IEntityTypeConfiguration<AuditHead>
    {
        public void Configure(EntityTypeBuilder<AuditHead> builder)
        {
            builder.HasKey(h => h.TenantId);
            builder.Property(h => h.Sha256).HasMaxLength(Lengths.Sha256);
        }
    }
}
