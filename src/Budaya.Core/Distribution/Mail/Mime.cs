using System.Text;

namespace Budaya.Core.Distribution.Mail;

/// <summary>The two encodings of a body (RFC 2045, sections 6.7 and 6.8).</summary>
internal static class Mime
{
    private const int LineLength = 76;

    /// <summary>Throws for half a character instead of writing a question mark.</summary>
    public static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Appends text; its line breaks, of any kind, become CR LF, and the last line ends in one.</summary>
    public static void AppendQuotedPrintable(StringBuilder text, string body)
    {
        var lines = body.ReplaceLineEndings("\n").Split('\n');
        var count = Math.Max(1, lines[^1].Length == 0 ? lines.Length - 1 : lines.Length);
        for (var i = 0; i < count; i++)
        {
            AppendQuotedPrintableLine(text, Utf8.GetBytes(lines[i]));
            text.Append("\r\n");
        }
    }

    public static void AppendBase64(StringBuilder text, ReadOnlySpan<byte> content)
    {
        const int BytesPerLine = LineLength / 4 * 3;
        do
        {
            var length = Math.Min(BytesPerLine, content.Length);
            text.Append(Convert.ToBase64String(content[..length])).Append("\r\n");
            content = content[length..];
        }
        while (!content.IsEmpty);
    }

    private static void AppendQuotedPrintableLine(StringBuilder text, ReadOnlySpan<byte> line)
    {
        var column = 0;
        for (var i = 0; i < line.Length; i++)
        {
            var isLast = i == line.Length - 1;
            var isPlain = IsPlain(line[i], isLast);
            var width = isPlain ? 1 : 3;
            // A line that goes on needs room for its own "=".
            if (column + width > (isLast ? LineLength : LineLength - 1))
            {
                text.Append("=\r\n");
                column = 0;
            }

            if (isPlain)
            {
                text.Append((char)line[i]);
            }
            else
            {
                text.Append('=').Append(line[i].ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            }

            column += width;
        }
    }

    /// <summary>A space or tab at the end of a line is lost on the way unless it is encoded.</summary>
    private static bool IsPlain(byte value, bool isLast) => value switch
    {
        (byte)'=' => false,
        (byte)' ' or (byte)'\t' => !isLast,
        _ => value is > (byte)' ' and < 0x7f,
    };
}
