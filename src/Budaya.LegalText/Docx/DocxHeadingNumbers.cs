using System.Globalization;

namespace Budaya.LegalText.Docx;

/// <summary>Numbers of BAB, Paragraf and Pasal that Word counts: a Pasal that is put between two others moves those after it. Bagian counts in words, which Word does not know in Indonesian, and is written.</summary>
internal sealed class DocxHeadingNumbers(DocxNumbering numbering)
{
    /// <summary>The level of the heading that Word only counts to begin others anew.</summary>
    public const int Bagian = 2;

    private const int Pasal = 4;

    /// <summary>Two lists: the divisions, and the Pasal, which count on over the whole text.</summary>
    public static readonly string Definition =
        Open(0) + Level(0, "upperRoman", "BAB %1", DocxStyles.Bab) + Level(1, "none", "", DocxStyles.Bagian) + Level(2, "decimal", "Paragraf %3", DocxStyles.Paragraf) + "</w:abstractNum>"
        + Open(1) + Level(0, "decimal", "Pasal %1", DocxStyles.Pasal) + "</w:abstractNum>";

    private readonly int[] _counts = new int[4];
    private int _id = numbering.AddHeadings();

    /// <summary>The number of Word's own that a style names, and its level.</summary>
    public static (int Id, int Level) OfStyle(int level) => At(1, level);

    /// <summary>An annex counts anew.</summary>
    public void Restart()
    {
        if (_counts.Any(count => count > 0))
        {
            _id = numbering.AddHeadings();
            Array.Clear(_counts);
        }
    }

    /// <summary>The number under which Word counts a heading; null where Word would count otherwise than the text says.</summary>
    public (int Id, int Level)? For(PageHeading heading)
    {
        var level = heading.Level - 1;
        var isCounted = heading.Level == Bagian ? _counts[0] > 0 : heading.Lines[0] == Name(heading.Level, _counts[level] + 1) && (level != 2 || _counts[1] > 0);
        if (heading.Unit.Quoted || !isCounted)
        {
            return null;
        }

        _counts[level]++;
        if (level < 2)
        {
            Array.Clear(_counts, level + 1, 2 - level);   // Bagian begin anew in each BAB, Paragraf in each Bagian
        }

        return At(_id, heading.Level);
    }

    private static (int Id, int Level) At(int id, int level) => level == Pasal ? (id + 1, 0) : (id, level - 1);

    private static string Name(int level, int number) => level switch
    {
        1 => $"BAB {Numerals.Roman(number)}",
        3 => $"Paragraf {number.ToString(CultureInfo.InvariantCulture)}",
        Pasal => $"Pasal {number.ToString(CultureInfo.InvariantCulture)}",
        _ => "",
    };

    private static string Open(int id) => string.Create(CultureInfo.InvariantCulture, $"<w:abstractNum w:abstractNumId=\"{id}\"><w:multiLevelType w:val=\"multilevel\"/>");

    private static string Level(int level, string form, string text, string style) => string.Create(CultureInfo.InvariantCulture,
        $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{form}\"/><w:pStyle w:val=\"{style}\"/><w:suff w:val=\"nothing\"/><w:lvlText w:val=\"{text}\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"0\" w:firstLine=\"0\"/></w:pPr></w:lvl>");
}
