namespace Budaya.Core.Distribution.Mail;

/// <summary>How the connection to the mail server is protected.</summary>
public enum MailSecurity
{
    /// <summary>Not at all; only for a server on the same machine or a closed network.</summary>
    None,

    /// <summary>Plain at first, then TLS before anything is said; a server that does not offer it is refused.</summary>
    StartTls,

    /// <summary>TLS from the first byte.</summary>
    Tls,
}

/// <summary>Settings <c>Budaya:Mail</c>. Without a host mails are written as files into the pickup folder.</summary>
public sealed record MailSettings
{
    /// <summary>The mail server; null to write files instead.</summary>
    public string? Host { get; init; }

    /// <summary>1 to 65535; null for the usual one: 25 without TLS, 587 with STARTTLS, 465 with TLS.</summary>
    public int? Port { get; init; }

    public MailSecurity Security { get; init; } = MailSecurity.StartTls;

    /// <summary>Signs in when set.</summary>
    public string? User { get; init; }

    /// <summary>A secret: never logged.</summary>
    public string? Password { get; init; }

    /// <summary>SHA-256 of the server's certificate in hexadecimal, for a server whose certificate no known authority signed; null to ask the authorities.</summary>
    public string? CertificateSha256 { get; init; }

    /// <summary>The folder of <c>.eml</c> files, used when there is no host.</summary>
    public string? PickupFolder { get; init; }

    /// <summary>The address that mails come from.</summary>
    public string From { get; init; } = "";

    /// <summary>The part of <see cref="From" /> behind the at sign; ids of mails lie in it.</summary>
    public string Domain => From[(From.LastIndexOf('@') + 1)..];

    /// <summary>The port that is used.</summary>
    public int EffectivePort => Port ?? Security switch
    {
        MailSecurity.None => 25,
        MailSecurity.StartTls => 587,
        MailSecurity.Tls => 465,
        _ => throw new InvalidOperationException($"Unknown security {Security}."),
    };

    /// <summary>Every wrong setting, each with its key; none when the program may start.</summary>
    public IReadOnlyList<string> Problems()
    {
        var problems = new List<string>();
        void Unless(bool holds, string key, string message)
        {
            if (!holds)
            {
                problems.Add($"Budaya:Mail:{key}: {message}");
            }
        }

        Unless(Host is not null || PickupFolder is not null, "Host", "neither a host nor a pickup folder is set.");
        Unless(MailAddresses.TryForTransport(From, out _), "From", $"\"{From}\" is not a mail address.");
        Unless(EffectivePort is > 0 and <= 65535, "Port", $"{Port} is not a port.");
        Unless(User is null == Password is null, "Password", "a user needs a password, and a password a user.");
        Unless(User is null || Security != MailSecurity.None || IsThisMachine, "Security", "a password is not sent to another machine without TLS.");
        Unless(CertificateSha256 is null || (CertificateSha256.Length == 64 && CertificateSha256.All(char.IsAsciiHexDigit)), "CertificateSha256", "64 hexadecimal digits are wanted.");
        return problems;
    }

    /// <summary>The transport that these settings describe.</summary>
    /// <exception cref="InvalidOperationException">A setting is wrong.</exception>
    public IMailTransport CreateTransport(TimeProvider time)
    {
        if (Problems() is { Count: > 0 } problems)
        {
            throw new InvalidOperationException(string.Join(Environment.NewLine, problems));
        }

        return Host is null ? new PickupFolder(PickupFolder!) : new SmtpTransport(this, time); // Problems has seen one of the two
    }

    /// <summary>Without the password.</summary>
    public override string ToString() =>
        Host is null ? $"pickup folder {PickupFolder}" : $"{Host}:{EffectivePort} ({Security}, {(User is null ? "no sign-in" : $"user {User}")})";

    private bool IsThisMachine => Host is "localhost" or "127.0.0.1" or "::1";
}
