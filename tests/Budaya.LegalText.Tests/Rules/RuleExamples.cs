namespace Budaya.LegalText.Tests;

/// <summary>The examples of the rules that the text decides.</summary>
internal static class RuleExamples
{
    private const string Uu27 = "- Undang-Undang Nomor 27 Tahun 2000 tentang Pembentukan Propinsi Kepulauan Bangka Belitung (Lembaran Negara Republik Indonesia Tahun 2000 Nomor 217, Tambahan Lembaran Negara Republik Indonesia Nomor 4033);";
    private const string Uu9 = " sebagaimana telah beberapa kali diubah, terakhir dengan Undang-Undang Nomor 9 Tahun 2015 tentang Perubahan Kedua atas Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah (Lembaran Negara Republik Indonesia Tahun 2015 Nomor 58, Tambahan Lembaran Negara Republik Indonesia Nomor 5679)";
    private const string Uu23 = "- Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah (Lembaran Negara Republik Indonesia Tahun 2014 Nomor 244, Tambahan Lembaran Negara Republik Indonesia Nomor 5587)" + Uu9 + ";";

    private const string Peraturan = $$"""
        PERATURAN
        TENTANG Budaya Kerja

        MENIMBANG
        - bahwa diperlukan pedoman berperilaku;
        - bahwa nilai budaya kerja perlu sesuai dengan kearifan lokal;
        - bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam [huruf sebelumnya], perlu menetapkan Peraturan Gubernur tentang [judul];
        MENGINGAT
        {{Uu27}}
        {{Uu23}}
        MENETAPKAN

        BAB Ketentuan Umum
        PASAL
          Dalam [peraturan ini] yang dimaksud dengan:
          # Budaya Kerja adalah sikap dan perilaku dalam bekerja.
          # Aparatur Sipil Negara yang selanjutnya disingkat ASN adalah profesi bagi pegawai.

        BAB Nilai Budaya Kerja
        PASAL
          AYAT {sebutan} Setiap ASN menerapkan Budaya Kerja.
          AYAT {daftar} Budaya Kerja sebagaimana dimaksud pada [ayat sebutan] terdiri atas nilai:
            - bersih;
            - etika; dan
            - tertib.
          AYAT Panduan perilaku dan keselarasan dengan BerAKHLAK tercantum dalam [Lampiran perilaku] yang merupakan bagian tidak terpisahkan dari [peraturan ini].
        PASAL
          Laporan disampaikan paling lama 30 (tiga puluh) hari sebagaimana dimaksud dalam [ayat daftar].

        BAB Ketentuan Penutup
        PASAL
          [Peraturan ini] mulai berlaku pada tanggal diundangkan.

        LAMPIRAN {perilaku} Panduan Perilaku
          TABEL | No. | Nilai | Panduan |
          | # | Bersih | menolak gratifikasi. |
          | # | Etika | bersikap santun. |
          | # | Tertib | tepat waktu. |
        """;

    /// <summary>The same law with its values explained in the body, in a list, a sentence and a heading, and without an annex.</summary>
    private static readonly string InBody = Peraturan.ReplaceLineEndings("\n")[..Peraturan.ReplaceLineEndings("\n").IndexOf("LAMPIRAN", StringComparison.Ordinal)]
        .Replace("- tertib.", "- tertib, yaitu tepat waktu.", StringComparison.Ordinal)
        .Replace("  AYAT Panduan perilaku dan keselarasan dengan BerAKHLAK tercantum dalam [Lampiran perilaku] yang merupakan bagian tidak terpisahkan dari [peraturan ini].", "  AYAT Nilai etika ditunjukkan dengan bersikap santun.\n  AYAT Budaya Kerja selaras dengan BerAKHLAK.\nPASAL\n  Pegawai dilarang menerima gratifikasi sebagai wujud nilai bersih yang dijabarkan oleh Perangkat Daerah:\n  - bersih dari gratifikasi; dan\n  - bersih lingkungan.", StringComparison.Ordinal);

    private const string Perubahan = """
        PERATURAN
        TENTANG Perubahan atas Peraturan Bupati Nomor 4 Tahun 2024 tentang Budaya Kerja

        MENIMBANG
        - bahwa nilai budaya kerja perlu disesuaikan;
        MENGINGAT
        - Peraturan Bupati Nomor 4 Tahun 2024 tentang Budaya Kerja (Berita Daerah Kabupaten Bangka Barat Tahun 2024 Nomor 4);
        MENETAPKAN
        PASAL
          Ketentuan Pasal 3 dihapus.
        PASAL
          [Peraturan ini] mulai berlaku pada tanggal diundangkan.
        """;

    private const string StillInForce = "PASAL\n  Peraturan pelaksanaan dari Peraturan Bupati itu dinyatakan masih tetap berlaku.\n";

    private const string Pencabutan = $$"""
        PERATURAN
        TENTANG Pencabutan Peraturan Bupati Nomor 4 Tahun 2024 tentang Budaya Kerja

        MENIMBANG
        - bahwa peraturan itu perlu dicabut;
        MENGINGAT
        - Undang-Undang Nomor 5 Tahun 2003 tentang Pembentukan Kabupaten Bangka Barat;
        MENETAPKAN
        PASAL
          Peraturan Bupati Nomor 4 Tahun 2024 tentang Budaya Kerja (Berita Daerah Kabupaten Bangka Barat Tahun 2024 Nomor 4), dicabut dan dinyatakan tidak berlaku.
        {{StillInForce}}PASAL
          [Peraturan ini] mulai berlaku pada tanggal diundangkan.
        """;

