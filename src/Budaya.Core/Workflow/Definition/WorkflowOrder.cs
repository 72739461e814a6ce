namespace Budaya.Core.Workflow;

/// <summary>
/// Whether what a condition asks for can have been done by then, in every period between two dates of effect: its act is at the step itself,
/// or at one that can come before and is in force then.
/// </summary>
internal static class WorkflowOrder
{
    public static IEnumerable<WorkflowFault> Faults(WorkflowDefinition workflow, WorkflowTerms terms)
    {
        HashSet<(int, int?, WorkflowGuard)> said = [];
        foreach (DateOnly day in WorkflowWalk.FirstDays(workflow))
        {
            HashSet<string> walked = Reached(workflow, workflow.StartStep, without: null, day);
            foreach ((int index, WorkflowStep step) in workflow.Steps.Index().Where(s => walked.Contains(s.Item.Key)))
            {
                HashSet<string> before = Reached(workflow, workflow.StartStep, without: step.Key, day);
                foreach ((WorkflowGuard guard, int? transition, int place) in GuardsOn(step, day))
                {
                    if (WorkflowNames.ActFor(guard.Kind) is { } act
                        && !workflow.Steps.Any(s => s.Act == act && (s.Key == step.Key || before.Contains(s.Key)) && WorkflowNames.Concerns(s, step, guard))
                        && said.Add((index, transition, guard)))
                    {
                        yield return new(index, transition,
                            $"Langkah {step.Key}: syarat {terms.Guard(guard.Kind)} tidak dapat dipenuhi{(day == DateOnly.MinValue ? "" : $" sejak {terms.Day(day)}")}, karena langkah dengan tindakan {terms.Act(act)} baru datang sesudahnya{(day == DateOnly.MinValue ? "" : " atau tidak berlaku")}.")
                        { At = $"syarat/{place}" };
                    }
                }
            }
        }
    }

    private static IEnumerable<(WorkflowGuard Guard, int? Transition, int Place)> GuardsOn(WorkflowStep step, DateOnly day) =>
        step.Guards.Select((guard, place) => (guard, (int?)null, place))
            .Concat(step.Transitions.SelectMany((t, at) => t.Period.Contains(day) ? t.Guards.Select((guard, place) => (guard, (int?)at, place)) : []));

    /// <summary>The steps that a case can have passed from one on, by a day's rules, without ever having left another.</summary>
    internal static HashSet<string> Reached(WorkflowDefinition workflow, string from, string? without, DateOnly day)
    {
        HashSet<string> reached = [];
        Queue<string> open = new([from]);
        while (open.TryDequeue(out string? key))
        {
            if (key != without && workflow.Find(key) is { } step && step.Period.Contains(day) && reached.Add(key))
            {
                step.Transitions.Where(t => t.Period.Contains(day)).SelectMany(t => t.Targets).ToList().ForEach(open.Enqueue);
            }
        }

        return reached;
    }
}
