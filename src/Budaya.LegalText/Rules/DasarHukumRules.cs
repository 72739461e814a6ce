using System.Text.RegularExpressions;

namespace Budaya.LegalText;

/// <summary>Rules DSR on how the legal basis is written.</summary>
internal static partial class DasarHukumRules
{
    /// <summary>DSR-01. Some ministries put <c>dan</c> before the last line; that is accepted.</summary>
    public static IEnumerable<Remark> EndsWithSemicolon(CheckedText text) =>
        from line in text.LegalBasis
        where !line.Plain.EndsWith(';') && !line.Plain.EndsWith("; dan", StringComparison.Ordinal)
        select new Remark(Repair.End(line), "Setiap dasar hukum diakhiri titik koma, juga yang terakhir.", Repair.Ending(line, ";"));

    /// <summary>DSR-02.</summary>
    public static IEnumerable<Remark> OnlyRegulations(CheckedText text) => text.Document.Kind != DocumentKind.Peraturan ? [] :
        from line in text.LegalBasis
        let match = NoRegulation().Match(line.Plain)
        where match.Success
        select new Remark(line.Place, $"{match.Value} bukan peraturan perundang-undangan, sehingga tidak menjadi dasar hukum Peraturan. Hapus baris ini.");

    /// <summary>DSR-03. The order between regulations of ministers and of regions is left free.</summary>
    public static IEnumerable<Remark> Order(CheckedText text)
    {
        (int Rank, int Year, int Number, Phrase Line)? before = null;
        foreach (var line in text.LegalBasis)
        {
            if (RankOf(line.Plain) is not { } rank)
            {
                continue;
            }

            var cited = Citation.In(line).FirstOrDefault();
            var here = (Rank: rank, Year: cited?.Year ?? 0, Number: int.TryParse(cited?.Number, out var n) ? n : 0, Line: line);
            if (before is { } last && IsBefore(here, last))
            {
                yield return new(line.Place, "Dasar hukum diurutkan menurut tingkat peraturan, lalu tahun, lalu nomor. Pindahkan baris ini ke atas baris sebelumnya.", Sorted(text));
            }

            before = here;
        }
    }

    /// <summary>DSR-07.</summary>
    public static IEnumerable<Remark> FormationAndGovernmentLaw(CheckedText text)
    {
        if (text.Document is not { Kind: DocumentKind.Peraturan, IsAmending: false, IsRepealing: false } || text.LegalBasis.Count == 0)
        {
            yield break;
        }

        var place = text.Document.Mengingat.First().Place;
        if (!text.LegalBasis.Any(line => line.Plain.StartsWith("Undang-", StringComparison.Ordinal) && line.Plain.Contains("entang Pemerintahan Daerah", StringComparison.Ordinal)))
        {
            yield return new(place, "Undang-Undang tentang Pemerintahan Daerah belum dicantumkan dalam MENGINGAT.");
        }

        if (!text.LegalBasis.Any(line => Formation().IsMatch(line.Plain)))
        {
            yield return new(place, "Undang-Undang tentang pembentukan daerah ini belum dicantumkan dalam MENGINGAT.");
        }
    }

    /// <summary>DSR-08.</summary>
    public static IEnumerable<Remark> Capitals(CheckedText text) =>
        CheckedText.Matches(text.LegalBasis, WrongCapitals(), match => $"Tulis \"{Right(match.Value)}\", bukan \"{match.Value}\".", match => Right(match.Value));

    /// <summary>DSR-09.</summary>
    public static IEnumerable<Remark> NoAbbreviations(CheckedText text) =>
        CheckedText.Matches(text.LegalBasis, Abbreviation(), match => $"Tulis \"{Whole(match.Value)}\", bukan singkatan \"{match.Value}\".", match => Whole(match.Value));

    /// <summary>DSR-10.</summary>
    public static IEnumerable<Remark> WholeGazetteName(CheckedText text) =>
        CheckedText.Matches(text.LegalBasis, ShortGazette(), _ => "Tulis lengkap: \"Tambahan Lembaran Negara Republik Indonesia\".", _ => "Tambahan Lembaran Negara Republik Indonesia");

