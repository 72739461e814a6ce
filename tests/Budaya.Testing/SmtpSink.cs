using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Budaya.Testing;

/// <summary>A mail as the sink took it.</summary>
/// <param name="From">The address of MAIL FROM.</param>
/// <param name="Recipients">The addresses of RCPT TO.</param>
/// <param name="Text">The whole message, headers and body, lines ending in LF.</param>
public sealed record SinkMail(string From, IReadOnlyList<string> Recipients, string Text)
{
    /// <summary>What its reader sees: the first plain part, decoded; empty where there is none in quoted-printable.</summary>
    public string Words
    {
        get
        {
            var part = Regex.Match(Text, @"Content-Type: text/plain;[^\n]*\nContent-Transfer-Encoding: quoted-printable\n\n(?<body>.*?)(?=\n--=_|\z)", RegexOptions.Singleline).Groups["body"].Value;
            var folded = part.Replace("=\n", "", StringComparison.Ordinal);
            return Regex.Replace(folded, "(=[0-9A-F]{2})+", run => Encoding.UTF8.GetString(Convert.FromHexString(run.Value.Replace("=", "", StringComparison.Ordinal))));
        }
    }
}

/// <summary>A real SMTP server that keeps what it is sent: Postfix's <c>smtp-sink</c>, on a free port.</summary>
public sealed class SmtpSink : IAsyncDisposable
{
    private readonly ServerProcess _server;
    private readonly string _folder;

    private SmtpSink(ServerProcess server, string folder, int port)
    {
        _server = server;
        _folder = folder;
        Port = port;
    }

    public string Host { get; } = "127.0.0.1";

    public int Port { get; }

    /// <summary>Starts a sink; skips the test where Postfix is not installed.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="options">Options of smtp-sink, such as <c>-f RCPT</c> (refuse for good), <c>-r RCPT</c> (refuse for now), <c>-q .</c> (hang up).</param>
    public static Task<SmtpSink> StartAsync(CancellationToken cancellationToken, params string[] options) =>
        StartAsync(port: null, cancellationToken, options);

    /// <summary>Starts a sink on a given port, such as the one of a sink that was stopped.</summary>
    public static async Task<SmtpSink> StartAsync(int? port, CancellationToken cancellationToken, params string[] options)
    {
        var program = Requires.Program("smtp-sink");
        var folder = Directory.CreateTempSubdirectory("budaya-smtp-").FullName;
        string[] user = ServerProcess.IsRoot ? ["-u", "postfix"] : [];
        if (ServerProcess.IsRoot)
        {
            await ServerProcess.RunAsync(["chown", "postfix", folder], cancellationToken);
        }

        for (var attempt = 1; ; attempt++)
        {
            var chosen = port ?? ServerProcess.FreePort();
            var server = ServerProcess.Start("TERM", program, [.. user, "-c", "-d", $"{folder}/mail.", .. options, $"127.0.0.1:{chosen}", "1000"]);
            if (await server.IsUpAsync(token => AnswersAsync(chosen, token), cancellationToken))
            {
                return new SmtpSink(server, folder, chosen);
            }

            var output = server.Output();
            await server.DisposeAsync();
            if (attempt == 3)
            {
                throw new InvalidOperationException($"smtp-sink did not start: {output}");
            }
        }
    }

    /// <summary>All mails taken so far, in no particular order.</summary>
    public IReadOnlyList<SinkMail> Mails() =>
        [.. Directory.GetFiles(_folder).Select(path => Read(File.ReadAllText(path, Encoding.UTF8))).OfType<SinkMail>()];

    /// <summary>Waits until so many mails have been taken (at most 60 seconds, unless said otherwise).</summary>
    public async Task<IReadOnlyList<SinkMail>> WaitForAsync(int count, CancellationToken cancellationToken, TimeSpan? atMost = null)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(atMost ?? TimeSpan.FromSeconds(60));
        while (true)
        {
            var mails = Mails();
            if (mails.Count >= count)
            {
                return mails;
            }

            await Task.Delay(50, limit.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A dump has lines of the sink's own (X-Client…, X-Mail-Args, X-Rcpt-Args, Received), then the message, then an empty line.</summary>
    /// <returns>Null while the mail is still coming in.</returns>
    private static SinkMail? Read(string dump)
    {
        if (!dump.EndsWith("\n\n", StringComparison.Ordinal))
        {
            return null;
        }

        var lines = dump[..^1].Split('\n');
        var own = lines.TakeWhile(line => line.StartsWith("X-", StringComparison.Ordinal)).ToList();
        var received = lines.Skip(own.Count + 1).TakeWhile(line => line.StartsWith('\t')).Count() + 1;
        return new SinkMail(
            Addresses(own, "X-Mail-Args: ").Single(),
            [.. Addresses(own, "X-Rcpt-Args: ")],
            string.Join('\n', lines.Skip(own.Count + received)));
    }

    private static IEnumerable<string> Addresses(IEnumerable<string> lines, string name) =>
        from line in lines
        where line.StartsWith(name, StringComparison.Ordinal)
        select line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];

    private static async Task<bool> AnswersAsync(int port, CancellationToken cancellationToken)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
