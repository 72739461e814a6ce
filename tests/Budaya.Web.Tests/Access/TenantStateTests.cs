using System.Net;
using Budaya.Core.Tenants;
using Budaya.Web.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Budaya.Web.Tests.Access;

/// <summary>A tenant that does not run: who still gets what.</summary>
public sealed class TenantStateTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Admin = "Pengelola sistem daerah";
    private const string Bureau = "Kepala Bagian Organisasi";

    [Theory]
    [InlineData(TenantState.Draft, "/", HttpStatusCode.NotFound)]
    [InlineData(TenantState.Draft, "/masuk", HttpStatusCode.OK)]
    [InlineData(TenantState.Draft, "/verifikasi", HttpStatusCode.OK)]
    [InlineData(TenantState.Draft, "/beranda", HttpStatusCode.NotFound)]
    [InlineData(TenantState.Suspended, "/", HttpStatusCode.NotFound)]
    [InlineData(TenantState.Suspended, "/masuk", HttpStatusCode.NotFound)]
    [InlineData(TenantState.Suspended, "/verifikasi", HttpStatusCode.OK)]
    [InlineData(TenantState.Suspended, "/beranda", HttpStatusCode.NotFound)]
    [InlineData(TenantState.Archived, "/", HttpStatusCode.OK)]
    [InlineData(TenantState.Archived, "/masuk", HttpStatusCode.OK)]
    [InlineData(TenantState.Archived, "/verifikasi", HttpStatusCode.OK)]
    [InlineData(TenantState.Archived, "/beranda", HttpStatusCode.OK)]
    public async Task Page_ForTheBureau_IsServedAsTheStateAllows(TenantState state, string address, HttpStatusCode expected)
    {
        using WebSession bureau = await SignedInBeforeAsync(Bureau, state);

        await bureau.GetAsync($"/bangka-barat{address}");

        Assert.Equal(expected, bureau.Status);
    }

    [Fact]
    public async Task Draft_ItsAdministrator_Enters()
    {
        using WebSession admin = await SignedInBeforeAsync(Admin, TenantState.Draft);

        await admin.GetAsync("/bangka-barat/pengaturan/pengguna");

        Assert.Equal(HttpStatusCode.OK, admin.Status);
    }

    [Fact]
    public async Task Archived_AForm_IsForbiddenAndChangesNothing()
    {
        await BecomeAsync(TenantState.Running);
        using WebSession bureau = await host.SignedInAsync("bangka-barat", Bureau);
        await bureau.GetAsync("/bangka-barat/alur");
        int before = await CasesAsync();
        await BecomeAsync(TenantState.Archived);

        await bureau.PressAsync("Mulai alur", new Dictionary<string, string> { ["Input.Title"] = "Setelah diarsipkan" });

        Assert.Equal(HttpStatusCode.Forbidden, bureau.Status);
        Assert.Equal(before, await CasesAsync());
        await bureau.GetAsync("/bangka-barat/verifikasi");
        await bureau.PressAsync("Periksa berkas", files: new Dictionary<string, (string, byte[])> { ["berkas"] = ("a.pdf", "%PDF-1.4 bukan"u8.ToArray()) });
        Assert.Contains("Dokumen tidak dikenal", bureau.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Host_PathAndSignIn_MustAgree()
    {
        await BecomeAsync(TenantState.Running);
        using WebSession bureau = await host.SignedInAsync("bangka-barat", Bureau);

        await bureau.GetAsync("/babel/beranda");

        Assert.Equal(HttpStatusCode.NotFound, bureau.Status);
        await bureau.GetAsync("/bangka-barat/babel/beranda");
        Assert.Equal(HttpStatusCode.NotFound, bureau.Status);
    }

    private async Task<WebSession> SignedInBeforeAsync(string office, TenantState state)
    {
        await BecomeAsync(TenantState.Running);
        WebSession session = await host.SignedInAsync("bangka-barat", office);
        await BecomeAsync(state);
        return session;
    }

    private Task<int> CasesAsync() => host.InTenantAsync("bangka-barat", (_, db) => db.Set<Core.Workflow.WorkflowCase>().CountAsync(TestContext.Current.CancellationToken));

    private async Task BecomeAsync(TenantState state)
    {
        await host.InTenantAsync("bangka-barat", async (_, db) =>
        {
            (await db.Set<Tenant>().SingleAsync(t => t.Id == "bangka-barat", TestContext.Current.CancellationToken)).State = state;
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        host.Services.GetRequiredService<TenantCatalog>().Forget();
    }
}
