using static Budaya.LegalText.Tests.Importing.WordBuilder;

namespace Budaya.LegalText.Tests.Importing;

/// <summary>Word files as they come from offices, made here; the texts name no real regulation but those that may be cited.</summary>
internal static class WordMess
{
    private const string Law = "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah (Lembaran Negara Republik Indonesia Tahun 2014 Nomor 244, Tambahan Lembaran Negara Republik Indonesia Nomor 5587);";

    private static readonly string Head = string.Concat(new[] { "BUPATI CONTOH", "PROVINSI CONTOH", "PERATURAN BUPATI CONTOH", "NOMOR … TAHUN …", "TENTANG", "BUDAYA KERJA", "DENGAN RAHMAT TUHAN YANG MAHA ESA", "BUPATI CONTOH," }.Select(line => P(line)));

    private static readonly string End = string.Concat(new[] { "Ditetapkan di Contoh", "pada tanggal …", "BUPATI CONTOH,", "NAMA BUPATI" }.Select(line => P(line)));

    public static IReadOnlyDictionary<string, byte[]> Files { get; } = new Dictionary<string, byte[]>
    {
        ["word-tabel-pembuka"] = Pack(Head + Table(
            ["Menimbang", ":", "a.", "bahwa budaya kerja perlu ditetapkan;"],
            ["", "", "b.", "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan Peraturan Bupati tentang Budaya Kerja;"],
            ["Mengingat", ":", P("1. " + Law) + P("2. Undang-Undang Nomor 30 Tahun 2014 tentang Administrasi Pemerintahan (Lembaran Negara Republik Indonesia Tahun 2014 Nomor 292, Tambahan Lembaran Negara Republik Indonesia Nomor 5601);")])
            + P("MEMUTUSKAN :") + Table(["Menetapkan", ":", "PERATURAN BUPATI TENTANG BUDAYA KERJA."])
            + P("Pasal 1") + P("Budaya kerja diterapkan oleh Perangkat Daerah.") + Table(["", P("Ditetapkan di Contoh") + P("pada tanggal …") + P("BUPATI CONTOH,") + P("NAMA BUPATI")])),

        ["word-nomor-otomatis"] = Pack(
            Head + N(1, 0, "Menimbang : bahwa nilai perlu ditetapkan;").Replace("Menimbang : ", "", StringComparison.Ordinal).Insert(0, P("Menimbang :"))
            + N(1, 0, "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan Peraturan Bupati tentang Budaya Kerja;") + P("Mengingat :") + N(2, 0, Law)
            + P("MEMUTUSKAN:") + P("Menetapkan : PERATURAN BUPATI TENTANG BUDAYA KERJA.")
            + N(3, 0, "KETENTUAN UMUM") + N(3, 1, "") + P("Dalam Peraturan Bupati ini yang dimaksud dengan Daerah adalah Kabupaten Contoh.")
            + N(3, 0, "NILAI") + N(3, 1, "") + N(4, 0, "Nilai terdiri atas:") + N(4, 1, "bersih;") + N(4, 1, "tertib; dan") + N(4, 1, "sinergi.") + N(4, 0, "Nilai diterapkan oleh Daerah.")
            + N(3, 1, "") + N(5, 0, "Nilai dilaporkan.") + N(5, 0, "Laporan disampaikan kepada Bupati.") + End,
            List(0, ("lowerLetter", "%1.")) + List(1, ("decimal", "%1.")) + List(2, ("upperRoman", "BAB %1"), ("decimal", "Pasal %2")) + List(3, ("decimal", "(%1)"), ("lowerLetter", "%2."))
            + Instance(1, 0) + Instance(2, 1) + Instance(3, 2) + Instance(4, 3) + Instance(5, 3, restarts: true)),

        ["word-perubahan-terlacak"] = Pack(Head
            + P("Menimbang : bahwa budaya kerja perlu ditetapkan;") + P("Mengingat : " + Law) + P("MEMUTUSKAN:") + P("Menetapkan : PERATURAN BUPATI TENTANG BUDAYA KERJA.") + P("Pasal 1")
            + $"<w:p>{R("Budaya kerja ")}<w:del w:id=\"1\" w:author=\"A\"><w:r><w:delText>wajib dipasang</w:delText></w:r></w:del><w:ins w:id=\"2\" w:author=\"A\">{R("diterapkan")}</w:ins>{R(" oleh Perangkat Daerah.")}</w:p>" + End),

        ["word-di-samping-teks"] = Pack(
            Head + P("Menimbang : bahwa budaya kerja perlu ditetapkan;") + P("Mengingat : " + Law) + P("MEMUTUSKAN:") + P("Menetapkan : PERATURAN BUPATI TENTANG BUDAYA KERJA.") + P("Pasal 1")
            + $"<w:p>{R("Budaya kerja diterapkan oleh Perangkat Daerah.")}{R("rahasia dapur", "<w:vanish/>")}<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{P("KOTAK SALINAN")}</w:txbxContent></v:textbox></v:shape></w:pict></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>" + End,
            null,
            ("footnotes.xml", "footnotes", $"<w:footnote w:id=\"2\">{P("Lihat rancangan lama.")}</w:footnote>"),
            ("header1.xml", "hdr", P("jdih contoh")), ("footer1.xml", "ftr", P("dicetak oleh bagian hukum")), ("comments.xml", "comments", $"<w:comment w:id=\"0\">{P("tolong diperiksa")}</w:comment>")),

        ["word-baris-terputus"] = Pack(
            Head + $"<w:p>{R("Menimbang : a. bahwa budaya kerja perlu")}<w:r><w:br/></w:r>{R("ditetapkan;")}</w:p>" + P("b. bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam") + P("huruf a, perlu menetapkan Peraturan Bupati tentang Budaya Kerja;")
            + $"<w:p>{R("Mengingat : " + Law)}</w:p>" + P("MEMUTUSKAN:") + P("Menetapkan : PERATURAN BUPATI TENTANG BUDAYA KERJA.") + P("Pasal 1") + P("(1) Budaya kerja sebagaimana dimaksud dalam Pasal") + P("1 diterapkan oleh setiap Perangkat Daerah sesuai dengan tugas dan")
            + $"<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>" + P("- 2 -") + $"<w:p><w:r><w:lastRenderedPageBreak/><w:t>fungsinya.</w:t></w:r></w:p>" + P("(2) Penerapan dilaporkan.") + End),

        ["word-tabel-lampiran"] = Pack(Head
            + P("Menimbang : bahwa budaya kerja perlu ditetapkan;") + P("Mengingat : " + Law) + P("MEMUTUSKAN:") + P("Menetapkan : PERATURAN BUPATI TENTANG BUDAYA KERJA.") + P("Pasal 1")
            + P("Panduan tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Peraturan Bupati ini.") + End
            + P("LAMPIRAN") + P("PERATURAN BUPATI CONTOH") + P("NOMOR … TAHUN …") + P("TENTANG") + P("BUDAYA KERJA") + P("PANDUAN PERILAKU")
            + Table(["No.", "Nilai", "Perilaku"], ["1.", "Bersih", P("a. menjaga kebersihan;") + P("b. tidak membuang sampah.")], ["2.", "Tertib | rapi", "datang tepat waktu [selalu]"]) + P("BUPATI CONTOH,") + P("NAMA BUPATI")),
    };
}
