using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Budaya.Core.Distribution.Mail;

/// <summary>Opens a connection up to the point where mails can be sent: greeting, EHLO, TLS, sign-in.</summary>
internal sealed class SmtpSession(MailSettings settings, SmtpLimits limits)
{
    /// <exception cref="SmtpSessionException">The server cannot be reached, is not who it should be, or does not let us in.</exception>
    public async Task<(SmtpWire Wire, SmtpOffers Offers)> OpenAsync(CancellationToken cancellationToken)
    {
        var client = new TcpClient { NoDelay = true };
        try
        {
            return await OpenAsync(client, cancellationToken);
        }
        catch (Exception failure)
        {
            client.Dispose();
            if (failure is SocketException or IOException or TimeoutException or AuthenticationException)
            {
                throw new SmtpSessionException(0, $"Server surat {settings.Host}:{settings.EffectivePort} tidak dapat digunakan: {failure.Message}", failure);
            }

            throw;
        }
    }

    private async Task<(SmtpWire Wire, SmtpOffers Offers)> OpenAsync(TcpClient client, CancellationToken cancellationToken)
    {
        using var timed = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timed.CancelAfter(limits.Answer);
        SmtpWire wire;
        try
        {
            await client.ConnectAsync(settings.Host!, settings.EffectivePort, timed.Token); // a transport is made only with a host
            wire = new SmtpWire(client.GetStream());
            if (settings.Security == MailSecurity.Tls)
            {
                wire = await ProtectAsync(wire, timed.Token);
            }
        }
        catch (OperationCanceledException cause) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"tidak menjawab selama {limits.Answer.TotalSeconds:0} detik.", cause);
        }

        return await GreetAsync(wire, Name(client), cancellationToken);
    }

    private async Task<(SmtpWire Wire, SmtpOffers Offers)> GreetAsync(SmtpWire wire, string name, CancellationToken cancellationToken)
    {
        Require(await wire.ReadReplyAsync(limits.Answer, cancellationToken));
        var offers = await HelloAsync(wire, name, cancellationToken);
        if (settings.Security == MailSecurity.StartTls)
        {
            wire = await StartTlsAsync(wire, offers, cancellationToken);
            offers = await HelloAsync(wire, name, cancellationToken); // what was offered without protection does not count
        }

        if (settings.User is not null)
        {
            await SignInAsync(wire, offers, cancellationToken);
        }

        return (wire, offers);
    }

    private async Task<SmtpOffers> HelloAsync(SmtpWire wire, string name, CancellationToken cancellationToken)
    {
        var reply = await AskAsync(wire, $"EHLO {name}", cancellationToken);
        return new SmtpOffers(reply.IsPositive || reply.IsClosing ? Require(reply) : Require(await AskAsync(wire, $"HELO {name}", cancellationToken)) with { Lines = [] });
    }

    private async Task<SmtpWire> StartTlsAsync(SmtpWire wire, SmtpOffers offers, CancellationToken cancellationToken)
    {
        if (!offers.StartTls)
        {
            throw new SmtpSessionException(0, $"Server surat {settings.Host} tidak menawarkan STARTTLS.");
        }

        Require(await AskAsync(wire, "STARTTLS", cancellationToken));
        if (wire.HasUnread)
        {
            throw new SmtpSessionException(0, $"Server surat {settings.Host} mengirim kata-kata tanpa perlindungan setelah STARTTLS.");
        }

        using var timed = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timed.CancelAfter(limits.Answer);
        try
        {
            return await ProtectAsync(wire, timed.Token);
        }
        catch (OperationCanceledException cause) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"tidak menjawab selama {limits.Answer.TotalSeconds:0} detik.", cause);
        }
    }

    private async Task<SmtpWire> ProtectAsync(SmtpWire wire, CancellationToken cancellationToken)
    {
        var tls = new SslStream(wire.Stream);
        var options = new SslClientAuthenticationOptions { TargetHost = settings.Host };
        if (settings.CertificateSha256 is { } wanted)
        {
            options.RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate is not null
                && certificate.GetCertHashString(HashAlgorithmName.SHA256).Equals(wanted, StringComparison.OrdinalIgnoreCase);
        }

        await tls.AuthenticateAsClientAsync(options, cancellationToken);
        return new SmtpWire(tls);
    }

    private async Task SignInAsync(SmtpWire wire, SmtpOffers offers, CancellationToken cancellationToken)
    {
        var user = settings.User!;         // asked by the caller
        var password = settings.Password!; // MailSettings.Problems: a user has a password
        if (offers.Authentication("PLAIN"))
        {
            Require(await AskAsync(wire, $"AUTH PLAIN {Base64($"\0{user}\0{password}")}", cancellationToken));
        }
        else if (offers.Authentication("LOGIN"))
        {
            RequireMore(await AskAsync(wire, "AUTH LOGIN", cancellationToken));
            RequireMore(await AskAsync(wire, Base64(user), cancellationToken));
            Require(await AskAsync(wire, Base64(password), cancellationToken));
        }
        else
        {
            throw new SmtpSessionException(0, $"Server surat {settings.Host} tidak menawarkan AUTH PLAIN atau AUTH LOGIN.");
        }
    }

    private async Task<SmtpReply> AskAsync(SmtpWire wire, string command, CancellationToken cancellationToken)
    {
        await wire.WriteAsync([command], limits.Answer, cancellationToken);
        return await wire.ReadReplyAsync(limits.Answer, cancellationToken);
    }

    private static SmtpReply Require(SmtpReply reply) => reply.IsPositive ? reply : throw SmtpSessionException.From(reply);

    private static void RequireMore(SmtpReply reply)
    {
        if (!reply.AsksForMore)
        {
            throw SmtpSessionException.From(reply);
        }
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    /// <summary>Our name for EHLO: the address that the server sees, which is always true (RFC 5321, section 4.1.3).</summary>
    private static string Name(TcpClient client)
    {
        var address = ((IPEndPoint)client.Client.LocalEndPoint!).Address; // connected, so it has one
        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? $"[IPv6:{new IPAddress(address.GetAddressBytes())}]" : $"[{address}]";
    }
}
