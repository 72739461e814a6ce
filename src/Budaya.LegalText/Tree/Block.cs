namespace Budaya.LegalText;

/// <summary>A piece of running text under a Pasal, ayat, diktum, item or Lampiran.</summary>
public abstract record Block : Node;

/// <summary>One paragraph: one line of the draft text.</summary>
public sealed record TextBlock(Phrase Text) : Block;

/// <summary>The mark with which a drafter opens an item.</summary>
public enum ListMark
{
    /// <summary><c>-</c>: the marks that the place asks for (letters in a Pasal, numbers in Mengingat).</summary>
    Dash,

    /// <summary><c>#</c>: always numbers (definitions).</summary>
    Number,
}

/// <summary>A list (rincian). Marks are computed: see <see cref="RincianMarks"/>.</summary>
public sealed record ListBlock(ListMark Mark, IReadOnlyList<ListItem> Items) : Block;

/// <summary>An item of a list: its text, and what is nested in it.</summary>
public sealed record ListItem : NumberedNode
{
    /// <summary>True when the drafter typed only the number (<c>a. …</c>) and not the mark <c>-</c> or <c>#</c>.</summary>
    public bool MarkOmitted { get; init; }

    /// <summary>The text on the item's own line.</summary>
    public Phrase Text { get; init; } = Phrase.Empty;

    /// <summary>Nested lists, further paragraphs, tables, quotations, in order.</summary>
    public IReadOnlyList<Block> Blocks { get; init; } = [];
}

/// <summary>A table: <c>TABEL | No. | Nilai |</c> and its rows.</summary>
public sealed record TableBlock : Block
{
    /// <summary>Relative widths typed after <c>TABEL</c>, or empty when all columns are equal.</summary>
    public IReadOnlyList<int> Widths { get; init; } = [];

    /// <summary>True when rows stand without the keyword <c>TABEL</c>; the table then has no header.</summary>
    public bool KeywordOmitted { get; init; }

    /// <summary>The header cells.</summary>
    public IReadOnlyList<TableCell> Header { get; init; } = [];

    /// <summary>The rows; a row may have fewer or more cells than the header (a finding says so).</summary>
    public IReadOnlyList<TableRow> Rows { get; init; } = [];

    /// <summary>Number of columns: the longest of header and rows.</summary>
    public int ColumnCount => Math.Max(Header.Count, Rows.Count == 0 ? 0 : Rows.Max(row => row.Cells.Count));
}

/// <summary>A row of a table.</summary>
public sealed record TableRow(IReadOnlyList<TableCell> Cells) : Node;

/// <summary>A cell: text, or items (<c>- satu - dua</c>), or the computed number of the row (<c>#</c>).</summary>
public sealed record TableCell : Node
{
    /// <summary>The text, empty when the cell has items or is a row number.</summary>
    public Phrase Text { get; init; } = Phrase.Empty;

    /// <summary>The items of a cell that begins with a dash.</summary>
    public IReadOnlyList<Phrase> Items { get; init; } = [];

    /// <summary>True for the cell <c>#</c>, which prints the number of its row: <c>1.</c></summary>
    public bool IsRowNumber { get; init; }
}

/// <summary>Rows of name and value, as in an invitation: <c>: Tempat | Ruang Rapat</c>.</summary>
public sealed record FieldBlock(IReadOnlyList<FieldRow> Rows) : Block;

/// <summary>A row of a <see cref="FieldBlock"/>.</summary>
public sealed record FieldRow(Phrase Name, Phrase Value) : Node;

/// <summary>Text of another regulation, quoted in an amending one (<c>KUTIPAN</c>). Numbers typed in it are printed as typed.</summary>
public sealed record QuoteBlock(IReadOnlyList<Node> Content) : Block;

/// <summary>A heading inside a Lampiran.</summary>
/// <param name="Level">1 for <c>BAB</c> (BAB I), 2 for <c>BAGIAN</c> (A.), 3 for <c>PARAGRAF</c> (1.).</param>
/// <param name="Title">The words of the heading.</param>
public sealed record AnnexHeading(int Level, Phrase Title) : Block
{
    /// <summary>The name that references use, or null.</summary>
    public Label? Label { get; init; }

    /// <summary>The number as typed, or null.</summary>
    public string? TypedNumber { get; init; }
}
