using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Budaya.Core.FollowUps;

/// <summary>How far an OPD is with one of its commitments.</summary>
public enum CommitmentState
{
    /// <summary>Nothing recorded.</summary>
    BelumMulai,

    /// <summary>Evidence was attached, work goes on.</summary>
    Berjalan,

    /// <summary>The OPD says it is done; the bureau has not looked yet.</summary>
    Dilaporkan,

    /// <summary>The bureau accepted it.</summary>
    Selesai,
}

/// <summary>One of the five commitments (C1–C5) of one OPD.</summary>
public sealed class Commitment : TenantEntity, IVersioned
{
    /// <summary>The case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>The event it counts from.</summary>
    public required Guid SosialisasiId { get; init; }

    /// <summary>The OPD.</summary>
    public required string OpdCode { get; init; }

    /// <summary>C1 to C5.</summary>
    public required string Key { get; init; }

    /// <summary>What is to be done.</summary>
    public required string Title { get; init; }

    /// <summary>Last day, in working days from the event.</summary>
    public required DateOnly DueOn { get; set; }

    /// <summary>How far it is.</summary>
    public CommitmentState State { get; set; } = CommitmentState.BelumMulai;

    /// <inheritdoc />
    public Guid Version { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Commitment>
    {
        public void Configure(EntityTypeBuilder<Commitment> builder)
        {
            builder.Property(c => c.OpdCode).HasMaxLength(Lengths.Key);
            builder.Property(c => c.Key).HasMaxLength(Lengths.Key);
            builder.Property(c => c.Title).HasMaxLength(Lengths.Line);
            builder.HasIndex(c => new { c.TenantId, c.CaseId, c.OpdCode, c.Key }).IsUnique();
            builder.HasOne<WorkflowCase>().WithMany().HasForeignKey(c => new { c.TenantId, c.CaseId });
            builder.HasOne<Sosialisasi>().WithMany().HasForeignKey(c => new { c.TenantId, c.SosialisasiId });
            builder.HasOne<Opd>().WithMany().HasForeignKey(c => new { c.TenantId, c.OpdCode });
        }
    }
}

/// <summary>Evidence or a remark on a commitment. Only ever added.</summary>
public sealed class CommitmentReport : TenantEntity, IOnlyAdded
{
    /// <summary>The commitment.</summary>
    public required Guid CommitmentId { get; init; }

    /// <summary>The state it led to.</summary>
    public required CommitmentState State { get; init; }

    /// <summary>What was done, or why it was returned.</summary>
    public required string Text { get; init; }

    /// <summary>The evidence, or null.</summary>
    public string? FileSha256 { get; init; }

    /// <summary>Name of the file as it was given; empty without one.</summary>
    public string FileName { get; init; } = "";

    /// <summary>Who reported.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<CommitmentReport>
    {
        public void Configure(EntityTypeBuilder<CommitmentReport> builder)
        {
            builder.Property(r => r.Text).HasMaxLength(Lengths.Note);
            builder.Property(r => r.FileSha256).HasMaxLength(Lengths.Sha256);
            builder.Property(r => r.FileName).HasMaxLength(Lengths.Name);
            builder.HasOne<Commitment>().WithMany().HasForeignKey(r => new { r.TenantId, r.CommitmentId });
            builder.HasOne<StoredFile>().WithMany().HasForeignKey(r => new { r.TenantId, r.FileSha256 });
            builder.HasOne<Person>().WithMany().HasForeignKey(r => new { r.TenantId, r.PersonId })
                .HasPrincipalKey(p => new { p.TenantId, p.Id });
        }
    }
}
