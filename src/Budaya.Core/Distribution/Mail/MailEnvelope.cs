using System.Text;

namespace Budaya.Core.Distribution.Mail;

/// <summary>A finished mail with the addresses it goes from and to, which need not stand in its headers.</summary>
public sealed record MailEnvelope
{
    /// <param name="from">Where refusals of later servers are sent.</param>
    /// <param name="recipients">At least one; the mail goes to all of them or to none.</param>
    /// <param name="message">The bytes of the message, every line ending in CR LF; see <see cref="MailMessageBytes"/>.</param>
    /// <exception cref="ArgumentException">An address is not one, or a line of the message ends in something else.</exception>
    public MailEnvelope(string from, IReadOnlyList<string> recipients, byte[] message)
    {
        ArgumentNullException.ThrowIfNull(recipients);
        ArgumentNullException.ThrowIfNull(message);
        if (recipients.Count == 0)
        {
            throw new ArgumentException("A mail needs a recipient.", nameof(recipients));
        }

        From = MailAddresses.ForTransport(from);
        Recipients = [.. recipients.Select(MailAddresses.ForTransport)];
        Message = message;
        RequireWholeLines(message);
    }

    public string From { get; }

    public IReadOnlyList<string> Recipients { get; }

    public ReadOnlyMemory<byte> Message { get; }

    /// <summary>The body has bytes above 127, so the server must offer 8BITMIME (RFC 6152).</summary>
    internal bool IsEightBit => !Ascii.IsValid(Message.Span);

    /// <summary>An address or a header has letters beyond ASCII, so the server must offer SMTPUTF8 (RFC 6531).</summary>
    internal bool IsInternational =>
        Recipients.Append(From).Any(address => !Ascii.IsValid(address)) || !Ascii.IsValid(Headers(Message.Span));

    private static ReadOnlySpan<byte> Headers(ReadOnlySpan<byte> message)
    {
        var end = message.IndexOf("\r\n\r\n"u8);
        return end < 0 ? message : message[..end];
    }

    /// <summary>A CR or LF on its own is read as the end of the mail by some servers, and what follows as a second mail.</summary>
    private static void RequireWholeLines(ReadOnlySpan<byte> message)
    {
        var rest = message;
        while (rest.IndexOfAny((byte)'\r', (byte)'\n') is var at && at >= 0)
        {
            if (!rest[at..].StartsWith("\r\n"u8))
            {
                throw new ArgumentException("A line of the message does not end in CR LF.", nameof(message));
            }

            rest = rest[(at + 2)..];
        }

        if (!rest.IsEmpty)
        {
            throw new ArgumentException("The last line of the message does not end in CR LF.", nameof(message));
        }
    }
}
