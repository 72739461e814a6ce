namespace Budaya.Core.Distribution.Mail;

/// <summary>The session with the server cannot go on; nothing of the mail has been handed over.</summary>
/// <param name="code">The reply code; 0 when the server did not refuse but cannot be used.</param>
/// <param name="reply">The reply, or the reason in Indonesian.</param>
internal sealed class SmtpSessionException(int code, string reply, Exception? cause = null) : Exception(reply, cause)
{
    public int Code { get; } = code;

    /// <summary>Trying again later may help: the mail itself was not judged.</summary>
    public MailOutcome.Refused ToRefusal() => new(Code, Message, IsPermanent: false);

    public static SmtpSessionException From(SmtpReply reply) => new(reply.Code, reply.Text);
}
