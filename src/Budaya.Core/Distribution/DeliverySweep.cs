using Budaya.Core.Data;
using Budaya.Core.Distribution.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Budaya.Core.Distribution;

/// <summary>Sends the due deliveries of the scope's tenant, batch after batch, until none is due.</summary>
public sealed partial class DeliverySweep(
    BudayaDbContext db, DeliveryLedger ledger, LetterMail letters, IMailTransport transport, MailSettings mail, TimeProvider time, ILogger<DeliverySweep> log)
{
    private const int BatchSize = 20;
    private const int MostAttempts = 6;

    /// <summary>Works until nothing is due. A bad item is written down and the next one goes on.</summary>
    /// <returns>How many deliveries were worked on.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        int worked = 0;
        while (await ledger.LeaseAsync(BatchSize, cancellationToken) is { Count: > 0 } batch)
        {
            foreach (LeasedDelivery delivery in batch)
            {
                await WorkAsync(delivery, cancellationToken);
                worked++;
            }
        }

        await WakeForNextAsync(cancellationToken);
        return worked;
    }

    // One wake for the next delivery is enough; a later sweep adds the one after it.
    private async Task WakeForNextAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        string tenantId = db.RequireTenant();
        if (await ledger.NextDueAsync(cancellationToken) is { } next
            && !await db.Set<Wake>().AnyAsync(w => w.TenantId == tenantId && w.Kind == WakeKinds.Delivery && w.DueAt > now && w.DueAt <= next, cancellationToken))
        {
            db.Add(new Wake { TenantId = tenantId, Kind = WakeKinds.Delivery, DueAt = next });
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    private async Task WorkAsync(LeasedDelivery delivery, CancellationToken cancellationToken)
    {
        if (delivery.State == DeliveryState.Sending)
        {
            // Written down first, so that a mail that was handed over by a worker which died is repeated once and not for ever.
            await FinishAsync(delivery, DeliveryState.Uncertain, time.GetUtcNow(), "Layanan terhenti sewaktu surat diserahkan; tidak diketahui apakah server menerimanya.");
            return;
        }

        if (delivery.Step > 0 && await IsAnsweredAsync(delivery, cancellationToken))
        {
            await FinishAsync(delivery, DeliveryState.Cancelled, null, "OPD sudah memberi tanda terima.");
            return;
        }

        if (delivery.Channel == DistributionService.Inbox)
        {
            await FinishAsync(delivery, DeliveryState.Accepted, null, "Masuk kotak surat perangkat daerah.");
            return;
        }

        MailEnvelope envelope;
        try
        {
            envelope = await EnvelopeAsync(delivery, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            CouldNotWrite(log, failure, delivery.Id);
            await AgainAsync(delivery, $"Surat tidak dapat disusun: {failure.Message}");
            return;
        }

        if (await ledger.BeginSendingAsync(delivery, cancellationToken))
        {
            // From here on the outcome is written even when the host is stopping: a mail that left must not be forgotten.
            await ReactAsync(delivery, await SendAsync(envelope, cancellationToken));
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    // Null: the host stops and nothing was handed over.
    private async Task<MailOutcome?> SendAsync(MailEnvelope envelope, CancellationToken cancellationToken)
    {
        try
        {
            return await transport.SendAsync(envelope, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private Task ReactAsync(LeasedDelivery delivery, MailOutcome? outcome) => outcome switch
    {
        null => ledger.ReleaseAsync(delivery, CancellationToken.None),
        MailOutcome.Accepted accepted => FinishAsync(delivery, DeliveryState.Accepted, null, accepted.Reply),
        MailOutcome.Refused { IsPermanent: true } refused => FinishAsync(delivery, DeliveryState.Refused, null, $"{refused.Code} {refused.Reply}".Trim()),
        MailOutcome.Refused refused => AgainAsync(delivery, $"{refused.Code} {refused.Reply}".Trim()),
        MailOutcome.Uncertain uncertain => FinishAsync(delivery, DeliveryState.Uncertain, time.GetUtcNow() + TimeSpan.FromMinutes(2), uncertain.Reason),
        _ => throw new InvalidOperationException($"Unknown outcome {outcome}."),
    };

    // 1, 4, 16, 64, 256 minutes; then it counts as refused.
    private Task AgainAsync(LeasedDelivery delivery, string reply) => delivery.Attempts + 1 >= MostAttempts
        ? FinishAsync(delivery, DeliveryState.Refused, null, reply)
        : FinishAsync(delivery, DeliveryState.Pending, time.GetUtcNow() + TimeSpan.FromMinutes(Math.Pow(4, delivery.Attempts)), reply);

    private async Task FinishAsync(LeasedDelivery delivery, DeliveryState state, DateTimeOffset? dueAt, string reply)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
        if (await ledger.FinishAsync(delivery, state, dueAt, reply, CancellationToken.None))
        {
            await db.SaveChangesAsync(CancellationToken.None);
        }

        await transaction.CommitAsync(CancellationToken.None);
        db.ChangeTracker.Clear();
    }

    private async Task<MailEnvelope> EnvelopeAsync(LeasedDelivery delivery, CancellationToken cancellationToken)
    {
        MailMessage message = await letters.WriteAsync(delivery, cancellationToken);
        return new(mail.From, [.. message.To.Select(t => t.Address)], MailMessageBytes.Of(message));
    }

    private Task<bool> IsAnsweredAsync(LeasedDelivery delivery, CancellationToken cancellationToken) =>
        db.Set<Acknowledgement>().AnyAsync(a => a.PlanId == delivery.PlanId && a.OpdCode == delivery.OpdCode, cancellationToken);

    [LoggerMessage(LogLevel.Error, "The mail of delivery {Delivery} could not be written; it is tried again later.")]
    private static partial void CouldNotWrite(ILogger log, Exception failure, Guid delivery);
}
