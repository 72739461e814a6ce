using Budaya.Core.Workflow;

namespace Budaya.Core.Tests.Workflow;

/// <summary>Walks a case as its people do: evidence first, then the choice.</summary>
internal sealed class Walk(Region region, Guid caseId)
{
    public Guid CaseId => caseId;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<Walk> OpenAsync(Region region, string office, string workflow, DateOnly ruleDate)
    {
        Guid id = Guid.CreateVersion7();
        await region.DoAsync(office, desk => desk.Cases.OpenAsync(new(id, workflow, "Budaya kerja", ruleDate, FrameworkId: null), Cancel));
        return new(region, id);
    }

    public async Task<CaseView> ViewAsync(string office)
    {
        await using Desk desk = await region.AsAsync(office);
        return await desk.Get<CaseReader>().ViewAsync(caseId, Cancel);
    }

    public async Task<string> NowAsync() => string.Join(' ', (await ViewAsync("admin-daerah")).Current.Select(s => s.Key));

    /// <summary>Attaches what the step requires, lets the later stages say yes, and takes a choice.</summary>
    public async Task StepAsync(string step, string office, string choice, string note = "")
    {
        await PrepareAsync(step, office);
        await DecideAsync(step, office, choice, note);
    }

    public async Task PrepareAsync(string step, string office)
    {
        StepView view = (await ViewAsync(office)).Steps.Single(s => s.Key == step);
        foreach (WorkflowEvidence asked in view.Evidence.Select(e => e.Asked).Where(e => e.IsRequired || e.IsAnswer))
        {
            await AttachAsync(step, office, asked.Key);
        }

        await region.DoAsync(office, async desk => region.Facts.Record((await CasePosition.LoadAsync(desk.Db, caseId, Cancel)).Definition.Step(step)));
    }

    public Task AttachAsync(string step, string office, string kind, string number = "100/1/2026", DateOnly? date = null) => region.DoAsync(office, desk =>
        desk.Cases.AddEvidenceAsync(new(caseId, step, kind, Papers.Pdf($"{step} {kind}"), $"{kind}.pdf", number, date ?? new(2026, 11, 16), ""), Cancel));

    public Task<Decision> DecideAsync(string step, string office, string choice, string note = "", string? recordedFor = null, int? seen = null) =>
        region.DoAsync(office, desk => desk.Cases.DecideAsync(new(caseId, step, choice, note, recordedFor, seen), Cancel));
}
