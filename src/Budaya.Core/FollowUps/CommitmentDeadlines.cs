using Budaya.Core.Data;
using Budaya.Core.Tenants;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.FollowUps;

/// <summary>The last days of commitments that are not reported yet, when the calendar changes.</summary>
public sealed class CommitmentDeadlines(BudayaDbContext db, TenantDirectory tenant) : IDeadlineOwner
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<MovedDeadline>> MoveAsync(WorkingCalendar calendar, DateOnly today, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        IReadOnlyList<CommitmentRule> rules = (await tenant.ProfileAsync(cancellationToken)).Commitments;
        List<Commitment> open = await db.Set<Commitment>()
            .Where(c => c.DueOn >= today && (c.State == CommitmentState.BelumMulai || c.State == CommitmentState.Berjalan)).ToListAsync(cancellationToken);
        List<Guid> events = [.. open.Select(c => c.SosialisasiId).Distinct()];
        List<(Commitment Commitment, DateOnly From)> moved = [];
        foreach (Sosialisasi held in await db.Set<Sosialisasi>().AsNoTracking().Where(s => events.Contains(s.Id)).ToListAsync(cancellationToken))
        {
            Dictionary<string, DateOnly> limits = await ReceiptLimits.OfAsync(db, held.CaseId, calendar, held.At, cancellationToken);
            foreach (Commitment commitment in open.Where(c => c.SosialisasiId == held.Id))
            {
                if (rules.FirstOrDefault(r => r.Code == commitment.Key) is { } rule && SosialisasiService.DueOn(rule, held.HeldOn, limits.GetValueOrDefault(commitment.OpdCode), calendar) is var due && due != commitment.DueOn)
                {
                    moved.Add((commitment, commitment.DueOn));
                    commitment.DueOn = due;
                }
            }
        }

        return [.. moved.GroupBy(m => (m.Commitment.CaseId, m.Commitment.Key, m.Commitment.Title, m.From, To: m.Commitment.DueOn)).OrderBy(g => g.Key.Key, StringComparer.Ordinal)
            .Select(g => new MovedDeadline($"alur/{g.Key.CaseId}", $"Kesepakatan {g.Key.Key} {g.Key.Title}: {g.Count()} perangkat daerah", g.Key.From, g.Key.To))];
    }
}
