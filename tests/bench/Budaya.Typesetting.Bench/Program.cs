using System.Globalization;
using Budaya.Typesetting;

// What legal text and pages cost, warm. Every document is different from the one before, so that nothing is answered from a cache.
// Usage: Budaya.Typesetting.Bench [documents of each kind, default 200] [text] [typesetter] [archive] [peers]      without a name, all four
//   text        read, number and check; Word files, beside docxtemplater (npm ci in tests/bench)
//   typesetter  PDF and page images, one process
//   archive     PDF/A-2a beside plain PDF
//   peers       PDF of one document, beside LibreOffice and Chromium where they are installed
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var count = args.Length > 0 && int.TryParse(args[0], NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : 200;
bool Asked(string part) => !args.Any(arg => arg.All(char.IsLetter)) || args.Contains(part);

await using var typesetter = new Typesetter(new TypesetterOptions { MemoryLimitMb = 2048 });
await typesetter.StartAsync(CancellationToken.None);
if (Asked("text"))
{
    await TextBench.RunAsync(typesetter, count);
}

if (Asked("typesetter"))
{
    await TypesetterBench.RunAsync(typesetter, count);
}

if (Asked("archive"))
{
    Console.WriteLine(await Peer.SaidAsync("node", Peer.Script("paper-archive.mjs"), $"{count}", TypesetterBench.FileOf("pergub"), TypesetterBench.FileOf("surat-pengantar")) ?? "archive: node failed");
}

if (Asked("peers"))
{
    await PeerBench.RunAsync(typesetter, count);
}
