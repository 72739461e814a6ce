using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Budaya.Core.Values;

namespace Budaya.Web.Tests.Values;

/// <summary>The page of a framework: values from a workbook, saved states, and the way back to one.</summary>
public sealed class FrameworkPagesTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task Workbook_OfOtherValues_FillsTheFormAloneAndIsSavedByItsButton()
    {
        using WebSession bureau = await host.SignedInAsync("babel", "Kepala Biro Organisasi");
        string page = await MakeAsync(bureau);
        byte[] file = FrameworkWorkbook.Write(new()
        {
            Acronym = "lain", Form = FrameworkForm.Acronym,
            Values = [new() { Name = "Ramah", Segment = "R", Indicators = ["keluhan menurun"] }, new() { Name = "Ikhlas", Segment = "I" }, new() { Name = "Adil", Segment = "A" }],
        });

        await bureau.PressAsync("Ambil nilai", files: new Dictionary<string, (string, byte[])> { ["file"] = ("nilai.xlsx", file) });

        Assert.Contains("berasal dari berkas dan belum disimpan", bureau.Text, StringComparison.Ordinal);
        Assert.Equal("RIA", bureau.Page.QuerySelector<IHtmlInputElement>("#Input_Acronym")?.Value);
        await bureau.PressAsync("Simpan kerangka nilai");
        Assert.Contains("\"RIA\" tersimpan", bureau.Text, StringComparison.Ordinal);

        await bureau.GetAsync($"{page}/riwayat");
        Assert.Contains("keluhan menurun", bureau.Text, StringComparison.Ordinal);
        await bureau.PressAsync("Pakai kembali versi 1");
        Assert.Contains("tersimpan sebagai versi baru", bureau.Text, StringComparison.Ordinal);
        await bureau.GetAsync(page);
        Assert.DoesNotContain("keluhan menurun", bureau.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Workbook_ThatIsNone_IsRefusedAndNothingIsLost()
    {
        using WebSession bureau = await host.SignedInAsync("babel", "Kepala Biro Organisasi");
        await MakeAsync(bureau);

        await bureau.PressAsync("Ambil nilai", files: new Dictionary<string, (string, byte[])> { ["file"] = ("nilai.xlsx", [1, 2, 3]) });

        Assert.Contains("bukan buku kerja .xlsx", bureau.Text, StringComparison.Ordinal);
        Assert.Equal("RIA", bureau.Page.QuerySelector<IHtmlInputElement>("#Input_Acronym")?.Value);
    }

    private static async Task<string> MakeAsync(WebSession bureau)
    {
        string page = $"/babel/nilai/{Guid.CreateVersion7()}";
        await bureau.GetAsync($"{page}?baru=true");
        await bureau.PressAsync("Simpan kerangka nilai", new Dictionary<string, string> { ["Input.Acronym"] = "RIA", ["Input.Values[0].Name"] = "Ramah", ["Input.Values[0].Segment"] = "R" });
        await bureau.GetAsync(page);
        return page;
    }
}
