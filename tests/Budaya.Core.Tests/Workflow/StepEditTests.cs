using System.Text.Json;
using Budaya.Core.Tenants;
using Budaya.Core.Tests.Tenants;
using Budaya.Core.Workflow;

namespace Budaya.Core.Tests.Workflow;

/// <summary>One step changed by its form.</summary>
public sealed class StepEditTests
{
    private static readonly WorkflowDefinition Keputusan = ShippedPacks.Read("bangka-barat").Workflows[0];
    private static readonly WorkflowDefinition Pergub = ShippedPacks.Read("babel").Workflows[0];

    [Fact]
    public void Changed_EveryStepOfEveryShippedWorkflowAndModelUntouched_IsTheSameRecord()
    {
        foreach (TenantPack pack in ShippedPacks.Ids.Select(ShippedPacks.Read))
        {
            HashSet<string> held = [.. pack.Offices.SelectMany(o => o.Roles)];
            foreach (WorkflowDefinition workflow in pack.Workflows.Concat(WorkflowModels.All.Select(m => WorkflowModels.Of(m.Key, pack.Profile, held))))
            {
                Assert.All(workflow.Steps, step => Assert.Equal(JsonSerializer.Serialize(step), JsonSerializer.Serialize(StepEdit.Changed(workflow, step, StepForm.Of(step)))));
            }
        }
    }

    public static TheoryData<string> Returning => ["B09", "B10a", "B10b"];

    [Theory]
    [MemberData(nameof(Returning))]
    public void Changed_AReturnWithSeveralTargetsOrToItself_KeepsIt(string key)
    {
        WorkflowStep step = Keputusan.Step(key);

        WorkflowStep saved = StepEdit.Changed(Keputusan, step, StepForm.Of(step) with { Lane = "Meja lain" });

        Assert.Equal(step.Transitions.Single(t => t.IsReturn).Targets, saved.Transitions.Single(t => t.IsReturn).Targets);
    }

    [Fact]
    public void Changed_WithEveryPropertyThatTheFormDoesNotShow_KeepsThemAll()
    {
        WorkflowStep step = Pergub.Step("A09") with
        {
            ShortTitle = "Singkat", Stage = "Tahap", Kind = WorkflowStepKind.External, Documents = ["pergub"], Participants = ["sekda", "inspektur"], Quorum = 2, JoinsFrom = ["A07", "A08"],
            Period = new(new(2022, 6, 16), new(2030, 1, 1)), OwnTextReason = "Satu pejabat.",
            Guards = [new(WorkflowGuardKind.Quorum, null), new(WorkflowGuardKind.Numbered, "pergub"), new(WorkflowGuardKind.Evidence, null)],
            Deadline = new() { Days = 15, Unit = DayUnit.Calendar, StartsAt = DeadlineStart.LetterReceived, PausesOnReturn = false, SilenceMeans = "diam", Reminders = [new(3, ["SEKDA", "ORG"]), new(-2, [])] },
            Transitions =
            [
                WorkflowEdit.New("teruskan", "Teruskan", ["A10"]) with { Period = new(null, new(2027, 1, 1)), Guards = [new(WorkflowGuardKind.ExternalLetterReceived, null)] },
                WorkflowEdit.New("kembali-satu", "Kembali satu", ["A07"]) with { IsReturn = true, Guards = [new(WorkflowGuardKind.Quorum, null)], Period = new(new(2023, 1, 1), null) },
                WorkflowEdit.New("diam", "Diam", ["A10"]) with { Guards = [new(WorkflowGuardKind.DeadlinePassed, null)] },
                WorkflowEdit.New("lewati", "Lewati", ["A11"]) with { IsSkip = true },
                WorkflowEdit.New("kembali-dua", "Kembali dua", ["A09", "A06"]) with { IsReturn = true },
            ],
        };

        WorkflowStep saved = StepEdit.Changed(Pergub, step, StepForm.Of(step));

        Assert.Equal(JsonSerializer.Serialize(step), JsonSerializer.Serialize(saved));
    }

    [Fact]
    public void Changed_AnotherAct_BringsItsConditionsAndKeepsTheOthers()
    {
        WorkflowStep step = Keputusan.Step("B10b");

        WorkflowStep saved = StepEdit.Changed(Keputusan, step, StepForm.Of(step) with { Act = WorkflowAct.Initial });

        Assert.Equal([new(WorkflowGuardKind.Numbered, "keputusan"), new(WorkflowGuardKind.CleanFindings, null), new(WorkflowGuardKind.Initialled, null)], saved.Guards);
    }

    [Fact]
    public void Changed_SilenceAskedForAndTakenBack_OpensAndClosesTheWay()
    {
        WorkflowStep step = Pergub.Step("A08");

        WorkflowStep goesOn = StepEdit.Changed(Pergub, step, StepForm.Of(step) with { SilenceGoesOn = true });
        WorkflowStep back = StepEdit.Changed(Pergub, goesOn, StepForm.Of(goesOn) with { SilenceGoesOn = false });
        RefusedException refused = Assert.Throws<RefusedException>(() => StepEdit.Changed(Pergub, step, StepForm.Of(step) with { Days = null, SilenceGoesOn = true }));

        WorkflowTransition way = goesOn.Transitions.Single(t => t.Choice == goesOn.Deadline?.SilenceMeans);
        Assert.Equal(["A09"], way.Targets);
        Assert.Contains(way.Guards, g => g.Kind == WorkflowGuardKind.DeadlinePassed);
        Assert.Equal(JsonSerializer.Serialize(step), JsonSerializer.Serialize(back));
        Assert.Contains("isi lamanya tenggat", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Changed_TwoWaysBack_HaveNamesOfTheirOwn()
    {
        WorkflowStep step = Keputusan.Step("B07a");

        WorkflowStep saved = StepEdit.Changed(Keputusan, step, StepForm.Of(step) with { Returns = [new(null, "", ["B04"]), new(null, "Ulangi", ["B07a", "B05"])] });
        RefusedException refused = Assert.Throws<RefusedException>(() => StepEdit.Changed(Keputusan, step, StepForm.Of(step) with { Returns = [new(null, "", ["B99"])] }));

        Assert.Equal([("kembalikan", "Kembalikan ke Pembahasan", "B04"), ("kembalikan-2", "Ulangi", "B07a B05")], saved.Transitions.Where(t => t.IsReturn).Select(t => (t.Choice, t.Label, string.Join(' ', t.Targets))));
        Assert.Contains("tujuan pengembalian", refused.Message, StringComparison.Ordinal);
    }
}
