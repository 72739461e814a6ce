namespace Budaya.LegalText;

/// <summary>A block of the printed document. All forms are written from the same blocks, so that they hold the same words in the same order.</summary>
public abstract record PageBlock
{
    /// <summary>Where it stands in the draft text; <c>default</c> for what the form adds by itself.</summary>
    public Place Place { get; init; }
}

/// <summary>What lines that stand alone are.</summary>
public enum LineRole
{
    /// <summary>The office at the head of the page.</summary>
    Office,

    /// <summary>The word RANCANGAN or SALINAN.</summary>
    Status,

    /// <summary>Kind, number, TENTANG and name.</summary>
    Title,

    /// <summary>DENGAN RAHMAT TUHAN YANG MAHA ESA.</summary>
    Phrase,

    /// <summary>The office that opens the preamble, with its comma.</summary>
    Enactor,

    /// <summary>MEMUTUSKAN: of a law, MEMBERI TUGAS: of a surat tugas.</summary>
    Decide,

    /// <summary>The name of an annex.</summary>
    AnnexTitle,

    /// <summary>Place and date of a letter.</summary>
    Dateline,

    /// <summary>The gazette line.</summary>
    Gazette,
}

/// <summary>The emblem: <c>garuda</c> or <c>daerah</c>.</summary>
public sealed record PageEmblem(string Name) : PageBlock;

/// <summary>A letterhead with a rule beneath it.</summary>
public sealed record PageLetterhead(string? Emblem, IReadOnlyList<string> Lines, IReadOnlyList<string> Small) : PageBlock;

/// <summary>Centred lines.</summary>
public sealed record PageCentered(LineRole Role, IReadOnlyList<string> Lines) : PageBlock;

/// <summary>Lines at the left or right side.</summary>
public sealed record PageLines(LineRole Role, bool Right, IReadOnlyList<string> Lines) : PageBlock;

/// <summary>Rows of label, colon and text.</summary>
public sealed record PageLabelled(IReadOnlyList<PageRow> Rows) : PageBlock;

/// <summary>A centred heading.</summary>
/// <param name="Level">1 BAB, 2 Bagian, 3 Paragraf, 4 Pasal.</param>
/// <param name="Id">Name for links.</param>
/// <param name="Lines">Number, and title where there is one.</param>
/// <param name="Unit">The numbered place.</param>
public sealed record PageHeading(int Level, string Id, IReadOnlyList<string> Lines, LegalUnit Unit) : PageBlock;

/// <summary>A paragraph of text.</summary>
public sealed record PageParagraph(PageText Text) : PageBlock;

/// <summary>A list: ayat, rincian, sections of a Surat Edaran.</summary>
public sealed record PageList(IReadOnlyList<PageItem> Items) : PageBlock;

/// <summary>A table. Every row has as many cells as <paramref name="Widths"/>.</summary>
/// <param name="Widths">Relative widths of the columns.</param>
/// <param name="Header">Header cells, or empty.</param>
/// <param name="Rows">The rows.</param>
public sealed record PageTable(IReadOnlyList<int> Widths, IReadOnlyList<PageText> Header, IReadOnlyList<IReadOnlyList<PageCell>> Rows) : PageBlock
{
    /// <summary>People write or sign in its empty cells: a row that has one is high enough for a hand.</summary>
    public bool IsFilledByHand { get; init; }

    /// <summary>Whether a row leaves a cell empty.</summary>
    internal static bool HasEmptyCell(IReadOnlyList<PageCell> row) => row.Any(cell => cell.Items.Count == 0 && cell.Text.Plain.Length == 0);
}

/// <summary>What a signature is for.</summary>
public enum SignatureRole
{
    /// <summary>Determination, or signing of a letter.</summary>
    Determination,

    /// <summary>Promulgation in the gazette.</summary>
    Promulgation,

    /// <summary>Certification of a copy.</summary>
    Certification,

    /// <summary>The repetition at the end of an annex.</summary>
    Annex,
}

/// <summary>A signature block.</summary>
/// <param name="Role">What it is for.</param>
/// <param name="Right">True at the right side.</param>
/// <param name="Before">Lines above the office.</param>
/// <param name="Office">Lines of the office; the last ends with a comma.</param>
/// <param name="Mark"><c>ttd</c> on a copy; null leaves a place to sign.</param>
/// <param name="Name">The name, or dots.</param>
/// <param name="Below">Rank and NIP, where they are printed.</param>
public sealed record PageSignature(SignatureRole Role, bool Right, IReadOnlyList<string> Before, IReadOnlyList<string> Office, string? Mark, string Name, IReadOnlyList<string> Below) : PageBlock;

/// <summary>Addressees of a letter.</summary>
public sealed record PageAddressees(string Label, IReadOnlyList<PageItem> Items, IReadOnlyList<string> Closing) : PageBlock;

/// <summary>A list of copies.</summary>
public sealed record PageNotes(string Label, IReadOnlyList<PageItem> Items) : PageBlock;

/// <summary>The heading of an annex, on a new page.</summary>
public sealed record PageAnnex(string Id, IReadOnlyList<string> Lines) : PageBlock;

/// <summary>The foot of a surat pengantar that the receiver fills in by hand.</summary>
/// <param name="Title">Who receives.</param>
/// <param name="Labels">What is to be filled in, one line each; the last is the signature, which has more room.</param>
public sealed record PageReceipt(string Title, IReadOnlyList<string> Labels) : PageBlock;

/// <summary>A rule across the page.</summary>
public sealed record PageRule : PageBlock;
