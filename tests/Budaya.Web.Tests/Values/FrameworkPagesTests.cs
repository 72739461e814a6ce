using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

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
        Assert.Equal("lain", bureau.Page.QuerySelector<IHtmlInputElement>("#Input_Acronym")?.Value);
        await bureau.PressAsync("Simpan kerangka nilai");
        Assert.Contains("\"lain\" tersimpan", bureau.Text, StringComparison.Ordinal);

        await bureau.GetAsync($"{page}/riwayat");
        Assert.Contains("keluhan menurun", bureau.Text, StringComparison.Ordinal);
        await bureau.PressAsync("Pakai kembali versi 1");
        Assert.Contains("tersimpan sebagai versi baru", bureau.Text, StringComparison.Ordinal);
        await bureau.GetAsync(page);
        Assert.DoesNotContain("keluhan menurun", bureau.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ExampleTexts_AreConfirmedByOneAct_AndOnlyThenPrinted()
    {
        using WebSession bureau = await host.SignedInAsync("bangka-barat", "Kepala Bagian Organisasi");
        await bureau.GetAsync("/bangka-barat/nilai");
        await bureau.FollowAsync("Betason");
        string page = bureau.Address.Split('?')[0];
        Assert.Contains("Masih ada teks contoh", bureau.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Kartu saku", bureau.Text, StringComparison.Ordinal);
        await bureau.GetAsync($"{page}?handler=Material&bahan=kartu-saku.pdf");
        Assert.NotEqual("application/pdf", bureau.MediaType);

        await bureau.GetAsync(page);
        await bureau.PressAsync("Nyatakan sebagai teks daerah");

        Assert.DoesNotContain("Masih ada teks contoh", bureau.Text, StringComparison.Ordinal);
        await bureau.GetAsync($"{page}?handler=Material&bahan=kartu-saku.pdf");
        Assert.Equal("application/pdf", bureau.MediaType);
    }

    [Fact]
    public async Task Editor_WithoutScripts_TakesInWordsAndLettersReadsAListAndUndoes()
    {
        using WebSession bureau = await host.SignedInAsync("babel", "Kepala Biro Organisasi");
        await bureau.GetAsync($"/babel/nilai/{Guid.CreateVersion7()}?baru=true");
        await bureau.PressAsync("Susun dari daftar", new Dictionary<string, string> { ["Input.Acronym"] = "BERKAH", ["daftar"] = "Bertaqwa, Efisien, Responsif, Kolaboratif, Akuntabel, dan Handal" });
        Assert.Equal("Bertaqwa,Efisien,Responsif,Kolaboratif,Akuntabel,Handal", Names(bureau));

        await bureau.PressAsync("Periksa huruf", new Dictionary<string, string> { ["Input.Values[3].Segment"] = "X" });
        Assert.Contains("K dari Kolaboratif (huruf pertama)", bureau.Text, StringComparison.Ordinal);
        await bureau.PressAsync("Pakai saran huruf");
        Assert.Equal("K", bureau.Page.QuerySelector("input[name='Input.Values[3].Segment']")?.GetAttribute("value"));
        await bureau.PressAsync("Susun dari daftar", new Dictionary<string, string> { ["daftar"] = "Bersih, Elok" });
        Assert.Contains("dalam teks \"Bersih\", dalam kerangka \"Bertaqwa\"", bureau.Text, StringComparison.Ordinal);
        Assert.Equal("Bersih,Elok", Names(bureau));
        await bureau.PressAsync("Urungkan perubahan terakhir");
        Assert.Equal("Bertaqwa,Efisien,Responsif,Kolaboratif,Akuntabel,Handal", Names(bureau));
    }

    [Fact]
    public async Task Editor_LetterWithoutValue_TakesInAWordInItsPlaceByOnePress()
    {
        using WebSession bureau = await host.SignedInAsync("babel", "Kepala Biro Organisasi");
        string page = $"/babel/nilai/{Guid.CreateVersion7()}";
        await bureau.GetAsync($"{page}?baru=true");
        await bureau.PressAsync("Periksa huruf", new Dictionary<string, string> { ["Input.Acronym"] = "RIA", ["Input.Values[0].Name"] = "Ramah", ["Input.Values[0].Segment"] = "R" });
        await bureau.PressAsync("Periksa huruf", new Dictionary<string, string> { ["Input.Values[1].Name"] = "Adil", ["Input.Values[1].Segment"] = "A" });

        await bureau.PressAsync("Inovatif untuk huruf ke-2");

        Assert.Equal("Ramah,Inovatif,Adil", Names(bureau));
        await bureau.PressAsync("Simpan kerangka nilai");
        await bureau.GetAsync(page);
        Assert.Equal("Ramah,Inovatif,Adil", Names(bureau));
        Assert.Contains("3 dari 3 nilai cocok", bureau.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_WhileTheNameStays_AsksOtherRegionsOnceAndAgainForAnotherName()
    {
        using WebSession bureau = await host.SignedInAsync("babel", "Kepala Biro Organisasi");
        await bureau.GetAsync($"/babel/nilai/{Guid.CreateVersion7()}?baru=true");
        await bureau.PressAsync("Periksa huruf", new Dictionary<string, string> { ["Input.Acronym"] = "NYAMAN" });
        await host.InTenantAsync("bangka-barat", async (_, db) =>
        {
            db.Add(new PublishedName { TenantId = "bangka-barat", FrameworkId = Guid.CreateVersion7(), Name = "Nyaman", Owner = "Pemerintah CONTOH" });
            return await db.SaveChangesAsync();
        });

        await bureau.PressAsync("Periksa huruf", new Dictionary<string, string> { ["Input.Meaning"] = "nyaman" });
        Assert.DoesNotContain("sedang berlaku di Pemerintah CONTOH", bureau.Text, StringComparison.Ordinal); // the name was asked for before
        await bureau.PressAsync("Periksa huruf", new Dictionary<string, string> { ["Input.Acronym"] = "Nyaman" });
        Assert.Contains("sedang berlaku di Pemerintah CONTOH", bureau.Text, StringComparison.Ordinal);
        await bureau.PressAsync("Periksa huruf", new Dictionary<string, string> { ["Input.Meaning"] = "tenang" });
        Assert.Contains("sedang berlaku di Pemerintah CONTOH", bureau.Text, StringComparison.Ordinal); // the form brought the answer back
    }

    [Fact]
    public async Task Edition_IsBegunComparedAndShownToThePublicOnceInForce()
    {
        using WebSession bureau = await host.SignedInAsync("babel", "Kepala Biro Organisasi");
        Guid first = Guid.CreateVersion7();
        await EnactedAsync(first);
        using WebSession stranger = host.Anonymous();
        await stranger.GetAsync("/babel/");
        Assert.Contains("SIGAP: budaya kerja Aparatur Sipil Negara", stranger.Text, StringComparison.Ordinal);
        Assert.Contains("Santun", stranger.Page.QuerySelector(".poster")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("bersikap santun", stranger.Page.QuerySelector(".poster")?.TextContent, StringComparison.Ordinal);

        await bureau.GetAsync($"/babel/nilai/{first}");
        Assert.Contains("Edisi 1", bureau.Text, StringComparison.Ordinal);
        await bureau.PressAsync("Buat edisi baru");
        Guid second = Guid.Parse(bureau.Address.Split('?')[0].Split('/')[^1]);
        await bureau.PressAsync("Simpan kerangka nilai", new Dictionary<string, string> { ["Input.Tagline"] = "melayani" });
        await bureau.FollowAsync("Bandingkan dengan edisi 1");

        Assert.True(bureau.Text.Contains("Perubahan edisi 1 ke 2", StringComparison.Ordinal), $"{bureau.Address} {bureau.Status}: {bureau.Text}");
        Assert.Contains("melayani", bureau.Page.QuerySelector("table")?.TextContent, StringComparison.Ordinal);
        await EnactAsync(second);
        await stranger.GetAsync("/babel/");
        Assert.Contains("Edisi 2. Berlaku untuk", stranger.Text, StringComparison.Ordinal);
    }

    private async Task EnactedAsync(Guid id)
    {
        await host.InTenantAsync("babel", async (services, db) =>
        {
            await BecomeAsync(services, db, "kabiro-organisasi");
            await services.GetRequiredService<FrameworkService>().CreateAsync(id, new()
            {
                Acronym = "SIGAP", Form = FrameworkForm.Acronym,
                Values = [new() { Name = "Santun", Segment = "S", Definition = "bersikap santun", Behaviours = ["menyapa lebih dahulu"] }, new() { Name = "Igapraja", Segment = "IGAP", SegmentKind = SegmentKind.Prefix, Behaviours = ["melayani"] }],
            }, CancellationToken.None);
            return await db.SaveChangesAsync();
        });
        await EnactAsync(id);
    }

    private Task<int> EnactAsync(Guid id) => host.InTenantAsync("babel", async (services, db) =>
    {
        await BecomeAsync(services, db, "kabiro-hukum");
        await services.GetRequiredService<FrameworkService>().EnactAsync(id, new(2026, 1, 1), CancellationToken.None);
        return await db.SaveChangesAsync();
    });

    private static async Task BecomeAsync(IServiceProvider services, BudayaDbContext db, string office)
    {
        Guid person = await db.Set<OfficeHolding>().Where(h => h.OfficeKey == office).Select(h => h.PersonId).FirstAsync();
        services.GetRequiredService<ActingPerson>().Become(person, office, nip: null, await services.GetRequiredService<PeopleDirectory>().OfficesOfAsync(person, CancellationToken.None));
    }

    private static string Names(WebSession session) => string.Join(',', session.Page.QuerySelectorAll("input[name^='Input.Values['][name$='].Name']").Select(i => i.GetAttribute("value")).Where(v => !string.IsNullOrEmpty(v)));

    [Fact]
    public async Task Workbook_ThatIsNone_IsRefusedAndNothingIsLost()
    {
        using WebSession bureau = await host.SignedInAsync("babel", "Kepala Biro Organisasi");
        await MakeAsync(bureau);

        await bureau.PressAsync("Ambil nilai", files: new Dictionary<string, (string, byte[])> { ["file"] = ("nilai.xlsx", [1, 2, 3]) });

        Assert.Contains("bukan buku kerja .xlsx", bureau.Text, StringComparison.Ordinal);
        Assert.Equal("RIA", bureau.Page.QuerySelector<IHtmlInputElement>("#Input_Acronym")?.Value);
    }

    [Fact]
    public async Task Workbook_Undone_GivesBackWhatWasTypedAndNotWhatIsSaved()
    {
        using WebSession bureau = await host.SignedInAsync("babel", "Kepala Biro Organisasi");
        await MakeAsync(bureau);
        byte[] file = FrameworkWorkbook.Write(new() { Acronym = "lain", Form = FrameworkForm.Acronym, Values = [new() { Name = "Lugas", Segment = "L" }] });

        await bureau.PressAsync(
            "Ambil nilai", new Dictionary<string, string> { ["Input.Meaning"] = "senang", ["Input.Values[0].Name"] = "Rajin", ["Input.Values[1].Definition"] = "belum bernama" },
            new Dictionary<string, (string, byte[])> { ["file"] = ("nilai.xlsx", file) });
        string imported = Names(bureau);
        await bureau.PressAsync("Urungkan perubahan terakhir");

        Assert.Equal(("Lugas", "Rajin"), (imported, Names(bureau)));
        Assert.Equal(("RIA", "senang"), (bureau.Page.QuerySelector<IHtmlInputElement>("#Input_Acronym")?.Value, bureau.Page.QuerySelector<IHtmlInputElement>("#Input_Meaning")?.Value));
        Assert.Contains("belum bernama", bureau.Page.QuerySelectorAll("textarea").Select(t => t.TextContent.Trim()));
    }

    [Fact]
    public async Task Change_ThatIsRefused_LeavesNothingToUndo()
    {
        using WebSession bureau = await host.SignedInAsync("babel", "Kepala Biro Organisasi");
        await MakeAsync(bureau);

        await bureau.PressAsync("Susun dari daftar", new Dictionary<string, string> { ["Input.Meaning"] = "senang", ["daftar"] = "" });
        string pasted = bureau.Text;
        await bureau.PressAsync("Ambil nilai", files: new Dictionary<string, (string, byte[])> { ["file"] = ("nilai.xlsx", [1, 2, 3]) });

        Assert.Contains("Tempel daftar nilai, misalnya", pasted, StringComparison.Ordinal);
        Assert.Contains("bukan buku kerja .xlsx", bureau.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Urungkan perubahan terakhir", pasted + bureau.Text, StringComparison.Ordinal);
        Assert.Equal("senang", bureau.Page.QuerySelector<IHtmlInputElement>("#Input_Meaning")?.Value);
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
