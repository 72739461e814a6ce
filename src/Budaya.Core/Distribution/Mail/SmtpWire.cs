using System.Buffers.Text;
using System.Text;

namespace Budaya.Core.Distribution.Mail;

/// <summary>Lines to and from a server. Every wait ends with its limit, as <see cref="TimeoutException"/>.</summary>
internal sealed class SmtpWire(Stream stream) : IDisposable
{
    private const int LongestReply = 64 * 1024;

    private readonly byte[] _buffer = new byte[4096];
    private int _from;
    private int _to;

    public Stream Stream => stream;

    /// <summary>Bytes have come that nobody has read.</summary>
    public bool HasUnread => _from < _to;

    public async Task WriteAsync(ReadOnlyMemory<byte> bytes, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var timed = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timed.CancelAfter(limit);
        try
        {
            await stream.WriteAsync(bytes, timed.Token);
        }
        catch (OperationCanceledException cause) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"The server took no bytes for {limit}.", cause);
        }
    }

    /// <summary>Sends commands, each on a line of its own.</summary>
    public Task WriteAsync(IEnumerable<string> commands, TimeSpan limit, CancellationToken cancellationToken) =>
        WriteAsync(Encoding.UTF8.GetBytes(string.Concat(commands.Select(command => command + "\r\n"))), limit, cancellationToken);

    public async Task<SmtpReply> ReadReplyAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        using var timed = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timed.CancelAfter(limit);
        try
        {
            return await ReadReplyAsync(timed.Token);
        }
        catch (OperationCanceledException cause) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"The server did not answer for {limit}.", cause);
        }
    }

    public void Dispose() => stream.Dispose();

    private async Task<SmtpReply> ReadReplyAsync(CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        var length = 0;
        while (true)
        {
            var line = await ReadLineAsync(cancellationToken);
            length += line.Length;
            if (length > LongestReply || line.Length < 3 || !TryReadCode(line, out var code) || (line.Length > 3 && line[3] is not (byte)' ' and not (byte)'-'))
            {
                throw new IOException("The server does not speak SMTP.");
            }

            lines.Add(line.Length > 4 ? Encoding.UTF8.GetString(line, 4, line.Length - 4) : "");
            if (line.Length == 3 || line[3] == (byte)' ')
            {
                return new SmtpReply(code, lines);
            }
        }
    }

    private static bool TryReadCode(byte[] line, out int code) =>
        Utf8Parser.TryParse(line.AsSpan(0, 3), out code, out var used) && used == 3 && code is >= 200 and < 600;

    private async Task<byte[]> ReadLineAsync(CancellationToken cancellationToken)
    {
        var line = new List<byte>();
        while (true)
        {
            if (_from == _to)
            {
                _from = 0;
                _to = await stream.ReadAsync(_buffer, cancellationToken);
                if (_to == 0)
                {
                    throw new IOException("The server closed the connection.");
                }
            }

            var end = _buffer.AsSpan(_from, _to - _from).IndexOf((byte)'\n');
            var count = end < 0 ? _to - _from : end;
            line.AddRange(_buffer.AsSpan(_from, count));
            _from += end < 0 ? count : count + 1;
            if (line.Count > LongestReply)
            {
                throw new IOException("The server does not speak SMTP.");
            }

            if (end >= 0)
            {
                return line is [.., (byte)'\r'] ? [.. line[..^1]] : [.. line];
            }
        }
    }
}
