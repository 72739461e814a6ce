using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Budaya.Testing;

/// <summary>
/// A server that a test started. It ends when it is disposed, and also when the test process dies: a shell holds a pipe to
/// the test process and ends the server at the end of the pipe.
/// </summary>
public sealed class ServerProcess : IAsyncDisposable
{
    private const string Keeper = """
        signal=$1; shift
        "$@" & server=$!
        ( while kill -0 $server 2>/dev/null; do sleep 0.2; done; kill -TERM $$ 2>/dev/null ) & watch=$!
        trap 'wait $server; exit $?' TERM
        read end
        kill -s $signal $server 2>/dev/null
        kill $watch 2>/dev/null
        wait $server
        """;

    private readonly Process _process;
    private readonly StringBuilder _output = new();

    private ServerProcess(Process process)
    {
        _process = process;
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Root may not run some servers: then they run as the user that Debian's package made for them.</summary>
    public static bool IsRoot { get; } = Environment.UserName == "root";

    /// <param name="stopSignal">The signal that ends the server in an orderly way, such as INT.</param>
    public static ServerProcess Start(string stopSignal, string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("/bin/sh")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        foreach (var argument in new[] { "-c", Keeper, "sh", stopSignal, program }.Concat(arguments))
        {
            start.ArgumentList.Add(argument);
        }

        return new ServerProcess(Process.Start(start) ?? throw new InvalidOperationException($"{program} could not be started."));
    }

    /// <summary>A port that nobody listens on now. Another process may take it before the server does: start again then.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Runs a program to its end.</summary>
    public static async Task RunAsync(string[] command, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{command[0]} could not be started.");
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode}: {await output}{await errors}");
        }
    }

    /// <summary>Waits until the server answers; false when it ended instead.</summary>
    public async Task<bool> IsUpAsync(Func<CancellationToken, Task<bool>> answers, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        while (!_process.HasExited)
        {
            if (await answers(limit.Token))
            {
                return true;
            }

            await Task.Delay(25, limit.Token);
        }

        return false;
    }

    /// <summary>What the server printed so far.</summary>
    public string Output()
    {
        lock (_output)
        {
            return _output.ToString();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.StandardInput.Close();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private void Keep(string? line)
    {
        lock (_output)
        {
            _output.AppendLine(line);
        }
    }
}
