using Budaya.Core.Audit;
using Budaya.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Distribution;

/// <summary>Turns due slots of the scope's tenant into deliveries: one transaction per slot; the key (tenant, schedule, slot) lets each happen once.</summary>
public sealed class OccurrenceSweep(BudayaDbContext db, AuditLog audit, TimeProvider time)
{
    /// <summary>Writes the deliveries of every due slot.</summary>
    /// <returns>How many slots happened.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        List<Guid> due = await (
            from schedule in db.Set<Schedule>()
            join plan in db.Set<DistributionPlan>() on schedule.PlanId equals plan.Id
            where schedule.NextAt != null && schedule.NextAt <= now && plan.State == PlanState.Berjalan
            orderby schedule.NextAt
            select schedule.Id).ToListAsync(cancellationToken);
        int happened = 0;
        foreach (Guid id in due)
        {
            happened += await HappenAsync(id, now, cancellationToken) ? 1 : 0;
        }

        return happened;
    }

    private async Task<bool> HappenAsync(Guid scheduleId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        Schedule schedule = await db.Set<Schedule>().SingleAsync(s => s.Id == scheduleId, cancellationToken);
        if (schedule.NextAt is not { } slot)
        {
            return false;
        }

        schedule.NextAt = null;
        Occurrence occurrence = new() { ScheduleId = schedule.Id, SlotAt = slot, At = now };
        db.Add(occurrence);
        int count = await AddDeliveriesAsync(schedule, occurrence, now, cancellationToken);
        db.Add(new Wake { TenantId = db.RequireTenant(), Kind = WakeKinds.Delivery, DueAt = now });
        audit.Record(schedule.Step == 0 ? "pengiriman.terjadi" : "pengingat.terjadi", $"penyampaian/{schedule.PlanId}", new { schedule.Step, slot, count });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException)
        {
            // Another worker made the same slot happen first (its key or the schedule's version says so); whatever else it was, the next sweep finds the slot still due.
            db.ChangeTracker.Clear();
            audit.Forget();
            return false;
        }
    }

    private async Task<int> AddDeliveriesAsync(Schedule schedule, Occurrence occurrence, DateTimeOffset now, CancellationToken cancellationToken)
    {
        DistributionPlan plan = await db.Set<DistributionPlan>().AsNoTracking().SingleAsync(p => p.Id == schedule.PlanId, cancellationToken);
        List<PlanRecipient> recipients = await db.Set<PlanRecipient>().AsNoTracking().Where(r => r.PlanId == plan.Id).OrderBy(r => r.Position).ToListAsync(cancellationToken);
        if (schedule.Step > 0)
        {
            List<string> answered = await db.Set<Acknowledgement>().Where(a => a.PlanId == plan.Id).Select(a => a.OpdCode).Distinct().ToListAsync(cancellationToken);
            recipients.RemoveAll(r => answered.Contains(r.OpdCode));
        }

        // The inbox holds the letter once; reminders go by mail only.
        bool inbox = schedule.Step == 0;
        bool mail = plan.Channels.Split(' ').Contains(DistributionService.Mail);
        List<Delivery> deliveries =
        [
            .. recipients.Where(_ => inbox).Select(r => Make(plan, schedule, occurrence, r, DistributionService.Inbox, now)),
            .. recipients.Where(r => mail && r.Mail is not null).Select(r => Make(plan, schedule, occurrence, r, DistributionService.Mail, now)),
        ];
        db.AddRange(deliveries);
        return deliveries.Count;
    }

    private static Delivery Make(DistributionPlan plan, Schedule schedule, Occurrence occurrence, PlanRecipient recipient, string channel, DateTimeOffset now)
    {
        Guid id = Guid.CreateVersion7();
        return new()
        {
            Id = id, PlanId = plan.Id, OccurrenceId = occurrence.Id, OpdCode = recipient.OpdCode, Channel = channel, Step = schedule.Step,
            DueAt = now, MessageId = $"{id:N}@budaya.invalid",
        };
    }
}
