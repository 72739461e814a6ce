using System.Diagnostics;

namespace Budaya.Architecture.Tests;

/// <summary>The last line of a test run is true.</summary>
public sealed class TestSummaryTests : IDisposable
{
    private const string Skipped = """<UnitTestResult testName="Uji.Dilewati" outcome="NotExecuted"><Output><ErrorInfo><Message>""";
    private const string EndOfSkipped = "</Message></ErrorInfo></Output>\n</UnitTestResult>";

    private readonly string _folder = Directory.CreateTempSubdirectory("budaya-trx-").FullName;

    [Theory]
    [InlineData("", 3, 3, 3, "", "0", 0, "3 passed, 0 failed")]
    [InlineData("", 3, 3, 2, "", "1", 1, "2 passed, 1 failed")]
    [InlineData("The program \"chromium\" is not installed.", 3, 2, 2, "", "0", 0, "2 passed, 0 failed, 1 skipped")]
    [InlineData("The program \"chromium\" is not installed.", 3, 2, 2, "true", "0", 1, "2 passed, 1 failed")]
    [InlineData("BUDAYA_SQLSERVER holds no connection string.", 3, 2, 2, "true", "0", 0, "2 passed, 0 failed, 1 skipped")]
    [InlineData("", 3, 3, 3, "", "1", 1, "3 passed, 1 failed")]
    [InlineData("", 0, 0, 0, "", "0", 2, "0 passed, 0 failed")]
    public async Task Summary_OfARun_EndsWithItsNumbers(string skipped, int total, int executed, int passed, string ci, string exitOfRun, int exit, string lastLine)
    {
        var result = skipped.Length > 0 ? Skipped + skipped + EndOfSkipped : "";
        await File.WriteAllTextAsync(
            Path.Combine(_folder, "a.trx"),
            $"<TestRun>\n{result}\n<ResultSummary outcome=\"Completed\">\n<Counters total=\"{total}\" executed=\"{executed}\" passed=\"{passed}\" />\n</ResultSummary>\n</TestRun>\n",
            TestContext.Current.CancellationToken);

        var (code, output) = await RunAsync(ci, exitOfRun);

        Assert.Equal(lastLine, output.TrimEnd().Split('\n')[^1]);
        Assert.Equal(exit, code);
    }

    [Fact]
    public async Task Summary_OfNoResults_IsNotASuccess()
    {
        var (code, output) = await RunAsync(ci: "", exitOfRun: "0");

        Assert.Equal((2, "0 passed, 0 failed"), (code, output.Trim()));
    }

    [Fact]
    public async Task Summary_OfAFailedCleanUp_SaysWhatTheRunnerSaid()
    {
        const string Said = "[xUnit.net 00:00:34.22]       ---- System.AggregateException : One or more shutdowns failed.";
        await File.WriteAllTextAsync(
            Path.Combine(_folder, "a.trx"),
            $"<TestRun>\n<ResultSummary outcome=\"Completed\">\n<Counters total=\"1\" executed=\"1\" passed=\"1\" />\n<Output>\n<StdOut>[xUnit.net 00:00:03.95]   Starting:    Uji\n{Said}\n</StdOut>\n</Output>\n</ResultSummary>\n</TestRun>\n",
            TestContext.Current.CancellationToken);

        var (code, output) = await RunAsync(ci: "", exitOfRun: "1");

        Assert.Equal(["failed:  a test project was cut short (exit code 1): see the output above", $"         {Said}", "1 passed, 1 failed"], output.TrimEnd().Split('\n'));
        Assert.Equal(1, code);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<(int Code, string Output)> RunAsync(string ci, string exitOfRun)
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(Repository.Root, "tests", "test-summary.sh"), _folder, exitOfRun])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["CI"] = ci },
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("bash could not be started.");
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output);
    }
}
