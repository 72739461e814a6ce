using System.Text.RegularExpressions;
using Budaya.Core.Workflow;
using Budaya.Web.Tests.Shell;
using Budaya.Web.Tests.Walks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Budaya.Web.Tests.Workflow;

/// <summary>A bureau makes a workflow of its own in a browser without scripts.</summary>
public sealed class SketchBrowserTests(WalkHost host, BrowserFixture browser) : IClassFixture<WalkHost>, IClassFixture<BrowserFixture>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AturAlur_AModelCopiedChangedCheckedAndPutInForce_WithoutScript()
    {
        await host.StartAsync();
        await using BrowserRoom room = await BrowserRoom.OpenAsync(browser, host.Address, 1280, ColorScheme.Light, script: false);
        IPage page = room.Page;
        await SignInAsync(room, "Kepala Biro Organisasi");
        await room.GoAsync("/babel/pengaturan/alur");
        await page.GetByRole(AriaRole.Button, new() { Name = "Salin model Keputusan kepala daerah" }).ClickAsync();
        await page.WaitForURLAsync(new Regex("/pengaturan/alur/[0-9a-f-]{36}$"));
        string sketch = page.Url;
        await page.GetByLabel("Langkah baru").FillAsync("Persetujuan Sekretaris Daerah");
        await page.GetByLabel("Sesudah", new() { Exact = true }).SelectOptionAsync("L3");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tambah langkah" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Atur langkah L13" }).ClickAsync();
        await page.GetByLabel("Lamanya").FillAsync("3");
        await page.Locator("[name='Input.Returns[0].Targets'][value='L2']").CheckAsync();
        await page.Locator("#bukti-0").FillAsync("Disposisi");
        await page.Locator("[name='Input.Evidence[0].Required']").CheckAsync();
        await page.Locator("[name='Input.Roles'][value='ORG']").UncheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Simpan langkah" }).ClickAsync();
        Assert.Contains("3 hari kerja · 1 bukti wajib · dapat dikembalikan ke L2", await page.Locator("#langkah-L13").InnerTextAsync(), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "Naikkan langkah L13" }).ClickAsync();
        Assert.Contains("Tidak ada masalah", await page.Locator("#hasil-periksa").InnerTextAsync(), StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Link, new() { Name = "Atur langkah L4" }).ClickAsync();
        await page.Locator("[name='Input.Roles'][value='ORG']").UncheckAsync();
        await page.Locator("[name='Input.Roles'][value='PRC']").UncheckAsync();
        await page.Locator("[name='Input.Roles'][value='KDH']").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Simpan langkah" }).ClickAsync();
        Assert.Contains("peran \"Gubernur\" menyusun naskah ini", await page.Locator("#hasil-periksa").InnerTextAsync(), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Link, new() { Name = "Atur langkah L4" }).ClickAsync();
        await page.Locator("[name='Input.Roles'][value='KDH']").UncheckAsync();
        await page.Locator("[name='Input.Roles'][value='ORG']").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Simpan langkah" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Berlakukan alur" }).ClickAsync();

        await page.WaitForURLAsync(new Regex("/pengaturan/alur$"));
        Assert.Contains("Versi 1 alur", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        WorkflowDefinition made = await host.InTenantAsync("babel", async (_, db) => (await db.Set<WorkflowVersion>().SingleAsync(v => v.Key == "keputusan-budaya-kerja", Token)).Definition());
        Assert.Equal(["L1", "L2", "L13", "L3"], made.Steps.Take(4).Select(s => s.Key));
        Assert.StartsWith($"{host.Address}/babel", sketch, StringComparison.Ordinal);
    }

    private static async Task SignInAsync(BrowserRoom room, string office)
    {
        await room.GoAsync("/babel/masuk");
        foreach (ILocator details in await room.Page.Locator("details > summary").AllAsync())
        {
            await details.ClickAsync();
        }

        await room.Page.GetByRole(AriaRole.Button, new() { Name = office, Exact = true }).First.ClickAsync();
        await room.Page.WaitForURLAsync(url => !url.EndsWith("/masuk", StringComparison.Ordinal));
    }
}
