namespace Budaya.Core.Workflow;

/// <summary>Separation of duties: who draws up a document neither signs it nor is the only one who can approve it.</summary>
internal static class WorkflowDuties
{
    public static IEnumerable<WorkflowFault> Faults(WorkflowDefinition workflow, WorkflowSurroundings surroundings)
    {
        WorkflowTerms terms = surroundings.Terms;
        for (int index = 0; index < workflow.Steps.Count; index++)
        {
            WorkflowStep step = workflow.Steps[index];
            HashSet<string> drafters = [.. Drafters(workflow, step)];
            if (step.Act == WorkflowAct.Sign)
            {
                foreach (string role in drafters.Intersect(step.Roles).Order(StringComparer.Ordinal))
                {
                    yield return new(index, null, $"Langkah {step.Key}: peran \"{terms.Role(role)}\" menyusun naskah ini, sehingga tidak boleh juga mencatat tanda tangannya.") { At = $"peran/{step.Roles.ToList().IndexOf(role)}" };
                }
            }
            else if (TextRules.Approves(step) && step.OwnTextReason is null)
            {
                string reason = $"isi alasan {terms.Either("\"bolehMenyetujuiSendiri\"", "penyusun boleh menyetujui sendiri")}.";
                if (step.Roles.All(drafters.Contains))
                {
                    yield return new(index, null, $"Langkah {step.Key}: hanya penyusun naskah ({string.Join(", ", step.Roles.Select(terms.Role))}) yang berwenang menyetujuinya. Tambahkan peran lain, atau {reason}") { At = "peran" };
                }
                else if (drafters.Count > 0 && surroundings.Bearing(drafters.Union(step.Roles)).ToList() is [string alone])
                {
                    yield return new(index, null, $"Langkah {step.Key}: {terms.Office(alone)} seorang diri menyusun dan menyetujui naskah ini. Beri peran itu kepada jabatan lain juga, atau {reason}") { At = "peran" };
                }
            }
        }
    }

    private static IEnumerable<string> Drafters(WorkflowDefinition workflow, WorkflowStep deciding) => workflow.Steps
        .Where(s => s.Act is WorkflowAct.Draft or WorkflowAct.ReviseDraft && s.Documents.Intersect(deciding.Documents).Any())
        .SelectMany(s => s.Roles);
}
