using System.Text.RegularExpressions;

namespace Budaya.LegalText;

/// <summary>Rules BTG on headings, ayat, definitions and annexes.</summary>
internal static partial class BodyRules
{
    /// <summary>BTG-02. Capitals are printed by the form.</summary>
    public static IEnumerable<Remark> HeadingsWithoutStop(CheckedText text) =>
        from division in text.Document.Body.SelectMany(Divisions)
        where !division.Title.IsEmpty && ".,;:".Contains(division.Title.Plain[^1], StringComparison.Ordinal)
        select new Remark(Repair.End(division.Title), $"Judul BAB, Bagian, dan Paragraf tidak diakhiri tanda baca. Hapus \"{division.Title.Plain[^1]}\".", Repair.Ending(division.Title, ""));

    /// <summary>BTG-05.</summary>
    public static IEnumerable<Remark> NoLoneAyat(CheckedText text) =>
        from pasal in text.Document.DaftarPasal
        where pasal.DaftarAyat.Count == 1
        select new Remark(pasal.DaftarAyat[0].Place, "Pasal ini hanya mempunyai satu ayat. Hapus kata AYAT, atau tambahkan ayat kedua.");

    /// <summary>BTG-10.</summary>
    public static IEnumerable<Remark> Definitions(CheckedText text)
    {
        var all = text.All.ToList();
        foreach (var item in text.Document.Definitions.Where(item => !item.Text.IsEmpty))
        {
            var plain = item.Text.Plain;
            if (!char.IsUpper(plain[0]))
            {
                yield return new(item.Text.Place, "Pengertian diawali huruf kapital.", Repair.Replace(item.Text, 0, 1, char.ToUpperInvariant(plain[0]).ToString()));
            }

            if (item.Blocks.Count == 0 && !plain.EndsWith('.'))
            {
                yield return new(Repair.End(item.Text), "Pengertian diakhiri titik.", Repair.Ending(item.Text, "."));
            }

            if (TermOf(plain) is { } term && !all.Any(phrase => !ReferenceEquals(phrase, item.Text) && phrase.Plain.Contains(term, StringComparison.Ordinal)))
            {
                yield return new(item.Text.Place, $"Istilah \"{term}\" didefinisikan, tetapi tidak dipakai dalam naskah. Hapus pengertian ini, atau gunakan istilahnya.");
            }
        }
    }

    /// <summary>BTG-11.</summary>
    public static IEnumerable<Remark> AbbreviationsAreUsed(CheckedText text)
    {
        var definitions = text.Document.Definitions.ToList();
        var inside = definitions.SelectMany(CheckedText.Phrases).ToHashSet<Phrase>(ReferenceEqualityComparer.Instance);
        foreach (var match in definitions.Select(item => Shortened().Match(item.Text.Plain)).Where(match => match.Success))
        {
            var whole = match.Groups["whole"].Value;
            foreach (var phrase in text.Document.DaftarPasal.SelectMany(CheckedText.Phrases).Where(phrase => !inside.Contains(phrase) && phrase.Plain.Contains(whole, StringComparison.Ordinal)))
            {
                var at = phrase.Plain.IndexOf(whole, StringComparison.Ordinal);
                var abbreviation = match.Groups["short"].Value;
                yield return new(phrase.PlaceAt(at), $"\"{whole}\" sudah disingkat menjadi \"{abbreviation}\". Gunakan singkatannya.", Repair.Replace(phrase, at, whole.Length, abbreviation));
            }
        }
    }

    /// <summary>BTG-12.</summary>
    public static IEnumerable<Remark> Annexes(CheckedText text)
    {
        if (!text.IsLegalProduct || text.Document.IsAmending)
        {
            yield break;
        }

        var names = text.Document.DaftarLampiran.Select(annex => (Annex: annex, Name: text.Numbering.UnitOf(annex)?.Name ?? "Lampiran")).ToList();
        var body = text.Provisions.Select(phrase => (Phrase: phrase, Words: text.Filled(phrase))).ToList();
        foreach (var (annex, name) in names)
        {
            var mentions = body.Where(line => Regex.IsMatch(line.Words, $@"\b{Regex.Escape(name)}\b")).ToList();
            if (mentions.Count == 0)
            {
                yield return new(annex.Place, $"{name} tidak disebut dalam batang tubuh. Tambahkan ketentuan yang merujuknya dengan \"[Lampiran …]\".");
            }
            else if (!mentions.Any(line => line.Words.Contains("tidak terpisahkan", StringComparison.Ordinal)))
            {
                yield return new(annex.Place, $"Batang tubuh belum menyatakan bahwa {name} merupakan bagian tidak terpisahkan dari naskah ini.");
            }
        }

        foreach (var (phrase, match) in text.Provisions.SelectMany(phrase => ContainedIn().Matches(phrase.Plain).Select(match => (phrase, match))).Where(m => !names.Any(n => n.Name == m.match.Groups["name"].Value)))
        {
            yield return new(phrase.PlaceAt(match.Groups["name"].Index), $"{match.Groups["name"].Value} disebut, tetapi tidak ada dalam naskah. Tambahkan LAMPIRAN, atau perbaiki rujukan ini.");
        }
    }

    /// <summary>The word that a definition defines: the abbreviation where there is one.</summary>
    public static string? TermOf(string definition)
    {
        var match = Defined().Match(definition);
        return match.Success ? (match.Groups["short"].Success ? match.Groups["short"].Value : match.Groups["whole"].Value) : null;
    }

    private static IEnumerable<Division> Divisions(BodyNode node) => node is Division division ? [division, .. division.Children.SelectMany(Divisions)] : [];

    [GeneratedRegex(@"^(?<whole>\p{Lu}.*?)(?:,? yang selanjutnya (?:disingkat|disebut)(?: dengan)? (?<short>.+?))?,? adalah ")]
    private static partial Regex Defined();

    [GeneratedRegex(@"^(?<whole>\p{Lu}.*?),? yang selanjutnya disingkat(?: dengan)? (?<short>.+?),? adalah ")]
    private static partial Regex Shortened();

    [GeneratedRegex(@"(?:tercantum|dimaksud) dalam (?<name>Lampiran(?: [IVX]+\b)?)(?! \p{Lu}| Peraturan)")]
    private static partial Regex ContainedIn();
}
