using Budaya.Typesetting;

namespace Budaya.Core.Drafting;

/// <summary>The processes that lay out pages, section <c>Budaya:Typesetter</c>.</summary>
public sealed record TypesetterSettings
{
    private static readonly TypesetterOptions Usual = new();

    /// <summary>How many processes, 1 to 64. Each lays out one document at a time and takes about 150 to 250 MB.</summary>
    public int Processes { get; init; } = Usual.Processes;

    /// <summary>Seconds for one document; above them its process is stopped.</summary>
    public int TimeoutSeconds { get; init; } = (int)Usual.RequestTimeout.TotalSeconds;

    /// <summary>Documents that may wait for a process; the next one is refused at once.</summary>
    public int QueueLimit { get; init; } = Usual.QueueLimit;

    /// <summary>Resident memory in MB above which a process is replaced after its answer; at twice this figure it is stopped.</summary>
    public int MemoryLimitMb { get; init; } = Usual.MemoryLimitMb;

    /// <summary>The Node program: a name searched in PATH, or a path.</summary>
    public string NodePath { get; init; } = Usual.NodePath;

    internal TypesetterOptions Options => new()
    {
        Processes = Processes, RequestTimeout = TimeSpan.FromSeconds(TimeoutSeconds), QueueLimit = QueueLimit, MemoryLimitMb = MemoryLimitMb, NodePath = NodePath,
    };

    /// <summary>Every wrong setting, each with its key; none when the program may start.</summary>
    public IReadOnlyList<string> Problems() => [.. new (bool Holds, string Problem)[]
    {
        (Processes is >= 1 and <= 64, $"Budaya:Typesetter:Processes is {Processes}; it must be 1 to 64."),
        (TimeoutSeconds >= 1, $"Budaya:Typesetter:TimeoutSeconds is {TimeoutSeconds}; it must be 1 or more."),
        (QueueLimit >= 0, $"Budaya:Typesetter:QueueLimit is {QueueLimit}; it must not be negative."),
        (MemoryLimitMb >= 50, $"Budaya:Typesetter:MemoryLimitMb is {MemoryLimitMb}; the engine needs at least 50."),
        (!string.IsNullOrWhiteSpace(NodePath), "Budaya:Typesetter:NodePath is empty."),
    }.Where(rule => !rule.Holds).Select(rule => rule.Problem)];
}
