using System.Net;
using Budaya.Core.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace Budaya.Web.Tests.Access;

/// <summary>Signing in, failing to, and signing out stand in the trail.</summary>
public sealed class SignInTrailTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task SignIn_FailuresAndSignOut_StandInTheTrail()
    {
        Newcomer person = await Newcomer.AddAsync(host, "perancang");
        using WebSession enrolled = await person.EnrolAsync();
        using WebSession wrong = await person.SignInAsync("kata sandi yang salah");
        using WebSession right = await person.SignInAsync();
        await right.PressAsync("Konfirmasi", new Dictionary<string, string> { ["Input.Code"] = "000000" });
        await right.PressAsync("Keluar");

        Assert.Equal(["masuk", "masuk.gagal", "masuk", "faktor-kedua.gagal", "sesi.berakhir"], (await ActsAsync($"orang/{person.Id}")).Where(a => a.StartsWith("masuk", StringComparison.Ordinal) || a.StartsWith("sesi", StringComparison.Ordinal) || a == "faktor-kedua.gagal"));
    }

    [Fact]
    public async Task SignIn_OfNobodyWhoIsKnown_StandsInTheTrailWithoutTheNameThatWasTyped()
    {
        using WebSession session = host.Anonymous();
        await session.GetAsync("/babel/masuk");
        await session.PressAsync("Masuk", new Dictionary<string, string> { ["Input.Name"] = "barangkali-kata-sandi", ["Input.Password"] = "apa saja boleh" });

        Assert.Contains("masuk.gagal", await ActsAsync("orang/tidak-dikenal"));
        Assert.False(await host.InTenantAsync("babel", (_, db) => db.Set<AuditDetails>().AnyAsync(d => d.Json!.Contains("barangkali-kata-sandi"), TestContext.Current.CancellationToken))); // null: blanked
    }

    private Task<List<string>> ActsAsync(string subject) => host.InTenantAsync("babel", (_, db) =>
        db.Set<AuditEntry>().Where(e => e.Subject == subject).OrderBy(e => e.Sequence).Select(e => e.Act).ToListAsync(TestContext.Current.CancellationToken));
}

/// <summary>What only a production host does.</summary>
public sealed class ProductionTransportTests(ProductionSignInTests.ProductionHost host) : IClassFixture<ProductionSignInTests.ProductionHost>
{
    [Fact]
    public async Task Answer_OverTls_AsksForTlsForAYear()
    {
        using HttpClient client = host.CreateClient(new() { BaseAddress = new("https://budaya.example") });
        using HttpResponseMessage answer = await client.GetAsync(new Uri("/babel/masuk", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(["max-age=31536000; includeSubDomains"], answer.Headers.GetValues("Strict-Transport-Security"));
    }

    [Fact]
    public void LogLine_OfHostileText_IsOneLineWithoutControls()
    {
        string name = host.Services.GetRequiredService<IOptionsMonitor<ConsoleLoggerOptions>>().CurrentValue.FormatterName ?? "";
        ConsoleFormatter formatter = host.Services.GetServices<ConsoleFormatter>().Single(f => f.Name == name);
        const string Hostile = "Naskah\r\nfail: Budaya[0]\r\n      Semua catatan dihapus \u001b[2J\u001b[1;31mPALSU\u0085\u2028";
        using StringWriter written = new(System.Globalization.CultureInfo.InvariantCulture);

        formatter.Write(new LogEntry<string>(LogLevel.Error, "Budaya", default, Hostile, new InvalidOperationException(Hostile), (state, _) => state), scopeProvider: null, written);

        string line = written.ToString();
        Assert.Contains("PALSU", line, StringComparison.Ordinal);
        Assert.Single(line, c => c == '\n');
        Assert.DoesNotContain(line.TrimEnd('\n', '\r'), c => char.IsControl(c) || c == '\u2028');
    }
}
