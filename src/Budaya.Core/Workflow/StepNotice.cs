using Budaya.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Budaya.Core.Workflow;

/// <summary>How far a reminder is.</summary>
public enum NoticeState
{
    /// <summary>To be mailed.</summary>
    Menunggu,

    /// <summary>Being handed over now.</summary>
    Dikirim,

    /// <summary>Accepted by the mail server.</summary>
    Terkirim,

    /// <summary>Refused by the mail server.</summary>
    Gagal,

    /// <summary>The service stopped while it was handed over: nobody knows, and it is not repeated.</summary>
    TidakPasti,

    /// <summary>Neither the holder of the office nor its OPD has an address.</summary>
    TanpaAlamat,

    /// <summary>The step was left, or a later reminder was due as well.</summary>
    Dilewati,
}

/// <summary>A reminder that is mailed once.</summary>
public interface IMailedNotice
{
    /// <summary>When it fell due.</summary>
    DateTimeOffset At { get; }

    /// <summary>How far it is.</summary>
    NoticeState State { get; set; }

    /// <summary>When its state changed last.</summary>
    DateTimeOffset ChangedAt { get; set; }

    /// <summary>What the mail server said; empty: nothing yet.</summary>
    string Reply { get; set; }
}

/// <summary>A reminder of a deadline to one office. Its key lets each happen once, however often the sweep starts again.</summary>
public sealed class StepNotice : TenantRow, IVersioned, IMailedNotice
{
    /// <summary>The case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>Key of the step.</summary>
    public required string StepKey { get; init; }

    /// <summary>The round of the step; see <see cref="OpenStep.Round"/>.</summary>
    public required int Round { get; init; }

    /// <summary>Working days after the last day; negative: before it.</summary>
    public required int WorkingDays { get; init; }

    /// <summary>The office.</summary>
    public required string OfficeKey { get; init; }

    /// <summary>Whether the office is not one of the step's own.</summary>
    public required bool IsEscalation { get; init; }

    /// <summary>The last day that it is about.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>Where it goes; null: nowhere.</summary>
    public string? Mail { get; init; }

    /// <summary>How far it is.</summary>
    public required NoticeState State { get; set; }

    /// <summary>When it fell due.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When its state changed last.</summary>
    public required DateTimeOffset ChangedAt { get; set; }

    /// <summary>What the mail server said; empty: nothing yet.</summary>
    public string Reply { get; set; } = "";

    /// <inheritdoc />
    public Guid Version { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<StepNotice>
    {
        public void Configure(EntityTypeBuilder<StepNotice> builder)
        {
            builder.HasKey(n => new { n.TenantId, n.CaseId, n.StepKey, n.Round, n.WorkingDays, n.OfficeKey });
            builder.Property(n => n.StepKey).HasMaxLength(Lengths.Key);
            builder.Property(n => n.Round).ValueGeneratedNever();
            builder.Property(n => n.WorkingDays).ValueGeneratedNever();
            builder.Property(n => n.OfficeKey).HasMaxLength(Lengths.Key);
            builder.Property(n => n.Mail).HasMaxLength(Lengths.Mail);
            builder.Property(n => n.Reply).HasMaxLength(Lengths.Line);
            builder.HasIndex(n => new { n.TenantId, n.State });
            builder.HasOne<WorkflowCase>().WithMany().HasForeignKey(n => new { n.TenantId, n.CaseId });
            builder.HasOne<People.Office>().WithMany().HasForeignKey(n => new { n.TenantId, n.OfficeKey });
        }
    }
}