    private const string Keputusan = """
        KEPUTUSAN
        TENTANG Tim Penyusun

        MENIMBANG
        - bahwa perlu dibentuk tim penyusun;
        MENGINGAT
        - Undang-Undang Nomor 5 Tahun 2003 tentang Pembentukan Kabupaten Bangka Barat;
        MENETAPKAN
        DIKTUM Membentuk tim penyusun.
        DIKTUM [Keputusan ini] mulai berlaku pada tanggal ditetapkan.
        """;

    private const string Edaran = """
        SURAT EDARAN
        KEPADA
        - Para Camat.
        DI Mentok
        TENTANG Penerapan Budaya Kerja

        BAGIAN Latar Belakang
          Telah ditetapkan Keputusan Bupati Bangka Barat Nomor 100.3.3.2/12/ORG/2026 tentang Budaya Kerja.
        BAGIAN Isi Edaran
          Para Camat diminta membentuk kelompok budaya kerja.
        """;

    /// <summary>A law that the known citations do not hold; the error is that of a promulgated regulation.</summary>
    private static string Law24(string gazetteYear) => $"- Undang-Undang Nomor 24 Tahun 2007 tentang Penanggulangan Bencana (Lembaran Negara Republik Indonesia Tahun {gazetteYear} Nomor 66);\n";

    private static string Perda(string gazette) => $"- Peraturan Daerah Kabupaten Bangka Barat Nomor 3 Tahun 2020 tentang Contoh ({gazette} Daerah Kabupaten Bangka Barat Tahun 2020 Nomor 3);\n";

    /// <summary>A context in which everything is known.</summary>
    public static CheckContext Full { get; } = new()
    {
        Date = new(2026, 11, 17),
        Region = Samples.Babel,
        FrameworkName = "Betason",
        ValueNames = ["Bersih", "Etika", "Tertib"],
        Citations =
        [
            new() { Form = "Peraturan Presiden", Number = "81", Year = 2010, Name = "Grand Design Reformasi Birokrasi 2010-2025" },
            new() { Form = "Undang-Undang", Number = "27", Year = 2000, Name = "Pembentukan Propinsi Kepulauan Bangka Belitung", GazetteNumber = "217", SupplementNumber = "4033", From = new(2000, 12, 4) },
            new() { Form = "Undang-Undang", Number = "23", Year = 2014, Name = "Pemerintahan Daerah", GazetteNumber = "244", SupplementNumber = "5587", From = new(2014, 10, 2), Amendments = [new("9", 2015, new(2015, 3, 18), true)] },
            new() { Form = "Undang-Undang", Number = "9", Year = 2015, GazetteNumber = "58", SupplementNumber = "5679" },
            new() { Form = "Undang-Undang", Number = "5", Year = 2014, GazetteNumber = "6", SupplementNumber = "5494", From = new(2014, 1, 15), Until = new(2023, 10, 30) },
        ],
    };

    private static Enactment Given { get; } = Samples.Copy with { Status = EnactmentStatus.Asli, DeterminedOn = new(2026, 11, 17), PromulgatedOn = new(2026, 11, 17), Signatory = new() { Name = "NAMA" } };

    private static Enactment GivenDecree { get; } = Given with { Number = "100.3.3.1/12/ORG/2026" };

