using System.Net;
using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.Distribution;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Budaya.Web.Tests.Access;

/// <summary>An operator's way into a region in an emergency, in production: what opens it, what it shows, and that its end is entered once.</summary>
public sealed class BreakGlassTests(OperatorHost host) : IClassFixture<OperatorHost>
{
    private const string Reason = "Gangguan pengiriman, tiket 17";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Region_WithoutBreakGlass_IsClosedToAnOperator()
    {
        using WebSession session = await host.EnterAsync();

        await session.GetAsync("/babel/beranda");

        Assert.StartsWith("/babel/masuk", session.Address, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pendek", "1", "paling sedikit 10 karakter")]
    [InlineData(Reason, "5", "Lama akses 1 sampai 4 jam")]
    [InlineData(Reason, "0", "Lama akses 1 sampai 4 jam")]
    public async Task BreakGlass_WithoutReasonOrForTooLong_IsRefused(string reason, string hours, string words)
    {
        using WebSession session = await host.EnterAsync();
        await session.GetAsync("/operator/pemda/babel/kelola");

        await session.PressAsync("Masuk untuk membaca", new Dictionary<string, string> { ["reason"] = reason, ["hours"] = hours });

        Assert.Contains(words, session.Text, StringComparison.Ordinal);
        await session.GetAsync("/babel/beranda");
        Assert.StartsWith("/babel/masuk", session.Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BreakGlass_WithAnOldConfirmation_IsRefused()
    {
        using WebSession session = await host.EnterAsync();
        host.Time.Now += ActingSession.Freshness;
        await session.GetAsync("/operator/pemda/babel/kelola");

        await session.PressAsync("Masuk untuk membaca", new Dictionary<string, string> { ["reason"] = Reason });

        Assert.Contains("konfirmasi diri yang baru", session.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BreakGlass_Open_ReadsWithABannerAndNothingMore()
    {
        (WebSession inside, _) = await InsideAsync("babel");
        using WebSession session = inside;

        foreach (string address in (string[])["/beranda", "/naskah", "/alur", "/register", "/pengaturan/audit", "/", "/verifikasi"])
        {
            await session.GetAsync($"/babel{address}");
            Assert.Equal(HttpStatusCode.OK, session.Status);
            Assert.Contains("Akses darurat operator platform", session.Text, StringComparison.Ordinal);
            Assert.Contains(Reason, session.Text, StringComparison.Ordinal);
        }

        foreach (string closed in (string[])["/pengaturan/pengguna", "/pengaturan/kunci-api", "/opd"])
        {
            await session.GetAsync($"/babel{closed}");
            Assert.Equal(HttpStatusCode.Forbidden, session.Status);
        }

        await session.GetAsync("/babel/akun");
        Assert.Equal(HttpStatusCode.NotFound, session.Status);
        await session.GetAsync("/bangka-barat/beranda");
        Assert.StartsWith("/bangka-barat/masuk", session.Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BreakGlass_Open_RefusesEveryForm()
    {
        (WebSession inside, _) = await InsideAsync("babel");
        using WebSession session = inside;
        int before = await ActsAsync("babel");

        foreach (string address in (string[])["/naskah/00000000-0000-4000-8000-000000000000/penetapan?handler=Sign", "/alur/00000000-0000-4000-8000-000000000000?handler=Decide", "/verifikasi", "/pengaturan/audit?handler=Erase"])
        {
            using FormUrlEncodedContent empty = new([]);
            using HttpResponseMessage answer = await session.Client.PostAsync(new Uri($"/babel{address}", UriKind.Relative), empty, Cancel);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }

        Assert.Equal(before, await ActsAsync("babel"));
    }

    [Fact]
    public async Task BreakGlass_PastItsTime_IsClosedAndItsEndStandsInTheTrail()
    {
        (WebSession session, string entry) = await InsideAsync("babel");
        using WebSession inside = session;
        host.Time.Now += TimeSpan.FromMinutes(59);
        await inside.GetAsync("/babel/naskah");
        Assert.Equal("/babel/naskah", inside.Address);

        host.Time.Now += TimeSpan.FromMinutes(2);
        await inside.GetAsync("/babel/naskah");
        await host.Services.GetRequiredService<Sweeper>().RunAsync(Cancel);

        Assert.StartsWith("/babel/masuk", inside.Address, StringComparison.Ordinal);
        Assert.Collection(
            await host.TrailAsync("babel", entry),
            opened => Assert.True(opened is { Act: "akses-darurat.dibuka" } && opened.Json.Contains("Gangguan pengiriman", StringComparison.Ordinal)),
            ended => Assert.True(ended is { Act: "akses-darurat.berakhir" } && ended.Json.Contains("batas waktu", StringComparison.Ordinal)));
        Assert.Null((await VerifiedAsync("babel")).Break);
    }

    [Fact]
    public async Task BreakGlass_EndedByTwoAtOnce_IsEnteredOnce()
    {
        (WebSession session, string entry) = await InsideAsync("babel");
        session.Dispose();
        host.Time.Now += TimeSpan.FromMinutes(61);
        await using AsyncServiceScope first = Scope("babel");
        await using AsyncServiceScope second = Scope("babel");
        await first.ServiceProvider.GetRequiredService<BreakGlassService>().EndLapsedAsync(Cancel);
        await second.ServiceProvider.GetRequiredService<BreakGlassService>().EndLapsedAsync(Cancel);

        await SaveUnlessDoneAsync(first); // the host's own sweep may have been first
        await SaveUnlessDoneAsync(second);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => host.Services.GetRequiredService<Sweeper>().RunAsync(Cancel)));

        Assert.Equal(["akses-darurat.dibuka", "akses-darurat.berakhir"], (await host.TrailAsync("babel", entry)).Select(e => e.Act));
    }

    [Fact]
    public async Task BreakGlass_LeftByTheOperator_IsClosedAtOnce()
    {
        (WebSession session, string entry) = await InsideAsync("babel");
        using WebSession inside = session;
        await inside.GetAsync("/operator/pemda/babel/kelola");
        await inside.PressAsync("Akhiri akses");

        await inside.GetAsync("/babel/naskah");

        Assert.StartsWith("/babel/masuk", inside.Address, StringComparison.Ordinal);
        Assert.Contains("\"oleh\":\"operator\"", Assert.Single(await host.TrailAsync("babel", entry), e => e.Act == "akses-darurat.berakhir").Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BreakGlass_RevokedByTheRegion_IsClosedAtOnce()
    {
        (WebSession session, string entry) = await InsideAsync("babel");
        using WebSession inside = session;
        await host.InTenantAsync("babel", async (services, db) =>
        {
            ActingPerson admin = services.GetRequiredService<ActingPerson>();
            admin.Become(Guid.NewGuid(), "Admin", null, [new("admin", "Admin", null, HoldingMode.Definitif, new HashSet<string>(), new HashSet<Authority> { Authority.Administration })]);
            await services.GetRequiredService<BreakGlassService>().RevokeAsync(Guid.Parse(entry.Split('/')[1]), Cancel);
            return await db.SaveChangesAsync(Cancel);
        });

        await inside.GetAsync("/babel/naskah");

        Assert.StartsWith("/babel/masuk", inside.Address, StringComparison.Ordinal);
        Assert.Contains("pengelola sistem daerah", Assert.Single(await host.TrailAsync("babel", entry), e => e.Act == "akses-darurat.berakhir").Json, StringComparison.Ordinal);
    }

    // With the subject of its entries in the trail: other tests' entries of this region lapse when the clock moves.
    private async Task<(WebSession Session, string Entry)> InsideAsync(string region)
    {
        (string name, Guid id) = await host.AddOperatorAsync();
        WebSession session = await host.EnterAsync(name);
        await session.GetAsync($"/operator/pemda/{region}/kelola");
        await session.PressAsync("Masuk untuk membaca", new Dictionary<string, string> { ["reason"] = Reason });
        Assert.Contains("Akses darurat terbuka", session.Text, StringComparison.Ordinal);
        return (session, $"akses-darurat/{await host.InTenantAsync(region, (_, db) => db.Set<BreakGlass>().Where(b => b.OperatorId == id).Select(b => b.Id).SingleAsync(Cancel))}");
    }

    private AsyncServiceScope Scope(string region)
    {
        AsyncServiceScope scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantScope>().Choose(region);
        return scope;
    }

    private static async Task SaveUnlessDoneAsync(AsyncServiceScope scope)
    {
        try
        {
            await scope.ServiceProvider.GetRequiredService<BudayaDbContext>().SaveChangesAsync(Cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            // What is asserted is the trail: whoever came second entered nothing.
        }
    }

    // What anybody did; ends of entries are the sweep's, at its own time.
    private Task<int> ActsAsync(string region) => host.InTenantAsync(region, (_, db) => db.Set<AuditEntry>().CountAsync(e => e.Act != "akses-darurat.berakhir", Cancel));

    private Task<ChainReport> VerifiedAsync(string region) => host.InTenantAsync(region, (services, _) => services.GetRequiredService<ChainVerifier>().VerifyAsync([], Cancel));
}
