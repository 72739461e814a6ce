using System.Globalization;
using System.Text.RegularExpressions;

namespace Budaya.LegalText;

/// <summary>A citation in a line of the legal basis: the instrument, or the one that amended it.</summary>
internal sealed partial record Citation(Phrase Phrase, int Offset, string Form, string Number, int Year, bool IsAmendment, Match? Gazette, int GazetteOffset)
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
                yield return new(phrase, from, head.Groups["form"].Value, head.Groups["number"].Value, int.Parse(head.Groups["year"].ValueSpan, CultureInfo.InvariantCulture), from > 0, gazette, from);
            }
        }
    }

    /// <summary>What is known of the instrument, or null.</summary>
    public CitedInstrument? In(IEnumerable<CitedInstrument> known) =>
        known.FirstOrDefault(row => row.Number == Number && row.Year == Year && string.Equals(row.Form, Form, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@" sebagaimana telah [^;]{0,200}?dengan ")]
    private static partial Regex Amended();

    [GeneratedRegex(@"^(?<form>\p{Lu}[\p{L}-]*(?: (?:\p{Lu}[\p{L}-]*|dan))*) (?:Nomor|No\.?) (?<number>[\w./]+) [Tt]ahun (?<year>[0-9]{4})")]
    private static partial Regex Head();

    [GeneratedRegex(@"\((?:Lembaran|Berita) Negara Republik Indonesia Tahun (?<year>[0-9]{4}) Nomor (?<number>[^,)\s]+)(?:, Tambahan Lembaran Negara Republik Indonesia Nomor (?<supplement>[^)\s]+))?\)")]
    private static partial Regex GazettePattern();
}