    public static IReadOnlyList<RuleExample> All { get; } =
    [
        In(Peraturan, "JDL-01", "TENTANG Budaya Kerja", "TENTANG Budaya Kerja di Daerah", "TENTANG Budaya kerja"),
        In(Peraturan, "JDL-01", "TENTANG Budaya Kerja", "TENTANG Pedoman Budaya Kerja", "TENTANG BUDAYA KERJA"),
        In(Peraturan, "JDL-02", "TENTANG Budaya Kerja", "TENTANG Budaya Kerja", "TENTANG Budaya Kerja."),
        In(Peraturan, "JDL-03", "\nMENIMBANG", "\nMENIMBANG", "NOMOR: 45 TAHUN 2026\nMENIMBANG"),
        In(Peraturan, "JDL-04", "TENTANG Budaya Kerja", "TENTANG Budaya Kerja", "TENTANG Budaya Kerja") with { Context = Full with { Enactment = Given }, BadContext = Full with { Enactment = Given with { Number = "045" } } },
        In(Keputusan, "JDL-05", "TENTANG Tim Penyusun", "TENTANG Tim Penyusun", "TENTANG Tim Penyusun") with { Context = Full with { Enactment = GivenDecree }, BadContext = Full with { Enactment = GivenDecree with { Number = "188.44/12/ORG/2026" } } },
        In(Peraturan, "JDL-07", "\nMENIMBANG", "\nMENIMBANG", "NOMOR 45 TAHUN 2026\nMENIMBANG"),
        In(Peraturan, "JDL-08", "  Laporan disampaikan", "  Laporan kepada Gubernur Kepulauan Bangka Belitung disampaikan", "  Laporan kepada Gubernur Bangka Belitung disampaikan"),
        In(Peraturan, "JDL-08", "  Laporan disampaikan", "  Laporan kepada Gubernur Sumatera Selatan disampaikan", "  Laporan kepada Gubernur KepulauanBangkaBelitung disampaikan"),
        In(Peraturan, "JDL-09", "\nMENIMBANG", "\nMENIMBANG", "PROVINSI KEPULAUAN BANGKA BELITUNG\nMENIMBANG"),
        In(Peraturan, "PBK-01", "\nMENIMBANG", "\nMENIMBANG", "DENGAN RAHMAT TUHAN YANG MAHAESA\nMENIMBANG"),
        In(Peraturan, "PBK-02", "\nMENIMBANG", "\nMENIMBANG", "DENGAN RAHMAT TUHAN YANG MAHA ESA,\nMENIMBANG"),
        In(Keputusan, "PBK-03", "\nMENIMBANG", "\nMENIMBANG", "DENGAN RAHMAT TUHAN YANG MAHA ESA\nMENIMBANG"),
        In(Edaran, "PBK-03", "BAGIAN Latar Belakang\n", "BAGIAN Latar Belakang\n", "BAGIAN Latar Belakang\n  DENGAN RAHMAT TUHAN YANG MAHA ESA\n"),
        In(Peraturan, "PBK-04", "\nMENIMBANG", "\nMENIMBANG", "GUBERNUR KEPULAUAN BANGKA BELITUNG.\nMENIMBANG"),
        In(Peraturan, "PBK-04", "\nMENIMBANG", "\nMENIMBANG", "Gubernur Kepulauan Bangka Belitung,\nMENIMBANG"),
        In(Peraturan, "JDL-06", "TENTANG Budaya Kerja", "TENTANG Budaya Kerja", "TENTANG Budaya Kerja “Berkah”"),
        In(Peraturan, "JDL-06", "TENTANG Budaya Kerja", "TENTANG Budaya Kerja bagi Aparatur", "TENTANG Budaya Kerja BERKAH"),
        In(Keputusan, "JDL-06", "TENTANG Tim Penyusun", "TENTANG Tim Budaya", "TENTANG Tim Betason"),
        In(Keputusan, "KNS-01", "MENGINGAT\n- Undang-Undang Nomor 5 Tahun 2003 tentang Pembentukan Kabupaten Bangka Barat;\n", "MENGINGAT\n- Undang-Undang Nomor 5 Tahun 2003 tentang Pembentukan Kabupaten Bangka Barat;\n", ""),
        In(Peraturan, "KNS-02", "- bahwa diperlukan", "- bahwa diperlukan", "- Bahwa diperlukan"),
        In(Peraturan, "KNS-02", "- bahwa diperlukan", "- bahwa memang diperlukan", "- dalam rangka diperlukan"),
        In(Peraturan, "KNS-03", "berperilaku;", "berperilaku;", "berperilaku."),
        In(Peraturan, "KNS-03", "tentang [judul];", "tentang [judul];", "tentang [judul],"),
        In(Keputusan, "KNS-05", "tim penyusun;", "tim penyusun;", "tim penyusun;\n- bahwa tim itu perlu ditetapkan;"),
        In(Peraturan, "KNS-06", "[huruf sebelumnya]", "huruf a dan huruf b", "huruf a"),
        In(Peraturan, "KNS-06", "dalam [huruf sebelumnya]", "dalam [huruf sebelumnya]", "dalam huruf a, huruf b, dan huruf c"),
        In(Peraturan, "KNS-07", "dalam [huruf sebelumnya]", "dalam [huruf sebelumnya]", "pada [huruf sebelumnya]"),
        In(Peraturan, "KNS-07", "dalam [huruf sebelumnya]", "dalam huruf a dan huruf b", "pada huruf a dan huruf b"),
        In(Peraturan, "KNS-08", "tentang [judul];", "tentang Budaya Kerja;", "tentang Nilai Budaya Kerja;"),
        In(Peraturan, "KNS-09", "pedoman berperilaku;", "pedoman berperilaku;", "pedoman berperilaku. Pedoman itu belum ada;"),
        In(Peraturan, "DSR-01", "Nomor 4033);", "Nomor 4033);", "Nomor 4033)."),
        In(Peraturan, "DSR-02", "MENETAPKAN", "- Peraturan Pemerintah Nomor 94 Tahun 2021 tentang Disiplin Pegawai Negeri Sipil;\nMENETAPKAN", "- Surat Edaran Menteri Nomor 20 Tahun 2021 tentang Nilai Dasar;\nMENETAPKAN"),
        In(Peraturan, "DSR-03", $"{Uu27}\n{Uu23}", $"{Uu27}\n{Uu23}", $"{Uu23}\n{Uu27}"),
        In(Peraturan, "DSR-04", "Nomor 5587", "Nomor 5587", "Nomor 5578"),
        In(Peraturan, "DSR-04", "Nomor 58,", "Nomor 58,", "Nomor 85,"),
        In(Peraturan, "DSR-04", "Negara Republik Indonesia Tahun 2014 Nomor 244", "Negara Republik Indonesia Tahun 2014 Nomor 244", "Negara Republik Indonesia Tahun 2004 Nomor 244"),
        In(Peraturan, "DSR-04", "Propinsi Kepulauan Bangka Belitung", "Propinsi Kepulauan Bangka Belitung", "Provinsi Kepulauan Bangka Barat Belitung"),
        In(Peraturan, "DSR-04", "MENETAPKAN", "- Peraturan Presiden Nomor 81 Tahun 2010 tentang Grand Design Reformasi Birokrasi 2010-2025;\nMENETAPKAN", "- Peraturan Presiden Nomor 81 Tahun 2010 tentang Grand Design Reformasi Birokrasi 2010-2015;\nMENETAPKAN") with { Context = Full with { Date = new(2025, 11, 17) } },
        In(Peraturan, "DSR-04", Uu23, Law24("2007") + Uu23, Law24("2004") + Uu23),
        In(Peraturan, "DSR-04", "MENETAPKAN", Perda("Lembaran") + "MENETAPKAN", Perda("Berita") + "MENETAPKAN"),
        In(Perubahan, "DSR-04", "(Berita Daerah", "(Berita Daerah", "(Lembaran Daerah"),
        In(Peraturan, "DSR-05", Uu23, Uu23, "- Undang-Undang Nomor 5 Tahun 2014 tentang Aparatur Sipil Negara (Lembaran Negara Republik Indonesia Tahun 2014 Nomor 6, Tambahan Lembaran Negara Republik Indonesia Nomor 5494);\n" + Uu23),
        In(Peraturan, "DSR-06", Uu9, Uu9, ""),
        In(Peraturan, "DSR-06", "telah beberapa kali diubah, terakhir dengan", "telah beberapa kali diubah, terakhir dengan", "telah diubah beberapa kali, terakhir dengan"),
        In(Peraturan, "DSR-07", Uu27 + "\n", Uu27 + "\n", ""),
        In(Peraturan, "DSR-08", "- Undang-Undang Nomor 27", "- Undang-Undang Nomor 27", "- Undang-undang Nomor 27"),
        In(Peraturan, "DSR-09", "(Lembaran Negara Republik Indonesia Tahun 2000", "(Lembaran Negara Republik Indonesia Tahun 2000", "(Lembaran Negara RI Tahun 2000"),
        In(Peraturan, "DSR-09", "- Undang-Undang Nomor 27", "- Undang-Undang Nomor 27", "- Undang-Undang No. 27"),
        In(Peraturan, "DSR-10", "Tambahan Lembaran Negara Republik Indonesia Nomor 4033", "Tambahan Lembaran Negara Republik Indonesia Nomor 4033", "Tambahan Lembaran Republik Indonesia Nomor 4033"),
        In(Perubahan, "DSR-11", "- Peraturan Bupati Nomor 4 Tahun 2024", "- Peraturan Bupati Nomor 4 Tahun 2024", "- Peraturan Bupati Nomor 5 Tahun 2024"),
        In(Pencabutan, "DSR-11", "MENETAPKAN", "MENETAPKAN", "- Peraturan Bupati Nomor 4 Tahun 2024 tentang Budaya Kerja (Berita Daerah Kabupaten Bangka Barat Tahun 2024 Nomor 4);\nMENETAPKAN"),
        In(Peraturan, "DKT-01", "MENETAPKAN", "MEMUTUSKAN:\nMENETAPKAN", "MEMUTUSKAN :\nMENETAPKAN"),
        In(Peraturan, "DKT-02", "MENETAPKAN", "MENETAPKAN PERATURAN GUBERNUR TENTANG BUDAYA KERJA.", "MENETAPKAN PERATURAN GUBERNUR TENTANG BUDAYA KERJA;"),
        In(Peraturan, "DKT-02", "MENETAPKAN", "MENETAPKAN", "MENETAPKAN PERATURAN GUBERNUR KEPULAUAN BANGKA BELITUNG TENTANG BUDAYA KERJA."),
        In(Peraturan, "DKT-03", "MENETAPKAN", "MENETAPKAN PERATURAN GUBERNUR TENTANG BUDAYA KERJA.", "MENETAPKAN PERATURAN GUBERNUR TENTANG NILAI."),
        In(Peraturan, "BTG-02", "BAB Ketentuan Umum", "BAB Ketentuan Umum", "BAB Ketentuan Umum."),
        In(Peraturan, "BTG-05", "  Laporan disampaikan", "  Laporan disampaikan", "  AYAT Laporan disampaikan"),
        In(Peraturan, "BTG-07", "- bersih;", "- bersih;", "- bersih,"),
        In(Peraturan, "BTG-07", "- tertib.", "- tertib.", "- tertib;"),
        In(Peraturan, "BTG-07", "  Laporan disampaikan", "  Laporan memuat:\n  - capaian; dan\n  - hambatan.\nPASAL\n  Laporan disampaikan", "  Laporan memuat\n  - capaian; dan\n  - hambatan.\nPASAL\n  Laporan disampaikan"),
        In(Peraturan, "BTG-08", "- etika; dan", "- etika; dan", "- etika;"),
        In(Peraturan, "BTG-08", "- bersih;", "- bersih;", "- bersih; dan"),
        In(Peraturan, "BTG-08", "  Laporan disampaikan", "  Laporan memuat:\n  - capaian:\n    - awal; dan\n    - akhir; dan\n  - hambatan.\nPASAL\n  Laporan disampaikan", "  Laporan memuat:\n  - capaian:\n    - awal; dan\n    - akhir;\n  - hambatan.\nPASAL\n  Laporan disampaikan"),
        In(Keputusan, "BTG-09", "DIKTUM Membentuk tim penyusun.", "DIKTUM Tim bertugas:\n  - menghimpun usulan; dan\n  - membahas usulan.", "DIKTUM Tim bertugas:\n  - Menghimpun usulan; dan\n  - membahas usulan."),
        In(Peraturan, "BTG-10", "adalah profesi bagi pegawai.", "adalah profesi bagi pegawai.", "adalah profesi bagi pegawai;"),
        In(Peraturan, "BTG-10", "  # Aparatur", "  # Aparatur", "  # Agen Perubahan adalah pegawai yang menjadi teladan.\n  # Aparatur"),
        In(Peraturan, "BTG-10", "  # Aparatur", "  # Aparatur", "  # Budaya Kerja adalah kebiasaan dalam bekerja.\n  # Aparatur"),
        In(Peraturan, "BTG-11", "Setiap ASN menerapkan", "Setiap ASN menerapkan", "Setiap ASN atau Aparatur Sipil Negara menerapkan"),
        In(Peraturan, "BTG-12", " yang merupakan bagian tidak terpisahkan dari [peraturan ini]", " yang merupakan bagian tidak terpisahkan dari [peraturan ini]", ""),
        In(Keputusan, "BTG-12", "tanggal ditetapkan.", "tanggal ditetapkan.", "tanggal ditetapkan.\nLAMPIRAN Susunan\n  Ketua."),
        In(Keputusan, "BTG-12", "tim penyusun.", "tim penyusun.", "tim penyusun yang tercantum dalam Lampiran."),
        In(Peraturan, "REF-01", "dalam [ayat daftar]", "dalam Pasal 2 ayat (2)", "dalam Pasal 31"),
        In(Peraturan, "REF-01", "pada [ayat sebutan]", "pada ayat (1)", "pada ayat (4)"),
        In(Peraturan, "REF-02", "dalam [ayat daftar]", "dalam [ayat daftar]", "pada [ayat daftar]"),
        In(Peraturan, "REF-02", "pada [ayat sebutan]", "pada ayat (1)", "dalam ayat (1)"),
        In(Peraturan, "REF-03", "  Laporan disampaikan", "  Laporan disampaikan", "  Tanpa mengurangi ketentuan pasal tersebut di atas, laporan disampaikan"),
        In(Peraturan, "NUM-01", "30 (tiga puluh)", "15 (lima belas)", "15 (lima)"),
        In(Peraturan, "NUM-02", "30 (tiga puluh) hari", "30 (tiga puluh) hari", "30 hari"),
        In(Peraturan, "NUM-03", "30 (tiga puluh) hari", "tanggal 8 Juli 2027", "tanggal 08-07-2027"),
        In(Peraturan, "NUM-03", "30 (tiga puluh) hari", "tanggal 28 Februari 2027", "tanggal 8 July 2027"),
        In(Peraturan, "NUM-03", "30 (tiga puluh) hari", "tanggal 29 Februari 2028", "tanggal 29 Februari 2027"),
        In(Peraturan, "NUM-04", "TENTANG Budaya Kerja", "TENTANG Budaya Kerja", "TENTANG Budaya Kerja") with { Context = Full with { Enactment = Given }, BadContext = Full with { Enactment = Given with { PromulgatedOn = new(2026, 11, 16) } } },
        In(Peraturan, "NUM-04", "TENTANG Budaya Kerja", "TENTANG Budaya Kerja", "TENTANG Budaya Kerja") with { Context = Full with { Enactment = Given, Today = new(2026, 11, 17) }, BadContext = Full with { Enactment = Given, Today = new(2026, 11, 16) } },
        In(Peraturan, "NUM-04", "TENTANG Budaya Kerja", "TENTANG Budaya Kerja", "TENTANG Budaya Kerja") with { Context = Full with { Enactment = Given, ApprovedOn = new(2026, 11, 17) }, BadContext = Full with { Enactment = Given with { PromulgatedOn = new(2026, 11, 19) }, ApprovedOn = new(2026, 11, 18) } },
        In(Peraturan, "NUM-04", "TENTANG Budaya Kerja", "TENTANG Budaya Kerja", "TENTANG Budaya Kerja") with { Context = Full with { Enactment = Given, Today = new(2026, 11, 17) }, BadContext = Full with { Enactment = Given with { PromulgatedOn = new(2026, 11, 18) }, Today = new(2026, 11, 17) } },
        In(Peraturan, "NUM-05", "TENTANG Budaya Kerja", "TENTANG Budaya Kerja", "TENTANG Budaya Kerja") with { Context = Full with { Enactment = Given, NumbersInUse = ["44"] }, BadContext = Full with { Enactment = Given, NumbersInUse = ["44", "45"] } },
        In(Peraturan, "PNT-04", "TENTANG Budaya Kerja", "TENTANG Budaya Kerja", "TENTANG Budaya Kerja") with { Context = Full with { Enactment = Given with { Signatory = Given.Signatory with { ActingPrefix = "Pj." } } }, BadContext = Full with { Enactment = Given with { Signatory = Given.Signatory with { ActingPrefix = "Pjb." } } } },
        In(Peraturan, "PNT-04", "TENTANG Budaya Kerja", "TENTANG Budaya Kerja", "TENTANG Budaya Kerja") with { Context = Full with { Enactment = Given with { Signatory = Given.Signatory with { Office = "GUBERNUR\nKEPULAUAN BANGKA BELITUNG" } } }, BadContext = Full with { Enactment = Given with { Signatory = Given.Signatory with { Office = "a.n. GUBERNUR KEPULAUAN BANGKA BELITUNG\nSEKRETARIS DAERAH" } } } },
        In(Peraturan, "PNT-04", "TENTANG Budaya Kerja", "TENTANG Budaya Kerja", "TENTANG Budaya Kerja") with { Context = Full with { Enactment = Given with { Signatory = Given.Signatory with { ActingPrefix = "Plh." } }, PrefixesOnRecord = [null, "Plh."] }, BadContext = Full with { Enactment = Given, PrefixesOnRecord = ["Pj."] } },
        In(Peraturan, "PNT-04", "TENTANG Budaya Kerja", "TENTANG Budaya Kerja", "TENTANG Budaya Kerja") with { Context = Full with { Enactment = Given, PrefixesOnRecord = [null] }, BadContext = Full with { Enactment = Given with { Signatory = Given.Signatory with { ActingPrefix = "Pj." } }, PrefixesOnRecord = [null] } },
        In(Peraturan, "PNT-05", "TENTANG Budaya Kerja", "TENTANG Budaya Kerja", "TENTANG Budaya Kerja") with { Context = Full with { Enactment = Given }, BadContext = Full with { Enactment = Given with { Signatory = new() { Name = "Dr. H. Nama, S.E." } } } },
        In(Peraturan, "PNT-06", "TENTANG Budaya Kerja", "TENTANG Budaya Kerja", "TENTANG Budaya Kerja") with { Context = Full with { Enactment = Given }, BadContext = Full with { Enactment = Given with { GazetteNumber = null } } },
        In(Peraturan, "PNT-06", "TENTANG Budaya Kerja", "TENTANG Budaya Kerja", "TENTANG Budaya Kerja") with { Context = Full with { Enactment = Given with { GazetteNumber = "12/2026" } }, BadContext = Full with { Enactment = Given with { GazetteNumber = "12/2025" } } },
        In(Peraturan, "PNT-01", "[Peraturan ini] mulai berlaku pada tanggal diundangkan.", "[Peraturan ini] mulai berlaku pada tanggal diundangkan.", "Ketentuan lain ditetapkan kemudian."),
        In(Peraturan, "PNT-02", "\nLAMPIRAN", "\nAgar setiap orang mengetahuinya, memerintahkan pengundangan [peraturan ini] dengan penempatannya dalam Berita Daerah Provinsi Kepulauan Bangka Belitung.\nLAMPIRAN", "\nAgar setiap orang mengetahuinya, memerintahkan pengundangan [peraturan ini] dengan penempatan dalam Lembaran Daerah.\nLAMPIRAN"),
        In(Keputusan, "PNT-03", "tanggal ditetapkan", "tanggal ditetapkan", "tanggal diundangkan"),
        In(Keputusan, "PNT-03", "tanggal ditetapkan.", "tanggal ditetapkan.", "tanggal ditetapkan.\nAgar setiap orang mengetahuinya, memerintahkan pengundangan Keputusan Gubernur ini dengan penempatannya dalam Berita Daerah Provinsi Kepulauan Bangka Belitung."),
        In(Pencabutan, "PNT-08", StillInForce, StillInForce, ""),
        In(Pencabutan, "PNT-07", " (Berita Daerah Kabupaten Bangka Barat Tahun 2024 Nomor 4), dicabut", " (Berita Daerah Kabupaten Bangka Barat Tahun 2024 Nomor 4), dicabut", " dicabut"),
        In(Pencabutan, "PNT-07", "Peraturan Bupati Nomor 4 Tahun 2024 tentang Budaya Kerja (Berita Daerah Kabupaten Bangka Barat Tahun 2024 Nomor 4),", "Peraturan Bupati Nomor 4 Tahun 2024 tentang Budaya Kerja (Berita Daerah Kabupaten Bangka Barat Tahun 2024 Nomor 4),", "semua peraturan yang bertentangan"),
        In(Peraturan, "PNT-09", "diundangkan.", "diundangkan.", "diundangkan dan berlaku efektif pada tanggal itu."),
        In(Keputusan, "KPT-02", "DIKTUM Membentuk tim penyusun.", "DIKTUM Membentuk tim penyusun.", "PASAL\n  Membentuk tim penyusun."),
        In(Keputusan, "KPT-03", "DIKTUM Membentuk tim penyusun.", "DIKTUM Membentuk tim penyusun.", "DIKTUM Setiap ASN wajib menerapkan budaya kerja."),
        In(Edaran, "SED-01", "KEPADA\n- Para Camat.\n", "KEPADA Para Camat\n", ""),
        In(Edaran, "SED-02", "  Para Camat diminta", "  Para Camat diminta", "  Pegawai yang tidak hadir dikenai sanksi.\n  Para Camat diminta"),
        In(Edaran, "SED-03", "KEPADA\n- Para Camat.\n", "KEPADA\n- Para Camat; dan\n- Para Lurah.\n", "KEPADA\n- Para Camat.\n") with { Context = Full with { Recipients = ["Para Camat", "Para Lurah"] } },
        In(Edaran, "SED-03", "KEPADA\n- Para Camat.\n", "KEPADA\n- Para Camat.\n", "KEPADA\n- Para Camat; dan\n- Para Kepala Desa.\n") with { Context = Full with { Recipients = ["Para Camat"] } },
        In(Edaran, "SED-04", " Nomor 100.3.3.2/12/ORG/2026", " Nomor 100.3.3.2/12/ORG/2026", ""),
        In(Peraturan, "LMP-01", "  TABEL | No.", "  TABEL | No.", "  PERATURAN GUBERNUR KEPULAUAN BANGKA BELITUNG\n  TABEL | No."),
        In(Peraturan, "LMP-01", "  TABEL | No.", "  TABEL | No.", "  PERATURAN GUBERNUR KEPULAUAN BANGKA BELITUNG\n  NOMOR … TAHUN …\n  TABEL | No."),
        In(Peraturan, "LMP-01", "  TABEL | No.", "  TABEL | No.", "  PERATURAN GUBERNUR KEPULAUAN BANGKA BELITUNG\n  NOMOR: …\n  BUDAYA KERJA.\n  TABEL | No."),
        In(Peraturan, "LMP-03", "| tepat waktu. |", "| tepat waktu. |", "| tepat waktu. |\n  GUBERNUR KEPULAUAN BANGKA BELITUNG,"),
        In(Peraturan, "TIP-02", "  Laporan disampaikan", "  Laporan disampaikan", "  Halaman 2 dari 5\n  Laporan disampaikan"),
        In(Peraturan, "TIP-02", "  Laporan disampaikan", "  Laporan disampaikan", "  \\- 2 -\n  Laporan disampaikan"),
        In(Peraturan, "TIP-03", "Laporan disampaikan", "Laporan disampaikan", "Laporan  disampaikan"),
        In(Peraturan, "TIP-03", "Laporan disampaikan", "Laporan kepada Gubernur disampaikan", "Laporan kepada $\\{jabatan\\} disampaikan"),
        In(Peraturan, "TIP-03", "Laporan disampaikan", "Laporan “akhir” disampaikan", "Laporan “akhir” dan \"awal\" disampaikan"),
        In(Peraturan, "TIP-03", "Laporan disampaikan", "Laporan disampaikan", "Laporan … disampaikan") with { Context = Full with { IsFinal = true } },
        In(Peraturan, "CUL-01", "- etika; dan\n    - tertib.", "- etika; dan\n    - tertib.", "- tertib; dan\n    - etika."),
        In(Peraturan, "CUL-02", "\n  | # | Tertib | tepat waktu. |", "\n  | # | Tertib | tepat waktu. |", ""),
        In(InBody, "CUL-02", "tertib, yaitu tepat waktu", "tertib, yaitu tepat waktu", "tertib"),
        In(Peraturan, "CUL-02", "\n  | # | Tertib | tepat waktu. |", "\n  | # | Tertib | tepat waktu. |", "\n  | # | Tertib | … |"),
        In(InBody, "CUL-02", "AYAT Nilai etika ditunjukkan dengan bersikap santun.", "AYAT Nilai etika ditunjukkan dengan bersikap santun.", "AYAT Nilai itu diterapkan."),
        In(Peraturan, "CUL-03", " dan keselarasan dengan BerAKHLAK", " dan keselarasan dengan BerAKHLAK", ""),
    ];

