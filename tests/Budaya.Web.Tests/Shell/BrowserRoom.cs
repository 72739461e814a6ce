using Budaya.Testing;
using Microsoft.Playwright;

namespace Budaya.Web.Tests.Shell;

/// <summary>One browser for the tests of a class, started by the first that needs it.</summary>
public sealed class BrowserFixture : IAsyncDisposable
{
    private readonly SemaphoreSlim _start = new(1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    internal async Task<IBrowser> BrowserAsync()
    {
        var path = Chromium.Path();
        await _start.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            _playwright ??= await Playwright.CreateAsync();
            return _browser ??= await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Chromium.Arguments });
        }
        finally
        {
            _start.Release();
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) { await _browser.DisposeAsync(); }
        _playwright?.Dispose();
        _start.Dispose();
    }
}

/// <summary>A fresh profile with one page; remembers what the content policy refused and what the console complained of.</summary>
internal sealed class BrowserRoom : IAsyncDisposable
{
    private const string Watch = "window.__refused = []; document.addEventListener('securitypolicyviolation', e => window.__refused.push(e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sourceFile));";

    private readonly string _address;
    private readonly bool _script;

    private BrowserRoom(IPage page, string address, bool script)
    {
        (Page, _address, _script) = (page, address, script);
        page.Console += (_, message) =>
        {
            if (message.Type == "error") { ConsoleErrors.Add(message.Text); }
        };
        page.PageError += (_, message) => ConsoleErrors.Add(message);
    }

    public IPage Page { get; }

    public string Address => _address;

    public List<string> ConsoleErrors { get; } = [];

    public static async Task<BrowserRoom> OpenAsync(BrowserFixture fixture, string address, int width, ColorScheme theme, bool script = true)
    {
        var browser = await fixture.BrowserAsync();
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = theme, JavaScriptEnabled = script });
        if (script) { await context.AddInitScriptAsync(Watch); }
        return new BrowserRoom(await context.NewPageAsync(), address, script);
    }

    public async Task GoAsync(string path)
    {
        await Page.GotoAsync(_address + path);
        if (_script) { await Page.WaitForLoadStateAsync(LoadState.NetworkIdle); }
    }

    public async Task<string[]> ViolationsAsync() => await Page.EvaluateAsync<string[]>("window.__refused");

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
