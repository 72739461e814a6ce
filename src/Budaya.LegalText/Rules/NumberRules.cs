using System.Globalization;
using System.Text.RegularExpressions;

namespace Budaya.LegalText;

/// <summary>Rules NUM: numbers and dates in the text.</summary>
internal static partial class NumberRules
{
    private static readonly string[] EnglishMonths = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>NUM-01.</summary>
    public static IEnumerable<Remark> WordsEqualDigits(CheckedText text)
    {
        foreach (var (phrase, match) in CheckedText.Found(text.All, DigitsAndWords()))
        {
            var words = match.Groups["words"];
            if (long.TryParse(match.Groups["digits"].Value.Replace(".", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Terbilang.Words(number) is var wanted && words.Value != wanted)
            {
                yield return new(phrase.PlaceAt(words.Index), $"{match.Groups["digits"].Value} ditulis dengan huruf \"{wanted}\", bukan \"{words.Value}\".", Repair.Replace(phrase, words.Index, words.Length, wanted));
            }
        }
    }

    /// <summary>NUM-02. Looks at numbers that count something: days, persons, times.</summary>
    public static IEnumerable<Remark> DigitsHaveWords(CheckedText text) => !text.IsLegalProduct ? [] :
        CheckedText.Matches(text.Provisions, Counted(), match => $"Tulis bilangan dengan angka dan huruf: \"{WithWords(match)}\".", WithWords);

    /// <summary>NUM-03.</summary>
    public static IEnumerable<Remark> Dates(CheckedText text) =>
        CheckedText.Matches(text.All, DigitDate(), match => $"Tulis tanggal seperti \"{DateOf(match) ?? "8 Juli 2021"}\", bukan \"{match.Value}\".", DateOf)
            .Concat(CheckedText.Matches(text.All, EnglishDate(), match => $"Tulis nama bulan dalam bahasa Indonesia: \"{IndonesianOf(match)}\".", IndonesianOf))
            .Concat(from found in CheckedText.Found(text.All, WordDate())
                    where IndonesianDate.Parse(found.Match.Value) is null
                    select new Remark(found.Phrase.PlaceAt(found.Match.Index), $"Tanggal {found.Match.Value} tidak ada dalam kalender. Perbaiki tanggalnya."));

    private static string WithWords(Match match) => Terbilang.WithDigits(long.Parse(match.Value, CultureInfo.InvariantCulture));

    private static string? DateOf(Match match) =>
        DateOnly.TryParseExact(match.Value.Replace('/', '-'), "d-M-yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? IndonesianDate.Format(date) : null;

    private static string IndonesianOf(Match match) =>
        $"{match.Groups["day"].Value.TrimStart('0')} {IndonesianDate.Months[Array.IndexOf(EnglishMonths, match.Groups["month"].Value)]} {match.Groups["year"].Value}";

    [GeneratedRegex(@"(?<![\w./-])(?<digits>[0-9][0-9.]{0,17}) \((?<words>(?:nol|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|seratus|seribu)(?: [a-z]+)*)\)")]
    private static partial Regex DigitsAndWords();

    [GeneratedRegex(@"(?<![\w.,/()-])(?<!(?:Nomor|No\.?|[Tt]ahun|Pasal|angka|[Tt]anggal|pukul) )[0-9]{1,4}(?= (?:hari|minggu|bulan|tahun(?! [0-9])|orang|kali|jam|menit|kelompok|rangkap|berkas|nilai|persen)\b)")]
    private static partial Regex Counted();

    [GeneratedRegex(@"(?<![\w./-])[0-9]{1,2}(?<mark>[-/])[0-9]{1,2}\k<mark>[0-9]{4}(?![\w/-])")]
    private static partial Regex DigitDate();

    [GeneratedRegex(@"\b(?<day>[0-9]{1,2}) (?<month>January|February|March|May|June|July|August|October|December) (?<year>[0-9]{4})\b")]
    private static partial Regex EnglishDate();

    [GeneratedRegex(@"(?<![\w./-])[0-9]{1,2} (?:Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember) [0-9]{4}\b")]
    private static partial Regex WordDate();
}
