using System.Globalization;
using System.Text.RegularExpressions;

namespace Budaya.LegalText;

/// <summary>Rules REF: references typed as words. References in brackets are checked by the reader.</summary>
internal static partial class ReferenceRules
{
    /// <summary>REF-01.</summary>
    public static IEnumerable<Remark> Resolve(CheckedText text)
    {
        if (!text.IsLegalProduct || text.Document.IsAmending)
        {
            yield break;
        }

        var daftarPasal = text.Document.DaftarPasal.ToList();
        foreach (var (phrase, match) in CheckedText.Found(text.Provisions, ToPasal()))
        {
            var number = int.Parse(match.Groups["pasal"].ValueSpan, CultureInfo.InvariantCulture);
            var ayat = match.Groups["ayat"].Success ? int.Parse(match.Groups["ayat"].ValueSpan, CultureInfo.InvariantCulture) : 0;
            if (number < 1 || number > daftarPasal.Count || ayat > daftarPasal[number - 1].DaftarAyat.Count)
            {
                yield return new(phrase.PlaceAt(match.Groups["unit"].Index), $"{match.Groups["unit"].Value} tidak ada dalam naskah ini. Perbaiki rujukan; gunakan label, misalnya \"[pasal nama]\", agar rujukan mengikuti penomoran.");
            }
        }

        foreach (var (pasal, phrase, match) in from pasal in daftarPasal from found in CheckedText.Found(CheckedText.Phrases(pasal), ToAyat()) select (pasal, found.Phrase, found.Match))
        {
            if (int.Parse(match.Groups["ayat"].ValueSpan, CultureInfo.InvariantCulture) > pasal.DaftarAyat.Count)
            {
                yield return new(phrase.PlaceAt(match.Index), $"Ayat ({match.Groups["ayat"].Value}) tidak ada dalam Pasal ini. Perbaiki rujukan; gunakan label, misalnya \"[ayat nama]\".");
            }
        }
    }

    /// <summary>REF-02.</summary>
    public static IEnumerable<Remark> DalamAndPada(CheckedText text)
    {
        foreach (var (phrase, match) in CheckedText.Found(text.Provisions, Preposition()))
        {
            var word = match.Groups["word"];
            var wanted = UnitAt(text, phrase, match) switch { "Pasal" => "dalam", "ayat" => "pada", _ => word.Value };
            if (word.Value != wanted)
            {
                yield return new(phrase.PlaceAt(word.Index), $"Tulis \"sebagaimana dimaksud {wanted}\": \"dalam\" untuk Pasal, \"pada\" untuk ayat dalam Pasal yang sama.", Repair.Replace(phrase, word.Index, word.Length, wanted));
            }
        }
    }

    /// <summary>REF-03.</summary>
    public static IEnumerable<Remark> NoVagueWords(CheckedText text) => !text.IsLegalProduct ? [] :
        CheckedText.Matches(text.Provisions, Vague(), match => $"Hindari \"{match.Value}\". Sebut ketentuan yang dimaksud dengan rujukan, misalnya \"sebagaimana dimaksud dalam [pasal nama]\".");

    /// <summary>The first word that the reference prints: Pasal of another place, ayat of the same Pasal.</summary>
    private static string UnitAt(CheckedText text, Phrase phrase, Match match)
    {
        if (match.Groups["typed"].Success)
        {
            return match.Groups["typed"].Value;
        }

        var at = match.Groups["open"].Index;
        foreach (var piece in phrase.Pieces)
        {
            if (at < piece.Plain.Length)
            {
                return piece is Reference reference ? text.Numbering.Resolve(reference, text.Context.Region).Words.Split(' ')[0] : "";
            }

            at -= piece.Plain.Length;
        }

        return "";
    }

    [GeneratedRegex(@"dimaksud (?:dalam|pada) (?<unit>Pasal (?<pasal>[0-9]{1,4})(?: ayat \((?<ayat>[0-9]{1,3})\))?)(?![A-Z0-9])(?!(?: ayat \([0-9]+\)| huruf [a-z]| angka [0-9]+)* (?:Undang-Undang|Peraturan|Keputusan))")]
    private static partial Regex ToPasal();

    [GeneratedRegex(@"(?<=dimaksud (?:pada|dalam) )ayat \((?<ayat>[0-9]{1,3})\)")]
    private static partial Regex ToAyat();

    [GeneratedRegex(@"(?<=dimaksud )(?<word>dalam|pada) (?:(?<typed>Pasal|ayat) \(?[0-9]|(?<open>\[))")]
    private static partial Regex Preposition();

    [GeneratedRegex(@"(?:dengan tidak|tanpa) mengurangi|tanpa menyimpang dari|\b[Pp]asal (?:tersebut|di atas|berikut)(?: di atas)?|\bayat (?:tersebut|di atas)(?: di atas)?")]
    private static partial Regex Vague();
}
