using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.Hosting;

namespace Budaya.Web.Tests.Shell;

public sealed class ShellPagesTests(ShellFixture fixture) : IClassFixture<ShellFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EveryAnswer_Page_CarriesThePolicyWithTheNonceOfItsStyle()
    {
        using var client = fixture.Host.Client();

        var response = await client.GetAsync("/bantuan", Cancel);
        var page = await ParseAsync(response);

        var nonce = page.QuerySelector("style")!.GetAttribute("nonce"); // the layout always writes it
        Assert.Equal(
            $"default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{nonce}'; img-src 'self' data:; connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            Header(response, "Content-Security-Policy"));
        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        Assert.Equal("DENY", Header(response, "X-Frame-Options"));
        Assert.Equal("same-origin", Header(response, "Referrer-Policy"));
        Assert.Contains("camera=()", Header(response, "Permissions-Policy"), StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Server"));
        Assert.False(response.Headers.Contains("X-Powered-By"));
        Assert.Equal("no-store", Header(response, "Cache-Control"));
    }

    [Fact]
    public async Task Nonce_TwoRequests_AreDifferent()
    {
        using var client = fixture.Host.Client();

        var first = await ParseAsync(await client.GetAsync("/bantuan", Cancel));
        var second = await ParseAsync(await client.GetAsync("/bantuan", Cancel));

        Assert.NotEqual(first.QuerySelector("style")?.GetAttribute("nonce"), second.QuerySelector("style")?.GetAttribute("nonce"));
    }

    [Fact]
    public async Task PublicPage_WithoutSignIn_SetsNoCookieAndLoadsOneStylesheet()
    {
        using var client = fixture.Host.Client();

        var response = await client.GetAsync("/bantuan", Cancel);
        var page = await ParseAsync(response);

        Assert.False(response.Headers.Contains("Set-Cookie"));
        var sheet = Assert.Single(page.QuerySelectorAll("link[rel=stylesheet]"));
        Assert.Matches("^/dist/budaya\\.[a-z0-9]{10}\\.css$", sheet.GetAttribute("href"));
        Assert.DoesNotContain(page.QuerySelectorAll("script"), s => s.GetAttribute("src")!.Contains("htmx", StringComparison.Ordinal)); // every script has a src, see MarkupRulesTests
    }

    [Fact]
    public async Task Asset_WithItsHash_IsCachedForEver()
    {
        using var client = fixture.Host.Client();
        var page = await ParseAsync(await client.GetAsync("/bantuan/komponen", Cancel));

        foreach (var address in page.QuerySelectorAll("link[rel=stylesheet], script").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")))
        {
            var asset = await client.GetAsync(address, Cancel);

            Assert.Equal(HttpStatusCode.OK, asset.StatusCode);
            Assert.Matches("\\.[a-z0-9]{10}\\.(css|js)$", address);
        }
    }

    [Theory]
    [InlineData("/bantuan")]
    [InlineData("/bantuan/pintasan")]
    [InlineData("/privasi")]
    [InlineData("/aksesibilitas")]
    public async Task HelpPage_Anyone_OpensWithOneHeadingAndATitle(string address)
    {
        using var client = fixture.Host.Client();

        var response = await client.GetAsync(address, Cancel);
        var page = await ParseAsync(response);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.EndsWith("| Budaya Platform", page.Title, StringComparison.Ordinal);
        Assert.Equal("id", page.DocumentElement.GetAttribute("lang"));
        Assert.NotNull(page.QuerySelector("a.lompat[href='#utama']"));
    }

    [Theory]
    [InlineData(400, "Permintaan tidak dapat diproses")]
    [InlineData(403, "Anda tidak berwenang membuka halaman ini")]
    [InlineData(404, "Halaman tidak ditemukan")]
    [InlineData(429, "Terlalu banyak permintaan")]
    public async Task ErrorPage_AStatus_SaysWhatToDoAndKeepsTheStatus(int status, string title)
    {
        using var client = fixture.Host.Client();

        var got = await client.GetAsync($"/uji/{status}", Cancel);
        var posted = await client.PostAsync($"/uji/{status}", new FormUrlEncodedContent([]), Cancel);

        foreach (var response in new[] { got, posted })
        {
            Assert.Equal(status, (int)response.StatusCode);
            Assert.Equal(title, (await ParseAsync(response)).QuerySelector("h1")?.TextContent);
            Assert.NotNull(Header(response, "Content-Security-Policy"));
        }
    }

    [Fact]
    public async Task ErrorPage_AnException_HasAShortCodeAndNoTrace()
    {
        await using var host = await ShellHost.StartAsync(Environments.Production, Cancel);
        using var client = host.Client();

        var response = await client.GetAsync("/uji/rusak", Cancel);
        var text = await response.Content.ReadAsStringAsync(Cancel);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Matches("<b class=\"mono\">[0-9A-F]{4}-[0-9A-F]{2}</b>", text);
        Assert.DoesNotContain("Rahasia", text, StringComparison.Ordinal);
        Assert.DoesNotContain("InvalidOperation", text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ErrorPage_ByItsOwnAddress_IsNotFound()
    {
        using var client = fixture.Host.Client();

        var response = await client.GetAsync("/galat/500", Cancel);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Api_AStatus_IsAnsweredPlainly()
    {
        using var client = fixture.Host.Client();

        var response = await client.GetAsync("/api/403", Cancel);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync(Cancel));
    }

    [Fact]
    public async Task Components_InProduction_HaveNoAddress()
    {
        await using var host = await ShellHost.StartAsync(Environments.Production, Cancel);
        using var client = host.Client();

        var response = await client.GetAsync("/bantuan/komponen", Cancel);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Form_WithErrors_TiesEachMessageToItsField()
    {
        using var client = fixture.Host.Client();

        var page = await PostAsync(client, new() { ["Input.Subject"] = "", ["Input.Due"] = "besok", ["Input.Channel"] = "" });

        var summary = page.QuerySelector("[data-ringkasan-galat]")!; // fails the next line otherwise
        Assert.Equal("3 isian perlu diperbaiki", summary.QuerySelector("h2")?.TextContent);
        foreach (var link in summary.QuerySelectorAll("a"))
        {
            var field = page.QuerySelector(link.GetAttribute("href")!)!; // written by the summary; a missing field is a failure
            Assert.Equal("true", field.GetAttribute("aria-invalid"));
            var described = field.GetAttribute("aria-describedby")!.Split(' ').Select(id => page.GetElementById(id)?.TextContent); // as above
            Assert.Contains(link.TextContent, described);
        }

        Assert.Contains("\"besok\" bukan isian yang benar untuk Tenggat.", summary.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_Accepted_SaysSoOnceAndDropsTheDraft()
    {
        using var client = fixture.Host.Client();

        var page = await PostAsync(client, new() { ["Input.Subject"] = "Laporan", ["Input.Channel"] = "Surel" });
        var again = await ParseAsync(await client.GetAsync("/bantuan/komponen", Cancel));

        Assert.Contains(page.QuerySelectorAll("[role=status]"), e => e.TextContent.Contains("Isian tersimpan.", StringComparison.Ordinal));
        Assert.Equal("komponen", page.QuerySelector("[data-draf-hapus]")?.GetAttribute("data-draf-hapus"));
        Assert.Null(again.QuerySelector("[data-draf-hapus]"));
    }

    [Fact]
    public async Task Form_WithoutItsToken_IsRefused()
    {
        using var client = fixture.Host.Client();

        var response = await client.PostAsync("/bantuan/komponen", new FormUrlEncodedContent([]), Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Components_Markup_HasNoStyleAttribute()
    {
        using var client = fixture.Host.Client();

        foreach (var frame in new[] { "kantor", "publik", "opd", "operator", "kosong", "penyunting" })
        {
            var page = await ParseAsync(await client.GetAsync($"/bantuan/komponen?bingkai={frame}", Cancel));

            Assert.Empty(page.QuerySelectorAll("[style]"));
            Assert.NotEmpty(page.QuerySelectorAll("svg.ikon use"));
        }
    }

    private static async Task<IDocument> PostAsync(HttpClient client, Dictionary<string, string> fields)
    {
        var form = await ParseAsync(await client.GetAsync("/bantuan/komponen", Cancel));
        fields["__RequestVerificationToken"] = form.QuerySelector<IHtmlInputElement>("form[data-draf] input[name=__RequestVerificationToken]")!.Value; // the form tag helper writes it
        var response = await client.PostAsync("/bantuan/komponen", new FormUrlEncodedContent(fields), Cancel);
        return await ParseAsync(response.StatusCode == HttpStatusCode.Found ? await client.GetAsync(response.Headers.Location, Cancel) : response);
    }

    private static async Task<IDocument> ParseAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync(Cancel);
        return await BrowsingContext.New(Configuration.Default).OpenAsync(r => r.Content(text), Cancel);
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) || response.Content.Headers.TryGetValues(name, out values) ? string.Join(", ", values) : null;
}
