namespace Budaya.LegalText;

/// <summary>All drafting rules. A table of data: one line each, in the order of the parts of a text.</summary>
internal static class RuleTable
{
    private const string Annex2 = "Lampiran II UU 12/2011";
    private const string Practice = "praktik perancangan; perlu dipastikan bagian hukum";
    private const string Seen = "praktik produk hukum daerah yang diundangkan";
    private const string Manual = "pedoman kementerian atas Lampiran II UU 12/2011; perlu dipastikan untuk Perkada";
    private const string Printed = "Dicetak oleh sistem; tidak diketik perancang.";
    private const string Numbered = "Nomor dihitung oleh sistem; nomor yang diketik diperiksa pembaca (NSK-07).";
    private const string AtSigning = "Diperiksa saat penomoran dan penandatanganan.";

    private static readonly DateOnly BerAkhlakSince = new(2021, 7, 27);

    public static IEnumerable<LegalRule> Opening() =>
    [
        Text("JDL-01", Severity.Error, "Judul ditulis dengan huruf kapital.", $"{Annex2}, judul", TitleRules.Case, "Kapital pada kepala naskah dicetak oleh sistem; judul dokumen yang diimpor diperiksa. Cara mengetik judul dalam naskah hanya diingatkan."),
        Text("JDL-02", Severity.Error, "Judul tidak diakhiri tanda baca.", $"{Annex2}, judul", TitleRules.NoPunctuation),
        Form("JDL-03", Severity.Error, "Nomor ditulis NOMOR … TAHUN …, tanpa titik dua.", $"{Annex2}, judul", TypedFormRules.NumberLine),
        Signing("JDL-04", Severity.Error, "Nomor Peraturan adalah bilangan bulat.", Practice, EnactmentRules.WholeNumber),
        Signing("JDL-05", Severity.Error, "Nomor Keputusan dan Surat Edaran mengikuti pola dan kode klasifikasi daerah.", "Permendagri 83/2022", EnactmentRules.NumberPattern),
        Text("JDL-06", Severity.Warning, "Akronim atau nama dalam tanda petik pada judul memerlukan alasan.", $"{Annex2}, judul", TitleRules.NoAcronym),
        Form("JDL-07", Severity.Error, "Rancangan memuat kata RANCANGAN dan nomor berupa titik-titik.", $"{Annex2}, judul", TypedFormRules.NumberOfADraft),
        Form("JDL-08", Severity.Warning, "Nama jabatan dan daerah sama di semua tempat.", Seen, TypedFormRules.RegionName),
        Form("JDL-09", Severity.Error, "Naskah Bupati dan Wali Kota memuat baris provinsi; naskah Gubernur tidak.", Seen, TypedFormRules.ProvinceLine),
        Form("PBK-01", Severity.Error, "Peraturan memuat DENGAN RAHMAT TUHAN YANG MAHA ESA.", $"{Annex2}, pembukaan", TypedFormRules.Phrase),
        Form("PBK-02", Severity.Error, "Frasa itu tidak diikuti tanda baca.", Practice, TypedFormRules.PhraseWithMark),
        Form("PBK-03", Severity.Warning, "Keputusan dan Surat Edaran tidak memuat frasa itu.", Practice, TypedFormRules.PhraseElsewhere),
        Form("PBK-04", Severity.Error, "Baris jabatan ditulis kapital dan diakhiri satu koma.", $"{Annex2}, pembukaan", TypedFormRules.OfficeLine),
        Text("KNS-01", Severity.Error, "Pembukaan memuat Menimbang, lalu Mengingat.", $"{Annex2}, konsiderans", KonsideransRules.Order),
        Text("KNS-02", Severity.Error, "Setiap pertimbangan diawali \"bahwa\".", $"{Annex2}, konsiderans", KonsideransRules.BeginsWithBahwa),
        Text("KNS-03", Severity.Error, "Setiap pertimbangan diakhiri titik koma.", $"{Annex2}, konsiderans", KonsideransRules.EndsWithSemicolon),
        Reader("KNS-04", Severity.Error, "Pertimbangan diberi huruf berurutan; satu pertimbangan tanpa huruf.", $"{Annex2}, konsiderans", Numbered),
        Text("KNS-05", Severity.Error, "Pertimbangan terakhir merangkum: \"berdasarkan pertimbangan …\".", $"{Annex2}, konsiderans", KonsideransRules.HasClosingClause),
        Text("KNS-06", Severity.Error, "Rangkuman menyebut semua huruf sebelumnya.", $"{Annex2}, konsiderans", KonsideransRules.ClosingClauseNamesAll),
        Text("KNS-07", Severity.Warning, "\"dalam huruf\", bukan \"pada huruf\".", $"{Annex2}, konsiderans", KonsideransRules.DalamHuruf),
        Text("KNS-08", Severity.Error, "Judul dalam rangkuman sama dengan judul naskah.", Seen, KonsideransRules.ClosingClauseNamesTitle),
        Text("KNS-09", Severity.Warning, "Satu pertimbangan adalah satu kalimat.", $"{Annex2}, konsiderans", KonsideransRules.OneSentence),
        Text("DSR-01", Severity.Error, "Setiap dasar hukum diakhiri titik koma.", $"{Annex2}, dasar hukum", DasarHukumRules.EndsWithSemicolon, "Nomor urut dihitung oleh sistem."),
        Text("DSR-02", Severity.Error, "Dasar hukum Peraturan hanya peraturan perundang-undangan.", Practice, DasarHukumRules.OnlyRegulations),
        Text("DSR-03", Severity.Warning, "Dasar hukum urut menurut tingkat, tahun, nomor.", Practice, DasarHukumRules.Order),
        Text("DSR-04", Severity.Error, "Nama, tahun dan nomor lembaran sama dengan daftar acuan hukum; jenis lembaran sesuai jenis peraturannya.", "daftar acuan hukum", CitationRules.GazetteIsRight, "Acuan di luar daftar hanya diperiksa jenis lembarannya dan, untuk Lembaran Negara, tahunnya; data yang tidak diketahui tidak diperiksa."),
        Text("DSR-05", Severity.Error, "Dasar hukum berlaku pada tanggal rancangan.", Practice, CitationRules.InForce, "Hanya acuan yang ada dalam daftar."),
        Text("DSR-06", Severity.Warning, "Perubahan disebut dengan \"sebagaimana telah diubah dengan\" atau \"sebagaimana telah beberapa kali diubah, terakhir dengan\".", Practice, CitationRules.Amendments),
        Text("DSR-07", Severity.Warning, "UU pembentukan daerah dan UU Pemerintahan Daerah dicantumkan.", Practice, DasarHukumRules.FormationAndGovernmentLaw, "Hanya Peraturan yang bukan perubahan atau pencabutan."),
        Text("DSR-08", Severity.Warning, "Undang-Undang, Nomor, dan Tahun berhuruf kapital; tentang berhuruf kecil.", "ejaan bahasa Indonesia", DasarHukumRules.Capitals),
        Text("DSR-09", Severity.Warning, "Nomor dan Republik Indonesia tidak disingkat.", $"{Annex2}, dasar hukum", DasarHukumRules.NoAbbreviations),
        Text("DSR-10", Severity.Error, "Nama Tambahan Lembaran Negara Republik Indonesia ditulis lengkap.", $"{Annex2}, dasar hukum", DasarHukumRules.WholeGazetteName),
        Text("DSR-11", Severity.Error, "Peraturan yang dicabut tidak menjadi dasar hukum; yang diubah dicantumkan.", Manual, CitationRules.NeitherRevokedNorForgotten),
        Text("DKT-01", Severity.Error, "MEMUTUSKAN: tanpa spasi di dalamnya.", $"{Annex2}, diktum", DiktumRules.Memutuskan, "Baris ini dicetak oleh sistem; yang diketik diperiksa."),
        Text("DKT-02", Severity.Error, "Sesudah Menetapkan: jenis dan nama, kapital, tanpa nama daerah, diakhiri titik.", $"{Annex2}, diktum", DiktumRules.Menetapkan, "Ditulis oleh sistem bila dikosongkan."),
        Text("DKT-03", Severity.Error, "Nama sesudah Menetapkan sama dengan judul.", $"{Annex2}, diktum", DiktumRules.SameTitle, "Ditulis oleh sistem bila dikosongkan."),
    ];

