using Budaya.LegalText;
using System.Globalization;
using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.Distribution.Mail;
using Budaya.Core.Drafting;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Budaya.Core.Distribution;

/// <summary>
/// Writes the due reminders of the scope's tenant and mails them. Each is handed over once: what was being handed over when the service stopped is not repeated;
/// what the server put off is tried again, for three days.
/// </summary>
public sealed partial class NoticeSweep(
    BudayaDbContext db, ReminderWriter writer, TenantDirectory tenant, IMailTransport transport, MailSettings settings, PublicUrl url, AuditLog audit, TimeProvider time,
    ILogger<NoticeSweep> log)
{
    private static readonly TimeSpan Sending = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan PutOff = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(3);

    /// <summary>Works until nothing is due.</summary>
    /// <returns>How many mails were handed over.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await WriteAsync(cancellationToken);
        await GiveUpAsync(cancellationToken);
        int sent = 0;
        while (await NextAsync(cancellationToken) is { } notice)
        {
            sent += await WorkAsync(notice, cancellationToken) ? 1 : 0;
        }

        return sent;
    }

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        try
        {
            await writer.WriteAsync(cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            audit.Forget(); // another node wrote the same reminders first; the next sweep looks again
        }

        db.ChangeTracker.Clear();
    }

    private async Task GiveUpAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset before = time.GetUtcNow() - Sending;
        foreach (StepNotice left in await db.Set<StepNotice>().Where(n => n.State == NoticeState.Dikirim && n.ChangedAt < before).ToListAsync(cancellationToken))
        {
            (left.State, left.ChangedAt, left.Reply) = (NoticeState.TidakPasti, time.GetUtcNow(), "Layanan terhenti sewaktu surel diserahkan; tidak diketahui apakah server menerimanya.");
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    // A reminder that was put off rests a while.
    private Task<StepNotice?> NextAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset rested = time.GetUtcNow() - PutOff;
        return db.Set<StepNotice>().Where(n => n.State == NoticeState.Menunggu && (n.Reply == "" || n.ChangedAt <= rested)).OrderBy(n => n.CaseId).ThenBy(n => n.OfficeKey).FirstOrDefaultAsync(cancellationToken);
    }

    private async Task<bool> WorkAsync(StepNotice notice, CancellationToken cancellationToken)
    {
        MailEnvelope envelope;
        try
        {
            envelope = await EnvelopeAsync(notice, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            CouldNotWrite(log, failure, notice.CaseId, notice.StepKey, notice.OfficeKey);
            (notice.State, notice.ChangedAt, notice.Reply) = (NoticeState.Gagal, time.GetUtcNow(), "Surel pengingat tidak dapat disusun; rinciannya ada di catatan layanan.");
            await db.SaveChangesAsync(cancellationToken);
            return false;
        }

        (notice.State, notice.ChangedAt) = (NoticeState.Dikirim, time.GetUtcNow());
        try
        {
            await db.SaveChangesAsync(cancellationToken); // from here on it is this worker's
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false;
        }

        MailOutcome outcome = await transport.SendAsync(envelope, cancellationToken);
        (notice.State, notice.Reply) = outcome switch
        {
            MailOutcome.Accepted accepted => (NoticeState.Terkirim, accepted.Reply),
            MailOutcome.Refused { IsPermanent: false } later when time.GetUtcNow() - notice.At < Longest => (NoticeState.Menunggu, $"{later.Code} {later.Reply}".Trim()),
            MailOutcome.Refused refused => (NoticeState.Gagal, $"{refused.Code} {refused.Reply}".Trim()),
            MailOutcome.Uncertain uncertain => (NoticeState.TidakPasti, uncertain.Reason),
            _ => throw new InvalidOperationException($"Unknown outcome {outcome}."),
        };
        notice.Reply = notice.Reply.Length <= Lengths.Line ? notice.Reply : notice.Reply[..Lengths.Line];
        notice.ChangedAt = time.GetUtcNow();
        if (notice.State == NoticeState.Menunggu)
        {
            db.Add(new Wake { TenantId = db.RequireTenant(), Kind = WakeKinds.Delivery, DueAt = notice.ChangedAt + PutOff });
        }

        await db.SaveChangesAsync(CancellationToken.None);
        return notice.State == NoticeState.Terkirim;
    }

    private async Task<MailEnvelope> EnvelopeAsync(StepNotice notice, CancellationToken cancellationToken)
    {
        TenantProfile profile = await tenant.ProfileAsync(cancellationToken);
        CasePosition position = await CasePosition.LoadAsync(db, notice.CaseId, cancellationToken);
        WorkflowStep step = position.Definition.Step(notice.StepKey);
        string office = await db.Set<Office>().Where(o => o.Key == notice.OfficeKey).Select(o => o.Title).SingleAsync(cancellationToken);
        string to = notice.Mail ?? throw new InvalidOperationException($"The reminder to {notice.OfficeKey} has no address.");
        string id = string.Create(CultureInfo.InvariantCulture, $"tenggat-{notice.CaseId:n}-{notice.StepKey}-{notice.Round}-{notice.WorkingDays}-{notice.OfficeKey}");
        MailMessage message = new()
        {
            MessageId = $"{id}@{settings.From.Split('@')[^1]}",
            Date = notice.At,
            From = new(settings.From, profile.OrganisationBureau.Name),
            To = [new(to, office)],
            Subject = $"{(notice.IsEscalation ? "Pemberitahuan" : "Pengingat")} tenggat: {step.Title}",
            Text = TextOf(notice, position, step, office, profile),
            Headers = [new("Auto-Submitted", "auto-generated")],
        };
        return new(settings.From, [to], MailMessageBytes.Of(message));
    }

    private string TextOf(StepNotice notice, CasePosition position, WorkflowStep step, string office, TenantProfile profile)
    {
        string distance = notice.WorkingDays switch
        {
            < 0 => $"{-notice.WorkingDays} hari kerja lagi",
            0 => "hari ini",
            _ => $"lewat {notice.WorkingDays} hari kerja",
        };
        string silence = notice.WorkingDays > 0 && step.Transitions.FirstOrDefault(t => t.Choice == step.Deadline?.SilenceMeans) is { } silent
            ? $"\nKarena tenggat lewat tanpa jawaban, langkah ini dapat diteruskan dengan pilihan \"{silent.Label}\".\n"
            : "";
        return $"""
            Yth. {office}

            {position.Case.Title}
            Langkah {step.Key}: {step.Title}
            Posisi naskah: {step.Lane}
            Paling lambat: {IndonesianDate.Day(notice.DueOn)}, {IndonesianDate.Format(notice.DueOn)} ({distance})
            {silence}
            Keadaan langkah dan cara menghitung tenggatnya dapat dibaca pada alamat berikut:
            {url.OfCase(profile, notice.CaseId)}

            {profile.OrganisationBureau.Name}
            {profile.OfficialName}

            """;
    }

    [LoggerMessage(LogLevel.Error, "The reminder of case {Case}, step {Step}, to {Office} could not be written.")]
    private static partial void CouldNotWrite(ILogger log, Exception failure, Guid @case, string step, string office);
}
