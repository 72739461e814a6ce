using Budaya.Core.People;
using Budaya.Core.Tests.Workflow;
using Budaya.Core.Workbooks;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Tests.People;

public sealed class PeopleWorkbookTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Apply_NewPeopleWithOffices_ThenWrittenAndAppliedAgain_ChangesNothing()
    {
        await using Region region = await Region.OpenAsync("babel");
        WorkbookChanges first = await ApplyAsync(region,
            ["siti.aminah", "Siti Aminah", "198501012010012001", "Pembina", "siti@babel.example", "perancang", "", "Plt", "2026-01-05", "", "SK CONTOH/1"],
            ["siti.aminah", "Siti Aminah", "198501012010012001", "Pembina", "siti@babel.example", "narasumber", "", "Definitif", "2026-02-01", "2026-12-31", "SK CONTOH/2"],
            ["tanpa.jabatan", "=HYPERLINK(\"x\")", "", "", "", "", "", "", "", "", ""]);
        Assert.Empty(first.Problems);
        Assert.Equal(4, first.Changes.Count);

        await using Desk desk = await region.AsAsync("admin-daerah");
        IReadOnlyList<WorkbookRow> written = Workbook.Read(await desk.Get<PeopleWorkbook>().WritePeopleAsync(Cancel));
        WorkbookChanges again = await desk.Get<PeopleWorkbook>().ApplyAsync(written, Cancel);

        Assert.Equal(4, written.Count);
        Assert.Contains(written, r => r[2] == "198501012010012001" && r[7] == "Plt");
        Assert.Equal("=HYPERLINK(\"x\")", written.Single(r => r[0] == "tanpa.jabatan")[1]);
        Assert.Empty(again.Problems);
        Assert.Empty(again.Changes);
    }

    [Fact]
    public async Task Apply_WithOneBadRow_NamesRowAndColumnAndChangesNothing()
    {
        await using Region region = await Region.OpenAsync("babel");

        WorkbookChanges found = await ApplyAsync(region,
            ["orang.baik", "Orang Baik", "", "", "", "", "", "", "", "", ""],
            ["orang.buruk", "Orang Buruk", "12", "", "bukan surel", "", "", "", "", "", ""],
            ["orang.ketiga", "Orang Ketiga", "", "", "", "perancang", "", "Abadi", "31 Februari", "", "SK"],
            ["orang.lain", "Orang Lain", "", "", "", "tidak-ada", "", "Plt", "2026-01-01", "", "SK"]);

        Assert.Empty(found.Changes);
        Assert.Contains(found.Problems, p => p.Row == 3 && p.Message.Contains("18 angka", StringComparison.Ordinal));
        Assert.Contains(found.Problems, p => p.Row == 3 && p.Message.Contains("bukan alamat surel", StringComparison.Ordinal));
        Assert.Contains(found.Problems, p => p is { Row: 4, Column: "Mulai" });
        Assert.Contains(found.Problems, p => p is { Row: 4, Column: "Cara memegang" });
        Assert.Contains(found.Problems, p => p is { Row: 5, Column: "Kunci jabatan" });
        await using Desk desk = await region.AsAsync("admin-daerah");
        Assert.False(await desk.Db.Set<Person>().AnyAsync(p => p.UserName == "orang.baik", Cancel));
    }

    [Fact]
    public async Task Apply_TwoNewDefinitiveHoldersOfOneOffice_IsAProblem()
    {
        await using Region region = await Region.OpenAsync("babel");

        WorkbookChanges found = await ApplyAsync(region,
            ["orang.satu", "Orang Satu", "", "", "", "narasumber", "", "Definitif", "2026-01-01", "", "SK 1"],
            ["orang.dua", "Orang Dua", "", "", "", "narasumber", "", "Definitif", "2026-03-01", "", "SK 2"]);

        Assert.Contains(found.Problems, p => p.Row == 3 && p.Message.Contains("dua orang", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Apply_Offices_AddsAndChanges()
    {
        await using Region region = await Region.OpenAsync("babel");
        await using Desk desk = await region.AsAsync("admin-daerah");
        List<WorkbookRow> rows = [.. Workbook.Read(await desk.Get<PeopleWorkbook>().WriteOfficesAsync(Cancel))];
        Assert.Empty((await desk.Get<PeopleWorkbook>().ApplyAsync(rows, Cancel)).Changes);
        rows.Add(new(rows.Count + 1, ["arsiparis", "Arsiparis", "biro-umum", "TU, EXP"]));

        WorkbookChanges found = await desk.Get<PeopleWorkbook>().ApplyAsync(rows, Cancel);
        await desk.Db.SaveChangesAsync(Cancel);

        Assert.Empty(found.Problems);
        Assert.Single(found.Changes);
        Assert.Equal("EXP TU", await desk.Db.Set<Office>().Where(o => o.Key == "arsiparis").Select(o => o.RoleCodes).SingleAsync(Cancel));
    }

    private static async Task<WorkbookChanges> ApplyAsync(Region region, params string[][] rows)
    {
        byte[] file = Workbook.Write(new Sheet("Orang", PeopleWorkbook.PeopleHead, rows));
        return await region.DoAsync("admin-daerah", desk => desk.Get<PeopleWorkbook>().ApplyAsync(Workbook.Read(file), Cancel));
    }
}
