using System.Security.Cryptography;
using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.Distribution.Mail;
using Budaya.Core.People;
using Budaya.Core.Signing;
using Budaya.Core.Tenants;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Distribution;

/// <summary>A plan that somebody wants to lay down.</summary>
/// <param name="PlanId">Given by the form, so that sending it twice lays down one plan.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Title">Such as Penyampaian Peraturan Gubernur tentang Budaya Kerja.</param>
/// <param name="DocumentIds">Enacted documents, in the order of the surat pengantar.</param>
/// <param name="Mail">Whether e-mail is a channel beside the inbox.</param>
public sealed record LayDownPlan(Guid PlanId, Guid CaseId, string Title, IReadOnlyList<Guid> DocumentIds, bool Mail);

/// <summary>How a plan is started.</summary>
/// <param name="PlanId">The plan.</param>
/// <param name="SendAt">When, by the tenant's clock; null: now.</param>
/// <param name="WorkingHoursOnly">Whether a moment outside office hours moves to the next working morning.</param>
/// <param name="CoverNumber">Number of the surat pengantar.</param>
/// <param name="CoverDate">Its date.</param>
/// <param name="OpdCodes">The recipients; null: every OPD that receives letters.</param>
/// <param name="Mail">Whether e-mail is a channel beside the inbox; null: as the plan was laid down.</param>
public sealed record StartPlan(
    Guid PlanId, DateTime? SendAt, bool WorkingHoursOnly, string CoverNumber, DateOnly CoverDate, IReadOnlyList<string>? OpdCodes, bool? Mail = null);

