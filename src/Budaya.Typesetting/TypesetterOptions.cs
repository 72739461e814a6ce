namespace Budaya.Typesetting;

/// <summary>Settings of a <see cref="Typesetter"/>.</summary>
public sealed record TypesetterOptions
{
    /// <summary>Node processes, 1 to 64. Each lays out one document at a time and takes about 150 to 250 MB.</summary>
    public int Processes { get; init; } = 1;

    /// <summary>Time for one document, from the moment a process takes it; above it the process is stopped and the request refused.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Requests that may wait for a process; the next one is refused at once.</summary>
    public int QueueLimit { get; init; } = 256;

    /// <summary>Resident memory in MB above which a process is replaced after its answer. At twice this figure it is stopped in the middle of a request.</summary>
    public int MemoryLimitMb { get; init; } = 512;

    /// <summary>The Node program: a name searched in PATH, or a path. Node 20 or newer.</summary>
    public string NodePath { get; init; } = "node";

    /// <summary>Another folder of layouts with a <c>document.typ</c>; <see langword="null"/> for the shipped one.</summary>
    internal string? LayoutFolder { get; init; }

    /// <exception cref="ArgumentException">A setting is out of its range; the message names it.</exception>
    internal void Check()
    {
        if (Processes is < 1 or > 64)
        {
            throw new ArgumentException($"Processes is {Processes}; it must be 1 to 64.");
        }

        if (RequestTimeout <= TimeSpan.Zero)
        {
            throw new ArgumentException($"RequestTimeout is {RequestTimeout}; it must be longer than zero.");
        }

        if (QueueLimit < 0)
        {
            throw new ArgumentException($"QueueLimit is {QueueLimit}; it must not be negative.");
        }

        if (MemoryLimitMb < 50)
        {
            throw new ArgumentException($"MemoryLimitMb is {MemoryLimitMb}; the engine needs at least 50.");
        }

        if (string.IsNullOrWhiteSpace(NodePath))
        {
            throw new ArgumentException("NodePath is empty.");
        }
    }
}