    /// <summary>Texts that the reader takes as they should be, and as they break a rule that the reader answers for: the rule, the finding of the reader, the good and the bad text.</summary>
    public static IReadOnlyList<(string Rule, string Finding, string Good, string Bad)> OfTheReader { get; } =
    [
        ("KNS-04", "NSK-07", "KEPUTUSAN\nTENTANG X\nMENIMBANG\na. bahwa x;\nb. bahwa y;", "KEPUTUSAN\nTENTANG X\nMENIMBANG\na. bahwa x;\nc. bahwa y;"),
        ("KNS-04", "NSK-07", "KEPUTUSAN\nTENTANG X\nMENIMBANG\n- bahwa x;", "KEPUTUSAN\nTENTANG X\nMENIMBANG\na. bahwa x;"),
        ("BTG-01", "NSK-07", "PERATURAN\nTENTANG X\nBAB I Umum\nBAB II Nilai", "PERATURAN\nTENTANG X\nBAB 1 Umum\nBAB III Nilai"),
        ("BTG-03", "NSK-07", "PERATURAN\nTENTANG X\nBAB Umum\nBAGIAN Kesatu Umum\nPARAGRAF 1 Umum", "PERATURAN\nTENTANG X\nBAB Umum\nBAGIAN Kedua Umum\nPARAGRAF 2 Umum"),
        ("BTG-04", "NSK-07", "PERATURAN\nTENTANG X\nPASAL 1\n  Isi.\nPASAL 2\n  Isi.", "PERATURAN\nTENTANG X\nPASAL 1\n  Isi.\nPASAL 3\n  Isi."),
        ("BTG-06", "NSK-08", "PERATURAN\nTENTANG X\nPASAL\n  Isi:\n  - a:\n    - b:\n      - c:\n        - d.", "PERATURAN\nTENTANG X\nPASAL\n  Isi:\n  - a:\n    - b:\n      - c:\n        - d:\n          - e."),
        ("KPT-01", "NSK-07", "KEPUTUSAN\nTENTANG X\nKESATU Menetapkan.\nKEDUA Berlaku.", "KEPUTUSAN\nTENTANG X\nPERTAMA Menetapkan.\nKEDUA Berlaku."),
        ("KPT-01", "NSK-07", "KEPUTUSAN\nTENTANG X\nKESATU Menetapkan.\nKEDUA Berlaku.", "KEPUTUSAN\nTENTANG X\nKESATU Menetapkan.\nKETIGA Berlaku."),
        ("LMP-02", "NSK-07", "PERATURAN\nTENTANG X\nPASAL\n  Isi.\nLAMPIRAN I Satu\n  Isi.\nLAMPIRAN II Dua\n  Isi.", "PERATURAN\nTENTANG X\nPASAL\n  Isi.\nLAMPIRAN 1 Satu\n  Isi.\nLAMPIRAN 2 Dua\n  Isi."),
        ("LMP-04", "NSK-05", "PERATURAN\nTENTANG X\nPASAL\n  Isi.\nLAMPIRAN Satu\n  Isi.", "PERATURAN\nTENTANG X\nPASAL\n  Isi.\nLAMPIRAN Satu\n  Isi.\nPASAL\n  Isi."),
    ];

