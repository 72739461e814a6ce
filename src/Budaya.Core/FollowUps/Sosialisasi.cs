using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Budaya.Core.FollowUps;

/// <summary>The event at which the agen perubahan learn the culture and agree on what each OPD does next.</summary>
public sealed class Sosialisasi : TenantEntity
{
    /// <summary>The case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>Day of the event, in the tenant's zone; commitments count from it.</summary>
    public required DateOnly HeldOn { get; init; }

    /// <summary>Where.</summary>
    public required string Place { get; init; }

    /// <summary>Who opened it (office).</summary>
    public required string Opener { get; init; }

    /// <summary>Speakers, or empty.</summary>
    public string Speakers { get; init; } = "";

    /// <summary>Minutes, or empty.</summary>
    public string Minutes { get; init; } = "";

    /// <summary>What was agreed on; not empty: the commitments start.</summary>
    public string Agreement { get; init; } = "";

    /// <summary>Who recorded it.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>When it was recorded.</summary>
    public required DateTimeOffset At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Sosialisasi>
    {
        public void Configure(EntityTypeBuilder<Sosialisasi> builder)
        {
            builder.Property(s => s.Place).HasMaxLength(Lengths.Line);
            builder.Property(s => s.Opener).HasMaxLength(Lengths.Name);
            builder.Property(s => s.Speakers).HasMaxLength(Lengths.Line);
            builder.Property(s => s.Minutes).HasMaxLength(Lengths.Document);
            builder.Property(s => s.Agreement).HasMaxLength(Lengths.Note);
            builder.HasOne<WorkflowCase>().WithMany().HasForeignKey(s => new { s.TenantId, s.CaseId });
            builder.HasOne<Person>().WithMany().HasForeignKey(s => new { s.TenantId, s.PersonId })
                .HasPrincipalKey(p => new { p.TenantId, p.Id });
        }
    }
}

/// <summary>An agen perubahan: a civil servant whom a decree names for an OPD from a day to a day.</summary>
public sealed class AgenPerubahan : TenantEntity
{
    /// <summary>The OPD.</summary>
    public required string OpdCode { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Jabatan, or empty.</summary>
    public string Title { get; init; } = "";

    /// <summary>Number of the decree, or empty.</summary>
    public string DecreeNumber { get; init; } = "";

    /// <summary>Date of the decree.</summary>
    public DateOnly? DecreeDate { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day; null: until further notice.</summary>
    public DateOnly? To { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<AgenPerubahan>
    {
        public void Configure(EntityTypeBuilder<AgenPerubahan> builder)
        {
            builder.Property(a => a.OpdCode).HasMaxLength(Lengths.Key);
            builder.Property(a => a.Name).HasMaxLength(Lengths.Name);
            builder.Property(a => a.Title).HasMaxLength(Lengths.Name);
            builder.Property(a => a.DecreeNumber).HasMaxLength(Lengths.Name);
            builder.HasOne<Opd>().WithMany().HasForeignKey(a => new { a.TenantId, a.OpdCode });
        }
    }
}

/// <summary>An OPD was represented at a sosialisasi.</summary>
public sealed class SosialisasiAttendance : TenantRow
{
    /// <summary>The event.</summary>
    public required Guid SosialisasiId { get; init; }

    /// <summary>The OPD.</summary>
    public required string OpdCode { get; init; }

    /// <summary>The agent who came; null: somebody else came for the OPD.</summary>
    public Guid? AgentId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<SosialisasiAttendance>
    {
        public void Configure(EntityTypeBuilder<SosialisasiAttendance> builder)
        {
            builder.HasKey(a => new { a.TenantId, a.SosialisasiId, a.OpdCode });
            builder.Property(a => a.OpdCode).HasMaxLength(Lengths.Key);
            builder.HasOne<Sosialisasi>().WithMany().HasForeignKey(a => new { a.TenantId, a.SosialisasiId });
            builder.HasOne<Opd>().WithMany().HasForeignKey(a => new { a.TenantId, a.OpdCode });
            builder.HasOne<AgenPerubahan>().WithMany().HasForeignKey(a => new { a.TenantId, a.AgentId });
        }
    }
}

/// <summary>An OPD passed the culture on to its own people (penerusan). Only ever added.</summary>
public sealed class Penerusan : TenantEntity, IOnlyAdded
{
    /// <summary>The event it follows.</summary>
    public required Guid SosialisasiId { get; init; }

    /// <summary>The OPD.</summary>
    public required string OpdCode { get; init; }

    /// <summary>apel, rapat or grup.</summary>
    public required string How { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Number of ASN reached.</summary>
    public required int Reached { get; init; }

    /// <summary>A photograph, or null.</summary>
    public string? FileSha256 { get; init; }

    /// <summary>Who recorded it.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>When it was recorded.</summary>
    public required DateTimeOffset At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Penerusan>
    {
        public void Configure(EntityTypeBuilder<Penerusan> builder)
        {
            builder.Property(p => p.OpdCode).HasMaxLength(Lengths.Key);
            builder.Property(p => p.How).HasMaxLength(Lengths.Key);
            builder.Property(p => p.FileSha256).HasMaxLength(Lengths.Sha256);
            builder.HasOne<Sosialisasi>().WithMany().HasForeignKey(p => new { p.TenantId, p.SosialisasiId });
            builder.HasOne<Opd>().WithMany().HasForeignKey(p => new { p.TenantId, p.OpdCode });
            builder.HasOne<StoredFile>().WithMany().HasForeignKey(p => new { p.TenantId, p.FileSha256 });
            builder.HasOne<Person>().WithMany().HasForeignKey(p => new { p.TenantId, p.PersonId })
                .HasPrincipalKey(p => new { p.TenantId, p.Id });
        }
    }
}
