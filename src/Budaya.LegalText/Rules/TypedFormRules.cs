using System.Text.RegularExpressions;

namespace Budaya.LegalText;

/// <summary>Rules on what the form prints: looks for lines that a drafter typed wrongly, or pasted from an older text that has them wrong.
/// Lines that are typed as they should be are <see cref="FormLines"/>: nothing is wrong with them but that they would be printed twice.</summary>
internal static partial class TypedFormRules
{
    /// <summary>The phrase of a Peraturan, letter for letter.</summary>
    public const string Blessing = "DENGAN RAHMAT TUHAN YANG MAHA ESA";

    /// <summary>JDL-03.</summary>
    public static IEnumerable<Remark> NumberLine(CheckedText text) =>
        Lines(text, MisshapenNumber().IsMatch, "Baris nomor ditulis oleh sistem sebagai \"NOMOR … TAHUN …\", tanpa titik dua. Hapus baris ini.");

    /// <summary>JDL-07.</summary>
    public static IEnumerable<Remark> NumberOfADraft(CheckedText text) => text.Context.IsFinal ? [] :
        Lines(text, GivenNumber().IsMatch, "Rancangan belum bernomor: nomornya berupa titik-titik dan ditulis oleh sistem. Hapus baris ini.");

    /// <summary>JDL-09. Only where the region is known can it be said whether the line belongs there.</summary>
    public static IEnumerable<Remark> ProvinceLine(CheckedText text) => text.Context.Region is not { } region ? [] :
        Lines(text, line => Province().IsMatch(line) && !IsProvinceOf(region, line), region.ProvinceLine is { } right
            ? $"Baris provinsi di bawah nama jabatan berbunyi \"{right.ToUpperInvariant()}\" dan ditulis oleh sistem. Hapus baris ini."
            : "Naskah Gubernur tidak memuat baris provinsi. Hapus baris ini.");

    /// <summary>PBK-01.</summary>
    public static IEnumerable<Remark> Phrase(CheckedText text) => text.Document.Kind != DocumentKind.Peraturan ? [] :
        Lines(text, line => AnyBlessing().IsMatch(line) && line.TrimEnd('.', ',', ';', ':') != Blessing, $"Frasa pembukaan berbunyi tepat \"{Blessing}\" dan ditulis oleh sistem. Hapus baris ini.");

    /// <summary>PBK-02.</summary>
    public static IEnumerable<Remark> PhraseWithMark(CheckedText text) => text.Document.Kind != DocumentKind.Peraturan ? [] :
        Lines(text, line => line.Length > Blessing.Length && line.TrimEnd('.', ',', ';', ':') == Blessing, $"Frasa {Blessing} tidak diikuti tanda baca, dan ditulis oleh sistem. Hapus baris ini.");

    /// <summary>PBK-03.</summary>
    public static IEnumerable<Remark> PhraseElsewhere(CheckedText text) => text.Document.Kind == DocumentKind.Peraturan ? [] :
        Lines(text, AnyBlessing().IsMatch, $"Frasa {Blessing} hanya ada dalam Peraturan. Hapus baris ini.");

    /// <summary>PBK-04.</summary>
    public static IEnumerable<Remark> OfficeLine(CheckedText text) =>
        Lines(text, line => Office().IsMatch(line) && !RightOffice().IsMatch(line), "Baris jabatan kepala daerah ditulis kapital, diakhiri satu koma, dan ditulis oleh sistem. Hapus baris ini.");

    /// <summary>TIP-02.</summary>
    public static IEnumerable<Remark> PageNumber(CheckedText text) =>
        CheckedText.Matches(text.All, TypedPageNumber(), match => $"\"{match.Value}\" tampaknya nomor halaman. Nomor halaman dicetak oleh sistem; hapus baris ini.", _ => "");

    /// <summary>Lines that are typed as the form prints them.</summary>
    public static IEnumerable<Remark> FormLines(CheckedText text) => Lines(text, line => IsRight(text, line), "Baris ini ditulis oleh sistem dan akan tercetak dua kali. Hapus baris ini.").Concat(TypedAnnexRules.FormLines(text));

