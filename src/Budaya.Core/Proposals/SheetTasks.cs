using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Proposals;

/// <summary>A score sheet that waits for an office.</summary>
/// <param name="CaseId">The case whose proposals are scored.</param>
/// <param name="Title">Title of the round.</param>
/// <param name="Ballot">The scoring round.</param>
/// <param name="Office">Title of the office.</param>
/// <param name="DueOn">The last day.</param>
/// <param name="OpenedAt">When the scoring round was opened.</param>
/// <param name="IsAgain">A proposal changed after the office had scored it.</param>
public sealed record SheetTask(Guid CaseId, string Title, int Ballot, string Office, DateOnly? DueOn, DateTimeOffset? OpenedAt, bool IsAgain);

/// <summary>The score sheets that the acting person still has to fill in. Whoever records the sheets of others finds them on the page of the scoring, not here.</summary>
public sealed class SheetTasks(BudayaDbContext db, ActingPerson acting, RoundDesk desk)
{
    /// <summary>The nearest last day first.</summary>
    public async Task<IReadOnlyList<SheetTask>> OfAsync(CancellationToken cancellationToken)
    {
        if (acting.Offices.Count == 0)
        {
            return [];
        }

        List<Round> rounds = await db.Set<Round>().AsNoTracking().Include(r => r.Criteria)
            .Where(r => r.Ballot > 0 && r.BallotClosedAt == null && r.State != RoundState.Selesai && db.Set<WorkflowCase>().Any(c => c.Id == r.CaseId && c.State == CaseState.Berjalan))
            .ToListAsync(cancellationToken);
        List<SheetTask> tasks = [];
        foreach (Round round in rounds)
        {
            RoundRules rules = await desk.RulesAsync(round, cancellationToken);
            Scoring scoring = await Scoring.LoadAsync(db, round, cancellationToken);
            tasks.AddRange(acting.Offices.Where(o => rules.Scorers.Contains(o.Key) && scoring.Awaits(o.Key))
                .Select(o => new SheetTask(round.CaseId, round.Title, round.Ballot, o.Title, round.SheetsDueOn, round.BallotOpenedAt, scoring.StateOf(o.Key) == SheetState.DimintaUlang)));
        }

        return [.. tasks.OrderBy(t => t.DueOn ?? DateOnly.MaxValue).ThenBy(t => t.OpenedAt)];
    }
}
