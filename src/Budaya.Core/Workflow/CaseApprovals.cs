namespace Budaya.Core.Workflow;

/// <summary>What was approved last of a document.</summary>
/// <param name="StepKey">The step at which that was.</param>
/// <param name="StepTitle">Its title.</param>
/// <param name="Text">The text that was approved.</param>
/// <param name="At">When.</param>
public sealed record ApprovedText(string StepKey, string StepTitle, DecidedText Text, DateTimeOffset At);

/// <summary>Finds what the last approval of a document was about.</summary>
public static class CaseApprovals
{
    /// <summary>The last approval of a document in a case; null: nobody has approved it yet.</summary>
    public static ApprovedText? Last(CasePosition position, string document)
    {
        ArgumentNullException.ThrowIfNull(position);
        return position.Case.Decisions
            .SelectMany(d => DecidedText.Read(d.Texts).Where(t => t.Document == document && IsApproval(position, d)).Select(t => new ApprovedText(d.StepKey, position.Definition.Step(d.StepKey).Title, t, d.At)))
            .LastOrDefault();
    }

    private static bool IsApproval(CasePosition position, Decision decision) =>
        position.Definition.Find(decision.StepKey) is { } at && TextRules.Stands(at) && at.Transitions.Any(t => t.Choice == decision.Choice && !t.IsReturn);
}
