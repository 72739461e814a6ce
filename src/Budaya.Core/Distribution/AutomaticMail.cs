using Budaya.Core.Distribution.Mail;

namespace Budaya.Core.Distribution;

/// <summary>A mail in plain words that the product writes by itself: to one person or office, without attachments, marked as automatic.</summary>
internal static class AutomaticMail
{
    /// <summary>The mail, ready to be handed over.</summary>
    /// <param name="settings">Whose address it comes from.</param>
    /// <param name="id">Unique, without the domain; the same for the same mail tried again, when it must not arrive twice.</param>
    /// <param name="at">Its date.</param>
    /// <param name="sender">Name before the address it comes from.</param>
    /// <param name="to">Whom it goes to.</param>
    /// <param name="subject">What it is about.</param>
    /// <param name="text">Its words.</param>
    public static MailEnvelope Of(MailSettings settings, string id, DateTimeOffset at, string sender, MailParty to, string subject, string text) => new(settings.From, [to.Address], MailMessageBytes.Of(new()
    {
        MessageId = $"{id}@{settings.Domain}",
        Date = at,
        From = new(settings.From, sender),
        To = [to],
        Subject = subject,
        Text = text,
        Headers = [new("Auto-Submitted", "auto-generated")],
    }));
}
