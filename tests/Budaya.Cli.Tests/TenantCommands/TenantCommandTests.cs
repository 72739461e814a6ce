using System.Diagnostics;
using System.Text;

namespace Budaya.Cli.Tests.TenantCommands;

/// <summary>Runs the program itself on packs.</summary>
public sealed class TenantCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("budaya-tenant-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Check_ShippedPacks_AreSound()
    {
        var run = Run(RepositoryRoot(), "check");

        Assert.Equal(("", 0), (run.Error, run.ExitCode));
        Assert.Contains("babel: tidak ada masalah (pergub-budaya-kerja: 20 langkah)", run.Output, StringComparison.Ordinal);
        Assert.Contains("bangka-barat: tidak ada masalah (keputusan-budaya-kerja: 20 langkah)", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_AnOfficeOfNobodyAndAStepWithoutAnEnd_NamesBothWithTheirPlaces()
    {
        string pack = Path.Combine(_folder, "babel");
        Directory.CreateDirectory(pack);
        foreach (string file in Directory.EnumerateFiles(Path.Combine(RepositoryRoot(), "Tenants", "babel")))
        {
            File.Copy(file, Path.Combine(pack, Path.GetFileName(file)));
        }

        string workflow = Path.Combine(pack, "alur-pergub.yaml");
        File.WriteAllText(workflow, File.ReadAllText(workflow).Replace("peran: [TIM, ORG]", "peran: [TIM, ORGG]", StringComparison.Ordinal).Replace("jenis: perkada", "jenis: perkadaa", StringComparison.Ordinal));

        var run = Run(_folder, "check", "babel");

        Assert.Equal(("", 1), (run.Output, run.ExitCode));
        Assert.Matches(@"Tenants/babel/alur-pergub\.yaml\(5,\d+\) : .*perkadaa", run.Error);
        Assert.Matches(@"Tenants/babel/alur-pergub\.yaml\(\d+,18\) : Langkah A03: peran ""ORGG""", run.Error);
    }

    [Fact]
    public void Check_NothingThere_SaysSo() => Assert.Equal(1, Run(_folder, "check").ExitCode);

    private static (string Output, string Error, int ExitCode) Run(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false), StandardErrorEncoding = new UTF8Encoding(false),
        };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "budaya.dll"), "tenant", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (output, error.GetAwaiter().GetResult(), process.ExitCode);
    }

    private static string RepositoryRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Budaya.Platform.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
