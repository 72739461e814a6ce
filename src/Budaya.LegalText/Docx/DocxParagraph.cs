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

    /// <summary>A line under or above the paragraph: one of the constants of this type; null for none.</summary>
    public string? Rule { get; init; }

    /// <summary>An exact height of its line, in place of that of the page.</summary>
    public int? Line { get; init; }

    /// <summary>Thin and thick, under a letterhead.</summary>
    public const string LetterheadRule = "<w:bottom w:val=\"thinThickSmallGap\" w:sz=\"18\" w:space=\"1\" w:color=\"auto\"/>";

    /// <summary>Thin, under the head of a nota dinas.</summary>
    public const string ThinRule = "<w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"1\" w:color=\"auto\"/>";

    /// <summary>Dashed, above the foot that the receiver fills in.</summary>
    public const string DashedRule = "<w:top w:val=\"dashed\" w:sz=\"4\" w:space=\"6\" w:color=\"auto\"/>";

    /// <summary>Opens the paragraph. The order of the properties is that of the schema.</summary>
    public void Open(DocxText to)
    {
        to.Add($"<w:p><w:pPr><w:pStyle w:val=\"{Style}\"/>{(KeepNext ? "<w:keepNext/>" : "")}{(PageBreakBefore ? "<w:pageBreakBefore/>" : "")}");
        if (Number is { } number)
        {
            to.Add($"<w:numPr><w:ilvl w:val=\"{number.Level}\"/><w:numId w:val=\"{number.Id}\"/></w:numPr>");
        }

        if (Rule is { } rule)
        {
            to.Add($"<w:pBdr>{rule}</w:pBdr>");
        }

        if (Before is not null || After is not null || Line is not null)
        {
            to.Add("<w:spacing");
            Length(to, "before", Before);
            Length(to, "after", After);
            Length(to, "line", Line);
            to.Add(Line is null ? "/>" : " w:lineRule=\"exact\"/>");
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
