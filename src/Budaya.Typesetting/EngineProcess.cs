using System.Buffers.Binary;
using System.Diagnostics;
using System.Text.Json;

namespace Budaya.Typesetting;

/// <summary>One Node process with the engine in it. It takes one request at a time; when anything goes wrong with it, it is thrown away, never mended.</summary>
internal sealed class EngineProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);
    private static readonly string[] KeptVariables = ["PATH", "HOME", "TZ", "SystemRoot", "TEMP", "TMP", "LD_LIBRARY_PATH"];

    private readonly Process _process;
    private readonly StderrTail _stderr = new();
    private long _lastId;

    private EngineProcess(Process process) => _process = process;

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    /// <summary>Resident memory in bytes, as the process said with its last answer.</summary>
    public long Memory { get; private set; }

    public string Stderr => _stderr.ToString();

    /// <exception cref="EngineFailedException">The program is missing, ended, or said nothing in time.</exception>
    public static async Task<EngineProcess> StartAsync(TypesetterOptions options, CancellationToken cancellationToken)
    {
        var engine = new EngineProcess(new Process { StartInfo = StartInfo(options) });
        try
        {
            engine._process.ErrorDataReceived += (_, line) => engine._stderr.Add(line.Data);
            engine._process.Start();
            engine._process.BeginErrorReadLine();
            using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            time.CancelAfter(StartTimeout);
            await engine.ReadAsync(0, time.Token);
            return engine;
        }
        catch (Exception failure)
        {
            await engine.DisposeAsync();
            if (failure is OperationCanceledException && cancellationToken.IsCancellationRequested)
            {
                throw;
            }

            throw new EngineFailedException($"The layout engine did not start with \"{options.NodePath}\": {engine.Said(failure)}", failure);
        }
    }

    /// <summary>Sends one request and reads its answer.</summary>
    /// <exception cref="EngineFailedException">The process ended or wrote something else than an answer.</exception>
    public async Task<EngineAnswer> AskAsync(string form, ReadOnlyMemory<byte> document, CancellationToken cancellationToken)
    {
        var id = ++_lastId;
        try
        {
            var header = JsonSerializer.SerializeToUtf8Bytes(new EngineRequest(id, form), EngineJson.Default.EngineRequest);
            var head = new byte[8 + header.Length];
            BinaryPrimitives.WriteInt32BigEndian(head, header.Length);
            BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), document.Length);
            header.CopyTo(head.AsSpan(8));
            var input = _process.StandardInput.BaseStream;
            await input.WriteAsync(head, cancellationToken);
            await input.WriteAsync(document, cancellationToken);
            await input.FlushAsync(cancellationToken);
            return await ReadAsync(id, cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or ObjectDisposedException or InvalidDataException or JsonException)
        {
            await EndedAsync();   // what it said last arrives with its end
            throw new EngineFailedException($"The layout engine stopped in the middle of a request: {Said(failure)}", failure);
        }
    }

    /// <summary>Resident memory in bytes as the operating system sees it now; 0 when the process is gone.</summary>
    public long MeasureMemory()
    {
        try
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }

    public void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It never started, or is gone: what was wanted.
        }
    }

    /// <summary>Closes stdin, at which the process ends by itself; kills it if it has not within two seconds.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            _process.StandardInput.Close();
        }
        catch (Exception failure) when (failure is InvalidOperationException or IOException)
        {
            Kill();   // it never started, or its pipe is broken
        }
        if (!await EndedAsync())
        {
            Kill();
        }
        _process.Dispose();
    }

    private async Task<bool> EndedAsync()
    {
        try
        {
            using var time = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            await _process.WaitForExitAsync(time.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        catch (InvalidOperationException)
        {
            return true;   // it never started
        }
    }

    internal static ProcessStartInfo StartInfo(TypesetterOptions options)
    {
        var start = new ProcessStartInfo(options.NodePath)
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            UseShellExecute = false, CreateNoWindow = true,
            ArgumentList = { $"--max-old-space-size={options.MemoryLimitMb}", TypesetterFiles.Worker, options.LayoutFolder ?? TypesetterFiles.Layouts, TypesetterFiles.Fonts, TypesetterFiles.Engine() },
        };
        var kept = KeptVariables.Where(start.Environment.ContainsKey).ToDictionary(name => name, name => start.Environment[name]);
        start.Environment.Clear();   // passwords of the host's settings are no business of the engine
        foreach (var (name, value) in kept)
        {
            start.Environment[name] = value;
        }

        start.Environment["FONTCONFIG_FILE"] = Path.Combine(TypesetterFiles.Fonts, "fonts.conf");
        return start;
    }

    private async Task<EngineAnswer> ReadAsync(long id, CancellationToken cancellationToken)
    {
        var output = _process.StandardOutput.BaseStream;
        var lengths = new byte[8];
        await output.ReadExactlyAsync(lengths, cancellationToken);
        var head = new byte[Length(lengths, 0)];
        var body = new byte[Length(lengths, 4)];
        await output.ReadExactlyAsync(head, cancellationToken);
        await output.ReadExactlyAsync(body, cancellationToken);
        var header = JsonSerializer.Deserialize(head, EngineJson.Default.EngineHeader) ?? throw new InvalidDataException("The answer has no header.");
        if (header.Id != id)
        {
            throw new InvalidDataException($"The answer is to request {header.Id}, wanted {id}.");
        }

        Memory = header.Memory;
        return new(header.Ok, header.Message, body);
    }

    private static int Length(byte[] lengths, int at)
    {
        var length = BinaryPrimitives.ReadUInt32BigEndian(lengths.AsSpan(at));
        return length <= 512 * 1024 * 1024 ? (int)length : throw new InvalidDataException($"The answer says it has {length} bytes.");
    }

    private string Said(Exception failure)
    {
        var said = Stderr;
        return said.Length > 0 ? said : failure.Message;
    }
}
