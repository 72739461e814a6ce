using Budaya.Core.Tests.Workflow;
using Budaya.Core.Values;
using Budaya.Core.Workbooks;

namespace Budaya.Core.Tests.Values;

public sealed class FrameworkHistoryTests
{
    private const string Bureau = "kabiro-organisasi";

    private static readonly FrameworkInput First = new()
    {
        Acronym = "RIA", Form = FrameworkForm.Acronym, Meaning = "riang",
        Values =
        [
            new() { Name = "Ramah", Segment = "R", Behaviours = ["menyapa lebih dahulu"], Indicators = ["keluhan menurun"], Language = "Indonesia", BerAkhlak = [1, 4] },
            new() { Name = "Inovatif", Segment = "I", Definition = "Mencari cara baru.", Behaviours = ["mencoba cara baru"] }, new() { Name = "Adil", Segment = "A", Behaviours = ["tidak membedakan"] },
        ],
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Between_AnotherShapeOfNameAndLetters_SaysBoth()
    {
        FrameworkInput after = First with { Form = FrameworkForm.Phrase, Values = [First.Values[0] with { SegmentKind = SegmentKind.Prefix }, .. First.Values.Skip(1)] };

        Assert.Equal(["Cara membentuk nama", "Nilai Ramah: letak huruf"], FrameworkDifference.Between(First, after).Select(d => d.Place));
    }

    [Fact]
    public async Task Restore_EarlierState_BringsItsWordsBackAsANewOneAndKeepsTheRowsOfItsValues()
    {
        await using Region region = await Region.OpenAsync("babel");
        FrameworkView first = await AddAsync(region);
        await EditAsync(region, first, first.Text with { Meaning = "gembira", Values = [.. first.Text.Values.Take(2)] });
        FrameworkView second = await ViewAsync(region, first.Id);
        IReadOnlyList<RevisionView> saved = await RevisionsAsync(region, first.Id);

        await region.DoAsync(Bureau, desk => desk.Get<FrameworkService>().RestoreAsync(first.Id, second.Version, saved[0].Id, Cancel));

        FrameworkView restored = await ViewAsync(region, first.Id);
        Assert.Equal([1, 2, 3], (await RevisionsAsync(region, first.Id)).Select(r => r.Number));
        Assert.Equal([], FrameworkDifference.Between(saved[0].Text, restored.Text));
        Assert.Equal(first.Text.Values[0].Id, restored.Text.Values[0].Id);
        Assert.Equal("Adil", restored.Text.Values[2].Name);
    }

    [Fact]
    public async Task Restore_StaleVersionOrFrozenFramework_IsRefused()
    {
        await using Region region = await Region.OpenAsync("babel");
        FrameworkView first = await AddAsync(region);
        await EditAsync(region, first, first.Text with { Meaning = "gembira" });
        FrameworkView second = await ViewAsync(region, first.Id);
        Guid earliest = (await RevisionsAsync(region, first.Id))[0].Id;

        await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync(Bureau, desk => desk.Get<FrameworkService>().RestoreAsync(first.Id, first.Version, earliest, Cancel)));
        await region.DoAsync("kabiro-hukum", desk => desk.Get<FrameworkService>().EnactAsync(first.Id, new(2026, 1, 1), Cancel));
        Guid enacted = (await ViewAsync(region, first.Id)).Version;
        await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync(Bureau, desk => desk.Get<FrameworkService>().RestoreAsync(first.Id, enacted, earliest, Cancel)));

