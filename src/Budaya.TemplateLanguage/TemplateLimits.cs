namespace Budaya.TemplateLanguage;

/// <summary>What one parse or one render may cost. Reaching a limit is a problem with its place; nothing is ever cut short silently.</summary>
public sealed record TemplateLimits
{
    /// <summary>Length of one template, in characters.</summary>
    public int SourceCharacters { get; init; } = 2_000_000;

    /// <summary>Height of the tree of one template: nesting of statements and expressions, links of a chain of operators or members included.</summary>
    public int TreeHeight { get; init; } = 128;

    /// <summary>Statements, loop turns, calls, matches and items looked at by built-in functions.</summary>
    public long Steps { get; init; } = 2_000_000;

    /// <summary>Calls of functions, blocks and includes inside one another.</summary>
    public int CallDepth { get; init; } = 100;

    /// <summary>Nesting of lists and objects that is followed when a value is printed, compared or turned into JSON.</summary>
    public int ValueDepth { get; init; } = 20;

    /// <summary>Characters written, captured text included.</summary>
    public int OutputCharacters { get; init; } = 8_000_000;

    /// <summary>Length of one text, in characters.</summary>
    public int TextCharacters { get; init; } = 1_048_576;

    /// <summary>Number of items of one list or members of one object.</summary>
    public int ListItems { get; init; } = 100_000;

    /// <summary>Memory taken by all values made during a render, in bytes, freed or not.</summary>
    public long ValueBytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>Digits of one whole number, and digits that a format may ask for.</summary>
    public int NumberDigits { get; init; } = 1_000;

    /// <summary>Wall time of one render.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromMilliseconds(1_500);

    internal static TemplateLimits Default { get; } = new();
}
