using System.Text.RegularExpressions;
using Budaya.Web.Tests.Shell;
using Budaya.Web.Tests.Walks;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Budaya.Web.Tests.Workflow;

/// <summary>The pages of cases, of workflows and of the calendar are accessible in both themes and fit a phone.</summary>
public sealed class WorkflowBrowserTests(WalkHost host, BrowserFixture browser) : IClassFixture<WalkHost>, IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task Pages_OfCasesAndSettings_PassAxeInBothThemesAndFitAPhone()
    {
        await host.StartAsync();
        foreach ((int width, ColorScheme theme) in new (int, ColorScheme)[] { (1280, ColorScheme.Light), (390, ColorScheme.Dark) })
        {
            await using BrowserRoom room = await BrowserRoom.OpenAsync(browser, host.Address, width, theme);
            Walker walker = new(room, "bangka-barat");
            await walker.BecomeAsync("Kepala Bagian Organisasi");
            await walker.OpenFirstCaseAsync();
            string[] paths = [$"/alur/{walker.CaseId}", $"/alur/{walker.CaseId}/versi", $"/alur/{walker.CaseId}/langkah/B01", "/alur", "/alur/lama-langkah", "/tugas", "/agenda", "/pengaturan/alur"];
            foreach (string path in paths)
            {
                await walker.GoAsync(path);
                await PictureAsync(room, path, width);
                await CheckAsync(room, width);
            }

            await walker.GoAsync("/pengaturan/alur");
            await walker.Page.GetByRole(AriaRole.Button, new() { Name = "Ubah alur ini" }).First.ClickAsync();
            await PictureAsync(room, "/rancangan-alur", width);
            await CheckAsync(room, width);
            await walker.Page.GetByRole(AriaRole.Link, new() { Name = "Atur langkah B04" }).ClickAsync();
            await PictureAsync(room, "/rancangan-langkah", width);
            await CheckAsync(room, width);
            await walker.BecomeAsync("Pengelola sistem daerah");
            await walker.GoAsync("/pengaturan/kalender-libur?tahun=2026");
            await PictureAsync(room, "/kalender", width);
            await CheckAsync(room, width);
        }
    }

    private static async Task PictureAsync(BrowserRoom room, string path, int width)
    {
        if (Environment.GetEnvironmentVariable("BUDAYA_PICTURES") is { Length: > 0 } folder)
        {
            await room.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"alur{Regex.Replace(Regex.Replace(path, "[0-9a-f-]{36}", "x"), "[^a-zA-Z]+", "-")}-{width}.png"), FullPage = true });
        }
    }

    private static async Task CheckAsync(BrowserRoom room, int width)
    {
        AxeResult result = await room.Page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } });
        string found = string.Join('\n', result.Violations.Select(v => $"{room.Page.Url} {v.Id}: {v.Nodes.Length} × {v.Nodes[0].Html} {v.Nodes[0].Any.FirstOrDefault()?.Message}"));
        Assert.True(found.Length == 0, found);
        Assert.Empty(await room.ViolationsAsync());
        Assert.Equal(width, await room.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }
}
