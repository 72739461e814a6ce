using Budaya.Core.Data;
using Budaya.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Budaya.Core.Proposals;

/// <summary>A deliberation (pembahasan) of a round.</summary>
public sealed class Meeting : TenantEntity, IVersioned
{
    /// <summary>The round.</summary>
    public required Guid RoundId { get; init; }

    /// <summary>Day of the meeting, in the tenant's zone.</summary>
    public required DateOnly HeldOn { get; set; }

    /// <summary>When it begins, in the tenant's zone; null: not said.</summary>
    public TimeOnly? StartsAt { get; set; }

    /// <summary>Where it is held.</summary>
    public required string Place { get; set; }

    /// <summary>What it talks about (agenda), an item a line; or empty.</summary>
    public string Agenda { get; set; } = "";

    /// <summary>Minutes (notulen); empty as long as none are written.</summary>
    public string Minutes { get; set; } = "";

    /// <summary>When attendance was first recorded; null: not yet.</summary>
    public DateTimeOffset? RecordedAt { get; set; }

    /// <summary>When the agreement was recorded; null: still open.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>The berita acara that the offices initial; null: none was made since the agreement. Those made before stand as <see cref="MeetingReport"/>.</summary>
    public string? ReportSha256 { get; set; }

    /// <inheritdoc />
    public Guid Version { get; private set; }

    /// <summary>The invited offices; loaded with Include.</summary>
    public List<MeetingSeat> Seats { get; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<Meeting>
    {
        public void Configure(EntityTypeBuilder<Meeting> builder)
        {
            builder.Property(m => m.Place).HasMaxLength(Lengths.Line);
            builder.Property(m => m.Agenda).HasMaxLength(Lengths.Note);
            builder.Property(m => m.ReportSha256).HasMaxLength(Lengths.Sha256);
            builder.HasOne<StoredFile>().WithMany().HasForeignKey(m => new { m.TenantId, m.ReportSha256 });
            builder.Property(m => m.Minutes).HasMaxLength(Lengths.Document);
            builder.HasOne<Round>().WithMany().HasForeignKey(m => new { m.TenantId, m.RoundId });
            builder.HasMany(m => m.Seats).WithOne().HasForeignKey(s => new { s.TenantId, s.MeetingId });
        }
    }
}

/// <summary>An office invited to a meeting, whether it came, and its position (sikap).</summary>
public sealed class MeetingSeat : TenantRow
{
    /// <summary>The meeting.</summary>
    public required Guid MeetingId { get; init; }

    /// <summary>The invited office.</summary>
    public required string OfficeKey { get; init; }

    /// <summary>Whether it presides.</summary>
    public bool Presides { get; set; }

    /// <summary>Whether somebody came for it.</summary>
    public bool Attended { get; set; }

    /// <summary>Name of a substitute, or null when the holder came.</summary>
    public string? Substitute { get; set; }

    /// <summary>The proposal it favours, or null.</summary>
    public Guid? FavouredProposalId { get; set; }

    /// <summary>Its note, or empty.</summary>
    public string Note { get; set; } = "";

    /// <summary>The berita acara that it has initialled (paraf); null: none.</summary>
    public string? InitialledSha256 { get; set; }

    /// <summary>The scan of the initialled paper, when an officer recorded it for the office; null: initialled by the office itself, or not yet.</summary>
    public string? InitialScanSha256 { get; set; }

    /// <summary>When it initialled.</summary>
    public DateTimeOffset? InitialledAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<MeetingSeat>
    {
        public void Configure(EntityTypeBuilder<MeetingSeat> builder)
        {
            builder.HasKey(s => new { s.TenantId, s.MeetingId, s.OfficeKey });
            builder.Property(s => s.OfficeKey).HasMaxLength(Lengths.Key);
            builder.Property(s => s.Substitute).HasMaxLength(Lengths.Name);
            builder.Property(s => s.Note).HasMaxLength(Lengths.Note);
            builder.Property(s => s.InitialledSha256).HasMaxLength(Lengths.Sha256);
            builder.Property(s => s.InitialScanSha256).HasMaxLength(Lengths.Sha256);
            builder.HasOne<StoredFile>().WithMany().HasForeignKey(s => new { s.TenantId, s.InitialScanSha256 });
            builder.HasOne<Office>().WithMany().HasForeignKey(s => new { s.TenantId, s.OfficeKey });
            builder.HasOne<Proposal>().WithMany().HasForeignKey(s => new { s.TenantId, s.FavouredProposalId });
        }
    }
}
