using System.Net;
using Budaya.Testing;
using Budaya.Web.Tests.Roads;
using Budaya.Web.Tests.Shell;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Budaya.Web.Tests.EveryPage;

/// <summary>
/// Every page of the product in a browser, over the data of all roads, wide and narrow, light and dark: no sideways scrolling, nothing that the
/// content policy or the console complains of, nothing that axe finds, a heading that can be seen. With <c>BUDAYA_PICTURES</c> pictures are kept.
/// </summary>
public sealed class EveryPageTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    // Pages that show nothing of their own.
    private static readonly Dictionary<string, string> NotShown = new()
    {
        ["/Account/SignOut"] = "leads on",
        ["/Development/DemoConfirm"] = "leads on",
        ["/Development/DemoOperator"] = "takes a form only",
        ["/Development/DemoSignIn"] = "takes a form only",
        ["/Distribution/Cover"] = "a PDF",
        ["/Distribution/Recap"] = "a CSV file",
        ["/Drafting/Print"] = "a PDF",
        ["/Drafting/Sheet"] = "a picture",
        ["/Home/Feed"] = "a calendar file",
        ["/OperatorDoor/SignOut"] = "leads on",
        ["/Opd/Cover"] = "a PDF",
        ["/Opd/File"] = "a PDF",
        ["/Workflow/EvidenceFile"] = "a file",
        ["/Workflow/Scan"] = "a file",
    };

    // Who looks, in which region, and what they look at beside the pages that the roads have met.
    private static readonly (string Tenant, string Office, string[] Also)[] Readers =
    [
        ("babel", "", ["/babel/tidak-ada"]),
        ("babel", "Kepala Biro Organisasi", []),
        ("babel", "Kepala Biro Hukum", []),
        ("babel", "Pengelola sistem daerah", []),
        ("babel", "Petugas surat Dinas Kesehatan", []),
        ("babel", DeskRoad.Lead, []),
        ("bangka-barat", "Kepala Bagian Organisasi", []),
        ("bangka-barat", "Petugas surat Dinas Kesehatan", []),
        ("operator", "", []),
        ("operator", Operator, ["/operator/jejak"]),
        ("", "", ["/", "/platform"]),
    ];

    private const string Operator = "Operator platform (contoh)";

    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    // What can differ on the same page when it is narrow and dark.
    private static readonly AxeRunOptions RulesOfLook = new()
    {
        RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast", "target-size", "scrollable-region-focusable", "link-in-text-block"] },
    };

    private static readonly string? Pictures = Environment.GetEnvironmentVariable("BUDAYA_PICTURES");

    private readonly HashSet<string> _shown = [];
    private readonly List<string> _wrong = [];

    [Fact]
    public async Task EveryPage_WideAndNarrowLightAndDark_IsInOrder()
    {
        Requires.Program("chromium", "chromium-browser", "google-chrome");
        await using EveryPageHost host = new();
        host.Start();
        string draft = await DraftAsync(host);
        await host.InitializeAsync();
        string setup = await InviteAsync(host);
        List<string> pages = [.. host.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>().Select(p => p.ViewEnginePath).Distinct()];

        foreach ((string tenant, string office, string[] also) in Readers)
        {
            string[] more = (tenant, office) switch
            {
                ("babel", "") => [setup],
                ("operator", "") => [await OfferAsync(host)],
                ("babel", "Kepala Biro Organisasi") => [draft, $"{draft}/sunting"],
                ("bangka-barat", "Kepala Bagian Organisasi") => [host.AddressOf(tenant, "/Proposals/Show") ?? ""],
                _ => [],
            };
            await LookAsync(host, tenant, office, [.. also, .. more, .. pages.Except(_shown).Select(page => host.AddressOf(tenant, page)).OfType<string>()]);
        }

        Assert.True(_wrong.Count == 0, string.Join('\n', _wrong));
        Assert.Empty(pages.Except(_shown).Except(NotShown.Keys));
    }

    // A draft that can still be edited when the roads are walked.
    private static async Task<string> DraftAsync(EveryPageHost host)
    {
        using WebSession bureau = new(new HttpClient { BaseAddress = new Uri(host.Address) });
        await bureau.GetAsync("/babel/masuk");
        await bureau.PressAsync("Kepala Biro Organisasi");
        return await EarlyDraft.OfPergubAsync(bureau);
    }

    // A one-time link.
    private static async Task<string> InviteAsync(EveryPageHost host)
    {
        using WebSession admin = await host.EnterAsync("babel", "Pengelola sistem daerah");
        await admin.GetAsync("/babel/pengaturan/pengguna/baru");
        await admin.PressAsync("Tambah pengguna", new Dictionary<string, string>
        {
            ["Input.Name"] = "Narasumber Kedua", ["Input.UserName"] = "narasumber.kedua", ["Input.Office.OfficeKey"] = "narasumber", ["Input.Office.Mode"] = "Plt", ["Input.Office.LegalBasis"] = "SK Nomor 4 Tahun 2026",
        });
        return new Uri(admin.Page.QuerySelector("#tautan")?.TextContent ?? "").PathAndQuery;
    }

    // A one-time link for a new operator.
    private static async Task<string> OfferAsync(EveryPageHost host)
    {
        using WebSession first = host.Open();
        await first.GetAsync("/operator/masuk");
        await first.PressAsync(Operator);
        await first.GetAsync("/operator/operator");
        await first.PressAsync("Tambah dan buat tautan", new Dictionary<string, string> { ["userName"] = "operator.ketiga", ["displayName"] = "Operator Ketiga" });
        return new Uri(first.Page.QuerySelector("#tautan")?.TextContent ?? "").PathAndQuery;
    }

    // Whatever of these this reader may open, once each.
    private async Task LookAsync(EveryPageHost host, string tenant, string office, IReadOnlyList<string> addresses)
    {
        CookieContainer cookies = new();
        using WebSession reader = host.Open(cookies);
        if (office == DeskRoad.Lead)
        {
            await DeskRoad.EnterAsync(reader, DeskRoad.Lead, DeskRoad.Pin);
        }
        else if (office.Length > 0)
        {
            await reader.GetAsync($"/{tenant}/masuk");
            await reader.PressAsync(office);
        }

        await using BrowserRoom room = await BrowserRoom.OpenAsync(browser, host.Address, 1280, ColorScheme.Light);
        await room.Page.Context.SetExtraHTTPHeadersAsync(new Dictionary<string, string> { [StillHost.From] = host.NextAddress() });
        await room.Page.Context.AddCookiesAsync(cookies.GetAllCookies().Select(c => new Microsoft.Playwright.Cookie { Name = c.Name, Value = c.Value, Domain = c.Domain, Path = c.Path }));
        foreach (string address in addresses)
        {
            await reader.GetAsync(address);
            HttpStatusCode wanted = address.EndsWith("/tidak-ada", StringComparison.Ordinal) ? HttpStatusCode.NotFound : HttpStatusCode.OK;
            if (reader.Address == address && reader.Status == wanted && reader.MediaType == "text/html")
            {
                await SeeAsync(room, address, $"{tenant}-{office.Replace(' ', '-')}");
            }
        }
    }

    private async Task SeeAsync(BrowserRoom room, string address, string who)
    {
        foreach (ColorScheme theme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await room.Page.EmulateMediaAsync(new() { ColorScheme = theme });
            IResponse? answer = await room.Page.GotoAsync(room.Address + address); // a page takes its theme when it is loaded
            string name = answer is null ? "" : await answer.HeaderValueAsync(PageName.Header.ToLowerInvariant()) ?? "";
            _shown.Add(name);
            string worn = await room.Page.EvaluateAsync<string>("document.documentElement.dataset.bsTheme");
            if (!worn.Equals(theme.ToString(), StringComparison.OrdinalIgnoreCase))
            {
                _wrong.Add($"{address}: {worn} where {theme} was asked for");
            }

            foreach (int width in new[] { 1280, 390 })
            {
                await room.Page.SetViewportSizeAsync(width, 900);
                await CheckAsync(room, $"{address} {width} {theme}", width, (width, theme) switch { (1280, ColorScheme.Light) => Rules, (390, ColorScheme.Dark) => RulesOfLook, _ => null });
                if (Pictures is { Length: > 0 })
                {
                    await room.Page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{name.Trim('/').Replace('/', '-')}-{width}-{theme}-{who}.png"), FullPage = true });
                }
            }

            if (room.ConsoleErrors.Where(e => answer?.Status != 404 || !e.Contains("404", StringComparison.Ordinal)).ToList() is { Count: > 0 } complaints)
            {
                _wrong.Add($"{address}: the console says {string.Join("; ", complaints)}");
            }

            room.ConsoleErrors.Clear();
        }
    }

    private async Task CheckAsync(BrowserRoom room, string what, int width, AxeRunOptions? rules)
    {
        int needed = await room.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        if (needed > width)
        {
            _wrong.Add($"{what}: {needed} pixels wide");
        }

        if (!await room.Page.Locator("h1").First.IsVisibleAsync())
        {
            _wrong.Add($"{what}: no heading can be seen");
        }

        _wrong.AddRange((await room.ViolationsAsync()).Select(v => $"{what}: refused {v}"));
        if (rules is not null)
        {
            AxeResult found = await room.Page.RunAxe(rules);
            _wrong.AddRange(found.Violations.Select(v => $"{what}: {v.Id}, {v.Nodes.Length} × {v.Nodes[0].Html} {v.Nodes[0].Any.FirstOrDefault()?.Message}"));
        }
    }
}
