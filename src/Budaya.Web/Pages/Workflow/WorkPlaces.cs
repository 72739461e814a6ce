using Budaya.Core.Data;
using Budaya.Core.Drafting;
using Budaya.Core.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Pages.Workflow;

/// <summary>A page on which the work of a step is done.</summary>
public sealed record WorkPlace(string Label, string Url);

/// <summary>Finds the pages on which the work of a step is done; those that do not exist are left out.</summary>
public sealed class WorkPlaces(BudayaDbContext db)
{
    /// <summary>The pages for a step.</summary>
    public async Task<IReadOnlyList<WorkPlace>> OfAsync(CaseView view, StepView step, IUrlHelper url, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(step);
        Dictionary<string, Guid> papers = step.Documents.Count == 0
            ? []
            : await db.Set<Naskah>().Where(n => n.CaseId == view.Id).ToDictionaryAsync(n => n.Key, n => n.Id, cancellationToken);
        IEnumerable<(string Label, string? Url)> places = step.Act switch
        {
            WorkflowAct.OpenRound or WorkflowAct.CollectProposals or WorkflowAct.Deliberate when view.HasCompetingProposals =>
                [("Buka usulan dan pembahasan", url.Page("/Proposals/Show", new { id = view.Id }))],
            WorkflowAct.Agree or WorkflowAct.CheckAcronym when view.HasCompetingProposals =>
                [("Buka usulan dan pembahasan", url.Page("/Proposals/Show", new { id = view.Id })), ("Buka kerangka nilai", view.FrameworkId is { } agreed ? url.Page("/Values/Show", new { id = agreed }) : null)],
            WorkflowAct.FormulateValues or WorkflowAct.CheckAcronym or WorkflowAct.Agree =>
                [("Buka kerangka nilai", view.FrameworkId is { } id ? url.Page("/Values/Show", new { id }) : url.Page("/Values/Index"))],
            WorkflowAct.Draft or WorkflowAct.DiscussDraft or WorkflowAct.ReviewDraft or WorkflowAct.ReviseDraft or WorkflowAct.Harmonise or WorkflowAct.Facilitate =>
                step.Documents.Select(d => ($"Buka naskah: {d.Label}", Paper("/Drafting/Show", view, d, papers, url))),
            WorkflowAct.Initial or WorkflowAct.Sign or WorkflowAct.Number or WorkflowAct.Promulgate or WorkflowAct.CertifyCopies =>
                step.Documents.SelectMany(d => new[] { ($"Buka penetapan: {d.Label}", papers.ContainsKey(d.Key) ? Paper("/Signing/Show", view, d, papers, url) : null), ($"Buka naskah: {d.Label}", Paper("/Drafting/Show", view, d, papers, url)) }),
            WorkflowAct.Distribute => [("Buka penyampaian", url.Page("/Distribution/Index", new { alur = view.Id }))],
            WorkflowAct.Socialise or WorkflowAct.FollowUp => [("Buka tindak lanjut", url.Page("/FollowUps/Index", new { alur = view.Id }))],
            _ => [],
        };
        return [.. places.Where(p => p.Url is not null).Select(p => new WorkPlace(p.Label, p.Url!))]; // not null: just asked
    }

    // The paper itself; as long as it has not been begun, the list on which it is begun.
    private static string? Paper(string page, CaseView view, WorkflowDocument document, Dictionary<string, Guid> papers, IUrlHelper url) =>
        papers.TryGetValue(document.Key, out Guid id) ? url.Page(page, new { id }) : url.Page("/Drafting/Index", new { alur = view.Id, naskah = document.Key });
}
