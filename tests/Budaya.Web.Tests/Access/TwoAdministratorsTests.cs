using System.Net;
using Budaya.Core.Workbooks;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Tests.Access;

/// <summary>Two administrators on one page: the second does not overwrite the first unseen, and nobody types twice what was refused.</summary>
public sealed class TwoAdministratorsTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Admin = "Pengelola sistem daerah";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Office_ChangedSinceItWasShown_IsRefusedKeepsWhatWasTypedAndIsSavedTheSecondTime()
    {
        using WebSession first = await OpenAsync("/babel/pengaturan/jabatan/perancang");
        using WebSession second = await OpenAsync("/babel/pengaturan/jabatan/perancang");
        await first.PressAsync("Simpan jabatan", new Dictionary<string, string> { ["Input.Title"] = "Perancang pertama" });
        Assert.Contains("Jabatan tersimpan.", first.Text, StringComparison.Ordinal);

        await second.PressAsync("Simpan jabatan", new Dictionary<string, string> { ["Input.Title"] = "Perancang kedua" });

        Assert.Contains("Orang lain lebih dahulu mengubah jabatan ini menjadi \"Perancang pertama\"", second.Text, StringComparison.Ordinal);
        Assert.Equal("Perancang kedua", second.Page.QuerySelector("#Input_Title")?.GetAttribute("value"));
        Assert.Equal("Perancang pertama", await TitleAsync());
        await second.PressAsync("Simpan jabatan");
        Assert.Equal("Perancang kedua", await TitleAsync());
    }

    [Fact]
    public async Task Person_ChangedSinceTheyWereShown_IsRefusedKeepsWhatWasTypedAndIsSavedTheSecondTime()
    {
        Newcomer person = await Newcomer.AddAsync(host, "perancang");
        using WebSession first = await OpenAsync($"/babel/pengaturan/pengguna/{person.Id}");
        using WebSession second = await OpenAsync($"/babel/pengaturan/pengguna/{person.Id}");
        await first.PressAsync("Simpan data", new Dictionary<string, string> { ["Data.Name"] = "Nama Pertama, S.H." });
        Assert.Contains("Data pengguna tersimpan.", first.Text, StringComparison.Ordinal);

        await second.PressAsync("Simpan data", new Dictionary<string, string> { ["Data.Rank"] = "Pembina" });

        Assert.Contains("Orang lain lebih dahulu mengubah data ini menjadi: Nama Pertama, S.H.", second.Text, StringComparison.Ordinal);
        Assert.Equal("Pembina", second.Page.QuerySelector("details[open] #Data_Rank")?.GetAttribute("value"));
        Assert.Equal(("Nama Pertama, S.H.", null), await DataAsync(person.Id));
        await second.PressAsync("Simpan data", new Dictionary<string, string> { ["Data.Name"] = "Nama Pertama, S.H." });
        Assert.Equal(("Nama Pertama, S.H.", "Pembina"), await DataAsync(person.Id));
    }

    [Fact]
    public async Task Import_OfAPersonChangedSinceTheFileWasChecked_IsShownAgainAndSavedTheSecondTime()
    {
        Newcomer person = await Newcomer.AddAsync(host, "perancang");
        using WebSession other = await OpenAsync($"/babel/pengaturan/pengguna/{person.Id}");
        using WebSession import = await OpenAsync("/babel/pengaturan/pengguna/berkas");
        byte[] list = Workbook.Write(new Sheet("Orang", Core.People.PeopleWorkbook.PeopleHead, [[person.UserName, "Nama Berkas", "", "", "", "", "", "", "", "", ""]]));
        await import.PressAsync("Periksa berkas", files: new Dictionary<string, (string, byte[])> { ["file"] = ("orang.xlsx", list) });
        await other.PressAsync("Simpan data", new Dictionary<string, string> { ["Data.Name"] = "Nama Halaman" });

        await import.PressAsync("Simpan 1 perubahan");

        Assert.Contains("Orang lain mengubah data sejak berkas ini diperiksa", import.Text, StringComparison.Ordinal);
        Assert.Contains("nama \"Nama Halaman\" menjadi \"Nama Berkas\"", import.Text, StringComparison.Ordinal);
        Assert.Equal(("Nama Halaman", null), await DataAsync(person.Id));
        await import.PressAsync("Simpan 1 perubahan");
        Assert.Equal(("Nama Berkas", null), await DataAsync(person.Id));
    }

    [Fact]
    public async Task OpdAddresses_ChangedSinceTheyWereShown_AreRefusedKeptAndSavedTheSecondTime()
    {
        using WebSession first = await OpenAsync("/babel/pengaturan/perangkat-daerah/disdik");
        using WebSession second = await OpenAsync("/babel/pengaturan/perangkat-daerah/disdik");
        await first.PressAsync("Simpan alamat", new Dictionary<string, string> { ["Input.Telephone"] = "0717 111111" });

        await second.PressAsync("Simpan alamat", new Dictionary<string, string> { ["Input.Telephone"] = "0717 222222" });

        Assert.Contains("Orang lain lebih dahulu mengubah alamat ini menjadi", second.Text, StringComparison.Ordinal);
        Assert.Equal("0717 222222", second.Page.QuerySelector("#Input_Telephone")?.GetAttribute("value"));
        Assert.Equal("0717 111111", await TelephoneAsync());
        await second.PressAsync("Simpan alamat");
        Assert.Equal("0717 222222", await TelephoneAsync());
    }

    [Fact]
    public async Task OpdName_Refused_KeepsWhatWasTyped()
    {
        using WebSession admin = await OpenAsync("/babel/pengaturan/perangkat-daerah/disdik");

        await admin.PressAsync("Simpan nama baru", new Dictionary<string, string> { ["name"] = "Dinas Pendidikan Baru", ["head"] = "Kepala Baru", ["since"] = "", ["source"] = "Perda CONTOH" });

        Assert.Contains("Isi tanggal mulai berlaku.", admin.Text, StringComparison.Ordinal);
        Assert.Equal(("Dinas Pendidikan Baru", "Kepala Baru", "Perda CONTOH"),
            (admin.Page.QuerySelector("#nama-baru")?.GetAttribute("value"), admin.Page.QuerySelector("#kepala-baru")?.GetAttribute("value"), admin.Page.QuerySelector("#dasar")?.GetAttribute("value")));
        Assert.NotNull(admin.Page.QuerySelector("details[open] #nama-baru"));
    }

    [Fact]
    public async Task Holding_EndedBySomebodyElse_IsRefusedAndKeepsItsDay()
    {
        Newcomer person = await Newcomer.AddAsync(host, "perancang");
        using WebSession first = await OpenAsync($"/babel/pengaturan/pengguna/{person.Id}");
        using WebSession second = await OpenAsync($"/babel/pengaturan/pengguna/{person.Id}");
        await first.PressAsync("Simpan hari terakhir", new Dictionary<string, string> { ["lastDay"] = "2030-01-31" });

        await second.PressAsync("Simpan hari terakhir", new Dictionary<string, string> { ["lastDay"] = "2031-01-31" });

        Assert.Equal(HttpStatusCode.OK, second.Status);
        Assert.Contains("sudah berakhir", second.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(new DateOnly(2030, 1, 31), await host.InTenantAsync("babel", (_, db) => db.Set<OfficeHolding>().Where(h => h.PersonId == person.Id).Select(h => h.To).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task Save_OfTwoAtTheSameMoment_OneIsRefused()
    {
        await host.InTenantAsync("babel", (_, first) => host.InTenantAsync("babel", async (_, second) =>
        {
            Office mine = await first.Set<Office>().SingleAsync(o => o.Key == "inspektur", Cancel);
            Office theirs = await second.Set<Office>().SingleAsync(o => o.Key == "inspektur", Cancel);
            Opd ours = await first.Set<Opd>().SingleAsync(o => o.Code == "dinkes", Cancel);
            Opd other = await second.Set<Opd>().SingleAsync(o => o.Code == "dinkes", Cancel);
            (mine.Title, theirs.Title) = ("Satu", "Dua");
            await first.SaveChangesAsync(Cancel);
            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync(Cancel));
            second.ChangeTracker.Clear();
            second.Attach(other).Property(o => o.Mail).CurrentValue = "dua@babel.example";
            ours.Mail = "satu@babel.example";
            await first.SaveChangesAsync(Cancel);
            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync(Cancel));
            return 0;
        }));
    }

    private async Task<WebSession> OpenAsync(string address)
    {
        WebSession session = await host.SignedInAsync("babel", Admin);
        await session.GetAsync(address);
        return session;
    }

    private Task<(string, string?)> DataAsync(Guid id) => host.InTenantAsync("babel", async (_, db) =>
    {
        Person person = await db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == id, Cancel);
        return (person.DisplayName, person.Rank);
    });

    private Task<string> TitleAsync() => host.InTenantAsync("babel", (_, db) => db.Set<Office>().Where(o => o.Key == "perancang").Select(o => o.Title).SingleAsync(Cancel));

    private Task<string?> TelephoneAsync() => host.InTenantAsync("babel", (_, db) => db.Set<Opd>().Where(o => o.Code == "disdik").Select(o => o.Telephone).SingleAsync(Cancel));
}