        Assert.Equal("gembira", (await ViewAsync(region, first.Id)).Text.Meaning);
        Assert.NotEqual(second.Version, enacted);
    }

    [Fact]
    public void Between_TwoStates_NamesEachPlace()
    {
        FrameworkInput after = First with
        {
            Meaning = "gembira", SourceDate = new(2021, 7, 8),
            Values = [First.Values[1] with { Definition = "Mencari jalan baru." }, First.Values[0] with { Behaviours = ["menyapa lebih dahulu", "tersenyum"], BerAkhlak = [1] }],
        };

        Assert.Equal(
            [
                new("Makna", "riang", "gembira"), new("Tanggal sumber", "", "8 Juli 2021"), new("Urutan nilai", "Ramah, Inovatif, Adil", "Inovatif, Ramah"),
                new("Nilai Inovatif: definisi", "Mencari cara baru.", "Mencari jalan baru."), new("Nilai Ramah: panduan perilaku", "menyapa lebih dahulu", "menyapa lebih dahulu\ntersenyum"),
                new("Nilai Ramah: keselarasan", "Berorientasi Pelayanan, Harmonis", "Berorientasi Pelayanan"), new("Nilai Adil", "Adil", ""),
            ],
            FrameworkDifference.Between(First, after));
    }

    [Fact]
    public void Read_WorkbookThatWasWritten_GivesTheSameValues()
    {
        IReadOnlyList<ValueInput> read = FrameworkWorkbook.Read(FrameworkWorkbook.Write(First), First).Values;

        Assert.Equal([], FrameworkDifference.Between(First, First with { Values = read }));
        Assert.Equal(First.Values.Select(v => v.SegmentKind), read.Select(v => v.SegmentKind));
    }

    [Fact]
    public void Read_SheetAboutTheWhole_GivesItsWordsAndLeavesWhatItDoesNotSay()
    {
        FrameworkInput written = First with { MeaningLanguage = "Bangka", Tagline = "melayani", Source = "Berita acara CONTOH", SourceDate = new(2026, 7, 8) };
        byte[] part = Workbook.Write(new Sheet("Nilai", ["Nilai", "Huruf"], [["Ramah", "R"]]), new Sheet("Kerangka", ["Hal", "Isi"], [["Makna", "gembira"]]));

        FrameworkInput whole = FrameworkWorkbook.Read(FrameworkWorkbook.Write(written), new() { Acronym = "LAIN", Form = FrameworkForm.Word });
        FrameworkInput partly = FrameworkWorkbook.Read(part, written);

        Assert.Equal([], FrameworkDifference.Between(written, whole));
        Assert.Equal(("RIA", "gembira", "Berita acara CONTOH", 1), (partly.Acronym, partly.Meaning, partly.Source, partly.Values.Count));
    }

    [Fact]
    public void Read_WrongCellsAboutTheWhole_NamesThemAll()
    {
        byte[] file = Workbook.Write(new Sheet("Nilai", ["Nilai", "Huruf"], [["Ramah", "R"]]),
            new Sheet("Kerangka", ["Hal", "Isi"], [["Cara membentuk nama", "sandi"], ["Tanggal sumber", "8 Juli"], ["Warna", "biru"]]));

        RefusedException refused = Assert.Throws<RefusedException>(() => FrameworkWorkbook.Read(file, First));

        Assert.Equal(
            ["Lembar \"Kerangka\" baris 2: \"sandi\" bukan cara membentuk nama. Pilihan: akronim, frasa, kata.", "Lembar \"Kerangka\" baris 3: \"8 Juli\" bukan tanggal; tulis seperti 2021-07-08.", "Lembar \"Kerangka\" baris 4: hal \"Warna\" tidak dikenal."],
            refused.Refusals.Select(r => r.Message));
    }

    [Fact]
    public void Read_WrongCells_NamesThemAll()
    {
        byte[] file = Workbook.Write(new Sheet("Nilai", ["Huruf", "Nilai", "Letak huruf", "Selaras dengan BerAKHLAK"], [["R", "Ramah", "depan", ""], ["I", "", "", ""], ["A", "Adil", "", "Setia; Loyal"]]));

        RefusedException refused = Assert.Throws<RefusedException>(() => FrameworkWorkbook.Read(file, First));

        Assert.Equal(3, refused.Refusals.Count);
        Assert.StartsWith("Baris 2: \"depan\" bukan letak huruf.", refused.Refusals[0].Message, StringComparison.Ordinal);
        Assert.Equal("Baris 3: kolom \"Nilai\" kosong.", refused.Refusals[1].Message);
        Assert.Equal("Baris 4: \"Setia\" bukan nilai BerAKHLAK.", refused.Refusals[2].Message);
        Assert.Throws<RefusedException>(() => FrameworkWorkbook.Read(Workbook.Write(new Sheet("Nilai", ["Nama"], [["Ramah"]])), First));
    }

    [Fact]
    public async Task Collisions_NameInForceElsewhere_IsSeenByOthersOnlyOnceItIsInForce()
    {
        await using Region region = await Region.OpenAsync("babel");
        await region.AddTenantAsync("bangka-barat");
        FrameworkView first = await AddAsync(region);

        Assert.Equal([], await CollisionsAsync(region, "bangka-barat"));
        await region.DoAsync("kabiro-hukum", desk => desk.Get<FrameworkService>().EnactAsync(first.Id, new(2026, 1, 1), Cancel));

        Assert.Contains("Nama \"Ria\" sedang berlaku di", Assert.Single(await CollisionsAsync(region, "bangka-barat")).Message, StringComparison.Ordinal);
        Assert.Equal([], await CollisionsAsync(region, "babel"));
    }

    private static async Task<IReadOnlyList<AcronymFinding>> CollisionsAsync(Region region, string tenant)
    {
        await using Desk desk = region.In(tenant);
        return await desk.Get<FrameworkService>().CollisionsAsync("Ria", Cancel);
    }

    private static async Task<FrameworkView> AddAsync(Region region)
    {
        Guid id = Guid.CreateVersion7();
        await region.DoAsync(Bureau, desk => desk.Get<FrameworkService>().CreateAsync(id, First, Cancel));
        return await ViewAsync(region, id);
    }

    private static Task EditAsync(Region region, FrameworkView view, FrameworkInput text) =>
        region.DoAsync(Bureau, desk => desk.Get<FrameworkService>().EditAsync(view.Id, view.Version, text, Cancel));

    private static async Task<FrameworkView> ViewAsync(Region region, Guid id)
    {
        await using Desk desk = await region.AsAsync(Bureau);
        return await desk.Get<FrameworkService>().ViewAsync(id, Cancel);
    }

    private static async Task<IReadOnlyList<RevisionView>> RevisionsAsync(Region region, Guid id)
    {
        await using Desk desk = await region.AsAsync(Bureau);
        return await desk.Get<FrameworkService>().RevisionsAsync(id, Cancel);
    }
}
