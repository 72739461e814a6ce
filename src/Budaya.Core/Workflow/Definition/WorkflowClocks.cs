namespace Budaya.Core.Workflow;

/// <summary>Whether every clock can start, every body outside has one, silence is asked for only after the last day, and reminders reach somebody.</summary>
internal static class WorkflowClocks
{
    public static IEnumerable<WorkflowFault> Faults(WorkflowDefinition workflow, WorkflowSurroundings surroundings) =>
        workflow.Steps.SelectMany((step, index) => OfStep(step, surroundings).Select(f => new WorkflowFault(index, null, $"Langkah {step.Key}: {f.Message}") { At = f.At }));

    private static IEnumerable<(string At, string Message)> OfStep(WorkflowStep step, WorkflowSurroundings surroundings)
    {
        WorkflowTerms terms = surroundings.Terms;
        if (step.Deadline is not { } deadline)
        {
            if (step.Kind == WorkflowStepKind.External)
            {
                yield return ("jenis", "langkah di luar pemda memerlukan tenggat.");
            }

            yield break;
        }

        if (deadline.StartsAt == DeadlineStart.LetterReceived && !step.Evidence.Any(e => e.NeedsDate && !e.IsAnswer))
        {
            yield return ("tenggat/mulai", $"tenggat mulai dari {terms.Either("suratDiterima", "tanggal surat")}, tetapi tidak ada bukti bertanggal yang bukan jawaban, sehingga jamnya tidak pernah mulai.");
        }

        foreach (WorkflowTransition silent in step.Transitions.Where(t => t.Choice == deadline.SilenceMeans && t.Guards.All(g => g.Kind != WorkflowGuardKind.DeadlinePassed)))
        {
            yield return ("tenggat/bilaDiam", $"pilihan \"{terms.Choice(silent)}\" berlaku bila diam, sehingga memerlukan syarat {terms.Either("tenggatLewat", terms.Guard(WorkflowGuardKind.DeadlinePassed))}.");
        }

        foreach ((int index, DeadlineReminder reminder) in deadline.Reminders.Index())
        {
            foreach ((int place, string role) in reminder.Roles.Index().Where(r => !surroundings.HeldRoles.Contains(r.Item)))
            {
                yield return ($"tenggat/pengingat/{index}/kepada/{place}", $"pengingat kepada peran \"{terms.Role(role)}\" yang tidak dikenal atau tidak dipegang jabatan mana pun.");
            }
        }
    }
}
