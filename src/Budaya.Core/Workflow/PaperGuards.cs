using Budaya.LegalText;
using Budaya.Core.Data;
using Budaya.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Workflow;

/// <summary>The conditions that evidence and the calendar answer: evidence attached, answer received, deadline passed.</summary>
public sealed class PaperGuards(BudayaDbContext db, TenantDirectory tenant, CaseLetters letters, TimeProvider time) : IGuardSource
{
    /// <inheritdoc />
    public IReadOnlyCollection<WorkflowGuardKind> Kinds { get; } =
        [WorkflowGuardKind.Evidence, WorkflowGuardKind.ExternalLetterReceived, WorkflowGuardKind.DeadlinePassed];

    /// <inheritdoc />
    public async Task<IReadOnlyList<Refusal>> WhyNotAsync(WorkflowCase workflowCase, WorkflowStep leaving, WorkflowGuard guard, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(workflowCase);
        ArgumentNullException.ThrowIfNull(leaving);
        ArgumentNullException.ThrowIfNull(guard);
        return guard.Kind switch
        {
            WorkflowGuardKind.Evidence => await MissingEvidenceAsync(workflowCase, leaving, cancellationToken),
            WorkflowGuardKind.ExternalLetterReceived => await MissingAnswerAsync(workflowCase, leaving, cancellationToken),
            WorkflowGuardKind.DeadlinePassed => await NotPassedAsync(workflowCase, leaving, cancellationToken),
            _ => throw new ArgumentOutOfRangeException(nameof(guard), guard.Kind, "This source does not know the condition."),
        };
    }

    private async Task<IReadOnlyList<Refusal>> MissingEvidenceAsync(WorkflowCase workflowCase, WorkflowStep leaving, CancellationToken cancellationToken)
    {
        List<string> attached = await db.Set<Evidence>().Where(e => e.CaseId == workflowCase.Id && e.StepKey == leaving.Key)
            .Select(e => e.Kind).Distinct().ToListAsync(cancellationToken);
        return [.. leaving.Evidence.Where(e => e.IsRequired && !attached.Contains(e.Key)).Select(e => new Refusal($"Bukti \"{e.Label}\" belum dilampirkan."))];
    }

    // An answer of an earlier round, or to an earlier letter, does not count: what was sent again is answered again.
    private async Task<IReadOnlyList<Refusal>> MissingAnswerAsync(WorkflowCase workflowCase, WorkflowStep leaving, CancellationToken cancellationToken)
    {
        string[] answers = [.. leaving.Evidence.Where(e => e.IsAnswer).Select(e => e.Key)];
        OpenStep open = workflowCase.OpenSteps.First(s => s.StepKey == leaving.Key);
        var received = await db.Set<Evidence>().Where(e => e.CaseId == workflowCase.Id && e.StepKey == leaving.Key && answers.Contains(e.Kind))
            .Select(e => new { e.At, e.LetterDate }).ToListAsync(cancellationToken);
        return received.Exists(r => r.At >= open.EnteredAt && (r.LetterDate is not { } on || CaseLetters.IsToPresent(leaving, open, on)))
            ? [] : [new($"Surat jawaban untuk langkah {leaving.Key} \"{leaving.Title}\" belum dicatat.")];
    }

    private async Task<IReadOnlyList<Refusal>> NotPassedAsync(WorkflowCase workflowCase, WorkflowStep leaving, CancellationToken cancellationToken)
    {
        OpenStep open = workflowCase.OpenSteps.First(s => s.StepKey == leaving.Key);
        if (open.DueOn is not { } dueOn)
        {
            return [new($"Tenggat langkah {leaving.Key} belum berjalan; catat dahulu surat yang memulainya.")];
        }

        if (await letters.AnsweredOnAsync(leaving, open, cancellationToken) is { } answered && answered <= dueOn)
        {
            return [new($"Langkah {leaving.Key} sudah dijawab dengan surat tertanggal {IndonesianDate.Format(answered)}, sebelum tenggatnya; lembaga itu tidak diam.")];
        }

        DateOnly today = (await tenant.CalendarAsync(cancellationToken)).DateOf(time.GetUtcNow());
        return today > dueOn ? [] : [new($"Tenggat langkah {leaving.Key} belum lewat: paling lambat {IndonesianDate.Format(dueOn)}.")];
    }
}
