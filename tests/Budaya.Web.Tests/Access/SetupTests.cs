using Budaya.Core.People;
using Microsoft.Extensions.DependencyInjection;

namespace Budaya.Web.Tests.Access;

/// <summary>Choosing a password by a one-time link.</summary>
public sealed class SetupTests(WebHost host) : IClassFixture<WebHost>
{
    [Theory]
    [InlineData("sebelas krk", "sebelas krk", "paling sedikit 12 karakter")]
    [InlineData("dua belas karakter", "dua belas huruf", "tidak sama")]
    public async Task Setup_AShortOrTwiceDifferentPassword_IsRefused(string password, string again, string words)
    {
        using WebSession session = await OpenAsync();

        await session.PressAsync("Simpan kata sandi", Fields(password, again));

        Assert.Contains(words, session.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(session.Page.QuerySelectorAll("input[type=password]"), i => i.HasAttribute("value"));
    }

    [Fact]
    public async Task Setup_APasswordOfSixtyFourCharacters_IsTaken()
    {
        string password = string.Concat(Enumerable.Repeat("panjang ", 8));
        using WebSession session = await OpenAsync();

        await session.PressAsync("Simpan kata sandi", Fields(password, password));

        Assert.Contains("Kata sandi tersimpan.", session.Text, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Fields(string password, string again) => new() { ["Input.Password"] = password, ["Input.Again"] = again };

    private async Task<WebSession> OpenAsync()
    {
        string token = await host.InTenantAsync("babel", async (services, db) =>
        {
            string made = await services.GetRequiredService<SetupLinkService>().FirstAsync(TestContext.Current.CancellationToken);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            return made;
        });
        WebSession session = host.Anonymous();
        await session.GetAsync($"/babel/awal/{token}");
        return session;
    }
}
