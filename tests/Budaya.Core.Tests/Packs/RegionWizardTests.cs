using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.Packs;
using Budaya.Core.People;
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
        TenantPackReading reading = RegionPack.Make(Plan() with { Level = level, Province = level == RegionLevel.Provinsi ? "" : "Kepulauan Bangka Belitung" }, []);

        Assert.Empty(reading.Problems.Select(p => p.ToString()));
        Assert.Equal(["peraturan-budaya-kerja", "keputusan-budaya-kerja", "edaran-budaya-kerja"], reading.Pack?.Workflows.Select(w => w.Key).OrderByDescending(k => k == "peraturan-budaya-kerja").ThenByDescending(k => k == "keputusan-budaya-kerja"));
    }

    [Fact]
    public void Make_NothingFilledIn_NamesWhatIsMissingAndNeverThrows()
    {
        Assert.NotEmpty(RegionPack.Make(new(), []).Problems);
        Assert.Contains(RegionPack.Make(Plan() with { Offices = [.. Plan().Offices.Where(o => o.Role != "ADMIN")] }, []).Problems, p => p.Message.Contains("admin", StringComparison.Ordinal));
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
            await services.MakeAsync(id, [], withDemoPeople: true, Cancel);
            await db.SaveChangesAsync(Cancel);
        });

        await region.OnPlatformAsync(async (services, db) =>
        {
            await Assert.ThrowsAsync<RefusedException>(() => services.MakeAsync(id, [], true, Cancel));
            Assert.Equal("Pemerintah Kabupaten Contoh", await db.Set<Tenant>().Where(t => t.Id == "contoh").Select(t => t.Name).SingleAsync(Cancel));
            Assert.Contains((await services.CheckAsync(Plan(), [], Cancel)).Problems, p => p.Message.Contains("sudah dipakai", StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task Wizard_NamedOfficialsAndACalendar_HoldTheirOfficesAndCountItsDays()
    {
        await using Region region = await Region.OpenAsync("babel");
        Guid id = Guid.CreateVersion7();
        RegionCalendar calendar = new("contoh-paket", "Pemkab Lain", [new() { Date = new(2027, 1, 1), Name = "Tahun Baru 2027 Masehi", Kind = HolidayKind.LiburNasional, Source = "CONTOH", Version = 2 }]);
        RegionPlan plan = Plan() with
        {
            Calendar = "contoh-paket",
            Offices = [.. Plan().Offices.Select(o => o.Role is "ORG" or "ASIS3" ? o with { Name = "Nama Contoh", Nip = "19800101 200501 1 001", Rank = "Pembina (IV/a)" } : o)],
        };
        await region.OnPlatformAsync(async (services, db) =>
        {
            await services.ChangeAsync(id, _ => plan, Cancel);
            await db.SaveChangesAsync(Cancel);
        });

        await region.OnPlatformAsync(async (services, db) =>
        {
            await services.MakeAsync(id, [calendar], withDemoPeople: false, Cancel);
            await db.SaveChangesAsync(Cancel);
        });

        await using Desk desk = region.In("contoh");
        Person named = await desk.Db.Set<Person>().SingleAsync(Cancel);
        Assert.Equal(("Nama Contoh", "198001012005011001", "Pembina (IV/a)", false), (named.DisplayName, named.Nip!, named.Rank!, named.Demo));
        Assert.Null(named.PasswordHash);
        Assert.Equal(["asis3", "org"], await desk.Db.Set<OfficeHolding>().Where(h => h.PersonId == named.Id).OrderBy(h => h.OfficeKey).Select(h => h.OfficeKey).ToListAsync(Cancel));
        Holiday day = await desk.Db.Set<Holiday>().SingleAsync(Cancel);
        Assert.Equal((new DateOnly(2027, 1, 1), "CONTOH", 2), (day.Date, day.Source, day.Version));
    }

    [Fact]
    public async Task Check_OfficialsHalfNamedOrNoCalendarChosen_NamesEach()
    {
        await using Region region = await Region.OpenAsync("babel");
        RegionPlan plan = Plan() with { Calendar = "", Offices = [.. Plan().Offices.Select(o => o.Role == "ORG" ? o with { Nip = "123" } : o)] };

        await region.OnPlatformAsync(async (services, _) =>
        {
            TenantPackReading reading = await services.CheckAsync(plan, [], Cancel);

            Assert.Null(reading.Pack);
            Assert.Equal(
                ["Pejabat Kepala Bagian Organisasi: isi nama pejabat, atau kosongkan NIP, pangkat, dan dasar pengangkatannya.", "Pejabat Kepala Bagian Organisasi: NIP terdiri atas 18 angka. Kosongkan bila tidak ada.", "Pilih kalender libur pada langkah Identitas, atau pilih tanpa daftar libur."],
                reading.Problems.Select(p => p.Message));
        });
    }

    [Fact]
    public async Task Make_NamedOfficials_HoldOnTheirDecreeAloneWithAnEntryAndLeaveNoNameInTheSketch()
    {
        await using Region region = await Region.OpenAsync("babel");
        Guid id = Guid.CreateVersion7();
        RegionPlan plan = Plan() with
        {
            Offices = [.. Plan().Offices.Select(o => o.Role switch
            {
                "ORG" => o with { Name = "Nama Contoh Satu", Nip = "198001012005011001", Rank = "Pembina (IV/a)", LegalBasis = "SK Contoh Nomor 1 tanggal 2 Januari 2026" },
                "HUK" => o with { Name = "Nama Contoh Dua" },
                _ => o,
            })],
        };
        await region.OnPlatformAsync(async (services, db) =>
        {
            await services.ChangeAsync(id, _ => plan, Cancel);
            await db.SaveChangesAsync(Cancel);
        });

        await region.OnPlatformAsync(async (services, db) =>
        {
            await services.MakeAsync(id, [], withDemoPeople: true, Cancel);
            await db.SaveChangesAsync(Cancel);
        });

        await using Desk desk = region.In("contoh");
        var holdings = await (
            from holding in desk.Db.Set<OfficeHolding>()
            join person in desk.Db.Set<Person>() on holding.PersonId equals person.Id
            where holding.OfficeKey == "org" || holding.OfficeKey == "huk"
            orderby holding.OfficeKey descending
            select new { holding.OfficeKey, person.Id, person.DisplayName, holding.LegalBasis }).ToListAsync(Cancel);
        Assert.Equal(["org: Nama Contoh Satu, SK Contoh Nomor 1 tanggal 2 Januari 2026", "huk: Nama Contoh Dua, "], holdings.Select(h => $"{h.OfficeKey}: {h.DisplayName}, {h.LegalBasis}"));
        List<AuditEntry> given = await desk.Db.Set<AuditEntry>().Where(e => e.Act == "jabatan.diberikan").ToListAsync(Cancel);
        Assert.Equal(holdings.Select(h => $"orang/{h.Id}").Order(StringComparer.Ordinal), given.Select(e => e.Subject).Order(StringComparer.Ordinal));
        await region.OnPlatformAsync(async (services, db) =>
        {
            string json = (await db.Set<RegionSketch>().SingleAsync(s => s.Id == id, Cancel)).Json;
            Assert.DoesNotContain("Nama Contoh", json, StringComparison.Ordinal);
            Assert.DoesNotContain("198001012005011001", json, StringComparison.Ordinal);
            Assert.DoesNotContain("SK Contoh", json, StringComparison.Ordinal);
            Assert.Contains("Kepala Bagian Organisasi", json, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Check_ARowWithoutATitle_NamesTheRowAndMakesNothingOfIt()
    {
        await using Region region = await Region.OpenAsync("babel");
        RegionPlan plan = Plan() with { Offices = [.. Plan().Offices, new("ITDA", "", "setda", "Nama Contoh"), new("TU", "Petugas TU", ""), new("PRC", "", "")] };

        await region.OnPlatformAsync(async (services, _) =>
        {
            TenantPackReading reading = await services.CheckAsync(plan, [], Cancel);

            Assert.Null(reading.Pack);
            Assert.Contains("Baris Inspektur Daerah: nama jabatan kosong, padahal isian lain pada baris ini ada. Isi nama jabatannya, atau kosongkan seluruh baris.", reading.Problems.Select(p => p.Message));
            Assert.Contains("Pejabat Petugas TU: pilih perangkat daerahnya.", reading.Problems.Select(p => p.Message));
            Assert.DoesNotContain(reading.Problems, p => p.Message.Contains("Perancang", StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Calendars_OfTheShippedPacks_HoldNationalDaysAlone()
    {
        IReadOnlyList<RegionCalendar> calendars = RegionCalendar.In(Path.GetDirectoryName(Core.Tests.Tenants.ShippedPacks.Folder("babel"))!); // a pack lies in a folder

        Assert.Equal(["babel", "bangka-barat"], calendars.Select(c => c.Key));
        Assert.All(calendars, c => Assert.All(c.Days, d => Assert.True(d.Kind is HolidayKind.LiburNasional or HolidayKind.CutiBersama)));
        Assert.StartsWith("Libur nasional dan cuti bersama 2021 sampai", calendars[0].InWords, StringComparison.Ordinal);
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
        Workflows = ["peraturan", "keputusan", "edaran"], Calendar = RegionPlan.WithoutCalendar,
    };
}
