namespace Budaya.Core.Distribution.Mail;

/// <summary>An address with the name that stands before it.</summary>
public sealed record MailParty(string Address, string? Name = null);

/// <summary>A file that goes with a mail.</summary>
/// <param name="MediaType">Such as <c>application/pdf</c>.</param>
public sealed record MailAttachment(string FileName, string MediaType, ReadOnlyMemory<byte> Content);

/// <summary>A header of its own, such as <c>Auto-Submitted</c>.</summary>
public sealed record MailHeader(string Name, string Value);

/// <summary>A mail before it is bytes. Everything that changes from one writing to the next (id and date) is given by the caller.</summary>
public sealed record MailMessage
{
    /// <summary>Unique in the world, without angle brackets: <c>id@domain</c>.</summary>
    public required string MessageId { get; init; }

    public required DateTimeOffset Date { get; init; }

    public required MailParty From { get; init; }

    /// <summary>At least one.</summary>
    public required IReadOnlyList<MailParty> To { get; init; }

    public IReadOnlyList<MailParty> Cc { get; init; } = [];

    public MailParty? ReplyTo { get; init; }

    public required string Subject { get; init; }

    public IReadOnlyList<MailHeader> Headers { get; init; } = [];

    /// <summary>The body as plain text; every mail has one.</summary>
    public required string Text { get; init; }

    /// <summary>The same body as HTML.</summary>
    public string? Html { get; init; }

    public IReadOnlyList<MailAttachment> Attachments { get; init; } = [];
}
