using Budaya.Core.Data;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.FollowUps;

/// <summary>Knows whether the sosialisasi of a case is recorded, and whether the commitments of its OPDs are open.</summary>
public sealed class FollowUpGuards(BudayaDbContext db) : IGuardSource
{
    /// <inheritdoc />
    public IReadOnlyCollection<WorkflowGuardKind> Kinds { get; } = [WorkflowGuardKind.Socialised, WorkflowGuardKind.CommitmentsOpened];

    /// <inheritdoc />
    public async Task<IReadOnlyList<Refusal>> WhyNotAsync(WorkflowCase workflowCase, WorkflowStep leaving, WorkflowGuard guard, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(workflowCase);
        ArgumentNullException.ThrowIfNull(guard);
        return guard.Kind switch
        {
            WorkflowGuardKind.Socialised => await db.Set<Sosialisasi>().AnyAsync(s => s.CaseId == workflowCase.Id, cancellationToken)
                ? [] : [new("Sosialisasi belum dicatat. Catat acara, kehadiran, dan kesepakatannya di Tindak lanjut OPD.")],
            WorkflowGuardKind.CommitmentsOpened => await db.Set<Commitment>().AnyAsync(c => c.CaseId == workflowCase.Id, cancellationToken)
                ? [] : [new("Kesepakatan perangkat daerah belum dibuka. Catat sosialisasi beserta kesepakatannya.")],
            _ => throw new ArgumentOutOfRangeException(nameof(guard), guard.Kind, "This source does not know the condition."),
        };
    }
}
