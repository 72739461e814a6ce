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
        List<WorkflowTransition> ways = WaysOn(after, onward);
        List<WorkflowTransition> periods = [.. ways.Where(t => t.Choice == onward.Choice)];
        WorkflowStep placed = step with { Transitions = [.. periods.Select(t => New("teruskan", "Teruskan", t.Targets) with { Period = periods.Count > 1 ? t.Period : Tenants.Period.Always })], JoinsFrom = [] };
        IEnumerable<WorkflowStep> steps = workflow.Steps.SelectMany(s => s.Key == afterKey
            ? [s with { Transitions = [.. s.Transitions.Select(t => ways.Contains(t) ? t with { Targets = [step.Key] } : t)] }, placed]
            : new[] { periods.Exists(t => t.Targets.Contains(s.Key)) ? s with { JoinsFrom = Replace(s.JoinsFrom, afterKey, [step.Key]) } : s });
        return workflow with { Steps = [.. steps] };
    }

    // The way on in each of its periods, and whatever else leads to the same place: silence, an optional step left out.
    private static List<WorkflowTransition> WaysOn(WorkflowStep step, WorkflowTransition onward)
    {
        List<WorkflowTransition> periods = [.. step.Transitions.Where(t => t.Choice == onward.Choice)];
        return [.. step.Transitions.Where(t => !t.IsReturn && periods.Exists(p => p.Targets.SequenceEqual(t.Targets)))];
    }

    /// <summary>Puts a step into a parallel branch: it begins together with what follows one step, and another step waits for both.</summary>
    /// <param name="workflow">The workflow.</param>
    /// <param name="fromKey">The step behind which the way splits.</param>
    /// <param name="joinKey">The step at which the branches meet.</param>
    /// <param name="step">The first step of the new branch; more are added behind it.</param>
    /// <exception cref="RefusedException">There is no such step, the first leads nowhere, or nothing lies between the two.</exception>
    public static WorkflowDefinition AddBranch(WorkflowDefinition workflow, string fromKey, string joinKey, WorkflowStep step)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        ArgumentNullException.ThrowIfNull(step);
        WorkflowStep start = Require(workflow, fromKey);
        WorkflowStep join = Require(workflow, joinKey);
        WorkflowTransition onward = Onward(start) ?? throw new RefusedException($"Langkah {fromKey} tidak mempunyai pilihan maju, sehingga jalurnya tidak dapat dipecah.");
        if (onward.Targets.Contains(joinKey) || !IsAhead(workflow, fromKey, joinKey))
        {
            throw new RefusedException($"Cabang bertemu pada langkah yang terletak sesudah langkah lain di belakang {fromKey}; {joinKey} tidak demikian.");
        }

        IEnumerable<string> arriving = join.JoinsFrom.Count > 0 ? join.JoinsFrom : workflow.Steps.Where(s => s.Transitions.Any(t => !t.IsReturn && t.Targets.Contains(joinKey))).Select(s => s.Key);
        WorkflowStep placed = step with { Transitions = [New("teruskan", "Teruskan", [joinKey])], JoinsFrom = [] };
        WorkflowStep joined = join with { JoinsFrom = [.. arriving, step.Key] };
        WorkflowStep split = start with { Transitions = [.. start.Transitions.Select(t => t.Choice == onward.Choice && !t.IsReturn ? t with { Targets = [.. t.Targets, step.Key] } : t)] };
        return workflow with { Steps = [.. workflow.Steps.SelectMany(s => s.Key == joinKey ? [placed, joined] : new[] { s.Key == fromKey ? split : s })] };
    }

    /// <summary>Whether a step can be reached from another by ways on.</summary>
    private static bool IsAhead(WorkflowDefinition workflow, string fromKey, string key)
    {
        HashSet<string> seen = [fromKey];
        Queue<string> waiting = new([fromKey]);
        while (waiting.TryDequeue(out string? at))
        {
            foreach (string next in workflow.Find(at)?.Transitions.Where(t => !t.IsReturn).SelectMany(t => t.Targets) ?? [])
            {
                if (next == key)
                {
                    return true;
                }

                if (seen.Add(next))
                {
                    waiting.Enqueue(next);
                }
            }
        }

        return false;
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

        if (WithoutBranch(workflow, gone, next) is { } single)
        {
            return single;
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

    /// <summary>Whether a condition is about papers: those of the step, or one that it names.</summary>
    public static bool IsAboutPapers(WorkflowGuardKind kind) => kind is WorkflowGuardKind.DraftMade or WorkflowGuardKind.CleanFindings
        or WorkflowGuardKind.Initialled or WorkflowGuardKind.SignatureGiven or WorkflowGuardKind.Numbered or WorkflowGuardKind.Promulgated or WorkflowGuardKind.CopiesMade;

    /// <summary>A choice that leads on.</summary>
    public static WorkflowTransition New(string choice, string label, IReadOnlyList<string> targets) => new()
    {
        Choice = choice, Label = label, Targets = targets, IsReturn = false, Guards = [], Period = Tenants.Period.Always,
    };

    // The only step of a branch: the branch goes with it, and where two were awaited one is left.
    private static WorkflowDefinition? WithoutBranch(WorkflowDefinition workflow, WorkflowStep gone, IReadOnlyList<string> next)
    {
        bool isBranch = next.Count == 1 && workflow.Find(next[0])?.JoinsFrom.Contains(gone.Key) == true
            && workflow.Steps.SelectMany(s => s.Transitions).Where(t => t.Targets.Contains(gone.Key)).All(t => !t.IsReturn && t.Targets.Count > 1);
        if (!isBranch)
        {
            return null;
        }

        static IReadOnlyList<string> Less(IReadOnlyList<string> keys, string key) => [.. keys.Where(k => k != key)];
        return workflow with
        {
            Steps = [.. workflow.Steps.Where(s => s.Key != gone.Key).Select(s => s with
            {
                JoinsFrom = Less(s.JoinsFrom, gone.Key) is { Count: > 1 } left ? left : s.JoinsFrom.Contains(gone.Key) ? [] : s.JoinsFrom,
                Transitions = [.. s.Transitions.Select(t => t with { Targets = Less(t.Targets, gone.Key) })],
            })],
        };
    }

    // What led to a step that goes leads where that step led, in each of its periods; what returned to it returns to the one before.
    private static IEnumerable<WorkflowTransition> Past(WorkflowTransition transition, string key, List<WorkflowTransition> onward, string back)
    {
        if (!transition.Targets.Contains(key))
        {
            return [transition];
        }

        return transition.IsReturn
            ? [transition with { Targets = Replace(transition.Targets, key, [back]) }]
            : onward.Where(on => on.Period.Overlaps(transition.Period)).Select(on => transition with { Targets = Replace(transition.Targets, key, on.Targets), Period = on.Period.Shared(transition.Period) });
    }

    private static WorkflowStep WithOnward(WorkflowStep step, IReadOnlyList<string> targets)
    {
        List<WorkflowTransition> ways = Onward(step) is { } onward ? WaysOn(step, onward) : [];
        return step with { Transitions = [.. step.Transitions.Select(t => ways.Contains(t) ? t with { Targets = targets } : t)] };
    }

    private static WorkflowStep Require(WorkflowDefinition workflow, string key) => workflow.Find(key) ?? throw new RefusedException($"Tidak ada langkah \"{key}\".");

    private static IReadOnlyList<string> Replace(IReadOnlyList<string> keys, string key, IReadOnlyList<string> by) =>
        keys.Contains(key) ? [.. keys.SelectMany(k => k == key ? by : [k]).Distinct()] : keys;
}
