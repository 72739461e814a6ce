namespace Budaya.Core.Distribution.Mail;

/// <summary>A message in pieces as DATA wants it: a dot before every line that begins with one, and a dot alone at the end (RFC 5321, section 4.5.2).</summary>
/// <param name="message">Lines ending in CR LF.</param>
internal sealed class DotStuffing(ReadOnlyMemory<byte> message)
{
    private int _at;
    private bool _isLineStart = true;

    /// <summary>The last piece, once <see cref="Next"/> has come to it; it holds the end mark.</summary>
    public ReadOnlyMemory<byte> Last { get; private set; }

    /// <summary>The next piece: so many bytes of the message, and the dots they need.</summary>
    public (ReadOnlyMemory<byte> Bytes, bool IsLast) Next(int length)
    {
        var source = message.Span.Slice(_at, Math.Min(length, message.Length - _at));
        _at += source.Length;
        var isLast = _at == message.Length;
        var piece = new MemoryStream(source.Length + 64);
        while (!source.IsEmpty)
        {
            if (_isLineStart && source[0] == (byte)'.')
            {
                piece.WriteByte((byte)'.');
            }

            var end = source.IndexOf((byte)'\n');
            var line = end < 0 ? source : source[..(end + 1)];
            piece.Write(line);
            _isLineStart = end >= 0;
            source = source[line.Length..];
        }

        if (isLast)
        {
            piece.Write(".\r\n"u8);
            Last = piece.GetBuffer().AsMemory(0, (int)piece.Length);
        }

        return (piece.GetBuffer().AsMemory(0, (int)piece.Length), isLast);
    }
}
