namespace Budaya.Core.Tenants;

/// <summary>The keys of <c>tenant.yaml</c>.</summary>
internal static class ProfileShapes
{
    public static readonly PackShape Profile = new("tenant.yaml", "Jati diri dan ketetapan daerah.",
    [
        new("namaResmi", "teks", null, "Pemerintah Provinsi Kepulauan Bangka Belitung", "Nama resmi pemerintah daerah."),
        new("namaSingkat", "teks", null, "Pemprov Kepulauan Bangka Belitung", "Nama di kepala halaman."),
        new("tingkat", PackWords.Levels.Choice, null, "provinsi", "Tingkat daerah."),
        new("namaDaerah", "teks", null, "Kepulauan Bangka Belitung", "Nama daerah tanpa tingkatnya."),
        new("provinsi", "teks", "tidak ada", "Kepulauan Bangka Belitung", "Provinsi tempat kabupaten atau kota berada; wajib untuk kabupaten dan kota, tidak diisi untuk provinsi."),
        new("kodeKemendagri", "dua angka, atau dua angka titik dua angka, dalam tanda kutip", "tidak ada", "\"19.05\"", "Kode wilayah Kementerian Dalam Negeri."),
        new("kodeBps", "dua atau empat angka, dalam tanda kutip", "tidak ada", "\"1903\"", "Kode wilayah Badan Pusat Statistik (berbeda dari kode Kemendagri)."),
        new("kepalaDaerah", "teks", null, "Gubernur Kepulauan Bangka Belitung", "Jabatan kepala daerah, lengkap."),
        new("sebutanKepalaDaerah", "`Gubernur` / `Bupati` / `Wali Kota`", null, "Gubernur", "Dipakai dalam nama naskah: Peraturan Gubernur, Keputusan Bupati."),
        new("sekretarisDaerah", "teks", null, "Sekretaris Daerah Provinsi Kepulauan Bangka Belitung", "Jabatan sekretaris daerah, lengkap."),
        new("tempat", "teks", null, "Pangkalpinang", "Tempat penetapan."),
        new("zona", "`Asia/Jakarta` / `Asia/Pontianak` / `Asia/Makassar` / `Asia/Jayapura`", null, "Asia/Jakarta", "Zona waktu; singkatannya (WIB, WITA, WIT) mengikuti."),
        new("lambang", "kode", null, "babel", "Kunci gambar lambang daerah."),
        new("warna", "tanda pagar dan enam angka heksadesimal, dalam tanda kutip", null, "\"#0f5e63\"", "Warna aksen; kontras dengan putih paling sedikit 4,5 banding 1."),
        new("semboyan", "teks", "tidak ada", "Serumpun Sebalai", "Semboyan daerah."),
        new("inang", "daftar nama inang", "kosong", "[budaya.babel.example]", "Nama inang (host) yang membuka daerah ini; tanpa itu daerah dibuka lewat /<kode>."),
        new("alamatPublik", "alamat https", "tidak ada", "https://budaya.babel.example", "Alamat tetap yang dicetak dalam kode QR. Tanpa ini naskah tidak dapat dijadikan final di luar lingkungan pengembangan dan bertanda CONTOH."),
        new("domainSurel", "nama domain", "tidak ada", "babel.example", "OPD dan jabatan tanpa surel sendiri mendapat alamat <kode>@domain ini; tanpa domain, mereka tidak mempunyai surel."),
        new("kertas", "kumpulan kunci", null, "lihat bagian kertas", "Kertas, tepi, dan huruf naskah."),
        new("kop", "kumpulan kunci", null, "lihat bagian kop", "Kepala surat."),
        new("beritaDaerah", "kumpulan kunci", null, "lihat bagian beritaDaerah", "Tempat pengundangan."),
        new("penomoran", "daftar", null, "lihat bagian penomoran[]", "Pola nomor tiap jenis naskah dengan masa berlakunya."),
        new("register", "kumpulan kunci", "semua `dicatat`", "lihat bagian register", "Cara memegang buku nomor tiap jenis naskah."),
        new("tandaTangan", "kumpulan kunci", "semua `basah`", "lihat bagian tandaTangan", "Jalur tanda tangan tiap jenis naskah."),
        new("klasifikasi", "daftar", null, "lihat bagian klasifikasi[]", "Kode klasifikasi arsip yang dipakai."),
        new("jamKantor", "daftar", null, "lihat bagian jamKantor[]", "Hari kerja dan jam kantor.", NeedsItems: true),
        new("tandaTerima", "kumpulan kunci", "batas 10 hari kerja; pengingat hari kerja ke-1, 3, 5, 8, dan 12", "lihat bagian tandaTerima", "Batas konfirmasi penerimaan dan pengingatnya."),
        new("komitmen", "daftar", "kosong", "lihat bagian komitmen[]", "Kesepakatan yang dilaksanakan tiap OPD setelah sosialisasi; kosong bila daerah tidak memakainya."),
        new("biroOrganisasi", "kumpulan kunci", null, "lihat bagian biroOrganisasi, biroHukum", "Unit pemrakarsa."),
        new("biroHukum", "kumpulan kunci", null, "lihat bagian biroOrganisasi, biroHukum", "Unit yang menelaah dan menomori."),
        new("penandatanganPengantar", "daftar teks", null, "[a.n. SEKRETARIS DAERAH, \"ASISTEN ADMINISTRASI UMUM,\"]", "Baris jabatan di atas tanda tangan surat pengantar, dari atas.", NeedsItems: true),
        new("judulEdaran", PackWords.CircularHeadings.Choice, "`angka`", "huruf", "Tanda bagian dalam Surat Edaran."),
        new("babPenghargaan", "`ya` / `tidak`", "`ya`", "tidak", "Rancangan Perkada tentang budaya kerja memuat BAB Penghargaan; nomor BAB dan Pasal sesudahnya menyesuaikan."),
        new("panduanPerilaku", PackWords.GuidePlaces.Choice, "`lampiran`", "batangTubuh", "Tempat panduan perilaku setiap nilai: tabel dalam Lampiran, atau rincian dalam batang tubuh sehingga naskah tidak berlampiran."),
    ]);

