using System.Globalization;
using System.Text.RegularExpressions;

namespace Budaya.LegalText;

/// <summary>Rules DSR on what is cited: data, force, amendments, revocations.</summary>
internal static partial class CitationRules
{
    /// <summary>DSR-04. A number that is not known is written as dots and not checked.</summary>
    public static IEnumerable<Remark> GazetteIsRight(CheckedText text)
    {
        foreach (var citation in text.LegalBasis.SelectMany(Citation.In))
        {
            var known = citation.In(text.Context.Citations);
            foreach (var remark in KindOfGazette(citation).Concat(known is null ? YearOfGazette(citation) : Differences(citation, known)))
            {
                yield return remark;
            }

            if (known is { IsVerified: false })
            {
                yield return new(citation.Phrase.Place, $"Data {citation.Form} Nomor {citation.Number} Tahun {citation.Year} dalam daftar acuan hukum belum dibandingkan dengan naskah yang diundangkan (sumber: {known.Source}). Periksa sebelum naskah ditetapkan.", null, Severity.Info);
            }
        }
    }

    /// <summary>DSR-05.</summary>
    public static IEnumerable<Remark> InForce(CheckedText text)
    {
        var on = text.Context.Date;
        foreach (var citation in text.LegalBasis.SelectMany(Citation.In).Where(c => !c.IsAmendment))
        {
            if (citation.In(text.Context.Citations) is { } known && (on < known.From || on > known.Until))
            {
                var state = on < known.From ? $"baru berlaku {IndonesianDate.Format(known.From.Value)}" : $"tidak berlaku lagi sejak {IndonesianDate.Format(known.Until!.Value.AddDays(1))}";
                yield return new(citation.Phrase.Place, $"{citation.Form} Nomor {citation.Number} Tahun {citation.Year} {state}, sedangkan rancangan ini bertanggal {IndonesianDate.Format(on)}. Ganti dengan peraturan yang berlaku.");
            }
        }
    }

    /// <summary>DSR-06.</summary>
    public static IEnumerable<Remark> Amendments(CheckedText text) =>
        CheckedText.Matches(text.LegalBasis, WrongWords(), _ => "Tulis \"sebagaimana telah beberapa kali diubah, terakhir dengan\".", _ => "telah beberapa kali diubah, terakhir dengan")
            .Concat(text.LegalBasis.Select(line => LastAmendment(line, text.Context)).OfType<Remark>());

    /// <summary>DSR-11.</summary>
    public static IEnumerable<Remark> NeitherRevokedNorForgotten(CheckedText text)
    {
        if (text.Document.Kind != DocumentKind.Peraturan)
        {
            yield break;
        }

        foreach (var revoked in ClosingRules.Revocations(text).SelectMany(r => Instrument().Matches(r.Words)).Select(m => m.Value).Distinct())
        {
            foreach (var line in text.LegalBasis.Where(line => line.Plain.StartsWith(revoked, StringComparison.Ordinal)))
            {
                yield return new(line.Place, $"{revoked} dicabut oleh naskah ini, sehingga tidak dicantumkan dalam MENGINGAT. Hapus baris ini.");
            }
        }

        if (text.Document.IsAmending && text.Document.Judul is { } title && Instrument().Match(title.Text.Plain) is { Success: true } amended
            && !text.LegalBasis.Any(line => line.Plain.StartsWith(amended.Value, StringComparison.Ordinal)))
        {
            yield return new(title.Place, $"{amended.Value} diubah oleh naskah ini, tetapi belum dicantumkan dalam MENGINGAT. Tambahkan sebagai dasar hukum.");
        }
    }

    /// <summary>Each form of instrument is published in a gazette of its own: Perda in a Lembaran Daerah, Perkada in a Berita Daerah.</summary>
    private static IEnumerable<Remark> KindOfGazette(Citation citation)
    {
        if (citation.Gazette is { Name: var typed } && Citation.GazetteOf(citation.Form) is { } wanted && !typed.Text.StartsWith(wanted, StringComparison.OrdinalIgnoreCase))
        {
            var sort = string.Join(' ', typed.Text.Split(' ').Take(2));
            yield return new(citation.Phrase.PlaceAt(typed.Offset), $"{citation.Form} dimuat dalam {wanted}, bukan {sort}.", Repair.Replace(citation.Phrase, typed.Offset, sort.Length, wanted));
        }
    }

