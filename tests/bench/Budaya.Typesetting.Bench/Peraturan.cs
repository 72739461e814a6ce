using System.Globalization;
using System.Text;
using Budaya.LegalText;
using Budaya.Typesetting;

/// <summary>A Peraturan that fills a number of pages, and its forms.</summary>
internal sealed record Peraturan(string Text, int Pages)
{
    private static readonly Region Region = new()
    {
        HeadOffice = "Bupati Contoh", ProvinceLine = "Provinsi Contoh", RegulationName = "Peraturan Bupati", DecreeName = "Keputusan Bupati", Seat = "Contoh",
        GovernmentName = "Pemerintah Kabupaten Contoh", GazetteName = "Berita Daerah Kabupaten Contoh", SecretaryOffice = "Sekretaris Daerah Kabupaten Contoh", LegalBureauHead = "Kepala Bagian Hukum",
    };

    private static readonly CheckContext Context = new() { Date = new DateOnly(2026, 11, 17), Region = Region };

    public static async Task<Peraturan> OfPagesAsync(Typesetter typesetter, int pages)
    {
        for (var pasal = pages; ; pasal += Math.Max(1, pages / 4))
        {
            var text = new Peraturan(Written(pasal), pages);
            var drawn = await typesetter.PagesAsync(text.Json(0), CancellationToken.None);
            if (drawn.Count >= pages)
            {
                return text with { Pages = drawn.Count };
            }
        }
    }

    public int Check(int round) => LegalCheck.Check(DraftReader.Read(Changed(round)).Document, Context).Count;

    public byte[] Docx(int round) => DocxWriter.Write(DraftReader.Read(Changed(round)).Document, Region, Enactment.Draft, PageProfile.LegalProduct, null);

    public string Json(int round) => TypesettingWriter.Write(DraftReader.Read(Changed(round)).Document, Region, Enactment.Draft, PageProfile.LegalProduct, null);

    public string Html() => HtmlWriter.Write(DraftReader.Read(Text).Document, Region, Enactment.Draft);

    // The same length in every round.
    private string Changed(int round) => Text.Replace("rencana aksi", string.Create(CultureInfo.InvariantCulture, $"rencana aksi {10000 + round}"), StringComparison.Ordinal);

    private static string Written(int pasal)
    {
        var text = new StringBuilder("""
            PERATURAN
            TENTANG Budaya Kerja

            MENIMBANG
            - bahwa budaya kerja perlu ditetapkan;
            - bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam [huruf sebelumnya], perlu menetapkan Peraturan Bupati tentang [judul];
            MENGINGAT
            - Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;
            MENETAPKAN


            """);
        for (var i = 1; i <= pasal; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""
                PASAL {p{{i}}}
                  AYAT {a{{i}}} Perangkat Daerah ke-{{i}} melaksanakan budaya kerja yang terdiri atas:
                    - penetapan kelompok budaya kerja di lingkungan Perangkat Daerah masing-masing;
                    - penyusunan rencana aksi yang memuat:
                      - kegiatan; dan
                      - jadwal; dan
                    - pelaporan kepada Bupati melalui Sekretaris Daerah.
                  AYAT Pelaksanaan sebagaimana dimaksud pada [ayat a{{i}}] dievaluasi paling sedikit 1 (satu) kali dalam 6 (enam) bulan.

                """);
        }

        return text.Append("PASAL\n  [Peraturan ini] mulai berlaku pada tanggal diundangkan.\n").ToString();
    }
}
