using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Budaya.Web.Tests.Shell;

/// <summary>The frames and components in a browser: accessible in both themes, within the content policy, without sideways scrolling.</summary>
public sealed class ShellBrowserTests(ShellFixture fixture, BrowserFixture browser) : IClassFixture<ShellFixture>, IClassFixture<BrowserFixture>
{
    private static readonly string[] Frames = ["kantor", "publik", "opd", "operator", "kosong", "penyunting"];

    public static TheoryData<string, ColorScheme> FramesAndThemes()
    {
        var data = new TheoryData<string, ColorScheme>();
        foreach (var frame in Frames)
        {
            data.Add(frame, ColorScheme.Light);
            data.Add(frame, ColorScheme.Dark);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(FramesAndThemes))]
    public async Task Components_InAFrameAndTheme_PassAxeAndThePolicy(string frame, ColorScheme theme)
    {
        await using var room = await BrowserRoom.OpenAsync(browser, fixture.Host.Address, width: 1280, theme);

        await room.GoAsync($"/bantuan/komponen?bingkai={frame}");
        var result = await room.Page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } });

        Assert.Empty(result.Violations.Select(v => $"{v.Id}: {v.Nodes.Length} × {v.Nodes[0].Html} {v.Nodes[0].Any.FirstOrDefault()?.Message}"));
        Assert.Empty(await room.ViolationsAsync());
        Assert.Empty(room.ConsoleErrors);
    }

    [Theory]
    [InlineData("kantor", 390)]
    [InlineData("kantor", 320)]
    [InlineData("publik", 320)]
    [InlineData("opd", 320)]
    [InlineData("penyunting", 390)]
    public async Task Components_OnANarrowScreen_DoNotScrollSideways(string frame, int width)
    {
        await using var room = await BrowserRoom.OpenAsync(browser, fixture.Host.Address, width, ColorScheme.Light);

        await room.GoAsync($"/bantuan/komponen?bingkai={frame}");

        Assert.Equal(width, await room.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task ThemeButton_Pressed_StaysAfterReload()
    {
        await using var room = await BrowserRoom.OpenAsync(browser, fixture.Host.Address, width: 1280, ColorScheme.Light);
        await room.GoAsync("/bantuan");

        await room.Page.ClickAsync("[data-aksi=tema]");
        await room.GoAsync("/privasi");

        Assert.Equal("dark", await room.Page.GetAttributeAsync("html", "data-bs-theme"));
        Assert.Equal("true", await room.Page.GetAttributeAsync("[data-aksi=tema]", "aria-pressed"));
    }

    [Fact]
    public async Task Tabs_ArrowKey_OpensTheNextPanelAndKeepsItInTheAddress()
    {
        await using var room = await BrowserRoom.OpenAsync(browser, fixture.Host.Address, width: 1280, ColorScheme.Light);
        await room.GoAsync("/bantuan/komponen");

        await room.Page.FocusAsync("[data-panel=p-semua]");
        await room.Page.Keyboard.PressAsync("ArrowRight");

        Assert.True(await room.Page.IsVisibleAsync("#p-belum"));
        Assert.False(await room.Page.IsVisibleAsync("#p-semua"));
        Assert.Contains("buka=p-belum", room.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filter_Typed_HidesOtherRowsAndSaysHowMany()
    {
        await using var room = await BrowserRoom.OpenAsync(browser, fixture.Host.Address, width: 1280, ColorScheme.Light);
        await room.GoAsync("/bantuan/komponen");

        await room.Page.FillAsync("#saring", "perhub");

        Assert.Equal("1 baris", await room.Page.TextContentAsync("#contoh-opd-n"));
    }

    [Fact]
    public async Task Draft_FormNotSent_ComesBackAndIsDroppedAfterSending()
    {
        await using var room = await BrowserRoom.OpenAsync(browser, fixture.Host.Address, width: 390, ColorScheme.Light);
        await room.GoAsync("/bantuan/komponen?bingkai=opd");

        await room.Page.FillAsync("#Input_Subject", "Laporan pemetaan");
        await room.Page.WaitForFunctionAsync("() => Object.keys(localStorage).some(k => k.startsWith('draf:'))");
        await room.GoAsync("/bantuan/komponen?bingkai=opd");
        var restored = await room.Page.InputValueAsync("#Input_Subject");
        await room.Page.SelectOptionAsync("#Input_Channel", "Surel");
        await room.Page.ClickAsync("text=Simpan rencana");
        await room.Page.WaitForSelectorAsync("text=Isian tersimpan.");

        Assert.Equal("Laporan pemetaan", restored);
        Assert.False(await room.Page.EvaluateAsync<bool>("Object.keys(localStorage).some(k => k.startsWith('draf:'))"));
    }

    [Fact]
    public async Task ErrorSummary_AfterRefusal_HasFocusAndLeadsToTheField()
    {
        await using var room = await BrowserRoom.OpenAsync(browser, fixture.Host.Address, width: 1280, ColorScheme.Light);
        await room.GoAsync("/bantuan/komponen");

        await room.Page.ClickAsync("text=Simpan rencana");
        await room.Page.WaitForSelectorAsync("[data-ringkasan-galat]");
        var focused = await room.Page.EvaluateAsync<bool>("document.activeElement.hasAttribute('data-ringkasan-galat')");
        await room.Page.ClickAsync("[data-ringkasan-galat] a");

        Assert.True(focused);
        Assert.Equal("Input_Subject", await room.Page.EvaluateAsync<string>("document.activeElement.id"));
        Assert.Empty(await room.ViolationsAsync());
    }

    [Fact]
    public async Task Editor_TypedInto_FillsTheFieldThatIsSentWithinThePolicy()
    {
        await using var room = await BrowserRoom.OpenAsync(browser, fixture.Host.Address, width: 1280, ColorScheme.Light);
        await room.GoAsync("/bantuan/komponen?bingkai=penyunting");

        await room.Page.ClickAsync(".cm-content");
        await room.Page.Keyboard.PressAsync("Control+End");
        await room.Page.Keyboard.TypeAsync("\nb. bahwa ;");
        await room.Page.Keyboard.PressAsync("F8");

        Assert.EndsWith("b. bahwa ;", await room.Page.InputValueAsync("textarea[data-editor]"), StringComparison.Ordinal);
        Assert.True(await room.Page.EvaluateAsync<bool>("document.getElementById('menimbang').classList.contains('sorot')"));
        Assert.Equal("monospace", (await room.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.cm-scroller')).fontFamily")).Split(", ")[^1]);
        Assert.Empty(await room.ViolationsAsync());
    }

    [Fact]
    public async Task Menu_WithoutScript_IsOnThePage()
    {
        await using var room = await BrowserRoom.OpenAsync(browser, fixture.Host.Address, width: 390, ColorScheme.Light, script: false);

        await room.GoAsync("/bantuan/komponen");

        Assert.True(await room.Page.IsVisibleAsync("#samping"));
        Assert.False(await room.Page.IsVisibleAsync("[data-aksi=menu]"));
    }
}
