using Budaya.Core.Drafting;
using Budaya.Core.Tests.Proposals;
using Budaya.Core.Tests.Workflow;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Tests.Drafting;

/// <summary>What a draft begins with comes from the case: the framework that was agreed on, and why, which becomes text for Menimbang.</summary>
public sealed class DraftSubjectsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Draft_AfterAnAgreement_SaysItsReasonInMenimbang()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await ScoredRound.AtMeetingAsync(region);
        await walk.StepAsync("B04", "asisten-3", "teruskan");
        await BetasonRound.AgreeAsync(region, walk, "Betason"); // because it is "Mudah diingat."

        string text = await region.DoAsync("kabag-organisasi", async desk =>
        {
            WorkflowCase workflowCase = await desk.Db.Set<WorkflowCase>().SingleAsync(c => c.Id == walk.CaseId, Cancel);
            WorkflowDefinition workflow = (await desk.Db.Set<WorkflowVersion>().SingleAsync(Cancel)).Definition();
            Naskah naskah = await desk.Get<DraftService>().BeginAsync(workflowCase, workflow.Documents.Single(d => d.Key == "keputusan"), workflow.Documents, Cancel);
            await desk.Db.SaveChangesAsync(Cancel);
            return (await desk.Get<DraftService>().VersionAsync(naskah.Id, 1, Cancel)).Text;
        });

        string menimbang = text[text.IndexOf("MENIMBANG", StringComparison.Ordinal)..text.IndexOf("MENGINGAT", StringComparison.Ordinal)];
        Assert.Contains("mudah diingat", menimbang, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Betason", text, StringComparison.OrdinalIgnoreCase);
    }
}