    public static readonly PackShape Paper = new("tenant.yaml: kertas", "Ukuran dalam milimeter.",
    [
        new("lebar", "bilangan 100–420", "215", "215", "Lebar kertas (F4: 215)."),
        new("tinggi", "bilangan 100–594", "330", "330", "Tinggi kertas (F4: 330)."),
        new("atas", "bilangan 5–80", "25", "25", "Tepi atas."),
        new("bawah", "bilangan 5–80", "25", "25", "Tepi bawah."),
        new("kiri", "bilangan 5–80", "30", "30", "Tepi kiri."),
        new("kanan", "bilangan 5–80", "25", "25", "Tepi kanan."),
        new("huruf", "teks", "TeX Gyre Bonum", "TeX Gyre Bonum", "Nama huruf; harus termasuk huruf yang disertakan."),
        new("ukuran", "bilangan 8–16", "12", "12", "Ukuran huruf dalam poin."),
        new("spasi", "bilangan 0.8–2.5", "1.15", "1.5", "Jarak baris."),
    ]);

    public static readonly PackShape Letterhead = new("tenant.yaml: kop", "Kepala surat unit pemrakarsa.",
    [
        new("baris", "daftar teks", null, "[PEMERINTAH KABUPATEN BANGKA BARAT, SEKRETARIAT DAERAH]", "Baris besar, dari atas.", NeedsItems: true),
        new("alamat", "daftar teks", null, "[\"Pal 4, Mentok 33351\"]", "Baris kecil di bawahnya."),
    ]);

    public static readonly PackShape Gazette = new("tenant.yaml: beritaDaerah", "Tempat pengundangan Peraturan Kepala Daerah.",
    [
        new("nama", "teks", null, "Berita Daerah Kabupaten Bangka Barat", "Nama lengkap."),
        new("seri", "satu huruf besar", "tanpa seri", "E", "Huruf seri, bila Berita Daerah dibagi dalam seri."),
    ]);

    public static readonly PackShape Numbering = new("tenant.yaml: penomoran[]", "Satu pola nomor. Untuk satu jenis, masa berlaku tidak boleh bertindih.",
    [
        new("naskah", PackWords.DocumentKinds.Choice, null, "keputusan", "Jenis naskah."),
        new("pola", "teks dengan tanda `{klas}` `{urut}` `{sisip}` `{unit}` `{bulan-romawi}` `{tahun}`", null, "\"{klas}/{urut}{sisip}/{unit}/{tahun}\"", "Cetakan nomor. Untuk perkada: hanya yang berdiri di antara NOMOR dan TAHUN."),
        new("klasifikasi", "teks", "tidak ada", "100.3.3.2", "Pengganti `{klas}`; wajib bila pola memakainya."),
        new("unit", "teks", "tidak ada", "HUK", "Pengganti `{unit}`; wajib bila pola memakainya."),
        new("berlakuDari", "tanggal", "sejak awal", "2022-12-01", "Hari pertama pola ini."),
        new("berlakuSampai", "tanggal", "seterusnya", "2022-11-30", "Hari terakhir pola ini."),
    ]);

