using Budaya.Core.Data;
using Budaya.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Budaya.Core.Proposals;

/// <summary>How one office scored the proposals in one scoring round. Nobody but that office reads it before the round closes.</summary>
public sealed class ScoreSheet : TenantEntity, IVersioned
{
    /// <summary>The round of proposals.</summary>
    public required Guid RoundId { get; init; }

    /// <summary>The scoring round, from 1.</summary>
    public required int Ballot { get; init; }

    /// <summary>The office that scored.</summary>
    public required string OfficeKey { get; init; }

    /// <summary>Who filled it in.</summary>
    public required Guid PersonId { get; set; }

    /// <summary>The paper on which it rests, when an officer recorded it for the office; empty: filled in by the office itself.</summary>
    public string Basis { get; set; } = "";

    /// <summary>The scan of that paper; null: filled in by the office itself.</summary>
    public string? ScanSha256 { get; set; }

    /// <summary>When it was filled in last.</summary>
    public required DateTimeOffset At { get; set; }

    /// <inheritdoc />
    public Guid Version { get; private set; }

    /// <summary>The scores; loaded with Include.</summary>
    public List<Score> Scores { get; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<ScoreSheet>
    {
        public void Configure(EntityTypeBuilder<ScoreSheet> builder)
        {
            builder.Property(s => s.OfficeKey).HasMaxLength(Lengths.Key);
            builder.Property(s => s.Basis).HasMaxLength(Lengths.Note);
            builder.Property(s => s.ScanSha256).HasMaxLength(Lengths.Sha256);
            builder.HasOne<StoredFile>().WithMany().HasForeignKey(s => new { s.TenantId, s.ScanSha256 });
            builder.HasIndex(s => new { s.TenantId, s.RoundId, s.Ballot, s.OfficeKey }).IsUnique();
            builder.HasMany(s => s.Scores).WithOne().HasForeignKey(s => new { s.TenantId, s.SheetId });
            builder.HasOne<Round>().WithMany().HasForeignKey(s => new { s.TenantId, s.RoundId });
            builder.HasOne<Office>().WithMany().HasForeignKey(s => new { s.TenantId, s.OfficeKey });
            builder.HasOne<Person>().WithMany().HasForeignKey(s => new { s.TenantId, s.PersonId }).HasPrincipalKey(p => new { p.TenantId, p.Id });
        }
    }
}

/// <summary>One score on a sheet.</summary>
public sealed class Score : TenantRow
{
    /// <summary>The sheet.</summary>
    public required Guid SheetId { get; init; }

    /// <summary>The proposal.</summary>
    public required Guid ProposalId { get; init; }

    /// <summary>Place of the criterion.</summary>
    public required int Position { get; init; }

    /// <summary>1 to <see cref="Criterion.HighestPoints"/>.</summary>
    public required int Points { get; set; }

    /// <summary>What the proposal said when it was scored: <see cref="ProposalStamps"/>.</summary>
    public required string Stamp { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Score>
    {
        public void Configure(EntityTypeBuilder<Score> builder)
        {
            builder.HasKey(s => new { s.TenantId, s.SheetId, s.ProposalId, s.Position });
            builder.Property(s => s.Position).ValueGeneratedNever();
            builder.Property(s => s.Stamp).HasMaxLength(Lengths.Sha256);
            builder.HasOne<Proposal>().WithMany().HasForeignKey(s => new { s.TenantId, s.ProposalId });
        }
    }
}

/// <summary>An office's declaration that it has an interest in a proposal (benturan kepentingan): it does not score it. Only ever added.</summary>
public sealed class InterestDeclaration : TenantRow, IOnlyAdded
{
    /// <summary>The proposal.</summary>
    public required Guid ProposalId { get; init; }

    /// <summary>The office.</summary>
    public required string OfficeKey { get; init; }

    /// <summary>What the interest is.</summary>
    public required string Reason { get; init; }

    /// <summary>The paper on which it rests, when an officer recorded it for the office; else empty.</summary>
    public string Basis { get; init; } = "";

    /// <summary>The scan of that paper; null: the office declared it itself.</summary>
    public string? ScanSha256 { get; init; }

    /// <summary>Who declared it.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<InterestDeclaration>
    {
        public void Configure(EntityTypeBuilder<InterestDeclaration> builder)
        {
            builder.HasKey(d => new { d.TenantId, d.ProposalId, d.OfficeKey });
            builder.Property(d => d.OfficeKey).HasMaxLength(Lengths.Key);
            builder.Property(d => d.Reason).HasMaxLength(Lengths.Note);
            builder.Property(d => d.Basis).HasMaxLength(Lengths.Note);
            builder.Property(d => d.ScanSha256).HasMaxLength(Lengths.Sha256);
            builder.HasOne<StoredFile>().WithMany().HasForeignKey(d => new { d.TenantId, d.ScanSha256 });
            builder.HasOne<Proposal>().WithMany().HasForeignKey(d => new { d.TenantId, d.ProposalId });
            builder.HasOne<Office>().WithMany().HasForeignKey(d => new { d.TenantId, d.OfficeKey });
            builder.HasOne<Person>().WithMany().HasForeignKey(d => new { d.TenantId, d.PersonId }).HasPrincipalKey(p => new { p.TenantId, p.Id });
        }
    }
}
