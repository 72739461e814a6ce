using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Budaya.Core.Tests.Distribution.Mail;

/// <summary>A small mail server on a real socket, for what smtp-sink lacks: TLS, passwords that can be wrong, and bad manners on purpose.</summary>
internal sealed class TlsMailServer : IAsyncDisposable
{
    private static readonly X509Certificate2 Certificate = MakeCertificate();

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentBag<Task> _sessions = [];
    private Task _accepting = Task.CompletedTask;

    /// <summary>Talks TLS from the first byte.</summary>
    public bool IsTls { get; init; }

    /// <summary>Lines of the EHLO answer.</summary>
    public IReadOnlyList<string> Offers { get; init; } = ["STARTTLS", "AUTH PLAIN LOGIN"];

    /// <summary>Sent in the same breath as the answer to STARTTLS, without protection.</summary>
    public string Injected { get; init; } = "";

    /// <summary>Does not answer this command (<c>.</c> for the message).</summary>
    public string? SilentAt { get; init; }

    public string User { get; init; } = "organisasi";

    public string Password { get; init; } = "rahasia";

    /// <summary>Every line that a client sent, outside of messages.</summary>
    public ConcurrentQueue<string> Lines { get; } = [];

    /// <summary>The commands after which the server fell silent.</summary>
    public SemaphoreSlim Silent { get; } = new(0);

    public int Connections => _sessions.Count;

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public static string Fingerprint => Certificate.GetCertHashString(HashAlgorithmName.SHA256);

    public TlsMailServer Start()
    {
        _listener.Start();
        _accepting = AcceptAsync();
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        await Task.WhenAll(_sessions);
        _stop.Dispose();
        Silent.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _sessions.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var _ = client;
        try
        {
            Stream stream = client.GetStream();
            stream = IsTls ? await ProtectAsync(stream) : stream;
            await TalkAsync(stream);
        }
        catch (Exception end) when (end is IOException or OperationCanceledException or System.Security.Authentication.AuthenticationException)
        {
            // The client hung up, or the test is over.
        }
    }

    private async Task TalkAsync(Stream stream)
    {
        var reader = new StreamReader(stream, Encoding.UTF8);
        await SayAsync(stream, "220 uji ESMTP");
        while (await reader.ReadLineAsync(_stop.Token) is { } line)
        {
            Lines.Enqueue(line);
            var command = line.Split(' ', ':')[0].ToUpperInvariant();
            if (command == SilentAt)
            {
                await StaySilentAsync();
            }

            if (command == "STARTTLS")
            {
                await SayAsync(stream, "220 2.0.0 mulai" + Injected);
                stream = await ProtectAsync(stream);
                reader = new StreamReader(stream, Encoding.UTF8);
            }
            else if (command == "AUTH")
            {
                await SayAsync(stream, await IsKnownAsync(line, stream, reader) ? "235 2.7.0 masuk" : "535 5.7.8 sandi salah");
            }
            else if (command == "DATA")
            {
                await TakeMessageAsync(stream, reader);
            }
            else
            {
                await SayAsync(stream, command == "EHLO" ? string.Join("\r\n", Offers.Select(o => "250-" + o).Prepend("250-uji")) + "\r\n250 HELP" : "250 2.0.0 Ok");
            }
        }
    }

    private async Task TakeMessageAsync(Stream stream, StreamReader reader)
    {
        await SayAsync(stream, "354 kirim");
        while (await reader.ReadLineAsync(_stop.Token) is not (null or "."))
        {
            // What it holds is tested with smtp-sink.
        }

        if (SilentAt == ".")
        {
            await StaySilentAsync();
        }

        await SayAsync(stream, "250 2.0.0 antrean 1");
    }

    private async Task<bool> IsKnownAsync(string line, Stream stream, StreamReader reader)
    {
        if (line.StartsWith("AUTH PLAIN ", StringComparison.Ordinal))
        {
            return line["AUTH PLAIN ".Length..] == Base64($"\0{User}\0{Password}");
        }

        await SayAsync(stream, "334 " + Base64("Username:"));
        var user = await reader.ReadLineAsync(_stop.Token);
        await SayAsync(stream, "334 " + Base64("Password:"));
        return user == Base64(User) & await reader.ReadLineAsync(_stop.Token) == Base64(Password);
    }

    private async Task StaySilentAsync()
    {
        Silent.Release();
        await Task.Delay(Timeout.Infinite, _stop.Token);
    }

    private async Task<Stream> ProtectAsync(Stream stream)
    {
        var tls = new SslStream(stream);
        await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = Certificate }, _stop.Token);
        return tls;
    }

    private async Task SayAsync(Stream stream, string line) => await stream.WriteAsync(Encoding.UTF8.GetBytes(line + "\r\n"), _stop.Token);

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static X509Certificate2 MakeCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=surat.example", key, HashAlgorithmName.SHA256);
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
