using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Signing;
using Budaya.Core.Tenants;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Budaya.Core.Distribution;

/// <summary>Whether a plan sends. "Finished" is computed from the ledger and never stored.</summary>
public enum PlanState
{
    /// <summary>Being prepared; recipients and times may change.</summary>
    Disusun,

    /// <summary>Recipients are frozen; its schedules run.</summary>
    Berjalan,

    /// <summary>Paused by a person; nothing is sent.</summary>
    Dihentikan,
}

/// <summary>The conveyance (penyampaian) of enacted documents under one surat pengantar.</summary>
public sealed class DistributionPlan : TenantEntity, IVersioned
{
    /// <summary>The case it belongs to.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>Title, such as Penyampaian Peraturan Gubernur tentang Budaya Kerja.</summary>
    public required string Title { get; set; }

    /// <summary>Number of the surat pengantar, one for the whole campaign; empty: not given yet.</summary>
    public string CoverNumber { get; set; } = "";

    /// <summary>Date of the surat pengantar.</summary>
    public DateOnly? CoverDate { get; set; }

    /// <summary>Channels, separated by one space: kotak (inbox), surel (e-mail).</summary>
    public required string Channels { get; set; }

    /// <summary>Whether e-mail is one of them.</summary>
    public bool HasMail => Channels.Split(' ').Contains(DistributionService.Mail);

    /// <summary>Working days after sending within which a receipt is asked for.</summary>
    public required int ReceiptWorkingDays { get; set; }

    /// <summary>Whether it sends.</summary>
    public PlanState State { get; set; } = PlanState.Disusun;

    /// <summary>Who laid it down.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When its recipients were frozen; null: not yet.</summary>
    public DateTimeOffset? StartedAt { get; set; }

    /// <inheritdoc />
    public Guid Version { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<DistributionPlan>
    {
        public void Configure(EntityTypeBuilder<DistributionPlan> builder)
        {
            builder.Property(p => p.Title).HasMaxLength(Lengths.Line);
            builder.Ignore(p => p.HasMail);
            builder.Property(p => p.CoverNumber).HasMaxLength(Lengths.Name);
            builder.Property(p => p.Channels).HasMaxLength(Lengths.Key);
            builder.HasOne<WorkflowCase>().WithMany().HasForeignKey(p => new { p.TenantId, p.CaseId });
            builder.HasOne<Person>().WithMany().HasForeignKey(p => new { p.TenantId, p.PersonId })
                .HasPrincipalKey(p => new { p.TenantId, p.Id });
        }
    }
}

/// <summary>A document that a plan conveys. A document is conveyed by one plan only.</summary>
public sealed class PlanDocument : TenantRow
{
    /// <summary>The document.</summary>
    public required Guid SignedDocumentId { get; init; }

    /// <summary>The plan.</summary>
    public required Guid PlanId { get; init; }

    /// <summary>Place in the surat pengantar, from 1.</summary>
    public required int Position { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<PlanDocument>
    {
        public void Configure(EntityTypeBuilder<PlanDocument> builder)
        {
            builder.HasKey(d => new { d.TenantId, d.SignedDocumentId });
            builder.HasOne<SignedDocument>().WithMany().HasForeignKey(d => new { d.TenantId, d.SignedDocumentId });
            builder.HasOne<DistributionPlan>().WithMany().HasForeignKey(d => new { d.TenantId, d.PlanId });
        }
    }
}

/// <summary>An OPD that a plan reaches, as it was when the plan started.</summary>
public sealed class PlanRecipient : TenantRow
{
    /// <summary>The plan.</summary>
    public required Guid PlanId { get; init; }

    /// <summary>The OPD.</summary>
    public required string OpdCode { get; init; }

    /// <summary>Its name on that day.</summary>
    public required string Name { get; init; }

    /// <summary>How its head is addressed.</summary>
    public required string HeadTitle { get; init; }

    /// <summary>Its address on that day; null: it had none, so only the inbox reaches it. Corrected by a person when mail is refused.</summary>
    public string? Mail { get; set; }

    /// <summary>Place in lists, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>Code on its copy of the surat pengantar.</summary>
    public required string Code { get; init; }

    /// <summary>SHA-256 of its copy of the surat pengantar, made when the plan started: whatever is sent or shown later is this file.</summary>
    public string? CoverSha256 { get; private set; }

    internal void Keep(StoredFile cover) => CoverSha256 ??= cover.Sha256;

    internal sealed class Mapping : IEntityTypeConfiguration<PlanRecipient>
    {
        public void Configure(EntityTypeBuilder<PlanRecipient> builder)
        {
            builder.HasKey(r => new { r.TenantId, r.PlanId, r.OpdCode });
            builder.Property(r => r.OpdCode).HasMaxLength(Lengths.Key);
            builder.Property(r => r.Name).HasMaxLength(Lengths.Name);
            builder.Property(r => r.HeadTitle).HasMaxLength(Lengths.Name);
            builder.Property(r => r.Mail).HasMaxLength(Lengths.Mail);
            builder.Property(r => r.Code).HasMaxLength(Lengths.Key);
            builder.Property(r => r.CoverSha256).HasMaxLength(Lengths.Sha256);
            builder.HasIndex(r => new { r.TenantId, r.Code }).IsUnique();
            builder.HasOne<StoredFile>().WithMany().HasForeignKey(r => new { r.TenantId, r.CoverSha256 });
            builder.HasOne<DistributionPlan>().WithMany().HasForeignKey(r => new { r.TenantId, r.PlanId });
            builder.HasOne<Opd>().WithMany().HasForeignKey(r => new { r.TenantId, r.OpdCode });
        }
    }
}
