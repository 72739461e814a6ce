using System.Diagnostics;
using Budaya.Typesetting;

/// <summary>PDF and page images of the typesetter's own samples. The times contain the check of the JSON, the queue, the pipe and the cutting of pages.</summary>
internal static class TypesetterBench
{
    public static async Task RunAsync(Typesetter typesetter, int count)
    {
        var (pergub, letter) = (File.ReadAllText(FileOf("pergub")), File.ReadAllText(FileOf("surat-pengantar")));
        Clock.Head("typesetter, one process");
        await RunAsync("PDF/A-2a, 6 pages", i => PdfAsync(Changed(pergub, i)));
        await RunAsync("PDF/A-2a, letter of one page", i => PdfAsync(Changed(letter, i)));
        await RunAsync("page images, 6 pages", i => PagesAsync(Changed(pergub, i)));
        await RunAsync("page images, letter of one page", i => PagesAsync(Changed(letter, i)));
        Console.WriteLine($"memory of the process {typesetter.Health.MemoryMb} MB after {typesetter.Health.Completed} documents");

        async Task RunAsync(string name, Func<int, Task<int>> lay)
        {
            var before = TimeSpan.Zero;
            await Clock.TimeAsync(name, count, i =>
            {
                before = i == 0 ? EngineTime() : before;
                return lay(i);
            }, () => $"   engine CPU {(EngineTime() - before).TotalMilliseconds / count:0.0} ms");   // on a busy machine steadier than the clock
        }

        TimeSpan EngineTime()
        {
            using var process = Process.GetProcessById(typesetter.ProcessIds[0]);
            return process.TotalProcessorTime;
        }

        async Task<int> PdfAsync(string json) => (await typesetter.PdfAsync(json, CancellationToken.None)).Length;

        async Task<int> PagesAsync(string json) => (await typesetter.PagesAsync(json, CancellationToken.None)).Sum(page => page.Svg.Length);
    }

    /// <summary>Where a sample stands.</summary>
    public static string FileOf(string name) => Path.Combine(AppContext.BaseDirectory, "Documents", name + ".json");

    // Another year and number in each document, in the middle of the text and in its title.
    private static string Changed(string json, int i) => json.Replace("2026", $"{20000 + i}", StringComparison.Ordinal).Replace($"\"date\": \"{20000 + i}", "\"date\": \"2026", StringComparison.Ordinal).Replace("Perangkat Daerah", $"Perangkat Daerah {i}", StringComparison.Ordinal);
}
