using System.Globalization;
using System.Text;
using Budaya.LegalText;
using Budaya.Typesetting;

namespace Budaya.Core.Drafting;

/// <summary>Finds the characters of a draft text that the pages cannot show, before any page is drawn.</summary>
public static class DraftCharacters
{
    /// <summary>The id of the finding.</summary>
    public const string Rule = "NSK-16";

    private const int MostOfALine = 5;

    /// <summary>A finding for every character that the font of the pages lacks, the first ones of each line; controls and broken characters are the reader's (NSK-11).</summary>
    public static IEnumerable<Finding> Missing(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        IReadOnlyList<MissingCharacter> missing = [.. FontCoverage.Missing(text).Where(found => Rune.IsValid(found.Code) && !IsOfTheReader(found.Code))];
        int line = 1, start = 0, at = 0, inLine = 0;
        foreach (MissingCharacter found in missing)
        {
            for (; at < found.Index; at++)
            {
                if (text[at] == '\n' || (text[at] == '\r' && (at + 1 == text.Length || text[at + 1] != '\n')))
                {
                    (line, start, inLine) = (line + 1, at + 1, 0);
                }
            }

            if (inLine++ < MostOfALine)
            {
                yield return new(Rule, Severity.Error, line, found.Index - start + 1, Message(new Rune(found.Code)), null);
            }
        }
    }

    /// <summary>The words of a line that the pages cannot show, or null when they can show it all.</summary>
    internal static string? MissingIn(string words) => FontCoverage.Missing(words) is [var first, ..] ? first.ToString() : null;

    private static bool IsOfTheReader(int code) => code is '\r' or '\t' or 0xFEFF or 0xFFFE or 0xFFFF || Rune.GetUnicodeCategory(new Rune(code)) == UnicodeCategory.Control;

    private static string Message(Rune character) =>
        string.Create(CultureInfo.InvariantCulture, $"Huruf atau tanda \"{character}\" (U+{character.Value:X4}) tidak ada dalam huruf cetak {FontCoverage.DefaultFamily}, sehingga naskah tidak dapat dicetak. Ganti atau hapus.");
}
