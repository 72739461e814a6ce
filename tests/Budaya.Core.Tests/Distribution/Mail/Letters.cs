using System.Text;
using Budaya.Core.Distribution.Mail;

namespace Budaya.Core.Tests.Distribution.Mail;

/// <summary>Valid mails; a test states only what matters to it.</summary>
internal static class Letters
{
    public static MailMessage Message(string subject = "Surat Edaran Budaya Kerja", string text = "Yth. Kepala Dinas\n") => new()
    {
        MessageId = "0198a1b2@babel.example",
        Date = new DateTimeOffset(2025, 7, 8, 7, 0, 0, TimeSpan.FromHours(7)),
        From = new MailParty("organisasi@babel.example", "Biro Organisasi"),
        To = [new MailParty("dinkes@babel.example", "Dinas Kesehatan")],
        Subject = subject,
        Text = text,
    };

    public static MailEnvelope Envelope(string to = "dinkes@babel.example", string? message = null) =>
        new("organisasi@babel.example", [to], message is null ? MailMessageBytes.Of(Message()) : Encoding.UTF8.GetBytes(message));
}
