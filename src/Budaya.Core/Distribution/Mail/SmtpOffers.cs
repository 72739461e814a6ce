using System.Globalization;

namespace Budaya.Core.Distribution.Mail;

/// <summary>What a server offers in its answer to EHLO.</summary>
internal sealed record SmtpOffers
{
    private readonly Dictionary<string, string> _offers = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="ehlo">The reply; its first line is a greeting.</param>
    public SmtpOffers(SmtpReply ehlo)
    {
        foreach (var line in ehlo.Lines.Skip(1))
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            _offers[space < 0 ? line : line[..space]] = space < 0 ? "" : line[(space + 1)..];
        }
    }

    public bool StartTls => _offers.ContainsKey("STARTTLS");

    public bool Pipelining => _offers.ContainsKey("PIPELINING");

    public bool EightBit => _offers.ContainsKey("8BITMIME");

    public bool International => _offers.ContainsKey("SMTPUTF8");

    public bool Size => _offers.ContainsKey("SIZE");

    /// <summary>The largest message in bytes; 0 when the server does not say.</summary>
    public long LargestMessage =>
        _offers.TryGetValue("SIZE", out var size) && long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) ? bytes : 0;

    public bool Authentication(string mechanism) =>
        _offers.TryGetValue("AUTH", out var mechanisms) && mechanisms.Split(' ').Contains(mechanism, StringComparer.OrdinalIgnoreCase);
}
