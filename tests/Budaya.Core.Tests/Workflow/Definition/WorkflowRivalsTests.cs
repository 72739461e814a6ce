using Budaya.Core.Tenants;
using Budaya.Core.Tests.Tenants;
using Budaya.Core.Workflow;

namespace Budaya.Core.Tests.Workflow.Definition;

/// <summary>Proposals that compete are collected, deliberated on, and chosen among.</summary>
public sealed class WorkflowRivalsTests
{
    private static readonly TenantPack Pack = ShippedPacks.Read("bangka-barat");
    private static readonly WorkflowSurroundings Surroundings = WorkflowSurroundings.Of(Pack.Offices.Select(o => (o.Key, o.Roles.AsEnumerable())));
    private static readonly WorkflowDefinition Sound = Pack.Workflows[0];

    [Fact]
    public void Check_ThreeStepsWithTheirActs_IsSound() => Assert.Empty(WorkflowCheck.Check(Sound, Surroundings));

    [Fact]
    public void Check_CollectedAtAStepThatChecksTheAcronym_IsFoundThereAndWhereProposalsWouldNotBeTaken() =>
        Assert.Equal(
        [
            "Usulan yang bersaing dihimpun di langkah B03, tetapi tindakan langkah itu \"Menguji akronim\" (uji-akronim), bukan \"Menghimpun usulan\" (himpun-usulan).",
            "Langkah B02: tindakan \"Menghimpun usulan\" (himpun-usulan) hanya ada di langkah tempat usulan dihimpun, yaitu B03.",
            "Langkah B03: pilihan \"teruskan\" tidak mensyaratkan \"Usulan sudah terkumpul\" (usulanAda), sehingga jumlah usulan paling sedikit tidak pernah diperiksa.",
        ],
        Messages(Sound with { Competing = new("B03", "B05", 1) }));

    [Fact]
    public void Check_DecidedAtTheDeliberation_NamesTheActThatIsMissingAndTheConditions()
    {
        IReadOnlyList<string> found = Messages(Sound with { Competing = new("B02", "B04", 1) });

        Assert.Equal(
        [
            "Satu usulan disepakati di langkah B04, tetapi tindakan langkah itu \"Membahas usulan\" (pembahasan), bukan \"Menyepakati rumusan\" (kesepakatan).",
            "Langkah B04: pilihan \"teruskan\" tidak mensyaratkan \"Satu rumusan sudah disepakati\" (keputusan), sehingga alur dapat diteruskan tanpa satu usulan pun yang dipilih.",
        ],
        found);
    }

    [Fact]
    public void Check_AWayPastTheDecision_IsFound() => Assert.Contains(
        "Sesudah usulan dihimpun di langkah B02, alur dapat selesai tanpa melewati langkah B05, sehingga tidak ada usulan yang dipilih.",
        Messages(NewVersion.Replace(Sound, "B04", s => s with { Transitions = [.. s.Transitions, WorkflowEdit.New("langsung", "Langsung", ["B06"])] })));

    [Fact]
    public void Check_AWayPastTheCollecting_IsFound() => Assert.Contains(
        "Langkah B05 dapat dicapai tanpa melewati langkah B02, sehingga usulan disepakati sebelum dihimpun.",
        Messages(NewVersion.Replace(Sound, "B01", s => s with { Transitions = [.. s.Transitions, WorkflowEdit.New("langsung", "Langsung", ["B03"])] })));

    [Fact]
    public void Check_ADecisionInOneOfTwoBranches_IsSoundWhereTheyMeet()
    {
        WorkflowDefinition split = NewVersion.Replace(Sound, "B04", s => s with { Transitions = [.. s.Transitions.Select(t => t.Choice == "teruskan" ? t with { Targets = ["B05", "B05b"] } : t)] });
        split = NewVersion.Replace(split, "B06", s => s with { JoinsFrom = ["B05", "B05b"] });
        WorkflowStep beside = Sound.Step("B03") with { Key = "B05b", Act = WorkflowAct.Record, Transitions = [WorkflowEdit.New("teruskan", "Teruskan", ["B06"])] };

        IReadOnlyList<string> found = Messages(split with { Steps = [.. split.Steps, beside] });

        Assert.DoesNotContain(found, f => f.Contains("tidak ada usulan yang dipilih", StringComparison.Ordinal) || f.Contains("sebelum dihimpun", StringComparison.Ordinal));
    }

    [Fact]
    public void Check_ADecisionThatMayBeSkipped_IsFound() => Assert.Contains(
        "Langkah B05: pilihan \"lewati\" tidak mensyaratkan \"Satu rumusan sudah disepakati\" (keputusan), sehingga alur dapat diteruskan tanpa satu usulan pun yang dipilih.",
        Messages(NewVersion.Replace(Sound, "B05", s => s with { Transitions = [.. s.Transitions, WorkflowEdit.New("lewati", "Lewati", ["B06"]) with { IsSkip = true }] })));

    [Fact]
    public void Check_ADeliberationBehindTheDecisionOrOfNobody_IsFound()
    {
        IReadOnlyList<string> late = Messages(NewVersion.Replace(Sound, "B06", s => s with { Act = WorkflowAct.Deliberate, Participants = ["inspektur"] }));
        IReadOnlyList<string> nobody = Messages(NewVersion.Replace(Sound, "B04", s => s with { Participants = [], Quorum = null, Guards = [.. s.Guards.Where(g => g.Kind != WorkflowGuardKind.Quorum)] }));

        Assert.Equal(["Langkah B06: tindakan \"Membahas usulan\" (pembahasan) baru datang sesudah langkah B05, tempat satu usulan disepakati."], late);
        Assert.Equal(["Langkah B04: tindakan \"Membahas usulan\" (pembahasan) memerlukan jabatan yang membahas (pembahas)."], nobody);
    }

    [Fact]
    public void Check_ActsOfACompetitionWithoutOne_AreFoundAtEachStep()
    {
        WorkflowDefinition without = NewVersion.Replace(Sound with { Competing = null }, "B02", s => s with { Guards = [] });

        IReadOnlyList<WorkflowFault> found = WorkflowCheck.Check(without, Surroundings);

        Assert.Equal(["B01", "B02", "B04"], found.Select(f => without.Steps[f.StepIndex!.Value].Key)); // each names a step
        Assert.All(found, f => Assert.EndsWith("memerlukan usulan yang bersaing, tetapi alur ini tidak menyebut \"bersaing\".", f.Message, StringComparison.Ordinal));
    }

    private static IReadOnlyList<string> Messages(WorkflowDefinition workflow) => [.. WorkflowCheck.Check(workflow, Surroundings).Select(f => f.Message)];
}
