using Budaya.Core.Data;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Drafting;

/// <summary>The conditions that drafting answers: the draft exists, and it has no error left.</summary>
public sealed class DraftGuards(BudayaDbContext db, DraftFindings findings, DraftService drafts) : IGuardSource
{
    /// <inheritdoc />
    public IReadOnlyCollection<WorkflowGuardKind> Kinds { get; } = [WorkflowGuardKind.DraftMade, WorkflowGuardKind.CleanFindings];

    /// <inheritdoc />
    public async Task<IReadOnlyList<Refusal>> WhyNotAsync(WorkflowCase workflowCase, WorkflowStep leaving, WorkflowGuard guard, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(workflowCase);
        ArgumentNullException.ThrowIfNull(leaving);
        ArgumentNullException.ThrowIfNull(guard);
        List<Refusal> found = [];
        foreach (string key in guard.Document is null ? leaving.Documents : [guard.Document])
        {
            Naskah? naskah = await db.Set<Naskah>().AsNoTracking().SingleOrDefaultAsync(n => n.CaseId == workflowCase.Id && n.Key == key, cancellationToken);
            if (naskah is null)
            {
                found.Add(new($"{await CasePosition.LabelOfAsync(db, workflowCase, key, cancellationToken)} belum disusun."));
            }
            else if (guard.Kind == WorkflowGuardKind.CleanFindings)
            {
                DraftVersion newest = await drafts.VersionAsync(naskah.Id, naskah.LatestVersion, cancellationToken);
                found.AddRange(await findings.WhyNotCleanAsync(naskah, newest.Text, cancellationToken));
            }
        }

        return found;
    }
}
