namespace Budaya.LegalText;

/// <summary>Reads the words, references and marked words of one line.</summary>
internal sealed class PhraseReader(FindingList findings)
{
    private static readonly (string Opening, Emphasis Emphasis)[] Marks = [("miring:", Emphasis.Italic), ("tebal:", Emphasis.Bold)];

    /// <summary>Reads a piece of a line that begins at a place; white space around it is no part of it.</summary>
    public Phrase Read(ReadOnlySpan<char> text, Place place)
    {
        var lead = text.Length - text.TrimStart(' ').Length;
        place = place with { Column = place.Column + lead };
        text = TrimEnd(text[lead..]);
        if (text.IsEmpty)
        {
            return new Phrase { Place = place };
        }

        List<Inline> pieces = [];
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == '[')
            {
                var end = Closing(text, i);
                if (end < 0)
                {
                    findings.Add(ReaderRule.Bracket, At(place, i), "Tanda \"[\" tidak ditutup dengan \"]\" pada baris yang sama. Tutup rujukan itu, atau tulis \"\\[\" jika tanda itu memang bagian dari kalimat.");
                    continue;
                }

                AddWords(pieces, text[start..i], At(place, start));
                pieces.Add(Bracketed(text[(i + 1)..end], At(place, i)));
                i = end;
                start = end + 1;
            }
            else if (text[i] is '{' or '}')
            {
                findings.Add(ReaderRule.Bracket, At(place, i), $"Tanda \"{text[i]}\" hanya untuk label sesudah kata kunci atau tanda rincian, misalnya \"PASAL {{pengertian}}\". Tulis \"\\{text[i]}\" jika tanda itu bagian dari kalimat.");
            }
        }

        AddWords(pieces, text[start..], At(place, start));
        return new Phrase { Place = place, Pieces = pieces };
    }

    /// <summary>The text without spaces at its end; an escaped space stays.</summary>
    public static ReadOnlySpan<char> TrimEnd(ReadOnlySpan<char> text)
    {
        var trimmed = text.TrimEnd(' ');
        var slashes = trimmed.Length - trimmed.TrimEnd('\\').Length;
        return slashes % 2 == 1 && trimmed.Length < text.Length ? text[..(trimmed.Length + 1)] : trimmed;
    }

    private static Place At(Place place, int offset) => place with { Column = place.Column + offset };

    private static int Closing(ReadOnlySpan<char> text, int open)
    {
        for (var i = open + 1; i < text.Length && text[i] != '['; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == ']')
            {
                return text[(open + 1)..i].Trim(' ').IsEmpty ? -1 : i;
            }
        }

        return -1;
    }

    private static void AddWords(List<Inline> pieces, ReadOnlySpan<char> source, Place place)
    {
        if (!source.IsEmpty)
        {
            pieces.Add(new Words(DraftText.Unescape(source)) { Source = source.ToString(), Place = place });
        }
    }

    private static Inline Bracketed(ReadOnlySpan<char> source, Place place)
    {
        foreach (var (opening, emphasis) in Marks)
        {
            if (source.StartsWith(opening, StringComparison.Ordinal))
            {
                return new MarkedWords(emphasis, DraftText.Unescape(TrimEnd(source[opening.Length..].TrimStart(' ')))) { Source = source.ToString(), Place = place };
            }
        }

        return new Reference(source.ToString()) { Place = place };
    }
}
