namespace Budaya.Core.Workflow;

/// <summary>Changes the shape of a workflow: steps added, removed, moved. Pure; the ways around a step are mended, and what cannot be mended is refused.</summary>
public static class WorkflowEdit
{
    /// <summary>The way on from a step: its first choice that neither returns, skips nor stops.</summary>
    public static WorkflowTransition? Onward(WorkflowStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return step.Transitions.FirstOrDefault(t => !t.IsReturn && !t.IsSkip && !t.Targets.Contains(WorkflowTransition.Stop) && !t.Targets.Contains(step.Key));
    }

    /// <summary>Puts a step behind another: whatever followed that one now follows the new one.</summary>
    /// <exception cref="RefusedException">There is no such step, or it leads nowhere.</exception>
    public static WorkflowDefinition AddAfter(WorkflowDefinition workflow, string afterKey, WorkflowStep step)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        ArgumentNullException.ThrowIfNull(step);
        WorkflowStep after = Require(workflow, afterKey);
        WorkflowTransition onward = Onward(after) ?? throw new RefusedException($"Langkah {afterKey} tidak mempunyai pilihan maju, sehingga tidak ada tempat untuk langkah baru.");
        WorkflowStep placed = step with { Transitions = [New("teruskan", "Teruskan", onward.Targets)], JoinsFrom = [] };
        IEnumerable<WorkflowStep> steps = workflow.Steps.SelectMany(s => s.Key == afterKey
            ? [s with { Transitions = [.. s.Transitions.Select(t => ReferenceEquals(t, onward) ? t with { Targets = [step.Key] } : t)] }, placed]
            : new[] { onward.Targets.Contains(s.Key) ? s with { JoinsFrom = Replace(s.JoinsFrom, afterKey, [step.Key]) } : s });
        return workflow with { Steps = [.. steps] };
    }

    /// <summary>Takes a step out: whatever led to it now leads to what followed it.</summary>
    /// <exception cref="RefusedException">There is no such step, it is the only one, or others cannot do without it.</exception>
    public static WorkflowDefinition Remove(WorkflowDefinition workflow, string key)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        WorkflowStep gone = Require(workflow, key);
        IReadOnlyList<string> next = Onward(gone)?.Targets ?? throw new RefusedException($"Langkah {key} tidak mempunyai pilihan maju, sehingga tidak dapat dihapus begitu saja.");
        if (workflow.Steps.Count == 1)
        {
            throw new RefusedException("Alur memerlukan sedikitnya satu langkah.");
        }

        if (workflow.StartStep == key && (next.Count > 1 || next[0] == WorkflowTransition.End))
        {
            throw new RefusedException($"Langkah {key} adalah langkah pertama dan tidak dapat digantikan langkah sesudahnya.");
        }

        List<string> before = [.. workflow.Steps.Where(s => Onward(s)?.Targets.Contains(key) == true).Select(s => s.Key)];
        List<WorkflowTransition> onward = [.. gone.Transitions.Where(t => t.Choice == Onward(gone)!.Choice)]; // not null: just asked; one for each period
        string back = before.Count > 0 ? before[0] : next[0];
        IEnumerable<WorkflowStep> steps = workflow.Steps.Where(s => s.Key != key).Select(s => s with
        {
            JoinsFrom = Replace(s.JoinsFrom, key, gone.JoinsFrom.Count > 0 ? gone.JoinsFrom : before),
            Transitions = [.. s.Transitions.Where(t => !(t.IsReturn && t.Targets.Contains(key) && back == s.Key)).SelectMany(t => Past(t, key, onward, back))],
        });
        WorkflowDefinition left = workflow with { Steps = [.. steps], StartStep = workflow.StartStep == key ? next[0] : workflow.StartStep };
        return left with { Competing = left.Competing is { } c && (c.CollectStep == key || c.DecideStep == key) ? null : left.Competing };
    }

    /// <summary>Lets a step change places with the one before it.</summary>
    /// <exception cref="RefusedException">The two do not follow each other in a straight line.</exception>
    public static WorkflowDefinition MoveUp(WorkflowDefinition workflow, string key)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        WorkflowStep step = Require(workflow, key);
        List<WorkflowStep> before = [.. workflow.Steps.Where(s => s.Key != key && s.Transitions.Any(t => !t.IsReturn && t.Targets.Contains(key)))];
        if (before is not [var earlier] || Onward(earlier)?.Targets is not [var only] || only != key || step.JoinsFrom.Count > 0 || Onward(step)?.Targets is not { } next)
        {
            throw new RefusedException($"Langkah {key} tidak berada tepat di belakang satu langkah pada jalur lurus, sehingga urutannya tidak dapat ditukar.");
        }

        WorkflowStep moved = WithOnward(step, [earlier.Key]) with { JoinsFrom = earlier.JoinsFrom };
        WorkflowStep later = WithOnward(earlier, next) with { JoinsFrom = [] };
        List<WorkflowStep> steps = [.. workflow.Steps.Select(s => s.Key == key ? later : s.Key == earlier.Key ? moved : s with
        {
            JoinsFrom = Replace(s.JoinsFrom, key, [earlier.Key]),
            Transitions = [.. s.Transitions.Select(t => !t.IsReturn && t.Targets.Contains(earlier.Key) ? t with { Targets = Replace(t.Targets, earlier.Key, [key]) } : t)],
        })];
        return workflow with { Steps = steps, StartStep = workflow.StartStep == earlier.Key ? key : workflow.StartStep };
    }

    /// <summary>Changes one step.</summary>
    public static WorkflowDefinition Change(WorkflowDefinition workflow, string key, Func<WorkflowStep, WorkflowStep> change)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        Require(workflow, key);
        return workflow with { Steps = [.. workflow.Steps.Select(s => s.Key == key ? change(s) : s)] };
    }

    /// <summary>The conditions that an act brings with it.</summary>
    public static IReadOnlyList<WorkflowGuardKind> UsualGuards(WorkflowAct act) => act switch
    {
        WorkflowAct.Draft => [WorkflowGuardKind.DraftMade, WorkflowGuardKind.CleanFindings],
        WorkflowAct.ReviewDraft or WorkflowAct.DiscussDraft => [WorkflowGuardKind.CleanFindings],
        WorkflowAct.Initial => [WorkflowGuardKind.Initialled],
        WorkflowAct.Sign => [WorkflowGuardKind.SignatureGiven],
        WorkflowAct.Number => [WorkflowGuardKind.Numbered],
        WorkflowAct.Promulgate => [WorkflowGuardKind.Promulgated],
        WorkflowAct.CertifyCopies => [WorkflowGuardKind.CopiesMade],
        WorkflowAct.Distribute => [WorkflowGuardKind.Distributed],
        WorkflowAct.Socialise => [WorkflowGuardKind.Socialised],
        WorkflowAct.Agree => [WorkflowGuardKind.Decision],
        WorkflowAct.CheckAcronym => [WorkflowGuardKind.AcronymFits],
        _ => [],
    };

    /// <summary>A choice that leads on.</summary>
    public static WorkflowTransition New(string choice, string label, IReadOnlyList<string> targets) => new()
    {
        Choice = choice, Label = label, Targets = targets, IsReturn = false, Guards = [], Period = Tenants.Period.Always,
    };

    // What led to a step that goes leads where that step led, in each of its periods; what returned to it returns to the one before.
    private static IEnumerable<WorkflowTransition> Past(WorkflowTransition transition, string key, List<WorkflowTransition> onward, string back)
    {
        if (!transition.Targets.Contains(key))
        {
            return [transition];
        }

        return transition.IsReturn
            ? [transition with { Targets = Replace(transition.Targets, key, [back]) }]
            : onward.Select(on => transition with { Targets = Replace(transition.Targets, key, on.Targets), Period = onward.Count > 1 ? on.Period : transition.Period });
    }

    private static WorkflowStep WithOnward(WorkflowStep step, IReadOnlyList<string> targets)
    {
        WorkflowTransition? onward = Onward(step);
        return step with { Transitions = [.. step.Transitions.Select(t => ReferenceEquals(t, onward) ? t with { Targets = targets } : t)] };
    }

    private static WorkflowStep Require(WorkflowDefinition workflow, string key) => workflow.Find(key) ?? throw new RefusedException($"Tidak ada langkah \"{key}\".");

    private static IReadOnlyList<string> Replace(IReadOnlyList<string> keys, string key, IReadOnlyList<string> by) =>
        keys.Contains(key) ? [.. keys.SelectMany(k => k == key ? by : [k]).Distinct()] : keys;
}
