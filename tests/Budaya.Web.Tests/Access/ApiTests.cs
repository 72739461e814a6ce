using System.Net;
using System.Net.Http.Headers;
using Budaya.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Budaya.Web.Tests.Access;

/// <summary>What another system may read with a key, and what a key does not open.</summary>
public sealed class ApiTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Plans = "/babel/api/v1/penyampaian";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Key_MadeOnThePage_OpensItsScopeAndNothingElseUntilRevoked()
    {
        using WebSession admin = await host.SignedInAsync("babel", "Pengelola sistem daerah");
        await admin.GetAsync("/babel/pengaturan/kunci-api");
        await admin.PressAsync("Buat kunci", new Dictionary<string, string> { ["Input.Name"] = "Dasbor", ["Input.Distribution"] = "true" });
        string key = admin.Page.QuerySelector("#kunci")?.TextContent ?? "";
        Assert.StartsWith("budaya_", key, StringComparison.Ordinal);
        await admin.GetAsync("/babel/pengaturan/kunci-api");
        Assert.Null(admin.Page.QuerySelector("#kunci")); // shown once
        Assert.False(await host.InTenantAsync("babel", (_, db) => db.Set<ApiKey>().AnyAsync(k => key.Contains(k.Sha256), Cancel)));

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(Plans, key));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync($"{Plans}/00000000-0000-4000-8000-000000000000", key));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync("/babel/api/v1/verifikasi/ABCDE-FGHJK", key));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync("/bangka-barat/api/v1/penyampaian", key));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(Plans, key + "x"));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(Plans, null));
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync("/babel/beranda", key));

        await admin.PressAsync("Cabut kunci Dasbor");
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(Plans, key));
    }

    [Fact]
    public async Task Key_Expired_OpensNothing()
    {
        string key = await host.InTenantAsync("babel", async (services, db) =>
        {
            Guid person = await db.Set<Person>().Select(p => p.Id).FirstAsync(Cancel);
            ActingPerson acting = services.GetRequiredService<ActingPerson>();
            acting.Become(person, "Admin", null, [new("admin-daerah", "Admin", null, HoldingMode.Definitif, new HashSet<string> { "ADMIN" }, new HashSet<Core.Tenants.Authority> { Core.Tenants.Authority.Administration })]);
            string? made = await services.GetRequiredService<ApiKeyService>().MakeAsync(Guid.CreateVersion7(), "Lama", [ApiScope.Penyampaian], 1, Cancel);
            db.Entry(db.Set<ApiKey>().Local.Single()).Property(k => k.ExpiresAt).CurrentValue = DateTimeOffset.UtcNow.AddMinutes(-1);
            await db.SaveChangesAsync(Cancel);
            return made ?? "";
        });

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(Plans, key));
    }

    [Fact]
    public async Task SignedInPerson_WithoutAKey_OpensNoApi()
    {
        using WebSession bureau = await host.SignedInAsync("babel", "Kepala Biro Organisasi");

        await bureau.GetAsync(Plans);

        Assert.Equal(HttpStatusCode.Unauthorized, bureau.Status);
    }

    private async Task<HttpStatusCode> StatusAsync(string address, string? key)
    {
        using HttpClient client = host.CreateClient(new() { AllowAutoRedirect = false });
        using HttpRequestMessage request = new(HttpMethod.Get, address);
        request.Headers.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
        using HttpResponseMessage answer = await client.SendAsync(request, Cancel);
        return answer.StatusCode;
    }
}
