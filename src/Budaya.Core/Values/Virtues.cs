using System.Reflection;

namespace Budaya.Core.Values;

/// <summary>Words for values of people at work, from <c>virtues.txt</c>: those in use first.</summary>
public static class Virtues
{
    /// <summary>Marks a common word that no office is known to use.</summary>
    public const string Dictionary = "kamus";

    private static readonly Lazy<IReadOnlyList<Virtue>> Read = new(ReadAll);

    /// <summary>All of them: those used by most first, then by the alphabet.</summary>
    public static IReadOnlyList<Virtue> All => Read.Value;

    private static List<Virtue> ReadAll()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("virtues.txt")
            ?? throw new InvalidOperationException("The file of virtues is not in this build.");
        using StreamReader reader = new(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => line[0] != '#').Select(RowOf)
            .OrderByDescending(virtue => virtue.UsedBy.Count).ThenBy(virtue => virtue.Word, StringComparer.Ordinal)];
    }

    private static Virtue RowOf(string line)
    {
        string[] cells = line.Split('|', StringSplitOptions.TrimEntries);
        return new(cells[0], cells[1] == Dictionary ? [] : [.. cells[1].Split(',', StringSplitOptions.TrimEntries)]);
    }
}

/// <param name="Word">As a value is written: with a capital.</param>
/// <param name="UsedBy">Names of the cultures that use it; empty: a common word that none is known to use.</param>
public sealed record Virtue(string Word, IReadOnlyList<string> UsedBy);
