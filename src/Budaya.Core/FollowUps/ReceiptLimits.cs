using Budaya.Core.Data;
using Budaya.Core.Distribution;
using Budaya.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.FollowUps;

/// <summary>The last days for receipts of a case's documents; no commitment falls due before.</summary>
internal static class ReceiptLimits
{
    /// <summary>By OPD to which the documents of a case are conveyed: the last day for its receipt, by the latest of its letters.</summary>
    /// <param name="db">The database.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="calendar">The calendar to count by.</param>
    /// <param name="notYet">Counts as the moment of conveyance of a plan that waits for its time.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<Dictionary<string, DateOnly>> OfAsync(BudayaDbContext db, Guid caseId, WorkingCalendar calendar, DateTimeOffset notYet, CancellationToken cancellationToken)
    {
        var rows = await (
            from plan in db.Set<DistributionPlan>()
            join recipient in db.Set<PlanRecipient>() on plan.Id equals recipient.PlanId
            where plan.CaseId == caseId && plan.StartedAt != null
            select new
            {
                recipient.OpdCode, plan.ReceiptWorkingDays,
                ConveyedAt = ReceiptDay.Conveyances(db).Where(c => c.PlanId == plan.Id).Select(c => (DateTimeOffset?)c.At).FirstOrDefault(),
            }).ToListAsync(cancellationToken);
        return rows.GroupBy(r => r.OpdCode).ToDictionary(
            g => g.Key, g => g.Max(r => ReceiptDay.Of(r.ReceiptWorkingDays, r.ConveyedAt ?? notYet, calendar)));
    }
}
