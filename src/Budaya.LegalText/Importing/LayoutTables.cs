using System.Text.RegularExpressions;

namespace Budaya.LegalText;

/// <summary>Tables that only place text on the page (Menimbang : a. …, signature blocks) become lines; tables with content stay tables.</summary>
internal static partial class LayoutTables
{
    public static List<SourceLine> Flatten(List<SourceLine> lines) => [.. lines.SelectMany(line => line.Table is { } table && IsLayout(table) ? Lines(line, table) : [line])];

    private static bool IsLayout(IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> table) =>
        table.SelectMany(row => row).SelectMany(cell => cell).Any(text => LineShape.Label(text) is not null || LineShape.IsMemutuskan(text) || LineShape.OpensClosing(text) || LineShape.Diktum(text) is not null || Addressee().IsMatch(text))
        || table.All(row => row.Count(cell => cell.Any(text => text.Length > 0)) <= 1);

    private static IEnumerable<SourceLine> Lines(SourceLine line, IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> table)
    {
        foreach (var row in table)
        {
            var lead = "";
            var begins = true;
            foreach (var cell in row)
            {
                foreach (var text in cell.Where(text => text.Length > 0))
                {
                    if (IsLead(text))
                    {
                        lead = $"{lead} {text}".Trim();
                        continue;
                    }

                    yield return line with { Table = null, Text = $"{lead} {text}".Trim(), AfterBreak = begins || lead.Length > 0 };
                    (lead, begins) = ("", false);
                }
            }

            if (lead.Length > 0)
            {
                yield return line with { Table = null, Text = lead, AfterBreak = true };
            }
        }
    }

    /// <summary>What stands in a column of its own before the text: a label, a colon, a mark.</summary>
    private static bool IsLead(string text) =>
        text.Length <= 24 && (text == ":" || Mark().IsMatch(text) || LineShape.Label(text) is { Tail: "" } || LineShape.Diktum(text) is { Tail: "" });

    [GeneratedRegex(@"^(?:[a-z]{1,2}[.)]|\d{1,3}[.)]|\(\d{1,3}\)|[•▪·–-])$")]
    private static partial Regex Mark();

    [GeneratedRegex(@"^(?:Yth\.|Kepada\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Addressee();
}
