using Budaya.LegalText;

namespace Budaya.Core.Workflow;

/// <summary>What moving a running case to another version of its workflow would do; nothing is changed by asking.</summary>
/// <param name="From">Number of the version it is on.</param>
/// <param name="To">Number of the other version.</param>
/// <param name="OpenNow">Keys of the steps that are open now.</param>
/// <param name="OpenThen">Keys of the steps that would be open.</param>
/// <param name="Added">Steps that the other version has and this one has not, in words.</param>
/// <param name="Removed">Steps that the other version no longer has, in words.</param>
/// <param name="Refusals">Why it cannot be moved; empty when it can.</param>
public sealed record TransferTrial(
    int From, int To, IReadOnlyList<string> OpenNow, IReadOnlyList<string> OpenThen, IReadOnlyList<string> Added, IReadOnlyList<string> Removed, IReadOnlyList<Refusal> Refusals)
{
    internal WorkflowState? State { get; init; }
}

/// <summary>Replays the history of a case on another version of its workflow.</summary>
/// <remarks>Rule: what was done stays done. A version that does not know a decision, leads elsewhere after the last one, or would ask a done step again, is refused.</remarks>
internal static class CaseTransfer
{
    public static TransferTrial Try(CasePosition position, int to, WorkflowDefinition other)
    {
        WorkflowGraph graph = new(other);
        List<Refusal> refusals = [];
        WorkflowState? state = Replay(position, graph, refusals);
        if (state is not null)
        {
            refusals.AddRange(Undone(position, other, state));
        }

        string[] open = [.. position.State.Active];
        return new(
            position.Case.WorkflowNumber, to, open, state is null ? [] : [.. state.Active],
            [.. other.Steps.Where(s => position.Definition.Find(s.Key) is null).Select(Words)], [.. position.Definition.Steps.Where(s => other.Find(s.Key) is null).Select(Words)], refusals)
        { State = state };
    }

    private static WorkflowState? Replay(CasePosition position, WorkflowGraph graph, List<Refusal> refusals)
    {
        DateOnly on = position.Case.RuleDate;
        if (!graph.Definition.Step(graph.Definition.StartStep).Period.Contains(on))
        {
            refusals.Add(new($"Versi itu tidak dapat dimulai menurut aturan tanggal {IndonesianDate.Format(on)}."));
            return null;
        }

        WorkflowState state = graph.Start(on);
        foreach (Decision decision in position.Case.Decisions.OrderBy(d => d.Sequence))
        {
            IReadOnlyList<string> whyNot = graph.WhyNot(state, decision.StepKey, decision.Choice, on);
            if (whyNot.Count > 0)
            {
                refusals.AddRange(whyNot.Select(reason => new Refusal($"Keputusan ke-{decision.Sequence} (langkah {decision.StepKey}) tidak dapat diulang pada versi itu: {reason}")));
                return null;
            }

            state = graph.Apply(state, decision.StepKey, decision.Choice, on);
        }

        return state;
    }

    // A step that was done must be done on the other version too, and not be open again.
    private static IEnumerable<Refusal> Undone(CasePosition position, WorkflowDefinition other, WorkflowState state)
    {
        IReadOnlySet<string> before = CaseProgress.Done(position.Definition, position.Case.Decisions);
        IReadOnlySet<string> after = CaseProgress.Done(other, position.Case.Decisions);
        foreach (string key in before.Where(k => !position.State.Active.Contains(k) && (!after.Contains(k) || state.Active.Contains(k))).Order(StringComparer.Ordinal))
        {
            yield return new($"Langkah {key} \"{position.Definition.Step(key).Title}\" sudah selesai, tetapi pada versi itu menjadi belum selesai.");
        }
    }

    private static string Words(WorkflowStep step) => $"{step.Key} {step.Title}";
}
