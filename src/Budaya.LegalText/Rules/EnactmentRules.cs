using System.Globalization;
using System.Text.RegularExpressions;

namespace Budaya.LegalText;

/// <summary>Rules on what numbering and signing gave. They look only where <see cref="CheckContext.Enactment"/> is known and no draft.</summary>
internal static partial class EnactmentRules
{
    private static readonly string?[] ActingPrefixes = [null, "Plt.", "Plh.", "Pj.", "Pjs."];

    /// <summary>JDL-04. An inserted number has a letter.</summary>
    public static IEnumerable<Remark> WholeNumber(CheckedText text)
    {
        if (text.Document.Kind == DocumentKind.Peraturan && Given(text)?.Number is { } number && !PlainNumber().IsMatch(number))
        {
            yield return new(text.Document.Place, $"Nomor Peraturan adalah bilangan bulat tanpa nol di depan dan tanpa garis miring, bukan \"{number}\". Perbaiki nomor pada buku register.");
        }
    }

    /// <summary>JDL-05.</summary>
    public static IEnumerable<Remark> NumberPattern(CheckedText text)
    {
        var pattern = text.Document.Kind switch { DocumentKind.Keputusan => text.Context.Region?.DecreeDraftNumber, DocumentKind.SuratEdaran => text.Context.Region?.CircularDraftNumber, _ => null };
        if (pattern is null or "…" || Given(text) is not { Number: { } number } given)
        {
            yield break;
        }

        var wanted = Regex.Escape(pattern).Replace("…", "[^/]+", StringComparison.Ordinal)
            .Replace(Regex.Escape("{tahun}"), given.Year is { } year ? $"{year}" : "[0-9]{4}", StringComparison.Ordinal).Replace("{tahun}", "[0-9]{4}", StringComparison.Ordinal);
        if (!Regex.IsMatch(number, $"^{wanted}$", RegexOptions.CultureInvariant))
        {
            yield return new(text.Document.Place, $"Nomor \"{number}\" tidak mengikuti pola daerah \"{pattern}\". Perbaiki nomor pada buku register.");
        }
    }

    /// <summary>NUM-04.</summary>
    public static IEnumerable<Remark> DatesInOrder(CheckedText text)
    {
        if (Given(text) is not { } given)
        {
            yield break;
        }

        if (given is { DeterminedOn: { } determined, PromulgatedOn: { } promulgated } && promulgated < determined)
        {
            yield return new(text.Document.Place, $"Tanggal pengundangan ({IndonesianDate.Format(promulgated)}) mendahului tanggal penetapan ({IndonesianDate.Format(determined)}). Perbaiki salah satunya.");
        }

        foreach (var (date, act) in new[] { (given.DeterminedOn, "penetapan"), (given.PromulgatedOn, "pengundangan") })
        {
            if (date is { } on && on > text.Context.Today)
            {
                yield return new(text.Document.Place, $"Tanggal {act} {IndonesianDate.Format(on)} belum tiba. Perbaiki tanggalnya.");
            }

            if (date < text.Context.ApprovedOn && text.Context.ApprovedOn is { } approved)
            {
                yield return new(text.Document.Place, $"Tanggal {act} ({IndonesianDate.Format(date.Value)}) mendahului persetujuan terakhir ({IndonesianDate.Format(approved)}). Perbaiki salah satunya.");
            }
        }
    }

    /// <summary>NUM-05.</summary>
    public static IEnumerable<Remark> NumberIsFree(CheckedText text)
    {
        if (Given(text)?.Number is { } number && text.Context.NumbersInUse.Contains(number, StringComparer.OrdinalIgnoreCase))
        {
            yield return new(text.Document.Place, $"Nomor \"{number}\" sudah dipakai dalam buku nomor yang sama. Periksa buku register.");
        }
    }

