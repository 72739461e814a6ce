namespace Budaya.LegalText.Docx;

/// <summary>The properties of a paragraph that are not those of its style. Lengths in twentieths of a point.</summary>
internal readonly record struct DocxParagraph(string Style)
{
    public bool KeepNext { get; init; }

    public bool PageBreakBefore { get; init; }

    /// <summary>A number of Word's own and its level; number 0 takes away that of the style.</summary>
    public (int Id, int Level)? Number { get; init; }

    public int? Before { get; init; }

    public int? After { get; init; }

    public int? Left { get; init; }

    public int Hanging { get; init; }

    /// <summary><c>left</c>, <c>center</c>, <c>right</c> or <c>both</c>.</summary>
    public string? Side { get; init; }

    /// <summary>A line under the paragraph.</summary>
    public bool Rule { get; init; }

    /// <summary>Opens the paragraph. The order of the properties is that of the schema.</summary>
    public void Open(DocxText to)
    {
        to.Add($"<w:p><w:pPr><w:pStyle w:val=\"{Style}\"/>{(KeepNext ? "<w:keepNext/>" : "")}{(PageBreakBefore ? "<w:pageBreakBefore/>" : "")}");
        if (Number is { } number)
        {
            to.Add($"<w:numPr><w:ilvl w:val=\"{number.Level}\"/><w:numId w:val=\"{number.Id}\"/></w:numPr>");
        }

        if (Rule)
        {
            to.Add("<w:pBdr><w:bottom w:val=\"thinThickSmallGap\" w:sz=\"18\" w:space=\"1\" w:color=\"auto\"/></w:pBdr>");
        }

        if (Before is not null || After is not null)
        {
            to.Add("<w:spacing");
            Length(to, "before", Before);
            Length(to, "after", After);
            to.Add("/>");
        }

        if (Left is not null)
        {
            to.Add("<w:ind");
            Length(to, "left", Left);
            Length(to, "hanging", Hanging > 0 ? Hanging : null);
            to.Add("/>");
        }

        if (Side is not null)
        {
            to.Add($"<w:jc w:val=\"{Side}\"/>");
        }

        to.Add("</w:pPr>");
    }

    private static void Length(DocxText to, string name, int? length)
    {
        if (length is { } value)
        {
            to.Add($" w:{name}=\"{value}\"");
        }
    }
}
