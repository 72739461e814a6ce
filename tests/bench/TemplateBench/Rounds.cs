namespace TemplateBench;

/// <summary>Alternating rounds: in each, every engine renders for the same time, one after another; ratios are taken within the round.</summary>
internal static class Rounds
{
    private const int WarmUp = 3_000;

    public static void Print(IReadOnlyList<IEngine> engines, int rounds, TimeSpan slice)
    {
        var counts = engines.Select(engine => Warm(engine, slice)).ToArray();
        var perSecond = engines.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < engines.Count; i++)
            {
                perSecond[i].Add(counts[i] / engines[i].Repeat(counts[i]).TotalSeconds);
            }
        }
        Console.WriteLine($"{"engine",-20} {"renders/s",10} {"µs",8} {"bytes/render",13}   Budaya is … times as fast (median, range of {rounds} rounds)");
        for (var i = 0; i < engines.Count; i++)
        {
            var ratios = perSecond[0].Zip(perSecond[i], (ours, theirs) => ours / theirs).Order().ToList();
            var median = Median(perSecond[i]);
            var bytes = engines[i].IsHere ? $"{Allocated(engines[i]):N0}" : "-";
            Console.WriteLine($"{engines[i].Name,-20} {median,10:N0} {1e6 / median,8:N1} {bytes,13}   {Median(ratios):0.00} ({ratios[0]:0.00} to {ratios[^1]:0.00})");
        }
    }

    /// <summary>Lets the engine get fast, and finds how many renders fill one measurement.</summary>
    private static int Warm(IEngine engine, TimeSpan slice)
    {
        for (var i = 0; i < 6; i++)
        {
            engine.Repeat(WarmUp / 6);
            Thread.Sleep(50);   // lets compilation in the background finish
        }
        return Math.Max(1, (int)(200 * slice / engine.Repeat(200)));
    }

    private static long Allocated(IEngine engine)
    {
        const int Times = 200;
        var before = GC.GetAllocatedBytesForCurrentThread();
        engine.Repeat(Times);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / Times;
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