    /// <summary>A promulgated law as it comes from an archive, with nothing wrong in the parts that the form prints.</summary>
    public const string Archived = """
        BUPATI CONTOH
        PROVINSI CONTOH
        PERATURAN BUPATI CONTOH
        NOMOR 4 TAHUN 2024
        TENTANG
        BUDAYA KERJA
        DENGAN RAHMAT TUHAN YANG MAHA ESA
        BUPATI CONTOH,
        Menimbang : bahwa budaya kerja perlu ditetapkan;
        Mengingat : Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;
        MEMUTUSKAN:
        Menetapkan : PERATURAN BUPATI TENTANG BUDAYA KERJA.
        Pasal 1
        Panduan budaya kerja tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Peraturan Bupati ini.
        Pasal 2
        Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
        Ditetapkan di Contoh
        pada tanggal 8 Juli 2024
        BUPATI CONTOH,
        NAMA BUPATI
        Diundangkan di Contoh
        pada tanggal 9 Juli 2024
        SEKRETARIS DAERAH KABUPATEN CONTOH,
        NAMA SEKRETARIS
        BERITA DAERAH KABUPATEN CONTOH TAHUN 2024 NOMOR 12
        LAMPIRAN
        PERATURAN BUPATI CONTOH
        NOMOR 4 TAHUN 2024
        TENTANG
        BUDAYA KERJA
        PANDUAN PERILAKU
        1. Bersih: menjaga kebersihan;
        2. Tertib: tepat waktu.
        BUPATI CONTOH,
        NAMA BUPATI
        """;

