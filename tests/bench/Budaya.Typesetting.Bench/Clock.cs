using System.Diagnostics;

/// <summary>Medians of work that is done many times.</summary>
internal static class Clock
{
    /// <summary>Rounds before the first that counts: the runtime has compiled what is used much, and the layout engine's process is warm.</summary>
    private const int WarmUp = 200;

    /// <summary>Prints median and 95th percentile of one kind of work.</summary>
    /// <param name="work">Gets the number of the round, which no other round has, and gives the bytes of the result.</param>
    /// <returns>The median in milliseconds.</returns>
    public static async Task<double> TimeAsync(string name, int count, Func<int, Task<int>> work, Func<string>? more = null)
    {
        for (var i = 1; i <= WarmUp; i++)
        {
            await work(-i);
        }

        var times = new double[count];
        var bytes = 0;
        for (var i = 0; i < count; i++)
        {
            var start = Stopwatch.GetTimestamp();
            bytes = await work(i);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        Console.WriteLine($"{name,-46} {times[count / 2],7:0.0} ms {times[count * 95 / 100],7:0.0} ms {bytes / 1024,6} kB{more?.Invoke()}");
        return times[count / 2];
    }

    /// <summary>The head of the lines that <see cref="TimeAsync"/> prints.</summary>
    public static void Head(string name) => Console.WriteLine($"{name,-46} {"median",10} {"p95",10}");
}
