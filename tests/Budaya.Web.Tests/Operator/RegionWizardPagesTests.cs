using Budaya.Core.Packs;
using Budaya.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Tests.Operator;

/// <summary>A new region through the six pages of the wizard, by plain forms.</summary>
public sealed class RegionWizardPagesTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task Wizard_FromTheFirstStepToTheLast_MakesARegionInWhichItsPeopleWork()
    {
        using WebSession operators = host.Anonymous();
        await operators.GetAsync("/operator/pemda/baru");
        await operators.PressAsync("Operator platform (contoh)");
        await operators.PressAsync("Simpan dan lanjut", new Dictionary<string, string>
        {
            ["Identity.Code"] = "contoh", ["Identity.OfficialName"] = "Pemerintah Kabupaten Contoh", ["Identity.ShortName"] = "Pemkab Contoh", ["Identity.Level"] = "Kabupaten",
            ["Identity.RegionName"] = "Contoh", ["Identity.Province"] = "Kepulauan Bangka Belitung", ["Identity.Place"] = "Kota Contoh", ["Identity.Colour"] = "#0f5e63",
        });
        Assert.Contains("Langkah 2 dari 6", operators.Text, StringComparison.Ordinal);
        await operators.PressAsync("Simpan dan lanjut", new Dictionary<string, string> { ["lines"] = "PEMERINTAH KABUPATEN CONTOH\nSEKRETARIAT DAERAH", ["address"] = "Jalan Contoh Nomor 1" });
        string opds = operators.Address;
        byte[] list = await BytesAsync(operators, operators.Page.QuerySelectorAll("a").First(a => a.TextContent == "Unduh contoh daftar").GetAttribute("href") ?? "");
        await operators.GetAsync(opds);
        await operators.PressAsync("Unggah daftar", files: new Dictionary<string, (string, byte[])> { ["file"] = ("perangkat-daerah.xlsx", list) });
        Assert.Contains("Langkah 4 dari 6", operators.Text, StringComparison.Ordinal);
        await operators.PressAsync("Simpan dan lanjut", RegionPack.Roles.Index().SelectMany(r => new Dictionary<string, string> { [$"offices[{r.Index}].Title"] = r.Item.Name, [$"offices[{r.Index}].OpdCode"] = "setda", [$"offices[{r.Index}].Name"] = r.Index == 0 ? "Nama Contoh" : "" }).ToDictionary());
        await operators.PressAsync("Simpan dan lanjut", new Dictionary<string, string> { ["models"] = "keputusan" });
        string last = operators.Address;
        Assert.Contains("Semua isian lengkap", operators.Text, StringComparison.Ordinal);
        Assert.Contains("Libur nasional dan cuti bersama 2021 sampai", operators.Text, StringComparison.Ordinal);
        Assert.Contains("Nama Contoh (Kepala daerah; dasar belum dicatat)", operators.Text, StringComparison.Ordinal);
        byte[] letter = await BytesAsync(operators, operators.Page.QuerySelectorAll("a").First(a => a.TextContent.Contains("Surat percobaan (PDF)", StringComparison.Ordinal)).GetAttribute("href") ?? "");
        Assert.True(letter.AsSpan().StartsWith("%PDF-"u8));
        await operators.GetAsync(last);
        await operators.PressAsync("Buat pemda");
        Assert.Contains("Pemda sudah dibuat", operators.Text, StringComparison.Ordinal);

        using WebSession admin = await host.SignedInAsync("contoh", RegionPack.Roles.Single(r => r.Code == "ADMIN").Name); // at once, not when a cache ends
        await admin.GetAsync("/contoh/pengaturan/perangkat-daerah");

        Assert.Contains("Dinas Kesehatan", admin.Text, StringComparison.Ordinal);
        Assert.Equal(["dinkes", "setda"], await host.InTenantAsync("contoh", (_, db) => db.Set<Opd>().OrderBy(o => o.Code).Select(o => o.Code).ToListAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task LastStep_WithSomethingMissing_NamesItAndOffersNoButton()
    {
        using WebSession operators = host.Anonymous();
        await operators.GetAsync("/operator/pemda/baru");
        await operators.PressAsync("Operator platform (contoh)");
        string first = operators.Address;
        await operators.PressAsync("Simpan dan lanjut", new Dictionary<string, string> { ["Identity.Code"] = "kosong" });
        await operators.GetAsync(first.Replace("/1", "/6", StringComparison.Ordinal));

        Assert.Contains("Belum lengkap", operators.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(operators.Page.QuerySelectorAll("button"), b => b.TextContent.Contains("Buat pemda", StringComparison.Ordinal));
    }

    [Fact]
    public async Task OfficesStep_ARowWithoutATitle_StaysOnTheStepNamesTheRowAndKeepsWhatWasTyped()
    {
        using WebSession operators = host.Anonymous();
        await operators.GetAsync("/operator/pemda/baru");
        await operators.PressAsync("Operator platform (contoh)");
        await operators.GetAsync(operators.Address.Replace("/1", "/4", StringComparison.Ordinal));

        await operators.PressAsync("Simpan dan lanjut", new Dictionary<string, string> { ["offices[1].Name"] = "Nama Contoh", ["offices[1].LegalBasis"] = "SK Contoh Nomor 1", ["offices[2].Title"] = "Asisten Contoh" });

        Assert.Contains("Langkah 4 dari 6", operators.Text, StringComparison.Ordinal);
        Assert.Contains("Baris Sekretaris Daerah: nama jabatan kosong", operators.Text, StringComparison.Ordinal);
        Assert.Contains("Pejabat Asisten Contoh: pilih perangkat daerahnya.", operators.Text, StringComparison.Ordinal);
        Assert.Equal(["Nama Contoh", "SK Contoh Nomor 1", "Asisten Contoh"], new[] { "offices[1].Name", "offices[1].LegalBasis", "offices[2].Title" }.Select(name => operators.Page.QuerySelector($"[name='{name}']")?.GetAttribute("value")));
    }

    private static async Task<byte[]> BytesAsync(WebSession session, string address) =>
        await session.Client.GetByteArrayAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
}
