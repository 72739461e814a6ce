namespace Budaya.LegalText.Tests;

/// <summary>A place of a clean document, as it should be and as it breaks one rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Document">The clean document in which the words are put.</param>
/// <param name="Slot">Words of that document that the example takes the place of.</param>
/// <param name="Good">The words that break no rule.</param>
/// <param name="Bad">The words that break the rule and no other.</param>
internal sealed record RuleExample(string Rule, string Document, string Slot, string Good, string Bad)
{
    public CheckContext Context { get; init; } = RuleExamples.Full;

    /// <summary>What is known besides the bad text, where that is what breaks the rule.</summary>
    public CheckContext BadContext { get => field ?? Context; init; }

    public string GoodText => Put(Good);

    public string BadText => Put(Bad);

    private string Put(string words) => Document.Contains(Slot, StringComparison.Ordinal)
        ? Document.Replace(Slot, words, StringComparison.Ordinal)
        : throw new InvalidOperationException($"The document of {Rule} has no \"{Slot}\".");
}
