using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Budaya.LegalText.Docx;

/// <summary>Word's own numbering for marks that follow each other; a mark that does not is written as words.</summary>
internal sealed class DocxNumbering
{
    /// <summary>Width of a mark, in twentieths of a point.</summary>
    public const int Hanging = 567;

    private static readonly (string Before, bool Letters, string After)[] Forms = [("(", false, ")"), ("", true, "."), ("", false, "."), ("", true, ")"), ("", false, ")")];
    private readonly List<NumberingInstance> _instances = [];

    /// <summary>The numbering of items that follow each other, or null when they do not.</summary>
    public int? For(IEnumerable<PageItem> items, int level)
    {
        string[] marks = [.. items.Select(i => i.Mark).Where(m => m.Length > 0)];
        for (var form = 0; form < Forms.Length && marks.Length > 0; form++)
        {
            if (First(marks[0], Forms[form]) is { } start && marks.Select((mark, i) => mark == Mark(Forms[form], start + i)).All(same => same))
            {
                return Add(form, level, start);
            }
        }

        return null;
    }

    public Numbering Part() => new([.. Forms.Select((form, i) => Abstract(form, i)), .. _instances]);

    private static string Mark((string Before, bool Letters, string After) form, int number) =>
        form.Before + (form.Letters ? number is >= 1 and <= 26 ? ((char)('a' + number - 1)).ToString() : "" : number.ToString(CultureInfo.InvariantCulture)) + form.After;

    private static int? First(string mark, (string Before, bool Letters, string After) form)
    {
        if (mark.Length <= form.Before.Length + form.After.Length || !mark.StartsWith(form.Before, StringComparison.Ordinal) || !mark.EndsWith(form.After, StringComparison.Ordinal))
        {
            return null;
        }

        var middle = mark[form.Before.Length..^form.After.Length];
        return form.Letters ? middle.Length == 1 && char.IsAsciiLetterLower(middle[0]) ? middle[0] - 'a' + 1 : null
            : int.TryParse(middle, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private int Add(int form, int level, int start)
    {
        var id = _instances.Count + 1;
        _instances.Add(new NumberingInstance(
            new AbstractNumId { Val = form },
            new LevelOverride(new StartOverrideNumberingValue { Val = start }) { LevelIndex = level }) { NumberID = id });
        return id;
    }

    private static AbstractNum Abstract((string Before, bool Letters, string After) form, int id)
    {
        AbstractNum part = new() { AbstractNumberId = id };
        part.Append(new MultiLevelType { Val = MultiLevelValues.Multilevel });
        for (var level = 0; level < 9; level++)
        {
            part.Append(new Level(
                new StartNumberingValue { Val = 1 },
                new NumberingFormat { Val = form.Letters ? NumberFormatValues.LowerLetter : NumberFormatValues.Decimal },
                new LevelText { Val = $"{form.Before}%{level + 1}{form.After}" },
                new LevelJustification { Val = LevelJustificationValues.Left },
                new PreviousParagraphProperties(new Indentation { Left = Twips((level + 1) * Hanging), Hanging = Twips(Hanging) })) { LevelIndex = level });
        }

        return part;
    }

    public static string Twips(int value) => value.ToString(CultureInfo.InvariantCulture);
}
