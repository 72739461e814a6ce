namespace Budaya.Cli.TemplateCommands;

/// <summary>What <c>budaya template render</c> was asked to do.</summary>
internal sealed record RenderArguments
{
    public const string Full = "full";
    public const string Deterministic = "deterministic";

    public string? File { get; init; }
    public string? Model { get; init; }
    public string? Includes { get; init; }
    public string Profile { get; init; } = Full;
    public bool Lenient { get; init; }
    public string? SourceName { get; init; }
    public string? Batch { get; init; }

    /// <summary>Reads the plain form of the command, <c>template render FILE --model FILE.json …</c>, without the cost of the general reader of commands.</summary>
    /// <returns>Null for any other form (help, <c>--name=value</c>, a mistake): the general reader answers those.</returns>
    public static RenderArguments? TryRead(string[] words)
    {
        if (words is not ["template", "render", ..])
        {
            return null;
        }
        var read = new RenderArguments();
        for (var i = 2; i < words.Length; i++)
        {
            var value = i + 1 < words.Length && !words[i + 1].StartsWith("--", StringComparison.Ordinal) ? words[i + 1] : null;
            var next = read.With(words[i], value);
            if (next is null)
            {
                return null;
            }
            i += words[i] is "--lenient" || next.File != read.File ? 0 : 1;
            read = next;
        }
        return read;
    }

    private RenderArguments? With(string word, string? value) => (word, value) switch
    {
        ("--lenient", _) => this with { Lenient = true },
        ("--model", not null) => this with { Model = value },
        ("--includes", not null) => this with { Includes = value },
        ("--profile", Full or Deterministic) => this with { Profile = value },
        ("--source-name", not null) => this with { SourceName = value },
        ("--batch", not null) => this with { Batch = value },
        _ when File is null && (word == "-" || word is [not ('-' or '@'), ..]) => this with { File = word },
        _ => null,
    };
}