    public static IEnumerable<LegalRule> Body() =>
    [
        Reader("BTG-01", Severity.Error, "BAB bernomor Romawi berurutan.", Seen, Numbered),
        Text("BTG-02", Severity.Error, "Judul BAB, Bagian, dan Paragraf tanpa tanda baca di akhir.", Practice, BodyRules.HeadingsWithoutStop, "Kapital dicetak oleh sistem."),
        Reader("BTG-03", Severity.Error, "Bagian dengan kata bilangan, Paragraf dengan angka, dihitung dari awal lagi.", Seen, Numbered),
        Reader("BTG-04", Severity.Error, "Pasal bernomor urut di seluruh naskah.", Seen, Numbered),
        Text("BTG-05", Severity.Error, "Pasal dengan satu ketentuan tidak memakai ayat.", Seen, BodyRules.NoLoneAyat),
        Reader("BTG-06", Severity.Error, "Rincian paling dalam empat tingkat.", $"{Annex2}, batang tubuh", "Tingkat kelima dilaporkan pembaca (NSK-08); tanda rincian dihitung oleh sistem."),
        Text("BTG-07", Severity.Error, "Pembuka rincian diakhiri titik dua, rincian titik koma, yang terakhir titik.", $"{Annex2}, batang tubuh", ListRules.ColonsAndStops, "Rincian dalam Lampiran, surat, dan rincian yang memuat alinea lain tidak diperiksa."),
        Text("BTG-08", Severity.Error, "Kata hubung hanya pada rincian sebelum yang terakhir.", $"{Annex2}, batang tubuh", ListRules.Joints),
        Text("BTG-09", Severity.Warning, "Rincian diawali huruf kecil.", $"{Annex2}, batang tubuh", ListRules.LowerCase, "Nama dan istilah yang didefinisikan dikecualikan."),
        Text("BTG-10", Severity.Error, "Pengertian diawali kapital, diakhiri titik, dan istilahnya dipakai.", $"{Annex2}, ketentuan umum", BodyRules.Definitions),
        Text("BTG-11", Severity.Warning, "Singkatan yang didefinisikan dipakai seterusnya.", $"{Annex2}, ketentuan umum", BodyRules.AbbreviationsAreUsed),
        Text("BTG-12", Severity.Error, "Setiap Lampiran disebut dan ada, sebagai bagian tidak terpisahkan.", $"{Annex2}, lampiran", BodyRules.Annexes),
        Text("REF-01", Severity.Error, "Rujukan yang diketik menunjuk ketentuan yang ada.", Practice, ReferenceRules.Resolve, "Rujukan dalam kurung siku diperiksa pembaca (NSK-03, NSK-04)."),
        Text("REF-02", Severity.Warning, "\"dalam Pasal\", \"pada ayat\".", Practice, ReferenceRules.DalamAndPada),
        Text("REF-03", Severity.Warning, "Tanpa \"tanpa mengurangi\", \"pasal tersebut di atas\".", $"{Annex2}, ragam bahasa", ReferenceRules.NoVagueWords),
        Text("NUM-01", Severity.Error, "Angka dan hurufnya sama.", $"{Annex2}, batang tubuh", NumberRules.WordsEqualDigits),
        Text("NUM-02", Severity.Warning, "Bilangan ditulis dengan angka dan huruf.", $"{Annex2}, batang tubuh", NumberRules.DigitsHaveWords, "Hanya bilangan di depan kata satuan, misalnya hari, orang, kali."),
        Text("NUM-03", Severity.Error, "Tanggal ditulis seperti 8 Juli 2021.", Seen, NumberRules.Dates),
        Signing("NUM-04", Severity.Error, "Tanggal penetapan tidak sesudah pengundangan; keduanya tidak mendahului persetujuan terakhir dan tidak di masa depan.", Practice, EnactmentRules.DatesInOrder, "Persetujuan terakhir adalah paraf terakhir yang dicatat."),
        Signing("NUM-05", Severity.Error, "Nomor tidak berganda dalam satu buku nomor.", Practice, EnactmentRules.NumberIsFree),
    ];

