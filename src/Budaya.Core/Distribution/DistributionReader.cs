using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Signing;
using Budaya.Core.Tenants;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Distribution;

/// <summary>A plan in a list.</summary>
public sealed record PlanRow(Guid Id, string Title, PlanState State, DateTimeOffset? StartedAt, int Recipients, int Sent, int Acknowledged);

/// <summary>A document of a plan.</summary>
public sealed record PlanDocumentRow(Guid Id, string Citation, string Sha256, string Code);

/// <summary>A schedule of a plan.</summary>
public sealed record ScheduleRow(int Step, DateTimeOffset? NextAt, DateTimeOffset? HappenedAt);

/// <summary>Where one OPD stands in a plan.</summary>
/// <param name="Inbox">State of the inbox delivery, or null.</param>
/// <param name="MailState">State of the mail of the conveyance, or null when there is none.</param>
/// <param name="Attempts">Attempts to send that mail.</param>
/// <param name="NextAttemptAt">When it is tried again, or null.</param>
/// <param name="WasUncertain">At one attempt nobody knew whether the server took the mail, so it was sent once more: the OPD may have it twice.</param>
/// <param name="SharedAt">When somebody shared the letter with this OPD by hand, or null.</param>
public sealed record RecipientRow(
    string OpdCode, string Name, string? Mail, DeliveryState? Inbox, DeliveryState? MailState, string MailReply, int Attempts, DateTimeOffset? NextAttemptAt, bool WasUncertain,
    DateTimeOffset? ReadAt, DateTimeOffset? AcknowledgedAt, string? Receiver, int Reminders, DateTimeOffset? SharedAt)
{
    /// <summary>The mail needs a person: refused for good, unknown twice, or there is no address.</summary>
    public bool NeedsHelp => MailState is DeliveryState.Refused or DeliveryState.Uncertain;
}

/// <summary>Somebody shared the letter by hand.</summary>
/// <param name="OpdName">With whom; null: with the group.</param>
/// <param name="By">Who.</param>
public sealed record SharingRow(string? OpdName, string By, DateTimeOffset At);

/// <summary>A plan with all that its page shows.</summary>
public sealed record PlanView(
    DistributionPlan Plan, string CaseTitle, IReadOnlyList<PlanDocumentRow> Documents, IReadOnlyList<ScheduleRow> Schedules,
    IReadOnlyList<RecipientRow> Recipients, DateOnly? ReceiptDueOn)
{
    /// <summary>OPDs whose letter is in the inbox.</summary>
    public int Sent => Recipients.Count(r => r.Inbox == DeliveryState.Accepted);

    /// <summary>OPDs whose mail was accepted by the next server.</summary>
    public int Mailed => Recipients.Count(r => r.MailState == DeliveryState.Accepted);

    /// <summary>OPDs that opened the letter.</summary>
    public int Read => Recipients.Count(r => r.ReadAt is not null);

    /// <summary>OPDs that gave a receipt.</summary>
    public int Acknowledged => Recipients.Count(r => r.AcknowledgedAt is not null);

    /// <summary>When the conveyance happened or is to happen.</summary>
    public DateTimeOffset? ConveyedAt => Schedules.Where(s => s.Step == 0).Select(s => s.HappenedAt ?? s.NextAt).FirstOrDefault();

    /// <summary>Whether the conveyance has happened: its deliveries stand in the ledger.</summary>
    public bool HasHappened => Schedules.Any(s => s.Step == 0 && s.HappenedAt is not null);

    /// <summary>Whether something is being sent about now, so that the page is worth looking at again in a few seconds.</summary>
    public bool IsSendingAt(DateTimeOffset now)
    {
        DateTimeOffset soon = now.AddMinutes(5);
        return Plan.State == PlanState.Berjalan
            && (Schedules.Any(s => s.NextAt <= soon)
                || Recipients.Any(r => r.Inbox == DeliveryState.Pending || r.MailState == DeliveryState.Sending || (r.MailState == DeliveryState.Pending && r.NextAttemptAt <= soon)));
    }
}

/// <summary>A letter in the inbox of an OPD.</summary>
public sealed record LetterRow(Guid PlanId, string OpdCode, string OpdName, string Title, DateTimeOffset ArrivedAt, DateOnly DueOn, DateTimeOffset? ReadAt, DateTimeOffset? AcknowledgedAt);

/// <summary>An enacted document that no plan conveys yet.</summary>
public sealed record ReadyDocument(Guid Id, Guid CaseId, string CaseTitle, string Citation);

