using Budaya.Core.Workflow;

namespace Budaya.Web.Pages.Workflow;

/// <summary>One way from a step, as its fields are written.</summary>
/// <param name="Page">The page.</param>
/// <param name="Way">What stands in the fields.</param>
/// <param name="IsReturn">Whether it leads back.</param>
/// <param name="Place">In its list of the form.</param>
public sealed record StepWayView(SketchStepModel Page, WayInput Way, bool IsReturn, int Place)
{
    /// <summary>Begins the names of its fields.</summary>
    public string Name => $"Input.{(IsReturn ? "Returns" : "Ways")}[{Place}]";

    /// <summary>Begins the ids of its fields.</summary>
    public string Field => $"{(IsReturn ? "kembali" : "maju")}-{Place}";

    /// <summary>What it is called above its fields.</summary>
    public string Title => Way.Of is null ? IsReturn ? "Pengembalian baru" : "Pilihan baru" : $"{(IsReturn ? "Pengembalian" : "Pilihan")} {Place + 1}";

    /// <summary>Where it leads, in a few words; empty: nowhere yet.</summary>
    public string Leads => string.Join(", ", Page.Definition.Steps.Where(s => Way.Targets.Contains(s.Key)).Select(s => s.Key)
        .Concat(Ends.Where(e => Way.Targets.Contains(e.Key)).Select(e => e.Words)));

    /// <summary>The ends of a workflow; a way back has none.</summary>
    public IReadOnlyList<(string Key, string Words)> Ends => IsReturn ? [] : [(WorkflowTransition.End, "Selesai: alur berakhir"), (WorkflowTransition.Stop, "Berhenti: prakarsa dihentikan, cabang lain ikut berhenti")];

    /// <summary>Whether its conditions or its days say anything.</summary>
    public bool HasMore => Way.Skip || Way.From is not null || Way.Until is not null || Way.Guards.Any(g => !string.IsNullOrEmpty(g));
}
