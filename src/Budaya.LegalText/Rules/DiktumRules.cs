using System.Text.RegularExpressions;

namespace Budaya.LegalText;

/// <summary>Rules DKT and KPT: what is decided, and the dictums of a Keputusan.</summary>
internal static partial class DiktumRules
{
    /// <summary>DKT-01. The form prints the line; a drafter who types it should type it right.</summary>
    public static IEnumerable<Remark> Memutuskan(CheckedText text)
    {
        foreach (var part in text.Document.Parts.OfType<Memutuskan>().Where(part => part.Typed != "MEMUTUSKAN:"))
        {
            yield return new(part.Place, "Tulis \"MEMUTUSKAN:\" tanpa spasi sebelum titik dua, atau hapus baris ini: sistem menulisnya.",
                new DraftFix($"Ganti \"{part.Typed}\" menjadi \"MEMUTUSKAN:\"", [new DraftEdit(part.Place.Line, part.Place.Column, part.Typed.Length, "MEMUTUSKAN:")]));
        }

        foreach (var phrase in text.All.Where(phrase => Spaced().IsMatch(phrase.Plain)))
        {
            yield return new(phrase.Place, "Tulis \"MEMUTUSKAN:\" tanpa jarak antarhuruf, atau hapus baris ini: sistem menulisnya.", Repair.Replace(phrase, 0, phrase.Plain.Length, "MEMUTUSKAN:"));
        }
    }

    /// <summary>DKT-02.</summary>
    public static IEnumerable<Remark> Menetapkan(CheckedText text)
    {
        if (Typed(text) is not { } typed)
        {
            yield break;
        }

        var words = text.Filled(typed);
        if (typed.Plain.Any(char.IsLower) && typed.Pieces.All(piece => piece is Words))
        {
            yield return new(typed.Place, "Jenis dan nama sesudah MENETAPKAN ditulis dengan huruf kapital, atau dikosongkan: sistem menulisnya.", Repair.Replace(typed, 0, typed.Plain.Length, typed.Plain.ToUpperInvariant()));
        }

        if (!words.EndsWith('.'))
        {
            yield return new(Repair.End(typed), "Jenis dan nama sesudah MENETAPKAN diakhiri titik.", Repair.Ending(typed, "."));
        }

        if (text.Context.Region is { } region && words.StartsWith(region.HeadOffice.Replace(region.HeadTitle, OwnName(text, region), StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase))
        {
            yield return new(typed.Place, $"Nama daerah tidak ditulis sesudah MENETAPKAN. Tulis \"{OwnName(text, region).ToUpperInvariant()} TENTANG …\".");
        }
    }

    /// <summary>DKT-03.</summary>
    public static IEnumerable<Remark> SameTitle(CheckedText text)
    {
        if (Typed(text) is { } typed && text.Document.Judul is { } title && AfterTentang().Match(text.Filled(typed)) is { Success: true } match
            && !string.Equals(match.Groups["title"].Value, title.Text.Plain.Trim(), StringComparison.OrdinalIgnoreCase))
        {
            yield return new(typed.Place, "Nama sesudah MENETAPKAN berbeda dari judul naskah. Samakan keduanya, atau kosongkan: sistem menulisnya.");
        }
    }

    /// <summary>KPT-02.</summary>
    public static IEnumerable<Remark> NoPasal(CheckedText text) => text.Document is not { Kind: DocumentKind.Keputusan, IsAmending: false } ? [] :
        from node in text.Document.Body
        where node is Division or Pasal or Ayat
        select new Remark(node.Place, "Keputusan tidak memuat BAB, Bagian, Pasal, atau ayat. Tulis sebagai DIKTUM, atau ubah naskah menjadi Peraturan.");

    /// <summary>KPT-03.</summary>
    public static IEnumerable<Remark> RegulatesNothing(CheckedText text) => text.Document.Kind != DocumentKind.Keputusan ? [] :
        CheckedText.Matches(text.Provisions, General(), match => $"\"{match.Value}\" mengatur secara umum. Keputusan menetapkan hal yang konkret; pertimbangkan bentuk Peraturan.");

    private static Phrase? Typed(CheckedText text) => text.Document.Menetapkan?.Text is { IsEmpty: false } typed ? typed : null;

    private static string OwnName(CheckedText text, Region region) => text.Document.Kind == DocumentKind.Keputusan ? region.DecreeName : region.RegulationName;

    [GeneratedRegex(@"^M +E +M +U +T +U +S +K +A +N *:?$")]
    private static partial Regex Spaced();

    [GeneratedRegex(@"\btentang (?<title>.+?)[.;, ]*$", RegexOptions.IgnoreCase)]
    private static partial Regex AfterTentang();

    [GeneratedRegex(@"\b[Ss]etiap\b[^.;:]{0,80}\b(?:wajib|dilarang|harus)\b")]
    private static partial Regex General();
}
