using Budaya.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Distribution;

/// <summary>A delivery that this worker holds until its lease ends.</summary>
/// <param name="Id">The delivery.</param>
/// <param name="Fence">What every write of this worker must name.</param>
/// <param name="State">Pending; Sending: a worker died while handing it over; Uncertain: it is to be repeated.</param>
public sealed record LeasedDelivery(
    Guid Id, Guid PlanId, string OpdCode, string Channel, int Step, string MessageId, int Attempts, Guid Fence, DeliveryState State);

/// <summary>The only writer of delivery rows (docs/decisions/ledger.md): leases small batches, and every write names its fence.</summary>
public sealed class DeliveryLedger(BudayaDbContext db, DeliverySettings settings, TimeProvider time)
{
    /// <summary>An uncertain mail is repeated once: the second time nobody knows, a person decides.</summary>
    private const int MostUncertain = 2;

    /// <summary>Takes up to <paramref name="count"/> due deliveries of plans that run.</summary>
    /// <remarks>The condition stands in the subquery and again on the updated row: on PostgreSQL the plain form leased the same rows to two workers.</remarks>
    public async Task<IReadOnlyList<LeasedDelivery>> LeaseAsync(int count, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        Guid fence = Guid.NewGuid();
        IQueryable<Guid> candidates = Due(now)
            .Where(d => db.Set<DistributionPlan>().Any(p => p.Id == d.PlanId && p.State == PlanState.Berjalan))
            .OrderBy(d => d.DueAt).ThenBy(d => d.Id).Select(d => d.Id).Take(count);
        int taken = await Due(now).Where(d => candidates.Contains(d.Id)).ExecuteUpdateAsync(
            set => set.SetProperty(d => d.Fence, fence).SetProperty(d => d.LeasedUntil, now + settings.Lease), cancellationToken);
        return taken == 0 ? [] : await db.Set<Delivery>().AsNoTracking().Where(d => d.Fence == fence).OrderBy(d => d.Id)
            .Select(d => new LeasedDelivery(d.Id, d.PlanId, d.OpdCode, d.Channel, d.Step, d.MessageId, d.Attempts, fence, d.State))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Says that the message is being handed over now. False: the lease was lost, or the plan was paused; nothing may be sent.</summary>
    public async Task<bool> BeginSendingAsync(LeasedDelivery delivery, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        return await Mine(delivery)
            .Where(d => d.LeasedUntil > now && db.Set<DistributionPlan>().Any(p => p.Id == d.PlanId && p.State == PlanState.Berjalan))
            .ExecuteUpdateAsync(
                set => set.SetProperty(d => d.State, DeliveryState.Sending).SetProperty(d => d.LeasedUntil, now + settings.Sending), cancellationToken) == 1;
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

    /// <summary>Gives a lease back: nothing was sent, nothing is held against the delivery.</summary>
    public Task ReleaseAsync(LeasedDelivery delivery, CancellationToken cancellationToken) => Mine(delivery).ExecuteUpdateAsync(
        set => set.SetProperty(d => d.State, delivery.State).SetProperty(d => d.LeasedUntil, (DateTimeOffset?)null).SetProperty(d => d.Fence, (Guid?)null), cancellationToken);

    /// <summary>Makes the mails of an OPD that were refused, or of which nobody knows, due again because a person asked for it.</summary>
    /// <returns>How many.</returns>
    public Task<int> SendAgainAsync(Guid planId, string opdCode, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        return db.Set<Delivery>()
            .Where(d => d.PlanId == planId && d.OpdCode == opdCode && d.Step == 0 && d.Channel == DistributionService.Mail && d.LeasedUntil == null
                && (d.State == DeliveryState.Refused || d.State == DeliveryState.Uncertain))
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.State, DeliveryState.Pending).SetProperty(d => d.DueAt, now), cancellationToken);
    }

    /// <summary>The next moment at which something of a plan that runs falls due, or null.</summary>
    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken)
    {
        IQueryable<Delivery> open = Open().Where(d => db.Set<DistributionPlan>().Any(p => p.Id == d.PlanId && p.State == PlanState.Berjalan));
        DateTimeOffset? free = await open.Where(d => d.LeasedUntil == null).MinAsync(d => (DateTimeOffset?)d.DueAt, cancellationToken);
        DateTimeOffset? held = await open.MinAsync(d => d.LeasedUntil, cancellationToken);
        return free is null || held < free ? held : free;
    }

    private IQueryable<Delivery> Due(DateTimeOffset now) => Open().Where(d => d.DueAt <= now && (d.LeasedUntil == null || d.LeasedUntil < now));

    // Pending; or left in the middle of sending by a worker that died; or uncertain, which is repeated once.
    private IQueryable<Delivery> Open() => db.Set<Delivery>().Where(d =>
        d.State == DeliveryState.Pending || d.State == DeliveryState.Sending
        || (d.State == DeliveryState.Uncertain
            && db.Set<DeliveryAttempt>().Count(a => a.DeliveryId == d.Id && a.Outcome == DeliveryState.Uncertain) < MostUncertain));

    private IQueryable<Delivery> Mine(LeasedDelivery delivery) => db.Set<Delivery>().Where(d => d.Id == delivery.Id && d.Fence == delivery.Fence);
}
