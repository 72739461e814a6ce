using System.Text.RegularExpressions;

namespace Budaya.LegalText;

/// <summary>Compares the words of the source with those of the draft text, of the numbers computed from it and of the report; what is in none of them is added to the report, such as the mark of an item that stands alone.</summary>
internal static partial class MissingWords
{
    private const string Message = "Kata atau tanda ini ada di sumber, tetapi tidak ada di naskah: nomor dihitung oleh sistem dan satu-satunya butir tidak diberi nomor. Periksa apakah diperlukan.";

    public static void Report(ImportSource source, ImportResult result, ImportReport report)
    {
        var (kept, keptAt) = Kept(result, result.Notes.Except(source.Notes, ReferenceEqualityComparer.Instance).Cast<ImportNote>());
        var words = source.Lines.Select(line => Words(line.Words)).ToList();
        Dictionary<string, int> missing = [];
        foreach (var word in words.SelectMany(line => line).GroupBy(Key))
        {
            if (word.Count() - kept.GetValueOrDefault(word.Key) is > 0 and var count)
            {
                missing[word.Key] = count;
            }
        }

        if (missing.Count == 0)
        {
            return;
        }

        // First where the word is not kept from its own line, then wherever it stands.
        var taken = words.Select(line => new bool[line.Count]).ToList();
        Take(source.Lines, words, taken, missing, keptAt);
        Take(source.Lines, words, taken, missing, []);
        for (var i = 0; i < words.Count; i++)
        {
            if (taken[i].Contains(true))
            {
                report.Note(ImportNoteKind.LeftOut, new SourceLine(string.Join(' ', words[i].Where((_, at) => taken[i][at])), source.Lines[i].Place), Message);
            }
        }
    }

    private static void Take(List<SourceLine> lines, List<List<string>> words, List<bool[]> taken, Dictionary<string, int> missing, Dictionary<(int Paragraph, string Word), int> keptAt)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            for (var at = words[i].Count - 1; at >= 0; at--)
            {
                var place = (lines[i].Place.Paragraph, Key(words[i][at]));
                if (taken[i][at] || missing.GetValueOrDefault(place.Item2) == 0)
                {
                    continue;
                }

                if (keptAt.GetValueOrDefault(place) is > 0 and var here)
                {
                    keptAt[place] = here - 1;
                    continue;
                }

                taken[i][at] = true;
                missing[place.Item2]--;
            }
        }
    }

    private static (Dictionary<string, int> All, Dictionary<(int Paragraph, string Word), int> At) Kept(ImportResult result, IEnumerable<ImportNote> notes)
    {
        Dictionary<string, int> all = [];
        Dictionary<(int Paragraph, string Word), int> at = [];
        foreach (var (text, paragraph) in Lines(result).Concat(Computed(result)).Concat(notes.Select(note => (note.Source, note.Place.Paragraph))))
        {
            foreach (var word in Words(text).Select(Key))
            {
                all[word] = all.GetValueOrDefault(word) + 1;
                at[(paragraph, word)] = at.GetValueOrDefault((paragraph, word)) + 1;
            }
        }

        return (all, at);
    }

    private static IEnumerable<(string Text, int Paragraph)> Lines(ImportResult result) => result.Text.Split('\n').Select((line, i) => (line, result.PlaceOf(i + 1)?.Paragraph ?? 0));

    /// <summary>What is printed and stands in the draft text as a mark: the numbers of places that have no typed number, those of table rows and of items in cells, and the word before addressees.</summary>
    private static IEnumerable<(string Text, int Paragraph)> Computed(ImportResult result)
    {
        var document = DraftReader.Read(result.Text).Document;
        foreach (var unit in LegalNumbering.Of(document).Units)
        {
            if (unit.Node is AnnexHeading { TypedNumber: null } or NumberedNode { TypedNumber: null })
            {
                yield return (unit.Number, Paragraph(unit.Node));
            }
        }

        foreach (var table in Walk.Nodes(document).OfType<TableBlock>())
        {
            for (var row = 0; row < table.Rows.Count; row++)
            {
                yield return (table.Rows[row].Cells.Any(cell => cell.IsRowNumber) ? $"{row + 1}" : "", Paragraph(table.Rows[row]));
            }

            foreach (var cell in table.Rows.SelectMany(row => row.Cells))
            {
                yield return (string.Join(' ', Enumerable.Range(1, cell.Items.Count).Select(Numerals.Letters)), Paragraph(cell));
            }
        }

        if (document.Parts.OfType<Addressees>().FirstOrDefault() is { } addressees)
        {
            yield return ("Yth.", Paragraph(addressees));
        }

        int Paragraph(Node node) => result.PlaceOf(node.Place.Line)?.Paragraph ?? 0;
    }

    private static List<string> Words(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    private static string Key(string word) => word.ToUpperInvariant();

    [GeneratedRegex(@"[\p{L}\p{Nd}]+")]
    private static partial Regex Word();
}