/// <summary>Lays plans down, starts them, pauses them. The caller saves.</summary>
public sealed class DistributionService(
    BudayaDbContext db, DeliveryLedger ledger, CoverLetter cover, MailSettings settings, ActingPerson acting, TenantDirectory tenant, AuditLog audit, TimeProvider time)
{
    /// <summary>Channel: the OPD's inbox in this product.</summary>
    public const string Inbox = "kotak";

    /// <summary>Channel: e-mail.</summary>
    public const string Mail = "surel";

    // A form that was filled in for "in a minute" may be sent a little later.
    private const int FurthestYears = 2;
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(10);

    /// <summary>Lays a plan down. The same id again gives the plan that is there.</summary>
    /// <exception cref="RefusedException">No document, one that is not enacted, one that another plan conveys, or no authority.</exception>
    public async Task<DistributionPlan> LayDownAsync(LayDownPlan wish, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(wish);
        if (await db.Set<DistributionPlan>().SingleOrDefaultAsync(p => p.Id == wish.PlanId, cancellationToken) is { } there)
        {
            return there;
        }

        RefusedException.ThrowIfAny(await WhyNotLayDownAsync(wish, cancellationToken));
        TenantProfile profile = await tenant.ProfileAsync(cancellationToken);
        DistributionPlan plan = new()
        {
            Id = wish.PlanId, CaseId = wish.CaseId, Title = wish.Title.Trim(), Channels = wish.Mail ? $"{Inbox} {Mail}" : Inbox,
            ReceiptWorkingDays = profile.Receipts.LimitWorkingDays, PersonId = acting.RequirePerson(), At = time.GetUtcNow(),
        };
        db.Add(plan);
        db.AddRange(wish.DocumentIds.Distinct().Select((id, index) => new PlanDocument { PlanId = plan.Id, SignedDocumentId = id, Position = index + 1 }));
        audit.Record("penyampaian.disusun", Subject(plan), new { plan.Title, wish.DocumentIds, plan.Channels });
        return plan;
    }

    /// <summary>Freezes the recipients, makes each its copy of the surat pengantar, and sets the schedules of the conveyance and of its reminders.</summary>
    /// <exception cref="RefusedException">No recipient, no number, no authority, or the surat pengantar cannot be printed now.</exception>
    public async Task StartAsync(StartPlan start, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(start);
        DistributionPlan plan = await FindAsync(start.PlanId, cancellationToken);
        if (plan.StartedAt is not null)
        {
            return; // pressed twice
        }

        RefusedException.ThrowIfAny(await WhyNotStartAsync(start, cancellationToken));
        List<Opd> recipients = await RecipientsAsync(start.OpdCodes, cancellationToken);
        WorkingCalendar calendar = await tenant.CalendarAsync(cancellationToken);
        TenantProfile profile = await tenant.ProfileAsync(cancellationToken);
        DateTimeOffset slot = await SlotAsync(start.SendAt, start.WorkingHoursOnly, cancellationToken);
        plan.Channels = (start.Mail ?? plan.HasMail) ? $"{Inbox} {Mail}" : Inbox;
        (plan.State, plan.StartedAt, plan.CoverNumber, plan.CoverDate) = (PlanState.Berjalan, time.GetUtcNow(), start.CoverNumber.Trim(), start.CoverDate);
        List<PlanRecipient> frozen = [.. recipients.Select((opd, index) => new PlanRecipient
        {
            PlanId = plan.Id, OpdCode = opd.Code, Name = opd.Name, HeadTitle = opd.HeadTitle, Mail = opd.Mail, Position = index + 1, Code = NewCode(),
        })];
        db.AddRange(frozen);
        await cover.MakeAsync(plan, frozen, cancellationToken);
        AddSchedules(plan, profile, calendar, slot, start.WorkingHoursOnly);
        audit.Record("penyampaian.dimulai", Subject(plan), new { plan.CoverNumber, plan.CoverDate, slot, Recipients = recipients.Count });
    }

    /// <summary>Why the plan cannot be started like this.</summary>
    public async Task<IReadOnlyList<Refusal>> WhyNotStartAsync(StartPlan start, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(start);
        List<Refusal> refusals = acting.Has(Authority.Organisation) ? [] : [NoAuthority];
        if ((await RecipientsAsync(start.OpdCodes, cancellationToken)).Count == 0)
        {
            refusals.Add(new("Pilih paling sedikit satu perangkat daerah penerima."));
        }

        if (string.IsNullOrWhiteSpace(start.CoverNumber) || start.CoverNumber.Length > Lengths.Name)
        {
            refusals.Add(new("Isi nomor surat pengantar; satu nomor berlaku untuk semua penerima."));
        }

        WorkingCalendar calendar = await tenant.CalendarAsync(cancellationToken);
        if (start.SendAt is { } wanted && Instant(wanted, calendar) < time.GetUtcNow() - Grace)
        {
            refusals.Add(new("Waktu pengiriman sudah lewat. Pilih waktu yang akan datang, atau kirim sekarang."));
        }

        if (start.SendAt is { } late && Instant(late, calendar) > time.GetUtcNow().AddYears(FurthestYears))
        {
            refusals.Add(new($"Waktu pengiriman lebih dari {FurthestYears} tahun lagi. Periksa tahunnya."));
        }

        return refusals;
    }

    /// <summary>When the conveyance would happen: the moment wished for, or the next working morning when that lies outside office hours.</summary>
    /// <param name="sendAt">By the tenant's clock; null: now.</param>
    /// <param name="workingHoursOnly">Whether office hours are kept.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<DateTimeOffset> SlotAsync(DateTime? sendAt, bool workingHoursOnly, CancellationToken cancellationToken)
    {
        WorkingCalendar calendar = await tenant.CalendarAsync(cancellationToken);
        DateTimeOffset now = time.GetUtcNow();
        DateTimeOffset wanted = sendAt is { } local ? Instant(local, calendar) : now;
        wanted = wanted < now ? now : wanted;
        return workingHoursOnly ? calendar.NextOfficeTime(wanted) : wanted;
    }

    /// <summary>Stops sending until it is resumed.</summary>
    public async Task PauseAsync(Guid planId, string reason, CancellationToken cancellationToken)
    {
        DistributionPlan plan = await FindAsync(planId, cancellationToken);
        RefuseUnlessAllowed();
        if (plan.State == PlanState.Berjalan)
        {
            plan.State = PlanState.Dihentikan;
            audit.Record("penyampaian.dihentikan", Subject(plan), new { reason });
        }
    }

    /// <summary>Goes on sending.</summary>
    public async Task ResumeAsync(Guid planId, CancellationToken cancellationToken)
    {
        DistributionPlan plan = await FindAsync(planId, cancellationToken);
        RefuseUnlessAllowed();
        if (plan.State == PlanState.Dihentikan)
        {
            plan.State = PlanState.Berjalan;
            Wake(WakeKinds.Schedule, time.GetUtcNow());
            Wake(WakeKinds.Delivery, time.GetUtcNow());
            audit.Record("penyampaian.dilanjutkan", Subject(plan), new { plan.Title });
        }
    }

    /// <summary>Corrects the address of a recipient; a refused mail of the conveyance can then be sent again.</summary>
    /// <exception cref="RefusedException">The address is none.</exception>
    public async Task CorrectMailAsync(Guid planId, string opdCode, string mail, CancellationToken cancellationToken)
    {
        RefuseUnlessAllowed();
        PlanRecipient recipient = await RecipientAsync(planId, opdCode, cancellationToken);
        string address = mail.Trim();
        RefusedException.ThrowIfAny(MailAddresses.WhyNot(address));
        audit.Record("penerima.alamat-diperbaiki", $"penyampaian/{planId}/{opdCode}", new { from = recipient.Mail, to = address });
        recipient.Mail = address;
        Opd opd = await db.Set<Opd>().SingleAsync(o => o.Code == opdCode, cancellationToken);
        if (opd.Mail != address)
        {
            audit.Record("opd.alamat-diubah", $"opd/{opdCode}", new { from = opd.Mail, to = address, planId });
            opd.Mail = address; // the next conveyance goes there too
        }
    }

    /// <summary>Sends the letter to an OPD again by mail, or for the first time when it had no address: after its address was corrected, or after nobody knew whether it arrived.</summary>
    /// <returns>Whether there was something to send.</returns>
    /// <exception cref="RefusedException">No authority, or the OPD has no address.</exception>
    public async Task<bool> SendAgainAsync(Guid planId, string opdCode, CancellationToken cancellationToken)
    {
        RefuseUnlessAllowed();
        PlanRecipient recipient = await RecipientAsync(planId, opdCode, cancellationToken);
        if (recipient.Mail is null)
        {
            throw new RefusedException($"{recipient.Name} belum mempunyai alamat surel. Isi alamatnya terlebih dahulu.");
        }

        bool any = await ledger.SendAgainAsync(planId, opdCode, cancellationToken) > 0 || await AddMissingMailAsync(planId, opdCode, cancellationToken);
        if (any)
        {
            Wake(WakeKinds.Delivery, time.GetUtcNow());
            audit.Record("penyampaian.dikirim-ulang", $"penyampaian/{planId}/{opdCode}", new { recipient.Mail });
        }

        return any;
    }

    /// <summary>Records that somebody shared the letter's link by hand. The same id again records nothing.</summary>
    public async Task RecordSharingAsync(Guid sharingId, Guid planId, string? opdCode, CancellationToken cancellationToken)
    {
        RefuseUnlessAllowed();
        await FindAsync(planId, cancellationToken);
        if (opdCode is not null)
        {
            await RecipientAsync(planId, opdCode, cancellationToken);
        }

        if (await db.Set<Sharing>().AnyAsync(s => s.Id == sharingId, cancellationToken))
        {
            return;
        }

        db.Add(new Sharing { Id = sharingId, PlanId = planId, OpdCode = opdCode, PersonId = acting.RequirePerson(), At = time.GetUtcNow() });
        audit.Record("penyampaian.dibagikan", $"penyampaian/{planId}", new { opdCode });
    }

    private async Task<IReadOnlyList<Refusal>> WhyNotLayDownAsync(LayDownPlan wish, CancellationToken cancellationToken)
    {
        List<Refusal> refusals = [];
        if (!acting.Has(Authority.Organisation))
        {
            refusals.Add(NoAuthority);
        }

        if (string.IsNullOrWhiteSpace(wish.Title) || wish.Title.Length > Lengths.Line)
        {
            refusals.Add(new($"Isi judul penyampaian, paling panjang {Lengths.Line} huruf."));
        }

        int enacted = await db.Set<SignedDocument>().CountAsync(
            d => wish.DocumentIds.Contains(d.Id) && !Revocation.Standing(db).Any(r => r.DocumentId == d.Id) && db.Set<Drafting.Naskah>().Any(n => n.Id == d.NaskahId && n.CaseId == wish.CaseId), cancellationToken);
        if (wish.DocumentIds.Count == 0 || enacted != wish.DocumentIds.Distinct().Count())
        {
            refusals.Add(new("Pilih paling sedikit satu naskah alur ini yang sudah ditetapkan dan masih berlaku."));
        }

        if (await db.Set<PlanDocument>().AnyAsync(d => wish.DocumentIds.Contains(d.SignedDocumentId), cancellationToken))
        {
            refusals.Add(new("Naskah ini sudah ada dalam rencana penyampaian lain. Buka rencana itu untuk melanjutkannya."));
        }

        if (!await db.Set<WorkflowCase>().AnyAsync(c => c.Id == wish.CaseId, cancellationToken))
        {
            throw new MissingException($"Case {wish.CaseId}");
        }

        return refusals;
    }

    private async Task<List<Opd>> RecipientsAsync(IReadOnlyList<string>? codes, CancellationToken cancellationToken)
    {
        DateOnly today = (await tenant.CalendarAsync(cancellationToken)).DateOf(time.GetUtcNow());
        return await db.Set<Opd>().ReceivingOn(today)
            .Where(o => codes == null || codes.Contains(o.Code))
            .OrderBy(o => o.Position).ToListAsync(cancellationToken);
    }

    private static DateTimeOffset Instant(DateTime local, WorkingCalendar calendar) => calendar.At(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));

    // Reminders follow the conveyance by working days; nothing above the head of the OPD is ever sent by itself.
    private void AddSchedules(DistributionPlan plan, TenantProfile profile, WorkingCalendar calendar, DateTimeOffset slot, bool workingHoursOnly)
    {
        AddSchedule(plan, 0, slot, workingHoursOnly);
        int step = 1;
        foreach (ReminderStep reminder in SentReminders(profile))
        {
            AddSchedule(plan, step++, SlotOf(reminder, calendar.DateOf(slot), calendar), workingHoursOnly: true);
        }
    }

    /// <summary>The reminders that go out by themselves, in their order; the first is step 1 of a plan.</summary>
    internal static List<ReminderStep> SentReminders(TenantProfile profile) =>
        [.. profile.Receipts.Reminders.Where(r => r.Audience is ReminderAudience.Officers or ReminderAudience.HeadOfOpd)];

    /// <summary>When a reminder goes out.</summary>
    internal static DateTimeOffset SlotOf(ReminderStep reminder, DateOnly conveyedOn, WorkingCalendar calendar) =>
        calendar.NextOfficeTime(calendar.At(calendar.AddWorkingDays(conveyedOn, reminder.WorkingDays), new TimeOnly(8, 0)));

    private void AddSchedule(DistributionPlan plan, int step, DateTimeOffset slot, bool workingHoursOnly)
    {
        db.Add(new Schedule { PlanId = plan.Id, Step = step, WorkingHoursOnly = workingHoursOnly, NextAt = slot });
        Wake(WakeKinds.Schedule, slot);
    }

    private void Wake(string kind, DateTimeOffset at) => db.Add(new Wake { TenantId = db.RequireTenant(), Kind = kind, DueAt = at });

    private async Task<DistributionPlan> FindAsync(Guid planId, CancellationToken cancellationToken) =>
        await db.Set<DistributionPlan>().SingleOrDefaultAsync(p => p.Id == planId, cancellationToken) ?? throw new MissingException($"Plan {planId}");

    private async Task<PlanRecipient> RecipientAsync(Guid planId, string opdCode, CancellationToken cancellationToken) =>
        await db.Set<PlanRecipient>().SingleOrDefaultAsync(r => r.PlanId == planId && r.OpdCode == opdCode, cancellationToken)
            ?? throw new MissingException($"Recipient {opdCode} of plan {planId}");

    // An OPD that had no address when the conveyance happened has no row in the ledger for mail yet.
    private async Task<bool> AddMissingMailAsync(Guid planId, string opdCode, CancellationToken cancellationToken)
    {
        Guid? occurrence = await db.Set<Delivery>().Where(d => d.PlanId == planId && d.OpdCode == opdCode && d.Step == 0 && d.Channel == Inbox)
            .Select(d => (Guid?)d.OccurrenceId).SingleOrDefaultAsync(cancellationToken);
        bool isThere = await db.Set<Delivery>().AnyAsync(d => d.PlanId == planId && d.OpdCode == opdCode && d.Step == 0 && d.Channel == Mail, cancellationToken);
        if (occurrence is null || isThere)
        {
            return false;
        }

        db.Add(Delivery.Of(planId, occurrence.Value, opdCode, Mail, step: 0, time.GetUtcNow(), settings));
        return true;
    }

    private void RefuseUnlessAllowed()
    {
        if (!acting.Has(Authority.Organisation))
        {
            throw new RefusedException([NoAuthority]);
        }
    }

    private static Refusal NoAuthority => new("Penyampaian disusun dan dijalankan oleh biro atau bagian organisasi.");

    private static string Subject(DistributionPlan plan) => $"penyampaian/{plan.Id}";

    private static string NewCode() => $"{Part()}-{Part()}";

    // Letters and digits that are not mistaken for one another.
    private static string Part() => RandomNumberGenerator.GetString("23456789ABCDEFGHJKMNPQRSTVWXYZ", 5);
}

/// <summary>What a <see cref="Data.Wake"/> row wakes.</summary>
public static class WakeKinds
{
    /// <summary>A slot of a schedule comes due.</summary>
    public const string Schedule = "jadwal";

    /// <summary>Deliveries are due.</summary>
    public const string Delivery = "kiriman";
}
