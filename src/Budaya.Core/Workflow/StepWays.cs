using Budaya.Core.Tenants;

namespace Budaya.Core.Workflow;

/// <summary>Changes the ways from a step by what its form says.</summary>
internal static class StepWays
{
    private const string Silence = "lanjut-tanpa-jawaban";

    /// <summary>The ways as they would be: those that are kept in their order, new ones on before the ways back, new ways back behind all.</summary>
    public static List<WorkflowTransition> Of(WorkflowDefinition workflow, WorkflowStep step, StepChange change)
    {
        List<WorkflowTransition> ways = [];
        (int on, int back) = (0, 0);
        foreach (WorkflowTransition transition in step.Transitions)
        {
            int place = transition.IsReturn ? back++ : on++;
            if ((transition.IsReturn ? KeptBack(workflow, transition, change, place) : KeptOn(transition, change, place)) is { } kept)
            {
                ways.Add(kept);
            }
        }

        foreach (StepWay added in change.Ways?.Where(w => w.Of is null) ?? [])
        {
            int behind = ways.FindIndex(w => w.IsReturn);
            WorkflowTransition way = WorkflowEdit.New(NewChoice(UsualChoice(added), added.Period, ways), LabelOf(added), added.Targets) with { IsSkip = added.IsSkip, Guards = added.Guards, Period = added.Period };
            ways.Insert(behind < 0 ? ways.Count : behind, way);
        }

        foreach (StepReturn added in change.Returns.Where(r => r.Of is null))
        {
            Period period = added.Period ?? Period.Always;
            ways.Add(WorkflowEdit.New(NewChoice("kembalikan", period, ways), LabelOf(workflow, added), added.Targets) with { IsReturn = true, Guards = added.Guards ?? [], Period = period });
        }

        return ways;
    }

    /// <summary>The step with the way that silence opens, or without it.</summary>
    /// <param name="step">The step.</param>
    /// <param name="goesOn">Null: as it is.</param>
    public static WorkflowStep WithSilence(WorkflowStep step, bool? goesOn)
    {
        string? means = step.Deadline?.SilenceMeans;
        if (goesOn is null || (goesOn == true && means is not null && step.Transitions.Any(t => t.Choice == means)))
        {
            return step;
        }

        if (goesOn == false)
        {
            WorkflowStep quiet = step with { Deadline = step.Deadline is { } deadline ? deadline with { SilenceMeans = null } : null };
            return quiet with { Transitions = [.. step.Transitions.Where(t => !IsSilence(t, quiet.Deadline is null || means is not null))] };
        }

        WorkflowTransition way = step.Transitions.FirstOrDefault(t => IsSilence(t, true))
            ?? WorkflowEdit.New(NewChoice(Silence, Period.Always, step.Transitions), "Lanjutkan karena tenggat lewat tanpa jawaban", WorkflowEdit.Onward(step)?.Targets ?? throw new RefusedException("Langkah ini tidak mempunyai pilihan maju."))
                with { Guards = [new(WorkflowGuardKind.DeadlinePassed, null)] };
        return step with
        {
            Deadline = step.Deadline! with { SilenceMeans = way.Choice }, // there is one: just asked
            Transitions = step.Transitions.Contains(way) ? step.Transitions : [.. step.Transitions, way],
        };
    }

    private static WorkflowTransition? KeptOn(WorkflowTransition way, StepChange change, int place)
    {
        if (change.Ways is null)
        {
            return way;
        }

        return change.Ways.FirstOrDefault(w => w.Of == place) is { } kept
            ? way with { Label = kept.Label == way.Label ? way.Label : LabelOf(kept), Targets = StepEdit.InOrder(way.Targets, kept.Targets), IsSkip = kept.IsSkip, Guards = kept.Guards, Period = kept.Period } : null;
    }

    private static WorkflowTransition? KeptBack(WorkflowDefinition workflow, WorkflowTransition way, StepChange change, int place) =>
        change.Returns.FirstOrDefault(r => r.Of == place) is { } kept
            ? way with { Label = LabelOf(workflow, kept), Targets = StepEdit.InOrder(way.Targets, kept.Targets), Guards = kept.Guards ?? way.Guards, Period = kept.Period ?? way.Period } : null;

    private static string LabelOf(WorkflowDefinition workflow, StepReturn way) => string.IsNullOrWhiteSpace(way.Label)
        ? $"Kembalikan ke {string.Join(" dan ", way.Targets.Select(t => workflow.Step(t).ShortTitle))}" : CaseInput.Text(way.Label, "Nama pilihan", 200);

    private static string LabelOf(StepWay way) => !string.IsNullOrWhiteSpace(way.Label) ? CaseInput.Text(way.Label, "Nama pilihan", 200) : UsualChoice(way) switch
    {
        "lewati" => "Lewati langkah ini",
        "hentikan" => "Hentikan prakarsa",
        "selesai" => "Selesai",
        Silence => "Lanjutkan karena tenggat lewat tanpa jawaban",
        _ => "Teruskan",
    };

    private static string UsualChoice(StepWay way) => way.IsSkip ? "lewati"
        : way.Targets.Contains(WorkflowTransition.Stop) ? "hentikan"
        : way.Targets.Contains(WorkflowTransition.End) ? "selesai"
        : way.Guards.Any(g => g.Kind == WorkflowGuardKind.DeadlinePassed) ? Silence : "teruskan";

    // One choice leads elsewhere in another period: there it keeps its key.
    private static string NewChoice(string choice, Period period, IReadOnlyList<WorkflowTransition> there)
    {
        string free = choice;
        for (int number = 2; there.Any(t => t.Choice == free && t.Period.Overlaps(period)); number++)
        {
            free = $"{choice}-{number}";
        }

        return free;
    }

    private static bool IsSilence(WorkflowTransition transition, bool counts) => counts && transition.Guards.Any(g => g.Kind == WorkflowGuardKind.DeadlinePassed);
}
