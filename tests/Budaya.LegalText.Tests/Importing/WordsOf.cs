using System.Text.RegularExpressions;

namespace Budaya.LegalText.Tests.Importing;

/// <summary>Counts words, so that none can be lost between a source and what was made of it.</summary>
internal static partial class WordsOf
{
    private static readonly Region Nowhere = new()
    {
        HeadOffice = "Qq", RegulationName = "Qq", DecreeName = "Qq", Seat = "Qq", GovernmentName = "Qq", GazetteName = "Qq", SecretaryOffice = "Qq", LegalBureauHead = "Qq",
    };

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
        var printed = Text(string.Join('\n', LegalOutline.Fill(DraftReader.Read(result.Text).Document, Nowhere, Enactment.Draft).Lines()));
        var noted = Text(string.Join('\n', result.Notes.Select(note => note.Source)));
        return [.. Text(source).Where(word => word.Value > Math.Max(draft.GetValueOrDefault(word.Key), printed.GetValueOrDefault(word.Key)) + noted.GetValueOrDefault(word.Key)).Select(word => $"{word.Key} x{word.Value}")];
    }

    [GeneratedRegex(@"[\p{L}\p{Nd}]+")]
    private static partial Regex Word();
}
