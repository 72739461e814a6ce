using Budaya.Core.Data;
using Budaya.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Workflow;

/// <summary>How long a step takes.</summary>
/// <param name="Times">How often it was left.</param>
/// <param name="AverageDays">In working days, both days counted from the day after it was entered.</param>
/// <param name="LongestDays">In working days.</param>
public sealed record StepDuration(string WorkflowTitle, string StepKey, string StepTitle, int Times, decimal AverageDays, int LongestDays);

/// <summary>Averages over all cases of the region.</summary>
public sealed class CaseDurations(BudayaDbContext db, TenantDirectory tenant)
{
    /// <summary>The steps that were ever left, in the order of their workflow.</summary>
    public async Task<IReadOnlyList<StepDuration>> OfAsync(CancellationToken cancellationToken)
    {
        WorkingCalendar calendar = await tenant.CalendarAsync(cancellationToken);
        List<WorkflowCase> cases = await db.Set<WorkflowCase>().AsNoTracking().Include(c => c.Decisions).ToListAsync(cancellationToken);
        List<WorkflowVersion> versions = await db.Set<WorkflowVersion>().AsNoTracking().OrderBy(v => v.Number).ToListAsync(cancellationToken);
        Dictionary<string, WorkflowDefinition> newest = versions.GroupBy(v => v.Key).ToDictionary(g => g.Key, g => g.Last().Definition());
        ILookup<(string Workflow, string Step), int> days = cases.SelectMany(c => DaysOf(c, calendar).Select(d => ((c.WorkflowKey, d.Step), d.Days))).ToLookup(d => d.Item1, d => d.Days);
        return [.. newest.OrderBy(w => w.Value.Title, StringComparer.Ordinal).SelectMany(w => w.Value.Steps.Where(s => days.Contains((w.Key, s.Key))).Select(s =>
        {
            List<int> all = [.. days[(w.Key, s.Key)]];
            return new StepDuration(w.Value.Title, s.Key, s.Title, all.Count, Math.Round((decimal)all.Average(), 1), all.Max());
        }))];
    }

    // From the decision that last entered the step (or the opening of the case) to the one that left it.
    private static IEnumerable<(string Step, int Days)> DaysOf(WorkflowCase found, WorkingCalendar calendar)
    {
        List<Decision> decisions = [.. found.Decisions.Where(d => d.Repeats is null).OrderBy(d => d.Sequence)];
        foreach (Decision decision in decisions)
        {
            Decision? by = found.Decisions.Where(d => d.Sequence < decision.Sequence && d.Entered.Split(' ').Contains(decision.StepKey)).OrderBy(d => d.Sequence).LastOrDefault();
            DateOnly entered = by?.DayIn(calendar) ?? calendar.DateOf(found.OpenedAt);
            yield return (decision.StepKey, Math.Max(0, calendar.WorkingDaysBetween(entered, decision.DayIn(calendar)))); // branches may be recorded in another order than they were done
        }
    }
}