    /// <summary>JDL-08. Looks for the head's office with a part of the region's name, or with its words run together.</summary>
    public static IEnumerable<Remark> RegionName(CheckedText text)
    {
        if (text.Context.Region is not { } region || !region.HeadOffice.StartsWith(region.HeadTitle + " ", StringComparison.Ordinal))
        {
            return [];
        }

        var name = region.HeadOffice[(region.HeadTitle.Length + 1)..];
        var words = name.Split(' ');
        if (words.Length == 1)
        {
            return [];
        }

        string[] wrong = [string.Concat(words), .. Enumerable.Range(1, words.Length - 1).SelectMany(n => new[] { string.Join(' ', words[..n]), string.Join(' ', words[n..]) })];
        return CheckedText.Found(text.All, OfficeWithName()).Where(found => found.Match.Groups["title"].Value.Equals(region.HeadTitle, StringComparison.OrdinalIgnoreCase)
                && wrong.Contains(found.Match.Groups["name"].Value, StringComparer.OrdinalIgnoreCase))
            .Select(found => new Remark(found.Phrase.PlaceAt(found.Match.Groups["name"].Index), $"Nama daerah ditulis sama di semua tempat: \"{region.HeadOffice}\", bukan \"{found.Match.Value}\".",
                Repair.Replace(found.Phrase, found.Match.Groups["name"].Index, found.Match.Groups["name"].Length, found.Match.Groups["name"].Value.Any(char.IsLower) ? name : name.ToUpperInvariant())));
    }

    /// <summary>Whether a line is that of an office with its comma: <c>BUPATI BANGKA BARAT,</c>.</summary>
    public static bool IsOffice(string line) => RightOffice().IsMatch(line);

    /// <summary>Whether a line names an office in any way.</summary>
    public static bool NamesOffice(string line) => Office().IsMatch(line);

    private static bool IsRight(CheckedText text, string line) =>
        (text.Document.Kind == DocumentKind.Peraturan && line == Blessing) || RightOffice().IsMatch(line) || OpenNumber().IsMatch(line) || (text.Context.IsFinal && GivenNumber().IsMatch(line))
        || (Province().IsMatch(line) && (text.Context.Region is not { } region || IsProvinceOf(region, line)));

    private static bool IsProvinceOf(Region region, string line) => region.ProvinceLine?.ToUpperInvariant() == line;

    private static IEnumerable<Remark> Lines(CheckedText text, Func<string, bool> isSought, string message) =>
        text.Document.Kind is not (DocumentKind.Peraturan or DocumentKind.Keputusan or DocumentKind.SuratEdaran) ? [] :
            from block in text.Paragraphs
            where isSought(block.Text.Plain)
            select new Remark(block.Text.Place, message, Repair.Replace(block.Text, 0, block.Text.Plain.Length, ""));

    [GeneratedRegex(@"^(?:NOMOR|Nomor) ?(?::|(?=0)|[^\s:]+/)")]
    private static partial Regex MisshapenNumber();

    [GeneratedRegex(@"^NOMOR [1-9][0-9]{0,3}[a-z]? TAHUN [0-9]{4}$")]
    private static partial Regex GivenNumber();

    [GeneratedRegex(@"^(?:RANCANGAN|NOMOR (?:…|\.\.\.) TAHUN (?:…|\.\.\.|[0-9]{4}))$")]
    private static partial Regex OpenNumber();

    [GeneratedRegex(@"^PROVINSI [\p{Lu} ]+$")]
    private static partial Regex Province();

    [GeneratedRegex(@"^DENGAN RAHMAT ", RegexOptions.IgnoreCase)]
    private static partial Regex AnyBlessing();

    [GeneratedRegex(@"^(?:(?:P[jl][st]?\. ?|Plh\. ?)?(?:GUBERNUR|BUPATI|WALI ?KOTA)(?: [\p{Lu} ]+)?[.,;]{0,3}|(?:Gubernur|Bupati|Wali ?[Kk]ota)(?: \p{Lu}\p{L}+){1,6}[.,;]{1,3})$")]
    private static partial Regex Office();

    [GeneratedRegex(@"^(?:P[jl][st]?\. ?|Plh\. ?)?(?:GUBERNUR|BUPATI|WALI KOTA)(?: [\p{Lu} ]+)?,$")]
    private static partial Regex RightOffice();

    [GeneratedRegex(@"^(?:-? ?[0-9]{1,3} -|[Pp]age [0-9]{1,3}(?: of [0-9]{1,3})?|[Hh]alaman [0-9]{1,3}(?: dari [0-9]{1,3})?)$")]
    private static partial Regex TypedPageNumber();

    [GeneratedRegex(@"\b(?<title>Gubernur|GUBERNUR|Bupati|BUPATI|Wali [Kk]ota|WALI KOTA) (?<name>\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*)*)")]
    private static partial Regex OfficeWithName();
}
