using Budaya.Core.Data;
using Budaya.Core.Packs;
using Budaya.Core.Tenants;
using Budaya.Core.Tests.Workflow;
using Budaya.Core.Workbooks;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Tests.Packs;

/// <summary>A new region without a file written by hand.</summary>
public sealed class RegionWizardTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(RegionLevel.Kabupaten)]
    [InlineData(RegionLevel.Provinsi)]
    [InlineData(RegionLevel.Kota)]
    public void Make_AWholePlanOfEachLevel_IsASoundPack(RegionLevel level)
    {
        TenantPackReading reading = RegionPack.Make(Plan() with { Level = level, Province = level == RegionLevel.Provinsi ? "" : "Kepulauan Bangka Belitung" }, calendarYaml: null);

        Assert.Empty(reading.Problems.Select(p => p.ToString()));
        Assert.Equal(["peraturan-budaya-kerja", "keputusan-budaya-kerja", "edaran-budaya-kerja"], reading.Pack?.Workflows.Select(w => w.Key).OrderByDescending(k => k == "peraturan-budaya-kerja").ThenByDescending(k => k == "keputusan-budaya-kerja"));
    }

    [Fact]
    public void Make_NothingFilledIn_NamesWhatIsMissingAndNeverThrows()
    {
        Assert.NotEmpty(RegionPack.Make(new(), calendarYaml: null).Problems);
        Assert.Contains(RegionPack.Make(Plan() with { Offices = [.. Plan().Offices.Where(o => o.Role != "ADMIN")] }, null).Problems, p => p.Message.Contains("admin", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Wizard_LastStep_MakesTheRegionOnceAndItsWorkflowsStand()
    {
        await using Region region = await Region.OpenAsync("babel");
        Guid id = Guid.CreateVersion7();
        await region.OnPlatformAsync(async (services, db) =>
        {
            await services.ChangeAsync(id, _ => Plan(), Cancel);
            await db.SaveChangesAsync(Cancel);
        });

        await region.OnPlatformAsync(async (services, db) =>
        {
            await services.MakeAsync(id, null, withDemoPeople: true, Cancel);
            await db.SaveChangesAsync(Cancel);
        });

        await region.OnPlatformAsync(async (services, db) =>
        {
            await Assert.ThrowsAsync<RefusedException>(() => services.MakeAsync(id, null, true, Cancel));
            Assert.Equal("Pemerintah Kabupaten Contoh", await db.Set<Tenant>().Where(t => t.Id == "contoh").Select(t => t.Name).SingleAsync(Cancel));
            Assert.Contains((await services.CheckAsync(Plan(), null, Cancel)).Problems, p => p.Message.Contains("sudah dipakai", StringComparison.Ordinal));
        });
    }

    [Fact]
    public void ReadOpds_AListWithWrongLines_NamesEachAndReadsARightOne()
    {
        byte[] wrong = Workbook.Write(new Sheet("OPD", RegionWizard.OpdHead, [["Dinkes", "dinas", "Dinas Kesehatan"], ["dinsos", "kantor", "Dinas Sosial"], ["setda", "sekretariat", "Sekretariat Daerah"], ["setda", "sekretariat", "Lagi"]]));

        RefusedException refused = Assert.Throws<RefusedException>(() => RegionWizard.ReadOpds(wrong));

        Assert.Equal(["Baris 2", "Baris 3", "Kode \"se"], refused.Refusals.Select(r => r.Message[..(r.Message.StartsWith('B') ? 7 : 8)]));
        Assert.Equal(["setda", "dinkes"], RegionWizard.ReadOpds(RegionWizard.OpdTemplate()).Select(o => o.Code));
    }

    private static RegionPlan Plan() => new()
    {
        Id = "contoh", OfficialName = "Pemerintah Kabupaten Contoh", ShortName = "Pemkab Contoh", RegionName = "Contoh", Province = "Kepulauan Bangka Belitung", Place = "Contoh",
        HeadLines = ["PEMERINTAH KABUPATEN CONTOH", "SEKRETARIAT DAERAH"], AddressLines = ["Jalan \"Contoh\" & Sekitarnya"], MailDomain = "contoh.example",
        DaftarOpd = [new("setda", "sekretariat", "Sekretariat Daerah", "Setda", ""), new("bagian-organisasi", "bagian", "Bagian Organisasi", "", ""), new("bagian-hukum", "bagian", "Bagian Hukum", "", "")],
        Offices =
        [
            new("KDH", "Bupati Contoh", "setda"), new("SEKDA", "Sekretaris Daerah", "setda"), new("ASIS3", "Asisten Administrasi Umum", "setda"),
            new("ORG", "Kepala Bagian Organisasi", "bagian-organisasi"), new("HUK", "Kepala Bagian Hukum", "bagian-hukum"), new("ADMIN", "Pengelola sistem daerah", "setda"),
        ],
        Workflows = ["peraturan", "keputusan", "edaran"],
    };
}
