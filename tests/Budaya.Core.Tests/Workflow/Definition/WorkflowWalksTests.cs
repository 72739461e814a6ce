using Budaya.Core.Tests.Tenants;
using Budaya.Core.Workflow;

namespace Budaya.Core.Tests.Workflow.Definition;

/// <summary>100,000 random walks over both shipped workflows and generated ones: no illegal move, no stuck case, the history always leads to the state.</summary>
public sealed class WorkflowWalksTests
{
    private static readonly WorkflowSurroundings Surroundings = WorkflowSurroundings.Of([("kabag", ["ORG"])]);

    [Theory]
    [InlineData("babel")]
    [InlineData("bangka-barat")]
    public void RandomWalks_OfAShippedPack_AreLegalNeverStuckAndReplayable(string id) => Walk(new(ShippedPacks.Read(id).Workflows[0]), walks: 25_000, seed: 1);

    [Fact]
    public void RandomWalks_OfGeneratedWorkflows_AreLegalNeverStuckAndReplayable()
    {
        for (int seed = 0; seed < 200; seed++)
        {
            WorkflowDefinition workflow = new GeneratedWorkflows(seed).Make();
            Assert.Equal([], WorkflowCheck.Check(workflow, Surroundings));
            Walk(new(workflow), walks: 250, seed);
        }
    }

    [Fact]
    public void RandomWalks_OfAWorkflowThatCanBeStuck_AreSeenToBeStuck()
    {
        WorkflowDefinition workflow = new GeneratedWorkflows(3).Make();
        WorkflowStep last = workflow.Steps.First(s => s.Transitions.Any(t => t.Targets.Contains(WorkflowTransition.End)));
        WorkflowStep stuck = last with { Transitions = [last.Transitions[0] with { Choice = "lagi", Targets = [last.Key] }] };
        WorkflowDefinition broken = workflow with { Steps = [.. workflow.Steps.Select(s => s.Key == last.Key ? stuck : s)] };

        Assert.NotEmpty(WorkflowCheck.Check(broken, Surroundings));
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Walk(new(broken), walks: 500, seed: 1));
    }

    private static void Walk(WorkflowGraph graph, int walks, int seed)
    {
        Random random = new(seed);
        Dictionary<(WorkflowState, bool), bool> ends = [];
        for (int walk = 0; walk < walks; walk++)
        {
            DateOnly started = new DateOnly(2021, 1, 1).AddDays(random.Next(1000));
            DateOnly on = started;
            WorkflowState state = graph.Start(on);
            List<WorkflowMove> history = [];
            for (int moves = random.Next(40); moves > 0 && !state.IsOver; moves--)
            {
                on = on.AddDays(random.Next(30));
                string step = state.Active[random.Next(state.Active.Count)];
                IReadOnlyList<WorkflowTransition> choices = graph.Choices(state, step, on);
                Assert.NotEmpty(choices);
                WorkflowMove made = new(step, choices[random.Next(choices.Count)].Choice, on);
                state = graph.Apply(state, made.Step, made.Choice, made.On);
                history.Add(made);
            }

            Assert.Equal(state, graph.Replay(started, history));
            Assert.True(state.IsOver || Sound(graph, state, on, ends), $"{graph.Definition.Key}, walk {walk}: no way to the end from {state}.");
        }
    }

    // Asked once for each state before and after the one change of law that the walks meet.
    private static bool Sound(WorkflowGraph graph, WorkflowState state, DateOnly on, Dictionary<(WorkflowState, bool), bool> known)
    {
        (WorkflowState, bool) key = (state, on >= new DateOnly(2022, 6, 16));
        if (!known.TryGetValue(key, out bool sound))
        {
            sound = CanEnd(graph, state, on) && state.Active.All(step => graph.Definition.Find(step) is not null && graph.WhyNot(state, step, "pilihan-yang-tidak-ada", on).Count > 0)
                && graph.Definition.Steps.Where(s => !state.Active.Contains(s.Key)).All(s => graph.WhyNot(state, s.Key, s.Transitions[0].Choice, on).Count > 0)
                && state.Equals(WorkflowState.Parse(state.ToString()));
            known[key] = sound;
        }

        return sound;
    }

    private static bool CanEnd(WorkflowGraph graph, WorkflowState from, DateOnly on)
    {
        HashSet<WorkflowState> seen = [from];
        Queue<WorkflowState> open = new(seen);
        while (open.TryDequeue(out WorkflowState? state))
        {
            if (state.Ending == WorkflowEnding.Completed)
            {
                return true;
            }

            foreach (WorkflowState next in state.Active.SelectMany(step => graph.Choices(state, step, on).Select(c => graph.Apply(state, step, c.Choice, on))).Where(seen.Add))
            {
                open.Enqueue(next);
            }
        }

        return false;
    }
}
