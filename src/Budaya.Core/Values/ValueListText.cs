namespace Budaya.Core.Values;

/// <summary>Reads the values out of running text: "Bertaqwa, Efisien, … dan Handal".</summary>
public static class ValueListText
{
    private static readonly char[] Marks = ['"', '\'', '“', '”', '‘', '’', '(', ')', '[', ']', '.', ':', ' '];
    private static readonly string[] Joiners = ["dan ", "serta ", "& "];

    /// <summary>The values in order. "dan" parts the last two values only when no comma stands before it: "efektif dan efisien" inside a list is one value.</summary>
    public static IReadOnlyList<string> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<string> parts = [.. text.Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(part => part.Trim(Marks)).Where(part => part.Length > 0)];
        if (parts.Count == 0)
        {
            return [];
        }

        string last = parts[^1];
        parts.RemoveAt(parts.Count - 1);
        string? opening = Joiners.FirstOrDefault(joiner => last.StartsWith(joiner, StringComparison.OrdinalIgnoreCase));
        parts.AddRange(opening is null ? SplitLast(last) : [last[opening.Length..]]);
        return [.. parts.Select(part => part.Trim(Marks)).Where(part => part.Length > 0)];
    }

    /// <summary>How the values in a text differ from those of the framework, in Indonesian; empty when they are the same, in order and spelling.</summary>
    public static IReadOnlyList<string> Differences(FrameworkEntry framework, IReadOnlyList<string> found)
    {
        ArgumentNullException.ThrowIfNull(framework);
        ArgumentNullException.ThrowIfNull(found);
        List<string> differences = [];
        for (int index = 0; index < Math.Max(framework.Values.Count, found.Count); index++)
        {
            string? registered = index < framework.Values.Count ? framework.Values[index].Name : null;
            string? written = index < found.Count ? found[index] : null;
            if (registered != written)
            {
                differences.Add($"Nilai ke-{index + 1}: dalam teks {Quoted(written)}, dalam kerangka {Quoted(registered)}.");
            }
        }

        return differences;
    }

    private static string Quoted(string? text) => text is null ? "tidak ada" : $"\"{text}\"";

    private static string[] SplitLast(string last)
    {
        foreach (string joiner in Joiners)
        {
            int at = last.LastIndexOf($" {joiner}", StringComparison.OrdinalIgnoreCase);
            if (at > 0)
            {
                return [last[..at], last[(at + joiner.Length + 1)..]];
            }
        }

        return [last];
    }
}