    /// <summary>Puts the lines whose rank is known into their order; the others stay where they are.</summary>
    private static DraftFix? Sorted(CheckedText text)
    {
        var lines = text.LegalBasis.Where(line => RankOf(line.Plain) is not null).ToList();
        var sorted = lines.OrderBy(line => RankOf(line.Plain)).ThenBy(line => Citation.In(line).FirstOrDefault()?.Year ?? 0)
            .ThenBy(line => int.TryParse(Citation.In(line).FirstOrDefault()?.Number, out var number) ? number : 0).ToList();
        if (lines.Any(line => line.Place.Line == 0 || line.Pieces is not [Words { Source: not null }]))
        {
            return null;
        }

        static string Source(Phrase line) => ((Words)line.Pieces[0]).Source!;   // asked for above
        return new DraftFix("Urutkan dasar hukum", [.. lines.Zip(sorted).Where(pair => !ReferenceEquals(pair.First, pair.Second))
            .Select(pair => new DraftEdit(pair.First.Place.Line, pair.First.Place.Column, Source(pair.First).Length, Source(pair.Second)))]);
    }

    private static bool IsBefore((int Rank, int Year, int Number, Phrase Line) here, (int Rank, int Year, int Number, Phrase Line) last)
    {
        if (here.Rank != last.Rank)
        {
            return here.Rank < last.Rank && !(here.Rank == 5 && last.Rank == 6);
        }

        return here.Year > 0 && last.Year > 0 && (here.Year < last.Year || (here.Year == last.Year && here.Number > 0 && here.Number < last.Number && here.Rank < 5));
    }

    private static int? RankOf(string line)
    {
        (string Opening, int Rank)[] ranks =
        [
            ("Pasal ", 1), ("Undang-Undang Dasar", 1), ("Undang-", 2), ("Peraturan Pemerintah Pengganti", 2), ("Peraturan Pemerintah", 3), ("Peraturan Presiden", 4), ("Peraturan Menteri", 5),
            ("Peraturan Daerah", 6), ("Peraturan Gubernur", 7), ("Peraturan Bupati", 8), ("Peraturan Wali", 8),
        ];
        foreach (var (opening, rank) in ranks)
        {
            if (line.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
            {
                return rank;
            }
        }

        return null;
    }

    private static string Right(string typed) => typed switch { "tahun" => "Tahun", "nomor" => "Nomor", "Tentang" => "tentang", _ => "Undang-Undang" };

    private static string Whole(string typed) => typed.StartsWith("No", StringComparison.Ordinal) ? "Nomor " : "Republik Indonesia";

    [GeneratedRegex(@"^(?:Surat Edaran|Surat|Keputusan (?:Gubernur|Bupati|Wali|Kepala|Sekretaris)\w*|Instruksi \p{L}+|Nota Dinas|Berita Acara|Rencana Pembangunan\b[^(;]*)", RegexOptions.IgnoreCase)]
    private static partial Regex NoRegulation();

    [GeneratedRegex(@"tentang (?:Penetapan .{0,300})?(?:Pembentukan (?:Daerah|Propinsi|Provinsi|Kabupaten|Kota)|(?:Provinsi|Kabupaten|Kota) )", RegexOptions.IgnoreCase)]
    private static partial Regex Formation();

    [GeneratedRegex(@"\bUndang-undang\b|\bundang-Undang\b|^undang-undang\b|(?<=(?:Nomor|No\.?) [\w./]+ )tahun(?= [0-9]{4})|(?<=[Tt]ahun [0-9]{4} )Tentang\b|\bnomor(?= [0-9])(?<=^[\p{L} -]{1,200} nomor)")]
    private static partial Regex WrongCapitals();

    [GeneratedRegex(@"\bNo(?:\. ?| )(?=[0-9])|\bRI\b")]
    private static partial Regex Abbreviation();

    [GeneratedRegex(@"Tambahan Lembaran (?:Negara(?! Republik)|Republik Indonesia)")]
    private static partial Regex ShortGazette();
}
