using System.Net;
using Budaya.Core.Audit;
using Budaya.Core.People;
using Microsoft.AspNetCore.Identity;
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

    [Theory]
    [InlineData("", true)]
    [InlineData("bukan json", true)]
    [InlineData("{}", false)]
    [InlineData("{\"id\":\"AAECAw\",\"rawId\":\"AAECAw\",\"type\":\"public-key\",\"response\":{}}", true)]
    [InlineData("[]", true)]
    public async Task Passkey_OfNobody_IsRefusedAndStandsInTheTrail(string credential, bool isAsked)
    {
        using WebSession session = host.Anonymous();
        await session.GetAsync("/babel/masuk");
        if (isAsked)
        {
            await AskAsync(session);
        }

        int before = (await ActsAsync("orang/tidak-dikenal")).Count(a => a == "masuk.gagal");

        await session.PressAsync("Masuk dengan kunci sandi (passkey)", new Dictionary<string, string> { ["credential"] = credential });

        Assert.Contains("Kunci sandi ini tidak dikenal di sini.", session.Text, StringComparison.Ordinal);
        Assert.Equal(before + 1, (await ActsAsync("orang/tidak-dikenal")).Count(a => a == "masuk.gagal"));
    }

    [Fact]
    public async Task Passkey_OfSomebodyWithAForgedAnswer_StandsInTheTrailUnderTheirName()
    {
        Newcomer person = await Newcomer.AddAsync(host, "perancang");
        byte[] id = Guid.NewGuid().ToByteArray();
        await host.InTenantAsync("babel", async (services, db) =>
        {
            IUserPasskeyStore<Person> store = (IUserPasskeyStore<Person>)services.GetRequiredService<IUserStore<Person>>();
            UserPasskeyInfo key = new(id, [1], DateTimeOffset.UtcNow, 0, [], true, false, false, [1], [1]);
            await store.AddOrUpdatePasskeyAsync(await db.Set<Person>().SingleAsync(p => p.Id == person.Id, TestContext.Current.CancellationToken), key, TestContext.Current.CancellationToken);
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        using WebSession session = host.Anonymous();
        await session.GetAsync("/babel/masuk");
        await AskAsync(session);

        await session.PressAsync("Masuk dengan kunci sandi (passkey)", new Dictionary<string, string> { ["credential"] = $"{{\"id\":\"{System.Buffers.Text.Base64Url.EncodeToString(id)}\"}}" });

        Assert.Equal(["masuk.gagal"], (await ActsAsync($"orang/{person.Id}")).Where(a => a.StartsWith("masuk", StringComparison.Ordinal)));
    }

    // What the page's script does before it asks the device.
    private static async Task AskAsync(WebSession session)
    {
        using FormUrlEncodedContent form = new(new Dictionary<string, string> { ["__RequestVerificationToken"] = session.Page.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "" });
        using HttpResponseMessage asked = await session.Client.PostAsync(new Uri("/babel/masuk?handler=PasskeyOptions", UriKind.Relative), form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
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
