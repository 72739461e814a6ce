using System.Text;

namespace Budaya.LegalText;

/// <summary>Cuts pasted text into lines.</summary>
internal static class PastedText
{
    public static List<SourceLine> Lines(string text)
    {
        List<SourceLine> lines = [];
        var page = 1;
        var number = 0;
        var (afterBreak, beginsPage) = (true, true);
        foreach (var raw in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            foreach (var (piece, i) in raw.Split('\f').Select((piece, i) => (piece, i)))
            {
                if (i > 0)
                {
                    page++;
                    (afterBreak, beginsPage) = (true, true);
                }

                var words = Collapse(piece);
                if (words.Length == 0)
                {
                    afterBreak = true;
                    continue;
                }

                lines.Add(new SourceLine(words, new(page, number)) { AfterBreak = afterBreak, BeginsPage = beginsPage });
                (afterBreak, beginsPage) = (false, false);
            }
        }

        return lines;
    }

    /// <summary>White space of any kind as one space; characters that nothing can print are taken out.</summary>
    public static string Collapse(string text)
    {
        var words = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF')
            {
                if (words.Length > 0 && words[^1] != ' ')
                {
                    words.Append(' ');
                }
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                words.Append(c).Append(text[++i]);
            }
            else if (c != '\u00AD' && !DraftText.IsUnprintable(c))
            {
                words.Append(c);
            }
        }

        return words.ToString().Trim(' ');
    }
}
