using System.Globalization;
using System.Text.RegularExpressions;

namespace Budaya.LegalText;

/// <summary>A citation in a line of the legal basis: the instrument, or the one that amended it.</summary>
internal sealed partial record Citation(Phrase Phrase, string Form, string Number, int Year, bool IsAmendment, CitedWords? Title, CitedGazette? Gazette)
{
    /// <summary>The instrument of a line and, after <c>sebagaimana telah … dengan</c>, the one that amended it.</summary>
    public static IEnumerable<Citation> In(Phrase phrase)
    {
        var plain = phrase.Plain;
        var joint = Amended().Match(plain);
        foreach (var (from, to) in joint.Success ? [(0, joint.Index), (joint.Index + joint.Length, plain.Length)] : new[] { (0, plain.Length) })
        {
            var segment = plain[from..to];
            if (Head().Match(segment) is { Success: true } head)
            {
                var gazette = GazettePattern().Matches(segment).LastOrDefault();
                yield return new(phrase, head.Groups["form"].Value, head.Groups["number"].Value, int.Parse(head.Groups["year"].ValueSpan, CultureInfo.InvariantCulture), from > 0,
                    TitleIn(segment, head.Length, gazette?.Index ?? segment.Length, from), gazette is null ? null : Data(gazette, from));
            }
        }
    }

    /// <summary>What is known of the instrument, or null.</summary>
    public CitedInstrument? In(IEnumerable<CitedInstrument> known) =>
        known.FirstOrDefault(row => row.Number == Number && row.Year == Year && string.Equals(row.Form, Form, StringComparison.OrdinalIgnoreCase));

    /// <summary>The gazette that a form of instrument is published in, without the name of a region; null for a form that is in none.</summary>
    public static string? GazetteOf(string form) => form switch
    {
        _ when Begins(form, "Undang-Undang") || Begins(form, "Peraturan Pemerintah") || Begins(form, "Peraturan Presiden") => "Lembaran Negara",
        _ when Begins(form, "Peraturan Menteri") => "Berita Negara",
        _ when Begins(form, "Peraturan Daerah") => "Lembaran Daerah",
        _ when Begins(form, "Peraturan Gubernur") || Begins(form, "Peraturan Bupati") || Begins(form, "Peraturan Wali") => "Berita Daerah",
        _ => null,
    };

    private static bool Begins(string form, string opening) => form.StartsWith(opening, StringComparison.OrdinalIgnoreCase);

    private static CitedWords? TitleIn(string segment, int from, int to, int offset)
    {
        if (from >= to || Tentang().Match(segment, from, to - from) is not { Success: true } tentang)
        {
            return null;
        }

        var begin = tentang.Index + tentang.Length;
        var title = LastWords().Replace(segment[begin..to], "");
        return title.Length == 0 ? null : new(title, offset + begin);
    }

    private static CitedGazette Data(Match match, int offset) =>
        new(Words(match.Groups["gazette"], offset), Words(match.Groups["year"], offset), Words(match.Groups["number"], offset), match.Groups["supplement"] is { Success: true } supplement ? Words(supplement, offset) : null);

    private static CitedWords Words(Group group, int offset) => new(group.Value, offset + group.Index);

    [GeneratedRegex(@"\G [Tt]entang ")]
    private static partial Regex Tentang();

    [GeneratedRegex(@"[;.,\s]*(?:;? dan)?$")]
    private static partial Regex LastWords();

    [GeneratedRegex(@" sebagaimana telah [^;]{0,200}?dengan ")]
    private static partial Regex Amended();

    [GeneratedRegex(@"^(?<form>\p{Lu}[\p{L}-]*(?: (?:\p{Lu}[\p{L}-]*|dan))*) (?:Nomor|No\.?) (?<number>[\w./]+) [Tt]ahun (?<year>[0-9]{4})")]
    private static partial Regex Head();

    [GeneratedRegex(@"\((?<gazette>(?:Lembaran|Berita) (?:Negara|Daerah)\b[^()]{0,120}?) Tahun (?<year>[0-9]{4}) (?:Nomor|No\.?) (?<number>[^,)\s]{1,40})(?:,? ?Tambahan Lembaran\b[^()]{0,120}? (?:Nomor|No\.?) (?<supplement>[^)\s]{1,40}))?\)")]
    private static partial Regex GazettePattern();
}

/// <summary>Words of a citation and where they stand in its phrase.</summary>
internal sealed record CitedWords(string Text, int Offset);

/// <summary>What a citation says of the gazette.</summary>
/// <param name="Name">Such as <c>Lembaran Negara Republik Indonesia</c>.</param>
/// <param name="Year">Year of the gazette.</param>
/// <param name="Number">Number in it.</param>
/// <param name="Supplement">Number in the Tambahan Lembaran, or null.</param>
internal sealed record CitedGazette(CitedWords Name, CitedWords Year, CitedWords Number, CitedWords? Supplement);
