using Budaya.Core.Tenants;
using Budaya.Web.Start;
using Microsoft.Extensions.DependencyInjection;

namespace Budaya.Web.Tests.Access;

/// <summary><c>budaya tenant plan</c> and <c>apply</c> beside a running production host: the region gets its public address after its first start.</summary>
public sealed class SettingsCommandTests(OperatorHost host) : IClassFixture<OperatorHost>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("budaya-paket-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <inheritdoc />
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task PlanThenApply_OfAPackWithAPublicAddress_ChangesTheRunningHost()
    {
        string pack = PackWith("alamatPublik: https://budaya.babel.example\n");

        (int planned, string plan) = await RunAsync("plan", pack);
        string hash = plan.Split('\n')[^1].Split(' ')[^1];
        (int wrong, _) = await RunAsync("apply", pack, "--plan", new string('0', 64));
        (int applied, _) = await RunAsync("apply", pack, "--plan", hash);

        Assert.Equal((0, 1, 0), (planned, wrong, applied));
        Assert.Contains("alamatPublik: null menjadi \"https://budaya.babel.example\"", plan, StringComparison.Ordinal);
        Assert.Equal("https://budaya.babel.example", await host.InTenantAsync("babel", async (services, _) => (await services.GetRequiredService<TenantDirectory>().ProfileAsync(Cancel)).PublicAddress));
        Assert.Contains("pemda.setelan-diterapkan", (await host.TrailAsync("babel", "pemda/babel")).Select(e => e.Act));
    }

    [Fact]
    public async Task Plan_OfAPackWithProblems_NamesThem()
    {
        (int code, string output) = await RunAsync("plan", PackWith("alamatPublik: http://contoh.example\n"));

        Assert.Equal(1, code);
        Assert.Contains("yang diminta alamat tetap yang diawali https://", output, StringComparison.Ordinal);
    }

    private string PackWith(string line)
    {
        string pack = Directory.CreateDirectory(Path.Combine(_folder, "babel")).FullName;
        foreach (string file in Directory.EnumerateFiles(Path.Combine(host.Services.GetRequiredService<HostSettings>().TenantsFolder, "babel"), "*.yaml"))
        {
            File.Copy(file, Path.Combine(pack, Path.GetFileName(file)), overwrite: true);
        }

        File.AppendAllText(Path.Combine(pack, "tenant.yaml"), line);
        return pack;
    }

    private Task<(int Code, string Output)> RunAsync(params string[] arguments) => host.RunAsync(["tenant", .. arguments]);
}
