using System.Text;

namespace TemplateBench;

/// <summary>The same text by plain code over the same dictionaries: what no engine can pass.</summary>
internal sealed class HandWritten(string folder) : LocalEngine
{
    private readonly IReadOnlyDictionary<string, object?> _model = Folders.Model(folder);
    private readonly StringBuilder _text = new();

    public override string Name => "hand-written";

    public override string Render()
    {
        _text.Clear();
        var (daerah, kerangka, cabut) = (Map(_model["daerah"]), Map(_model["kerangka"]), Map(_model["cabut"]));
        _text.Append("PERATURAN\nTENTANG ").Append(kerangka["judul"]).Append(" di Lingkungan ").Append(daerah["pemerintah"]).Append("\n\n");
        Konsiderans(kerangka, cabut);
        _text.Append("MENETAPKAN\n\nBAB Ketentuan Umum\n");
        Pasal("pengertian");
        _text.Append("  Dalam [peraturan ini] yang dimaksud dengan:\n  # Provinsi adalah Provinsi Kepulauan Bangka Belitung.\n  # Gubernur adalah ").Append(daerah["jabatan"]);
        _text.Append(".\n  # Perangkat Daerah adalah unsur pembantu kepala daerah dan dewan perwakilan rakyat daerah dalam penyelenggaraan urusan pemerintahan.\n");
        _text.Append("  # Budaya Kerja adalah sikap dan perilaku individu dan kelompok aparatur yang didasari atas nilai yang diyakini kebenarannya.\n  # ");
        _text.Append(Text(kerangka["akronim"]).ToUpperInvariant()).Append(" adalah ").Append(kerangka["makna"]).Append(".\n");
        Pasal("maksud");
        Ayat("Peraturan ini dimaksudkan sebagai pedoman bagi seluruh aparatur dalam melaksanakan tugas.");
        Ayat("Peraturan ini berlaku bagi " + Words.Number((long)_model["pegawai"]!) + " pegawai dengan anggaran sebesar Rp" + Words.Number((long)_model["anggaran"]!) + ",00.");
        Lingkup();
        _text.Append("\nBAB Nilai Budaya Kerja\n");
        Pasal("nilai");
        DaftarNilai(kerangka);
        Ayat("Nilai sebagaimana dimaksud pada [ayat sebelumnya] wajib dilaksanakan oleh setiap pegawai.");
        Nilai();
        Pelaksanaan(Map(_model["agen"]));
        _text.Append("\nBAB Pembinaan dan Pengawasan\n");
        Pasal("pembinaan");
        Ayat("Pembinaan dilakukan oleh Sekretaris Daerah melalui biro yang membidangi organisasi.");
        Ayat("Kepala Perangkat Daerah melaksanakan penguatan melalui apel, rapat, dan media internal.");
        Ayat("Hasil pelaksanaan dilaporkan kepada Gubernur paling sedikit dua kali dalam satu tahun.");
        Pasal("evaluasi");
        Ayat("Evaluasi dilaksanakan setiap triwulan dengan instrumen sebagaimana tercantum dalam [Lampiran perilaku].");
        Ayat("Perangkat Daerah dengan capaian terbaik dapat diberikan penghargaan.");
        _text.Append("  AYAT Hasil evaluasi diumumkan kepada seluruh pegawai paling lambat satu bulan setelah evaluasi selesai.\n  AYAT Perangkat Daerah menindaklanjuti hasil evaluasi dengan rencana perbaikan.\n");
        Penghargaan();
        Pendanaan();
        Penutup(daerah, cabut);
        Lampiran(kerangka);
        Jadwal();
        return _text.ToString();
    }

    private void Konsiderans(IReadOnlyDictionary<string, object?> kerangka, IReadOnlyDictionary<string, object?> cabut)
    {
        _text.Append("MENIMBANG\n- bahwa untuk mewujudkan aparatur yang ").Append(kerangka["makna"]).Append(", perlu ditetapkan pedoman;\n- bahwa budaya kerja ").Append(kerangka["akronim"]);
        _text.Append(" merupakan pilihan bersama hasil musyawarah perangkat daerah;\n");
        if (_model["mencabut"] is true)
        {
            _text.Append("- bahwa Peraturan Gubernur Nomor ").Append(cabut["nomor"]).Append(" Tahun ").Append(cabut["tahun"]).Append(" tidak sesuai lagi dengan perkembangan;\n");
        }
        _text.Append("- bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam [huruf sebelumnya], perlu menetapkan ").Append(kerangka["judul"]).Append(";\nMENGINGAT\n");
        var dasar = List(_model["dasar"]);
        for (var i = 0; i < dasar.Count; i++)
        {
            var satu = Map(dasar[i]);
            _text.Append("- ").Append(Words.Letter(i)).Append(". ").Append(satu["judul"]).Append(" (ditetapkan ").Append(Words.Date(Text(satu["tanggal"]))).Append(i == dasar.Count - 1 ? ").\n" : ");\n");
        }
    }

