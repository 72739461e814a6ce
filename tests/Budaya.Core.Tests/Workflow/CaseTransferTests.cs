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
        await NewVersion.AddAsync(region, WithReviewAfterA06, inForceFrom: new(2026, 12, 1));

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
        await NewVersion.AddAsync(region, WithReviewAfterA06);

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
    public async Task Move_ToAVersionNotYetInForce_IsRefusedUntilItsDay()
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk walk = await OpenAsync(region, new(2026, 11, 17));
        await NewVersion.AddAsync(region, WithReviewAfterA06, inForceFrom: new(2026, 12, 1));
        Task MoveAsync() => region.DoAsync("kabiro-organisasi", desk => desk.Get<CaseTransferService>().MoveAsync(walk.CaseId, 2, 0, "Telaahan awal diwajibkan.", Cancel));

        RefusedException early = await Assert.ThrowsAsync<RefusedException>(MoveAsync);
        region.Clock.Now = new(2026, 12, 1, 3, 0, 0, TimeSpan.Zero);
        await MoveAsync();

        Assert.Contains("baru berlaku mulai 1 Desember 2026", early.Message, StringComparison.Ordinal);
        Assert.Equal(2, (await walk.ViewAsync("sekda")).WorkflowNumber);
    }

    [Fact]
    public async Task Move_AfterTheNewStepShouldHaveBeenDone_IsRefusedAndNothingChanges()
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk walk = await OpenAsync(region, new(2026, 11, 17));
        await walk.BabelToAsync("A08");
        await NewVersion.AddAsync(region, WithReviewAfterA06);

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
        await NewVersion.AddAsync(region, workflow => NewVersion.Replace(workflow, "A04", step => step with { Transitions = [step.Transitions[0] with { Targets = ["A03"] }, step.Transitions[0] with { Choice = "sepakat", Targets = ["A05"] }] }));

        TransferTrial trial = await region.DoAsync("kabiro-organisasi", desk => desk.Get<CaseTransferService>().TryAsync(walk.CaseId, 2, Cancel));

        Assert.Contains(trial.Refusals, r => r.Message.Contains("Langkah A03 \"Perumusan nilai bersama budayawan dan akademisi\" sudah selesai", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Move_SomebodyDecidedSinceTheDryRun_IsRefused()
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk walk = await OpenAsync(region, new(2026, 11, 17));
        await walk.BabelToAsync("A03");
        await NewVersion.AddAsync(region, WithReviewAfterA06);

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
        await NewVersion.AddAsync(region, workflow => NewVersion.Replace(workflow, "A16", step => step with { Title = "Penyampaian" }));

        await region.DoAsync("kabiro-organisasi", desk => desk.Get<CaseTransferService>().MoveAsync(walk.CaseId, 2, 8, "Judul diperbaiki.", Cancel));

        StepView step = (await walk.ViewAsync("kabiro-hukum")).Current.Single();
        Assert.Equal(("A09", new DateOnly(2026, 4, 10)), (step.Key, step.DueOn));
    }

    [Fact]
    public async Task Move_AnotherDeadlineAtAnOpenStep_IsCountedFromTheSameFirstDayAndShownOnce()
    {
        await using Region region = await Region.OpenAsync("babel");
        region.Clock.Now = new(2026, 3, 12, 2, 0, 0, TimeSpan.Zero);
        Walk walk = await OpenAsync(region, new(2026, 3, 12));
        await walk.BabelToAsync("A09");
        await walk.AttachAsync("A09", "kabiro-hukum", "surat-permohonan", "1/2026", new(2026, 3, 12));
        await NewVersion.AddAsync(region, workflow => NewVersion.Replace(workflow, "A09", step => step with { Deadline = step.Deadline! with { Days = 20, Unit = DayUnit.Calendar } })); // it has one
        region.Clock.Now = region.Clock.Now.AddDays(4);

        await region.DoAsync("kabiro-organisasi", desk => desk.Get<CaseTransferService>().MoveAsync(walk.CaseId, 2, 8, "Tenggat diubah.", Cancel));

        StepView step = (await walk.ViewAsync("kabiro-hukum")).Current.Single();
        Assert.Equal((new DateOnly(2026, 4, 1), new DateOnly(2026, 4, 1)), (step.DueOn, step.Count?.End));
    }

    [Fact]
    public async Task Move_ADeadlineThatBeginsOrEnds_BeginsWithTheStepOrEnds()
    {
        await using Region region = await Region.OpenAsync("babel");
        region.Clock.Now = new(2026, 6, 22, 2, 0, 0, TimeSpan.Zero); // a Monday
        Walk walk = await OpenAsync(region, new(2026, 6, 22));
        await walk.BabelToAsync("A06");
        await NewVersion.AddAsync(region, workflow => NewVersion.Replace(workflow, "A06", step => step with
        {
            Deadline = new() { Days = 3, Unit = DayUnit.Working, StartsAt = DeadlineStart.StepEntered, PausesOnReturn = true },
        }));
        region.Clock.Now = region.Clock.Now.AddDays(1);

        await region.DoAsync("kabiro-organisasi", desk => desk.Get<CaseTransferService>().MoveAsync(walk.CaseId, 2, 5, "Tenggat baru.", Cancel));
        DateOnly? begun = (await walk.ViewAsync("perancang")).Current.Single().DueOn;
        await region.DoAsync("kabiro-organisasi", desk => desk.Get<CaseTransferService>().MoveAsync(walk.CaseId, 1, 5, "Kembali ke versi pertama.", Cancel));

        Assert.Equal(new DateOnly(2026, 6, 25), begun); // from the day on which the step was entered
        Assert.Null((await walk.ViewAsync("perancang")).Current.Single().DueOn);
    }

    [Fact]
    public async Task Move_ADeadlineInAnotherUnit_CountsTheDaysUsedInThatUnit()
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk walk = await ReturnedOverAWeekEndAsync(region);
        int working = (await walk.ViewAsync("kabiro-hukum")).Current.Single().DaysUsed;
        await NewVersion.AddAsync(region, workflow => NewVersion.Replace(workflow, "A08", step => step with { Deadline = step.Deadline! with { Days = 10, Unit = DayUnit.Calendar } })); // it has one

        await MoveAsync(region, walk, 9);

        StepView step = (await walk.ViewAsync("kabiro-hukum")).Current.Single();
        Assert.Equal((3, 5), (working, step.DaysUsed)); // Thursday to Tuesday
        Assert.Equal(new DateOnly(2026, 7, 5), step.DueOn); // five of ten are left, from 30 June
    }

    [Fact]
    public async Task Move_WhileAClockRunsOnElsewhere_CountsItByTheNewDeadlineAndSaysSo()
    {
        await using Region region = await Region.OpenAsync("babel");
        region.Clock.Now = new(2026, 6, 22, 2, 0, 0, TimeSpan.Zero); // a Monday
        WorkflowDeadline runsOn = new() { Days = 6, Unit = DayUnit.Working, StartsAt = DeadlineStart.StepEntered, PausesOnReturn = false };
        await NewVersion.AddAsync(region, workflow => NewVersion.Replace(workflow, "A07", step => step with { Deadline = runsOn }));
        Walk walk = await OpenAsync(region, new(2026, 6, 22));
        await walk.BabelToAsync("A07");
        await walk.DecideAsync("A07", "kabiro-hukum", "kembalikan", "Perbaiki dahulu.");
        await NewVersion.AddAsync(region, workflow => NewVersion.Replace(workflow, "A07", step => step with { Deadline = runsOn with { Unit = DayUnit.Calendar } }), number: 3);

        await region.DoAsync("kabiro-organisasi", desk => desk.Get<CaseTransferService>().MoveAsync(walk.CaseId, 3, 7, "Tenggat diubah.", Cancel));
        await walk.StepAsync("A06", "perancang", "teruskan");

        Assert.Equal(new DateOnly(2026, 6, 28), (await walk.ViewAsync("kabiro-hukum")).Current.Single().DueOn); // a Sunday; six working days ended on the 30th
        await using Desk desk = await region.AsAsync("admin-daerah");
        AuditEntry said = await desk.Db.Set<AuditEntry>().SingleAsync(e => e.Act == "alur.dipindahkan" && e.Subject == $"alur/{walk.CaseId}", Cancel);
        Assert.Contains("2026-06-28", (await desk.Db.Set<AuditDetails>().SingleAsync(d => d.Sequence == said.Sequence, Cancel)).Json ?? "", StringComparison.Ordinal);
    }

    // The clock of A08 ran from Thursday 25 to Tuesday 30 June 2026, and runs again from that day.
    private static async Task<Walk> ReturnedOverAWeekEndAsync(Region region)
    {
        region.Clock.Now = new(2026, 6, 25, 2, 0, 0, TimeSpan.Zero);
        Walk walk = await OpenAsync(region, new(2026, 6, 25));
        await walk.BabelToAsync("A08");
        await walk.AttachAsync("A08", "kabiro-hukum", "surat-permohonan", "1/2026", new(2026, 6, 25));
        region.Clock.Now = new(2026, 6, 30, 2, 0, 0, TimeSpan.Zero);
        await walk.DecideAsync("A08", "kabiro-hukum", "kembalikan", "Dilengkapi dahulu.");
        await walk.StepAsync("A07", "kabiro-hukum", "teruskan");
        await walk.AttachAsync("A08", "kabiro-hukum", "surat-permohonan", "2/2026", new(2026, 6, 30));
        return walk;
    }

    private static Task MoveAsync(Region region, Walk walk, int decisions) =>
        region.DoAsync("kabiro-organisasi", desk => desk.Get<CaseTransferService>().MoveAsync(walk.CaseId, 2, decisions, "Tenggat diubah.", Cancel));

    private static Task<Walk> OpenAsync(Region region, DateOnly on) => Walk.OpenAsync(region, "kabiro-organisasi", "pergub-budaya-kerja", on);

    private static WorkflowDefinition WithReviewAfterA06(WorkflowDefinition workflow)
    {
        WorkflowStep drafting = workflow.Step("A06");
        WorkflowStep review = drafting with
        {
            Key = "A06b", Title = "Telaahan awal", ShortTitle = "Telaahan", Roles = ["HUK"], Act = WorkflowAct.ReviewDraft, Guards = [],
            Transitions = [drafting.Transitions[0] with { Targets = ["A07"] }],
        };
        List<WorkflowStep> steps = [.. NewVersion.Replace(workflow, "A06", step => step with { Transitions = [step.Transitions[0] with { Targets = ["A06b"] }] }).Steps];
        steps.Insert(steps.FindIndex(s => s.Key == "A06") + 1, review);
        return workflow with { Steps = steps };
    }
}
