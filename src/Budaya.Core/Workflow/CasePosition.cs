using Budaya.Core.Data;
using Budaya.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Workflow;

/// <summary>A case with the version of the workflow it is pinned to, and where it stands.</summary>
public sealed class CasePosition
{
    private CasePosition(WorkflowCase workflowCase, WorkflowDefinition definition)
    {
        Case = workflowCase;
        Definition = definition;
        Graph = new WorkflowGraph(definition);
    }

    /// <summary>The case, with its open steps and decisions.</summary>
    public WorkflowCase Case { get; }

    /// <summary>The workflow as it was when the case was opened.</summary>
    public WorkflowDefinition Definition { get; }

    internal WorkflowGraph Graph { get; }

    /// <summary>Where the case stands, by its open steps.</summary>
    internal WorkflowState State => Case.State switch
    {
        CaseState.Selesai => new([], [], WorkflowEnding.Completed),
        CaseState.Dihentikan => new([], [], WorkflowEnding.Stopped),
        _ => new(
            Case.OpenSteps.Where(s => !s.Waits).Select(s => s.StepKey),
            Case.OpenSteps.SelectMany(s => s.Arrived.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(from => new JoinArrival(s.StepKey, from))),
            WorkflowEnding.None),
    };

    /// <summary>The steps at which something can be chosen now, in the order of the workflow.</summary>
    public IReadOnlyList<WorkflowStep> ActiveSteps
    {
        get
        {
            WorkflowState state = State;
            return [.. Definition.Steps.Where(s => state.Active.Contains(s.Key))];
        }
    }

    /// <summary>Loads a case for changing it.</summary>
    /// <exception cref="MissingException">This tenant has no such case.</exception>
    public static async Task<CasePosition> LoadAsync(BudayaDbContext db, Guid caseId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        WorkflowCase workflowCase = await db.Set<WorkflowCase>().Include(c => c.OpenSteps).Include(c => c.Decisions).AsSplitQuery()
            .SingleOrDefaultAsync(c => c.Id == caseId, cancellationToken) ?? throw new MissingException($"Case {caseId}");
        WorkflowVersion version = await db.Set<WorkflowVersion>().AsNoTracking()
            .SingleAsync(w => w.Key == workflowCase.WorkflowKey && w.Number == workflowCase.WorkflowNumber, cancellationToken);
        workflowCase.Decisions.Sort((a, b) => a.Sequence.CompareTo(b.Sequence));
        return new(workflowCase, version.Definition());
    }

    /// <summary>How people call a document of a case.</summary>
    public static async Task<string> LabelOfAsync(BudayaDbContext db, WorkflowCase workflowCase, string document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(workflowCase);
        WorkflowVersion version = await db.Set<WorkflowVersion>().AsNoTracking()
            .SingleAsync(w => w.Key == workflowCase.WorkflowKey && w.Number == workflowCase.WorkflowNumber, cancellationToken);
        return version.Definition().LabelOf(document);
    }

    internal static CasePosition Of(WorkflowCase workflowCase, WorkflowDefinition definition) => new(workflowCase, definition);

    /// <summary>The active step that asks for an act on a document, or null when none is open.</summary>
    /// <param name="act">What is to be done.</param>
    /// <param name="document">Key of the document; null: whichever.</param>
    public WorkflowStep? OpenStepFor(WorkflowAct act, string? document = null) =>
        ActiveSteps.FirstOrDefault(s => s.Act == act && (document is null || s.Documents.Contains(document)));

    /// <summary>The row of an active step.</summary>
    /// <exception cref="RefusedException">The step is unknown or not active.</exception>
    public OpenStep RequireOpen(string stepKey)
    {
        WorkflowStep step = Definition.Find(stepKey) ?? throw new RefusedException($"Alur \"{Definition.Title}\" tidak mempunyai langkah \"{stepKey}\".");
        return Case.OpenSteps.FirstOrDefault(s => s.StepKey == stepKey && !s.Waits)
            ?? throw new RefusedException($"Langkah {step.Key} \"{step.Title}\" tidak sedang berjalan.");
    }

    /// <summary>The day on which a step was entered: that of the act which led to it, where that was recorded later.</summary>
    public DateOnly EnteredOn(OpenStep open, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(calendar);
        IReadOnlyList<string> joined = Definition.Step(open.StepKey).JoinsFrom;
        IEnumerable<Decision> leading = joined.Count > 0 ? joined.Select(key => Case.Decisions.LastOrDefault(d => d.StepKey == key)).OfType<Decision>() : Case.Decisions.Where(d => d.Sequence == open.Round);
        return leading.Select(d => (DateOnly?)d.DayIn(calendar)).Max() ?? calendar.DateOf(open.EnteredAt);
    }
}