    private void DaftarNilai(IReadOnlyDictionary<string, object?> kerangka)
    {
        _text.Append("  AYAT Nilai budaya kerja ").Append(kerangka["akronim"]).Append(" terdiri atas:\n");
        var nilai = List(_model["nilai"]);
        for (var i = 0; i < nilai.Count; i++)
        {
            _text.Append("    - ").Append(Text(Map(nilai[i])["nama"]).ToLowerInvariant()).Append(i == nilai.Count - 1 ? ".\n" : i == nilai.Count - 2 ? "; dan\n" : ";\n");
        }
    }

    private void Nilai()
    {
        foreach (var item in List(_model["nilai"]))
        {
            var nilai = Map(item);
            var nama = Text(nilai["nama"]);
            Pasal(nama.ToLowerInvariant());
            _text.Append("  AYAT ").Append(nama).Append(" sebagaimana dimaksud dalam [Pasal nilai] berarti ").Append(nilai["arti"]).Append(".\n  AYAT ").Append(nama.ToUpperInvariant()).Append(" diwujudkan melalui perilaku:\n");
            var perilaku = List(nilai["perilaku"]);
            for (var i = 0; i < perilaku.Count; i++)
            {
                _text.Append("    - ").Append(Words.Letter(i)).Append(". ").Append(Words.Capital(Text(Map(perilaku[i])["uraian"]))).Append(i < perilaku.Count - 1 ? ";\n" : ".\n");
            }
            _ = nilai["aktif"] is true
                ? _text.Append("  AYAT Bobot penilaian adalah ").Append(Words.Number((long)nilai["bobot"]!)).Append(" angka.\n")
                : _text.Append("  AYAT Penilaian ditunda sampai ditetapkan lebih lanjut.\n");
        }
    }

    private void Penutup(IReadOnlyDictionary<string, object?> daerah, IReadOnlyDictionary<string, object?> cabut)
    {
        _text.Append("\nBAB Ketentuan Penutup\n");
        if (_model["mencabut"] is true)
        {
            Pasal("cabut");
            _text.Append("  Pada saat [peraturan ini] mulai berlaku, Peraturan Gubernur Nomor ").Append(cabut["nomor"]).Append(" Tahun ").Append(cabut["tahun"]).Append(" dicabut dan dinyatakan tidak berlaku.\n");
        }
        Pasal("berlaku");
        _text.Append("  [Peraturan ini] mulai berlaku pada tanggal ").Append(Words.Date(Text(_model["berlaku"]))).Append(".\n  Agar setiap orang mengetahuinya, memerintahkan pengundangan dalam ").Append(daerah["berita"]);
        _text.Append(".\n\nDITETAPKAN ").Append(daerah["ibukota"]).Append(' ').Append(Words.Date(Text(_model["ditetapkan"]))).Append('\n');
    }

    private void Lampiran(IReadOnlyDictionary<string, object?> kerangka)
    {
        _text.Append("LAMPIRAN {perilaku} Panduan Perilaku ").Append(kerangka["akronim"]).Append("\n  TABEL | No. | Nilai | Perilaku | Ukuran |\n");
        foreach (var item in List(_model["nilai"]))
        {
            var nilai = Map(item);
            var perilaku = List(nilai["perilaku"]);
            for (var i = 0; i < perilaku.Count; i++)
            {
                var satu = Map(perilaku[i]);
                _text.Append("  | ").Append(i + 1).Append(" | ").Append(Text(nilai["nama"]).ToUpperInvariant()).Append(" | ").Append(Words.Capital(Text(satu["uraian"])) + ".").Append(" | ").Append(satu["ukuran"]).Append(" |\n");
            }
        }
    }

    private void Lingkup()
    {
        _text.Append("\nBAB Ruang Lingkup\n");
        Pasal("lingkup");
        _text.Append("  Ruang lingkup [peraturan ini] meliputi:\n");
        var lingkup = List(_model["lingkup"]);
        for (var i = 0; i < lingkup.Count; i++)
        {
            Butir(Text(lingkup[i]).ToLowerInvariant(), lingkup.Count - 1 - i);
        }
    }

