namespace Budaya.Typesetting;

/// <summary>The document is refused: bad JSON, an unknown block, a wrong value, a font that is not shipped, a character the font lacks. Trying again gives the same answer.</summary>
public sealed class TypesettingException : Exception
{
    internal TypesettingException(string message) : base(message) => Problems = [new("document", message)];

    internal TypesettingException(IReadOnlyList<TypesettingProblem> problems) : base(string.Join(Environment.NewLine, problems)) => Problems = problems;

    /// <summary>Every problem that was found; never empty.</summary>
    public IReadOnlyList<TypesettingProblem> Problems { get; }
}

/// <summary>One thing that is wrong in a document.</summary>
/// <param name="Place">Where, as a path in the JSON: <c>blocks[3].rows[0].items[1].text</c>.</param>
/// <param name="Message">What was met and what was wanted.</param>
public sealed record TypesettingProblem(string Place, string Message)
{
    public override string ToString() => $"{Place}: {Message}";
}
