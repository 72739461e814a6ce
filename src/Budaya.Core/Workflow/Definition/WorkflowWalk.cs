namespace Budaya.Core.Workflow;

/// <summary>
/// Walks every state that a case can come into, in every period between two dates of effect, and reports steps that no case reaches,
/// states from which no case can end, branches that do not meet.
/// </summary>
/// <remarks>A case that is under way when a period begins goes on in it, so each period starts from all states of those before.</remarks>
internal sealed class WorkflowWalk
{
    private const int MostStates = 5000;
    private readonly WorkflowDefinition _workflow;
    private readonly WorkflowTerms _terms;
    private readonly WorkflowGraph _graph;
    private readonly HashSet<WorkflowState> _known = [];
    private readonly HashSet<WorkflowFault> _faults = [];
    private readonly Dictionary<string, WorkflowFault> _stuck = [];

    private WorkflowWalk(WorkflowDefinition workflow, WorkflowTerms terms)
    {
        (_workflow, _terms) = (workflow, terms);
        _graph = new WorkflowGraph(workflow);
    }

    public static IEnumerable<WorkflowFault> Faults(WorkflowDefinition workflow, WorkflowTerms terms)
    {
        WorkflowWalk walk = new(workflow, terms);
        foreach (DateOnly day in FirstDays(workflow))
        {
            walk.WalkFrom(day);
        }

        HashSet<string> reached = [.. walk._known.SelectMany(state => state.Active)];
        IEnumerable<WorkflowFault> unreached = workflow.Steps.Select((step, index) => (step, index)).Where(s => !reached.Contains(s.step.Key))
            .Select(s => new WorkflowFault(s.index, null, $"Langkah {s.step.Key} \"{s.step.Title}\" tidak dapat dicapai dari langkah {workflow.StartStep}."));
        return walk._known.Count > MostStates
            ? [new(null, null, $"Alur ini mempunyai lebih dari {MostStates} keadaan; kurangi cabang yang berjalan bersama.")]
            : walk._faults.Concat(walk._faults.Count > 0 ? [] : walk._stuck.Values).Concat(unreached); // a fault leaves others stuck
    }

    /// <summary>The first day of every period in which the same steps and choices are open.</summary>
    public static IEnumerable<DateOnly> FirstDays(WorkflowDefinition workflow)
    {
        IEnumerable<Tenants.Period> periods = workflow.Steps.Select(s => s.Period).Concat(workflow.Steps.SelectMany(s => s.Transitions).Select(t => t.Period));
        return periods.SelectMany(p => new[] { p.From, p.Until?.AddDays(1) }).OfType<DateOnly>().Append(DateOnly.MinValue).Distinct().Order();
    }

    private void WalkFrom(DateOnly day)
    {
        if (!_workflow.Step(_workflow.StartStep).Period.Contains(day))
        {
            Fault(_workflow.StartStep, day, "tidak berlaku, sehingga alur tidak dapat dimulai");
            return;
        }

        Dictionary<WorkflowState, List<WorkflowState>> nexts = [];
        Queue<WorkflowState> open = new([.. _known, _graph.Start(day)]);
        while (open.TryDequeue(out WorkflowState? state) && _known.Count <= MostStates)
        {
            if (nexts.ContainsKey(state))
            {
                continue;
            }

            _known.Add(state);
            nexts[state] = Nexts(state, day);
            nexts[state].ForEach(open.Enqueue);
        }

        ReportStuck(nexts, day);
    }

    private List<WorkflowState> Nexts(WorkflowState state, DateOnly day)
    {
        List<WorkflowState> nexts = [];
        foreach (string step in state.Active)
        {
            IReadOnlyList<WorkflowTransition> choices = _graph.Choices(state, step, day);
            if (choices.Count == 0)
            {
                Fault(step, day, "tidak mempunyai pilihan");
            }

            nexts.AddRange(choices.Select(choice => Next(state, step, choice, day)).OfType<WorkflowState>());
        }

        return nexts;
    }

    private WorkflowState? Next(WorkflowState state, string step, WorkflowTransition choice, DateOnly day)
    {
        foreach (string target in choice.Targets.Where(state.Active.Remove(step).Contains))
        {
            Fault(step, day, $"dapat menuju {target} padahal {target} masih berjalan dari cabang lain; cabang hanya boleh bertemu pada langkah {_terms.Either("dengan \"gabung\"", "yang menunggu semua cabangnya")}", choice);
            return null;
        }

        if (choice.Targets.Contains(WorkflowTransition.End) && (state.Active.Count > 1 || !state.Arrived.IsEmpty))
        {
            Fault(step, day, "dapat menyelesaikan alur padahal cabang lain masih berjalan", choice);
            return null;
        }

        return _graph.Apply(state, step, choice.Choice, day);
    }

    private void ReportStuck(Dictionary<WorkflowState, List<WorkflowState>> nexts, DateOnly day)
    {
        ILookup<WorkflowState, WorkflowState> befores = nexts.SelectMany(n => n.Value.Select(next => (next, before: n.Key))).ToLookup(e => e.next, e => e.before);
        HashSet<WorkflowState> ending = [];
        Queue<WorkflowState> open = new(nexts.Keys.Where(s => s.Ending == WorkflowEnding.Completed));
        while (open.TryDequeue(out WorkflowState? state))
        {
            if (ending.Add(state))
            {
                befores[state].ToList().ForEach(open.Enqueue);
            }
        }

        foreach (WorkflowState stuck in nexts.Keys.Where(s => !s.IsOver && !ending.Contains(s)))
        {
            string waiting = stuck.Arrived.IsEmpty ? "" : $" ({string.Join(", ", stuck.Arrived.Select(a => $"{a.From} menunggu di {a.Join}"))})";
            foreach (string step in stuck.Active.IsEmpty ? stuck.Arrived.Select(a => a.Join) : stuck.Active)
            {
                _stuck.TryAdd(step, FaultOf(step, day, $"tidak mempunyai jalan sampai selesai{waiting}", choice: null));
            }
        }
    }

    private void Fault(string step, DateOnly day, string what, WorkflowTransition? choice = null) => _faults.Add(FaultOf(step, day, what, choice));

    private WorkflowFault FaultOf(string step, DateOnly day, string what, WorkflowTransition? choice)
    {
        int index = _workflow.Steps.ToList().FindIndex(s => s.Key == step);
        int? transition = choice is null ? null : _workflow.Steps[index].Transitions.ToList().IndexOf(choice);
        string from = day == DateOnly.MinValue ? "" : $" sejak {_terms.Day(day)}";
        return new(index, transition, $"Langkah {step} \"{_workflow.Steps[index].Title}\" {what}{from}.");
    }
}
