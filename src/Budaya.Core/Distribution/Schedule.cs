using Budaya.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Budaya.Core.Distribution;

/// <summary>When a step of a plan happens: the conveyance itself or one of its reminders.</summary>
public sealed class Schedule : TenantEntity, IVersioned
{
    /// <summary>The plan.</summary>
    public required Guid PlanId { get; init; }

    /// <summary>0: the conveyance; from 1: the reminders in their order.</summary>
    public required int Step { get; init; }

    /// <summary>Whether a slot outside working days and office hours moves to the next working morning.</summary>
    public bool WorkingHoursOnly { get; set; } = true;

    /// <summary>The next slot; null: no more.</summary>
    public DateTimeOffset? NextAt { get; set; }

    /// <inheritdoc />
    public Guid Version { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Schedule>
    {
        public void Configure(EntityTypeBuilder<Schedule> builder)
        {
            builder.HasIndex(s => new { s.TenantId, s.PlanId, s.Step }).IsUnique();
            builder.HasIndex(s => new { s.TenantId, s.NextAt });
            builder.HasOne<DistributionPlan>().WithMany().HasForeignKey(s => new { s.TenantId, s.PlanId });
        }
    }
}

/// <summary>A slot of a schedule that came due. The key (tenant, schedule, slot) lets it happen once. Only ever added.</summary>
public sealed class Occurrence : TenantEntity, IOnlyAdded
{
    /// <summary>The schedule.</summary>
    public required Guid ScheduleId { get; init; }

    /// <summary>The slot as the schedule names it (UTC).</summary>
    public required DateTimeOffset SlotAt { get; init; }

    /// <summary>When its deliveries were written.</summary>
    public required DateTimeOffset At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Occurrence>
    {
        public void Configure(EntityTypeBuilder<Occurrence> builder)
        {
            builder.HasIndex(o => new { o.TenantId, o.ScheduleId, o.SlotAt }).IsUnique();
            builder.HasOne<Schedule>().WithMany().HasForeignKey(o => new { o.TenantId, o.ScheduleId });
        }
    }
}
