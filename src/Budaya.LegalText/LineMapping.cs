namespace Budaya.LegalText;

/// <summary>Finds which line of a draft text became which line of another version: a line is a paragraph, so that a place is followed through edits.</summary>
public static class LineMapping
{
    /// <summary>For each line of the newer text the line of the older one, from 1; 0 where the line is new.</summary>
    /// <param name="before">The older text.</param>
    /// <param name="after">The newer text.</param>
    public static IReadOnlyList<int> Of(string before, string after)
    {
        var (older, newer) = (Lines(before), Lines(after));
        return [.. UnitAlignment.Pairs([.. older.Select(line => Unit(line, "-"))], [.. newer.Select(line => Unit(line, "+"))]).Select(line => line + 1)];
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');

    private static ComparedUnit Unit(string line, string side) => new(side, "", "", line.Trim(), default);
}
