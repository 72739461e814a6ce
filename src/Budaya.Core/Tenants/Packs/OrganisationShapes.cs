namespace Budaya.Core.Tenants;

/// <summary>The keys of <c>opd.yaml</c>, <c>jabatan.yaml</c> and <c>kalender.yaml</c>.</summary>
internal static class OrganisationShapes
{
    public static readonly PackShape OpdFile = new("opd.yaml", "Daftar perangkat daerah dan unit yang menerima naskah sendiri.",
    [
        new("opd", "daftar", null, "lihat bagian opd[]", "Semua unit, menurut urutan cetak.", NeedsItems: true),
    ]);

    public static readonly PackShape Opd = new("opd.yaml: opd[]", "Satu unit. Kode tetap selamanya; nama boleh berubah.",
    [
        new("kode", "kode", null, "dinkes", "Kode tetap."),
        new("nama", "teks", null, "Dinas Kesehatan", "Nama resmi sekarang."),
        new("singkatan", "teks", "tidak ada", "Dinkes", "Nama pendek."),
        new("jenis", PackWords.OpdKinds.Choice, null, "dinas", "Jenis unit."),
        new("induk", "kode OPD", "tidak ada", "setda", "Unit induk."),
        new("kepala", "teks", "menurut jenis: Kepala <nama>, Camat <nama tanpa kata Kecamatan>, Direktur <nama>", "Inspektur Daerah", "Jabatan pemimpin, seperti di belakang \"Yth.\"."),
        new("surel", "alamat surel", "<kode>@domainSurel", "dinkes@babel.example", "Alamat surel resmi."),
        new("penerima", "`ya` / `tidak`", "`ya`", "tidak", "Menerima naskah sendiri."),
        new("berlakuDari", "tanggal", "sejak awal", "2021-01-01", "Hari pertama unit ada."),
        new("berlakuSampai", "tanggal", "seterusnya", "2023-07-25", "Hari terakhir unit ada."),
        new("namaLama", "daftar", "kosong", "lihat bagian namaLama[]", "Nama-nama terdahulu."),
        new("penerus", "kode OPD", "tidak ada", "dinkes", "Unit yang menggantikan; hanya bila berlakuSampai diisi."),
    ]);

    public static readonly PackShape FormerName = new("opd.yaml: opd[].namaLama[]", "Satu nama terdahulu.",
    [
        new("nama", "teks", null, "Dinas Tenaga Kerja dan Transmigrasi", "Nama."),
        new("sampai", "tanggal", null, "2016-12-31", "Hari terakhir nama itu dipakai."),
    ]);

    public static readonly PackShape OfficeFile = new("jabatan.yaml", "Peran dan jabatan. Tidak pernah memuat nama orang.",
    [
        new("peran", "daftar", null, "lihat bagian peran[]", "Peran yang dikenal alur.", NeedsItems: true),
        new("jabatan", "daftar", null, "lihat bagian jabatan[]", "Jabatan yang memegang peran.", NeedsItems: true),
        new("jabatanTiapOpd", "daftar", "kosong", "lihat bagian jabatanTiapOpd[]", "Jabatan yang ada pada setiap OPD."),
    ]);

    public static readonly PackShape Role = new("jabatan.yaml: peran[]", "Satu peran.",
    [
        new("kode", "huruf besar, angka, dan tanda hubung", null, "HUK", "Kode yang dipakai alur."),
        new("nama", "teks", null, "Kepala Biro Hukum", "Nama peran."),
        new("wewenang", $"daftar dari {PackWords.Authorities.Choice}", null, "[register, baca]", "Bagian aplikasi yang dibuka peran ini."),
    ]);

    public static readonly PackShape Office = new("jabatan.yaml: jabatan[]", "Satu jabatan.",
    [
        new("kunci", "kode", null, "kabiro-hukum", "Kunci tetap."),
        new("nama", "teks", null, "Kepala Biro Hukum", "Nama jabatan."),
        new("opd", "kode OPD", null, "biro-hukum", "Unit tempat jabatan."),
        new("peran", "daftar kode peran", null, "[HUK]", "Peran yang dipegang.", NeedsItems: true),
        new("surel", "alamat surel", "<kunci>@domainSurel", "hukum@babel.example", "Alamat surel jabatan."),
        new("contoh", "`ya` / `tidak`", "`tidak`", "ya", "Muncul di halaman masuk peragaan."),
    ]);

    public static readonly PackShape OfficeRule = new("jabatan.yaml: jabatanTiapOpd[]", "Satu jabatan pada setiap OPD yang menerima naskah; {kode}, {nama}, dan {singkatan} diganti menurut OPD.",
    [
        new("kunci", "teks dengan {kode}", null, "petugas-{kode}", "Kunci jabatan."),
        new("nama", "teks", null, "Petugas surat {nama}", "Nama jabatan."),
        new("peran", "daftar kode peran", null, "[OPD]", "Peran yang dipegang."),
        new("contoh", "`ya` / `tidak`", "`tidak`", "ya", "Muncul di halaman masuk peragaan."),
    ]);

    public static readonly PackShape CalendarFile = new("kalender.yaml", "Hari libur menurut tahun.",
    [
        new("kalender", "daftar", null, "lihat bagian kalender[]", "Satu butir untuk setiap tahun."),
    ]);

    public static readonly PackShape Year = new("kalender.yaml: kalender[]", "Hari libur satu tahun.",
    [
        new("tahun", "bilangan bulat 2000–2100", null, "2026", "Tahun."),
        new("sumber", "teks", null, "SKB Tiga Menteri", "Keputusan yang menetapkan, atau keterangan seberapa pasti daftar ini."),
        new("versi", "bilangan bulat 1–99", "1", "2", "Naik setiap kali daftar tahun itu diubah."),
        new("hari", "daftar", null, "lihat bagian hari[]", "Hari-hari libur."),
    ]);

    public static readonly PackShape Holiday = new("kalender.yaml: kalender[].hari[]", "Satu hari libur.",
    [
        new("tanggal", "tanggal", null, "2026-08-17", "Tanggal."),
        new("nama", "teks", null, "Proklamasi Kemerdekaan", "Nama hari."),
        new("jenis", PackWords.HolidayKinds.Choice, "`liburNasional`", "cutiBersama", "Jenis libur."),
    ]);

    public static IReadOnlyList<PackShape> All => [OpdFile, Opd, FormerName, OfficeFile, Role, Office, OfficeRule, CalendarFile, Year, Holiday];
}
