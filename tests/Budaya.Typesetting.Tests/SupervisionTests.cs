using System.Diagnostics;
using System.Globalization;

namespace Budaya.Typesetting.Tests;

public sealed class SupervisionTests(TypesetterFixture fixture)
{
    private static readonly string BadLayouts = Path.Combine(AppContext.BaseDirectory, "Layouts");

    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("BUDAYA_TYPESETTER_KILLS") ?? "50", CultureInfo.InvariantCulture);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pdf_ProcessKilledInTheMiddleManyTimes_EveryRequestIsAnsweredRight()
    {
        var json = Samples.Read("pergub");
        var expected = await fixture.Typesetter.PdfAsync(json, Cancellation);
        await using var typesetter = new Typesetter(new TypesetterOptions { Processes = 2, RequestTimeout = TimeSpan.FromMinutes(3) });   // what is lost is never answered, however long one waits
        var killed = 0;

        while (killed < Kills)
        {
            await typesetter.StartAsync(Cancellation);
            var requests = Enumerable.Range(0, 6).Select(_ => typesetter.PdfAsync(json, Cancellation)).ToList();
            if (KillOne(typesetter) && requests.Any(request => !request.IsCompleted))
            {
                killed++;
            }

            Assert.All(await Task.WhenAll(requests), pdf => Assert.Equal(expected, pdf));
        }

        Assert.InRange(typesetter.Health.Restarts, Kills, int.MaxValue);
    }

    [Fact]
    public async Task Pdf_ProcessKilledWhileIdle_IsReplaced()
    {
        await using var typesetter = new Typesetter(new TypesetterOptions());
        await typesetter.StartAsync(Cancellation);
        using var process = Process.GetProcessById(Assert.Single(typesetter.ProcessIds));

        process.Kill();
        await process.WaitForExitAsync(Cancellation);

        Assert.NotEmpty(await typesetter.PdfAsync(Samples.Of(Samples.Paragraph("satu")), Cancellation));
        Assert.NotEqual(process.Id, Assert.Single(typesetter.ProcessIds));
    }

    [Fact]
    public async Task Pdf_LongerThanTheTime_IsRefusedAndTheNextOneIsAnswered()
    {
        await using var typesetter = new Typesetter(new TypesetterOptions { LayoutFolder = BadLayouts, RequestTimeout = TimeSpan.FromSeconds(1) });

        var refused = await Assert.ThrowsAsync<TypesettingUnavailableException>(() => typesetter.PdfAsync(Titled("lambat"), Cancellation));
        var next = await typesetter.PagesAsync(Titled("cepat"), Cancellation);

        Assert.Contains("longer than 1 s", refused.Message, StringComparison.Ordinal);
        Assert.Single(next);
        Assert.Equal(1, typesetter.Health.Restarts);
    }

    [Fact]
    public async Task Pdf_MoreThanTheQueueTakes_IsRefusedAtOnce()
    {
        await using var typesetter = new Typesetter(new TypesetterOptions { LayoutFolder = BadLayouts, QueueLimit = 1, RequestTimeout = TimeSpan.FromSeconds(1) });
        var slow = typesetter.PdfAsync(Titled("lambat"), Cancellation);
        var waiting = typesetter.PagesAsync(Titled("menunggu"), Cancellation);

        var refused = await Assert.ThrowsAsync<TypesettingUnavailableException>(() => typesetter.PagesAsync(Titled("lebih"), Cancellation));

        Assert.Contains("1 documents already wait", refused.Message, StringComparison.Ordinal);
        Assert.Equal((1, 1), (typesetter.Health.Busy, typesetter.Health.Waiting));
        await Assert.ThrowsAsync<TypesettingUnavailableException>(() => slow);
        Assert.Single(await waiting);
    }

    [Fact]
    public async Task Pdf_CallerGoesAwayWhileWaiting_LeavesTheQueue()
    {
        await using var typesetter = new Typesetter(new TypesetterOptions { LayoutFolder = BadLayouts, RequestTimeout = TimeSpan.FromSeconds(1) });
        var slow = typesetter.PdfAsync(Titled("lambat"), Cancellation);
        using var leave = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var waiting = typesetter.PdfAsync(Titled("menunggu"), leave.Token);

        await leave.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Equal(0, typesetter.Health.Waiting);
        await Assert.ThrowsAsync<TypesettingUnavailableException>(() => slow);
    }

    [Fact]
    public async Task Pdf_ProcessAboveItsMemory_IsReplacedAfterItsAnswer()
    {
        await using var typesetter = new Typesetter(new TypesetterOptions { MemoryLimitMb = 60, Processes = 1 });
        var pages = Samples.Of([.. Enumerable.Range(1, 300).Select(i => Samples.Paragraph($"Alinea ke-{i} " + string.Concat(Enumerable.Repeat("kata yang cukup panjang ", 30))))]);

        await typesetter.PdfAsync(pages, Cancellation);

        Assert.Equal((1, 0), (typesetter.Health.Restarts, typesetter.Health.Processes));
        Assert.NotEmpty(await typesetter.PdfAsync(Samples.Of(Samples.Paragraph("satu")), Cancellation));
    }

    [Theory]
    [InlineData("sandi", "file not found")]
    [InlineData("luar", "access denied")]
    [InlineData("dalam", "maximum function call depth exceeded")]
    [InlineData("jaringan", "package")]
    public async Task Pdf_LayoutThatReachesOutOrNeverEnds_IsRefusedAndTheProcessLives(string title, string message)
    {
        await using var typesetter = new Typesetter(new TypesetterOptions { LayoutFolder = BadLayouts });

        var refused = await Assert.ThrowsAsync<TypesettingException>(() => typesetter.PdfAsync(Titled(title), Cancellation));

        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
        Assert.Equal((1, 0), (typesetter.Health.Processes, (int)typesetter.Health.Restarts));
    }

    [Fact]
    public async Task Start_ProgramThatIsNotThere_SaysWhichAndIsNotReady()
    {
        await using var typesetter = new Typesetter(new TypesetterOptions { NodePath = "node-yang-tidak-ada" });

        var refused = await Assert.ThrowsAsync<TypesettingUnavailableException>(() => typesetter.StartAsync(Cancellation));

        Assert.Contains("node-yang-tidak-ada", refused.Message, StringComparison.Ordinal);
        Assert.False(typesetter.Health.Ready);
        Assert.Contains("node-yang-tidak-ada", typesetter.Health.LastFailure!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_LayoutEngineThatFails_SaysWhatItSaid()
    {
        await using var typesetter = new Typesetter(new TypesetterOptions { NodePath = "ls" });

        await Assert.ThrowsAsync<TypesettingUnavailableException>(() => typesetter.PdfAsync(Samples.Of(Samples.Paragraph("satu")), Cancellation));

        Assert.Contains("max-old-space-size", typesetter.Health.LastFailure!, StringComparison.Ordinal);   // ls names the option it does not know
    }

    [Fact]
    public async Task Dispose_WithProcesses_LeavesNoneBehind()
    {
        var typesetter = new Typesetter(new TypesetterOptions { Processes = 2 });
        await typesetter.StartAsync(Cancellation);
        var processes = typesetter.ProcessIds.Select(Process.GetProcessById).ToList();

        await typesetter.DisposeAsync();

        Assert.Equal(2, processes.Count);
        Assert.All(processes, process => Assert.True(process.HasExited));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => typesetter.PdfAsync(Samples.Of(Samples.Paragraph("satu")), Cancellation));
    }

    [Fact]
    public async Task Worker_HostThatDies_EndsByItself()
    {
        using var worker = Process.Start(EngineProcess.StartInfo(new TypesetterOptions()))!;   // a new process is never null without shell

        worker.StandardInput.Close();   // what the system does when the host is gone
        using var time = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        time.CancelAfter(TimeSpan.FromSeconds(10));
        await worker.WaitForExitAsync(time.Token);

        Assert.Equal(0, worker.ExitCode);
    }

    [Fact]
    public void StartInfo_SecretsOfTheHost_AreNotHandedOn()
    {
        Environment.SetEnvironmentVariable("BUDAYA_SANDI_UJI", "rahasia");

        var start = EngineProcess.StartInfo(new TypesetterOptions());

        Assert.DoesNotContain("BUDAYA_SANDI_UJI", start.Environment.Keys);
    }

    [Theory]
    [InlineData(0, 512, "Processes")]
    [InlineData(1, 10, "MemoryLimitMb")]
    public void New_SettingOutOfRange_IsRefusedByName(int processes, int memory, string name)
    {
        var refused = Assert.Throws<ArgumentException>(() => new Typesetter(new TypesetterOptions { Processes = processes, MemoryLimitMb = memory }));

        Assert.Contains(name, refused.Message, StringComparison.Ordinal);
    }

    private static string Titled(string title) => Samples.Of().Replace("\"Contoh\"", $"\"{title}\"", StringComparison.Ordinal);

    private static bool KillOne(Typesetter typesetter)
    {
        if (typesetter.ProcessIds is not [var first, ..])
        {
            return false;
        }
        try
        {
            using var process = Process.GetProcessById(first);
            process.Kill();
            return true;
        }
        catch (ArgumentException)
        {
            return false;   // gone already
        }
    }
}
