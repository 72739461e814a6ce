namespace Budaya.LegalText;

/// <summary>A part of a document at the outermost level, in the order of the draft text.</summary>
public abstract record Part : NumberedNode;

/// <summary>The name of the document: <c>TENTANG Budaya Kerja</c>. Printed in capitals where the form asks for it.</summary>
public sealed record Judul(Phrase Text) : Part;

/// <summary>What a paper calls itself, on its first line: <c>LEMBAR Notulen</c>. Printed in capitals as its heading.</summary>
public sealed record PaperName(Phrase Text) : Part;

/// <summary>A line of a letter's head: <c>SIFAT</c>, <c>BERKAS</c>, <c>HAL</c>, <c>DARI</c>, <c>KEPADA</c> (one addressee), <c>DI</c>.</summary>
/// <param name="Name">The keyword, in capitals.</param>
/// <param name="Text">What stands after it.</param>
public sealed record HeaderField(string Name, Phrase Text) : Part;

/// <summary>The addressees of a letter or Surat Edaran: <c>KEPADA</c> and a list.</summary>
public sealed record Addressees(ListBlock List) : Part;

/// <summary>The three preamble labels.</summary>
public enum PreambleKind
{
    /// <summary>Considerations: letters; each item begins <c>bahwa</c>.</summary>
    Menimbang,

    /// <summary>Legal basis: numbers.</summary>
    Mengingat,

    /// <summary>Other matters noted; only in a Keputusan.</summary>
    Memperhatikan,
}

/// <summary>A labelled part of the preamble and its items.</summary>
public sealed record Preamble(PreambleKind Kind, IReadOnlyList<Block> Blocks) : Part
{
    /// <summary>The items, over all lists of the part.</summary>
    public IEnumerable<ListItem> Items => Blocks.OfType<ListBlock>().SelectMany(list => list.Items);
}

/// <summary>The line <c>MEMUTUSKAN:</c> where a drafter typed it. Writers print it whether it was typed or not.</summary>
/// <param name="Typed">The line as typed.</param>
public sealed record Memutuskan(string Typed) : Part;

/// <summary>The keyword <c>MENETAPKAN</c>. The words after the colon are computed from kind and title when none are typed.</summary>
public sealed record Menetapkan(Phrase Text) : Part;

/// <summary>A part that carries provisions. Also stands inside BAB, Bagian, Paragraf and quotations.</summary>
public abstract record BodyNode : Part;

/// <summary>A body node with a title and others beneath it.</summary>
public abstract record Division : BodyNode
{
    /// <summary>The title, as typed.</summary>
    public Phrase Title { get; init; } = Phrase.Empty;

    /// <summary>What stands beneath, in order.</summary>
    public IReadOnlyList<BodyNode> Children { get; init; } = [];
}

/// <summary>BAB: Roman numerals; title in capitals.</summary>
public sealed record Bab : Division;

/// <summary>Bagian: <c>Bagian Kesatu</c>, counted anew in each BAB.</summary>
public sealed record Bagian : Division;

/// <summary>Paragraf: <c>Paragraf 1</c>, counted anew in each Bagian.</summary>
public sealed record Paragraf : Division;

/// <summary>Pasal: counted through the whole text. Has paragraphs of its own, or ayat.</summary>
public sealed record Pasal : BodyNode
{
    /// <summary>Text before the first ayat; all of the text where there is no ayat.</summary>
    public IReadOnlyList<Block> Blocks { get; init; } = [];

    /// <summary>The ayat, in order.</summary>
    public IReadOnlyList<Ayat> DaftarAyat { get; init; } = [];
}

/// <summary>Ayat: <c>(1)</c>, counted in its Pasal. Stands outside a Pasal only in a quotation or by mistake.</summary>
public sealed record Ayat : BodyNode
{
    /// <summary>The text on the ayat's own line.</summary>
    public Phrase Text { get; init; } = Phrase.Empty;

    /// <summary>Lists and further paragraphs.</summary>
    public IReadOnlyList<Block> Blocks { get; init; } = [];
}

/// <summary>A dictum of a Keputusan: <c>KESATU</c>, <c>KEDUA</c>.</summary>
public sealed record Diktum : BodyNode
{
    /// <summary>True when the drafter typed only the ordinal (<c>KESATU …</c>) and not the keyword <c>DIKTUM</c>.</summary>
    public bool KeywordOmitted { get; init; }

    /// <summary>The text on the dictum's own line.</summary>
    public Phrase Text { get; init; } = Phrase.Empty;

    /// <summary>Lists and further paragraphs.</summary>
    public IReadOnlyList<Block> Blocks { get; init; } = [];
}

/// <summary>A numbered section of a Surat Edaran or an official paper: <c>1. Latar Belakang</c>.</summary>
public sealed record Section : BodyNode
{
    /// <summary>The title, as typed.</summary>
    public Phrase Title { get; init; } = Phrase.Empty;

    /// <summary>The text of the section.</summary>
    public IReadOnlyList<Block> Blocks { get; init; } = [];
}

/// <summary>Text that stands in no Pasal, diktum or section. Usual in letters, a finding in a Peraturan or Keputusan.</summary>
public sealed record LooseText(IReadOnlyList<Block> Blocks) : BodyNode;

/// <summary>The promulgation order (<c>Agar setiap orang mengetahuinya, …</c>) where a drafter typed it. Writers compute it for a Peraturan that has none.</summary>
public sealed record PromulgationOrder(Phrase Text) : Part;

/// <summary>The signatories of a berita acara: <c>TANDA TANGAN</c> and one row each.</summary>
public sealed record Signers(IReadOnlyList<TableRow> Rows) : Part;

/// <summary>The foot that the receiver of a surat pengantar fills in: <c>PENERIMA</c>.</summary>
public sealed record ReceiptFoot(Phrase Text) : Part;

/// <summary>Copies: <c>TEMBUSAN</c> and a list.</summary>
public sealed record Tembusan(IReadOnlyList<Block> Blocks) : Part;

/// <summary>An annex: <c>LAMPIRAN {perilaku} Panduan Perilaku</c>.</summary>
public sealed record Lampiran : Part
{
    /// <summary>The name of the annex, printed in capitals above its text.</summary>
    public Phrase Title { get; init; } = Phrase.Empty;

    /// <summary>Headings, paragraphs, lists and tables.</summary>
    public IReadOnlyList<Block> Blocks { get; init; } = [];
}