    /// <summary>What the registry does not hold: a law, a government or a presidential regulation is promulgated in the Lembaran Negara of its own year.</summary>
    private static IEnumerable<Remark> YearOfGazette(Citation citation)
    {
        if (citation.Gazette is { Year: var typed } && Citation.GazetteOf(citation.Form) == "Lembaran Negara" && typed.Text != citation.Year.ToString(CultureInfo.InvariantCulture))
        {
            yield return new(citation.Phrase.PlaceAt(typed.Offset), $"{citation.Form} Nomor {citation.Number} Tahun {citation.Year} disebut dimuat dalam Lembaran Negara Tahun {typed.Text}. Tahun keduanya sama; periksa mana yang benar.");
        }
    }

    private static IEnumerable<Remark> Differences(Citation citation, CitedInstrument known)
    {
        (CitedWords? Typed, string? Wanted, string Name)[] compared =
        [
            (citation.Gazette?.Year, (known.GazetteYear ?? known.Year).ToString(CultureInfo.InvariantCulture), "tahun lembaran"),
            (citation.Gazette?.Number, known.GazetteNumber, "nomor lembaran"),
            (citation.Gazette?.Supplement, known.SupplementNumber, "nomor tambahan lembaran"),
            (citation.Title, known.Name, "nama"),
        ];
        foreach (var (typed, wanted, name) in compared)
        {
            if (typed is not null && wanted is not null && !IsSame(typed.Text, wanted))
            {
                yield return new(citation.Phrase.PlaceAt(typed.Offset), $"Menurut daftar acuan hukum, {name} {citation.Form} Nomor {citation.Number} Tahun {citation.Year} adalah {Quoted(wanted)}, bukan {Quoted(typed.Text)}.",
                    Repair.Replace(citation.Phrase, typed.Offset, typed.Text.Length, wanted));
            }
        }
    }

    private static string Quoted(string words) => words.Contains(' ', StringComparison.Ordinal) ? $"\"{words}\"" : words;

    /// <summary>Names of laws are kept as they were promulgated; how a hyphen is drawn and which letters are capitals is left to other rules.</summary>
    private static bool IsSame(string typed, string wanted) =>
        string.Equals(string.Join(' ', typed.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Replace('–', '-'), wanted, StringComparison.OrdinalIgnoreCase);

    private static Remark? LastAmendment(Phrase line, CheckContext context)
    {
        var cited = Citation.In(line).ToList();
        if (cited.Count == 0 || cited[0].IsAmendment || cited[0].In(context.Citations)?.Amendments.LastOrDefault(a => a.Since <= context.Date) is not { } last)
        {
            return null;
        }

        var wanted = last.Several ? "sebagaimana telah beberapa kali diubah, terakhir dengan" : "sebagaimana telah diubah dengan";
        return cited.Any(c => c.IsAmendment && c.Number == last.Number && c.Year == last.Year) && line.Plain.Contains(wanted, StringComparison.Ordinal)
            ? null
            : new(line.Place, $"{cited[0].Form} Nomor {cited[0].Number} Tahun {cited[0].Year} sudah diubah. Tambahkan \"{wanted}\" dan peraturan Nomor {last.Number} Tahun {last.Year}.");
    }

    [GeneratedRegex(@"telah diubah beberapa kali,? ?(?:yang )?terakhir (?:kali )?dengan|telah beberapa kali diubah terakhir dengan")]
    private static partial Regex WrongWords();

    [GeneratedRegex(@"Peraturan (?:Gubernur|Bupati|Wali ?[Kk]ota|Daerah)(?: \p{Lu}\p{L}*)* Nomor [0-9]+\w* Tahun [0-9]{4}")]
    private static partial Regex Instrument();
}
