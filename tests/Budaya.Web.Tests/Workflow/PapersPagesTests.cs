using System.Net;
using Budaya.Core.Data;
using Budaya.Core.Drafting;
using Budaya.Core.Values;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Tests.Workflow;

/// <summary>The papers that go with a case. <c>BUDAYA_PICTURES</c> names a folder that keeps the PDF of each.</summary>
public sealed class PapersPagesTests(WebHost host) : IClassFixture<WebHost>
{
    [Theory]
    [InlineData("babel", "BERKAH", "Kepala Biro Organisasi")]
    [InlineData("bangka-barat", "Betason", "Kepala Bagian Organisasi")]
    public async Task Papers_EachOfThem_IsSavedAsWordAndPdf(string tenant, string acronym, string office)
    {
        Guid id = await OpenAsync(tenant, acronym);
        using WebSession session = await host.SignedInAsync(tenant, office);
        string opd = await host.InTenantAsync(tenant, (_, db) => db.Set<Budaya.Core.Tenants.Opd>().Where(o => o.Receives).OrderByDescending(o => o.Position).Select(o => o.Code).FirstAsync());
        await session.GetAsync($"/{tenant}/alur/{id}/naskah?opd={opd}");
        List<string> links = [.. session.Page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href") ?? "").Where(href => href.Contains("naskah=", StringComparison.Ordinal))];

        Assert.Equal(2 * WorkingPaper.All.Count, links.Count);
        Assert.Contains("Yth. ", session.Page.QuerySelector("textarea")?.TextContent, StringComparison.Ordinal);
        foreach (string link in links)
        {
            using HttpResponseMessage answer = await session.Client.GetAsync(new Uri(link, UriKind.Relative), TestContext.Current.CancellationToken);
            byte[] bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode, $"{link}: {answer.StatusCode}");
            bool isWord = link.Contains("handler=Word", StringComparison.Ordinal);
            Assert.Equal(isWord ? MediaTypes.Docx : MediaTypes.Pdf, answer.Content.Headers.ContentType?.MediaType);
            if (!isWord && Environment.GetEnvironmentVariable("BUDAYA_PICTURES") is { Length: > 0 } folder)
            {
                await File.WriteAllBytesAsync(Path.Combine(folder, $"{tenant}-{answer.Content.Headers.ContentDisposition?.FileNameStar ?? "naskah.pdf"}"), bytes, TestContext.Current.CancellationToken);
            }
        }
    }

    [Fact]
    public async Task Framework_ItsPage_OffersTheMaterialOfSocialisation()
    {
        Guid id = await host.InTenantAsync("babel", (_, db) => db.Set<ValueFramework>().Where(f => f.Acronym == "BERKAH").Select(f => f.Id).FirstAsync());
        using WebSession session = await host.SignedInAsync("babel", "Kepala Biro Organisasi");
        await session.GetAsync($"/babel/nilai/{id}");
        Assert.Empty(session.Page.QuerySelectorAll("main a[download]")); // its texts are examples
        await session.PressAsync("Nyatakan sebagai teks daerah");
        List<string> links = [.. session.Page.QuerySelectorAll("main a[download]").Select(a => a.GetAttribute("href") ?? "")];

        Assert.Equal(7, links.Count);
        foreach (string link in links)
        {
            using HttpResponseMessage answer = await session.Client.GetAsync(new Uri(link, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode, $"{link}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Templates_SayWhichApplies_AndHowItFaresOnTheSamples()
    {
        using WebSession session = await host.SignedInAsync("babel", "Kepala Biro Hukum");

        await session.GetAsync("/babel/templat");
        Assert.Contains("Peraturan tentang budaya kerja", session.Text, StringComparison.Ordinal);
        await session.FollowAsync("Peraturan tentang budaya kerja");
        Assert.Contains("Yang berlaku templat bawaan", session.Text, StringComparison.Ordinal);
        Assert.Contains("8 dari 8 tanpa temuan", session.Text, StringComparison.Ordinal); // five of every paper, three of a peraturan
        await session.FollowAsync("Sunting templat");
        Assert.Contains("BAB Ketentuan Umum", session.Page.QuerySelector("textarea")?.TextContent, StringComparison.Ordinal);
        foreach (string address in (string[])["/babel/templat/tidak-ada", "/babel/templat/..%2Ftenant", "/babel/templat/sunting/tidak-ada", "/babel/templat/sunting/..%2Ftenant"])
        {
            await session.GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, session.Status);
        }
    }

    [Fact]
    public async Task Papers_OfAnUnknownCaseOrName_AreNotFound()
    {
        Guid id = await OpenAsync("babel", "BERKAH");
        using WebSession session = await host.SignedInAsync("babel", "Kepala Biro Organisasi");

        await session.GetAsync($"/babel/alur/{Guid.NewGuid()}/naskah");
        Assert.Equal(HttpStatusCode.NotFound, session.Status);
        await session.GetAsync($"/babel/alur/{id}/naskah?handler=Word&naskah=tidak-ada");
        Assert.Equal(HttpStatusCode.NotFound, session.Status);
    }

    private Task<Guid> OpenAsync(string tenant, string acronym) => host.InTenantAsync(tenant, async (_, db) =>
    {
        ValueFramework framework = await db.Set<ValueFramework>().FirstAsync(f => f.Acronym == acronym);
        WorkflowVersion version = await db.Set<WorkflowVersion>().FirstAsync();
        WorkflowCase opened = db.Add(new WorkflowCase
        {
            WorkflowKey = version.Key, WorkflowNumber = version.Number, Title = $"Budaya kerja {acronym}", RuleDate = new DateOnly(2026, 11, 2), FrameworkId = framework.Id, OpenedAt = DateTimeOffset.UtcNow,
        }).Entity;
        await db.SaveChangesAsync();
        return opened.Id;
    });
}