    private void Pelaksanaan(IReadOnlyDictionary<string, object?> agen)
    {
        _text.Append("\nBAB Pelaksanaan\n");
        Pasal("tahapan");
        var tahapan = List(_model["tahapan"]);
        _text.Append("  AYAT Budaya kerja dilaksanakan melalui ").Append(tahapan.Count).Append(" tahapan:\n");
        for (var i = 0; i < tahapan.Count; i++)
        {
            var satu = Map(tahapan[i]);
            _text.Append("    - ").Append(Text(satu["nama"]).ToLowerInvariant()).Append(", dari tanggal ").Append(Words.Date(Text(satu["mulai"]))).Append(" sampai dengan ").Append(Words.Date(Text(satu["selesai"])));
            _ = satu["sasaran"] is double sasaran ? _text.Append(", dengan sasaran ").Append(Words.Percent(sasaran)) : _text;
            _text.Append(Words.Ending(tahapan.Count - 1 - i)).Append('\n');
        }
        Ayat("Tahapan sebagaimana dimaksud pada [ayat sebelumnya] ditinjau setiap tahun.");
        Agen(agen);
        Pasal("tim");
        _text.Append("  Tim pelaksana terdiri atas:\n");
        var tim = List(_model["tim"]);
        for (var i = 0; i < tim.Count; i++)
        {
            var satu = Map(tim[i]);
            _text.Append("    - ").Append(Words.Capital(Text(satu["jabatan"]))).Append(" selaku ").Append(satu["tugas"]).Append(Words.Ending(tim.Count - 1 - i)).Append('\n');
        }
    }

    private void Agen(IReadOnlyDictionary<string, object?> agen)
    {
        Pasal("agen");
        if ((long)agen["jumlah"]! <= 0)
        {
            Ayat("Agen perubahan ditetapkan dengan keputusan tersendiri.");
            return;
        }
        _text.Append("  AYAT Setiap Perangkat Daerah menetapkan paling sedikit ").Append(Words.Number((long)agen["jumlah"]!)).Append(" agen perubahan.\n");
        Ayat($"Agen perubahan bertugas selama {agen["masa"]} tahun dan dapat ditetapkan kembali.");
        _text.Append("  AYAT Agen perubahan mempunyai tugas:\n");
        var tugas = List(agen["tugas"]);
        for (var i = 0; i < tugas.Count; i++)
        {
            Butir(Text(tugas[i]), tugas.Count - 1 - i);
        }
    }

    private void Penghargaan()
    {
        _text.Append("\nBAB Penghargaan\n");
        Pasal("penghargaan");
        _text.Append("  Penghargaan diberikan setiap tahun kepada:\n");
        var penghargaan = List(_model["penghargaan"]);
        for (var i = 0; i < penghargaan.Count; i++)
        {
            var satu = Map(penghargaan[i]);
            var penerima = Text(satu["jenis"]) switch { "unit" => "Perangkat Daerah", "orang" => "pegawai", _ => "agen perubahan" };
            _text.Append("    - ").Append(penerima).Append(' ').Append(Text(satu["sebutan"]).ToLowerInvariant()).Append(Words.Ending(penghargaan.Count - 1 - i)).Append('\n');
        }
    }

    private void Pendanaan()
    {
        var anggaran = (long)_model["anggaran"]!;
        _text.Append("\nBAB Pendanaan\n");
        Pasal("pendanaan");
        _text.Append("  AYAT Pendanaan sebesar Rp").Append(Words.Number(anggaran)).Append(",00 bersumber dari:\n");
        var sumber = List(_model["sumber"]);
        for (var i = 0; i < sumber.Count; i++)
        {
            Butir(Text(Map(sumber[i])["nama"]) + " sebesar " + Words.Percent((double)Map(sumber[i])["bagian"]!), sumber.Count - 1 - i);
        }
        if (anggaran > 1_000_000_000)
        {
            Ayat("Penggunaan dana diperiksa oleh Inspektorat paling lambat setiap semester.");
        }
    }

    private void Jadwal()
    {
        _text.Append("LAMPIRAN {jadwal} Jadwal Pelaksanaan\n  TABEL | No. | Tahapan | Mulai | Selesai | Sasaran |\n");
        var tahapan = List(_model["tahapan"]);
        for (var i = 0; i < tahapan.Count; i++)
        {
            var satu = Map(tahapan[i]);
            _text.Append("  | ").Append(i + 1).Append(" | ").Append(Text(satu["nama"]).ToUpperInvariant()).Append(" | ").Append(Words.Date(Text(satu["mulai"]))).Append(" | ").Append(Words.Date(Text(satu["selesai"])));
            _text.Append(" | ").Append(satu["sasaran"] is double sasaran ? Words.Percent(sasaran) : "-").Append(" |\n");
        }
    }

    private void Butir(string isi, int sisa) => _text.Append("    - ").Append(isi).Append(Words.Ending(sisa)).Append('\n');
    private void Pasal(string nama) => _text.Append("PASAL {").Append(nama).Append("}\n");
    private void Ayat(string isi) => _text.Append("  AYAT ").Append(isi).Append('\n');
    private static IReadOnlyDictionary<string, object?> Map(object? value) => (IReadOnlyDictionary<string, object?>)value!;
    private static IReadOnlyList<object?> List(object? value) => (IReadOnlyList<object?>)value!;
    private static string Text(object? value) => (string)value!;
}
