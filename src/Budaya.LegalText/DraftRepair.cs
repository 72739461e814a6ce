namespace Budaya.LegalText;

/// <summary>A draft text after mechanical repairs.</summary>
/// <param name="Text">The repaired text; keeping the old one undoes the repairs.</param>
/// <param name="Applied">The findings whose repair was made, in that order, with the places of the moment.</param>
public sealed record RepairedDraft(string Text, IReadOnlyList<Finding> Applied);

/// <summary>Makes all mechanical repairs of a draft text.</summary>
public static class DraftRepair
{
    private const int MostRepairs = 2_000;

    /// <summary>Repairs one finding after the other, checking anew after each, until none has a repair; stops rather than go in a circle.</summary>
    /// <param name="text">The draft text.</param>
    /// <param name="check">What reader and rules say of a text.</param>
    public static RepairedDraft All(string text, Func<string, IReadOnlyList<Finding>> check)
    {
        List<Finding> applied = [];
        HashSet<string> seen = [text];
        while (applied.Count < MostRepairs && Step(text, check(text), seen) is { } step)
        {
            text = step.Text;
            applied.Add(step.Finding);
        }

        return new(text, applied);
    }

    private static (string Text, Finding Finding)? Step(string text, IReadOnlyList<Finding> findings, HashSet<string> seen)
    {
        foreach (var finding in findings)
        {
            if (finding.Fix?.Apply(text) is { } repaired && seen.Add(repaired))
            {
                return (repaired, finding);
            }
        }

        return null;
    }
}
