using Budaya.Core.Data;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Distribution;

/// <summary>Knows whether the documents of a case have begun to go out.</summary>
public sealed class DistributionGuards(BudayaDbContext db) : IGuardSource
{
    /// <inheritdoc />
    public IReadOnlyCollection<WorkflowGuardKind> Kinds { get; } = [WorkflowGuardKind.Distributed];

    /// <inheritdoc />
    public async Task<IReadOnlyList<Refusal>> WhyNotAsync(WorkflowCase workflowCase, WorkflowStep leaving, WorkflowGuard guard, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(workflowCase);
        bool begun = await db.Set<DistributionPlan>().AnyAsync(
            p => p.CaseId == workflowCase.Id && db.Set<Delivery>().Any(d => d.PlanId == p.Id && d.State == DeliveryState.Accepted), cancellationToken);
        return begun ? [] : [new("Penyampaian belum berjalan. Susun rencana penyampaian dan mulai pengirimannya.")];
    }
}
