using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.Distribution.Mail;
using Budaya.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Distribution;

/// <summary>Turns due slots of the scope's tenant into deliveries: one transaction per slot; the key (tenant, schedule, slot) lets each happen once.</summary>
public sealed class OccurrenceSweep(BudayaDbContext db, TenantDirectory tenant, MailSettings mail, AuditLog audit, TimeProvider time)
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
            orderby schedule.NextAt, schedule.Step
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
        if (schedule.NextAt is not { } slot || slot > now)
        {
            return false; // another worker was first, or the conveyance happened late and this reminder moved
        }

        schedule.NextAt = null;
        if (schedule.Step == 0)
        {
            await MoveRemindersAsync(schedule.PlanId, slot, now, cancellationToken);
        }

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
            db.ChangeTracker.Clear();
            audit.Forget();
            if (await db.Set<Schedule>().AnyAsync(s => s.Id == scheduleId && s.NextAt == slot, cancellationToken))
            {
                throw; // not another worker that was first: the slot is still due, and the next sweep tries again
            }

            return false;
        }
    }

    // Nobody is reminded of a letter that came late as if it had come in time: reminders move by as many working days as the conveyance did.
    private async Task MoveRemindersAsync(Guid planId, DateTimeOffset slot, DateTimeOffset now, CancellationToken cancellationToken)
    {
        WorkingCalendar calendar = await tenant.CalendarAsync(cancellationToken);
        int late = calendar.WorkingDaysBetween(calendar.DateOf(slot), calendar.DateOf(now));
        if (late <= 0)
        {
            return;
        }

        foreach (Schedule reminder in await db.Set<Schedule>().Where(s => s.PlanId == planId && s.Step > 0 && s.NextAt != null).ToListAsync(cancellationToken))
        {
            DateOnly day = calendar.AddWorkingDays(calendar.DateOf(reminder.NextAt!.Value), late); // the query asks for those that have a slot
            DateTimeOffset moved = calendar.NextOfficeTime(calendar.At(day, TimeOnly.MinValue));
            reminder.NextAt = moved;
            db.Add(new Wake { TenantId = db.RequireTenant(), Kind = WakeKinds.Schedule, DueAt = moved });
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
        bool byMail = plan.HasMail;
        List<Delivery> deliveries =
        [
            .. recipients.Where(_ => inbox).Select(r => Make(plan, schedule, occurrence, r, DistributionService.Inbox, now)),
            .. recipients.Where(r => byMail && r.Mail is not null).Select(r => Make(plan, schedule, occurrence, r, DistributionService.Mail, now)),
        ];
        db.AddRange(deliveries);
        return deliveries.Count;
    }

    private Delivery Make(DistributionPlan plan, Schedule schedule, Occurrence occurrence, PlanRecipient recipient, string channel, DateTimeOffset now) =>
        Delivery.Of(plan.Id, occurrence.Id, recipient.OpdCode, channel, schedule.Step, now, mail);
}