/// <summary>Reads what the pages of distribution show.</summary>
public sealed class DistributionReader(BudayaDbContext db, TenantDirectory tenant, TimeProvider time)
{
    /// <summary>All plans, newest first.</summary>
    public Task<List<PlanRow>> PlansAsync(CancellationToken cancellationToken) => db.Set<DistributionPlan>()
        .OrderByDescending(p => p.At)
        .Select(p => new PlanRow(
            p.Id, p.Title, p.State, p.StartedAt,
            db.Set<PlanRecipient>().Count(r => r.PlanId == p.Id),
            db.Set<Delivery>().Count(d => d.PlanId == p.Id && d.Step == 0 && d.Channel == DistributionService.Inbox && d.State == DeliveryState.Accepted),
            db.Set<Acknowledgement>().Where(a => a.PlanId == p.Id).Select(a => a.OpdCode).Distinct().Count()))
        .ToListAsync(cancellationToken);

    /// <summary>Enacted documents that no plan conveys yet.</summary>
    public Task<List<ReadyDocument>> ReadyAsync(CancellationToken cancellationToken) => (
        from document in db.Set<SignedDocument>()
        join naskah in db.Set<Drafting.Naskah>() on document.NaskahId equals naskah.Id
        join workflowCase in db.Set<WorkflowCase>() on naskah.CaseId equals workflowCase.Id
        where !db.Set<PlanDocument>().Any(d => d.SignedDocumentId == document.Id)
        orderby document.At
        select new ReadyDocument(document.Id, workflowCase.Id, workflowCase.Title, document.Citation)).ToListAsync(cancellationToken);

