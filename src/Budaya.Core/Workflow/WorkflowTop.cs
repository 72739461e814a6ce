using Budaya.Core.Tenants;

namespace Budaya.Core.Workflow;

/// <summary>A paper as the form of a workflow names it.</summary>
/// <param name="Key">Its key; null: a new one.</param>
public sealed record PaperChange(string? Key, DocumentKind Kind, string Label, DocumentPurpose Purpose);

/// <summary>Changes what stands above the steps of a workflow: its name, its first step, its papers, its competing proposals. Pure.</summary>
public static class WorkflowTop
{
    /// <summary>Names the workflow and says where it begins.</summary>
    /// <exception cref="RefusedException">The name cannot be, or there is no such step.</exception>
    public static WorkflowDefinition Named(WorkflowDefinition workflow, string title, string? startStep)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        string start = string.IsNullOrEmpty(startStep) ? workflow.StartStep : startStep;
        return workflow.Find(start) is null ? throw new RefusedException("Pilih langkah yang ada sebagai langkah pertama.")
            : workflow with { Title = CaseInput.Text(title, "Nama alur", 300), StartStep = start };
    }

    /// <summary>Says which papers the workflow draws up.</summary>
    /// <param name="workflow">The workflow.</param>
    /// <param name="papers">All of them, in order; what is left out is taken away.</param>
    /// <exception cref="RefusedException">A step still needs what is taken away, or a name cannot be; all reasons at once.</exception>
    public static WorkflowDefinition WithPapers(WorkflowDefinition workflow, IReadOnlyList<PaperChange> papers)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        ArgumentNullException.ThrowIfNull(papers);
        List<Refusal> found = [];
        if (papers.Count == 0)
        {
            found.Add(new("Alur menyusun sedikitnya satu naskah."));
        }

        foreach (WorkflowDocument gone in workflow.Documents.Where(d => papers.All(p => p.Key != d.Key)))
        {
            List<string> users = [.. workflow.Steps.Where(s => Needs(s, gone.Key)).Select(s => s.Key)];
            if (users.Count > 0)
            {
                found.Add(new($"Naskah \"{gone.Label}\" masih dipakai langkah {string.Join(", ", users)}; lepaskan dahulu dari langkah itu."));
            }
        }

        RefusedException.ThrowIfAny(found);
        List<WorkflowDocument> documents = [];
        foreach (PaperChange paper in papers)
        {
            string key = paper.Key is { } there && workflow.Documents.Any(d => d.Key == there) ? there : NewKey(paper.Kind, [.. workflow.Documents, .. documents]);
            documents.Add(new(key, paper.Kind, CaseInput.Text(paper.Label, "Nama naskah", 300), paper.Purpose));
        }

        return workflow with { Documents = documents };
    }

    /// <summary>Says where competing proposals are collected and where one is agreed on; null: a case has one proposal.</summary>
    /// <exception cref="RefusedException">There is no such step, both are the same, or the number is not from 1 to 50.</exception>
    public static WorkflowDefinition WithCompeting(WorkflowDefinition workflow, CompetingProposals? competing)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        if (competing is null)
        {
            return workflow with { Competing = null };
        }

        RefusedException.ThrowIfAny(
        [
            .. workflow.Find(competing.CollectStep) is null ? new[] { new Refusal("Pilih langkah tempat usulan dihimpun.") } : [],
            .. workflow.Find(competing.DecideStep) is null ? new[] { new Refusal("Pilih langkah tempat satu usulan disepakati.") } : [],
            .. competing.CollectStep == competing.DecideStep ? new[] { new Refusal("Usulan dihimpun dan disepakati pada langkah yang berbeda.") } : [],
            .. competing.Minimum is < 1 or > 50 ? new[] { new Refusal("Jumlah usulan paling sedikit antara 1 dan 50.") } : [],
        ]);
        return workflow with { Competing = competing };
    }

    private static bool Needs(WorkflowStep step, string document) => step.Documents.Contains(document)
        || step.Guards.Concat(step.Transitions.SelectMany(t => t.Guards)).Any(g => g.Document == document);

    private static string NewKey(DocumentKind kind, List<WorkflowDocument> there)
    {
        string word = PaperWords.Of(kind).Replace(' ', '-');
        string free = word;
        for (int number = 2; there.Exists(d => d.Key == free); number++)
        {
            free = $"{word}-{number}";
        }

        return free;
    }
}
