using Budaya.Core.Tenants;

namespace Budaya.Core.Workflow;

/// <summary>Checks that whatever a workflow names is there, and that nothing is named twice.</summary>
internal static class WorkflowNames
{
    public static IEnumerable<WorkflowFault> Faults(WorkflowDefinition workflow, WorkflowSurroundings surroundings)
    {
        foreach (string twice in Twice(workflow.Documents.Select(d => d.Key)))
        {
            yield return new(null, null, $"Naskah \"{twice}\" disebut lebih dari sekali.");
        }

        foreach (string twice in Twice(workflow.Steps.Select(s => s.Key)))
        {
            yield return new(workflow.Steps.ToList().FindLastIndex(s => s.Key == twice), null, $"Langkah \"{twice}\" disebut lebih dari sekali.");
        }

        foreach (string unknown in Ends(workflow).Where(key => workflow.Find(key) is null))
        {
            yield return new(null, null, $"Tidak ada langkah \"{unknown}\".{Suggestion(unknown, workflow)}");
        }

        for (int index = 0; index < workflow.Steps.Count; index++)
        {
            foreach (WorkflowFault fault in OfStep(workflow, workflow.Steps[index], surroundings))
            {
                yield return fault with { StepIndex = index };
            }
        }
    }

    private static IEnumerable<string> Ends(WorkflowDefinition workflow) => workflow.Competing is { } competing
        ? [workflow.StartStep, competing.CollectStep, competing.DecideStep]
        : [workflow.StartStep];

    private static IEnumerable<WorkflowFault> OfStep(WorkflowDefinition workflow, WorkflowStep step, WorkflowSurroundings surroundings) =>
    [
        .. Own(workflow, step, surroundings),
        .. OfGuards(workflow, step, step.Guards, null),
        .. step.Transitions.SelectMany((transition, index) => OfTransition(workflow, step, transition, index)),
    ];

    private static IEnumerable<WorkflowFault> Own(WorkflowDefinition workflow, WorkflowStep step, WorkflowSurroundings surroundings)
    {
        if (step.Roles.Count == 0)
        {
            yield return new(null, null, $"Langkah {step.Key}: tidak ada peran yang berwenang.");
        }

        foreach (string role in step.Roles.Where(role => !surroundings.HeldRoles.Contains(role)))
        {
            yield return new(null, null, $"Langkah {step.Key}: peran \"{role}\" tidak dikenal atau tidak dipegang jabatan mana pun.");
        }

        foreach (string document in step.Documents.Where(key => workflow.Documents.All(d => d.Key != key)))
        {
            yield return new(null, null, $"Langkah {step.Key}: naskah \"{document}\" tidak ada dalam daftar naskah alur.");
        }

        foreach (string office in step.Participants.Where(key => !surroundings.Offices.Contains(key)))
        {
            string suggestion = Nearest.To(office, surroundings.Offices) is { } near ? $" Maksudnya \"{near}\"?" : "";
            yield return new(null, null, $"Langkah {step.Key}: jabatan pembahas \"{office}\" tidak ada.{suggestion}");
        }

        foreach (string branch in step.JoinsFrom.Where(key => workflow.Find(key)?.Transitions.Any(t => t.Targets.Contains(step.Key)) != true))
        {
            yield return new(null, null, $"Langkah {step.Key}: \"gabung\" menyebut \"{branch}\", tetapi tidak ada pilihan dari langkah itu ke sini.");
        }

        foreach (string twice in Twice(step.Evidence.Select(e => e.Key)))
        {
            yield return new(null, null, $"Langkah {step.Key}: bukti \"{twice}\" disebut lebih dari sekali.");
        }

        if (step.Quorum > step.Participants.Count)
        {
            yield return new(null, null, $"Langkah {step.Key}: kuorum {step.Quorum}, tetapi pembahas hanya {step.Participants.Count}.");
        }

        if (step.Deadline?.SilenceMeans is { } silence && step.Transitions.All(t => t.Choice != silence))
        {
            yield return new(null, null, $"Langkah {step.Key}: \"bilaDiam\" menyebut pilihan \"{silence}\" yang tidak ada.");
        }
    }

    private static IEnumerable<WorkflowFault> OfTransition(WorkflowDefinition workflow, WorkflowStep step, WorkflowTransition transition, int index)
    {
        if (step.Transitions.Take(index).Any(t => t.Choice == transition.Choice && t.Period.Overlaps(transition.Period)))
        {
            yield return new(null, index, $"Langkah {step.Key}: pilihan \"{transition.Choice}\" sudah ada untuk masa yang sama.");
        }

        if (transition.Targets.Count == 0)
        {
            yield return new(null, index, $"Langkah {step.Key}: pilihan \"{transition.Choice}\" tidak menuju langkah mana pun.");
        }

        foreach (string target in transition.Targets.Where(t => t is not (WorkflowTransition.End or WorkflowTransition.Stop) && workflow.Find(t) is null))
        {
            yield return new(null, index, $"Langkah {step.Key}: pilihan \"{transition.Choice}\" menuju langkah \"{target}\" yang tidak ada.{Suggestion(target, workflow)}");
        }

        if (transition.IsReturn && transition.IsSkip)
        {
            yield return new(null, index, $"Langkah {step.Key}: pilihan \"{transition.Choice}\" tidak dapat sekaligus mengembalikan dan melewati langkah.");
        }

        if (transition.Targets.Distinct().Count() < transition.Targets.Count)
        {
            yield return new(null, index, $"Langkah {step.Key}: pilihan \"{transition.Choice}\" menyebut langkah yang sama dua kali.");
        }

        if (transition.Targets.Count > 1 && transition.Targets.Any(t => t is WorkflowTransition.End or WorkflowTransition.Stop))
        {
            yield return new(null, index, $"Langkah {step.Key}: pilihan \"{transition.Choice}\" tidak dapat sekaligus mengakhiri alur dan membuka cabang.");
        }

        foreach (WorkflowFault fault in OfGuards(workflow, step, transition.Guards, index))
        {
            yield return fault;
        }
    }

