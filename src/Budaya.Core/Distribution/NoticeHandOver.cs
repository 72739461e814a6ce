using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.Distribution.Mail;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Budaya.Core.Distribution;

/// <summary>
/// Hands reminders over to the mail server, each once: what was being handed over when the service stopped is not repeated; what the server put off is tried
/// again, for three days. Scoped.
/// </summary>
public sealed partial class NoticeHandOver(BudayaDbContext db, IMailTransport transport, AuditLog audit, TimeProvider time, ILogger<NoticeHandOver> log)
{
    private static readonly TimeSpan Sending = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan PutOff = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(3);

    /// <summary>Saves the reminders that are due, unless another node wrote the same ones first; the next sweep looks again.</summary>
    /// <param name="write">Adds them.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task WriteDueAsync(Func<Task> write, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(write);
        try
        {
            await write();
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            audit.Forget();
        }

        db.ChangeTracker.Clear();
    }

    /// <summary>Those that are to be handed over now; what was put off rests a while.</summary>
    public IQueryable<T> Due<T>()
        where T : class, IMailedNotice
    {
        DateTimeOffset rested = time.GetUtcNow() - PutOff;
        return db.Set<T>().Where(n => n.State == NoticeState.Menunggu && (n.Reply == "" || n.ChangedAt <= rested));
    }

    /// <summary>Says of what was left half handed over that nobody knows.</summary>
    public async Task GiveUpAsync<T>(CancellationToken cancellationToken)
        where T : class, IMailedNotice
    {
        DateTimeOffset before = time.GetUtcNow() - Sending;
        foreach (T left in await db.Set<T>().Where(n => n.State == NoticeState.Dikirim && n.ChangedAt < before).ToListAsync(cancellationToken))
        {
            (left.State, left.ChangedAt, left.Reply) = (NoticeState.TidakPasti, time.GetUtcNow(), "Layanan terhenti sewaktu surel diserahkan; tidak diketahui apakah server menerimanya.");
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Writes one and hands it over; one that cannot be written is set aside, so that it does not hold back the others.</summary>
    /// <returns>Whether the mail server took it.</returns>
    public async Task<bool> SendAsync(IMailedNotice notice, Func<Task<MailEnvelope>> write, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notice);
        ArgumentNullException.ThrowIfNull(write);
        MailEnvelope envelope;
        try
        {
            envelope = await write();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            CouldNotWrite(log, failure, notice.GetType().Name);
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

    [LoggerMessage(LogLevel.Error, "A reminder of kind {Kind} could not be written.")]
    private static partial void CouldNotWrite(ILogger log, Exception failure, string kind);
}
