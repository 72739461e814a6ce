using System.Text.RegularExpressions;

namespace Budaya.Core.Distribution.Mail;

/// <summary>A reply of an SMTP server: three digits and the lines of text after them (RFC 5321, section 4.2).</summary>
internal sealed partial record SmtpReply(int Code, IReadOnlyList<string> Lines)
{
    /// <summary>The lines in one, as shown to people.</summary>
    public string Text => string.Join(' ', Lines);

    public bool IsPositive => Code is >= 200 and < 300;

    /// <summary>The server asks for more: a challenge, or the message.</summary>
    public bool AsksForMore => Code is >= 300 and < 400;

    /// <summary>The server ends the session (RFC 5321, section 3.8).</summary>
    public bool IsClosing => Code == 421;

    /// <param name="isAboutTheMail">False for refusals of the session, which say nothing against the mail.</param>
    public MailOutcome.Refused Refusal(bool isAboutTheMail) => new(Code, Text, IsPermanent: isAboutTheMail && Code >= 500);

    /// <summary>Such as <c>5.1.1</c>; null when the text does not begin with one (RFC 2034).</summary>
    public static string? EnhancedCodeOf(string text) =>
        EnhancedCode().Match(text) is { Success: true } match ? match.Value : null;

    [GeneratedRegex(@"^[245]\.\d{1,3}\.\d{1,3}(?= |$)", RegexOptions.CultureInvariant)]
    private static partial Regex EnhancedCode();
}
