namespace Budaya.Core.Workflow;

/// <summary>Whether every clock can start, every body outside has one, silence is asked for only after the last day, and reminders reach somebody.</summary>
internal static class WorkflowClocks
{
    public static IEnumerable<WorkflowFault> Faults(WorkflowDefinition workflow, WorkflowSurroundings surroundings) =>
        workflow.Steps.SelectMany((step, index) => OfStep(step, surroundings).Select(message => new WorkflowFault(index, null, $"Langkah {step.Key}: {message}")));

    private static IEnumerable<string> OfStep(WorkflowStep step, WorkflowSurroundings surroundings)
    {
        if (step.Deadline is not { } deadline)
        {
            if (step.Kind == WorkflowStepKind.External)
            {
                yield return "langkah di luar pemda memerlukan tenggat.";
            }

            yield break;
        }

        if (deadline.StartsAt == DeadlineStart.LetterReceived && !step.Evidence.Any(e => e.NeedsDate && !e.IsAnswer))
        {
            yield return "tenggat mulai dari suratDiterima, tetapi tidak ada bukti bertanggal yang bukan jawaban, sehingga jamnya tidak pernah mulai.";
        }

        foreach (WorkflowTransition silent in step.Transitions.Where(t => t.Choice == deadline.SilenceMeans && t.Guards.All(g => g.Kind != WorkflowGuardKind.DeadlinePassed)))
        {
            yield return $"pilihan \"{silent.Choice}\" berlaku bila diam, sehingga memerlukan syarat tenggatLewat.";
        }

        foreach (string role in deadline.Reminders.SelectMany(r => r.Roles).Distinct().Where(role => !surroundings.HeldRoles.Contains(role)))
        {
            yield return $"pengingat kepada peran \"{role}\" yang tidak dikenal atau tidak dipegang jabatan mana pun.";
        }
    }
}
