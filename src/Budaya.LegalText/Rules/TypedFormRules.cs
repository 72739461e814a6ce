using System.Text.RegularExpressions;

namespace Budaya.LegalText;

/// <summary>Rules on what the form prints: looks for lines that a drafter typed, or pasted from an older text, although the form writes them.</summary>
internal static partial class TypedFormRules
{
    /// <summary>JDL-03.</summary>
    public static IEnumerable<Remark> NumberLine(CheckedText text) =>
        Lines(text, inAnnex: false, MisshapenNumber(), "Baris nomor ditulis oleh sistem sebagai \"NOMOR … TAHUN …\", tanpa titik dua. Hapus baris ini.");

    /// <summary>JDL-07.</summary>
    public static IEnumerable<Remark> NumberOfADraft(CheckedText text) => text.Context.IsFinal ? [] :
        Lines(text, inAnnex: false, GivenNumber(), "Rancangan belum bernomor: kata RANCANGAN dan titik-titik pada nomor ditulis oleh sistem. Hapus baris ini.");

    /// <summary>JDL-09.</summary>
    public static IEnumerable<Remark> ProvinceLine(CheckedText text) =>
        Lines(text, inAnnex: false, Province(), "Baris provinsi ditulis oleh sistem pada naskah Bupati dan Wali Kota, dan tidak ada pada naskah Gubernur. Hapus baris ini.");

    /// <summary>PBK-01.</summary>
    public static IEnumerable<Remark> Phrase(CheckedText text) => text.Document.Kind != DocumentKind.Peraturan ? [] :
        Lines(text, inAnnex: false, Blessing(), "Frasa DENGAN RAHMAT TUHAN YANG MAHA ESA ditulis oleh sistem. Hapus baris ini, agar frasa itu tidak tercetak dua kali atau dengan kata lain.");

    /// <summary>PBK-02.</summary>
    public static IEnumerable<Remark> PhraseWithMark(CheckedText text) => text.Document.Kind != DocumentKind.Peraturan ? [] :
        Lines(text, inAnnex: false, BlessingWithMark(), "Frasa DENGAN RAHMAT TUHAN YANG MAHA ESA tidak diikuti tanda baca, dan ditulis oleh sistem. Hapus baris ini.");

    /// <summary>PBK-03.</summary>
    public static IEnumerable<Remark> PhraseElsewhere(CheckedText text) => text.Document.Kind == DocumentKind.Peraturan ? [] :
        Lines(text, inAnnex: false, AnyBlessing(), "Frasa DENGAN RAHMAT TUHAN YANG MAHA ESA hanya ada dalam Peraturan. Hapus baris ini.");

    /// <summary>PBK-04.</summary>
    public static IEnumerable<Remark> OfficeLine(CheckedText text) =>
        Lines(text, inAnnex: false, Office(), "Baris jabatan kepala daerah ditulis oleh sistem, kapital dan dengan satu koma. Hapus baris ini.");

    /// <summary>LMP-01.</summary>
    public static IEnumerable<Remark> AnnexHead(CheckedText text) =>
        Lines(text, inAnnex: true, AnnexHeading(), "Kepala Lampiran (jenis, nomor, tahun, judul) ditulis oleh sistem. Hapus baris ini.");

    /// <summary>LMP-03.</summary>
    public static IEnumerable<Remark> AnnexFoot(CheckedText text) =>
        Lines(text, inAnnex: true, Office(), "Jabatan dan nama di akhir Lampiran ditulis oleh sistem. Hapus baris ini.");

    /// <summary>TIP-02.</summary>
    public static IEnumerable<Remark> PageNumber(CheckedText text) =>
        CheckedText.Matches(text.All, TypedPageNumber(), match => $"\"{match.Value}\" tampaknya nomor halaman. Nomor halaman dicetak oleh sistem; hapus baris ini.", _ => "");

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

    private static IEnumerable<Remark> Lines(CheckedText text, bool inAnnex, Regex pattern, string message) =>
        text.Document.Kind is not (DocumentKind.Peraturan or DocumentKind.Keputusan or DocumentKind.SuratEdaran) ? [] :
            from part in text.Document.Parts
            where part is Lampiran == inAnnex
            from block in CheckedText.Nodes(part).OfType<TextBlock>()
            where pattern.IsMatch(block.Text.Plain)
            select new Remark(block.Text.Place, message, Repair.Replace(block.Text, 0, block.Text.Plain.Length, ""));

    [GeneratedRegex(@"^(?:NOMOR|Nomor) ?(?::|(?=0)|[^\s:]+/)")]
    private static partial Regex MisshapenNumber();

    [GeneratedRegex(@"^(?:NOMOR [1-9][0-9]{0,3}[a-z]? TAHUN [0-9]{4}|RANCANGAN)$")]
    private static partial Regex GivenNumber();

    [GeneratedRegex(@"^PROVINSI [\p{Lu} ]+$")]
    private static partial Regex Province();

    [GeneratedRegex(@"^DENGAN RAHMAT [\p{Lu} ]*$")]
    private static partial Regex Blessing();

    [GeneratedRegex(@"^DENGAN RAHMAT [\p{Lu} ]*[.,;:]$")]
    private static partial Regex BlessingWithMark();

    [GeneratedRegex(@"^DENGAN RAHMAT ")]
    private static partial Regex AnyBlessing();

    [GeneratedRegex(@"^(?:P[jl][st]?\. ?|Plh\. ?)?(?:GUBERNUR|BUPATI|WALI ?KOTA)(?: [\p{Lu} ]+)?[.,;]?$")]
    private static partial Regex Office();

    [GeneratedRegex(@"^(?:LAMPIRAN|NOMOR|PERATURAN (?:GUBERNUR|BUPATI|WALI)|KEPUTUSAN (?:GUBERNUR|BUPATI|WALI)|SURAT EDARAN)(?: [\p{Lu}0-9./… ]*)?:?$")]
    private static partial Regex AnnexHeading();

    [GeneratedRegex(@"^(?:-? ?[0-9]{1,3} -|[Pp]age [0-9]{1,3}(?: of [0-9]{1,3})?|[Hh]alaman [0-9]{1,3}(?: dari [0-9]{1,3})?)$")]
    private static partial Regex TypedPageNumber();

    [GeneratedRegex(@"\b(?<title>Gubernur|GUBERNUR|Bupati|BUPATI|Wali [Kk]ota|WALI KOTA) (?<name>\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*)*)")]
    private static partial Regex OfficeWithName();
}
