using System.Diagnostics;
using Budaya.Typesetting;

/// <summary>PDF of one Peraturan: here, in a warm process; LibreOffice from its Word file and Chromium from its reading copy, in a process that starts for it,
/// and LibreOffice also for one of many files in one process.</summary>
internal static class PeerBench
{
    private const int Many = 10;
    private const int Times = 3;

    public static async Task RunAsync(Typesetter typesetter, int count)
    {
        var six = await Peraturan.OfPagesAsync(typesetter, 6);
        Clock.Head("one document as PDF");
        var own = await Clock.TimeAsync($"here, {six.Pages} pages (read, numbered, laid out)", count, async i => (await typesetter.PdfAsync(six.Json(i), CancellationToken.None)).Length);

        var folder = Directory.CreateTempSubdirectory("budaya-bench-").FullName;
        try
        {
            var files = Enumerable.Range(0, Many + 1).Select(i => Path.Combine(folder, $"naskah-{i}.docx")).ToList();
            for (var i = 0; i < files.Count; i++)
            {
                await File.WriteAllBytesAsync(files[i], six.Docx(i));
            }

            var html = Path.Combine(folder, "naskah.html");
            await File.WriteAllTextAsync(html, "<!doctype html><html lang=\"id\"><meta charset=\"utf-8\"><title>Naskah</title><body>" + six.Html());
            string[] office = [$"-env:UserInstallation=file://{folder}/profil", "--headless", "--convert-to", "pdf", "--outdir", folder];
            var one = await MedianAsync("soffice", [.. office, files[0]]);
            Say("LibreOffice, a process for it", one, own);
            if (one is { } alone && await MedianAsync("soffice", [.. office, .. files]) is { } all)
            {
                Say("LibreOffice, one more in the same process", (all - alone) / Many, own);
            }

            Say("Chromium, a process for it", await MedianAsync("chromium", ["--headless", "--no-sandbox", "--disable-gpu", $"--user-data-dir={folder}/chromium", $"--print-to-pdf={folder}/cetak.pdf", $"file://{html}"]), own);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Say(string name, double? milliseconds, double own) =>
        Console.WriteLine(milliseconds is { } time ? $"{name,-46} {time,7:0.0} ms   {time / own:0} times as long" : $"{name}: not installed");

    // The first start, which makes a profile, does not count.
    private static async Task<double?> MedianAsync(string program, string[] arguments)
    {
        if (await Peer.SaidAsync(program, arguments) is null)
        {
            return null;
        }

        var times = new double[Times];
        for (var i = 0; i < Times; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await Peer.SaidAsync(program, arguments);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        return times[Times / 2];
    }
}
