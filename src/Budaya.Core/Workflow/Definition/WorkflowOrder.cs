namespace Budaya.Core.Workflow;

/// <summary>Whether what a condition asks for can have been done by then: its act is at the step itself, or at one that can come before.</summary>
internal static class WorkflowOrder
{
    public static IEnumerable<WorkflowFault> Faults(WorkflowDefinition workflow)
    {
        for (int index = 0; index < workflow.Steps.Count; index++)
        {
            WorkflowStep step = workflow.Steps[index];
            HashSet<string> before = ReachedWithout(workflow, step.Key);
            IEnumerable<(WorkflowGuard Guard, int? Transition)> guards = step.Guards.Select(g => (g, (int?)null))
                .Concat(step.Transitions.SelectMany((t, at) => t.Guards.Select(g => (g, (int?)at))));
            foreach ((WorkflowGuard guard, int? transition) in guards)
            {
                if (WorkflowNames.ActFor(guard.Kind) is { } act
                    && !workflow.Steps.Any(s => s.Act == act && (s.Key == step.Key || before.Contains(s.Key)) && WorkflowNames.Concerns(s, step, guard)))
                {
                    yield return new(index, transition,
                        $"Langkah {step.Key}: syarat {WorkflowWords.Named(guard.Kind)} tidak dapat dipenuhi, karena langkah dengan tindakan {WorkflowWords.Named(act)} baru datang sesudahnya.");
                }
            }
        }
    }

    // The steps that a case can have passed without ever having left the given one.
    private static HashSet<string> ReachedWithout(WorkflowDefinition workflow, string without)
    {
        HashSet<string> reached = [];
        Queue<string> open = new([workflow.StartStep]);
        while (open.TryDequeue(out string? key))
        {
            if (key != without && workflow.Find(key) is { } step && reached.Add(key))
            {
                step.Transitions.SelectMany(t => t.Targets).ToList().ForEach(open.Enqueue);
            }
        }

        return reached;
    }
}
