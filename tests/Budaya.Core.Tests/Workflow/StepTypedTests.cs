using System.Text.Json;
using Budaya.Core.Tenants;
using Budaya.Core.Tests.Tenants;
using Budaya.Core.Workflow;

namespace Budaya.Core.Tests.Workflow;

/// <summary>A bureau types a whole workflow: what the form gives is what the pack says, for everything that a step may have.</summary>
public sealed class StepTypedTests
{
    private static readonly WorkflowDefinition Keputusan = ShippedPacks.Read("bangka-barat").Workflows[0];
    private static readonly WorkflowDefinition Pergub = ShippedPacks.Read("babel").Workflows[0];

    public static TheoryData<string> Regions => [.. ShippedPacks.Ids];

    [Theory]
    [MemberData(nameof(Regions))]
    public void Workflow_EveryStepTypedFromNothing_IsWhatThePackSays(string region)
    {
        foreach (WorkflowDefinition shipped in ShippedPacks.Read(region).Workflows)
        {
            WorkflowDefinition typed = shipped with { Documents = [], Competing = null, Steps = [.. shipped.Steps.Select(s => Blank(s.Key))] };
            typed = WorkflowTop.WithPapers(typed, [.. shipped.Documents.Select(d => new PaperChange(null, d.Kind, d.Label, d.Purpose))]);
            Dictionary<string, string> papers = typed.Documents.Zip(shipped.Documents).ToDictionary(p => p.Second.Key, p => p.First.Key);
            WorkflowDefinition wanted = Renamed(shipped, papers);
            typed = WorkflowTop.WithCompeting(typed, shipped.Competing);
            foreach (WorkflowStep step in wanted.Steps)
            {
                typed = WorkflowEdit.Change(typed, step.Key, blank => StepEdit.Changed(typed, blank, StepForm.Typed(step)));
                typed = WorkflowEdit.Change(typed, step.Key, once => StepEdit.Changed(typed, once, StepForm.Of(once) with { Guards = step.Guards })); // a condition that the act brought and nobody wants
            }

            Assert.Equal(WorkflowYaml.Write(WithoutChoiceKeys(wanted)), WorkflowYaml.Write(WithoutChoiceKeys(typed)));
        }
    }

    [Fact]
    public void Changed_ADatedChoice_KeepsOneKeyForBothPeriods()
    {
        WorkflowStep step = Pergub.Step("A07");

        WorkflowStep typed = StepEdit.Changed(Pergub, step with { Transitions = [] }, StepForm.Typed(step));

        Assert.Equal(JsonSerializer.Serialize(step), JsonSerializer.Serialize(typed)); // the record itself, keys and all
    }

    [Fact]
    public void Changed_AnOptionalStep_IsSkippedByAWayOfItsOwn()
    {
        WorkflowStep step = Pergub.Step("A04");
        StepWay skip = new(null, "", ["A05"], IsSkip: true, [], Period.Always);

        WorkflowStep saved = StepEdit.Changed(Pergub, step, StepForm.Of(step) with { Ways = [.. StepForm.Of(step).Ways!, skip] }); // the form sends all ways

        WorkflowTransition way = saved.Transitions.Single(t => t.IsSkip);
        Assert.Equal(("lewati", "Lewati langkah ini", "A05"), (way.Choice, way.Label, Assert.Single(way.Targets)));
        Assert.True(saved.Transitions[^1].IsReturn); // ways on stand before ways back
        Assert.Empty(WorkflowDefinition.GuardsOf(saved, way));
    }

    [Fact]
    public void Changed_TheWayThatSilenceOpensTakenOut_IsMadeAgainWhileSilenceGoesOn()
    {
        WorkflowStep step = Pergub.Step("A09");
        StepChange form = StepForm.Of(step);

        WorkflowStep saved = StepEdit.Changed(Pergub, step, form with { Ways = [.. form.Ways!.Where(w => w.Guards.All(g => g.Kind != WorkflowGuardKind.DeadlinePassed))] }); // all but one

        Assert.Equal(["A10"], saved.Transitions.Single(t => t.Choice == saved.Deadline?.SilenceMeans).Targets);
    }

