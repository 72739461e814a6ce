using Budaya.Core.Tenants;

namespace Budaya.Core.Workflow;

/// <summary>The keys of <c>alur-*.yaml</c>.</summary>
internal static class WorkflowShapes
{
    public static readonly PackShape Workflow = new("alur-*.yaml", "Satu alur, dari prakarsa sampai tindak lanjut. Boleh ada beberapa berkas alur.",
    [
        new("kunci", "kode", null, "pergub-budaya-kerja", "Kunci tetap."),
        new("nama", "teks", null, "Peraturan Gubernur tentang Budaya Kerja", "Nama alur."),
        new("mulai", "kunci langkah", null, "A01", "Langkah pertama."),
        new("naskah", "daftar", null, "lihat bagian naskah[]", "Naskah yang disusun alur ini."),
        new("bersaing", "kumpulan kunci", "tidak ada", "lihat bagian bersaing", "Bila beberapa usulan bersaing dan satu disepakati."),
        new("langkah", "daftar", null, "lihat bagian langkah[]", "Langkah-langkah menurut urutan baca.", NeedsItems: true),
    ]);

    public static readonly PackShape Document = new("alur-*.yaml: naskah[]", "Satu naskah.",
    [
        new("kunci", "kode", null, "keputusan", "Kunci yang dipakai langkah dan syarat."),
        new("jenis", PackWords.DocumentKinds.Choice, null, "keputusan", "Jenis naskah."),
        new("nama", "teks", null, "Keputusan Bupati tentang Budaya Kerja", "Nama untuk layar."),
        new("untuk", WorkflowWords.Purposes.Choice, null, "menetapkan", "Kegunaan naskah. Nilai budaya kerja mulai berlaku dengan naskah yang `menetapkan` (perkada atau keputusan, paling banyak satu); yang `membentukTim` adalah keputusan; yang `melaksanakan` adalah surat edaran."),
    ]);

    public static readonly PackShape Competing = new("alur-*.yaml: bersaing", "Usulan yang bersaing.",
    [
        new("dihimpunDi", "kunci langkah", null, "B02", "Langkah tempat usulan dihimpun."),
        new("disepakatiDi", "kunci langkah", null, "B05", "Langkah tempat satu usulan disepakati; yang lain disimpan."),
        new("palingSedikit", "bilangan bulat 1–50", "1", "1", "Jumlah usulan paling sedikit."),
    ]);

    public static readonly PackShape Step = new("alur-*.yaml: langkah[]", "Satu langkah.",
    [
        new("kunci", "huruf dan angka, paling panjang 16", null, "A01", "Kunci langkah."),
        new("nama", "teks", null, "Pembentukan tim penyusun", "Nama langkah."),
        new("singkat", "teks", "sama dengan nama", "Tim", "Nama pendek untuk peta alur."),
        new("tahap", "teks", "tidak dihitung", "Penetapan", "Tahap pada bilah kemajuan; beberapa langkah dapat berbagi satu tahap."),
        new("lajur", "teks", null, "Biro Organisasi", "Posisi naskah; baris pada peta alur."),
        new("peran", "daftar kode peran", null, "[ORG]", "Peran yang berwenang; cukup satu.", NeedsItems: true),
        new("jenis", WorkflowWords.Kinds.Choice, "`dalam`", "luar", "Jenis langkah."),
        new("tindakan", WorkflowWords.Acts.Choice, "`catat`", "susun-naskah", "Yang dikerjakan pada langkah ini."),
        new("naskah", "kunci naskah, atau daftarnya", "tidak ada", "keputusan", "Naskah yang dikerjakan."),
        new("bukti", "daftar", "kosong", "lihat bagian bukti[]", "Bukti yang dilampirkan."),
        new("syarat", $"daftar dari {WorkflowWords.Guards.Choice}; dapat menyebut naskah: `bernomor: keputusan`", "kosong", "[bukti, kuorum]", "Syarat bagi setiap pilihan yang maju; pilihan kembali dan berhenti hanya memakai syaratnya sendiri."),
        new("pilihan", "daftar", null, "lihat bagian pilihan[]", "Pilihan yang tersedia.", NeedsItems: true),
        new("gabung", "daftar kunci langkah", "kosong", "[B08a, B08b]", "Langkah baru dimulai setelah semua langkah ini tiba."),
        new("pembahas", "daftar kunci jabatan", "kosong", "[asisten-3, inspektur]", "Jabatan yang membahas; yang pertama memimpin."),
        new("kuorum", "bilangan bulat 1–100", "tidak ada", "3", "Jumlah pembahas yang harus hadir; wajib bila syarat kuorum dipakai."),
        new("tenggat", "kumpulan kunci", "tidak ada", "lihat bagian tenggat", "Batas waktu."),
        new("bolehMenyetujuiSendiri", "teks (alasan)", "tidak boleh", "Bagian ini hanya mempunyai satu pejabat", "Alasan penyusun naskah boleh menyetujui naskahnya sendiri pada langkah ini; tanpa alasan, tidak boleh."),
        new("berlakuDari", "tanggal", "sejak awal", "2022-06-16", "Hari pertama langkah dapat dimasuki."),
        new("berlakuSampai", "tanggal", "seterusnya", "2022-06-15", "Hari terakhir langkah dapat dimasuki."),
    ]);

