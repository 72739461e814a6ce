using System.Diagnostics;
using Budaya.TemplateLanguage;

namespace TemplateBench;

/// <summary>How time grows with the number of items, and what parsing costs.</summary>
internal static class Extras
{
    public static void Print(BudayaEngine budaya, TimeSpan slice)
    {
        var (small, large) = Items(slice, model => _ = Template.Render(model, Settings));
        Console.WriteLine($"time per item: {small:N0} ns at 100 items, {large:N0} ns at 10,000 items: {large / small:0.00} times");
        var (plainSmall, plainLarge) = Items(slice, model => PlainItems(model));
        Console.WriteLine($"the same by hand-written code: {plainSmall:N0} ns and {plainLarge:N0} ns: {plainLarge / plainSmall:0.00} times");
        var render = Microseconds(() => budaya.Render(), slice);
        var both = Microseconds(() => budaya.ParseAndRender(), slice);
        Console.WriteLine($"parse + render: {both:N1} µs, render alone {render:N1} µs: {both / render:0.00} times");
    }

    private static readonly TemplateSettings Settings = new();

    private static readonly Template Template =
        Template.Parse("{{ for x in daftar ~}}\n- {{ for.index + 1 }}. {{ x.nama | string.upcase }} ({{ x.nomor }}){{ if !for.last }};{{ end }}\n{{ end }}", "butir", Settings).Template
        ?? throw new InvalidOperationException("The template has problems.");

    private static (double Small, double Large) Items(TimeSpan slice, Action<Dictionary<string, object?>> render)
    {
        var results = new List<(double, double)>();
        var (few, many) = (Model(100), Model(10_000));
        for (var round = 0; round < 7; round++)
        {
            results.Add((Microseconds(() => render(few), slice) * 1000 / 100, Microseconds(() => render(many), slice) * 1000 / 10_000));
        }
        return (Rounds.Median(results.Select(r => r.Item1)), Rounds.Median(results.Select(r => r.Item2)));
    }

    /// <summary>The same items by plain code: how much of the growth is the machine's.</summary>
    private static string PlainItems(Dictionary<string, object?> model)
    {
        var text = new System.Text.StringBuilder();
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
