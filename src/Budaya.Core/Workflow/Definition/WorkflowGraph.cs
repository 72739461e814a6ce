namespace Budaya.Core.Workflow;

/// <summary>Moves cases along a workflow. Pure: knows no person, no evidence, no clock; who may choose and which guards hold is for the caller to ask first.</summary>
public sealed class WorkflowGraph
{
    private readonly Dictionary<string, WorkflowStep> _steps;

    public WorkflowGraph(WorkflowDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        Definition = definition;
        _steps = definition.Steps.ToDictionary(step => step.Key, StringComparer.Ordinal);
    }

    public WorkflowDefinition Definition { get; }

    /// <summary>The state in which a case begins on a date.</summary>
    /// <exception cref="InvalidOperationException">The first step may not be entered on that date.</exception>
    public WorkflowState Start(DateOnly on) => Enter(new([], [], WorkflowEnding.None), from: null, [Definition.StartStep], on);

    /// <summary>What can be chosen at an active step on a date; empty when the step is not active or unknown.</summary>
    public IReadOnlyList<WorkflowTransition> Choices(WorkflowState state, string step, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Active.Contains(step) && _steps.TryGetValue(step, out WorkflowStep? found)
            ? [.. found.Transitions.Where(t => t.Period.Contains(on) && t.Targets.All(target => MayEnter(target, on)))]
            : [];
    }

    /// <summary>Why a choice cannot be made, in Indonesian; empty when it can.</summary>
    public IReadOnlyList<string> WhyNot(WorkflowState state, string step, string choice, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (!_steps.TryGetValue(step, out WorkflowStep? found))
        {
            return [$"Alur \"{Definition.Title}\" tidak mempunyai langkah \"{step}\"."];
        }

        if (!state.Active.Contains(step))
        {
            return [$"Langkah {found.Key} \"{found.Title}\" tidak sedang berjalan."];
        }

        return Choices(state, step, on).Any(t => t.Choice == choice)
            ? []
            : [$"Langkah {found.Key} \"{found.Title}\" tidak mempunyai pilihan \"{choice}\" pada tanggal ini."];
    }

    /// <summary>The state after a choice.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNot"/> has something to say.</exception>
    public WorkflowState Apply(WorkflowState state, string step, string choice, DateOnly on)
    {
        IReadOnlyList<string> refusals = WhyNot(state, step, choice, on);
        if (refusals.Count > 0)
        {
            throw new InvalidOperationException(string.Join(' ', refusals));
        }

        WorkflowTransition transition = Choices(state, step, on).First(t => t.Choice == choice);
        return Enter(new(state.Active.Remove(step), state.Arrived, WorkflowEnding.None), step, transition.Targets, on);
    }

    /// <summary>The state to which a history of choices leads from the start.</summary>
    /// <exception cref="InvalidOperationException">A choice of the history could not be made when it was made.</exception>
    public WorkflowState Replay(DateOnly startedOn, IEnumerable<WorkflowMove> history)
    {
        ArgumentNullException.ThrowIfNull(history);
        return history.Aggregate(Start(startedOn), (state, move) => Apply(state, move.Step, move.Choice, move.On));
    }

    private bool MayEnter(string target, DateOnly on) =>
        target is WorkflowTransition.End or WorkflowTransition.Stop || (_steps.TryGetValue(target, out WorkflowStep? step) && step.Period.Contains(on));

    private WorkflowState Enter(WorkflowState state, string? from, IReadOnlyList<string> targets, DateOnly on)
    {
        if (targets.Contains(WorkflowTransition.Stop))
        {
            return new([], [], WorkflowEnding.Stopped);
        }

        foreach (string target in targets)
        {
            state = target == WorkflowTransition.End ? Finish(state) : Arrive(state, from, target, on);
        }

        return state;
    }

    private static WorkflowState Finish(WorkflowState state) => state.Active.IsEmpty && state.Arrived.IsEmpty
        ? new([], [], WorkflowEnding.Completed)
        : throw new InvalidOperationException("The case cannot be completed while another branch is open.");

    private WorkflowState Arrive(WorkflowState state, string? from, string target, DateOnly on)
    {
        if (!MayEnter(target, on))
        {
            throw new InvalidOperationException($"Step \"{target}\" cannot be entered on {on:yyyy-MM-dd}.");
        }

        if (state.Active.Contains(target))
        {
            throw new InvalidOperationException($"Step \"{target}\" is already active; two branches may meet only in a join.");
        }

        WorkflowStep step = _steps[target];
        if (from is null || !step.JoinsFrom.Contains(from))
        {
            return new(state.Active.Add(target), state.Arrived, WorkflowEnding.None);
        }

        List<JoinArrival> arrived = [.. state.Arrived, new(target, from)];
        bool isComplete = step.JoinsFrom.All(branch => arrived.Contains(new(target, branch)));
        return isComplete
            ? new(state.Active.Add(target), arrived.Where(a => a.Join != target), WorkflowEnding.None)
            : new(state.Active, arrived, WorkflowEnding.None);
    }
}

/// <summary>One entry of a history: at a step, a choice, on a date.</summary>
public sealed record WorkflowMove(string Step, string Choice, DateOnly On);
