using System.Net;
using Budaya.Web.Tests.Shell;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Budaya.Web.Tests.Start;

/// <summary>A start over packs of which some are wrong: the right one is served, each wrong one is named and left out.</summary>
public sealed class PackStartTests
{
    [Fact]
    public async Task Start_WithABrokenPackAndOneThatTakesAHostOfAnother_ServesTheRightOneAlone()
    {
        using PackHost host = new();
        using WebSession session = host.Anonymous();

        Assert.Equal(
            [("babel", HttpStatusCode.OK), ("kembar", HttpStatusCode.NotFound), ("rusak", HttpStatusCode.NotFound)],
            [await AnswerAsync(session, "babel"), await AnswerAsync(session, "kembar"), await AnswerAsync(session, "rusak")]);
        Assert.Contains(host.Said, line => line.Contains("Tenant rusak is not served", StringComparison.Ordinal) && line.Contains("tenant.yaml(", StringComparison.Ordinal));
        Assert.Contains(host.Said, line => line.Contains("Tenant kembar is not served", StringComparison.Ordinal) && line.Contains("babel.localhost", StringComparison.Ordinal));
    }

    private static async Task<(string Tenant, HttpStatusCode Status)> AnswerAsync(WebSession session, string tenant)
    {
        await session.GetAsync($"/{tenant}/masuk");
        return (tenant, session.Status);
    }

    private sealed class PackHost : WebHost
    {
        private readonly string _packs = Directory.CreateTempSubdirectory("budaya-packs-").FullName;
        private readonly LinesOfLog _log = new(LogLevel.Error);

        public PackHost()
        {
            string shipped = Path.Combine(ShellHost.WebFolder, "..", "..", "Tenants", "babel");
            foreach (string tenant in (string[])["babel", "kembar", "rusak"])
            {
                foreach (string file in Directory.EnumerateFiles(shipped, "*", SearchOption.AllDirectories))
                {
                    string to = Path.Combine(_packs, tenant, Path.GetRelativePath(shipped, file));
                    Directory.CreateDirectory(Path.GetDirectoryName(to) ?? _packs);
                    File.Copy(file, to);
                }
            }

            File.AppendAllText(Path.Combine(_packs, "rusak", "tenant.yaml"), "kunciYangTidakDikenal: ya\n");
        }

        public IEnumerable<string> Said => _log.Lines;

        protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["Budaya:TenantsFolder"] = _packs };

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureLogging(logging => logging.AddProvider(_log));
        }

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            if (disposing && Directory.Exists(_packs))
            {
                Directory.Delete(_packs, recursive: true);
            }
        }
    }
}
