using System.Security.Cryptography;
using Budaya.Core.Audit;
using Budaya.Core.Data;
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
/// <param name="OpdCodes">The recipients; empty: every OPD that receives letters.</param>
public sealed record StartPlan(
    Guid PlanId, DateTime? SendAt, bool WorkingHoursOnly, string CoverNumber, DateOnly CoverDate, IReadOnlyList<string> OpdCodes);

/// <summary>Lays plans down, starts them, pauses them. The caller saves.</summary>
public sealed class DistributionService(BudayaDbContext db, ActingPerson acting, TenantDirectory tenant, AuditLog audit, TimeProvider time)
{
    /// <summary>Channel: the OPD's inbox in this product.</summary>
    public const string Inbox = "kotak";

    /// <summary>Channel: e-mail.</summary>
    public const string Mail = "surel";

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
        db.AddRange(wish.DocumentIds.Select((id, index) => new PlanDocument { PlanId = plan.Id, SignedDocumentId = id, Position = index + 1 }));
        audit.Record("penyampaian.disusun", Subject(plan), new { plan.Title, wish.DocumentIds, plan.Channels });
        return plan;
    }

    /// <summary>Freezes the recipients and sets the schedules of the conveyance and of its reminders.</summary>
    /// <exception cref="RefusedException">Already started, no recipient, no cover letter, or no authority.</exception>
    public async Task StartAsync(StartPlan start, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(start);
        DistributionPlan plan = await FindAsync(start.PlanId, cancellationToken);
        if (plan.StartedAt is not null)
        {
            return; // pressed twice
        }

        List<Opd> recipients = await RecipientsAsync(start.OpdCodes, cancellationToken);
        RefusedException.ThrowIfAny(WhyNotStart(start, recipients));
        WorkingCalendar calendar = await tenant.CalendarAsync(cancellationToken);
        TenantProfile profile = await tenant.ProfileAsync(cancellationToken);
        DateTimeOffset slot = SlotOf(start, calendar);
        (plan.State, plan.StartedAt, plan.CoverNumber, plan.CoverDate) = (PlanState.Berjalan, time.GetUtcNow(), start.CoverNumber.Trim(), start.CoverDate);
        db.AddRange(recipients.Select((opd, index) => new PlanRecipient
        {
            PlanId = plan.Id, OpdCode = opd.Code, Name = opd.Name, HeadTitle = opd.HeadTitle, Mail = opd.Mail, Position = index + 1, Code = NewCode(),
        }));
        AddSchedules(plan, profile, calendar, slot, start.WorkingHoursOnly);
        audit.Record("penyampaian.dimulai", Subject(plan), new { plan.CoverNumber, plan.CoverDate, slot, Recipients = recipients.Count });
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
        PlanRecipient recipient = await db.Set<PlanRecipient>().SingleOrDefaultAsync(r => r.PlanId == planId && r.OpdCode == opdCode, cancellationToken)
            ?? throw new MissingException($"Recipient {opdCode} of plan {planId}");
        if (!System.Net.Mail.MailAddress.TryCreate(mail, out System.Net.Mail.MailAddress? address))
        {
            throw new RefusedException($"\"{mail}\" bukan alamat surel. Contoh alamat: dinkes@babel.example.");
        }

        audit.Record("penerima.alamat-diperbaiki", $"penyampaian/{planId}/{opdCode}", new { from = recipient.Mail, to = address.Address });
        recipient.Mail = address.Address;
        Opd opd = await db.Set<Opd>().SingleAsync(o => o.Code == opdCode, cancellationToken);
        opd.Mail = address.Address;
    }

    /// <summary>Records that somebody shared the letter's link by hand.</summary>
    public void RecordSharing(Guid planId, string? opdCode)
    {
        RefuseUnlessAllowed();
        db.Add(new Sharing { PlanId = planId, OpdCode = opdCode, PersonId = acting.RequirePerson(), At = time.GetUtcNow() });
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

        int enacted = await db.Set<SignedDocument>().CountAsync(d => wish.DocumentIds.Contains(d.Id), cancellationToken);
        if (wish.DocumentIds.Count == 0 || enacted != wish.DocumentIds.Distinct().Count())
        {
            refusals.Add(new("Pilih paling sedikit satu naskah yang sudah ditetapkan."));
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

    private List<Refusal> WhyNotStart(StartPlan start, List<Opd> recipients)
    {
        List<Refusal> refusals = [];
        if (!acting.Has(Authority.Organisation))
        {
            refusals.Add(NoAuthority);
        }

        if (recipients.Count == 0)
        {
            refusals.Add(new("Pilih paling sedikit satu perangkat daerah penerima."));
        }

        if (string.IsNullOrWhiteSpace(start.CoverNumber) || start.CoverNumber.Length > Lengths.Name)
        {
            refusals.Add(new("Isi nomor surat pengantar; satu nomor berlaku untuk semua penerima."));
        }

        return refusals;
    }

    private async Task<List<Opd>> RecipientsAsync(IReadOnlyList<string> codes, CancellationToken cancellationToken)
    {
        DateOnly today = (await tenant.CalendarAsync(cancellationToken)).DateOf(time.GetUtcNow());
        return await db.Set<Opd>()
            .Where(o => o.Receives && (o.ValidFrom == null || o.ValidFrom <= today) && (o.ValidTo == null || o.ValidTo >= today))
            .Where(o => codes.Count == 0 || codes.Contains(o.Code))
            .OrderBy(o => o.Position).ToListAsync(cancellationToken);
    }

    private DateTimeOffset SlotOf(StartPlan start, WorkingCalendar calendar)
    {
        DateTimeOffset now = time.GetUtcNow();
        DateTimeOffset wanted = start.SendAt is { } local ? calendar.At(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local)) : now;
        wanted = wanted < now ? now : wanted;
        return start.WorkingHoursOnly ? calendar.NextOfficeTime(wanted) : wanted;
    }

    // Reminders follow the conveyance by working days; nothing above the head of the OPD is ever sent by itself.
    private void AddSchedules(DistributionPlan plan, TenantProfile profile, WorkingCalendar calendar, DateTimeOffset slot, bool workingHoursOnly)
    {
        AddSchedule(plan, profile, 0, slot, workingHoursOnly, calendar);
        int step = 1;
        foreach (ReminderStep reminder in profile.Receipts.Reminders.Where(r => r.Audience is ReminderAudience.Officers or ReminderAudience.HeadOfOpd))
        {
            DateOnly day = calendar.AddWorkingDays(calendar.DateOf(slot), reminder.WorkingDays);
            AddSchedule(plan, profile, step++, calendar.NextOfficeTime(calendar.At(day, new TimeOnly(8, 0))), workingHoursOnly: true, calendar);
        }
    }

    private void AddSchedule(DistributionPlan plan, TenantProfile profile, int step, DateTimeOffset slot, bool workingHoursOnly, WorkingCalendar calendar)
    {
        DateTimeOffset local = TimeZoneInfo.ConvertTime(slot, calendar.Zone);
        db.Add(new Schedule
        {
            PlanId = plan.Id, Step = step, Rule = "tanggal", Expression = local.ToString("yyyy-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture),
            Zone = profile.TimeZoneId, WorkingHoursOnly = workingHoursOnly, NextAt = slot,
        });
        Wake(WakeKinds.Schedule, slot);
    }

    private void Wake(string kind, DateTimeOffset at) => db.Add(new Wake { TenantId = db.RequireTenant(), Kind = kind, DueAt = at });

    private async Task<DistributionPlan> FindAsync(Guid planId, CancellationToken cancellationToken) =>
        await db.Set<DistributionPlan>().SingleOrDefaultAsync(p => p.Id == planId, cancellationToken) ?? throw new MissingException($"Plan {planId}");

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
