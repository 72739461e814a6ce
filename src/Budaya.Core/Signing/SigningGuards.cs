using Budaya.Core.Data;
using Budaya.Core.Drafting;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Signing;

/// <summary>The conditions that signing answers: initialled, signed, numbered, promulgated, copies made.</summary>
public sealed class SigningGuards(BudayaDbContext db, SigningService signing) : IGuardSource
{
    /// <inheritdoc />
    public IReadOnlyCollection<WorkflowGuardKind> Kinds { get; } =
        [WorkflowGuardKind.Initialled, WorkflowGuardKind.SignatureGiven, WorkflowGuardKind.Numbered, WorkflowGuardKind.Promulgated, WorkflowGuardKind.CopiesMade];

    /// <inheritdoc />
    public async Task<IReadOnlyList<Refusal>> WhyNotAsync(WorkflowCase workflowCase, WorkflowStep leaving, WorkflowGuard guard, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(workflowCase);
        ArgumentNullException.ThrowIfNull(leaving);
        ArgumentNullException.ThrowIfNull(guard);
        List<Refusal> found = [];
        foreach (string key in guard.Document is null ? leaving.Documents : [guard.Document])
        {
            Guid id = await db.Set<Naskah>().Where(n => n.CaseId == workflowCase.Id && n.Key == key).Select(n => n.Id).SingleOrDefaultAsync(cancellationToken);
            if (id == Guid.Empty)
            {
                found.Add(new($"{await CasePosition.LabelOfAsync(db, workflowCase, key, cancellationToken)} belum disusun."));
            }
            else if (WhyNot(await signing.FileAsync(id, cancellationToken), guard.Kind) is { } refusal)
            {
                found.Add(refusal);
            }
        }

        return found;
    }

    private static Refusal? WhyNot(SigningFile file, WorkflowGuardKind kind)
    {
        string name = file.Profile.NameOf(file.Naskah.Kind);
        return kind switch
        {
            WorkflowGuardKind.Initialled => file.IsInitialled ? null : new($"{name}: paraf koordinasi belum lengkap."),
            WorkflowGuardKind.SignatureGiven => file.Signature is not null ? null : new($"{name}: tanda tangan belum dicatat."),
            WorkflowGuardKind.Numbered => file.Number is not null ? null : new($"{name}: nomor dan tanggal belum dicatat."),
            WorkflowGuardKind.Promulgated => file.Promulgation is not null ? null : new($"{name}: pengundangan belum dicatat."),
            WorkflowGuardKind.CopiesMade => file.Document is not null ? null : new($"{name}: salinan belum dibuat."),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This source does not know the condition."),
        };
    }
}
