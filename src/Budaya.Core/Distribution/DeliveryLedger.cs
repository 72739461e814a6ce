using Budaya.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Distribution;

/// <summary>A delivery that this worker holds until its lease ends.</summary>
/// <param name="Id">The delivery.</param>
/// <param name="Fence">What every write of this worker must name.</param>
/// <param name="WasSending">A worker died, or nobody knows, after the text was sent: this attempt repeats it.</param>
public sealed record LeasedDelivery(Guid Id, Guid PlanId, string OpdCode, string Channel, int Step, string MessageId, int Attempts, Guid Fence, bool WasSending);

/// <summary>The only writer of delivery rows (DESIGN 7.5): leases small batches, and every write names its fence.</summary>
public sealed class DeliveryLedger(BudayaDbContext db, TimeProvider time)
{
    /// <summary>How long a worker may hold a batch.</summary>
    public static TimeSpan LeaseTime { get; } = TimeSpan.FromMinutes(2);

    /// <summary>Takes up to <paramref name="count"/> due deliveries of plans that run.</summary>
    /// <remarks>The condition stands in the subquery and again on the updated row: on PostgreSQL the plain form leased the same rows to two workers.</remarks>
    public async Task<IReadOnlyList<LeasedDelivery>> LeaseAsync(int count, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        Guid fence = Guid.NewGuid();
        IQueryable<Guid> candidates = Due(now)
            .Where(d => db.Set<DistributionPlan>().Any(p => p.Id == d.PlanId && p.State == PlanState.Berjalan))
            .OrderBy(d => d.DueAt).ThenBy(d => d.Id).Select(d => d.Id).Take(count);
        await Due(now).Where(d => candidates.Contains(d.Id)).ExecuteUpdateAsync(
            set => set.SetProperty(d => d.Fence, fence).SetProperty(d => d.LeasedUntil, now + LeaseTime), cancellationToken);
        return await db.Set<Delivery>().AsNoTracking().Where(d => d.Fence == fence).OrderBy(d => d.Id)
            .Select(d => new LeasedDelivery(d.Id, d.PlanId, d.OpdCode, d.Channel, d.Step, d.MessageId, d.Attempts, fence, d.State != DeliveryState.Pending))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Says that the message is being handed over now. False: the lease was lost, nothing may be sent.</summary>
    public async Task<bool> BeginSendingAsync(LeasedDelivery delivery, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        return await Mine(delivery).Where(d => d.LeasedUntil > now).ExecuteUpdateAsync(
            set => set.SetProperty(d => d.State, DeliveryState.Sending).SetProperty(d => d.LeasedUntil, now + LeaseTime), cancellationToken) == 1;
    }

    /// <summary>Writes what came of it. False: the lease was lost; whoever holds it now writes.</summary>
    /// <param name="delivery">As leased.</param>
    /// <param name="state">Accepted, Refused, Uncertain, Cancelled, or Pending to try again.</param>
    /// <param name="dueAt">Not before this moment, for another attempt.</param>
    /// <param name="reply">The answer; cut at 1,000 characters.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<bool> FinishAsync(LeasedDelivery delivery, DeliveryState state, DateTimeOffset? dueAt, string reply, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        DateTimeOffset? acceptedAt = state == DeliveryState.Accepted ? now : null;
        string kept = reply.Length <= Lengths.Line ? reply : reply[..Lengths.Line];
        int attempts = delivery.Attempts + 1;
        int written = await Mine(delivery).ExecuteUpdateAsync(
            set => set.SetProperty(d => d.State, state)
                .SetProperty(d => d.DueAt, d => dueAt ?? d.DueAt)
                .SetProperty(d => d.AcceptedAt, acceptedAt)
                .SetProperty(d => d.LastReply, kept)
                .SetProperty(d => d.Attempts, attempts)
                .SetProperty(d => d.LeasedUntil, (DateTimeOffset?)null)
                .SetProperty(d => d.Fence, (Guid?)null),
            cancellationToken);
        if (written == 1)
        {
            db.Add(new DeliveryAttempt { DeliveryId = delivery.Id, Number = attempts, At = now, Outcome = state, Reply = kept });
        }

        return written == 1;
    }

    /// <summary>Makes the refused mails of a step due again, after their address was corrected.</summary>
    /// <returns>How many.</returns>
    public Task<int> RetryRefusedAsync(Guid planId, string opdCode, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        return db.Set<Delivery>()
            .Where(d => d.PlanId == planId && d.OpdCode == opdCode && d.State == DeliveryState.Refused)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.State, DeliveryState.Pending).SetProperty(d => d.DueAt, now), cancellationToken);
    }

    /// <summary>The next moment at which something of this tenant falls due, or null.</summary>
    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken)
    {
        var open = db.Set<Delivery>().Where(d => d.State == DeliveryState.Pending || d.State == DeliveryState.Sending
            || (d.State == DeliveryState.Uncertain && d.Attempts < 2));
        var next = await open.Select(d => new { d.DueAt, d.LeasedUntil }).OrderBy(d => d.DueAt).Take(500).ToListAsync(cancellationToken);
        return next.Count == 0 ? null : next.Min(d => d.LeasedUntil > d.DueAt ? d.LeasedUntil.Value : d.DueAt);
    }

    // Pending; or left in the middle of sending by a worker that died; or uncertain, which is repeated once.
    private IQueryable<Delivery> Due(DateTimeOffset now) => db.Set<Delivery>().Where(d =>
        d.DueAt <= now && (d.LeasedUntil == null || d.LeasedUntil < now)
        && (d.State == DeliveryState.Pending || d.State == DeliveryState.Sending || (d.State == DeliveryState.Uncertain && d.Attempts < 2)));

    private IQueryable<Delivery> Mine(LeasedDelivery delivery) => db.Set<Delivery>().Where(d => d.Id == delivery.Id && d.Fence == delivery.Fence);
}
