using System.Diagnostics;

namespace Budaya.Typesetting.Tests;

/// <summary>Programs that tests read documents with. A missing one skips the test with its name; where CI is set, it fails the test.</summary>
internal static class Programs
{
    public static async Task<string> RunAsync(string program, params string[] arguments)
    {
        Need(program);
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;   // a new process is never null without shell
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {await error}");
        return output;
    }

    private static void Need(string program)
    {
        var found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
        if (found)
        {
            return;
        }
        if (Environment.GetEnvironmentVariable("CI") == "true")
        {
            Assert.Fail($"The program {program} is not installed, and CI must not skip.");
        }
        Assert.Skip($"The program {program} is not installed.");
    }
}
