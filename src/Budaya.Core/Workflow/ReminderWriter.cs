using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Workflow;

/// <summary>Writes down the reminders that have fallen due; whoever mails them finds them by query. The key of a reminder lets it happen once. The caller saves.</summary>
public sealed class ReminderWriter(BudayaDbContext db, TenantDirectory tenant, AuditLog audit, TimeProvider time)
{
    /// <summary>Adds what is due and not there yet; reminders of steps that were left meanwhile are given up.</summary>
    /// <returns>How many were added.</returns>
    public async Task<int> WriteAsync(CancellationToken cancellationToken)
    {
        WorkingCalendar calendar = await tenant.CalendarAsync(cancellationToken);
        List<WorkflowCase> cases = await db.Set<WorkflowCase>().AsNoTracking().Include(c => c.OpenSteps).Where(c => c.State == CaseState.Berjalan && c.OpenSteps.Any(s => s.DueOn != null)).ToListAsync(cancellationToken);
        List<StepNotice> there = await db.Set<StepNotice>().Where(n => n.State == NoticeState.Menunggu || cases.Select(c => c.Id).Contains(n.CaseId)).ToListAsync(cancellationToken);
        GiveUp(there, cases);
        if (cases.Count == 0)
        {
            return 0;
        }

        List<WorkflowVersion> versions = await db.Set<WorkflowVersion>().AsNoTracking().ToListAsync(cancellationToken);
        Dictionary<(string, int), WorkflowDefinition> definitions = versions.ToDictionary(v => (v.Key, v.Number), v => v.Definition());
        IReadOnlyList<OfficeMailbox> mailboxes = await OfficeMailbox.AllAsync(db, calendar.DateOf(time.GetUtcNow()), cancellationToken);
        int added = 0;
        foreach (WorkflowCase found in cases)
        {
            foreach (OpenStep open in found.OpenSteps)
            {
                added += Write(definitions[(found.WorkflowKey, found.WorkflowNumber)].Step(open.StepKey), open, calendar, mailboxes, there);
            }
        }

        return added;
    }

    private void GiveUp(List<StepNotice> there, List<WorkflowCase> cases)
    {
        foreach (StepNotice notice in there.Where(n => n.State == NoticeState.Menunggu))
        {
            bool stillOpen = cases.FirstOrDefault(c => c.Id == notice.CaseId)?.OpenSteps.Any(s => s.StepKey == notice.StepKey && s.Round == notice.Round) == true;
            if (!stillOpen)
            {
                (notice.State, notice.ChangedAt) = (NoticeState.Dilewati, time.GetUtcNow());
            }
        }
    }

    private int Write(WorkflowStep step, OpenStep open, WorkingCalendar calendar, IReadOnlyList<OfficeMailbox> mailboxes, List<StepNotice> there)
    {
        if (step.Deadline is not { } deadline || open is not { DueOn: { } dueOn, ClockSetAt: { } setAt })
        {
            return 0;
        }

        DateTimeOffset now = time.GetUtcNow();
        List<DeadlineReminder> due = [.. CaseClock.RemindersOf(deadline).Where(r => CaseClock.SlotOf(r, dueOn, calendar) is var slot && slot <= now && slot > setAt).OrderBy(r => r.WorkingDays)];
        int added = 0;
        foreach (OfficeMailbox box in mailboxes)
        {
            List<DeadlineReminder> own = [.. due.Where(r => box.Bears(r.Roles.Count > 0 ? r.Roles : step.Roles))];
            foreach (DeadlineReminder reminder in own.Where(r => !there.Exists(n => n.CaseId == open.CaseId && n.StepKey == step.Key && n.Round == open.Round && n.WorkingDays == r.WorkingDays && n.OfficeKey == box.OfficeKey)))
            {
                // After a stand-still several may be due at once: the last one says it all.
                NoticeState state = reminder != own[^1] ? NoticeState.Dilewati : box.Mail is null ? NoticeState.TanpaAlamat : NoticeState.Menunggu;
                db.Add(new StepNotice
                {
                    CaseId = open.CaseId, StepKey = step.Key, Round = open.Round, WorkingDays = reminder.WorkingDays, OfficeKey = box.OfficeKey,
                    IsEscalation = !box.Bears(step.Roles), DueOn = dueOn, Mail = box.Mail, State = state, At = now, ChangedAt = now,
                });
                added++;
            }
        }

        if (added > 0)
        {
            audit.Record("tenggat.diingatkan", $"alur/{open.CaseId}", new { step.Key, dueOn, Offices = added });
        }

        return added;
    }
}
