using Budaya.Core.Distribution;
using Budaya.Testing;
using Budaya.Web.Tests.Shell;
using Budaya.Web.Tests.Walks;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Budaya.Web.Tests.Distribution;

/// <summary>The pages of distribution in a browser: accessible in both themes, within the content policy, without sideways scrolling; progress comes by itself.</summary>
public sealed class DistributionBrowserTests(WalkHost host, BrowserFixture browser) : IClassFixture<WalkHost>, IClassFixture<BrowserFixture>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_OfBureauAndOfficer_PassAxeAndThePolicyWhileProgressComesByItself()
    {
        await host.StartAsync();
        Guid document = await host.InTenantAsync("babel", (services, _) => EnactedDocument.AddAsync(services));
        await using BrowserRoom bureau = await BrowserRoom.OpenAsync(browser, host.Address, 1280, ColorScheme.Light);
        Walker atBureau = new(bureau, "babel");
        await atBureau.BecomeAsync("Kepala Biro Organisasi");
        await atBureau.GoAsync("/sebar");
        await CheckAsync(bureau, 1280);
        await bureau.Page.GetByRole(AriaRole.Button, new() { Name = "Susun rencana" }).First.ClickAsync();
        await bureau.Page.Locator("[name='Input.CoverNumber']").WaitForAsync();
        await CheckAsync(bureau, 1280);
        Guid plan = await host.InTenantAsync("babel", (_, db) => db.Set<PlanDocument>().Where(d => d.SignedDocumentId == document).Select(d => d.PlanId).SingleAsync(Token));
        await bureau.Page.Locator("[name='Input.WorkingHoursOnly'][type=checkbox]").UncheckAsync();
        await bureau.Page.Locator("[name='Input.CoverNumber']").FillAsync("000.8.6.1/5/ORG/2026");
        await bureau.Page.GetByRole(AriaRole.Button, new() { Name = "Mulai penyampaian" }).ClickAsync();
        await bureau.Page.GetByText("Tidak ada surat dalam antrean.").WaitForAsync(new() { Timeout = 120_000 }); // no reload is pressed
        await CheckAsync(bureau, 1280);

        foreach ((int width, ColorScheme theme) in new (int, ColorScheme)[] { (390, ColorScheme.Light), (320, ColorScheme.Dark) })
        {
            await using BrowserRoom phone = await BrowserRoom.OpenAsync(browser, host.Address, width, theme);
            Walker officer = new(phone, "babel");
            await officer.BecomeAsync("Petugas surat Dinas Komunikasi dan Informatika");
            foreach (string path in (string[])["/opd", $"/opd/surat/{plan}"])
            {
                await phone.GoAsync($"/babel{path}");
                await CheckAsync(phone, width);
            }
        }
    }

    private static async Task CheckAsync(BrowserRoom room, int width)
    {
        AxeResult result = await room.Page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } });
        Assert.Empty(result.Violations.Select(v => $"{room.Page.Url} {v.Id}: {v.Nodes.Length} × {v.Nodes[0].Html} {v.Nodes[0].Any.FirstOrDefault()?.Message}"));
        Assert.Empty(await room.ViolationsAsync());
        Assert.Equal(width, await room.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }
}
