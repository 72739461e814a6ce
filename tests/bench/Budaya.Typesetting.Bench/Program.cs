using System.Diagnostics;
using System.Globalization;
using Budaya.Typesetting;

// Times of the typesetter, warm, one process. Every document is different from the one before, so that nothing is answered from a cache:
// a number in the text changes. The times contain the check of the JSON, the queue, the pipe and the cutting of pages.
// Usage: Budaya.Typesetting.Bench [documents of each kind, default 200]
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 200;

await using var typesetter = new Typesetter(new TypesetterOptions { MemoryLimitMb = 2048 });
var began = Stopwatch.GetTimestamp();
await typesetter.StartAsync(CancellationToken.None);
var started = Stopwatch.GetElapsedTime(began);
began = Stopwatch.GetTimestamp();
await typesetter.PdfAsync(Read("pergub"), CancellationToken.None);
Console.WriteLine($"start of the process {started.TotalMilliseconds:0} ms; first document {Stopwatch.GetElapsedTime(began).TotalMilliseconds:0} ms");
Console.WriteLine($"{"",-34} {"median",8} {"p95",8} {"engine CPU",11} {"kB",7}");

var pergub = Read("pergub");
var letter = Read("surat-pengantar");
await RunAsync("PDF/A-2a, 6 pages", i => Pdf(Changed(pergub, i)));
await RunAsync("PDF/A-2a, letter of one page", i => Pdf(Changed(letter, i)));
await RunAsync("page images, 6 pages", i => Pages(Changed(pergub, i)));
await RunAsync("page images, letter of one page", i => Pages(Changed(letter, i)));
await PaperBench.RunAsync(typesetter, count);
Console.WriteLine($"memory of the process {typesetter.Health.MemoryMb} MB after {typesetter.Health.Completed} documents");

async Task RunAsync(string name, Func<int, Task<int>> lay)
{
    for (var i = 0; i < 20; i++)
    {
        await lay(-i - 1);
    }
    var times = new double[count];
    var bytes = 0;
    var before = EngineTime();
    for (var i = 0; i < count; i++)
    {
        var start = Stopwatch.GetTimestamp();
        bytes = await lay(i);
        times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
    var engine = (EngineTime() - before).TotalMilliseconds / count;   // on a busy machine steadier than the clock
    Array.Sort(times);
    Console.WriteLine($"{name,-34} {times[count / 2],5:0.0} ms {times[count * 95 / 100],5:0.0} ms {engine,8:0.0} ms {bytes / 1024,7}");
}

TimeSpan EngineTime()
{
    using var process = Process.GetProcessById(typesetter.ProcessIds[0]);
    return process.TotalProcessorTime;
}

async Task<int> Pdf(string json) => (await typesetter.PdfAsync(json, CancellationToken.None)).Length;

async Task<int> Pages(string json) => (await typesetter.PagesAsync(json, CancellationToken.None)).Sum(page => page.Svg.Length);

static string Read(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Documents", name + ".json"));

// Another year and number in each document, in the middle of the text and in its title.
static string Changed(string json, int i) => json.Replace("2026", $"{20000 + i}", StringComparison.Ordinal).Replace($"\"date\": \"{20000 + i}", "\"date\": \"2026", StringComparison.Ordinal).Replace("Perangkat Daerah", $"Perangkat Daerah {i}", StringComparison.Ordinal);
