using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;

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
        desk.Cases.AddEvidenceAsync(new(caseId, step, kind, Papers.Pdf($"{step} {kind}"), $"{kind}.pdf", number, date ?? DateOnly.FromDateTime(region.Clock.Now.UtcDateTime).AddDays(-1), ""), Cancel));

    /// <summary>Goes to a step of Babel, each step by whoever decides it.</summary>
    public async Task BabelToAsync(string step)
    {
        (string Step, string Office, string Choice)[] road =
        [
            ("A01", "kabiro-organisasi", "ajukan"), ("A02", "sekda", "teruskan"), ("A03", "tim-penyusun", "teruskan"), ("A04", "kabiro-organisasi", "teruskan"),
            ("A05", "sekda", "sepakati"), ("A06", "perancang", "teruskan"), ("A07", "kabiro-hukum", "teruskan"), ("A08", "kabiro-hukum", "teruskan"), ("A09", "kabiro-hukum", "teruskan"),
            ("A10", "perancang", "teruskan"), ("A11", "asisten-3", "teruskan"), ("A12", "gubernur", "tetapkan"),
        ];
        foreach ((string at, string office, string choice) in road.TakeWhile(r => r.Step != step))
        {
            if (at == "A03")
            {
                Guid berkah = await region.DoAsync("kabiro-organisasi", desk => desk.Db.Set<Core.Values.ValueFramework>().Where(f => f.Acronym == "BERKAH").Select(f => f.Id).SingleAsync(Cancel));
                await region.DoAsync("kabiro-organisasi", desk => desk.Cases.SetFrameworkAsync(caseId, berkah, Cancel));
                await Values.Examples.ConfirmAsync(region, "kabiro-organisasi", "BERKAH");
            }

            await StepAsync(at, office, choice);
        }
    }

    public Task<Decision> DecideAsync(string step, string office, string choice, string note = "", string? recordedFor = null, int? seen = null) =>
        region.DoAsync(office, desk => desk.Cases.DecideAsync(new(caseId, step, choice, note, recordedFor, seen), Cancel));
}
