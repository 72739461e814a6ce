using System.Collections.Immutable;

namespace Budaya.Core.Workflow;

/// <summary>Where a case stands: its active steps, the branches that wait at a join, and whether it is over. Immutable, compared by value.</summary>
public sealed class WorkflowState : IEquatable<WorkflowState>
{
    internal WorkflowState(IEnumerable<string> active, IEnumerable<JoinArrival> arrived, WorkflowEnding ending)
    {
        Active = active.ToImmutableSortedSet(StringComparer.Ordinal);
        Arrived = [.. arrived.Distinct().OrderBy(a => a.Join, StringComparer.Ordinal).ThenBy(a => a.From, StringComparer.Ordinal)];
        Ending = ending;
    }

    /// <summary>Keys of the steps at which something can be chosen.</summary>
    public ImmutableSortedSet<string> Active { get; }

    /// <summary>Branches that have finished and wait for the others.</summary>
    public ImmutableArray<JoinArrival> Arrived { get; }

    public WorkflowEnding Ending { get; }

    public bool IsOver => Ending != WorkflowEnding.None;

    /// <summary>One line that says it all, for storing: <c>B08a B08b</c>, <c>B08b | B08a&gt;B09</c>, <c>= selesai</c>.</summary>
    public override string ToString()
    {
        if (IsOver)
        {
            return Ending == WorkflowEnding.Completed ? $"= {WorkflowTransition.End}" : $"= {WorkflowTransition.Stop}";
        }

        string active = string.Join(' ', Active);
        return Arrived.IsEmpty ? active : $"{active} | {string.Join(' ', Arrived.Select(a => $"{a.From}>{a.Join}"))}";
    }

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">The text is not of that form.</exception>
    public static WorkflowState Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        switch (text)
        {
            case $"= {WorkflowTransition.End}": return new([], [], WorkflowEnding.Completed);
            case $"= {WorkflowTransition.Stop}": return new([], [], WorkflowEnding.Stopped);
        }

        string[] halves = text.Split(" | ");
        string[] active = halves[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (halves.Length > 2 || active.Length == 0)
        {
            throw new FormatException($"\"{text}\" is not the state of a workflow.");
        }

        IEnumerable<JoinArrival> arrived = halves.Length == 1 ? [] : halves[1].Split(' ').Select(ParseArrival);
        return new(active, arrived, WorkflowEnding.None);
    }

    public bool Equals(WorkflowState? other) => other is not null && ToString() == other.ToString();

    public override bool Equals(object? obj) => Equals(obj as WorkflowState);

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    private static JoinArrival ParseArrival(string text) => text.Split('>') is [{ Length: > 0 } from, { Length: > 0 } join]
        ? new(join, from)
        : throw new FormatException($"\"{text}\" is not a branch that waits at a join.");
}

/// <summary>The branch that left <paramref name="From"/> waits before <paramref name="Join"/>.</summary>
public sealed record JoinArrival(string Join, string From);

public enum WorkflowEnding
{
    None,
    Completed,
    Stopped,
}
