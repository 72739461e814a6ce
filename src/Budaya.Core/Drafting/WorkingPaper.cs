using Budaya.Core.Tenants;

namespace Budaya.Core.Drafting;

/// <summary>Who signs a working paper.</summary>
public enum PaperSigner
{
    /// <summary>The head of the region.</summary>
    Head,

    /// <summary>Whoever signs letters to heads of OPDs, as the region's settings say.</summary>
    Letter,

    /// <summary>The head of the organisation bureau.</summary>
    Bureau,

    /// <summary>The head of the legal bureau.</summary>
    Legal,

    /// <summary>The Sekretaris Daerah.</summary>
    Secretary,

    /// <summary>The head of the OPD.</summary>
    Opd,
}

/// <summary>A paper of the road that an officer prepares beside the documents of the workflow.</summary>
/// <param name="Template">Name of its template.</param>
/// <param name="Name">Its name.</param>
/// <param name="Stage">The part of the road where it is used.</param>
/// <param name="Signer">Who signs it.</param>
/// <param name="Kind">Whose number pattern and head it has: <see cref="DocumentKind.Surat"/> for letters, notes and sheets.</param>
public sealed record WorkingPaper(string Template, string Name, string Stage, PaperSigner Signer, DocumentKind Kind = DocumentKind.Surat)
{
    private const string Team = "Persiapan dan usulan";
    private const string Deliberation = "Pembahasan dan kesepakatan";
    private const string Drafting = "Penyusunan dan penetapan";
    private const string After = "Sesudah penetapan";
    private const string Conveyance = "Penyampaian dan sosialisasi";
    private const string FollowUp = "Tindak lanjut perangkat daerah";
    private const string Change = "Perubahan dan pencabutan";

    /// <summary>All of them, in the order of the road.</summary>
    public static IReadOnlyList<WorkingPaper> All { get; } =
    [
        new("telaahan-staf", "Telaahan staf", Team, PaperSigner.Bureau),
        new("keputusan-tim-penyusun", "Keputusan tim penyusun", Team, PaperSigner.Head, DocumentKind.SuratKeputusan),
        new("permintaan-usulan", "Surat permintaan usulan", Team, PaperSigner.Letter),
        new("undangan-pembahasan", "Undangan pembahasan", Deliberation, PaperSigner.Letter),
        new("daftar-hadir", "Daftar hadir", Deliberation, PaperSigner.Bureau),
        new("lembar-penilaian", "Lembar penilaian usulan", Deliberation, PaperSigner.Bureau),
        new("notulen-pembahasan", "Notulen pembahasan", Deliberation, PaperSigner.Bureau),
        new("berita-acara-pembahasan", "Berita acara pembahasan", Deliberation, PaperSigner.Bureau, DocumentKind.BeritaAcara),
        new("nota-dinas-hasil-pembahasan", "Nota dinas hasil pembahasan", Deliberation, PaperSigner.Bureau, DocumentKind.NotaDinas),
        new("lembar-disposisi", "Lembar disposisi", Deliberation, PaperSigner.Bureau),
        new("keterangan-rancangan", "Keterangan atau penjelasan rancangan", Drafting, PaperSigner.Bureau),
        new("permohonan-harmonisasi", "Permohonan harmonisasi", Drafting, PaperSigner.Secretary),
        new("permohonan-fasilitasi", "Permohonan fasilitasi", Drafting, PaperSigner.Secretary),
        new("matriks-tindak-lanjut", "Matriks tindak lanjut fasilitasi", Drafting, PaperSigner.Bureau),
        new("nota-pengajuan", "Nota pengajuan", Drafting, PaperSigner.Bureau, DocumentKind.NotaDinas),
        new("lembar-paraf", "Lembar paraf koordinasi", Drafting, PaperSigner.Bureau),
        new("lembar-register", "Lembar buku register", After, PaperSigner.Legal),
        new("abstrak-jdih", "Abstrak JDIH", After, PaperSigner.Bureau),
        new("penyampaian-klarifikasi", "Surat penyampaian untuk klarifikasi", After, PaperSigner.Secretary),
        new("undangan-sosialisasi", "Undangan sosialisasi", Conveyance, PaperSigner.Letter),
        new("surat-pengingat", "Surat pengingat tanda terima", Conveyance, PaperSigner.Letter),
        new("nota-dinas-pengingat", "Nota dinas kepada Asisten tentang tanda terima", Conveyance, PaperSigner.Bureau, DocumentKind.NotaDinas),
        new("nota-dinas-pengingat-sekda", "Nota dinas kepada Sekretaris Daerah tentang tanda terima", Conveyance, PaperSigner.Bureau, DocumentKind.NotaDinas),
        new("bahan-pimpinan", "Bahan pimpinan", Conveyance, PaperSigner.Bureau),
        new("keputusan-kelompok-budaya-kerja", "Keputusan kepala perangkat daerah tentang kelompok budaya kerja", FollowUp, PaperSigner.Opd, DocumentKind.SuratKeputusan),
        new("surat-tugas", "Surat tugas petugas perangkat daerah", FollowUp, PaperSigner.Opd),
        new("risalah-budaya-kerja", "Risalah budaya kerja", FollowUp, PaperSigner.Opd),
        new("laporan-lima-kesepakatan", "Laporan lima kesepakatan", FollowUp, PaperSigner.Bureau),
        new("jawaban-sekda", "Jawaban Sekretaris Daerah atas permasalahan", FollowUp, PaperSigner.Secretary),
        new("laporan-triwulan", "Laporan triwulan kepada kepala daerah", FollowUp, PaperSigner.Bureau),
        new("memori-serah-terima", "Memori serah terima", FollowUp, PaperSigner.Bureau),
        new("peraturan-perubahan", "Peraturan perubahan", Change, PaperSigner.Head, DocumentKind.Perkada),
        new("peraturan-pencabutan", "Peraturan pencabutan", Change, PaperSigner.Head, DocumentKind.Perkada),
    ];

    /// <summary>Ready texts to copy: names of the templates and what they are.</summary>
    public static IReadOnlyList<(string Template, string Name)> Messages { get; } = [("pesan/whatsapp", "Pesan WhatsApp"), ("pesan/surel", "Surel pengantar")];

    /// <summary>It names the values, so that a formulation must have been chosen.</summary>
    public bool NeedsFramework => Template is "abstrak-jdih" or "peraturan-perubahan";

    /// <summary>The paper of an OPD that its own officers prepare.</summary>
    public bool IsOfOpd => Signer == PaperSigner.Opd;

    /// <summary>The paper of a template.</summary>
    /// <exception cref="MissingException">There is none.</exception>
    public static WorkingPaper Of(string template) => All.FirstOrDefault(p => p.Template == template) ?? throw new MissingException($"Working paper {template}");
}
