using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Budaya.Core.Distribution.Mail;

/// <summary>Writes a mail as the bytes that go over the wire (RFC 5322, MIME). The same mail always gives the same bytes.</summary>
public static class MailMessageBytes
{
    /// <returns>Lines of at most 78 characters where words allow, each ending in CR LF; ASCII, except for the local part of an international address.</returns>
    /// <exception cref="ArgumentException">A header has a line break or another control character, an address or the id is not one, there is no recipient.</exception>
    /// <exception cref="EncoderFallbackException">A text has half a character (a lone surrogate).</exception>
    public static byte[] Of(MailMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var text = new StringBuilder();
        WriteHeaders(text, message);
        WriteBody(text, message);
        return Mime.Utf8.GetBytes(text.ToString());
    }

    private static void WriteHeaders(StringBuilder text, MailMessage message)
    {
        if (message.To.Count == 0)
        {
            throw new ArgumentException("A mail needs a recipient.", nameof(message));
        }

        text.Append(MimeHeader.Plain("Date", message.Date.ToString("ddd, d MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture) + Offset(message.Date)));
        text.Append(MimeHeader.Parties("From", [message.From]));
        if (message.ReplyTo is not null)
        {
            text.Append(MimeHeader.Parties("Reply-To", [message.ReplyTo]));
        }

        text.Append(MimeHeader.Parties("To", message.To));
        if (message.Cc.Count > 0)
        {
            text.Append(MimeHeader.Parties("Cc", message.Cc));
        }

        text.Append(MimeHeader.Plain("Message-ID", $"<{MessageId(message.MessageId)}>"));
        text.Append(MimeHeader.Text("Subject", message.Subject));
        foreach (var header in message.Headers)
        {
            text.Append(MimeHeader.Text(header.Name, header.Value));
        }

        text.Append("MIME-Version: 1.0\r\n");
    }

    private static void WriteBody(StringBuilder text, MailMessage message)
    {
        if (message.Attachments.Count == 0)
        {
            WriteReadablePart(text, message);
            return;
        }

        var boundary = Boundary(message, "m");
        text.Append(CultureInfo.InvariantCulture, $"Content-Type: multipart/mixed;\r\n boundary=\"{boundary}\"\r\n\r\n");
        text.Append(CultureInfo.InvariantCulture, $"--{boundary}\r\n");
        WriteReadablePart(text, message);
        foreach (var attachment in message.Attachments)
        {
            text.Append(CultureInfo.InvariantCulture, $"--{boundary}\r\n");
            WriteAttachment(text, attachment);
        }

        text.Append(CultureInfo.InvariantCulture, $"--{boundary}--\r\n");
    }

    private static void WriteReadablePart(StringBuilder text, MailMessage message)
    {
        if (message.Html is null)
        {
            WriteText(text, "plain", message.Text);
            return;
        }

        var boundary = Boundary(message, "a");
        text.Append(CultureInfo.InvariantCulture, $"Content-Type: multipart/alternative;\r\n boundary=\"{boundary}\"\r\n\r\n");
        text.Append(CultureInfo.InvariantCulture, $"--{boundary}\r\n");
        WriteText(text, "plain", message.Text);
        text.Append(CultureInfo.InvariantCulture, $"--{boundary}\r\n");
        WriteText(text, "html", message.Html);
        text.Append(CultureInfo.InvariantCulture, $"--{boundary}--\r\n");
    }

    private static void WriteText(StringBuilder text, string kind, string body)
    {
        text.Append(CultureInfo.InvariantCulture, $"Content-Type: text/{kind}; charset=utf-8\r\n");
        text.Append("Content-Transfer-Encoding: quoted-printable\r\n\r\n");
        Mime.AppendQuotedPrintable(text, body);
    }

    private static void WriteAttachment(StringBuilder text, MailAttachment attachment)
    {
        text.Append(MimeHeader.Plain("Content-Type", attachment.MediaType));
        text.Append("Content-Transfer-Encoding: base64\r\n");
        text.Append("Content-Disposition: attachment;\r\n");
        text.Append(MimeHeader.FileName(attachment.FileName));
        text.Append("\r\n");
        Mime.AppendBase64(text, attachment.Content.Span);
    }

    /// <summary>From the hash of the content, so that it is the same each time; <c>=_</c> occurs in neither of the two encodings of a body.</summary>
    private static string Boundary(MailMessage message, string part)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Mime.Utf8.GetBytes($"{message.MessageId}\n{message.Text}\n{message.Html}"));
        foreach (var attachment in message.Attachments)
        {
            hash.AppendData(attachment.Content.Span);
        }

        return $"=_{Convert.ToHexStringLower(hash.GetHashAndReset())[..32]}_{part}";
    }

    private static string MessageId(string id)
    {
        var at = id.IndexOf('@', StringComparison.Ordinal);
        if (at <= 0 || at == id.Length - 1 || id.Any(letter => letter is <= ' ' or >= '\x7f' or '<' or '>') || id.LastIndexOf('@') != at)
        {
            throw new ArgumentException($"\"{id}\" is not a message id of the form id@domain.", nameof(id));
        }

        return id;
    }

    private static string Offset(DateTimeOffset date) =>
        (date.Offset < TimeSpan.Zero ? "-" : "+") + date.Offset.ToString("hhmm", CultureInfo.InvariantCulture);
}
