namespace Budaya.Core.Tenants;

/// <summary>The keys of <c>nilai.yaml</c> and <c>usulan.yaml</c>.</summary>
internal static class ValueShapes
{
    public static readonly PackShape FrameworkFile = new("nilai.yaml", "Kerangka nilai budaya kerja, yang diusulkan maupun yang ditetapkan.",
    [
        new("kerangka", "daftar", null, "lihat bagian kerangka[]", "Kerangka nilai."),
    ]);

    public static readonly PackShape Framework = new("nilai.yaml: kerangka[]", "Satu kerangka nilai.",
    [
        new("kunci", "kode", null, "berkah", "Kunci tetap."),
        new("nama", "teks", null, "BERKAH", "Nama atau akronim, dengan huruf besar kecilnya."),
        new("bentuk", PackWords.Forms.Choice, "`akronim`", "frasa", "Akronim dieja dari nilainya; frasa dan kata mempunyai arti sendiri."),
        new("arti", "teks", "tidak ada", "berkunjung (bahasa setempat)", "Arti kata."),
        new("bahasa", "teks", "tidak ada", "Bangka", "Bahasa asal kata itu."),
        new("maksud", "teks", "tidak ada", "Pedoman bagi ASN dalam melaksanakan tugas.", "Maksud budaya kerja."),
        new("sumber", "teks", null, "Siaran Biro Organisasi, 8 Juli 2021", "Asal kepanjangan atau nama."),
        new("tanggalSumber", "tanggal", "tidak ada", "2021-07-08", "Tanggal sumber itu."),
        new("nilai", "daftar", "kosong", "lihat bagian nilai[]", "Nilai menurut urutan huruf; boleh kosong sampai kerangka ditetapkan."),
    ]);

    public static readonly PackShape Value = new("nilai.yaml: kerangka[].nilai[]", "Satu nilai.",
    [
        new("nama", "teks", null, "Bertaqwa", "Nama nilai."),
        new("penggalan", "huruf", "kosong", "B", "Huruf yang disumbangkan nilai ini kepada akronim."),
        new("cara", PackWords.SegmentKinds.Choice, "`awal`", "awalan", "Cara huruf itu diambil dari nama nilai."),
        new("bahasa", "teks", "tidak ada", "Bangka", "Bahasa asal nama nilai."),
        new("definisi", "teks", "tidak ada", "Bekerja dengan landasan iman dan norma.", "Definisi."),
        new("perilaku", "daftar teks", "kosong", "[Jujur dalam tugas]", "Perilaku yang diharapkan, 1 sampai 9."),
        new("indikator", "daftar teks", "kosong", "[Keluhan menurun]", "Tanda bahwa nilai dijalankan."),
        new("berAkhlak", "daftar nama nilai BerAKHLAK", "kosong", "[Akuntabel]", "Padanan terdekat."),
        new("contoh", "`ya` / `tidak`", "`tidak`", "ya", "Definisi dan perilaku masih contoh yang perlu diganti daerah."),
    ]);

    public static readonly PackShape RoundFile = new("usulan.yaml", "Putaran usulan yang dibuka saat daerah dimuat pertama kali. Berkas ini boleh tidak ada.",
    [
        new("putaran", "daftar", null, "lihat bagian putaran[]", "Putaran usulan."),
    ]);

    public static readonly PackShape Round = new("usulan.yaml: putaran[]", "Satu putaran.",
    [
        new("kunci", "kode", null, "budaya-kerja-2021", "Kunci tetap."),
        new("nama", "teks", null, "Rumusan budaya kerja ASN", "Nama putaran."),
        new("alur", "kunci alur", null, "keputusan-budaya-kerja", "Alur yang diikuti."),
        new("usulan", "daftar", null, "lihat bagian usulan[]", "Usulan yang bersaing.", NeedsItems: true),
    ]);

    public static readonly PackShape Proposal = new("usulan.yaml: putaran[].usulan[]", "Satu usulan.",
    [
        new("kerangka", "kunci kerangka", null, "betason", "Kerangka yang diusulkan."),
        new("pengusul", "kunci jabatan", null, "kabag-organisasi", "Jabatan pengusul."),
        new("alasan", "teks", "tidak ada", "Mudah diingat.", "Alasan."),
    ]);

    public static IReadOnlyList<PackShape> All => [FrameworkFile, Framework, Value, RoundFile, Round, Proposal];
}
