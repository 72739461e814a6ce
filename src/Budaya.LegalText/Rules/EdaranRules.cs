using System.Text.RegularExpressions;

namespace Budaya.LegalText;

/// <summary>Rules SED: the Surat Edaran.</summary>
internal static partial class EdaranRules
{
    /// <summary>SED-01. Number, date and signature are written by the form.</summary>
    public static IEnumerable<Remark> HasAddresseesAndTitle(CheckedText text)
    {
        if (text.Document.Kind == DocumentKind.SuratEdaran && !text.Document.Parts.OfType<Addressees>().Any() && text.Document.Field("KEPADA") is null)
        {
            yield return new(text.Document.Place, "Surat Edaran belum mempunyai alamat. Tulis KEPADA dan daftar penerima.");
        }

        if (text.Document is { Kind: DocumentKind.SuratEdaran, Judul: null })
        {
            yield return new(text.Document.Place, "Surat Edaran belum mempunyai judul. Tulis TENTANG dan namanya.");
        }
    }

    /// <summary>SED-02. A Pasal of another regulation may be named.</summary>
    public static IEnumerable<Remark> MakesNoNorms(CheckedText text)
    {
        if (text.Document.Kind != DocumentKind.SuratEdaran)
        {
            return [];
        }

        var parts = text.Document.Parts.Where(part => part is Memutuskan or Menetapkan or Pasal or Ayat or Diktum or Bab)
            .Select(part => new Remark(part.Place, "Surat Edaran tidak memuat MEMUTUSKAN, MENETAPKAN, BAB, Pasal, ayat, atau diktum. Tulis sebagai BAGIAN, atau pilih bentuk Peraturan atau Keputusan."));
        return parts.Concat(CheckedText.Matches(text.Provisions, Sanction(), match => $"Surat Edaran tidak mengatur sanksi dan tidak mencabut peraturan (\"{match.Value}\"). Pindahkan ke Peraturan atau Keputusan."));
    }

    /// <summary>SED-03.</summary>
    public static IEnumerable<Remark> AddresseesAreRecipients(CheckedText text)
    {
        if (text.Document.Kind != DocumentKind.SuratEdaran || text.Context.Recipients.Count == 0 || text.Document.Parts.OfType<Addressees>().FirstOrDefault() is not { } addressees)
        {
            yield break;
        }

        var typed = addressees.List.Items.Select(item => Bare(item.Text.Plain)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var wanted = text.Context.Recipients.Select(Bare).ToList();
        foreach (var missing in wanted.Where(name => !typed.Contains(name)))
        {
            yield return new(addressees.Place, $"\"{missing}\" ada dalam daftar distribusi, tetapi tidak disebut dalam KEPADA. Tambahkan, atau keluarkan dari daftar distribusi.");
        }

        foreach (var item in addressees.List.Items.Where(item => !wanted.Contains(Bare(item.Text.Plain), StringComparer.OrdinalIgnoreCase)))
        {
            yield return new(item.Place, $"\"{Bare(item.Text.Plain)}\" tidak ada dalam daftar distribusi. Tambahkan ke daftar distribusi, atau hapus dari KEPADA.");
        }
    }

    /// <summary>SED-04. While numbers are still to come, dots are for information only and a missing name is a warning.</summary>
    public static IEnumerable<Remark> NamesWhatItCarriesOut(CheckedText text)
    {
        if (text.Document.Kind != DocumentKind.SuratEdaran)
        {
            yield break;
        }

        var named = CheckedText.Found(text.Provisions, Named()).ToList();
        if (named.Count == 0)
        {
            yield return new(text.Document.Place, "Surat Edaran belum menyebut Peraturan atau Keputusan yang dilaksanakannya, dengan nomornya.", null, text.Context.IsFinal ? null : Severity.Warning);
        }
        else if (named.All(n => Dots().IsMatch(n.Match.Groups["number"].Value)))
        {
            var (phrase, match) = named[0];
            yield return new(phrase.PlaceAt(match.Groups["number"].Index), "Nomor Peraturan atau Keputusan yang dilaksanakan masih berupa titik-titik. Isi setelah naskah itu diberi nomor.", null, text.Context.IsFinal ? null : Severity.Info);
        }
    }

    private static string Bare(string addressee) => AddresseeEnd().Replace(addressee.Trim(), "");

    [GeneratedRegex(@"(?:[;.,]|; dan)$")]
    private static partial Regex AddresseeEnd();

    [GeneratedRegex(@"\b(?:sanksi|denda|dicabut dan dinyatakan tidak berlaku|mencabut (?:Peraturan|Keputusan))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Sanction();

    [GeneratedRegex(@"(?:Peraturan|Keputusan) (?:Gubernur|Bupati|Wali ?[Kk]ota|Daerah)\b[^.;]{0,200}? Nomor (?<number>\S+)")]
    private static partial Regex Named();

    [GeneratedRegex(@"…|\.\.\.")]
    private static partial Regex Dots();
}
