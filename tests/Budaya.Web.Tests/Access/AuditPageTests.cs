using System.Net;
using Budaya.Core.Audit;
using Microsoft.Extensions.DependencyInjection;

namespace Budaya.Web.Tests.Access;

/// <summary>The page of the audit trail: filter, export, and details blanked on request.</summary>
public sealed class AuditPageTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Admin = "Pengelola sistem daerah";
    private const string Page = "/babel/pengaturan/audit";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("dari=0001-01-01")]
    [InlineData("sampai=0001-01-01&dari=9999-12-31")]
    [InlineData("sampai=9999-12-31")]
    [InlineData("dari=bukan-tanggal&hal=-1")]
    [InlineData("oleh=kepala&cari=%25")]
    [InlineData("hal=2147483647")]
    public async Task Filter_OfAnyKind_ShowsAPage(string query)
    {
        using WebSession admin = await host.SignedInAsync("babel", Admin);

        await admin.GetAsync($"{Page}?{query}");

        Assert.Equal(HttpStatusCode.OK, admin.Status);
    }

    [Fact]
    public async Task Export_OfASubjectLikeAFormula_IsNoFormula()
    {
        await host.InTenantAsync("babel", async (services, db) =>
        {
            services.GetRequiredService<AuditLog>().Record("uji.rumus", "=HYPERLINK(\"http://jahat.example\")", new { });
            return await db.SaveChangesAsync(Cancel);
        });
        using WebSession admin = await host.SignedInAsync("babel", Admin);

        string text = await admin.Client.GetStringAsync(new Uri($"{Page}?handler=Export&cari=HYPERLINK", UriKind.Relative), Cancel);

        Assert.Contains("\"'=HYPERLINK(", text, StringComparison.Ordinal);
        Assert.DoesNotContain(";\"=", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Details_AskedToBeBlanked_WaitForASecondPerson()
    {
        using WebSession admin = await host.SignedInAsync("babel", Admin);
        await admin.GetAsync($"{Page}?rincian=1");

        await admin.PressAsync("Minta penghapusan", new Dictionary<string, string> { ["reason"] = "Permintaan orang yang disebut" });

        Assert.Contains("Permintaan orang yang disebut", admin.Text, StringComparison.Ordinal);
        Assert.Contains("dilakukan oleh orang kedua", admin.Text, StringComparison.Ordinal);
    }
}
