using System.Globalization;
using Budaya.Typesetting;

/// <summary>The legal text's own work, and docxtemplater's on the same Word file.</summary>
internal static class TextBench
{
    public static async Task RunAsync(Typesetter typesetter, int count)
    {
        var six = await Peraturan.OfPagesAsync(typesetter, 6);
        var forty = await Peraturan.OfPagesAsync(typesetter, 40);
        Clock.Head("legal text");
        await Clock.TimeAsync($"read, number, check: {forty.Pages} pages, {forty.Text.Length / 1024} kB", count, i => Task.FromResult(forty.Check(i)));
        await Clock.TimeAsync($"JSON for the typesetter, {six.Pages} pages", count, i => Task.FromResult(six.Json(i).Length));
        var own = await Clock.TimeAsync($"DOCX, {six.Pages} pages (read and written)", count, i => Task.FromResult(six.Docx(i).Length));

        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, six.Docx(0));
            var said = await Peer.SaidAsync("node", Peer.Script("paper-peers.mjs"), file, count.ToString(CultureInfo.InvariantCulture));
            var medians = said?.Split(' ').Select(median => double.Parse(median, CultureInfo.InvariantCulture)).ToArray() ?? [];
            Console.WriteLine(medians is [var all, var few]
                ? $"{"docxtemplater, the same document: all tags",-46} {all,7:0.0} ms   {all / own:0.0} times as long\n{"docxtemplater, the same document: ten tags",-46} {few,7:0.0} ms   {few / own:0.0} times as long"
                : "docxtemplater: not there; run npm ci in tests/bench");
        }
        finally
        {
            File.Delete(file);
        }
    }
}
