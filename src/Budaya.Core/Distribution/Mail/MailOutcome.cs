namespace Budaya.Core.Distribution.Mail;

/// <summary>What came of one attempt to hand a mail over.</summary>
public abstract record MailOutcome
{
    private MailOutcome()
    {
    }

    /// <summary>The next server has taken the mail and answers for it from here on.</summary>
    /// <param name="Reply">What it answered; often names its own queue id.</param>
    public sealed record Accepted(string Reply) : MailOutcome;

    /// <summary>The mail was not taken, and nobody has it.</summary>
    /// <param name="Code">The reply code, 400 to 599; 0 when no server answered.</param>
    /// <param name="Reply">The reply, or the reason in Indonesian when no server answered.</param>
    /// <param name="IsPermanent">This mail will be refused again; false when a later attempt may succeed.</param>
    public sealed record Refused(int Code, string Reply, bool IsPermanent) : MailOutcome
    {
        /// <summary>The enhanced status code that the reply begins with, such as <c>5.1.1</c>; null when it has none (RFC 3463).</summary>
        public string? EnhancedCode => SmtpReply.EnhancedCodeOf(Reply);
    }

    /// <summary>The whole mail was sent and no answer came: the server may have it or not.</summary>
    /// <param name="Reason">What broke off the wait, in Indonesian.</param>
    public sealed record Uncertain(string Reason) : MailOutcome;
}
