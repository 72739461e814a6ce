using System.Net;
using Budaya.Core.Data;
using Budaya.Core.Distribution;
using Budaya.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Budaya.Web.Tests.Distribution;

/// <summary>From an enacted document to a receipt, through pages without scripts; the clock is the host's own, the sweeps are woken by the test.</summary>
public sealed class DistributionPagesTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Bureau = "Kepala Biro Organisasi";
    private const string Kominfo = "Petugas surat Dinas Komunikasi dan Informatika";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Walk_FromReadyDocumentToReceipt_EachSideSeesIt()
    {
        Guid document = await host.InTenantAsync("babel", (services, _) => EnactedDocument.AddAsync(services));
        using WebSession bureau = await host.SignedInAsync("babel", Bureau);
        await bureau.GetAsync("/babel/sebar");
        await bureau.PressAsync("Susun rencana");
        Assert.Contains("Mulai penyampaian", bureau.Text, StringComparison.Ordinal);
        Assert.Contains("WIB", bureau.Text, StringComparison.Ordinal);
        Guid plan = await PlanOfAsync(document);

        await bureau.PressAsync("Mulai penyampaian", Fields("Input.CoverNumber", ""));
        Assert.Contains("Nomor surat pengantar belum diisi.", bureau.Text, StringComparison.Ordinal);
        await bureau.PressAsync("Mulai penyampaian", new Dictionary<string, string> { ["Input.CoverNumber"] = "000.8.6.1/9/ORG/2026", ["Input.WorkingHoursOnly"] = "false" });
        Assert.Equal($"/babel/sebar/{plan}/kiriman/1", bureau.Address);
        await SweepAsync(plan);
        await bureau.GetAsync($"/babel/sebar/{plan}/kiriman/1");
        Assert.DoesNotContain("hx-get", bureau.Page.QuerySelector("#kemajuan")!.OuterHtml.Split('>')[0], StringComparison.Ordinal); // the page has it
        Assert.Contains("Tidak ada surat dalam antrean.", bureau.Text, StringComparison.Ordinal);

        using WebSession officer = await host.SignedInAsync("babel", Kominfo);
        await officer.GetAsync("/babel/opd");
        Assert.Contains("Belum dibuka", officer.Text, StringComparison.Ordinal);
        await officer.GetAsync($"/babel/opd/surat/{plan}");
        Assert.Contains("Yang diminta dari", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Menetapkan BERKAH sebagai budaya kerja", officer.Text, StringComparison.Ordinal);
        Assert.Single(officer.Page.QuerySelectorAll("h1"));
        await officer.PressAsync("Konfirmasikan penerimaan surat ini", new Dictionary<string, string> { ["Input.Name"] = "Nama Petugas", ["Input.Title"] = "Arsiparis" });
        Assert.Contains("Centang pernyataan", officer.Text, StringComparison.Ordinal);
        Assert.Equal("Nama Petugas", officer.Page.QuerySelector("#Input_Name")!.GetAttribute("value")); // what was typed stays
        await officer.PressAsync("Konfirmasikan penerimaan surat ini", Fields("Input.IsReceived", "true"));
        Assert.Contains("Tanda terima tercatat.", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Nama Petugas", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Waktu server", officer.Text, StringComparison.Ordinal);

        await bureau.GetAsync($"/babel/sebar/{plan}/kiriman/1");
        Assert.Contains("Nama Petugas", bureau.Text, StringComparison.Ordinal);
        await bureau.PressAsync("Bagikan lewat WhatsApp", Fields("Opd", "grup"));
        Assert.Contains($"/babel/opd/surat/{plan}", bureau.Page.QuerySelector("#teks-bagikan")!.TextContent, StringComparison.Ordinal); // the answer shows it
        Assert.DoesNotContain("Dinas Komunikasi dan Informatika", bureau.Page.QuerySelector("#teks-bagikan")!.TextContent, StringComparison.Ordinal); // it answered
        Assert.Contains("Grup: dibagikan oleh Kepala Biro Organisasi", bureau.Text, StringComparison.Ordinal);

        string recap = await bureau.Client.GetStringAsync(new Uri($"/babel/sebar/{plan}/kiriman/1/rekap.csv", UriKind.Relative), Token);
        Assert.Contains("\"Nama Petugas\"", recap, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letter_WhoeverIsNotItsOfficer_GetsNothingOfIt()
    {
        (Guid plan, Guid document) = await SentAsync("diskominfo");
        using WebSession anonymous = host.Anonymous();
        using WebSession other = await host.SignedInAsync("babel", "Petugas surat Biro Hukum");
        using WebSession foreign = await host.SignedInAsync("bangka-barat", "Kepala Bagian Organisasi");
        string[] addresses = [$"/babel/opd/surat/{plan}", $"/babel/opd/surat/{plan}?opd=diskominfo", $"/babel/opd/surat/{plan}/naskah/{document}", $"/babel/opd/surat/{plan}/pengantar"];

        foreach (string address in addresses)
        {
            await anonymous.GetAsync(address);
            Assert.StartsWith("/babel/masuk", anonymous.Address, StringComparison.Ordinal);
            await other.GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, other.Status);
            await foreign.GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, foreign.Status);
        }

        Assert.Equal(0, await host.InTenantAsync("babel", (_, db) => db.Set<Reading>().CountAsync(r => r.PlanId == plan, Token)));
    }

    [Fact]
    public async Task Letter_OpenedTwice_IsReadOnceAndItsFilesAreSent()
    {
        (Guid plan, Guid document) = await SentAsync("diskominfo");
        using WebSession officer = await host.SignedInAsync("babel", Kominfo);

        await officer.GetAsync($"/babel/opd/surat/{plan}");
        await officer.GetAsync($"/babel/opd/surat/{plan}");

        Assert.Equal(1, await host.InTenantAsync("babel", (_, db) => db.Set<Reading>().CountAsync(r => r.PlanId == plan, Token)));
        byte[] file = await officer.Client.GetByteArrayAsync(new Uri($"/babel/opd/surat/{plan}/naskah/{document}", UriKind.Relative), Token);
        byte[] cover = await officer.Client.GetByteArrayAsync(new Uri($"/babel/opd/surat/{plan}/pengantar", UriKind.Relative), Token);
        byte[] again = await officer.Client.GetByteArrayAsync(new Uri($"/babel/opd/surat/{plan}/pengantar", UriKind.Relative), Token);
        string hash = await host.InTenantAsync("babel", (_, db) => db.Set<Core.Signing.SignedDocument>().Where(d => d.Id == document).Select(d => d.DistributedSha256).SingleAsync(Token));
        Assert.Equal(hash, Sha256Hex.Of(file));
        Assert.Equal("%PDF-"u8.ToArray(), cover[..5]);
        Assert.Equal(Sha256Hex.Of(cover), Sha256Hex.Of(again));
    }

    [Fact]
    public async Task Run_PausedAndResumed_SaysSo()
    {
        (Guid plan, _) = await SentAsync("diskominfo");
        using WebSession bureau = await host.SignedInAsync("babel", Bureau);
        await bureau.GetAsync($"/babel/sebar/{plan}/kiriman/1");

        await bureau.PressAsync("Hentikan pengiriman", Fields("Note", "menunggu arahan"));
        Assert.Contains("Dihentikan sementara", bureau.Text, StringComparison.Ordinal);
        await bureau.PressAsync("Lanjutkan pengiriman");

        Assert.Contains("Pengiriman dilanjutkan.", bureau.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_AnOfficeWithoutTheAuthority_SeesWhyItCannotAct()
    {
        (Guid plan, _) = await SentAsync("diskominfo");
        using WebSession legal = await host.SignedInAsync("babel", "Kepala Biro Hukum");

        await legal.GetAsync($"/babel/sebar/{plan}/kiriman/1");

        Assert.Equal(HttpStatusCode.OK, legal.Status);
        Assert.DoesNotContain("Hentikan sementara", legal.Text, StringComparison.Ordinal);
        using WebSession officer = await host.SignedInAsync("babel", Kominfo);
        await officer.GetAsync($"/babel/sebar/{plan}/kiriman/1");
        Assert.Equal(HttpStatusCode.Forbidden, officer.Status);
    }

    [Fact]
    public async Task Plan_AHolidayInWib_SaysTheNextWorkingMorningBeforeTheButton()
    {
        Guid document = await host.InTenantAsync("babel", (services, _) => EnactedDocument.AddAsync(services));
        using WebSession bureau = await host.SignedInAsync("babel", Bureau);
        await bureau.GetAsync("/babel/sebar");
        await bureau.PressAsync("Susun rencana");
        await bureau.GetAsync($"/babel/sebar/{await PlanOfAsync(document)}");

        await bureau.PressAsync("Periksa jadwal", new Dictionary<string, string> { ["Input.When"] = "nanti", ["Input.Date"] = "2099-08-22", ["Input.Time"] = "09:00" }); // a Saturday

        Assert.Contains("Senin, 24 Agustus 2099 pukul 07.30 WIB, pagi hari kerja berikutnya", bureau.Text, StringComparison.Ordinal);
        Assert.Equal(0, await host.InTenantAsync("babel", (_, db) => db.Set<PlanRecipient>().CountAsync(r => db.Set<PlanDocument>().Any(d => d.PlanId == r.PlanId && d.SignedDocumentId == document), Token)));
    }

    private static Dictionary<string, string> Fields(string name, string value) => new() { [name] = value };

    private Task<Guid> PlanOfAsync(Guid document) =>
        host.InTenantAsync("babel", (_, db) => db.Set<PlanDocument>().Where(d => d.SignedDocumentId == document).Select(d => d.PlanId).SingleAsync(Token));

    // A plan that has reached one OPD, as the bureau's own forms start it.
    private async Task<(Guid Plan, Guid Document)> SentAsync(string opd)
    {
        Guid document = await host.InTenantAsync("babel", (services, _) => EnactedDocument.AddAsync(services));
        using WebSession bureau = await host.SignedInAsync("babel", Bureau);
        await bureau.GetAsync("/babel/sebar");
        await bureau.PressAsync("Susun rencana");
        Guid plan = await PlanOfAsync(document);
        await bureau.GetAsync($"/babel/sebar/{plan}");
        await bureau.PressAsync("Mulai penyampaian", new Dictionary<string, string>
        {
            ["Input.CoverNumber"] = $"000.8.6.1/{plan.ToString()[^4..]}/ORG/2026", ["Input.WorkingHoursOnly"] = "false", ["Input.OpdCodes"] = opd,
        });
        await SweepAsync(plan);
        return (plan, document);
    }

    // The host's own scheduler may be at work too: whoever is first, the letters go out once.
    private async Task SweepAsync(Guid plan)
    {
        for (int tries = 0; tries < 60; tries++)
        {
            await host.Services.GetRequiredService<Sweeper>().RunAsync(Token);
            bool isOpen = await host.InTenantAsync("babel", async (_, db) => !await db.Set<Delivery>().AnyAsync(d => d.PlanId == plan, Token)
                || await db.Set<Delivery>().AnyAsync(d => d.PlanId == plan && d.State != DeliveryState.Accepted, Token));
            if (!isOpen)
            {
                return;
            }

            await Task.Delay(250, Token);
        }

        Assert.Fail($"The deliveries of plan {plan} did not go out.");
    }
}
