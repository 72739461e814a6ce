namespace Budaya.Core.Distribution.Mail;

/// <summary>How long the SMTP transport waits, and how many connections it holds.</summary>
public sealed record SmtpLimits
{
    /// <summary>To reach the server, and for each of its answers before the message.</summary>
    public TimeSpan Answer { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>For the answer to the whole message. Servers check it for spam and viruses first (RFC 5321, section 4.5.3.2.6, asks for ten minutes).</summary>
    public TimeSpan AnswerToMessage { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long the answer to a message that was sent is still waited for when the program wants to stop.</summary>
    public TimeSpan AnswerWhenStopping { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>A connection unused for so long is closed.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Connections open at the same time, 1 or more; further mails wait for one.</summary>
    public int Connections { get; init; } = 4;

    /// <summary>Mails sent over one connection before a new one is opened, 1 or more; many servers hang up at 100.</summary>
    public int MailsPerConnection { get; init; } = 100;
}
