using Budaya.Core.Tenants;
using Budaya.Core.Workflow;

namespace Budaya.Core.Tests.Workflow.Definition;

public sealed class WorkflowCheckTests
{
    private static readonly WorkflowSurroundings Surroundings = WorkflowSurroundings.Of([("kabag", ["ORG"])]);

    [Fact]
    public void Check_OneStepToTheEnd_IsSound() => Assert.Empty(WorkflowCheck.Check(Of([Step("L1", WorkflowTransition.End)]), Surroundings));

    [Fact]
    public void Check_FourteenBranchesOfTwoSteps_HasTooManyStates()
    {
        string[] branches = [.. Enumerable.Range(1, 14).Select(n => $"C{n}")];
        List<WorkflowStep> steps = [Step("L1", branches)];
        steps.AddRange(branches.Select(branch => Step(branch, $"{branch}x")));
        steps.AddRange(branches.Select(branch => Step($"{branch}x", "L9")));
        steps.Add(Step("L9", WorkflowTransition.End) with { JoinsFrom = [.. branches.Select(branch => $"{branch}x")] });

        WorkflowFault fault = Assert.Single(WorkflowCheck.Check(Of(steps), Surroundings));

        Assert.Contains("keadaan", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_BranchThatReturnsToBeforeTheSplit_IsSeen()
    {
        WorkflowStep back = Step("C1", "L9") with { Transitions = [.. Step("C1", "L9").Transitions, To("kembali", "L1") with { IsReturn = true }] };

        IReadOnlyList<WorkflowFault> faults = WorkflowCheck.Check(
            Of([Step("L1", "C1", "C2"), back, Step("C2", "L9"), Step("L9", WorkflowTransition.End) with { JoinsFrom = ["C1", "C2"] }]), Surroundings);

        Assert.Contains(faults, f => f.Message.Contains("C2 masih berjalan dari cabang lain", StringComparison.Ordinal));
    }

    [Fact]
    public void Check_StepInForceFromADate_LeavesAPathBeforeIt()
    {
        DateOnly from = new(2022, 6, 16);
        WorkflowStep late = Step("L2", WorkflowTransition.End) with { Period = new(from, null) };

        IReadOnlyList<WorkflowFault> without = WorkflowCheck.Check(Of([Step("L1", "L2"), late]), Surroundings);
        WorkflowStep both = Step("L1", "L2") with { Transitions = [To("terus", "L2"), To("terus", WorkflowTransition.End) with { Period = new(null, from.AddDays(-1)) }] };
        both = both with { Transitions = [both.Transitions[0] with { Period = new(from, null) }, both.Transitions[1]] };
        IReadOnlyList<WorkflowFault> with = WorkflowCheck.Check(Of([both, late]), Surroundings);

        Assert.Contains(without, f => f.Message == "Langkah L1 \"L1\" tidak mempunyai pilihan.");
        Assert.Empty(with);
    }

    [Fact]
    public void Check_OnlyAWayToStop_IsNoEnd()
    {
        IReadOnlyList<WorkflowFault> faults = WorkflowCheck.Check(Of([Step("L1", WorkflowTransition.Stop)]), Surroundings);

        Assert.Equal("Langkah L1 \"L1\" tidak mempunyai jalan sampai selesai.", Assert.Single(faults).Message);
    }

    [Fact]
    public void Check_NoOfficeHoldsTheRole_IsRefused()
    {
        IReadOnlyList<WorkflowFault> faults = WorkflowCheck.Check(Of([Step("L1", WorkflowTransition.End)]), WorkflowSurroundings.Of([]));

        Assert.Contains("peran \"ORG\"", Assert.Single(faults).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Satu-satunya Kepala Bagian.")]
    public void Check_OneOfficeAloneDraftsAndApproves_IsRefusedUnlessTheReasonIsSaid(string? reason)
    {
        string[] naskah = ["sk"];
        WorkflowStep draft = Step("L1", "L2") with { Act = WorkflowAct.Draft, Documents = naskah, Roles = ["PRC"] };
        WorkflowStep review = Step("L2", WorkflowTransition.End) with { Act = WorkflowAct.ReviewDraft, Documents = naskah, Roles = ["HUK"], OwnTextReason = reason };
        WorkflowDefinition workflow = Of([draft, review]) with { Documents = [new("sk", DocumentKind.SuratKeputusan, "Keputusan", DocumentPurpose.Enacts)] };

        IEnumerable<string> alone = Messages(workflow, ("kabag-hukum", ["PRC", "HUK"]));
        IEnumerable<string> two = Messages(workflow, ("kabag-hukum", ["PRC", "HUK"]), ("perancang", ["PRC"]));

        Assert.Equal(reason is null ? ["Langkah L2: kabag-hukum seorang diri menyusun dan menyetujui naskah ini. Beri peran itu kepada jabatan lain juga, atau isi alasan \"bolehMenyetujuiSendiri\"."] : [], alone);
        Assert.Empty(two);
    }

    private static IEnumerable<string> Messages(WorkflowDefinition workflow, params (string, IEnumerable<string>)[] offices) =>
        WorkflowCheck.Check(workflow, WorkflowSurroundings.Of(offices)).Select(f => f.Message).Where(m => m.Contains("seorang diri", StringComparison.Ordinal));

    private static WorkflowDefinition Of(IReadOnlyList<WorkflowStep> steps) => new() { Key = "uji", Title = "Uji", StartStep = "L1", Documents = [], Steps = steps };

    private static WorkflowStep Step(string key, params string[] targets) => new()
    {
        Key = key, Title = key, ShortTitle = key, Lane = "Biro", Roles = ["ORG"], Kind = WorkflowStepKind.Internal, Act = WorkflowAct.Record,
        Documents = [], Evidence = [], Guards = [], Transitions = [To("terus", targets)], JoinsFrom = [], Participants = [], Period = Period.Always,
    };

    private static WorkflowTransition To(string choice, params string[] targets) => new()
    {
        Choice = choice, Label = choice, Targets = targets, IsReturn = false, Guards = [], Period = Period.Always,
    };
}
