namespace Budaya.LegalText.Tests;

/// <summary>The two governments of the examples, and what signing gave them.</summary>
internal static class Samples
{
    public static Region Babel { get; } = new()
    {
        HeadOffice = "Gubernur Kepulauan Bangka Belitung",
        RegulationName = "Peraturan Gubernur",
        DecreeName = "Keputusan Gubernur",
        Seat = "Pangkalpinang",
        GovernmentName = "Pemerintah Provinsi Kepulauan Bangka Belitung",
        GazetteName = "Berita Daerah Provinsi Kepulauan Bangka Belitung",
        SecretaryOffice = "Sekretaris Daerah Provinsi Kepulauan Bangka Belitung",
        LegalBureauHead = "Kepala Biro Hukum",
        DecreeDraftNumber = "100.3.3.1/…/…/{tahun}",
        CircularDraftNumber = "000.8.6.1/…/…/{tahun}",
    };

    public static Region BangkaBarat { get; } = new()
    {
        HeadOffice = "Bupati Bangka Barat",
        ProvinceLine = "Provinsi Kepulauan Bangka Belitung",
        RegulationName = "Peraturan Bupati",
        DecreeName = "Keputusan Bupati",
        Seat = "Mentok",
        GovernmentName = "Pemerintah Kabupaten Bangka Barat",
        GazetteName = "Berita Daerah Kabupaten Bangka Barat",
        SecretaryOffice = "Sekretaris Daerah Kabupaten Bangka Barat",
        LegalBureauHead = "Kepala Bagian Hukum",
        DecreeDraftNumber = "100.3.3.2/…/…/{tahun}",
        CircularDraftNumber = "000.8.6.1/…/…/{tahun}",
    };

    public static PageProfile Office { get; } = PageProfile.LegalProduct with
    {
        Emblem = "daerah",
        KopLines = ["PEMERINTAH KABUPATEN BANGKA BARAT", "SEKRETARIAT DAERAH"],
        KopSmall = ["Jalan Contoh Nomor 1, Mentok"],
    };

    public static Enactment Draft { get; } = new() { Year = 2026 };

    public static Enactment Copy { get; } = new()
    {
        Status = EnactmentStatus.Salinan,
        Number = "45",
        Year = 2026,
        DeterminedOn = new DateOnly(2026, 7, 8),
        PromulgatedOn = new DateOnly(2026, 7, 9),
        GazetteNumber = "12 Seri E",
        Signatory = new Signatory { Name = "NAMA GUBERNUR", ActingPrefix = "Pj." },
        Promulgator = new Signatory { Name = "NAMA SEKRETARIS DAERAH" },
        Certifier = new Signatory { Name = "Nama Kepala Biro", Rank = "Pembina Tingkat I", Nip = "19700101 199503 1 001" },
    };

    /// <summary>Governments by the beginning of a file's name; a name that ends in <c>-salinan</c> is a certified copy.</summary>
    public static Region RegionOf(string name) => name.Contains("-babel", StringComparison.Ordinal) || name.StartsWith("pergub", StringComparison.Ordinal) ? Babel : BangkaBarat;

    public static Enactment EnactmentOf(string name) => name.EndsWith("-salinan", StringComparison.Ordinal) ? Copy : Draft;

    public static PageProfile ProfileOf(LegalDocument document) =>
        document.Kind is DocumentKind.Peraturan or DocumentKind.Keputusan or DocumentKind.SuratEdaran ? PageProfile.LegalProduct : Office;
}
