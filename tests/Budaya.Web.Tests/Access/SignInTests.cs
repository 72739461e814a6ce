using System.Net;
using Budaya.Core.People;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Budaya.Web.Tests.Access;

public sealed class SignInTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task DemoOffice_InDevelopment_SignsInWithOnePress()
    {
        using WebSession session = await host.SignedInAsync("babel", "Kepala Biro Organisasi");

        Assert.Equal("/babel/tugas", session.Address);
        Assert.Contains("Kepala Biro Organisasi", session.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("babel")]
    [InlineData("bangka-barat")]
    public async Task EveryOffice_SignedIn_BeginsWithItsOwnWork(string tenant)
    {
        using WebSession door = host.Anonymous();
        await door.GetAsync($"/{tenant}/masuk");
        string[] offices = [.. door.Page.QuerySelectorAll("button[name=orang]").Select(b => string.Join(' ', b.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Distinct()];

        Assert.True(offices.Length > 10, $"Only {offices.Length} offices can sign in.");
        foreach (string office in offices)
        {
            using WebSession session = await host.SignedInAsync(tenant, office);
            string begun = session.Address;
            await session.GetAsync($"/{tenant}/tugas"); // the first entry of everybody's menu

            Assert.True(begun == $"/{tenant}/tugas" || begun == $"/{tenant}/opd", $"{office} begins at {begun}.");
            Assert.True(session.Status == HttpStatusCode.OK && session.Text.Contains("Tugas saya", StringComparison.Ordinal), $"{office} has no list of tasks: {session.Address}, {session.Status}.");
        }
    }

    [Fact]
    public async Task OfficePage_Anonymous_AsksForSignIn()
    {
        using WebSession session = host.Anonymous();

        await session.GetAsync("/babel/beranda");

        Assert.StartsWith("/babel/masuk?kembali=", session.Address, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/bangka-barat/beranda")]
    [InlineData("/bangka-barat/akun")]
    public async Task PageOfAnotherTenant_SignedIn_IsNotFound(string address)
    {
        using WebSession session = await host.SignedInAsync("babel", "Kepala Biro Organisasi");

        await session.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, session.Status);
    }

    [Theory]
    [InlineData("/beranda")]
    [InlineData("/masuk")]
    [InlineData("/babel/platform")]
    [InlineData("/tidak-ada/masuk")]
    [InlineData("/babel/tidak-ada")]
    public async Task Page_WithoutItsTenantOrUnknown_IsNotFound(string address)
    {
        using WebSession session = host.Anonymous();

        await session.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, session.Status);
    }

    [Fact]
    public async Task OpdOfficer_OnAnOfficePage_IsForbidden()
    {
        using WebSession session = await host.SignedInAsync("babel", "Petugas surat Dinas Kesehatan");

        await session.GetAsync("/babel/beranda");

        Assert.Equal(HttpStatusCode.Forbidden, session.Status);
    }

    [Fact]
    public async Task SignIn_WithWrongPassword_SaysSoAndKeepsTheName()
    {
        using WebSession session = host.Anonymous();
        await session.GetAsync("/babel/masuk");

        await session.PressAsync("Masuk", new Dictionary<string, string> { ["Input.Name"] = "tidak-dikenal", ["Input.Password"] = "salah-salah-salah" });

        Assert.Contains("tidak cocok", session.Text, StringComparison.Ordinal);
        Assert.Equal("tidak-dikenal", session.Page.QuerySelector("#Input_Name")?.GetAttribute("value"));
    }
}

public sealed class ProductionSignInTests(ProductionSignInTests.ProductionHost host) : IClassFixture<ProductionSignInTests.ProductionHost>
{
    [Fact]
    public void DemoSignIn_OutsideDevelopment_HasNoRoute()
    {
        IEnumerable<RouteEndpoint> routes = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

        Assert.NotEmpty(routes);
        Assert.DoesNotContain(routes, r => r.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath.StartsWith("/Development/", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task SignInPage_OutsideDevelopment_ListsNoOffices()
    {
        using WebSession session = host.Anonymous();

        await session.GetAsync("/babel/masuk");

        Assert.Equal(HttpStatusCode.OK, session.Status);
        Assert.DoesNotContain("jabatan contoh", session.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DemoSignIn_PostedOutsideDevelopment_IsNotFound()
    {
        using HttpResponseMessage answer = await host.CreateClient().PostAsync(new Uri("/babel/masuk/contoh", UriKind.Relative), new FormUrlEncodedContent([]), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task SignIn_AfterTooManyWrongPasswords_RefusesTheRightOneForAWhile()
    {
        const string password = "sandi yang cukup panjang";
        string token = await host.InTenantAsync("babel", async (services, db) =>
        {
            string made = await services.GetRequiredService<SetupLinkService>().FirstAsync(TestContext.Current.CancellationToken);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            return made;
        });
        using WebSession session = host.Anonymous();
        await session.GetAsync($"/babel/awal/{token}");
        await session.PressAsync("Simpan kata sandi", new Dictionary<string, string> { ["Input.Password"] = password, ["Input.Again"] = password });
        string name = await host.InTenantAsync("babel", async (_, db) => (await db.Set<Person>().SingleAsync(p => p.PasswordHash != null)).UserName!); // set when the person was made

        for (int attempt = 0; attempt < 8; attempt++)
        {
            await session.GetAsync("/babel/masuk");
            await session.PressAsync("Masuk", new Dictionary<string, string> { ["Input.Name"] = name, ["Input.Password"] = "sandi yang salah sekali" });
        }

        await session.GetAsync("/babel/masuk");
        await session.PressAsync("Masuk", new Dictionary<string, string> { ["Input.Name"] = name, ["Input.Password"] = password });
        Assert.Contains("tidak cocok", session.Text, StringComparison.Ordinal);
        await session.GetAsync($"/babel/awal/{token}");
        Assert.Equal(HttpStatusCode.NotFound, session.Status);
    }

    /// <summary>The host as it runs in production.</summary>
    public sealed class ProductionHost : WebHost
    {
        /// <inheritdoc />
        protected override string Environment => "Production";
    }
}

/// <summary>A sample file stands in for evidence in Development alone. On a host of its own: it makes a person with a password.</summary>
public sealed class ProductionSampleTests(ProductionSignInTests.ProductionHost host) : IClassFixture<ProductionSignInTests.ProductionHost>
{
    [Fact]
    public async Task SampleFile_AskedForOutsideDevelopment_IsNotFoundAndNotAttached()
    {
        Newcomer person = await Newcomer.AddAsync(host, "kabiro-organisasi");
        using WebSession session = await person.EnrolAsync();
        await session.GetAsync("/babel/alur");
        await session.PressAsync("Mulai alur", new Dictionary<string, string> { ["Input.Title"] = "Alur tanpa contoh" });
        Assert.Contains("Lampirkan bukti", session.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("berkas contoh", session.Text, StringComparison.OrdinalIgnoreCase);
        using FormUrlEncodedContent form = new(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = session.Page.QuerySelector("main input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "", ["attach.Step"] = "A01", ["attach.Kind"] = "telaahan-staf",
        });

        using HttpResponseMessage answer = await session.Client.PostAsync(new Uri($"{session.Address.Split('?')[0]}?handler=Sample", UriKind.Relative), form, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(0, await host.InTenantAsync("babel", (_, db) => db.Set<Core.Workflow.Evidence>().CountAsync(TestContext.Current.CancellationToken)));
    }
}