    public static IEnumerable<LegalRule> Closing() =>
    [
        Text("PNT-01", Severity.Error, "Peraturan memuat ketentuan mulai berlaku.", Seen, ClosingRules.EntersIntoForce),
        Text("PNT-02", Severity.Error, "Perintah pengundangan sesuai bunyi baku.", Seen, ClosingRules.Order, "Ditulis oleh sistem; hanya yang diketik yang diperiksa."),
        Text("PNT-03", Severity.Error, "Diktum terakhir Keputusan: mulai berlaku pada tanggal ditetapkan.", Practice, ClosingRules.DecreeEntersIntoForce),
        Signing("PNT-04", Severity.Error, "Jabatan penanda tangan sesuai kepala naskah; sebutan penjabat sesuai catatan jabatan pada tanggal penetapan.", Seen, EnactmentRules.RightOffice, "Sebutan hanya dibandingkan bila pemegang jabatan pada tanggal itu tercatat."),
        Signing("PNT-05", Severity.Warning, "Nama penanda tangan kapital, tanpa gelar, pangkat, dan NIP.", Practice, EnactmentRules.BareName),
        Signing("PNT-06", Severity.Error, "Peraturan yang diundangkan memuat baris Berita Daerah dengan tahun pengundangan.", Seen, EnactmentRules.GazetteNumber, "Tahunnya dicetak sistem menurut tanggal pengundangan; pada dokumen yang diimpor keduanya dibandingkan."),
        Text("PNT-07", Severity.Error, "Pencabutan menyebut jenis, nomor, tahun, judul, dan Berita Daerah.", Manual, ClosingRules.RevocationsAreExact),
        Text("PNT-08", Severity.Warning, "Status peraturan pelaksanaan dari peraturan yang dicabut dinyatakan.", Manual, ClosingRules.ImplementingRules, "Apakah peraturan pelaksanaan itu ada, tidak diketahui dari naskah; bila tidak ada, kesampingkan temuan ini dengan alasan."),
        Text("PNT-09", Severity.Error, "\"mulai berlaku\", bukan \"mulai berlaku efektif\".", Manual, ClosingRules.NotEffectively),
        Reader("KPT-01", Severity.Error, "Diktum KESATU, KEDUA, … berurutan.", Seen, Numbered),
        Text("KPT-02", Severity.Error, "Keputusan tidak memuat BAB dan Pasal.", Practice, DiktumRules.NoPasal),
        Text("KPT-03", Severity.Warning, "Keputusan tidak mengatur secara umum.", Practice, DiktumRules.RegulatesNothing, "Hanya kalimat \"setiap … wajib, harus, dilarang\"."),
        Text("SED-01", Severity.Error, "Surat Edaran mempunyai alamat dan judul.", "Permendagri 1/2023", EdaranRules.HasAddresseesAndTitle, "Nomor, tanggal, dan tanda tangan ditulis oleh sistem."),
        Text("SED-02", Severity.Error, "Surat Edaran tidak membuat norma dan sanksi.", Practice, EdaranRules.MakesNoNorms),
        Text("SED-03", Severity.Warning, "Daftar alamat sama dengan daftar distribusi.", Practice, EdaranRules.AddresseesAreRecipients, "Hanya bila daftar distribusi diketahui."),
        Text("SED-04", Severity.Error, "Surat Edaran menyebut Peraturan atau Keputusan yang dilaksanakan, dengan nomornya.", Practice, EdaranRules.NamesWhatItCarriesOut, "Selama rancangan: nomor berupa titik-titik hanya catatan, tanpa sebutan hanya peringatan."),
        Form("LMP-01", Severity.Error, "Kepala Lampiran kapital, tanpa tanda baca, mengulang jenis, nomor, tahun, judul.", $"{Annex2}, lampiran", TypedAnnexRules.Head),
        Reader("LMP-02", Severity.Error, "Lampiran lebih dari satu bernomor Romawi.", $"{Annex2}, lampiran", Numbered),
        Form("LMP-03", Severity.Error, "Setiap Lampiran diakhiri jabatan dan nama.", $"{Annex2}, lampiran", TypedAnnexRules.Foot),
        Reader("LMP-04", Severity.Warning, "Lampiran tidak memuat Pasal.", Manual, "Pasal sesudah LAMPIRAN dilaporkan pembaca (NSK-05, NSK-14); nomor halaman dicetak oleh sistem."),
        Form("TIP-01", Severity.Warning, "Huruf, ukuran, dan kertas menurut pengaturan daerah.", "Permendagri 53/2011 Pasal 92 dan praktik", null),
        Form("TIP-02", Severity.Warning, "Nomor halaman - n - di tengah atas mulai halaman kedua.", Seen, TypedFormRules.PageNumber),
        Text("TIP-03", Severity.Warning, "Tanda petik seragam, tanpa spasi ganda, tanpa isian kosong.", Seen, TypingRules.CleanTyping, "Titik-titik boleh dalam rancangan, dan sesudah \"Nomor\" bila nomornya tidak diketahui."),
        Text("CUL-01", Severity.Error, "Nilai dalam naskah sama dengan nilai yang disepakati.", "rumusan budaya kerja daerah", CultureRules.ListsTheAdoptedValues, "Huruf akronim diperiksa saat rumusan dibuat."),
        Text("CUL-02", Severity.Error, "Setiap nilai dijelaskan dengan perilakunya, dalam batang tubuh atau Lampiran.", "UU 20/2023", CultureRules.ValuesAreExplained, "Hanya bila nilai yang disepakati diketahui. Dikenali dari butir, baris tabel, judul, atau kalimat yang menjelaskan nilai; apakah isinya cukup, dinilai penelaah. Selama rancangan, titik-titik sebagai penjelasan hanya catatan."),
        Text("CUL-03", Severity.Warning, "Keselarasan dengan BerAKHLAK dinyatakan.", "SE MenPANRB 20/2021", CultureRules.NamesBerAkhlak) with { From = BerAkhlakSince },
    ];

    private static LegalRule Text(string id, Severity severity, string title, string source, Func<CheckedText, IEnumerable<Remark>> find, string? limits = null) =>
        new(id, severity, title, source, DecidedBy.Text, limits) { Find = find };

    private static LegalRule Form(string id, Severity severity, string title, string source, Func<CheckedText, IEnumerable<Remark>>? find) =>
        new(id, severity, title, source, DecidedBy.Form, find is null ? Printed : $"{Printed} Baris yang diketik salah, dan kepala atau kaki dokumen yang diimpor, diperiksa.") { Find = find };

    private static LegalRule Signing(string id, Severity severity, string title, string source, Func<CheckedText, IEnumerable<Remark>> find, string? limits = null) =>
        new(id, severity, title, source, DecidedBy.Signing, limits is null ? AtSigning : $"{AtSigning} {limits}") { Find = find };

    private static LegalRule Reader(string id, Severity severity, string title, string source, string reason) => new(id, severity, title, source, DecidedBy.Reader, reason);
}
