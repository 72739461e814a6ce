using Budaya.Core.People;
using Budaya.Testing;
using Budaya.Web.Tests.Shell;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Budaya.Web.Tests.Access;

/// <summary>A passkey made and shown in Chromium, with its virtual authenticator.</summary>
public sealed class PasskeyBrowserTests(WebHost host, BrowserFixture browser) : IClassFixture<WebHost>, IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task Passkey_EnrolledInTheBrowser_SignsInAndConfirmsWithoutPasswordOrCode()
    {
        Requires.Program("chromium", "chromium-browser", "google-chrome");
        host.UseKestrel(0);
        host.StartServer();
        string address = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() // a started server has one
            .Replace("127.0.0.1", "localhost", StringComparison.Ordinal); // a passkey belongs to a name, not to a number
        Newcomer person = await Newcomer.AddAsync(host, "perancang");
        await using BrowserRoom room = await BrowserRoom.OpenAsync(browser, address, width: 1280, ColorScheme.Light);
        await AddAuthenticatorAsync(room.Page);

        await room.GoAsync("/babel/masuk");
        await room.Page.Locator("[name='Input.Name']").FillAsync(person.UserName);
        await room.Page.Locator("[name='Input.Password']").FillAsync(Newcomer.Password);
        await room.Page.GetByRole(AriaRole.Button, new() { Name = "Masuk", Exact = true }).ClickAsync();
        await room.Page.Locator("#nama-kunci").FillAsync("Laptop dinas");
        await room.Page.GetByRole(AriaRole.Button, new() { Name = "Daftarkan kunci sandi di perangkat ini" }).ClickAsync();
        await Assertions.Expect(room.Page.Locator("#kode-pemulihan li")).ToHaveCountAsync(SecondFactors.CodeCount);
        await Assertions.Expect(room.Page.Locator("body")).ToContainTextAsync("Laptop dinas");

        await room.Page.Context.ClearCookiesAsync();
        await room.GoAsync("/babel/masuk");
        await room.Page.GetByRole(AriaRole.Button, new() { Name = "Masuk dengan kunci sandi (passkey)" }).ClickAsync();
        await room.Page.WaitForURLAsync(url => url.EndsWith("/babel/tugas", StringComparison.Ordinal));

        await Newcomer.AgeAsync(host, person.Id);
        await room.GoAsync("/babel/konfirmasi?kembali=/babel/akun");
        await room.Page.GetByRole(AriaRole.Button, new() { Name = "Konfirmasi dengan kunci sandi (passkey)" }).ClickAsync();
        await room.Page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/babel/akun");
        Assert.Empty(await room.ViolationsAsync());

        // A person of another region on the same host has no part in it.
        await room.Page.Context.ClearCookiesAsync();
        await room.GoAsync("/bangka-barat/masuk");
        await room.Page.GetByRole(AriaRole.Button, new() { Name = "Masuk dengan kunci sandi (passkey)" }).ClickAsync();
        await Assertions.Expect(room.Page.Locator("body")).ToContainTextAsync("tidak dikenal di sini");
        Assert.Equal(1, await host.InTenantAsync("babel", (_, db) => db.Set<IdentityUserPasskey<Guid>>().CountAsync(p => p.UserId == person.Id, TestContext.Current.CancellationToken)));
    }

    private static async Task AddAuthenticatorAsync(IPage page)
    {
        ICDPSession devices = await page.Context.NewCDPSessionAsync(page);
        await devices.SendAsync("WebAuthn.enable");
        await devices.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
