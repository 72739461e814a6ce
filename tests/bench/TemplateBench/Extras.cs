using System.Diagnostics;
using System.Text;
using Budaya.TemplateLanguage;

namespace TemplateBench;

/// <summary>How time grows with the number of items, and what parsing costs.</summary>
internal static class Extras
{
    private const int WarmUpRounds = 4;
    private const int MeasuredRounds = 7;

    public static void Print(BudayaEngine budaya, TimeSpan slice)
    {
        using var writer = new StreamWriter(Stream.Null, new UTF8Encoding(false));
        PrintItems("time per item, written as UTF-8", slice, model => Template.Render(model, Settings, writer));
        PrintItems("time per item, as one string", slice, model => Template.Render(model, Settings));
        PrintItems("the same by hand-written code", slice, model => PlainItems(model));
        var (render, both) = InTurns(slice, () => budaya.Render(), () => budaya.ParseAndRender());
        var ratios = render.Zip(both, (alone, all) => all / alone).Order().ToList();
        Console.WriteLine($"parse + render of all files: {Rounds.Median(both):N1} µs, render alone {Rounds.Median(render):N1} µs: {Shown(ratios)}");
    }

    private static readonly TemplateSettings Settings = new();

    private static readonly Template Template =
        Template.Parse("{{ for x in daftar ~}}\n- {{ for.index + 1 }}. {{ x.nama | string.upcase }} ({{ x.nomor }}){{ if !for.last }};{{ end }}\n{{ end }}", "butir", Settings).Template
        ?? throw new InvalidOperationException("The template has problems.");

    private static void PrintItems(string name, TimeSpan slice, Action<Dictionary<string, object?>> render)
    {
        var (few, many) = (Model(100), Model(10_000));
        var (small, large) = InTurns(slice, () => render(few), () => render(many));
        var ratios = small.Zip(large, (s, l) => l / 10_000 / (s / 100)).Order().ToList();
        Console.WriteLine($"{name}: {Rounds.Median(small) * 10:N0} ns at 100 items, {Rounds.Median(large) / 10:N0} ns at 10,000 items: {Shown(ratios)}");
    }

    private static string Shown(List<double> ratios) => $"{Rounds.Median(ratios):0.00} times ({ratios[0]:0.00} to {ratios[^1]:0.00})";

    /// <summary>Microseconds of two pieces of work in alternating rounds, after both have become fast.</summary>
    private static (List<double> First, List<double> Second) InTurns(TimeSpan slice, Action first, Action second)
    {
        var results = (First: new List<double>(), Second: new List<double>());
        for (var round = -WarmUpRounds; round < MeasuredRounds; round++)
        {
            var (a, b) = (Microseconds(first, slice), Microseconds(second, slice));
            if (round >= 0)
            {
                results.First.Add(a);
                results.Second.Add(b);
            }
        }
        return results;
    }

    /// <summary>The same items by plain code: how much of the growth is the machine's.</summary>
    private static string PlainItems(Dictionary<string, object?> model)
    {
        var text = new StringBuilder();
        var list = (List<object?>)model["daftar"]!;
        for (var i = 0; i < list.Count; i++)
        {
            var item = (Dictionary<string, object?>)list[i]!;
            text.Append("- ").Append(i + 1).Append(". ").Append(((string)item["nama"]!).ToUpperInvariant()).Append(" (").Append((long)item["nomor"]!).Append(i < list.Count - 1 ? ");\n" : ")\n");
        }
        return text.ToString();
    }

    private static Dictionary<string, object?> Model(int items) => new()
    {
        ["daftar"] = Enumerable.Range(1, items).Select(i => (object?)new Dictionary<string, object?> { ["nama"] = $"perangkat daerah {i}", ["nomor"] = (long)i }).ToList(),
    };

    private static double Microseconds(Action work, TimeSpan slice)
    {
        work();
        var times = 0;
        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < slice)
        {
            work();
            times++;
        }
        return Stopwatch.GetElapsedTime(started).TotalMicroseconds / times;
    }
}
