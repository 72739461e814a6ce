using Budaya.Core.Tests.Tenants;
using Budaya.Core.Workflow;

namespace Budaya.Core.Tests.Workflow.Definition;

public sealed class WorkflowGraphTests
{
    private static readonly DateOnly Mid2021 = new(2021, 6, 1);
    private static readonly DateOnly Early2025 = new(2025, 1, 6);
    private static readonly WorkflowGraph Babel = GraphOf("babel");
    private static readonly WorkflowGraph BangkaBarat = GraphOf("bangka-barat");

    [Fact]
    public void Babel_In2021_GoesToFacilitationWithoutTheKanwil()
    {
        WorkflowState state = Walk(Babel, Mid2021, "A01 ajukan", "A02 teruskan", "A03 teruskan", "A04 teruskan", "A05 sepakati", "A06 teruskan", "A07 teruskan");

        Assert.Equal("A09", state.ToString());
    }

    [Fact]
    public void Babel_In2025_RequiresHarmonisation()
    {
        WorkflowState state = Walk(Babel, Early2025, "A01 ajukan", "A02 teruskan", "A03 teruskan", "A04 teruskan", "A05 sepakati", "A06 teruskan", "A07 teruskan");

        Assert.Equal("A08", state.ToString());
        Assert.Equal(["A09"], Babel.Definition.Step("A08").Transitions[0].Targets);
    }

    [Fact]
    public void Babel_UnderWayWhenTheLawChanges_RequiresHarmonisationFromThatDay()
    {
        WorkflowState discussed = WorkflowState.Parse("A07");

        Assert.Equal("A09", Babel.Apply(discussed, "A07", "teruskan", new(2022, 6, 15)).ToString());
        Assert.Equal("A08", Babel.Apply(discussed, "A07", "teruskan", new(2022, 6, 16)).ToString());
    }

    [Fact]
    public void Babel_GovernorReturnsTheDraft_GoesBackToRevisionAndAsksForANote()
    {
        WorkflowState state = Babel.Apply(WorkflowState.Parse("A12"), "A12", "kembalikan", Mid2021);

        Assert.Equal("A10", state.ToString());
        Assert.True(Babel.Definition.Step("A12").Transitions.Single(t => t.Choice == "kembalikan").IsReturn);
    }

    [Fact]
    public void Babel_FacilitationIsSilent_MayGoOnAfterFifteenWorkingDays()
    {
        WorkflowStep step = Babel.Definition.Step("A09");
        WorkflowTransition silent = step.Transitions.Single(t => t.Choice == step.Deadline?.SilenceMeans);

        Assert.Equal(15, step.Deadline?.Days);
        Assert.Equal([WorkflowGuardKind.Evidence, WorkflowGuardKind.DeadlinePassed], WorkflowDefinition.GuardsOf(step, silent).Select(g => g.Kind));
        Assert.Equal(["A10"], silent.Targets);
    }

    [Fact]
    public void BangkaBarat_Approved_DraftsDecreeAndCircularInParallelAndJoinsThem()
    {
        DateOnly on = Early2025;
        WorkflowState both = Walk(BangkaBarat, on, "B01 buka", "B02 tutup", "B03 teruskan", "B04 teruskan", "B05 sepakati", "B06 setuju");
        Assert.Equal("B07a B07b", both.ToString());

        WorkflowState one = Apply(BangkaBarat, both, on, "B07a teruskan", "B08a teruskan");
        Assert.Equal("B07b | B08a>B09", one.ToString());

        WorkflowState joined = Apply(BangkaBarat, one, on, "B07b teruskan", "B08b kembalikan", "B07b teruskan", "B08b teruskan");
        Assert.Equal("B09", joined.ToString());
    }

    [Fact]
    public void BangkaBarat_CircularBeforeTheDecree_CannotBeSigned()
    {
        WorkflowState signing = WorkflowState.Parse("B10a");

        Assert.NotEmpty(BangkaBarat.WhyNot(signing, "B10b", "teruskan", Early2025));
        Assert.Equal("B10b", Apply(BangkaBarat, signing, Early2025, "B10a tetapkan", "B11a teruskan").ToString());
        Assert.Contains(new WorkflowGuard(WorkflowGuardKind.Numbered, "keputusan"), BangkaBarat.Definition.Step("B10b").Guards);
    }

    [Fact]
    public void WhyNot_UnknownStepInactiveStepUnknownChoice_EachSaysWhy()
    {
        WorkflowState start = Babel.Start(Mid2021);

        Assert.Contains("tidak mempunyai langkah \"Z99\"", Assert.Single(Babel.WhyNot(start, "Z99", "ajukan", Mid2021)), StringComparison.Ordinal);
        Assert.Contains("tidak sedang berjalan", Assert.Single(Babel.WhyNot(start, "A02", "teruskan", Mid2021)), StringComparison.Ordinal);
        Assert.Contains("tidak mempunyai pilihan \"setuju\"", Assert.Single(Babel.WhyNot(start, "A01", "setuju", Mid2021)), StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => Babel.Apply(start, "A01", "setuju", Mid2021));
    }

    [Fact]
    public void Apply_Stop_EndsEveryBranch()
    {
        WorkflowState state = Babel.Apply(Babel.Start(Mid2021), "A01", "hentikan", Mid2021);

        Assert.Equal(WorkflowEnding.Stopped, state.Ending);
        Assert.Equal("= berhenti", state.ToString());
        Assert.Equal(state, WorkflowState.Parse("= berhenti"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" | B08a>B09")]
    [InlineData("B08b | B08a")]
    [InlineData("B08b | B08a>B09 | C")]
    public void Parse_NoState_IsRefused(string text) => Assert.Throws<FormatException>(() => WorkflowState.Parse(text));

    private static WorkflowGraph GraphOf(string id) => new(ShippedPacks.Read(id).Workflows[0]);

    private static WorkflowState Walk(WorkflowGraph graph, DateOnly on, params string[] moves) => Apply(graph, graph.Start(on), on, moves);

    private static WorkflowState Apply(WorkflowGraph graph, WorkflowState state, DateOnly on, params string[] moves) =>
        moves.Select(move => move.Split(' ')).Aggregate(state, (at, move) => graph.Apply(at, move[0], move[1], on));
}
