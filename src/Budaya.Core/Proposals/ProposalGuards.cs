using Budaya.Core.Data;
using Budaya.Core.Values;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Proposals;

/// <summary>The conditions that proposals and their deliberation answer: proposals received, acronym fits, quorum, one agreed on.</summary>
public sealed class ProposalGuards(BudayaDbContext db, FrameworkService frameworks) : IGuardSource
{
    /// <inheritdoc />
    public IReadOnlyCollection<WorkflowGuardKind> Kinds { get; } =
        [WorkflowGuardKind.ProposalsReceived, WorkflowGuardKind.AcronymFits, WorkflowGuardKind.Quorum, WorkflowGuardKind.Decision];

    /// <inheritdoc />
    public async Task<IReadOnlyList<Refusal>> WhyNotAsync(WorkflowCase workflowCase, WorkflowStep leaving, WorkflowGuard guard, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(workflowCase);
        ArgumentNullException.ThrowIfNull(leaving);
        ArgumentNullException.ThrowIfNull(guard);
        WorkflowVersion version = await db.Set<WorkflowVersion>().AsNoTracking()
            .SingleAsync(w => w.Key == workflowCase.WorkflowKey && w.Number == workflowCase.WorkflowNumber, cancellationToken);
        CompetingProposals? competing = version.Definition().Competing;
        Round? round = await db.Set<Round>().AsNoTracking().SingleOrDefaultAsync(r => r.CaseId == workflowCase.Id, cancellationToken);
        return guard.Kind switch
        {
            WorkflowGuardKind.ProposalsReceived => await TooFewAsync(round, competing?.Minimum ?? 1, cancellationToken),
            WorkflowGuardKind.AcronymFits => await NotFittingAsync(workflowCase, round, cancellationToken),
            WorkflowGuardKind.Quorum => await NoQuorumAsync(workflowCase, round, leaving, cancellationToken),
            WorkflowGuardKind.Decision => Undecided(workflowCase, round, competing),
            _ => throw new ArgumentOutOfRangeException(nameof(guard), guard.Kind, "This source does not know the condition."),
        };
    }

    private async Task<IReadOnlyList<Refusal>> TooFewAsync(Round? round, int minimum, CancellationToken cancellationToken)
    {
        int count = round is null ? 0 : await db.Set<Proposal>().CountAsync(p => p.RoundId == round.Id && p.State == ProposalState.Diajukan, cancellationToken);
        return count >= minimum ? [] : [new($"Usulan yang diajukan baru {count}, paling sedikit {minimum}.")];
    }

    // The framework of the case; where proposals still compete, each of them that has values.
    private async Task<IReadOnlyList<Refusal>> NotFittingAsync(WorkflowCase workflowCase, Round? round, CancellationToken cancellationToken)
    {
        List<Guid> ids = workflowCase.FrameworkId is { } chosen ? [chosen]
            : round is null ? []
            : await db.Set<Proposal>().Where(p => p.RoundId == round.Id && p.State == ProposalState.Diajukan).Select(p => p.FrameworkId).ToListAsync(cancellationToken);
        if (ids.Count == 0)
        {
            return [new("Kerangka nilai untuk alur ini belum dipilih.")];
        }

        IReadOnlyDictionary<Guid, FrameworkView> views = await frameworks.ViewsAsync(ids, cancellationToken);
        List<Refusal> found = [.. views.Values.SelectMany(v => v.Findings).Where(f => f.Severity == AcronymSeverity.Error).Select(f => new Refusal(f.Message))];
        if (workflowCase.FrameworkId is not null)
        {
            found.AddRange(views.Values.Where(v => v.Text.Values.Count == 0).Select(v => new Refusal($"Uraian nilai \"{v.Text.Acronym}\" belum diisi.")));
        }

        return found;
    }

    private async Task<IReadOnlyList<Refusal>> NoQuorumAsync(WorkflowCase workflowCase, Round? round, WorkflowStep leaving, CancellationToken cancellationToken)
    {
        Meeting? meeting = round is null ? null : await db.Set<Meeting>().AsNoTracking().Include(m => m.Seats)
            .Where(m => m.RoundId == round.Id).OrderByDescending(m => m.Id).FirstOrDefaultAsync(cancellationToken);
        if (meeting is null)
        {
            return [new("Pembahasan belum dicatat.")];
        }

        // Who came the last time has not come again: a step that was left before asks for attendance recorded since it was entered.
        OpenStep open = workflowCase.OpenSteps.First(s => s.StepKey == leaving.Key);
        bool isAgain = await db.Set<Core.Workflow.Decision>().AnyAsync(d => d.CaseId == workflowCase.Id && d.StepKey == leaving.Key, cancellationToken);
        if (isAgain && !(meeting.RecordedAt >= open.EnteredAt))
        {
            return [new("Langkah ini dibuka lagi, sehingga kehadiran pada rapat sebelumnya tidak berlaku. Adakan rapat baru dan catat kehadirannya.")];
        }

        int attended = meeting.Seats.Count(s => s.Attended && leaving.Participants.Contains(s.OfficeKey));
        int needed = RoundRules.QuorumOf(leaving);
        return attended >= needed ? [] : [new($"Kuorum belum terpenuhi: hadir {attended} dari {leaving.Participants.Count}, paling sedikit {needed}.")];
    }

    private static IReadOnlyList<Refusal> Undecided(WorkflowCase workflowCase, Round? round, CompetingProposals? competing)
    {
        if (competing is not null)
        {
            return round is { State: RoundState.Selesai } ? [] : [new("Belum ada rumusan yang disepakati.")];
        }

        return workflowCase.FrameworkId is not null ? [] : [new("Kerangka nilai untuk alur ini belum dipilih.")];
    }
}
