using Budaya.Core.Tenants;

namespace Budaya.Core.Workflow;

/// <summary>Checks that whatever a workflow names is there, and that nothing is named twice.</summary>
internal static class WorkflowNames
{
    public static IEnumerable<WorkflowFault> Faults(WorkflowDefinition workflow, WorkflowSurroundings surroundings)
    {
        WorkflowTerms terms = surroundings.Terms;
        foreach ((int index, WorkflowDocument twice) in Again(workflow.Documents, d => d.Key))
        {
            yield return new(null, null, $"Naskah \"{terms.Document(workflow, twice.Key)}\" disebut lebih dari sekali.") { DocumentIndex = index, At = "kunci" };
        }

        foreach ((int index, WorkflowStep twice) in Again(workflow.Steps, s => s.Key))
        {
            yield return new(index, null, $"Langkah \"{twice.Key}\" disebut lebih dari sekali.") { At = "kunci" };
        }

        foreach ((string at, string unknown) in Ends(workflow).Where(end => workflow.Find(end.Key) is null))
        {
            yield return new(null, null, $"Tidak ada langkah \"{unknown}\".{Suggestion(unknown, workflow)}") { At = at };
        }

        for (int index = 0; index < workflow.Steps.Count; index++)
        {
            foreach (WorkflowFault fault in OfStep(workflow, workflow.Steps[index], surroundings))
            {
                yield return fault with { StepIndex = index, Message = $"Langkah {workflow.Steps[index].Key}: {fault.Message}" };
            }
        }
    }

    private static IEnumerable<(string At, string Key)> Ends(WorkflowDefinition workflow) => workflow.Competing is { } competing
        ? [("mulai", workflow.StartStep), ("bersaing/dihimpunDi", competing.CollectStep), ("bersaing/disepakatiDi", competing.DecideStep)]
        : [("mulai", workflow.StartStep)];

    private static IEnumerable<WorkflowFault> OfStep(WorkflowDefinition workflow, WorkflowStep step, WorkflowSurroundings surroundings) =>
    [
        .. Own(workflow, step, surroundings),
        .. OfGuards(workflow, step, step.Guards, null, surroundings.Terms),
        .. step.Transitions.SelectMany((transition, index) => OfTransition(workflow, step, transition, index, surroundings.Terms)),
    ];

    private static IEnumerable<WorkflowFault> Own(WorkflowDefinition workflow, WorkflowStep step, WorkflowSurroundings surroundings)
    {
        WorkflowTerms terms = surroundings.Terms;
        if (step.Roles.Count == 0)
        {
            yield return OwnAt("peran", "tidak ada peran yang berwenang.");
        }

        foreach ((int place, string role) in step.Roles.Index().Where(r => !surroundings.HeldRoles.Contains(r.Item)))
        {
            yield return OwnAt($"peran/{place}", $"peran \"{terms.Role(role)}\" tidak dikenal atau tidak dipegang jabatan mana pun.");
        }

        foreach ((int place, string document) in step.Documents.Index().Where(d => workflow.Documents.All(known => known.Key != d.Item)))
        {
            yield return OwnAt($"naskah/{place}", $"naskah \"{document}\" tidak ada dalam daftar naskah alur.");
        }

        foreach ((int place, string office) in step.Participants.Index().Where(p => !surroundings.Offices.Contains(p.Item)))
        {
            string suggestion = Nearest.To(office, surroundings.Offices) is { } near ? $" Maksudnya \"{near}\"?" : "";
            yield return OwnAt($"pembahas/{place}", $"jabatan pembahas \"{office}\" tidak ada.{suggestion}");
        }

        foreach ((int place, string branch) in step.JoinsFrom.Index().Where(j => workflow.Find(j.Item)?.Transitions.Any(t => t.Targets.Contains(step.Key)) != true))
        {
            yield return OwnAt($"gabung/{place}", terms.Either($"\"gabung\" menyebut \"{branch}\"", $"menunggu langkah {branch}") + ", tetapi tidak ada pilihan dari langkah itu ke sini.");
        }

        foreach ((int place, WorkflowEvidence twice) in Again(step.Evidence, e => e.Key))
        {
            yield return OwnAt($"bukti/{place}", $"bukti \"{terms.Evidence(twice)}\" disebut lebih dari sekali.");
        }

        if (step.Quorum > step.Participants.Count)
        {
            yield return OwnAt("kuorum", $"kuorum {step.Quorum}, tetapi pembahas hanya {step.Participants.Count}.");
        }

        if (step.Deadline?.SilenceMeans is { } silence && step.Transitions.All(t => t.Choice != silence))
        {
            yield return OwnAt("tenggat/bilaDiam", terms.Either($"\"bilaDiam\" menyebut pilihan \"{silence}\" yang tidak ada.", "pilihan bila tenggat lewat tanpa jawaban tidak ada."));
        }
    }

