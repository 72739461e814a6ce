using Budaya.Web.Tests.Shell;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Budaya.Web.Tests.Walks;

/// <summary>The road of an OPD's officer on a phone: from the call on the start page to a proposal with its expansion and an attachment, which the bureau compares.</summary>
public sealed class OpdProposalWalkTests(WalkHost host, BrowserFixture browser) : IClassFixture<WalkHost>, IClassFixture<BrowserFixture>
{
    private const string Org = "Kepala Bagian Organisasi";
    private const string Health = "Petugas surat Dinas Kesehatan";
    private const int Phone = 390;
    private static readonly string[] Values = ["Santun", "Aktif", "Peduli", "Amanah"];

    [Fact]
    public async Task Officer_OnAPhone_ProposesWithAnExpansionAndAnAttachmentThatTheBureauCompares()
    {
        await host.StartAsync();
        await using BrowserRoom office = await BrowserRoom.OpenAsync(browser, host.Address, width: 1280, ColorScheme.Light);
        Walker bureau = new(office, "bangka-barat");
        await bureau.BecomeAsync(Org);
        await bureau.OpenFirstCaseAsync();
        await bureau.StepAsync("B01", "Buka penghimpunan usulan");

        await using BrowserRoom phone = await BrowserRoom.OpenAsync(browser, host.Address, Phone, ColorScheme.Light);
        Walker officer = new(phone, "bangka-barat");
        await officer.BecomeAsync(Health);
        Assert.EndsWith("/opd", phone.Page.Url, StringComparison.Ordinal);
        await LookAsync(phone, officer, "opd-tugas");
        await phone.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("Jawab permintaan usulan") }).First.ClickAsync();
        await LookAsync(phone, officer, "opd-panggilan");
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "Tulis usulan" }).ClickAsync();
        await WriteAsync(phone);
        await SendAsync(phone);
        await LookAsync(phone, officer, "opd-terkirim");

        await bureau.GoAsync($"/nilai/{bureau.CaseId}/usulan");
        string comparison = await office.Page.Locator("section:has(#banding) table").InnerTextAsync();
        await bureau.PictureAsync("perbandingan");
        Assert.Contains("SAPA", comparison, StringComparison.Ordinal);
        Assert.Contains("menyapa lebih dahulu", comparison, StringComparison.Ordinal);
        Assert.Contains("Dinas Kesehatan", comparison, StringComparison.Ordinal);
        Assert.All(Values, value => Assert.Contains(value, comparison, StringComparison.Ordinal));
        await office.Page.Locator("section:has(#banding) table").GetByRole(AriaRole.Link, new() { Name = "1 berkas SAPA" }).ClickAsync();
        await bureau.SeesAsync("uraian.pdf");
        Assert.Empty(await office.ViolationsAsync());
    }

    // Name, meaning and four values, with as many rows as the letters need.
    private static async Task WriteAsync(BrowserRoom phone)
    {
        await phone.Page.Locator("#Input_Acronym").FillAsync("SAPA");
        await phone.Page.Locator("#Input_Meaning").FillAsync("menyapa lebih dahulu");
        for (int i = 0; i < Values.Length; i++)
        {
            await phone.Page.Locator($"[name='Input.Values[{i}].Name']").FillAsync(Values[i]);
            await phone.Page.Locator($"[name='Input.Values[{i}].Segment']").FillAsync(Values[i][..1]);
            if (i < Values.Length - 1)
            {
                await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Periksa huruf dan tambah baris" }).ClickAsync();
                await phone.Page.Locator($"[name='Input.Values[{i + 1}].Name']").WaitForAsync();
            }
        }
    }

    // A file that is refused first: nothing is sent, and nothing that was typed is lost.
    private static async Task SendAsync(BrowserRoom phone)
    {
        ILocator files = phone.Page.Locator("#berkas");
        await files.SetInputFilesAsync([new() { Name = "rencana.zip", MimeType = "application/zip", Buffer = [0x7F, 0x45, 0x4C, 0x46, 0x00, 0xFF] }, Pdf]);
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Kirim usulan" }).ClickAsync();
        await Assertions.Expect(phone.Page.Locator("main")).ToContainTextAsync("Lampiran \"rencana.zip\": Jenis berkas tidak diterima");
        await Assertions.Expect(phone.Page.Locator("#Input_Acronym")).ToHaveValueAsync("SAPA");
        await Assertions.Expect(phone.Page.Locator("[name='Input.Values[3].Name']")).ToHaveValueAsync("Amanah");
        await CheckAsync(phone);

        await files.SetInputFilesAsync([Pdf]);
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Kirim usulan" }).ClickAsync();
        await Assertions.Expect(phone.Page.Locator("main")).ToContainTextAsync("Usulan terkirim dengan 1 lampiran");
        await Assertions.Expect(phone.Page.Locator("section:has(#lampiran)")).ToContainTextAsync("uraian.pdf");
        await Assertions.Expect(phone.Page.Locator("main")).ToContainTextAsync("4 dari 4 nilai cocok");
    }

    private static FilePayload Pdf => new() { Name = "uraian.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.7\n% uraian\n"u8.ToArray() };

    private static async Task LookAsync(BrowserRoom phone, Walker officer, string name)
    {
        await CheckAsync(phone);
        await officer.PictureAsync(name);
        await phone.Page.SetViewportSizeAsync(Phone, 900);
    }

    private static async Task CheckAsync(BrowserRoom phone)
    {
        AxeResult result = await phone.Page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } });
        Assert.Empty(result.Violations.Select(v => $"{phone.Page.Url} {v.Id}: {v.Nodes.Length} × {v.Nodes[0].Html} {v.Nodes[0].Any.FirstOrDefault()?.Message}"));
        Assert.Empty(await phone.ViolationsAsync());
        Assert.Equal(Phone, await phone.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }
}