    private const string ArchivedDecree = """
        BUPATI CONTOH
        PROVINSI CONTOH
        KEPUTUSAN BUPATI CONTOH
        NOMOR 100.3.3.2/12/ORG/2024
        TENTANG
        TIM PENYUSUN
        BUPATI CONTOH,
        Menimbang : bahwa perlu dibentuk tim;
        Mengingat : Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;
        MEMUTUSKAN:
        Menetapkan : KEPUTUSAN BUPATI TENTANG TIM PENYUSUN.
        KESATU : Membentuk Tim Penyusun.
        KEDUA : Keputusan Bupati ini mulai berlaku pada tanggal ditetapkan.
        Ditetapkan di Contoh
        pada tanggal 8 Juli 2024
        BUPATI CONTOH,
        NAMA BUPATI
        """;

    /// <summary>Breaches that only a document from elsewhere can have, as the form prints these parts: the rule, the document, the words in it and what is wrong in their place.</summary>
    public static IReadOnlyList<(string Rule, string Document, string Slot, string Bad)> OfTheImport { get; } =
    [
        ("JDL-01", Archived, "TENTANG\nBUDAYA KERJA\nDENGAN", "Tentang\nBudaya Kerja\nDENGAN"),
        ("JDL-03", Archived, "CONTOH\nNOMOR 4 TAHUN 2024\nTENTANG\nBUDAYA KERJA\nDENGAN", "CONTOH\nNOMOR: 4 TAHUN 2024\nTENTANG\nBUDAYA KERJA\nDENGAN"),
        ("JDL-04", Archived, "NOMOR 4 TAHUN", "NOMOR 188.44/4/2024 TAHUN"),
        ("JDL-07", Archived, "BUPATI CONTOH\nPROVINSI", "RANCANGAN\nBUPATI CONTOH\nPROVINSI"),
        ("JDL-07", Archived, "NOMOR 4 TAHUN 2024", "NOMOR … TAHUN …"),
        ("JDL-08", Archived, "BUPATI CONTOH\nPROVINSI", "BUPATI CONTOH SELATAN\nPROVINSI"),
        ("JDL-09", Archived, "PROVINSI CONTOH\n", ""),
        ("JDL-09", Archived.Replace("BUPATI", "GUBERNUR", StringComparison.Ordinal).Replace("PROVINSI CONTOH\n", "", StringComparison.Ordinal), "GUBERNUR CONTOH\nPERATURAN", "GUBERNUR CONTOH\nPROVINSI CONTOH\nPERATURAN"),
        ("PBK-01", Archived, "DENGAN RAHMAT TUHAN YANG MAHA ESA\n", ""),
        ("PBK-01", Archived, "MAHA ESA", "MAHA KUASA"),
        ("PBK-02", Archived, "MAHA ESA", "MAHA ESA,"),
        ("PBK-03", ArchivedDecree, "TIM PENYUSUN\nBUPATI", "TIM PENYUSUN\nDENGAN RAHMAT TUHAN YANG MAHA ESA\nBUPATI"),
        ("PBK-04", Archived, "BUPATI CONTOH,\nMenimbang", "BUPATI CONTOH\nMenimbang"),
        ("PBK-04", Archived, "BUPATI CONTOH,\nMenimbang", "Menimbang"),
        ("DKT-01", Archived, "MEMUTUSKAN:", "M E M U T U S K A N :"),
        ("PNT-03", ArchivedDecree, "NAMA BUPATI", "NAMA BUPATI\nDiundangkan di Contoh\npada tanggal 9 Juli 2024\nSEKRETARIS DAERAH,\nNAMA SEKRETARIS"),
        ("PNT-05", Archived, "NAMA BUPATI\nDiundangkan", "NAMA BUPATI\nNIP. 19700101 199503 1 001\nDiundangkan"),
        ("PNT-06", Archived, "TAHUN 2024 NOMOR 12", "TAHUN 2023 NOMOR 12"),
        ("PNT-06", Archived, "BERITA DAERAH KABUPATEN CONTOH TAHUN 2024 NOMOR 12\n", ""),
        ("LMP-01", Archived, "NOMOR 4 TAHUN 2024\nTENTANG\nBUDAYA KERJA\nPANDUAN", "NOMOR 5 TAHUN 2024\nTENTANG\nBUDAYA KERJA\nPANDUAN"),
        ("LMP-01", Archived, "NOMOR 4 TAHUN 2024\nTENTANG\nBUDAYA KERJA\nPANDUAN", "NOMOR 4 TAHUN 2024\nPANDUAN"),
        ("LMP-01", Archived, "LAMPIRAN\nPERATURAN", "LAMPIRAN :\nPERATURAN"),
        ("LMP-03", Archived, "waktu.\nBUPATI CONTOH,\nNAMA BUPATI", "waktu."),
        ("LMP-03", Archived, "waktu.\nBUPATI CONTOH,\nNAMA BUPATI", "waktu.\nBUPATI CONTOH\nNAMA BUPATI"),
        ("TIP-02", Archived, "Pasal 1\n", "Halaman 2 dari 3\nPasal 1\n"),
    ];

    /// <summary>What the form prints for the rules that it answers for, of the example Peraturan or Keputusan.</summary>
    public static IReadOnlyList<(string Rule, string Document, string Printed)> OfTheForm { get; } =
    [
        ("JDL-03", Peraturan, "NOMOR … TAHUN …"), ("JDL-07", Peraturan, "RANCANGAN"), ("JDL-08", Peraturan, "PERATURAN GUBERNUR KEPULAUAN BANGKA BELITUNG"), ("JDL-09", Keputusan, "PROVINSI KEPULAUAN BANGKA BELITUNG"),
        ("PBK-01", Peraturan, "DENGAN RAHMAT TUHAN YANG MAHA ESA"), ("PBK-02", Peraturan, "DENGAN RAHMAT TUHAN YANG MAHA ESA"), ("PBK-04", Peraturan, "GUBERNUR KEPULAUAN BANGKA BELITUNG,"),
        ("LMP-01", Peraturan, "LAMPIRAN"), ("LMP-03", Peraturan, "NAMA GUBERNUR"),
    ];

    private static RuleExample In(string document, string rule, string slot, string good, string bad) => new(rule, document.ReplaceLineEndings("\n"), slot, good, bad);
}
