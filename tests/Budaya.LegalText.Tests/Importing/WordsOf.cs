using System.Text.RegularExpressions;

namespace Budaya.LegalText.Tests.Importing;

/// <summary>Counts words, so that none can be lost between a source and what was made of it.</summary>
internal static partial class WordsOf
{
    public static Dictionary<string, int> Text(string text)
    {
        Dictionary<string, int> count = [];
        foreach (Match word in Word().Matches(text.ToUpperInvariant()))
        {
            count[word.Value] = count.GetValueOrDefault(word.Value) + 1;
        }

        return count;
    }

    /// <summary>The words of a source that are neither in the draft text, nor printed from it, nor in the notes.</summary>
    public static IReadOnlyList<string> Lost(string source, ImportResult result)
    {
        var draft = Text(result.Text);
        var computed = Text(string.Join('\n', Computed(DraftReader.Read(result.Text).Document)));
        var noted = Text(string.Join('\n', result.Notes.Select(note => note.Source)));
        return [.. Text(source).Where(word => word.Value > draft.GetValueOrDefault(word.Key) + computed.GetValueOrDefault(word.Key) + noted.GetValueOrDefault(word.Key)).Select(word => $"{word.Key} x{word.Value}")];
    }

    /// <summary>What is printed and stands in the draft text as a mark: the numbers of places that have no typed number, those of table rows, and the word before addressees.</summary>
    private static IEnumerable<string> Computed(LegalDocument document)
    {
        foreach (var unit in LegalNumbering.Of(document).Units)
        {
            if (unit.Node is AnnexHeading { TypedNumber: null } or NumberedNode { TypedNumber: null })
            {
                yield return unit.Number;
            }
        }

        foreach (var table in Walk.Nodes(document).OfType<TableBlock>())
        {
            for (var row = 0; row < table.Rows.Count; row++)
            {
                yield return table.Rows[row].Cells.Any(cell => cell.IsRowNumber) ? $"{row + 1}" : "";
            }

            foreach (var items in table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Items.Count))
            {
                yield return string.Join(' ', Enumerable.Range(1, items).Select(Numerals.Letters));
            }
        }

        yield return document.Parts.Any(part => part is Addressees) ? "Yth." : "";
    }

    [GeneratedRegex(@"[\p{L}\p{Nd}]+")]
    private static partial Regex Word();
}
