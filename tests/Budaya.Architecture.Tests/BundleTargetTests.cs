using System.Diagnostics;

namespace Budaya.Architecture.Tests;

/// <summary>Scripts and styles are bundled, and the typesetter is installed, only when what they are made from has changed.</summary>
public sealed class BundleTargetTests
{
    private const string Bundling = "node build.mjs bundle";

    [Fact]
    public async Task Bundle_WithNothingChanged_IsNotMadeAgain_AndIsWhenASourceWasTouched()
    {
        string project = Path.Combine(Repository.Root, "src", "Budaya.Web"), source = Path.Combine(project, "Client", "icons.json");
        await RunAsync(project, "BundleClient"); // whatever was left to do

        Assert.DoesNotContain(Bundling, await RunAsync(project, "BundleClient"), StringComparison.Ordinal);
        File.SetLastWriteTimeUtc(source, DateTime.UtcNow);
        Assert.Contains(Bundling, await RunAsync(project, "BundleClient"), StringComparison.Ordinal);
        Assert.DoesNotContain(Bundling, await RunAsync(project, "BundleClient"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Typesetter_Installed_IsNotInstalledAgain() =>
        Assert.DoesNotContain("npm ci", await RunAsync(Path.Combine(Repository.Root, "src", "Budaya.Typesetting"), "InstallEngine"), StringComparison.Ordinal);

    private static async Task<string> RunAsync(string project, string target)
    {
        ProcessStartInfo start = new("dotnet", ["msbuild", project, $"-t:{target}", "-v:n", "-nologo"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start) ?? throw new InvalidOperationException("dotnet could not be started.");
        Task<string> errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, output + await errors);
        return output;
    }
}
