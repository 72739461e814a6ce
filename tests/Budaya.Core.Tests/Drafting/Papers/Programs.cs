using System.Diagnostics;

namespace Budaya.Core.Tests.Drafting.Papers;

/// <summary>Programs that tests read papers with. A missing one skips the test with its name; where CI is set, it fails the test.</summary>
internal static class Programs
{
    public static Task<string> RunAsync(string program, params string[] arguments)
    {
        Need(program);
        return RunAsync(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true });
    }

    public static async Task<string> RunAsync(ProcessStartInfo start)
    {
        using Process process = Process.Start(start)!;   // a new process is never null without shell
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{start.FileName} ended with {process.ExitCode}: {await error}");
        return output;
    }

    public static void Need(string program)
    {
        if ((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program))))
        {
            return;
        }

        Assert.SkipWhen(Environment.GetEnvironmentVariable("CI") != "true", $"The program {program} is not installed.");
        Assert.Fail($"The program {program} is not installed, and CI must not skip.");
    }
}
