using System.Net;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Tests.Access;

/// <summary>Operators of the platform in production: their door and the states of regions.</summary>
public sealed class OperatorTests(OperatorHost host) : IClassFixture<OperatorHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FirstOperator_ByALinkAsTheFirstStartOffersIt_ChoosesAPasswordAndEnrols()
    {
        Assert.True(await host.OnPlatformAsync(db => db.Set<PlatformOperator>().AnyAsync(o => o.UserName == "operator" && o.LinkSha256 != null && o.PasswordHash == null, Cancel)));

        using WebSession session = await host.EnterAsync((await host.AddOperatorAsync()).Name);

        Assert.Contains("2 pemerintah daerah", session.Text, StringComparison.Ordinal);
        Assert.Contains("Layanan sehat", session.Text, StringComparison.Ordinal);
        await session.GetAsync("/operator/jejak");
        Assert.Contains("operator.faktor-kedua", session.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OperatorPages_WithThePasswordAlone_AreClosed()
    {
        (string name, _) = await host.AddOperatorAsync();
        using WebSession session = await host.PasswordAsync(name);

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
        (string name, _) = await host.AddOperatorAsync();
        using WebSession session = host.Anonymous();
        await session.GetAsync("/operator/masuk");
        for (int attempt = 0; attempt <= SignInThrottle.FreeAttempts; attempt++)
        {
            await session.PressAsync("Masuk", new Dictionary<string, string> { ["Input.Name"] = name, ["Input.Password"] = "salah" });
        }

        await session.PressAsync("Masuk", new Dictionary<string, string> { ["Input.Name"] = name, ["Input.Password"] = OperatorHost.Password });

        Assert.Contains("Terlalu banyak percobaan", session.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Disabled_Operator_IsOutAtTheNextRequest()
    {
        using WebSession session = await host.EnterAsync();
        (string name, Guid id) = await host.AddOperatorAsync();
        using WebSession other = await host.EnterAsync(name);
        await session.GetAsync("/operator/operator");
        await session.PressAsync($"Nonaktifkan {name}");

        await other.GetAsync("/operator/pemda");

        Assert.StartsWith("/operator/masuk", other.Address, StringComparison.Ordinal);
        Assert.True(await host.OnPlatformAsync(db => db.Set<PlatformOperator>().Where(o => o.Id == id).Select(o => o.Disabled).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task State_SuspendedAndBack_HoldsAtOnceAndStandsInTheTrail()
    {
        using WebSession session = await host.EnterAsync();
        using WebSession anyone = host.Anonymous();
        await ChangeAsync(session, TenantState.Suspended);
        await anyone.GetAsync("/bangka-barat/");
        Assert.Equal(HttpStatusCode.NotFound, anyone.Status);
        await anyone.GetAsync("/bangka-barat/verifikasi");
        Assert.Equal(HttpStatusCode.OK, anyone.Status);

        await ChangeAsync(session, TenantState.Running);

        await anyone.GetAsync("/bangka-barat/");
        Assert.Equal(HttpStatusCode.OK, anyone.Status);
        Assert.Equal(["pemda.keadaan", "pemda.keadaan"], (await host.TrailAsync("bangka-barat", "pemda/bangka-barat")).TakeLast(2).Select(e => e.Act));
    }

    [Fact]
    public async Task State_Archived_TakesTwoOperators()
    {
        using WebSession first = await host.EnterAsync();
        using WebSession second = await host.EnterAsync((await host.AddOperatorAsync()).Name);
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
}
