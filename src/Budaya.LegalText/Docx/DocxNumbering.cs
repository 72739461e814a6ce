using System.Globalization;

namespace Budaya.LegalText.Docx;

/// <summary>Word's own numbering. Lists are multilevel, so that Word counts on and a deeper level begins anew; a mark that does not follow the one before it is written as words.</summary>
internal sealed class DocxNumbering
{
    /// <summary>Width of a mark, in twentieths of a point.</summary>
    public const int Hanging = 567;

    private const int HeadingLists = 2;
    private const string Upper = "upperLetter", Letters = "lowerLetter", Digits = "decimal";

    private static readonly Form
        Ayat = new("(", Digits, ")"), Capital = new("", Upper, "."), Letter = new("", Letters, "."), Digit = new("", Digits, "."), LetterBracket = new("", Letters, ")"), DigitBracket = new("", Digits, ")");

    /// <summary>The kinds of list, outermost level first.</summary>
    private static readonly Form[][] Kinds =
    [
        [Ayat, Letter, Digit, LetterBracket, DigitBracket],
        [Letter, Digit, LetterBracket, DigitBracket],
        [Digit, Letter, DigitBracket, LetterBracket],
        [Capital, Digit, Letter, DigitBracket, LetterBracket],
        [Capital, Letter, Digit, LetterBracket, DigitBracket],
    ];

    private static readonly string Definitions = DocxHeadingNumbers.Definition + string.Concat(Kinds.Select(Definition));
    private readonly DocxText _instances = new();
    private readonly List<int> _kindOf = [];

    public DocxNumbering() => Headings = new DocxHeadingNumbers(this);

    public DocxHeadingNumbers Headings { get; }

    /// <summary>The number of a run of items, or null when their marks do not follow each other.</summary>
    /// <param name="items">The items; those without a mark do not count.</param>
    /// <param name="level">Depth on the page, from 0.</param>
    /// <param name="outer">The number of the item in which they stand, or null.</param>
    public (int Id, int Level)? For(IReadOnlyList<PageItem> items, int level, (int Id, int Level)? outer)
    {
        if (FormOf(items) is not { } found)
        {
            return null;
        }

        if (outer is { } above && found.Start == 1 && above.Level + 1 == level && _kindOf[above.Id - 1] is >= 0 and var kind && level < Kinds[kind].Length && Kinds[kind][level] == found.Form)
        {
            return (above.Id, level);
        }

        for (var i = 0; i < Kinds.Length; i++)
        {
            if (level < Kinds[i].Length && Kinds[i][level] == found.Form)
            {
                return (Add(i, level, found.Start), level);
            }
        }

        var any = Array.FindIndex(Kinds, forms => forms.Contains(found.Form));
        var at = Array.IndexOf(Kinds[any], found.Form);
        return (Add(any, at, found.Start), at);
    }

    public string Part() => $"<w:numbering {DocxPackage.Namespaces}>{Definitions}{_instances}</w:numbering>";

    /// <summary>A new count of headings: a list of divisions, and right after it one of Pasal.</summary>
    internal int AddHeadings()
    {
        for (var part = 0; part < HeadingLists; part++)
        {
            _kindOf.Add(-1);
            _instances.Add($"<w:num w:numId=\"{_kindOf.Count}\"><w:abstractNumId w:val=\"{part}\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>");
        }

        return _kindOf.Count - 1;
    }

    private int Add(int kind, int level, int start)
    {
        _kindOf.Add(kind);
        _instances.Add($"<w:num w:numId=\"{_kindOf.Count}\"><w:abstractNumId w:val=\"{kind + HeadingLists}\"/><w:lvlOverride w:ilvl=\"{level}\"><w:startOverride w:val=\"{start}\"/></w:lvlOverride></w:num>");
        return _kindOf.Count;
    }

    private static (Form Form, int Start)? FormOf(IReadOnlyList<PageItem> items)
    {
        Form? form = null;
        int start = 0, next = 0;
        foreach (var item in items)
        {
            if (item.Mark.Length == 0)
            {
                continue;
            }

            if (form is null)
            {
                form = Array.Find([Ayat, Capital, Letter, Digit, LetterBracket, DigitBracket], candidate => candidate.Read(item.Mark) is not null);
                start = next = form?.Read(item.Mark) ?? 0;
            }

            if (form is null || form.Read(item.Mark) != next++)
            {
                return null;
            }
        }

        return form is null ? null : (form, start);
    }

    private static string Definition(Form[] forms, int kind)
    {
        var levels = string.Concat(Enumerable.Range(0, 9).Select(level => forms[level % forms.Length].Level(level)));
        return $"<w:abstractNum w:abstractNumId=\"{(kind + HeadingLists).ToString(CultureInfo.InvariantCulture)}\"><w:multiLevelType w:val=\"multilevel\"/>{levels}</w:abstractNum>";
    }

    /// <summary>How a mark is written: what stands before and after the number, and which numerals.</summary>
    private sealed record Form(string Before, string Numerals, string After)
    {
        /// <summary>The number that a mark of this form says, or null.</summary>
        public int? Read(string mark)
        {
            if (mark.Length <= Before.Length + After.Length || !mark.StartsWith(Before, StringComparison.Ordinal) || !mark.EndsWith(After, StringComparison.Ordinal))
            {
                return null;
            }

            var middle = mark.AsSpan(Before.Length, mark.Length - Before.Length - After.Length);
            return Numerals switch
            {
                Digits => middle[0] != '0' && int.TryParse(middle, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null,
                Letters => middle.Length == 1 && char.IsAsciiLetterLower(middle[0]) ? middle[0] - 'a' + 1 : null,
                _ => middle.Length == 1 && char.IsAsciiLetterUpper(middle[0]) ? middle[0] - 'A' + 1 : null,
            };
        }

        public string Level(int level) => string.Create(CultureInfo.InvariantCulture,
            $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{Numerals}\"/><w:lvlText w:val=\"{Before}%{level + 1}{After}\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"{(level + 1) * Hanging}\" w:hanging=\"{Hanging}\"/></w:pPr></w:lvl>");
    }
}