    private static IEnumerable<WorkflowFault> OfGuards(WorkflowDefinition workflow, WorkflowStep step, IReadOnlyList<WorkflowGuard> guards, int? transition)
    {
        foreach (WorkflowGuard guard in guards)
        {
            string word = WorkflowWords.Named(guard.Kind);
            if (guard.Document is { } document && workflow.Documents.All(d => d.Key != document))
            {
                yield return new(null, transition, $"Langkah {step.Key}: syarat {word} menyebut naskah \"{document}\" yang tidak ada.");
            }

            if (WhyNeverMet(workflow, step, guard) is { } reason)
            {
                yield return new(null, transition, $"Langkah {step.Key}: syarat {word} tidak pernah dapat dipenuhi, karena {reason}.");
            }
        }
    }

    private static string? WhyNeverMet(WorkflowDefinition workflow, WorkflowStep step, WorkflowGuard guard) => guard.Kind switch
    {
        WorkflowGuardKind.Quorum when step.Quorum is null => "langkah ini tidak menyebut kuorum",
        WorkflowGuardKind.DeadlinePassed when step.Deadline is null => "langkah ini tidak mempunyai tenggat",
        WorkflowGuardKind.Evidence when !step.Evidence.Any(e => e.IsRequired) => "langkah ini tidak meminta bukti wajib",
        WorkflowGuardKind.ExternalLetterReceived when !step.Evidence.Any(e => e.IsAnswer) => "langkah ini tidak mempunyai bukti dengan \"jawaban: ya\"",
        WorkflowGuardKind.ProposalsReceived when workflow.Competing is null => "alur ini tidak mempunyai usulan yang bersaing",
        _ when NeedsDocument(guard.Kind) && guard.Document is null && step.Documents.Count == 0 => "langkah ini tidak menyebut naskah",
        _ => ActFor(guard.Kind) is { } act && !workflow.Steps.Any(s => s.Act == act && Concerns(s, step, guard))
            ? $"tidak ada langkah dengan tindakan {WorkflowWords.Named(act)} untuk itu" : null,
    };

    private static bool NeedsDocument(WorkflowGuardKind kind) => kind is WorkflowGuardKind.DraftMade or WorkflowGuardKind.CleanFindings
        or WorkflowGuardKind.Initialled or WorkflowGuardKind.SignatureGiven or WorkflowGuardKind.Numbered or WorkflowGuardKind.Promulgated or WorkflowGuardKind.CopiesMade;

    /// <summary>The act at which the condition comes about; null when no act alone brings it about.</summary>
    internal static WorkflowAct? ActFor(WorkflowGuardKind kind) => kind switch
    {
        WorkflowGuardKind.Decision => WorkflowAct.Agree,
        WorkflowGuardKind.DraftMade or WorkflowGuardKind.CleanFindings => WorkflowAct.Draft,
        WorkflowGuardKind.Initialled => WorkflowAct.Initial,
        WorkflowGuardKind.SignatureGiven => WorkflowAct.Sign,
        WorkflowGuardKind.Numbered => WorkflowAct.Number,
        WorkflowGuardKind.Promulgated => WorkflowAct.Promulgate,
        WorkflowGuardKind.CopiesMade => WorkflowAct.CertifyCopies,
        WorkflowGuardKind.Distributed => WorkflowAct.Distribute,
        WorkflowGuardKind.Socialised => WorkflowAct.Socialise,
        WorkflowGuardKind.CommitmentsOpened => WorkflowAct.FollowUp,
        _ => null,
    };

    /// <summary>Whether a step with the act is about a document that the guard means.</summary>
    internal static bool Concerns(WorkflowStep acting, WorkflowStep guarded, WorkflowGuard guard)
    {
        IReadOnlyList<string> meant = guard.Document is null ? guarded.Documents : [guard.Document];
        return !NeedsDocument(guard.Kind) || meant.Any(acting.Documents.Contains);
    }

    private static string Suggestion(string key, WorkflowDefinition workflow) =>
        Nearest.To(key, workflow.Steps.Select(s => s.Key)) is { } near ? $" Maksudnya \"{near}\"?" : "";

    private static IEnumerable<string> Twice(IEnumerable<string> keys) => keys.GroupBy(k => k).Where(g => g.Count() > 1).Select(g => g.Key);
}
