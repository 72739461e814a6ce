using System.Globalization;

namespace Budaya.LegalText;

/// <summary>Names, numbers and dates as the form prints them.</summary>
internal sealed class OutlineNames(LegalDocument document, Region region, Enactment enactment)
{
    public const string Dots = "…";

    private bool IsDraft => enactment.Status == EnactmentStatus.Rancangan;

    /// <summary>Office and province line at the head of the page.</summary>
    public IReadOnlyList<string> HeadLines => region.ProvinceLine is { } province ? [Upper(region.HeadOffice), Upper(province)] : [Upper(region.HeadOffice)];

    /// <summary>The kind with the region's name: <c>PERATURAN BUPATI BANGKA BARAT</c>.</summary>
    public string KindLine => document.Kind switch
    {
        DocumentKind.Peraturan => Upper(region.RegulationName + Place),
        DocumentKind.Keputusan => Upper(region.DecreeName + Place),
        DocumentKind.SuratEdaran => "SURAT EDARAN",
        DocumentKind.Surat => "SURAT",
        DocumentKind.Lembar => Upper(document.Name?.Text.Plain ?? ""),
        _ => Keyword.OfKind(document.Kind),
    };

    /// <summary>The kind line of an annex, in which a Surat Edaran names its office.</summary>
    public string AnnexKindLine => document.Kind == DocumentKind.SuratEdaran ? $"SURAT EDARAN {Upper(SigningOffice)}" : KindLine;

    /// <summary><c>NOMOR 45 TAHUN 2021</c>, <c>NOMOR … TAHUN …</c>, <c>NOMOR 100.3.3.2/…/…/2026</c>.</summary>
    public string NumberLine => "NOMOR " + Number;

    /// <summary>The number without the word NOMOR.</summary>
    public string Number => document.Kind switch
    {
        DocumentKind.Peraturan => $"{(IsDraft ? null : enactment.Number) ?? Dots} TAHUN {(IsDraft ? Dots : Year(enactment.Year))}",
        DocumentKind.Keputusan => GivenNumber ?? Pattern(region.DecreeDraftNumber),
        DocumentKind.SuratEdaran => GivenNumber ?? Pattern(region.CircularDraftNumber),
        _ => GivenNumber ?? Dots,
    };

    /// <summary><c>Mentok, 8 Juli 2021</c>.</summary>
    public string Dateline => $"{region.Seat}, {Date(enactment.DeterminedOn)}";

    /// <summary><c>BERITA DAERAH PROVINSI … TAHUN 2021 NOMOR 12</c>.</summary>
    public string GazetteLine =>
        Upper($"{region.GazetteName} TAHUN {(IsDraft ? Dots : Year(enactment.PromulgatedOn?.Year ?? enactment.Year))} NOMOR {(IsDraft ? null : enactment.GazetteNumber) ?? Dots}");

    /// <summary>The promulgation order, word for word.</summary>
    public string PromulgationOrder =>
        $"{Keyword.OrderOpening}, memerintahkan pengundangan {region.RegulationName} ini dengan penempatannya dalam {region.GazetteName}.";

    private string? GivenNumber => IsDraft ? null : enactment.Number;

    private string SigningOffice => enactment.Signatory.Office?.ReplaceLineEndings(" ") ?? region.HeadOffice;

    private string Place => region.HeadOffice.StartsWith(region.HeadTitle, StringComparison.OrdinalIgnoreCase) ? region.HeadOffice[region.HeadTitle.Length..] : " " + region.HeadOffice;

    public static string Upper(string text) => text.ToUpperInvariant();

    public static string Date(DateOnly? date) => date is { } day ? IndonesianDate.Format(day) : Dots;

    /// <summary>Lines of an office in a signature block: acting prefix before the office of the one who signs (beneath <c>a.n.</c>), capitals, comma; long names break after Provinsi, Kabupaten or Kota, else after the title.</summary>
    public static IReadOnlyList<string> Office(Signatory signatory, string implied, string title)
    {
        List<string> lines = signatory.Office is { } office ? [.. office.ReplaceLineEndings("\n").Split('\n')] : Broken(Upper(implied), Upper(title));
        if (signatory.ActingPrefix is { } prefix)
        {
            int own = lines[0].StartsWith("a.n. ", StringComparison.OrdinalIgnoreCase) ? lines.Count - 1 : 0;
            lines[own] = $"{prefix} {lines[own]}";
        }

        lines[^1] = lines[^1].TrimEnd().TrimEnd(',') + ",";
        return lines;
    }

    public static IReadOnlyList<string> Below(Signatory signatory)
    {
        List<string> lines = [];
        if (signatory.Rank is { } rank)
        {
            lines.Add(rank);
        }

        if (signatory.Nip is { } nip)
        {
            lines.Add($"NIP {nip}");
        }

        return lines;
    }

    private static List<string> Broken(string office, string title)
    {
        const int longest = 26;
        if (office.Length <= longest)
        {
            return [office];
        }

        foreach (var word in new[] { " PROVINSI ", " KABUPATEN ", " KOTA " })
        {
            var at = office.IndexOf(word, StringComparison.Ordinal);
            if (at > 0)
            {
                return [office[..(at + word.Length - 1)], office[(at + word.Length)..]];
            }
        }

        return office.StartsWith(title + " ", StringComparison.Ordinal) ? [title, office[(title.Length + 1)..]] : [office];
    }

    private string Pattern(string pattern) => pattern.Replace("{tahun}", Year(enactment.Year), StringComparison.Ordinal);

    private static string Year(int? year) => year?.ToString(CultureInfo.InvariantCulture) ?? Dots;
}