    public static readonly PackShape Evidence = new("alur-*.yaml: langkah[].bukti[]", "Satu bukti.",
    [
        new("kunci", "kode", null, "notulen", "Kunci bukti."),
        new("nama", "teks", null, "Notulen pembahasan", "Nama bukti."),
        new("wajib", "`ya` / `tidak`", "`ya`", "tidak", "Diminta oleh syarat `bukti`."),
        new("nomor", "`ya` / `tidak`", "`tidak`", "ya", "Nomor surat harus dicatat."),
        new("tanggal", "`ya` / `tidak`", "`tidak`", "ya", "Tanggal surat harus dicatat."),
        new("jawaban", "`ya` / `tidak`", "`tidak`", "ya", "Bukti ini jawaban lembaga lain; diminta oleh syarat `suratLuarDiterima`."),
        new("memutuskan", "`ya` / `tidak`", "`tidak`", "ya", "Lembar ini memuat paraf, disposisi, atau tanda tangan pejabat yang memutuskan langkah; keputusan di atas kertas dapat dicatat dari pindaiannya."),
    ]);

    public static readonly PackShape Transition = new("alur-*.yaml: langkah[].pilihan[]", "Satu pilihan.",
    [
        new("kunci", "kode", null, "setuju", "Kunci pilihan."),
        new("nama", "teks", null, "Setujui dan teruskan", "Tulisan pada tombol."),
        new("ke", "kunci langkah, atau daftarnya, atau `selesai`, atau `berhenti`", null, "A02", "Langkah berikut; beberapa langkah berarti cabang yang berjalan bersama.", NeedsItems: true),
        new("kembali", "`ya` / `tidak`", "`tidak`", "ya", "Mengembalikan; catatan wajib diisi."),
        new("lewati", "`ya` / `tidak`", "`tidak`", "ya", "Melewati langkah yang tidak wajib: syarat langkah tidak ditanya, alasan wajib diisi."),
        new("syarat", "daftar, seperti pada langkah", "kosong", "[suratLuarDiterima]", "Syarat tambahan pilihan ini."),
        new("berlakuDari", "tanggal", "sejak awal", "2022-06-16", "Hari pertama pilihan tersedia."),
        new("berlakuSampai", "tanggal", "seterusnya", "2022-06-15", "Hari terakhir pilihan tersedia."),
    ]);

    public static readonly PackShape Deadline = new("alur-*.yaml: langkah[].tenggat", "Batas waktu, dalam hari kerja atau hari kalender; hari kejadiannya tidak dihitung.",
    [
        new("hariKerja", "bilangan bulat 1–365", "pakai `hari`", "15", "Lamanya dalam hari kerja menurut kalender libur."),
        new("hari", "bilangan bulat 1–365", "pakai `hariKerja`", "30", "Lamanya dalam hari kalender."),
        new("mulai", WorkflowWords.Starts.Choice, "`langkahDimulai`", "suratDiterima", "Saat jam mulai berjalan."),
        new("berhentiSaatDikembalikan", "`ya` / `tidak`", "`ya`", "tidak", "Jam berhenti selama naskah dikembalikan dan sisanya berjalan lagi sesudahnya; bila `tidak`, jam terus berjalan."),
        new("bilaDiam", "kunci pilihan", "tidak ada", "lanjut-tanpa-jawaban", "Pilihan yang terbuka bila tenggat lewat tanpa jawaban."),
        new("pengingat", "daftar", "satu hari kerja sebelum dan sesudah tenggat, kepada jabatan pada langkah", "lihat bagian pengingat[]", "Surel pengingat dan eskalasi."),
    ]);

    public static readonly PackShape Reminder = new("alur-*.yaml: langkah[].tenggat.pengingat[]", "Satu surel pengingat.",
    [
        new("sebelum", "bilangan bulat 0–30", "pakai `sesudah`", "2", "Hari kerja sebelum tenggat."),
        new("sesudah", "bilangan bulat 0–90", "pakai `sebelum`", "3", "Hari kerja sesudah tenggat."),
        new("kepada", "daftar kode peran", "peran pada langkah", "[ORG-RB]", "Penerima; peran lain daripada peran langkah berarti eskalasi."),
    ]);

    public static IReadOnlyList<PackShape> All => [Workflow, Document, Competing, Step, Evidence, Transition, Deadline, Reminder];
}
