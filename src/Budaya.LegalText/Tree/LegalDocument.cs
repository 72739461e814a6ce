namespace Budaya.LegalText;

/// <summary>The kinds of document that a draft text can be.</summary>
public enum DocumentKind
{
    /// <summary>Peraturan Gubernur, Bupati or Wali Kota.</summary>
    Peraturan,

    /// <summary>Keputusan Gubernur, Bupati or Wali Kota.</summary>
    Keputusan,

    /// <summary>Surat Edaran.</summary>
    SuratEdaran,

    /// <summary>Surat dinas, undangan included.</summary>
    Surat,

    /// <summary>Nota dinas, nota pengajuan included.</summary>
    NotaDinas,

    /// <summary>Berita acara.</summary>
    BeritaAcara,

    /// <summary>Surat pengantar, with its table and receipt foot.</summary>
    SuratPengantar,

    /// <summary>Surat tugas.</summary>
    SuratTugas,

    /// <summary>Any other official paper, with a name of its own: notulen, daftar hadir, laporan, telaahan staf.</summary>
    Lembar,
}

/// <summary>A legal text or official paper as a tree. Numbers and references are not in it: see <see cref="LegalNumbering"/> and <see cref="LegalOutline"/>.</summary>
public sealed record LegalDocument
{
    /// <summary>What the first line says the document is.</summary>
    public required DocumentKind Kind { get; init; }

    /// <summary>False when the first line names no kind and the kind was guessed (a finding says so).</summary>
    public bool KindWritten { get; init; } = true;

    /// <summary>Where the first line stands.</summary>
    public Place Place { get; init; }

    /// <summary>All parts in the order of the draft text. Nothing that was read stands elsewhere.</summary>
    public IReadOnlyList<Part> Parts { get; init; } = [];

    /// <summary>The title, or null when there is no <c>TENTANG</c>.</summary>
    public Judul? Judul => Parts.OfType<Judul>().FirstOrDefault();

    /// <summary>The name of a paper of kind <see cref="DocumentKind.Lembar"/>, or null.</summary>
    public PaperName? Name => Parts.OfType<PaperName>().FirstOrDefault();

    /// <summary>The parts <c>Menimbang</c>; a well-formed text has one.</summary>
    public IEnumerable<Preamble> Menimbang => Preambles(PreambleKind.Menimbang);

    /// <summary>The parts <c>Mengingat</c>; a well-formed text has one.</summary>
    public IEnumerable<Preamble> Mengingat => Preambles(PreambleKind.Mengingat);

    /// <summary>The parts <c>Memperhatikan</c>.</summary>
    public IEnumerable<Preamble> Memperhatikan => Preambles(PreambleKind.Memperhatikan);

    /// <summary>The keyword <c>MENETAPKAN</c>, or null.</summary>
    public Menetapkan? Menetapkan => Parts.OfType<Menetapkan>().FirstOrDefault();

    /// <summary>Everything that carries provisions, outermost level only.</summary>
    public IEnumerable<BodyNode> Body => Parts.OfType<BodyNode>();

    /// <summary>Every Pasal of the document's own text, in order, quotations left out.</summary>
    public IEnumerable<Pasal> DaftarPasal => Body.SelectMany(Walk.PasalIn);

    /// <summary>The dictums of a Keputusan, in order.</summary>
    public IEnumerable<Diktum> DaftarDiktum => Parts.OfType<Diktum>();

    /// <summary>The annexes, in order.</summary>
    public IEnumerable<Lampiran> DaftarLampiran => Parts.OfType<Lampiran>();

    /// <summary>The items of the list of definitions: the first numbered list after <c>yang dimaksud dengan</c>.</summary>
    public IEnumerable<ListItem> Definitions => Walk.DefinitionsIn(DaftarPasal);

    /// <summary>True for a Peraturan or Keputusan whose title begins <c>Perubahan</c>: its Pasal are I and II, and it quotes another text.</summary>
    public bool IsAmending => Judul?.Text.Plain.StartsWith("Perubahan ", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>True when the title begins <c>Pencabutan</c>.</summary>
    public bool IsRepealing => Judul?.Text.Plain.StartsWith("Pencabutan ", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>The text of a header field such as <c>HAL</c>, or null.</summary>
    public HeaderField? Field(string name) => Parts.OfType<HeaderField>().FirstOrDefault(field => field.Name == name);

    private IEnumerable<Preamble> Preambles(PreambleKind kind) => Parts.OfType<Preamble>().Where(part => part.Kind == kind);
}
