using Budaya.Web.Tests.Shell;
using Budaya.Web.Tests.Walks;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Budaya.Web.Tests.Operator;

/// <summary>The step of the officials is accessible in both themes and fits a phone, also when it says what is missing.</summary>
public sealed class RegionWizardBrowserTests(WalkHost host, BrowserFixture browser) : IClassFixture<WalkHost>, IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task OfficesStep_WithAnIncompleteRow_PassesAxeInBothThemesAndFitsAPhone()
    {
        await host.StartAsync();
        foreach ((int width, ColorScheme theme) in new (int, ColorScheme)[] { (1280, ColorScheme.Light), (1280, ColorScheme.Dark), (390, ColorScheme.Light), (390, ColorScheme.Dark) })
        {
            await using BrowserRoom room = await BrowserRoom.OpenAsync(browser, host.Address, width, theme);
            await room.GoAsync("/operator/pemda/baru");
            await room.Page.GetByRole(AriaRole.Button, new() { Name = "Operator platform (contoh)" }).ClickAsync();
            await room.Page.WaitForURLAsync(url => url.Contains("/operator/pemda/baru/", StringComparison.Ordinal));
            await room.Page.GotoAsync($"{room.Page.Url[..room.Page.Url.LastIndexOf('/')]}/4");
            await room.Page.Locator("[name='offices[1].Name']").FillAsync("Nama Contoh yang Panjang Sekali, S.Sos., M.Si.");
            await room.Page.Locator("[name='offices[1].LegalBasis']").FillAsync("SK Contoh Nomor 1 tanggal 2 Januari 2026");
            await room.Page.GetByRole(AriaRole.Button, new() { Name = "Simpan dan lanjut" }).ClickAsync();
            await Assertions.Expect(room.Page.Locator("main")).ToContainTextAsync("Baris Sekretaris Daerah: nama jabatan kosong");

            AxeResult result = await room.Page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } });
            Assert.Empty(result.Violations.Select(v => $"{v.Id}: {v.Nodes.Length} × {v.Nodes[0].Html} {v.Nodes[0].Any.FirstOrDefault()?.Message}"));
            Assert.Empty(await room.ViolationsAsync());
            Assert.Equal(width, await room.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            await PictureAsync(room, $"pejabat-{width}-{theme}");
        }
    }

    private static async Task PictureAsync(BrowserRoom room, string name)
    {
        if (Environment.GetEnvironmentVariable("BUDAYA_PICTURES") is { Length: > 0 } folder)
        {
            await room.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
        }
    }
}
