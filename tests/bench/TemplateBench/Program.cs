using System.Globalization;
using TemplateBench;

// Prints, in one run: renders per second, ratios to our engine per round, bytes allocated per render, growth with the number of items, and the price of parsing.
// Usage: dotnet run -c Release [rounds] [milliseconds per measurement]; first `npm ci` in tests/bench for the node peers.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 9;
var slice = TimeSpan.FromMilliseconds(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 200);
var folder = Folders.Bench();
var budaya = new BudayaEngine(folder);
using var node = NodePeers.TryStart(folder);
var engines = new List<IEngine> { budaya, new HandlebarsNetEngine(folder), new HandWritten(folder) };
engines.AddRange(node?.Engines ?? []);
if (node is null)
{
    Console.WriteLine("The node peers are not installed (npm ci in tests/bench); they are left out.");
}

var expected = budaya.Render();
foreach (var engine in engines.Where(e => e.Render() != expected))
{
    Console.WriteLine($"{engine.Name} gives another text; nothing is measured.");
    return 1;
}
Console.WriteLine($"All {engines.Count} engines give the same text of {expected.Length} characters.");
Rounds.Print(engines, rounds, slice);
Extras.Print(budaya, slice);
return 0;
