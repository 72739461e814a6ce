namespace Budaya.Core.Distribution.Mail;

/// <summary>The way a mail leaves this program: an SMTP server, or a folder of files.</summary>
public interface IMailTransport : IAsyncDisposable
{
    /// <summary>Hands one mail over. Whatever the server or the network does is an outcome, never an exception.</summary>
    /// <exception cref="OperationCanceledException">Cancelled before the mail was handed over: nothing was sent.</exception>
    Task<MailOutcome> SendAsync(MailEnvelope envelope, CancellationToken cancellationToken);
}
