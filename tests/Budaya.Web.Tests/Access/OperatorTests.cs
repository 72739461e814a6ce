using System.Net;
using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.Distribution;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Testing;
using Budaya.Web.Tenancy;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Budaya.Web.Tests.Access;

/// <summary>Operators of the platform in production: their door, the states of regions, and the way in by break-glass.</summary>
public sealed class OperatorTests(OperatorTests.OperatorHost host) : IClassFixture<OperatorTests.OperatorHost>
{
    private const string Password = "empat kata yang panjang";
    private const string Reason = "Gangguan pengiriman, tiket 17";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FirstOperator_ByALinkAsTheFirstStartOffersIt_ChoosesAPasswordAndEnrols()
    {
        Assert.True(await host.OnPlatformAsync(db => db.Set<PlatformOperator>().AnyAsync(o => o.UserName == "operator" && o.LinkSha256 != null && o.PasswordHash == null, Cancel)));

        using WebSession session = await SignedInAsync((await AddAsync()).Name);

        Assert.Contains("2 pemerintah daerah", session.Text, StringComparison.Ordinal);
        Assert.Contains("Layanan sehat", session.Text, StringComparison.Ordinal);
        await session.GetAsync("/operator/jejak");
        Assert.Contains("operator.faktor-kedua", session.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OperatorPages_WithThePasswordAlone_AreClosed()
    {
        (string name, _) = await AddAsync();
        using WebSession session = await PasswordAsync(name);

        foreach (string address in Pages)
        {
            await session.GetAsync(address);
            Assert.StartsWith("/operator/konfirmasi", session.Address, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task OperatorPages_ForEverybodyElse_AskForTheOperatorsDoor()
    {
        using WebSession anyone = host.Anonymous();
        foreach (string address in Pages)
        {
            await anyone.GetAsync(address);
            Assert.StartsWith("/operator/masuk", anyone.Address, StringComparison.Ordinal);
            await anyone.GetAsync($"/babel{address}");
            Assert.Equal(HttpStatusCode.NotFound, anyone.Status);
        }
    }

    [Theory]
    [InlineData("operator", "kata sandi yang salah")]
    [InlineData("tidak-ada", "kata sandi yang salah")]
    public async Task SignIn_Wrong_SaysTheSameAndStandsInTheTrail(string name, string password)
    {
        using WebSession session = host.Anonymous();
        await session.GetAsync("/operator/masuk");
        await session.PressAsync("Masuk", new Dictionary<string, string> { ["Input.Name"] = name, ["Input.Password"] = password });

        Assert.Contains("Nama pengguna dan kata sandi tidak cocok.", session.Text, StringComparison.Ordinal);
        Assert.True(await host.OnPlatformAsync(db => db.Set<OperatorEntry>().AnyAsync(e => e.Act == "operator.gagal-masuk" && e.Subject == name, Cancel)));
    }

    [Fact]
    public async Task SignIn_GuessedAgainAndAgain_Waits()
    {
        (string name, _) = await AddAsync();
        using WebSession session = host.Anonymous();
        await session.GetAsync("/operator/masuk");
        for (int attempt = 0; attempt <= SignInThrottle.FreeAttempts; attempt++)
        {
            await session.PressAsync("Masuk", new Dictionary<string, string> { ["Input.Name"] = name, ["Input.Password"] = "salah" });
        }

        await session.PressAsync("Masuk", new Dictionary<string, string> { ["Input.Name"] = name, ["Input.Password"] = Password });

        Assert.Contains("Terlalu banyak percobaan", session.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Disabled_Operator_IsOutAtTheNextRequest()
    {
        using WebSession session = await SignedInAsync();
        (string name, Guid id) = await AddAsync();
        using WebSession other = await SignedInAsync(name);
        await session.GetAsync("/operator/operator");
        await session.PressAsync($"Nonaktifkan {name}");

        await other.GetAsync("/operator/pemda");

        Assert.StartsWith("/operator/masuk", other.Address, StringComparison.Ordinal);
        Assert.True(await host.OnPlatformAsync(db => db.Set<PlatformOperator>().Where(o => o.Id == id).Select(o => o.Disabled).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task Region_WithoutBreakGlass_IsClosedToAnOperator()
    {
        using WebSession session = await SignedInAsync();

        await session.GetAsync("/babel/beranda");

        Assert.StartsWith("/babel/masuk", session.Address, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pendek", "1", "paling sedikit 10 karakter")]
    [InlineData(Reason, "5", "Lama akses 1 sampai 4 jam")]
    [InlineData(Reason, "0", "Lama akses 1 sampai 4 jam")]
    public async Task BreakGlass_WithoutReasonOrForTooLong_IsRefused(string reason, string hours, string words)
    {
        using WebSession session = await SignedInAsync();
        await session.GetAsync("/operator/pemda/babel/kelola");

        await session.PressAsync("Masuk untuk membaca", new Dictionary<string, string> { ["reason"] = reason, ["hours"] = hours });

        Assert.Contains(words, session.Text, StringComparison.Ordinal);
        await session.GetAsync("/babel/beranda");
        Assert.StartsWith("/babel/masuk", session.Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BreakGlass_WithAnOldConfirmation_IsRefused()
    {
        using WebSession session = await SignedInAsync();
        host.Time.Now += ActingSession.Freshness;
        await session.GetAsync("/operator/pemda/babel/kelola");

        await session.PressAsync("Masuk untuk membaca", new Dictionary<string, string> { ["reason"] = Reason });

        Assert.Contains("konfirmasi diri yang baru", session.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BreakGlass_Open_ReadsWithABannerAndNothingMore()
    {
        using WebSession session = await InsideAsync("babel");

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
        using WebSession session = await InsideAsync("babel");
        long before = await LastAsync("babel");

        foreach (string address in (string[])["/naskah/00000000-0000-4000-8000-000000000000/penetapan?handler=Sign", "/alur/00000000-0000-4000-8000-000000000000?handler=Decide", "/verifikasi", "/pengaturan/audit?handler=Erase"])
        {
            using FormUrlEncodedContent empty = new([]);
            using HttpResponseMessage answer = await session.Client.PostAsync(new Uri($"/babel{address}", UriKind.Relative), empty, Cancel);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }

        Assert.Equal(before, await LastAsync("babel"));
    }

    [Fact]
    public async Task BreakGlass_PastItsTime_IsClosedAndItsEndStandsInTheTrail()
    {
        using WebSession session = await InsideAsync("babel");
        host.Time.Now += TimeSpan.FromMinutes(59);
        await session.GetAsync("/babel/naskah");
        Assert.Equal("/babel/naskah", session.Address);

        host.Time.Now += TimeSpan.FromMinutes(2);
        await session.GetAsync("/babel/naskah");
        await host.Services.GetRequiredService<Sweeper>().RunAsync(Cancel);

        Assert.StartsWith("/babel/masuk", session.Address, StringComparison.Ordinal);
        Assert.Equal(["akses-darurat.dibuka", "akses-darurat.berakhir"], (await TrailAsync("babel")).TakeLast(2).Select(e => e.Act));
        Assert.Contains("batas waktu", (await TrailAsync("babel"))[^1].Json, StringComparison.Ordinal);
        Assert.Contains("Gangguan pengiriman", (await TrailAsync("babel"))[^2].Json, StringComparison.Ordinal);
        Assert.Null((await VerifiedAsync("babel")).Break);
    }

    [Fact]
    public async Task BreakGlass_LeftByTheOperator_IsClosedAtOnce()
    {
        using WebSession session = await InsideAsync("babel");
        await session.GetAsync("/operator/pemda/babel/kelola");
        await session.PressAsync("Akhiri akses");

        await session.GetAsync("/babel/naskah");

        Assert.StartsWith("/babel/masuk", session.Address, StringComparison.Ordinal);
        Assert.Contains("\"oleh\":\"operator\"", (await TrailAsync("babel"))[^1].Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BreakGlass_RevokedByTheRegion_IsClosedAtOnce()
    {
        using WebSession session = await InsideAsync("babel");
        await host.InTenantAsync("babel", async (services, db) =>
        {
            ActingPerson admin = services.GetRequiredService<ActingPerson>();
            admin.Become(Guid.NewGuid(), "Admin", null, [new("admin", "Admin", null, HoldingMode.Definitif, new HashSet<string>(), new HashSet<Authority> { Authority.Administration })]);
            foreach (BreakGlass open in await db.Set<BreakGlass>().Where(b => b.EndedAt == null).ToListAsync(Cancel))
            {
                await services.GetRequiredService<BreakGlassService>().RevokeAsync(open.Id, Cancel);
            }

            return await db.SaveChangesAsync(Cancel);
        });

        await session.GetAsync("/babel/naskah");

        Assert.StartsWith("/babel/masuk", session.Address, StringComparison.Ordinal);
        Assert.Contains("pengelola sistem daerah", (await TrailAsync("babel"))[^1].Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task State_SuspendedAndBack_HoldsAtOnceAndStandsInTheTrail()
    {
        using WebSession session = await SignedInAsync();
        using WebSession anyone = host.Anonymous();
        await ChangeAsync(session, TenantState.Suspended);
        await anyone.GetAsync("/bangka-barat/");
        Assert.Equal(HttpStatusCode.NotFound, anyone.Status);
        await anyone.GetAsync("/bangka-barat/verifikasi");
        Assert.Equal(HttpStatusCode.OK, anyone.Status);

        await ChangeAsync(session, TenantState.Running);

        await anyone.GetAsync("/bangka-barat/");
        Assert.Equal(HttpStatusCode.OK, anyone.Status);
        Assert.Equal(["pemda.keadaan", "pemda.keadaan"], (await TrailAsync("bangka-barat")).TakeLast(2).Select(e => e.Act));
    }

    [Fact]
    public async Task State_Archived_TakesTwoOperators()
    {
        using WebSession first = await SignedInAsync();
        using WebSession second = await SignedInAsync((await AddAsync()).Name);
        await ChangeAsync(first, TenantState.Archived);
        Assert.Equal(TenantState.Running, await StateAsync());
        Assert.DoesNotContain(first.Page.QuerySelectorAll("button"), b => b.TextContent == "Setujui dan arsipkan");
        await first.PressAsync("Tolak permintaan", new Dictionary<string, string> { ["agrees"] = "true" }); // the button is not there, the form is
        Assert.Contains("harus disetujui operator lain", first.Text, StringComparison.Ordinal);
        Assert.Equal(TenantState.Running, await StateAsync());

        await second.GetAsync("/operator/pemda/bangka-barat/kelola");
        await second.PressAsync("Setujui dan arsipkan");

        Assert.Equal(TenantState.Archived, await StateAsync());
        await ChangeAsync(first, TenantState.Running);
        Assert.Equal(TenantState.Running, await StateAsync());
    }

    private static string[] Pages => ["/operator/pemda", "/operator/pemda/babel/kelola", "/operator/pemda/baru", "/operator/operator", "/operator/jejak"];

    private Task<TenantState> StateAsync() => host.OnPlatformAsync(db => db.Set<Tenant>().Where(t => t.Id == "bangka-barat").Select(t => t.State).SingleAsync(Cancel));

    private static async Task ChangeAsync(WebSession session, TenantState to)
    {
        await session.GetAsync("/operator/pemda/bangka-barat/kelola");
        await session.PressAsync("Ubah keadaan", new Dictionary<string, string> { ["to"] = to.ToString(), ["reason"] = "Permintaan tertulis pemda" });
        Assert.Equal(HttpStatusCode.OK, session.Status);
    }

    private async Task<WebSession> InsideAsync(string region)
    {
        WebSession session = await SignedInAsync((await AddAsync()).Name);
        await session.GetAsync($"/operator/pemda/{region}/kelola");
        await session.PressAsync("Masuk untuk membaca", new Dictionary<string, string> { ["reason"] = Reason });
        Assert.Contains("Akses darurat terbuka", session.Text, StringComparison.Ordinal);
        return session;
    }

    private async Task<WebSession> SignedInAsync(string? name = null)
    {
        WebSession session = await PasswordAsync(name ?? (await AddAsync()).Name);
        await session.PressAsync("Mulai pendaftaran aplikasi");
        byte[] secret = FromBase32(session.Page.QuerySelector("#kunci-totp")?.TextContent ?? "");
        await session.PressAsync("Konfirmasi", new Dictionary<string, string> { ["Input.Code"] = Totp.Code(secret, Totp.StepOf(host.Time.GetUtcNow())) });
        Assert.Equal("/operator/pemda", session.Address);
        return session;
    }

    private async Task<WebSession> PasswordAsync(string name)
    {
        WebSession session = host.Anonymous();
        await session.GetAsync("/operator/masuk");
        await session.PressAsync("Masuk", new Dictionary<string, string> { ["Input.Name"] = name, ["Input.Password"] = Password });
        Assert.StartsWith("/operator/konfirmasi", session.Address, StringComparison.Ordinal);
        return session;
    }

    // An operator with a password, by the link as a person uses it.
    private async Task<(string Name, Guid Id)> AddAsync()
    {
        string name = $"op-{Guid.NewGuid():N}"[..12];
        await using AsyncServiceScope scope = host.Services.CreateAsyncScope();
        string token = await scope.ServiceProvider.GetRequiredService<OperatorService>().AddAsync(name, name, Cancel);
        BudayaDbContext db = scope.ServiceProvider.GetRequiredService<BudayaDbContext>();
        await db.SaveChangesAsync(Cancel);
        using WebSession session = host.Anonymous();
        await session.GetAsync($"/operator/awal/{token}");
        await session.PressAsync("Simpan kata sandi", new Dictionary<string, string> { ["Input.Password"] = Password, ["Input.Again"] = Password });
        Assert.Contains("Kata sandi tersimpan.", session.Text, StringComparison.Ordinal);
        await session.GetAsync($"/operator/awal/{token}");
        Assert.Equal(HttpStatusCode.NotFound, session.Status);
        return (name, await db.Set<PlatformOperator>().Where(o => o.UserName == name).Select(o => o.Id).SingleAsync(Cancel));
    }

    private Task<long> LastAsync(string region) => host.InTenantAsync(region, (_, db) => db.Set<AuditEntry>().MaxAsync(e => e.Sequence, Cancel));

    private Task<List<(string Act, string Json)>> TrailAsync(string region) => host.InTenantAsync(region, async (_, db) =>
        (await (from entry in db.Set<AuditEntry>() join details in db.Set<AuditDetails>() on entry.Sequence equals details.Sequence orderby entry.Sequence select new { entry.Act, details.Json }).ToListAsync(Cancel))
        .Select(e => (e.Act, e.Json ?? "")).ToList());

    private Task<ChainReport> VerifiedAsync(string region) => host.InTenantAsync(region, (services, _) => services.GetRequiredService<ChainVerifier>().VerifyAsync([], Cancel));

    private static byte[] FromBase32(string text)
    {
        List<byte> bytes = [];
        int buffer = 0, bits = 0;
        foreach (char c in text.Where(char.IsLetterOrDigit))
        {
            buffer = (buffer << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal);
            if ((bits += 5) >= 8)
            {
                bytes.Add((byte)(buffer >> (bits -= 8)));
                buffer &= (1 << bits) - 1;
            }
        }

        return [.. bytes];
    }

    /// <summary>A production host whose clock the tests move.</summary>
    public sealed class OperatorHost : WebHost
    {
        /// <summary>Its clock.</summary>
        public SetTime Time { get; } = new(DateTimeOffset.UtcNow);

        /// <inheritdoc />
        protected override string Environment => "Production";

        /// <summary>Reads what belongs to no region.</summary>
        public async Task<T> OnPlatformAsync<T>(Func<BudayaDbContext, Task<T>> work)
        {
            await using AsyncServiceScope scope = Services.CreateAsyncScope();
            return await work(scope.ServiceProvider.GetRequiredService<BudayaDbContext>());
        }

        /// <inheritdoc />
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(Time));
        }
    }
}
