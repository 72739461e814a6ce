using System.Text.RegularExpressions;
using Budaya.Web.Tests.Shell;
using Microsoft.Playwright;

namespace Budaya.Web.Tests.Walks;

/// <summary>A person at a browser, walking a case of one region through its pages.</summary>
internal sealed class Walker(BrowserRoom room, string tenant)
{
    private string _casePath = "";

    public IPage Page => room.Page;

    public Task GoAsync(string path) => Page.GotoAsync($"{room.Address}/{tenant}{path}");

    /// <summary>Signs in as an office with one press.</summary>
    public async Task BecomeAsync(string office)
    {
        await GoAsync("/masuk");
        await Page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        await Page.GetByRole(AriaRole.Button, new() { Name = office, Exact = true }).First.ClickAsync();
        await Page.WaitForURLAsync(url => !url.EndsWith("/masuk", StringComparison.Ordinal));
    }

    /// <summary>Opens the one case of the region from the list of cases.</summary>
    public async Task OpenFirstCaseAsync()
    {
        await GoAsync("/alur");
        await Page.Locator("main table a[href*='/alur/']").First.ClickAsync();
        await Page.WaitForURLAsync(new Regex("/alur/[0-9a-f-]{36}$"));
        _casePath = new Uri(Page.Url).AbsolutePath[(tenant.Length + 1)..];
    }

    public string CaseId => _casePath.Split('/')[^1];

    /// <summary>At a step: attaches a sample for every evidence that is asked for and missing, then takes a choice.</summary>
    public async Task StepAsync(string step, string choice, string? recordedBecause = null)
    {
        await GoAsync(_casePath);
        await AttachSamplesAsync(step);
        ILocator card = Page.Locator($"#langkah-{step}");
        ILocator read = card.GetByRole(AriaRole.Link, new() { Name = "Baca naskah dan putuskan", Exact = true });
        if (await read.CountAsync() > 0)
        {
            await read.ClickAsync();
            await Page.WaitForURLAsync(new Regex($"/langkah/{step}$"));
        }

        if (recordedBecause is null)
        {
            await card.GetByRole(AriaRole.Button, new() { Name = choice, Exact = true }).ClickAsync();
        }
        else
        {
            ILocator act = card.Locator("details", new() { Has = Page.Locator("summary", new() { HasText = choice }) });
            await act.Locator("summary").ClickAsync();
            await act.Locator("textarea").FillAsync(recordedBecause);
            await act.Locator("button[type=submit]").ClickAsync();
        }

        await Expect(Page.Locator($"#langkah-{step}")).Not.ToBeVisibleAsync(Patient);
    }

    /// <summary>What the card of a step says, white space folded.</summary>
    public async Task<string> CardAsync(string step)
    {
        await GoAsync(_casePath);
        return string.Join(' ', (await Page.Locator($"#langkah-{step}").InnerTextAsync()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Draws up the document of a step from its template.</summary>
    /// <returns>Path of the document's page within the region.</returns>
    public async Task<string> DraftAsync(string key, string label)
    {
        await GoAsync($"/naskah?alur={CaseId}&naskah={key}");
        await PressAsync($"Susun rancangan: {label}");
        await Page.WaitForURLAsync(new Regex("/naskah/[0-9a-f-]{36}"));
        return new Uri(Page.Url).AbsolutePath[(tenant.Length + 1)..];
    }

    /// <summary>Takes pictures of the page at two widths and in both themes, into the folder that <c>BUDAYA_PICTURES</c> names; without it nothing.</summary>
    public async Task PictureAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("BUDAYA_PICTURES") is not { Length: > 0 } folder)
        {
            return;
        }

        foreach ((int width, ColorScheme theme) in ((int, ColorScheme)[])[(1280, ColorScheme.Light), (390, ColorScheme.Dark)])
        {
            await Page.SetViewportSizeAsync(width, 900);
            await Page.EmulateMediaAsync(new() { ColorScheme = theme });
            await Page.ReloadAsync();
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{width}.png"), FullPage = true });
        }

        await Page.SetViewportSizeAsync(1280, 900);
        await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
    }

    /// <summary>Presses a button by its whole name.</summary>
    public Task PressAsync(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();

    /// <summary>In the form of a button: fills in fields by name, then presses it.</summary>
    public async Task FillAndPressAsync(string button, params (string Field, string Value)[] fields)
    {
        ILocator form = Page.Locator("form", new() { Has = Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }) }).First;
        foreach ((string field, string value) in fields)
        {
            await form.Locator($"[name='{field}']").FillAsync(value);
        }

        await form.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();
    }

    public Task SeesAsync(string text) => Expect(Page.Locator("body")).ToContainTextAsync(text, new() { Timeout = 60_000 });

    private static LocatorAssertionsToBeVisibleOptions Patient => new() { Timeout = 60_000 };

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    private async Task AttachSamplesAsync(string step)
    {
        ILocator missing = Page.Locator($"#langkah-{step} ul.langkah > li", new() { HasText = "wajib" })
            .Filter(new() { Has = Page.Locator("details.tindakan") }).Filter(new() { HasNot = Page.Locator("a[href*='/bukti/']") });
        for (int left = await missing.CountAsync(); left > 0; left--)
        {
            ILocator item = missing.First;
            await item.Locator("summary").ClickAsync();
            foreach (ILocator number in await item.Locator("[name='attach.Number']").AllAsync())
            {
                await number.FillAsync("CONTOH/1");
            }

            foreach (ILocator date in await item.Locator("[name='attach.Date']").AllAsync())
            {
                await date.FillAsync("2026-11-20");
            }

            // The page that follows, not the one that is leaving.
            await Page.RunAndWaitForResponseAsync(() => item.Locator("button", new() { HasText = "Pakai berkas contoh" }).ClickAsync(), r => r.Request.IsNavigationRequest && r.Request.Method == "GET");
            await Expect(Page.Locator($"#langkah-{step}")).ToBeVisibleAsync(Patient);
            await Page.WaitForLoadStateAsync();
            await Expect(missing).ToHaveCountAsync(left - 1, new() { Timeout = 60_000 });
        }
    }
}
