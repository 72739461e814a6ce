namespace Budaya.Core.Workflow;

/// <summary>Which steps of a case are done. A return undoes the step returned to and everything that follows from it.</summary>
internal static class CaseProgress
{
    public static IReadOnlySet<string> Done(WorkflowDefinition definition, IEnumerable<Decision> decisions)
    {
        HashSet<string> done = [];
        foreach (Decision decision in decisions.OrderBy(d => d.Sequence))
        {
            WorkflowTransition? transition = definition.Find(decision.StepKey)?.Transitions.FirstOrDefault(t => t.Choice == decision.Choice);
            if (transition is { IsReturn: true })
            {
                done.ExceptWith(FollowingFrom(definition, transition.Targets));
                done.Remove(decision.StepKey);
            }
            else
            {
                done.Add(decision.StepKey);
            }
        }

        return done;
    }

    private static HashSet<string> FollowingFrom(WorkflowDefinition definition, IReadOnlyList<string> targets)
    {
        HashSet<string> found = [];
        Queue<string> open = new(targets);
        while (open.TryDequeue(out string? key))
        {
            if (definition.Find(key) is { } step && found.Add(key))
            {
                foreach (string next in step.Transitions.Where(t => !t.IsReturn).SelectMany(t => t.Targets))
                {
                    open.Enqueue(next);
                }
            }
        }

        return found;
    }
}