    [Fact]
    public void Changed_WhatCannotBe_IsRefusedAtOnceAndInWords()
    {
        WorkflowStep step = Keputusan.Step("B09");
        StepChange form = StepForm.Of(step);
        Period backwards = new(new(2027, 1, 2), new(2027, 1, 1));

        RefusedException refused = Assert.Throws<RefusedException>(() => StepEdit.Changed(Keputusan, step, form with
        {
            Documents = ["lain"], JoinsFrom = ["B09"], Meeting = new([], 0), Period = backwards, Ways = [new(null, "", ["B99"], false, [], Period.Always), new(null, "", ["B10a", "selesai"], false, [], Period.Always)],
        }));

        Assert.Equal(6, refused.Refusals.Count);
        Assert.DoesNotContain("\"", refused.Message, StringComparison.Ordinal); // nothing is called by its key
    }

    [Fact]
    public void Papers_OneThatAStepNeedsTakenAway_IsRefusedByItsName()
    {
        PaperChange[] all = [.. Keputusan.Documents.Select(d => new PaperChange(d.Key, d.Kind, d.Label, d.Purpose))];

        RefusedException refused = Assert.Throws<RefusedException>(() => WorkflowTop.WithPapers(Keputusan, all[..1]));
        WorkflowDefinition more = WorkflowTop.WithPapers(Keputusan, [.. all, new(null, DocumentKind.SuratEdaran, "Edaran kedua", DocumentPurpose.CarriesOut), new(null, DocumentKind.SuratKeputusan, "Keputusan tim", DocumentPurpose.SetsUpTeam)]);

        Assert.Contains("Surat Edaran Bupati tentang Penerapan Budaya Kerja", refused.Message, StringComparison.Ordinal);
        Assert.Contains("B07b", refused.Message, StringComparison.Ordinal);
        Assert.Equal(["keputusan", "edaran", "surat-edaran", "keputusan-2"], more.Documents.Select(d => d.Key));
    }

    [Fact]
    public void Competing_StepsThatCannotBe_AreRefused()
    {
        Assert.Throws<RefusedException>(() => WorkflowTop.WithCompeting(Keputusan, new("B02", "B02", 1)));
        Assert.Throws<RefusedException>(() => WorkflowTop.WithCompeting(Keputusan, new("B02", "B99", 1)));
        Assert.Throws<RefusedException>(() => WorkflowTop.WithCompeting(Keputusan, new("B02", "B05", 0)));
        Assert.Null(WorkflowTop.WithCompeting(Keputusan, null).Competing);
    }

    // As the page adds a step: next to nothing.
    private static WorkflowStep Blank(string key) => new()
    {
        Key = key, Title = key, ShortTitle = key, Stage = key, Lane = "Biro", Roles = ["ADMIN"], Kind = WorkflowStepKind.Internal, Act = WorkflowAct.Record,
        Documents = [], Evidence = [], Guards = [], Transitions = [WorkflowEdit.New("teruskan", "Teruskan", [WorkflowTransition.End])], JoinsFrom = [], Participants = [], Period = Period.Always,
    };

    // The form makes the key of a paper from its kind.
    private static WorkflowDefinition Renamed(WorkflowDefinition workflow, Dictionary<string, string> papers)
    {
        WorkflowGuard Guard(WorkflowGuard guard) => guard with { Document = guard.Document is { } key ? papers[key] : null };
        return workflow with
        {
            Documents = [.. workflow.Documents.Select(d => d with { Key = papers[d.Key] })],
            Steps = [.. workflow.Steps.Select(s => s with
            {
                Documents = [.. s.Documents.Select(d => papers[d])], Guards = [.. s.Guards.Select(Guard)],
                Transitions = [.. s.Transitions.Select(t => t with { Guards = [.. t.Guards.Select(Guard)] })],
            })],
        };
    }

    // People do not type the keys of choices: which are the same is compared, not how they are called.
    private static WorkflowDefinition WithoutChoiceKeys(WorkflowDefinition workflow) => workflow with
    {
        Steps = [.. workflow.Steps.Select(s =>
        {
            List<string> keys = [.. s.Transitions.Select(t => t.Choice).Distinct()];
            string Key(string choice) => $"pilihan-{keys.IndexOf(choice)}";
            return s with
            {
                Transitions = [.. s.Transitions.Select(t => t with { Choice = Key(t.Choice) })],
                Deadline = s.Deadline is { SilenceMeans: { } means } d ? d with { SilenceMeans = Key(means) } : s.Deadline,
            };
        })],
    };
}