    public static readonly PackShape Register = KindMap("tenant.yaml: register",
        "`dicatat`: nomor diberi oleh buku Biro/Bagian Hukum lalu diketik di sini. `dipegang`: nomor diberi di sini, tanpa lompatan.", PackWords.RegisterModes.Choice, "dicatat");

    public static readonly PackShape Signing = KindMap("tenant.yaml: tandaTangan",
        "`basah`: dicetak, diparaf, ditandatangani, dinomori, dipindai. `tte`: dinomori dahulu lalu ditandatangani secara elektronik. `srikandi`: lewat SRIKANDI.", PackWords.SigningPaths.Choice, "basah");

    public static readonly PackShape Classification = new("tenant.yaml: klasifikasi[]", "Satu kode klasifikasi arsip.",
    [
        new("kode", "teks", null, "000.8.6.1", "Kode."),
        new("arti", "teks", null, "Budaya Kerja", "Arti kode."),
    ]);

    public static readonly PackShape Hours = new("tenant.yaml: jamKantor[]", "Jam kantor satu hari. Hari yang tidak disebut bukan hari kerja.",
    [
        new("hari", PackWords.Days.Choice, null, "senin", "Hari."),
        new("buka", "pukul dalam tanda kutip", null, "\"07.30\"", "Mulai."),
        new("tutup", "pukul dalam tanda kutip", null, "\"16.00\"", "Selesai."),
    ]);

    public static readonly PackShape Receipts = new("tenant.yaml: tandaTerima", "Konfirmasi penerimaan naskah.",
    [
        new("batasHariKerja", "bilangan bulat 1–60", "10", "10", "Batas konfirmasi setelah pengiriman."),
        new("pengingat", "daftar", "hari kerja ke-1, 3, 5, 8, dan 12", "lihat bagian pengingat[]", "Pengingat, menurut urutan hari."),
    ]);

    public static readonly PackShape Reminder = new("tenant.yaml: tandaTerima.pengingat[]", "Satu pengingat. Nota dinas hanya disiapkan; kepala biro/bagian yang mengirim.",
    [
        new("hariKerja", "bilangan bulat 1–120", null, "3", "Hari kerja setelah pengiriman."),
        new("kepada", PackWords.Audiences.Choice, null, "petugas", "Yang diingatkan."),
    ]);

    public static readonly PackShape Commitment = new("tenant.yaml: komitmen[]", "Satu kesepakatan.",
    [
        new("kode", "`C1` sampai `C9`", null, "C1", "Kode."),
        new("nama", "teks", null, "Membentuk kelompok budaya kerja", "Isi kesepakatan."),
        new("pelaksana", "teks", null, "Kepala Perangkat Daerah", "Yang bertanggung jawab."),
        new("bukti", "teks", null, "Keputusan Kepala Perangkat Daerah", "Bukti paling sedikit."),
        new("hariKerja", "bilangan bulat 1–260", "tidak ada", "10", "Tenggat dalam hari kerja setelah sosialisasi; wajib untuk `sekali`."),
        new("berkala", PackWords.Rhythms.Choice, "`sekali`", "triwulanan", "Pengulangan; tanpa hariKerja, tenggat pertama tiga atau dua belas bulan setelah sosialisasi."),
    ]);

    public static readonly PackShape Bureau = new("tenant.yaml: biroOrganisasi, biroHukum", "Satu unit pada Sekretariat Daerah.",
    [
        new("nama", "teks", null, "Biro Organisasi", "Nama unit."),
        new("kepala", "teks", null, "Kepala Biro Organisasi", "Jabatan pemimpinnya."),
        new("opd", "kode OPD", null, "biro-organisasi", "Kodenya dalam opd.yaml."),
    ]);

    public static IReadOnlyList<PackShape> All =>
        [Profile, Paper, Letterhead, Gazette, Numbering, Register, Signing, Classification, Hours, Receipts, Reminder, Commitment, Bureau];

    private static PackShape KindMap(string place, string meaning, string choice, string otherwise) => new(place, meaning,
        [.. PackWords.DocumentKinds.Cases.Select(kind => new PackKey(PackWords.DocumentKinds.WordOf(kind), choice, $"`{otherwise}`", otherwise, "Untuk jenis naskah ini."))]);
}