    private static WorkflowFault OwnAt(string at, string message) => new(null, null, message) { At = at };

    private static IEnumerable<WorkflowFault> OfTransition(WorkflowDefinition workflow, WorkflowStep step, WorkflowTransition transition, int index, WorkflowTerms terms)
    {
        string choice = $"pilihan \"{terms.Choice(transition)}\"";
        WorkflowFault At(string at, string message) => new(null, index, $"{choice} {message}") { At = at };
        if (step.Transitions.Take(index).Any(t => t.Choice == transition.Choice && t.Period.Overlaps(transition.Period)))
        {
            yield return At("kunci", "sudah ada untuk masa yang sama.");
        }

        if (transition.Targets.Count == 0)
        {
            yield return At("ke", "tidak menuju langkah mana pun.");
        }

        foreach ((int place, string target) in transition.Targets.Index().Where(t => t.Item is not (WorkflowTransition.End or WorkflowTransition.Stop) && workflow.Find(t.Item) is null))
        {
            yield return At($"ke/{place}", $"menuju langkah \"{target}\" yang tidak ada.{Suggestion(target, workflow)}");
        }

        if (transition.IsReturn && transition.IsSkip)
        {
            yield return At("lewati", "tidak dapat sekaligus mengembalikan dan melewati langkah.");
        }

        if (transition.Targets.Distinct().Count() < transition.Targets.Count)
        {
            yield return At("ke", "menyebut langkah yang sama dua kali.");
        }

        if (transition.Targets.Count > 1 && transition.Targets.Any(t => t is WorkflowTransition.End or WorkflowTransition.Stop))
        {
            yield return At("ke", "tidak dapat sekaligus mengakhiri alur dan membuka cabang.");
        }

        foreach (WorkflowFault fault in OfGuards(workflow, step, transition.Guards, index, terms))
        {
            yield return fault;
        }
    }

    private static IEnumerable<WorkflowFault> OfGuards(WorkflowDefinition workflow, WorkflowStep step, IReadOnlyList<WorkflowGuard> guards, int? transition, WorkflowTerms terms)
    {
        foreach ((int place, WorkflowGuard guard) in guards.Index())
        {
            string word = terms.Guard(guard.Kind);
            if (guard.Document is { } document && workflow.Documents.All(d => d.Key != document))
            {
                yield return new(null, transition, $"syarat {word} menyebut naskah \"{document}\" yang tidak ada.") { At = $"syarat/{place}" };
            }

            if (WhyNeverMet(workflow, step, guard, terms) is { } reason)
            {
                yield return new(null, transition, $"syarat {word} tidak pernah dapat dipenuhi, karena {reason}.") { At = $"syarat/{place}" };
            }
        }
    }

    private static string? WhyNeverMet(WorkflowDefinition workflow, WorkflowStep step, WorkflowGuard guard, WorkflowTerms terms) => guard.Kind switch
    {
        WorkflowGuardKind.Quorum when step.Quorum is null => "langkah ini tidak menyebut kuorum",
        WorkflowGuardKind.DeadlinePassed when step.Deadline is null => "langkah ini tidak mempunyai tenggat",
        WorkflowGuardKind.Evidence when !step.Evidence.Any(e => e.IsRequired) => "langkah ini tidak meminta bukti wajib",
        WorkflowGuardKind.ExternalLetterReceived when !step.Evidence.Any(e => e.IsAnswer) => $"langkah ini tidak mempunyai bukti {terms.Either("dengan \"jawaban: ya\"", "yang merupakan jawaban lembaga lain")}",
        WorkflowGuardKind.ProposalsReceived when workflow.Competing is null => "alur ini tidak mempunyai usulan yang bersaing",
        _ when WorkflowEdit.IsAboutPapers(guard.Kind) && guard.Document is null && step.Documents.Count == 0 => "langkah ini tidak menyebut naskah",
        _ => ActFor(guard.Kind) is { } act && !workflow.Steps.Any(s => s.Act == act && Concerns(s, step, guard))
            ? $"tidak ada langkah dengan tindakan {terms.Act(act)} untuk itu" : null,
    };

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
        return !WorkflowEdit.IsAboutPapers(guard.Kind) || meant.Any(acting.Documents.Contains);
    }

    private static string Suggestion(string key, WorkflowDefinition workflow) =>
        Nearest.To(key, workflow.Steps.Select(s => s.Key)) is { } near ? $" Maksudnya \"{near}\"?" : "";

    // What comes a second time, with its place.
    private static IEnumerable<(int Index, T Item)> Again<T>(IReadOnlyList<T> items, Func<T, string> key) =>
        items.Index().Where(i => items.Take(i.Index).Any(earlier => key(earlier) == key(i.Item)));
}
