using Budaya.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Budaya.Core.Workflow;

/// <summary>The clock of a step from which the matter was returned; taken up again, and removed, when the matter is back.</summary>
public sealed class PausedClock : TenantRow
{
    /// <summary>The case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>Key of the step.</summary>
    public required string StepKey { get; init; }

    /// <summary>When the clock ran before <see cref="From"/>, as <see cref="ClockSpans"/> writes it; empty: never.</summary>
    public required string Used { get; set; }

    /// <summary>The day from which it was counting; null: it was not running.</summary>
    public DateOnly? From { get; set; }

    /// <summary>The day of the return; what was used until then is counted when the matter is back, by the calendar of that day.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>The last day as it stood; it still holds for a clock that does not pause.</summary>
    public DateOnly? DueOn { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<PausedClock>
    {
        public void Configure(EntityTypeBuilder<PausedClock> builder)
        {
            builder.HasKey(c => new { c.TenantId, c.CaseId, c.StepKey });
            builder.Property(c => c.StepKey).HasMaxLength(Lengths.Key);
            builder.Property(c => c.Used).HasMaxLength(Lengths.Note);
            builder.HasOne<WorkflowCase>().WithMany().HasForeignKey(c => new { c.TenantId, c.CaseId });
        }
    }
}
