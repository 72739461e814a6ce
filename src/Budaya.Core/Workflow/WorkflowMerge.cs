using System.Text.Json;

namespace Budaya.Core.Workflow;

/// <summary>What a newer version changed at one step while a sketch was being worked on.</summary>
/// <param name="Key">Key of the step; empty: what stands above the steps (name, papers, first step).</param>
/// <param name="Title">Its name.</param>
/// <param name="Newer">From the version on which the sketch rests to the newer one.</param>
/// <param name="Mine">From that version to the sketch.</param>
/// <param name="IsBoth">Both changed it, and not to the same.</param>
public sealed record StepDrift(string Key, string Title, IReadOnlyList<StepDifference> Newer, IReadOnlyList<StepDifference> Mine, bool IsBoth);

/// <summary>A newer version beside a sketch that rests on an older one.</summary>
/// <param name="Base">The version on which it rests; null: none.</param>
/// <param name="Newest">The newest version.</param>
/// <param name="Merge">Their changes, and how to have both.</param>
public sealed record SketchDrift(int? Base, int Newest, WorkflowMerge Merge)
{
    /// <summary>Why the sketch may not be put in force as it is.</summary>
    public IReadOnlyList<Refusal> WhyNot() =>
        [new($"Versi {Newest} alur ini diberlakukan setelah rancangan ini dimulai{(Base is { } number ? $" dari versi {number}" : "")}. Lihat perubahannya pada halaman rancangan, lalu ambil alih ke rancangan ini sebelum memberlakukannya.")];
}

/// <summary>Joins the changes of a newer version with those of a sketch, step by step, from the version that both began from. Pure.</summary>
/// <param name="old">That version; null: neither began from one.</param>
/// <param name="newer">The newer version.</param>
/// <param name="mine">The sketch.</param>
public sealed class WorkflowMerge(WorkflowDefinition? old, WorkflowDefinition newer, WorkflowDefinition mine)
{
    /// <summary>What the newer version changed, and what the sketch did not have yet.</summary>
    /// <param name="terms">How roles and offices are called.</param>
    public IReadOnlyList<StepDrift> Changes(WorkflowTerms terms) => [.. Top(), .. Keys().Select(key => Drift(key, terms)).Where(d => d.Newer.Count > 0 && !Same(newer.Find(d.Key), mine.Find(d.Key)))];

    /// <summary>Both together: what only one side changed is changed; where both did, the sketch holds.</summary>
    /// <param name="taken">Keys of the steps changed on both sides for which the newer version holds instead.</param>
    public WorkflowDefinition Take(IReadOnlyCollection<string> taken)
    {
        ArgumentNullException.ThrowIfNull(taken);
        List<WorkflowStep> steps = [.. newer.Steps.Select(s => Joined(s.Key, taken)).OfType<WorkflowStep>()];
        foreach ((int index, WorkflowStep own) in mine.Steps.Index().Where(s => newer.Find(s.Item.Key) is null))
        {
            if (Joined(own.Key, taken) is { } kept)
            {
                int before = steps.FindLastIndex(s => mine.Steps.Take(index).Any(m => m.Key == s.Key));
                steps.Insert(before + 1, kept);
            }
        }

        bool takesTop = TopOf(mine) == (old is null ? "" : TopOf(old)) || taken.Contains("");
        WorkflowDefinition top = takesTop ? newer : mine;
        return top with { Steps = steps };
    }

    private WorkflowStep? Joined(string key, IReadOnlyCollection<string> taken)
    {
        (WorkflowStep? before, WorkflowStep? theirs, WorkflowStep? own) = (old?.Find(key), newer.Find(key), mine.Find(key));
        return Same(before, own) || (taken.Contains(key) && !Same(before, theirs)) ? theirs : own;
    }

    private IEnumerable<string> Keys() => newer.Steps.Concat(mine.Steps).Concat(old?.Steps ?? []).Select(s => s.Key).Distinct();

    private StepDrift Drift(string key, WorkflowTerms terms)
    {
        (WorkflowStep? before, WorkflowStep? theirs, WorkflowStep? own) = (old?.Find(key), newer.Find(key), mine.Find(key));
        string title = (theirs ?? own ?? before)?.Title ?? key;
        WorkflowDefinition papers = newer with { Documents = [.. newer.Documents, .. mine.Documents] };
        return new(key, title, StepAspects.Between(before, theirs, papers, terms), StepAspects.Between(before, own, papers, terms), !Same(before, theirs) && !Same(before, own) && !Same(theirs, own));
    }

    private IEnumerable<StepDrift> Top()
    {
        (string before, string theirs, string own) = (old is null ? "" : TopOf(old), TopOf(newer), TopOf(mine));
        if (before != theirs && theirs != own)
        {
            yield return new("", "Pokok alur", [new("Nama, langkah pertama, dan naskah", before, theirs)], before == own ? [] : [new("Nama, langkah pertama, dan naskah", before, own)], before != own);
        }
    }

    private static string TopOf(WorkflowDefinition workflow) =>
        $"{workflow.Title} · mulai {workflow.StartStep} · {string.Join(", ", workflow.Documents.Select(d => $"{d.Label} ({PaperWords.Of(d.Purpose)})"))}{(workflow.Competing is { } c ? $" · bersaing {c.CollectStep}–{c.DecideStep}, paling sedikit {c.Minimum}" : "")}";

    private static bool Same(WorkflowStep? one, WorkflowStep? other) => JsonSerializer.Serialize(one) == JsonSerializer.Serialize(other);
}
