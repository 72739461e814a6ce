namespace Budaya.Core.Workflow;

/// <summary>Separation of duties: who draws up a document does not sign it.</summary>
internal static class WorkflowDuties
{
    public static IEnumerable<WorkflowFault> Faults(WorkflowDefinition workflow)
    {
        for (int index = 0; index < workflow.Steps.Count; index++)
        {
            WorkflowStep step = workflow.Steps[index];
            if (step.Act != WorkflowAct.Sign)
            {
                continue;
            }

            foreach (string role in Drafters(workflow, step).Intersect(step.Roles).Order(StringComparer.Ordinal))
            {
                yield return new(index, null, $"Langkah {step.Key}: peran \"{role}\" menyusun naskah ini, sehingga tidak boleh juga mencatat tanda tangannya.");
            }
        }
    }

    private static IEnumerable<string> Drafters(WorkflowDefinition workflow, WorkflowStep signing) => workflow.Steps
        .Where(s => s.Act == WorkflowAct.Draft && s.Documents.Intersect(signing.Documents).Any())
        .SelectMany(s => s.Roles);
}
