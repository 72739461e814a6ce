using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Budaya.Core.Workflow;

/// <summary>Whether a case still runs.</summary>
public enum CaseState
{
    /// <summary>At least one step is open.</summary>
    Berjalan,

    /// <summary>An end was reached.</summary>
    Selesai,

    /// <summary>Given up with a reason.</summary>
    Dihentikan,
}

/// <summary>One walk through a workflow: from the need for a work culture to its evaluation.</summary>
public sealed class WorkflowCase : TenantEntity, IVersioned
{
    /// <summary>The workflow.</summary>
    public required string WorkflowKey { get; init; }

    /// <summary>The version it stays on, until somebody moves it after a dry run.</summary>
    public required int WorkflowNumber { get; set; }

    /// <summary>Title, such as Budaya kerja BERKAH.</summary>
    public required string Title { get; set; }

    /// <summary>The day by whose rules effective-dated steps are chosen, in the tenant's zone.</summary>
    public required DateOnly RuleDate { get; init; }

    /// <summary>Whether it runs.</summary>
    public CaseState State { get; set; } = CaseState.Berjalan;

    /// <summary>The framework it carries; null until one is chosen.</summary>
    public Guid? FrameworkId { get; set; }

    /// <summary>When it was opened.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>When it ended, or null.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <inheritdoc />
    public Guid Version { get; private set; }

    /// <summary>The steps that wait for somebody now; loaded with Include.</summary>
    public List<OpenStep> OpenSteps { get; } = [];

    /// <summary>What was decided, oldest first; loaded with Include.</summary>
    public List<Decision> Decisions { get; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<WorkflowCase>
    {
        public void Configure(EntityTypeBuilder<WorkflowCase> builder)
        {
            builder.Property(c => c.WorkflowKey).HasMaxLength(Lengths.Key);
            builder.Property(c => c.Title).HasMaxLength(Lengths.Line);
            builder.HasOne<WorkflowVersion>().WithMany().HasForeignKey(c => new { c.TenantId, c.WorkflowKey, c.WorkflowNumber });
            builder.HasOne<Values.ValueFramework>().WithMany().HasForeignKey(c => new { c.TenantId, c.FrameworkId });
            builder.HasMany(c => c.OpenSteps).WithOne().HasForeignKey(s => new { s.TenantId, s.CaseId });
            builder.HasMany(c => c.Decisions).WithOne().HasForeignKey(d => new { d.TenantId, d.CaseId });
        }
    }
}

/// <summary>A step of a case that is open, or a join that waits for its other branches.</summary>
public sealed class OpenStep : TenantRow
{
    /// <summary>The case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>Key of the step, such as A07.</summary>
    public required string StepKey { get; init; }

    /// <summary>When it was entered last.</summary>
    public required DateTimeOffset EnteredAt { get; set; }

    /// <summary>Last day by the workflow's deadline, or null: none, or its clock has not started.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>The day from which the clock counts; null: it does not run.</summary>
    public DateOnly? ClockFrom { get; set; }

    /// <summary>When the clock ran before the matter was returned, as <see cref="ClockSpans"/> writes it; empty: never.</summary>
    public string ClockUsed { get; set; } = "";

    /// <summary>When the clock was set; nobody is reminded of a day that had passed already.</summary>
    public DateTimeOffset? ClockSetAt { get; set; }

    /// <summary>How many decisions the case had when the step was entered: it tells one round of a step from the next.</summary>
    public int Round { get; set; }

    /// <summary>For a join: keys of the branches that have arrived, separated by one space; empty for an ordinary step.</summary>
    public string Arrived { get; set; } = "";

    /// <summary>Whether it is a join that waits for other branches; nothing can be chosen at it yet.</summary>
    public bool Waits => Arrived.Length > 0;

    internal sealed class Mapping : IEntityTypeConfiguration<OpenStep>
    {
        public void Configure(EntityTypeBuilder<OpenStep> builder)
        {
            builder.HasKey(s => new { s.TenantId, s.CaseId, s.StepKey });
            builder.Property(s => s.StepKey).HasMaxLength(Lengths.Key);
            builder.Property(s => s.Arrived).HasMaxLength(Lengths.Line);
            builder.Property(s => s.ClockUsed).HasMaxLength(Lengths.Note);
            builder.Ignore(s => s.Waits);
        }
    }
}

/// <summary>Somebody took a choice at a step. Only ever added.</summary>
public sealed class Decision : TenantRow, IOnlyAdded
{
    /// <summary>The case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>Position in the case, from 1. The key makes two decisions at once collide.</summary>
    public required int Sequence { get; init; }

    /// <summary>The step that was left.</summary>
    public required string StepKey { get; init; }

    /// <summary>The choice taken.</summary>
    public required string Choice { get; init; }

    /// <summary>Steps entered, separated by one space.</summary>
    public required string Entered { get; init; }

    /// <summary>Who acted.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>In which office.</summary>
    public required string OfficeKey { get; init; }

    /// <summary>For an act recorded for somebody who does not sign in: the office that acted on paper; else null.</summary>
    public string? RecordedForOfficeKey { get; init; }

    /// <summary>Name of the holder on whose behalf the person acted in the office (delegation); null: in the person's own right.</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>For an act recorded for another office: the day on which that office acted, in the region's zone; null for an act of one's own, and for one that stands again.</summary>
    public DateOnly? ActedOn { get; init; }

    /// <summary>For an act recorded for another office: the scan of the paper, or null when evidence of the step shows it.</summary>
    public string? ScanSha256 { get; init; }

    /// <summary>The texts it was about: <c>pergub:3:</c> and the SHA-256, separated by one space; empty for none.</summary>
    public string Texts { get; init; } = "";

    /// <summary>For an approval that still stands because no text changed: the decision it repeats; else null.</summary>
    public int? Repeats { get; init; }

    /// <summary>Why; mandatory for a return.</summary>
    public required string Note { get; init; }

    /// <summary>When it was recorded.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The day of the act in the region: that on paper, else that of the recording.</summary>
    public DateOnly DayIn(WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return ActedOn ?? calendar.DateOf(At);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Decision>
    {
        public void Configure(EntityTypeBuilder<Decision> builder)
        {
            builder.HasKey(d => new { d.TenantId, d.CaseId, d.Sequence });
            builder.Property(d => d.Sequence).ValueGeneratedNever();
            builder.Property(d => d.StepKey).HasMaxLength(Lengths.Key);
            builder.Property(d => d.Choice).HasMaxLength(Lengths.Key);
            builder.Property(d => d.Entered).HasMaxLength(Lengths.Line);
            builder.Property(d => d.OfficeKey).HasMaxLength(Lengths.Key);
            builder.Property(d => d.RecordedForOfficeKey).HasMaxLength(Lengths.Key);
            builder.Property(d => d.OnBehalfOf).HasMaxLength(Lengths.Name);
            builder.Property(d => d.Texts).HasMaxLength(Lengths.Line);
            builder.Property(d => d.ScanSha256).HasMaxLength(Lengths.Sha256);
            builder.HasOne<StoredFile>().WithMany().HasForeignKey(d => new { d.TenantId, d.ScanSha256 });
            builder.Property(d => d.Note).HasMaxLength(Lengths.Note);
            builder.HasOne<Person>().WithMany().HasForeignKey(d => new { d.TenantId, d.PersonId })
                .HasPrincipalKey(p => new { p.TenantId, p.Id });
            builder.HasOne<Office>().WithMany().HasForeignKey(d => new { d.TenantId, d.OfficeKey });
        }
    }
}
