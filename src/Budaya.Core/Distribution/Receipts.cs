using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Signing;
using Budaya.Core.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Budaya.Core.Distribution;

/// <summary>An officer of the OPD opened the letter in the inbox for the first time. Only ever added; changes no state.</summary>
public sealed class Reading : TenantRow, IOnlyAdded
{
    /// <summary>The plan.</summary>
    public required Guid PlanId { get; init; }

    /// <summary>The OPD.</summary>
    public required string OpdCode { get; init; }

    /// <summary>Who opened it.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Reading>
    {
        public void Configure(EntityTypeBuilder<Reading> builder)
        {
            builder.HasKey(r => new { r.TenantId, r.PlanId, r.OpdCode });
            builder.Property(r => r.OpdCode).HasMaxLength(Lengths.Key);
            builder.HasOne<PlanRecipient>().WithMany().HasForeignKey(r => new { r.TenantId, r.PlanId, r.OpdCode });
            builder.HasOne<Person>().WithMany().HasForeignKey(r => new { r.TenantId, r.PersonId })
                .HasPrincipalKey(p => new { p.TenantId, p.Id });
        }
    }
}

/// <summary>An OPD acknowledged a document (tanda terima). The first one counts. Only ever added.</summary>
public sealed class Acknowledgement : TenantRow, IOnlyAdded
{
    /// <summary>The document.</summary>
    public required Guid SignedDocumentId { get; init; }

    /// <summary>The OPD.</summary>
    public required string OpdCode { get; init; }

    /// <summary>The plan under which it came.</summary>
    public required Guid PlanId { get; init; }

    /// <summary>Hash of what was received.</summary>
    public required string DocumentSha256 { get; init; }

    /// <summary>Who received it: name.</summary>
    public required string ReceiverName { get; init; }

    /// <summary>NIP or NIPPPK, or empty.</summary>
    public required string ReceiverNip { get; init; }

    /// <summary>Jabatan.</summary>
    public required string ReceiverTitle { get; init; }

    /// <summary>Who was signed in.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The server's time of receipt.</summary>
    public required DateTimeOffset At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Acknowledgement>
    {
        public void Configure(EntityTypeBuilder<Acknowledgement> builder)
        {
            builder.HasKey(a => new { a.TenantId, a.SignedDocumentId, a.OpdCode });
            builder.Property(a => a.OpdCode).HasMaxLength(Lengths.Key);
            builder.Property(a => a.DocumentSha256).HasMaxLength(Lengths.Sha256);
            builder.Property(a => a.ReceiverName).HasMaxLength(Lengths.Name);
            builder.Property(a => a.ReceiverNip).HasMaxLength(Lengths.Key);
            builder.Property(a => a.ReceiverTitle).HasMaxLength(Lengths.Name);
            builder.HasOne<SignedDocument>().WithMany().HasForeignKey(a => new { a.TenantId, a.SignedDocumentId });
            builder.HasOne<PlanRecipient>().WithMany().HasForeignKey(a => new { a.TenantId, a.PlanId, a.OpdCode });
            builder.HasOne<Person>().WithMany().HasForeignKey(a => new { a.TenantId, a.PersonId })
                .HasPrincipalKey(p => new { p.TenantId, p.Id });
        }
    }
}

/// <summary>Somebody shared the letter's link by hand (WhatsApp): dibagikan, never delivered. Only ever added.</summary>
public sealed class Sharing : TenantEntity, IOnlyAdded
{
    /// <summary>The plan.</summary>
    public required Guid PlanId { get; init; }

    /// <summary>The OPD it was meant for; null: a group.</summary>
    public string? OpdCode { get; init; }

    /// <summary>Who shared it.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Sharing>
    {
        public void Configure(EntityTypeBuilder<Sharing> builder)
        {
            builder.Property(s => s.OpdCode).HasMaxLength(Lengths.Key);
            builder.HasOne<DistributionPlan>().WithMany().HasForeignKey(s => new { s.TenantId, s.PlanId });
            builder.HasOne<Opd>().WithMany().HasForeignKey(s => new { s.TenantId, s.OpdCode });
            builder.HasOne<Person>().WithMany().HasForeignKey(s => new { s.TenantId, s.PersonId })
                .HasPrincipalKey(p => new { p.TenantId, p.Id });
        }
    }
}
