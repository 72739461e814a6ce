using System.Text.Json;
using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.Tenants;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Tests.Workflow;

/// <summary>Cases and newer versions of their workflow.</summary>
public sealed class CaseTransferTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task NewVersion_RunningCasesStayAndNewOnesBeginUnderItFromItsDay()
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk old = await OpenAsync(region, new(2026, 11, 17));
        await AddVersionAsync(region, WithReviewAfterA06, inForceFrom: new(2026, 12, 1));

        Walk before = await OpenAsync(region, new(2026, 11, 30));
        Walk from = await OpenAsync(region, new(2026, 12, 1));

        int[] numbers = [(await old.ViewAsync("sekda")).WorkflowNumber, (await before.ViewAsync("sekda")).WorkflowNumber, (await from.ViewAsync("sekda")).WorkflowNumber];
        Assert.Equal([1, 1, 2], numbers);
    }

    [Fact]
    public async Task Move_BeforeTheNewStep_GoesOverAndTheAuditSaysSo()
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk walk = await OpenAsync(region, new(2026, 11, 17));
        await walk.BabelToAsync("A06");
        await AddVersionAsync(region, WithReviewAfterA06);

        TransferTrial trial = await region.DoAsync("kabiro-organisasi", desk => desk.Get<CaseTransferService>().TryAsync(walk.CaseId, 2, Cancel));
        await region.DoAsync("kabiro-organisasi", desk => desk.Get<CaseTransferService>().MoveAsync(walk.CaseId, 2, 5, "Telaahan awal diwajibkan.", Cancel));
        await walk.StepAsync("A06", "perancang", "teruskan");

        Assert.Empty(trial.Refusals);
        Assert.Equal(["A06b Telaahan awal"], trial.Added);
        Assert.Equal("A06b", await walk.NowAsync());
        await using Desk desk = await region.AsAsync("admin-daerah");
        Assert.True(await desk.Db.Set<AuditEntry>().AnyAsync(e => e.Act == "alur.dipindahkan" && e.Subject == $"alur/{walk.CaseId}", Cancel));
    }

    [Fact]
    public async Task Move_AfterTheNewStepShouldHaveBeenDone_IsRefusedAndNothingChanges()
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk walk = await OpenAsync(region, new(2026, 11, 17));
        await walk.BabelToAsync("A08");
        await AddVersionAsync(region, WithReviewAfterA06);

        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() =>
            region.DoAsync("kabiro-organisasi", desk => desk.Get<CaseTransferService>().MoveAsync(walk.CaseId, 2, 7, "Dicoba.", Cancel)));

        Assert.Contains("Keputusan ke-7 (langkah A07) tidak dapat diulang pada versi itu", refused.Message, StringComparison.Ordinal);
        CaseView view = await walk.ViewAsync("kabiro-organisasi");
        Assert.Equal((1, "A08"), (view.WorkflowNumber, await walk.NowAsync()));
    }

    [Fact]
    public async Task Move_ADoneStepWouldBeOpenAgain_IsRefused()
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk walk = await OpenAsync(region, new(2026, 11, 17));
        await walk.BabelToAsync("A05");
        await AddVersionAsync(region, workflow => Replace(workflow, "A04", step => step with { Transitions = [step.Transitions[0] with { Targets = ["A03"] }, step.Transitions[0] with { Choice = "sepakat", Targets = ["A05"] }] }));

        TransferTrial trial = await region.DoAsync("kabiro-organisasi", desk => desk.Get<CaseTransferService>().TryAsync(walk.CaseId, 2, Cancel));

        Assert.Contains(trial.Refusals, r => r.Message.Contains("Langkah A03 \"Perumusan nilai bersama budayawan dan akademisi\" sudah selesai", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Move_SomebodyDecidedSinceTheDryRun_IsRefused()
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk walk = await OpenAsync(region, new(2026, 11, 17));
        await walk.BabelToAsync("A03");
        await AddVersionAsync(region, WithReviewAfterA06);

        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() =>
            region.DoAsync("kabiro-organisasi", desk => desk.Get<CaseTransferService>().MoveAsync(walk.CaseId, 2, 1, "Dicoba.", Cancel)));

        Assert.Contains("Ada keputusan baru", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Move_AnOpenClock_GoesOn()
    {
        await using Region region = await Region.OpenAsync("babel");
        region.Clock.Now = new(2026, 3, 12, 2, 0, 0, TimeSpan.Zero);
        Walk walk = await OpenAsync(region, new(2026, 3, 12));
        await walk.BabelToAsync("A09");
        await walk.AttachAsync("A09", "kabiro-hukum", "surat-permohonan", "1/2026", new(2026, 3, 12));
        await AddVersionAsync(region, workflow => Replace(workflow, "A16", step => step with { Title = "Penyampaian" }));

        await region.DoAsync("kabiro-organisasi", desk => desk.Get<CaseTransferService>().MoveAsync(walk.CaseId, 2, 8, "Judul diperbaiki.", Cancel));

        StepView step = (await walk.ViewAsync("kabiro-hukum")).Current.Single();
        Assert.Equal(("A09", new DateOnly(2026, 4, 10)), (step.Key, step.DueOn));
    }

    private static Task<Walk> OpenAsync(Region region, DateOnly on) => Walk.OpenAsync(region, "kabiro-organisasi", "pergub-budaya-kerja", on);

    private static WorkflowDefinition WithReviewAfterA06(WorkflowDefinition workflow)
    {
        WorkflowStep drafting = workflow.Step("A06");
        WorkflowStep review = drafting with
        {
            Key = "A06b", Title = "Telaahan awal", ShortTitle = "Telaahan", Roles = ["HUK"], Act = WorkflowAct.ReviewDraft, Guards = [],
            Transitions = [drafting.Transitions[0] with { Targets = ["A07"] }],
        };
        List<WorkflowStep> steps = [.. Replace(workflow, "A06", step => step with { Transitions = [step.Transitions[0] with { Targets = ["A06b"] }] }).Steps];
        steps.Insert(steps.FindIndex(s => s.Key == "A06") + 1, review);
        return workflow with { Steps = steps };
    }

    private static WorkflowDefinition Replace(WorkflowDefinition workflow, string key, Func<WorkflowStep, WorkflowStep> change) =>
        workflow with { Steps = [.. workflow.Steps.Select(s => s.Key == key ? change(s) : s)] };

    private static Task AddVersionAsync(Region region, Func<WorkflowDefinition, WorkflowDefinition> change, DateOnly? inForceFrom = null) => region.DoAsync("admin-daerah", async desk =>
    {
        WorkflowVersion first = await desk.Db.Set<WorkflowVersion>().SingleAsync(Cancel);
        string source = JsonSerializer.Serialize(change(first.Definition()));
        desk.Db.Add(new WorkflowVersion
        {
            Key = first.Key, Number = 2, Title = first.Title, Source = source, Sha256 = Sha256Hex.Of(source), InForceFrom = inForceFrom, CreatedAt = region.Clock.Now,
        });
    });
}