    /// <summary>PNT-04. A Plh. who signs a Peraturan is for information only.</summary>
    public static IEnumerable<Remark> RightOffice(CheckedText text)
    {
        if (!text.IsLegalProduct || Given(text)?.Signatory is not { Name: not null } signatory)
        {
            yield break;   // nobody has signed
        }

        if (!ActingPrefixes.Contains(signatory.ActingPrefix))
        {
            yield return new(text.Document.Place, $"Sebutan penjabat \"{signatory.ActingPrefix}\" tidak dikenal. Gunakan Plt., Plh., Pj., atau Pjs. menurut catatan jabatan.");
        }
        else if (text.Context.PrefixesOnRecord is { Count: > 0 } record && !record.Contains(signatory.ActingPrefix))
        {
            yield return new(text.Document.Place, $"Penanda tangan disebut {signatory.ActingPrefix ?? "pejabat definitif"}, sedangkan menurut catatan jabatan pada tanggal itu {string.Join(" atau ", record.Select(prefix => prefix ?? "pejabat definitif"))}. Samakan sebutannya, atau lengkapi catatan jabatan.");
        }

        if (text.Document.Kind == DocumentKind.Peraturan && signatory.Office?.StartsWith("a.n.", StringComparison.OrdinalIgnoreCase) == true)
        {
            yield return new(text.Document.Place, "Peraturan tidak ditandatangani atas nama. Penanda tangannya kepala daerah atau penjabatnya.");
        }
        else if (text.Context.Region is { } region && signatory.Office is { } office && !Spaces().Replace(office, " ").Contains(region.HeadOffice, StringComparison.OrdinalIgnoreCase))
        {
            yield return new(text.Document.Place, $"Jabatan penanda tangan \"{office}\" tidak sesuai dengan kepala naskah, \"{region.HeadOffice}\".");
        }

        if (text.Document.Kind == DocumentKind.Peraturan && signatory.ActingPrefix == "Plh.")
        {
            yield return new(text.Document.Place, "Periksa batas kewenangan Plh. (UU 30/2014).", null, Severity.Info);
        }
    }

    /// <summary>PNT-05.</summary>
    public static IEnumerable<Remark> BareName(CheckedText text)
    {
        if (!text.IsLegalProduct || Given(text) is not { } given)
        {
            yield break;
        }

        foreach (var (signatory, office) in new[] { (given.Signatory, "kepala daerah"), (given.Promulgator, "sekretaris daerah") })
        {
            if (signatory.Name is { } name && (name.Any(char.IsLower) || name.Contains(',', StringComparison.Ordinal) || name.Contains('.', StringComparison.Ordinal)))
            {
                yield return new(text.Document.Place, $"Nama {office} dalam Peraturan dan Keputusan ditulis kapital, tanpa gelar: tulis \"{Bare(name)}\", bukan \"{name}\".");
            }

            if (signatory.Nip is not null || signatory.Rank is not null)
            {
                yield return new(text.Document.Place, $"Pangkat dan NIP {office} tidak dicetak dalam Peraturan dan Keputusan. Kosongkan keduanya.");
            }
        }
    }

    /// <summary>PNT-06. The form prints the year of promulgation; a number that carries a year must carry that one.</summary>
    public static IEnumerable<Remark> GazetteNumber(CheckedText text)
    {
        if (text.Document.Kind != DocumentKind.Peraturan || Given(text) is not { PromulgatedOn: { } promulgated } given)
        {
            yield break;
        }

        if (given.GazetteNumber is not { } number)
        {
            yield return new(text.Document.Place, "Peraturan sudah diundangkan, tetapi nomor Berita Daerah belum diisi. Isi pada catatan pengundangan.");
        }
        else if (YearInNumber().Match(number) is { Success: true } year && year.Value != promulgated.Year.ToString(CultureInfo.InvariantCulture))
        {
            yield return new(text.Document.Place, $"Nomor Berita Daerah \"{number}\" menyebut tahun {year.Value}, sedangkan Peraturan diundangkan pada tahun {promulgated.Year}. Perbaiki salah satunya.");
        }
    }

    private static Enactment? Given(CheckedText text) => text.Context.Enactment is { Status: not EnactmentStatus.Rancangan } given ? given : null;

    private static string Bare(string name) => string.Join(' ', name.Split(',')[0].Split(' ').Where(word => !word.EndsWith('.'))).ToUpperInvariant();

    [GeneratedRegex(@"^[1-9][0-9]{0,3}[a-z]{0,2}$")]
    private static partial Regex PlainNumber();

    [GeneratedRegex(@"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")]
    private static partial Regex YearInNumber();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
