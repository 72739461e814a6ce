using System.Text.RegularExpressions;

namespace Budaya.LegalText;

/// <summary>Rules BTG on headings, ayat, definitions and annexes.</summary>
internal static partial class BodyRules
{
    /// <summary>BTG-02. Capitals are printed by the form.</summary>
    public static IEnumerable<Remark> HeadingsWithoutStop(CheckedText text) =>
        from division in text.Document.Body.SelectMany(Divisions)
        where division.Title is { Plain.Length: > 0 } && ".,;:".Contains(division.Title.Plain[^1], StringComparison.Ordinal)
        select new Remark(Repair.End(division.Title), $"Judul BAB, Bagian, dan Paragraf tidak diakhiri tanda baca. Hapus \"{division.Title.Plain[^1]}\".", Repair.Ending(division.Title, ""));

    /// <summary>BTG-05.</summary>
    public static IEnumerable<Remark> NoLoneAyat(CheckedText text) =>
        from pasal in text.Document.DaftarPasal
        where pasal.DaftarAyat.Count == 1
        select new Remark(pasal.DaftarAyat[0].Place, "Pasal ini hanya mempunyai satu ayat. Hapus kata AYAT, atau tambahkan ayat kedua.", WithoutKeyword(pasal.DaftarAyat[0]));

    /// <summary>BTG-10.</summary>
    public static IEnumerable<Remark> Definitions(CheckedText text)
    {
        var all = text.All;
        Dictionary<string, ListItem> defined = new(StringComparer.Ordinal);
        foreach (var item in text.Definitions.Where(item => item.Text.Plain.Length > 0))
        {
            var plain = item.Text.Plain;
            if (TermOf(plain) is { } name && !defined.TryAdd(name, item))
            {
                yield return new(item.Text.Place, $"Istilah \"{name}\" sudah didefinisikan pada baris {defined[name].Place.Line}. Hapus salah satunya.");
            }

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

    private static DraftFix? WithoutKeyword(Ayat ayat) => ayat.Text.IsEmpty || ayat.Text.Place.Line != ayat.Place.Line ? null
        : new DraftFix("Hapus kata AYAT", [new DraftEdit(ayat.Place.Line, ayat.Place.Column, ayat.Text.Place.Column - ayat.Place.Column, "")]);

    /// <summary>BTG-11.</summary>
    public static IEnumerable<Remark> AbbreviationsAreUsed(CheckedText text)
    {
        var definitions = text.Definitions;
        var inside = definitions.SelectMany(CheckedText.Phrases).ToHashSet<Phrase>(ReferenceEqualityComparer.Instance);
        foreach (var (whole, abbreviation) in definitions.Select(item => Definition.Of(item.Text.Plain)).Where(found => found is { IsAbbreviation: true, Short: not null }).Select(found => (found!.Whole, found.Short!)))   // filtered before
        {
            foreach (var phrase in text.Document.DaftarPasal.SelectMany(CheckedText.Phrases).Where(phrase => !inside.Contains(phrase) && phrase.Plain.Contains(whole, StringComparison.Ordinal)))
            {
                var at = phrase.Plain.IndexOf(whole, StringComparison.Ordinal);
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
        HashSet<string> named = [];
        HashSet<string> inseparable = [];
        foreach (var line in text.Provisions.Select(text.Filled))
        {
            var mentioned = AnnexName().Matches(line).Select(match => match.Value).ToList();
            named.UnionWith(mentioned);
            if (line.Contains("tidak terpisahkan", StringComparison.Ordinal))
            {
                inseparable.UnionWith(mentioned);
            }
        }

        foreach (var (annex, name) in names.Where(entry => !inseparable.Contains(entry.Name)))
        {
            yield return new(annex.Place, named.Contains(name)
                ? $"Batang tubuh belum menyatakan bahwa {name} merupakan bagian tidak terpisahkan dari naskah ini."
                : $"{name} tidak disebut dalam batang tubuh. Tambahkan ketentuan yang merujuknya dengan \"[Lampiran …]\".");
        }

        var present = names.Select(entry => entry.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var (phrase, match) in CheckedText.Found(text.Provisions, ContainedIn()).Where(found => !present.Contains(found.Match.Groups["name"].Value)))
        {
            yield return new(phrase.PlaceAt(match.Groups["name"].Index), $"{match.Groups["name"].Value} disebut, tetapi tidak ada dalam naskah. Tambahkan LAMPIRAN, atau perbaiki rujukan ini.");
        }
    }

    /// <summary>The word that a definition defines: the abbreviation where there is one.</summary>
    public static string? TermOf(string definition) => Definition.Of(definition) is { } found ? found.Short ?? found.Whole : null;

    private static IEnumerable<Division> Divisions(BodyNode node) => node is Division division ? [division, .. division.Children.SelectMany(Divisions)] : [];

    [GeneratedRegex(@"\bLampiran(?: [IVXLCDM]+\b)?")]
    private static partial Regex AnnexName();

    [GeneratedRegex(@"(?:tercantum|dimaksud) dalam (?<name>Lampiran(?: [IVX]+\b)?)(?! \p{Lu}| Peraturan)")]
    private static partial Regex ContainedIn();
}