    /// <summary>One plan.</summary>
    /// <exception cref="MissingException">This tenant has no such plan.</exception>
    public async Task<PlanView> PlanAsync(Guid id, CancellationToken cancellationToken)
    {
        DistributionPlan plan = await db.Set<DistributionPlan>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancellationToken) ?? throw new MissingException($"Plan {id}");
        string caseTitle = await db.Set<WorkflowCase>().Where(c => c.Id == plan.CaseId).Select(c => c.Title).SingleAsync(cancellationToken);
        List<ScheduleRow> schedules = await db.Set<Schedule>().Where(s => s.PlanId == id).OrderBy(s => s.Step)
            .Select(s => new ScheduleRow(s.Step, s.NextAt, db.Set<Occurrence>().Where(o => o.ScheduleId == s.Id).Select(o => (DateTimeOffset?)o.At).FirstOrDefault()))
            .ToListAsync(cancellationToken);
        return new(plan, caseTitle, await DocumentsAsync(id, cancellationToken), schedules, await RecipientsAsync(id, cancellationToken), await DueOnAsync(plan, cancellationToken));
    }

    /// <summary>The documents of a plan, in the order of the surat pengantar.</summary>
    public Task<List<PlanDocumentRow>> DocumentsAsync(Guid planId, CancellationToken cancellationToken) => (
        from link in db.Set<PlanDocument>()
        join document in db.Set<SignedDocument>() on link.SignedDocumentId equals document.Id
        where link.PlanId == planId
        orderby link.Position
        select new PlanDocumentRow(document.Id, document.Citation, document.DistributedSha256, document.VerificationCode)).ToListAsync(cancellationToken);

    /// <summary>The letters in the inboxes of some OPDs, newest first.</summary>
    public async Task<IReadOnlyList<LetterRow>> LettersAsync(IReadOnlyList<string> opdCodes, CancellationToken cancellationToken)
    {
        var rows = await (
            from delivery in db.Set<Delivery>()
            join plan in db.Set<DistributionPlan>() on delivery.PlanId equals plan.Id
            join recipient in db.Set<PlanRecipient>() on new { delivery.PlanId, delivery.OpdCode } equals new { recipient.PlanId, recipient.OpdCode }
            where delivery.Channel == DistributionService.Inbox && delivery.State == DeliveryState.Accepted && opdCodes.Contains(delivery.OpdCode)
            orderby delivery.AcceptedAt descending
            select new
            {
                plan, delivery.OpdCode, recipient.Name, delivery.AcceptedAt,
                ReadAt = db.Set<Reading>().Where(r => r.PlanId == plan.Id && r.OpdCode == delivery.OpdCode).Select(r => (DateTimeOffset?)r.At).FirstOrDefault(),
                AcknowledgedAt = db.Set<Acknowledgement>().Where(a => a.PlanId == plan.Id && a.OpdCode == delivery.OpdCode).Select(a => (DateTimeOffset?)a.At).FirstOrDefault(),
                ConveyedAt = ReceiptDay.Conveyances(db).Where(c => c.PlanId == plan.Id).Select(c => c.At).First(),
            }).AsNoTracking().ToListAsync(cancellationToken);
        WorkingCalendar calendar = await tenant.CalendarAsync(cancellationToken);
        return [.. rows.Select(r => new LetterRow(
            r.plan.Id, r.OpdCode, r.Name, r.plan.Title, r.AcceptedAt!.Value, // accepted rows have the moment
            ReceiptDay.Of(r.plan.ReceiptWorkingDays, r.ConveyedAt, calendar), r.ReadAt, r.AcknowledgedAt))];
    }

    /// <summary>The OPDs that a plan may reach today, in the order of lists.</summary>
    public async Task<List<Opd>> CandidatesAsync(CancellationToken cancellationToken)
    {
        DateOnly today = (await tenant.CalendarAsync(cancellationToken)).DateOf(time.GetUtcNow());
        return await db.Set<Opd>().AsNoTracking().ReceivingOn(today).OrderBy(o => o.Position).ToListAsync(cancellationToken);
    }

    /// <summary>Who shared the letter by hand, newest first.</summary>
    public Task<List<SharingRow>> SharingsAsync(Guid planId, CancellationToken cancellationToken) => (
        from sharing in db.Set<Sharing>()
        join person in db.Set<Person>() on sharing.PersonId equals person.Id
        where sharing.PlanId == planId
        orderby sharing.At descending
        select new SharingRow(db.Set<PlanRecipient>().Where(r => r.PlanId == planId && r.OpdCode == sharing.OpdCode).Select(r => r.Name).FirstOrDefault(), person.DisplayName, sharing.At))
        .ToListAsync(cancellationToken);

    private async Task<DateOnly?> DueOnAsync(DistributionPlan plan, CancellationToken cancellationToken)
    {
        DateTimeOffset? conveyed = await ReceiptDay.Conveyances(db).Where(c => c.PlanId == plan.Id).Select(c => (DateTimeOffset?)c.At).SingleOrDefaultAsync(cancellationToken);
        return conveyed is { } at ? ReceiptDay.Of(plan.ReceiptWorkingDays, at, await tenant.CalendarAsync(cancellationToken)) : null;
    }

    private async Task<IReadOnlyList<RecipientRow>> RecipientsAsync(Guid planId, CancellationToken cancellationToken)
    {
        List<PlanRecipient> recipients = await db.Set<PlanRecipient>().AsNoTracking().Where(r => r.PlanId == planId).OrderBy(r => r.Position).ToListAsync(cancellationToken);
        ILookup<string, Delivery> deliveries = (await db.Set<Delivery>().AsNoTracking().Where(d => d.PlanId == planId).ToListAsync(cancellationToken)).ToLookup(d => d.OpdCode);
        Dictionary<string, DateTimeOffset> readings = await db.Set<Reading>().Where(r => r.PlanId == planId).ToDictionaryAsync(r => r.OpdCode, r => r.At, cancellationToken);
        Dictionary<string, Acknowledgement> receipts = (await db.Set<Acknowledgement>().AsNoTracking().Where(a => a.PlanId == planId).ToListAsync(cancellationToken))
            .GroupBy(a => a.OpdCode).ToDictionary(g => g.Key, g => g.First());
        List<Guid> uncertain = await (
            from attempt in db.Set<DeliveryAttempt>()
            join delivery in db.Set<Delivery>() on attempt.DeliveryId equals delivery.Id
            where delivery.PlanId == planId && attempt.Outcome == DeliveryState.Uncertain
            select delivery.Id).Distinct().ToListAsync(cancellationToken);
        Dictionary<string, DateTimeOffset> shared = (await db.Set<Sharing>().Where(s => s.PlanId == planId && s.OpdCode != null).ToListAsync(cancellationToken))
            .GroupBy(s => s.OpdCode!).ToDictionary(g => g.Key, g => g.Max(s => s.At)); // the query leaves out those without
        return [.. recipients.Select(r => Row(r, [.. deliveries[r.OpdCode]], readings, receipts.GetValueOrDefault(r.OpdCode), uncertain, shared))];
    }

    private static RecipientRow Row(
        PlanRecipient recipient, List<Delivery> deliveries, Dictionary<string, DateTimeOffset> readings, Acknowledgement? receipt, List<Guid> uncertain, Dictionary<string, DateTimeOffset> shared)
    {
        Delivery? mail = deliveries.Find(d => d.Step == 0 && d.Channel == DistributionService.Mail);
        return new(
            recipient.OpdCode, recipient.Name, recipient.Mail,
            deliveries.Find(d => d.Step == 0 && d.Channel == DistributionService.Inbox)?.State, mail?.State, mail?.LastReply ?? "", mail?.Attempts ?? 0,
            mail?.State == DeliveryState.Pending ? mail.DueAt : null, mail is not null && uncertain.Contains(mail.Id),
            readings.TryGetValue(recipient.OpdCode, out DateTimeOffset read) ? read : null, receipt?.At, receipt?.ReceiverName,
            deliveries.Count(d => d.Step > 0 && d.State == DeliveryState.Accepted), shared.TryGetValue(recipient.OpdCode, out DateTimeOffset at) ? at : null);
    }
}
