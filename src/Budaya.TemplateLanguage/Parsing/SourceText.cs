namespace Budaya.TemplateLanguage.Parsing;

/// <summary>The text of one template and the way from an offset in it to a line and column.</summary>
internal sealed class SourceText(string name, string text)
{
    private const int MostShown = 200;

    public string Name { get; } = name;
    public string Text { get; } = text;

    public TemplateProblem Problem(int offset, Wording wording)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var (line, start) = LineOf(offset);
        var from = Math.Max(start, offset - (MostShown / 2));
        var to = offset;
        while (to < Text.Length && to - from < MostShown && Text[to] is not ('\n' or '\r'))
        {
            to++;
        }
        return new TemplateProblem(Name, line, offset - start + 1, wording.Id)
        {
            English = wording.En,
            LineText = Text[from..to],
            LineTextColumn = offset - from + 1,
        };
    }

    private (int Line, int Start) LineOf(int offset)
    {
        var line = 1;
        var start = 0;
        for (var i = 0; i < offset; i++)
        {
            var ends = Text[i] == '\n' || (Text[i] == '\r' && (i + 1 >= Text.Length || Text[i + 1] != '\n'));
            if (ends)
            {
                line++;
                start = i + 1;
            }
        }
        return (line, start);
    }
}
