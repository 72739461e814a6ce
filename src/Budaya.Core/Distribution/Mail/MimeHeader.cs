using System.Text;

namespace Budaya.Core.Distribution.Mail;

/// <summary>Header lines: encoded words (RFC 2047), file names (RFC 2231), folding (RFC 5322, section 2.2.3).</summary>
internal static class MimeHeader
{
    private const int LineLength = 78;
    private const int LongestLine = 998;
    private const string WordStart = "=?utf-8?B?";
    private const string WordEnd = "?=";

    /// <summary>Bytes in one encoded word: 52 characters of base64 and 12 around them leave room for the header's name in a line of 76.</summary>
    private const int BytesPerWord = 39;

    /// <summary>A header whose value is written as it is.</summary>
    public static string Plain(string name, string value) => $"{Name(name)}: {Clean(value)}\r\n";

    /// <summary>A header of free text, such as a subject.</summary>
    public static string Text(string name, string value) =>
        Fold(Name(name), (NeedsEncoding(Clean(value)) ? EncodedWords(value) : value).Split(' '));

    /// <summary>A header of addresses, one on each line.</summary>
    public static string Parties(string name, IReadOnlyList<MailParty> parties) =>
        $"{Name(name)}: {string.Join(",\r\n ", parties.Select(Party))}\r\n";

    /// <summary>The parameter lines of a file name.</summary>
    public static string FileName(string fileName)
    {
        if (fileName.All(letter => letter is >= ' ' and < '\x7f' and not '"' and not '\\') && fileName.Length <= 60)
        {
            return $" filename=\"{fileName}\"\r\n";
        }

        var pieces = PercentEncoded(Clean(fileName)).ToList();
        return pieces.Count == 1
            ? $" filename*=utf-8''{pieces[0]}\r\n"
            : string.Join(";\r\n", pieces.Select((piece, i) => $" filename*{i}*={(i == 0 ? "utf-8''" : "")}{piece}")) + "\r\n";
    }

    private static string Party(MailParty party)
    {
        var address = MailAddresses.ForTransport(party.Address);
        return string.IsNullOrEmpty(party.Name) ? address : $"{Phrase(Clean(party.Name))}\r\n <{address}>";
    }

    private static string Phrase(string name)
    {
        if (NeedsEncoding(name) || name.Length > LineLength - 10)
        {
            return EncodedWords(name).Replace(" ", "\r\n ", StringComparison.Ordinal);
        }

        return name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == ' ')
            ? name
            : $"\"{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
    }

    private static bool NeedsEncoding(string value) =>
        !Ascii.IsValid(value) || value.Contains("=?", StringComparison.Ordinal)
        || value.Split(' ').Any(word => word.Length > LongestLine - LineLength)
        || value.StartsWith(' ') || value.EndsWith(' ') || value.Contains("  ", StringComparison.Ordinal);

    /// <summary>Words divided by one space, which readers drop between encoded words; no character is cut.</summary>
    private static string EncodedWords(string value)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var length = 0;
        foreach (var rune in WholeRunes(value))
        {
            if (length + rune.Utf8SequenceLength > BytesPerWord)
            {
                words.Add(Word(word));
                length = 0;
            }

            word.Append(rune);
            length += rune.Utf8SequenceLength;
        }

        words.Add(Word(word));
        return string.Join(' ', words);
    }

    private static string Word(StringBuilder text)
    {
        var word = WordStart + Convert.ToBase64String(Mime.Utf8.GetBytes(text.ToString())) + WordEnd;
        text.Clear();
        return word;
    }

    private static IEnumerable<string> PercentEncoded(string value)
    {
        const int PieceLength = 60;
        var piece = new StringBuilder();
        foreach (var rune in WholeRunes(value))
        {
            var encoded = Uri.EscapeDataString(rune.ToString());
            if (piece.Length + encoded.Length > PieceLength)
            {
                yield return piece.ToString();
                piece.Clear();
            }

            // Uri leaves four marks that RFC 2231 wants encoded or that confuse readers.
            piece.Append(encoded.Replace("'", "%27", StringComparison.Ordinal).Replace("*", "%2A", StringComparison.Ordinal)
                .Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal));
        }

        yield return piece.ToString();
    }

    private static StringRuneEnumerator WholeRunes(string value)
    {
        Mime.Utf8.GetByteCount(value); // throws for half a character, which the enumerator would replace
        return value.EnumerateRunes();
    }

    private static string Fold(string name, string[] words)
    {
        var text = new StringBuilder(name).Append(':');
        var column = text.Length;
        foreach (var word in words)
        {
            if (column + 1 + word.Length > LineLength && column > name.Length + 1)
            {
                text.Append("\r\n");
                column = 0;
            }

            text.Append(' ').Append(word);
            column += 1 + word.Length;
        }

        return text.Append("\r\n").ToString();
    }

    private static string Name(string name) =>
        name.Length > 0 && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')
            ? name
            : throw new ArgumentException($"\"{name}\" is not the name of a header.", nameof(name));

    /// <summary>A line break in a header would begin another header, or the body.</summary>
    private static string Clean(string value) =>
        value.Any(char.IsControl) ? throw new ArgumentException("A header has a line break or another control character.", nameof(value)) : value;
}
