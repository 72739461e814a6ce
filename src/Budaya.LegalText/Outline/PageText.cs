namespace Budaya.LegalText;

/// <summary>Words of one setting.</summary>
public sealed record PageRun(string Text, bool Bold = false, bool Italic = false);

/// <summary>A line of text in which every reference is filled in.</summary>
/// <param name="Runs">The pieces in order.</param>
public sealed record PageText(IReadOnlyList<PageRun> Runs)
{
    /// <summary>No text.</summary>
    public static PageText Empty { get; } = new([]);

    /// <summary>The words without their setting.</summary>
    public string Plain => Runs.Count == 1 ? Runs[0].Text : string.Concat(Runs.Select(run => run.Text));

    /// <summary>True when some words are bold or italic.</summary>
    public bool IsMarked => Runs.Any(run => run.Bold || run.Italic);

    /// <summary>A text of plain words.</summary>
    public static PageText Of(string words) => words.Length == 0 ? Empty : new([new PageRun(words)]);
}

/// <summary>An item of a list with its mark. An empty mark is a further paragraph of the item above it.</summary>
public sealed record PageItem
{
    /// <summary>Name for links, or null.</summary>
    public string? Id { get; init; }

    /// <summary>The mark as printed: <c>(1)</c>, <c>a.</c>, or empty.</summary>
    public string Mark { get; init; } = "";

    /// <summary>The text of the item.</summary>
    public PageText Text { get; init; } = PageText.Empty;

    /// <summary>What is nested in it.</summary>
    public IReadOnlyList<PageItem> Items { get; init; } = [];

    /// <summary>The numbered place, or null for an unnumbered paragraph.</summary>
    public LegalUnit? Unit { get; init; }

    /// <summary>Where it stands in the draft text.</summary>
    public Place Place { get; init; }
}

/// <summary>A row of a labelled part: <c>Menimbang : a. …</c>.</summary>
/// <param name="Label">The word in the label column.</param>
/// <param name="Items">What stands beside it.</param>
/// <param name="Id">Name for links, or null.</param>
public sealed record PageRow(string Label, IReadOnlyList<PageItem> Items, string? Id = null);

/// <summary>A cell of a table: text, or items.</summary>
public sealed record PageCell(PageText Text, IReadOnlyList<PageItem> Items);
