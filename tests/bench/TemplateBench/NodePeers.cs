using System.Diagnostics;
using System.Text.Json;

namespace TemplateBench;

/// <summary>One node process with the peers from npm; it measures itself and answers line by line.</summary>
internal sealed class NodePeers : IDisposable
{
    private static readonly string[] Names = ["eta", "handlebars", "nunjucks", "liquidjs"];
    private readonly Process _process;

    private NodePeers(Process process)
    {
        _process = process;
        Engines = [.. Names.Select(name => new NodeEngine(this, name))];
    }

    public IReadOnlyList<IEngine> Engines { get; }

    public static NodePeers? TryStart(string folder)
    {
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            return null;
        }
        var process = Process.Start(new ProcessStartInfo("node", Path.Combine(folder, "peers.mjs")) { RedirectStandardInput = true, RedirectStandardOutput = true });
        return process is null ? null : new NodePeers(process);
    }

    private JsonElement Ask(string engine, int times)
    {
        _process.StandardInput.WriteLine($"{engine} {times}");
        var line = _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The node process ended.");
        return JsonDocument.Parse(line).RootElement;
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit(5_000);
        _process.Dispose();
    }

    private sealed class NodeEngine(NodePeers peers, string engine) : IEngine
    {
        public string Name => $"{engine} (node)";
        public bool IsHere => false;
        public string Render() => peers.Ask(engine, 0).GetProperty("text").GetString()!;
        public TimeSpan Repeat(int times) => TimeSpan.FromMicroseconds(peers.Ask(engine, times).GetProperty("nanoseconds").GetDouble() / 1000);
    }
}
