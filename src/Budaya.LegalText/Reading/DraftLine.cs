using System.Text;

namespace Budaya.LegalText;

/// <summary>A line of the draft text that is not blank.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Indent">Spaces before the text; a tab counts as two.</param>
/// <param name="Column">Column of the first character of <paramref name="Text"/>, from 1.</param>
/// <param name="Text">The line without white space around it.</param>
/// <param name="BlankLinesBefore">Blank lines directly above.</param>
internal sealed record DraftLine(int Number, int Indent, int Column, string Text, int BlankLinesBefore)
{
    public Place Place => new(Number, Column);

    /// <summary>Cuts a text into its lines. Characters that no page can hold become U+FFFD and are reported.</summary>
    public static List<DraftLine> Split(string text, FindingList findings)
    {
        List<DraftLine> lines = [];
        var number = 0;
        var blank = 0;
        for (var start = 0; start <= text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny('\n', '\r') is var found and >= 0 ? start + found : text.Length;
            number++;
            if (Of(number, text.AsSpan(start, end - start), blank, findings) is { } line)
            {
                lines.Add(line);
                blank = 0;
            }
            else
            {
                blank++;
            }

            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }

    private static DraftLine? Of(int number, ReadOnlySpan<char> line, int blank, FindingList findings)
    {
        var first = 0;
        var indent = 0;
        for (; first < line.Length && IsSpace(line[first], number, first); first++)
        {
            indent += line[first] == '\t' ? 2 : 1;
        }

        var last = line.Length;
        while (last > first && IsSpace(line[last - 1], number, last - 1))
        {
            last--;
        }

        if (last == first)
        {
            return null;
        }

        if (last < line.Length && EndsInEscape(line[first..last]))
        {
            last++;
        }

        return new DraftLine(number, indent, first + 1, Clean(line[first..last], number, first + 1, findings), blank);
    }

    private static bool IsSpace(char c, int line, int index) => c is ' ' or '\t' || (c == '\uFEFF' && line == 1 && index == 0);

    private static bool EndsInEscape(ReadOnlySpan<char> text)
    {
        var slashes = 0;
        while (slashes < text.Length && text[text.Length - 1 - slashes] == '\\')
        {
            slashes++;
        }

        return slashes % 2 == 1;
    }

    private static string Clean(ReadOnlySpan<char> text, int line, int column, FindingList findings)
    {
        if (!text.ContainsAnyExceptInRange(' ', '~'))
        {
            return text.ToString();
        }

        StringBuilder? clean = null;
        for (var i = 0; i < text.Length; i++)
        {
            var paired = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (paired)
            {
                i++;
            }
            else if (text[i] == '\t')
            {
                (clean ??= new StringBuilder().Append(text))[i] = ' ';
            }
            else if (DraftText.IsUnprintable(text[i]))
            {
                (clean ??= new StringBuilder().Append(text))[i] = '\uFFFD';
                findings.Add(ReaderRule.Unprintable, new Place(line, column + i), $"Karakter U+{(int)text[i]:X4} tidak dapat dicetak. Hapus karakter itu.");
            }
        }

        return clean?.ToString() ?? text.ToString();
    }
}
