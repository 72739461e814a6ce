using Budaya.Core.Tests.Workflow;
using Budaya.Core.Values;

namespace Budaya.Core.Tests.Values;

public sealed class FrameworkServiceTests
{
    private static readonly FrameworkInput Input = new()
    {
        Acronym = " CERIA ", Form = FrameworkForm.Acronym, Meaning = "riang",
        Values = [Value("Cepat", "C", "segera"), Value("Efektif", "E", "bekerja hemat"), Value("Ramah", "R", "menyapa"), Value("Inovatif", "I", "mencari cara baru"), Value("Adil", "A", "tidak membedakan"), Value(" ", "")],
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Create_SentTwice_MakesOneFramework()
    {
        await using Region region = await Region.OpenAsync("babel");
        Guid id = Guid.CreateVersion7();

        await region.DoAsync("kabiro-organisasi", desk => desk.Get<FrameworkService>().CreateAsync(id, Input, Cancel));
        await region.DoAsync("kabiro-organisasi", desk => desk.Get<FrameworkService>().CreateAsync(id, Input, Cancel));

        FrameworkView view = await ViewAsync(region, id);
        Assert.Equal("CERIA", view.Text.Acronym);
        Assert.Equal(5, view.Text.Values.Count);
        Assert.False(view.HasErrors);
        Assert.Equal(["bekerja hemat"], view.Text.Values[1].Behaviours);
    }

    [Fact]
    public async Task Edit_OrderNamesAndBehaviours_AreWrittenWhole()
    {
        await using Region region = await Region.OpenAsync("babel");
        FrameworkView before = await AddAsync(region);
        List<ValueInput> values = [.. before.Text.Values.Skip(1), before.Text.Values[0] with { Definition = "Segera.", BerAkhlak = [1, 6], Behaviours = ["satu", "dua"] }];

        await region.DoAsync("kabiro-organisasi", desk => desk.Get<FrameworkService>().EditAsync(before.Id, before.Version, before.Text with { Acronym = "ERIAC", Values = values }, Cancel));
        FrameworkView between = await ViewAsync(region, before.Id);
        await region.DoAsync("kabiro-organisasi", desk => desk.Get<FrameworkService>().EditAsync(before.Id, between.Version, between.Text with { Values = [.. between.Text.Values.Skip(2)] }, Cancel));

        FrameworkView after = await ViewAsync(region, before.Id);
        Assert.Equal("Cepat", between.Text.Values[4].Name);
        Assert.Equal(["satu", "dua"], between.Text.Values[4].Behaviours);
        Assert.Equal([1, 6], between.Text.Values[4].BerAkhlak);
        Assert.Equal(["Inovatif", "Adil", "Cepat"], after.Text.Values.Select(v => v.Name));
        Assert.True(after.HasErrors);
    }

    [Fact]
    public async Task Edit_ExampleTextOfThePack_StaysMarkedUntilTheRegionWritesItsOwn()
    {
        await using Region region = await Region.OpenAsync("babel");
        FrameworkView shipped = await region.DoAsync("kabiro-organisasi", async desk => await desk.Get<FrameworkService>().ViewAsync((await desk.Get<FrameworkService>().ListAsync(Cancel)).Single().Id, Cancel));
        IReadOnlyList<ValueInput> read = FrameworkWorkbook.Read(FrameworkWorkbook.Write(shipped.Text), shipped.Text).Values; // a workbook says nothing of examples
        List<ValueInput> values = [.. read.Select((v, i) => v with { Id = shipped.Text.Values[i].Id })];
        values[0] = values[0] with { Definition = "Uraian resmi daerah untuk nilai pertama." }; // its behaviours are examples still
        values[1] = values[1] with { Definition = "Uraian resmi daerah.", Behaviours = ["bekerja menurut rencana daerah"], Indicators = [] };
        values[2] = values[2] with { Definition = $"{values[2].Definition.ToUpperInvariant()} !", Behaviours = [], Indicators = [] }; // no word is another one

        await region.DoAsync("kabiro-organisasi", desk => desk.Get<FrameworkService>().EditAsync(shipped.Id, shipped.Version, shipped.Text with { Values = values }, Cancel));

        FrameworkView after = await ViewAsync(region, shipped.Id);
        Assert.All(shipped.Text.Values, v => Assert.True(v.IsExample));
        Assert.Equal(["Efisien"], after.Text.Values.Where(v => !v.IsExample).Select(v => v.Name));
        Assert.Contains(FrameworkDifference.Between(shipped.Text, after.Text), d => d is { Place: "Nilai Efisien: uraian", Before: "teks contoh", After: "teks daerah" });
    }

    [Fact]
    public async Task Edit_SomebodyElseSavedSince_IsRefusedUnlessItSaysTheSame()
    {
        await using Region region = await Region.OpenAsync("babel");
        FrameworkView before = await AddAsync(region);
        FrameworkInput mine = before.Text with { Tagline = "Melayani dengan riang" };
        await region.DoAsync("kabiro-organisasi", desk => desk.Get<FrameworkService>().EditAsync(before.Id, before.Version, mine, Cancel));
        Guid saved = (await ViewAsync(region, before.Id)).Version;

        await region.DoAsync("kabiro-organisasi", desk => desk.Get<FrameworkService>().EditAsync(before.Id, before.Version, mine, Cancel));
        await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync("kabag-rb", desk =>
            desk.Get<FrameworkService>().EditAsync(before.Id, before.Version, before.Text with { Tagline = "lain" }, Cancel)));

        FrameworkView after = await ViewAsync(region, before.Id);
        Assert.Equal((saved, "Melayani dengan riang"), (after.Version, after.Text.Tagline));
    }

    [Fact]
    public async Task Edit_PersonOfAnotherBureauOrControlCharacters_IsRefused()
    {
        await using Region region = await Region.OpenAsync("babel");
        FrameworkView before = await AddAsync(region);

        await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync("kabiro-hukum", desk =>
            desk.Get<FrameworkService>().EditAsync(before.Id, before.Version, before.Text with { Tagline = "x" }, Cancel)));
        await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync("kabiro-organisasi", desk =>
            desk.Get<FrameworkService>().EditAsync(before.Id, before.Version, before.Text with { Tagline = "satu\ndua" }, Cancel)));
        await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync("kabiro-organisasi", desk =>
            desk.Get<FrameworkService>().CreateAsync(Guid.CreateVersion7(), Input with { Acronym = " " }, Cancel)));
    }

    [Fact]
    public async Task Edit_OnceEnacted_IsRefusedAndTheOneBeforeIsReplaced()
    {
        await using Region region = await Region.OpenAsync("babel");
        FrameworkView first = await AddAsync(region);
        FrameworkView second = await AddAsync(region);

        await region.DoAsync("kabiro-hukum", desk => desk.Get<FrameworkService>().EnactAsync(first.Id, new(2026, 1, 1), Cancel));
        await region.DoAsync("kabiro-hukum", desk => desk.Get<FrameworkService>().EnactAsync(second.Id, new(2026, 12, 1), Cancel));

        Assert.Equal(FrameworkState.Digantikan, (await ViewAsync(region, first.Id)).State);
        FrameworkView inForce = await ViewAsync(region, second.Id);
        Assert.Equal((FrameworkState.Berlaku, new DateOnly(2026, 12, 1)), (inForce.State, inForce.InForceFrom));
        await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync("kabiro-organisasi", desk =>
            desk.Get<FrameworkService>().EditAsync(inForce.Id, inForce.Version, inForce.Text with { Tagline = "x" }, Cancel)));
    }

    [Fact]
    public async Task Enact_ByOneWhoKeepsNoRegister_IsRefused()
    {
        await using Region region = await Region.OpenAsync("babel");
        FrameworkView framework = await AddAsync(region);

        await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync("kabiro-organisasi", desk =>
            desk.Get<FrameworkService>().EnactAsync(framework.Id, new(2026, 1, 1), Cancel)));

        Assert.Equal(FrameworkState.Usulan, (await ViewAsync(region, framework.Id)).State);
    }

    [Fact]
    public async Task Edit_TwoRowsThatNameOneValue_KeepsBoth()
    {
        await using Region region = await Region.OpenAsync("babel");
        FrameworkView before = await AddAsync(region);
        ValueInput adil = before.Text.Values[4];

        await region.DoAsync("kabiro-organisasi", desk => desk.Get<FrameworkService>().EditAsync(before.Id, before.Version, before.Text with { Values = [adil, adil with { Definition = "yang kedua" }] }, Cancel));

        FrameworkView after = await ViewAsync(region, before.Id);
        Assert.Equal([("Adil", ""), ("Adil", "yang kedua")], after.Text.Values.Select(v => (v.Name, v.Definition)));
        Assert.Equal(adil.Id, after.Text.Values[0].Id);
        Assert.Contains(after.Findings, f => f.Message == "Nilai ke-2 \"Adil\" sama dengan nilai ke-1.");
    }

    [Fact]
    public void Matched_NameThatIsThereTwice_UsesEachRowOnceAndIdentityFirst()
    {
        Guid first = Guid.CreateVersion7(), second = Guid.CreateVersion7();
        FrameworkInput now = Input with { Values = [new() { Id = first, Name = "Adil" }, new() { Id = second, Name = "Adil" }] };

        Assert.Equal([first, second, null], Rows(Value("Adil", "A"), Value("Adil", "A"), Value("Adil", "A")));
        Assert.Equal([second, first], Rows(new ValueInput { Id = second, Name = "Lain" }, Value("Adil", "A")));
        Assert.Equal([first, second], Rows(Value("Adil", "A"), new ValueInput { Id = second, Name = "Adil" }));
        Assert.Equal([null], Rows(new ValueInput { Id = Guid.CreateVersion7(), Name = "Lain" }));

        IEnumerable<Guid?> Rows(params ValueInput[] values) => ValueRows.Matched(Input with { Values = values }, now).Values.Select(v => v.Id);
    }

    [Fact]
    public async Task Restore_SavedStateWithAValueTwice_KeepsBoth()
    {
        await using Region region = await Region.OpenAsync("babel");
        FrameworkView before = await AddAsync(region);
        await region.DoAsync("kabiro-organisasi", desk => desk.Get<FrameworkService>().EditAsync(before.Id, before.Version, before.Text with { Values = [Value("Adil", "A", "satu"), Value("Adil", "A", "dua")] }, Cancel));
        FrameworkView doubled = await ViewAsync(region, before.Id);
        await region.DoAsync("kabiro-organisasi", desk => desk.Get<FrameworkService>().EditAsync(before.Id, doubled.Version, doubled.Text with { Values = [doubled.Text.Values[0]] }, Cancel));
        FrameworkView single = await ViewAsync(region, before.Id);

        await region.DoAsync("kabiro-organisasi", async desk => await desk.Get<FrameworkService>().RestoreAsync(before.Id, single.Version, (await desk.Get<FrameworkService>().RevisionsAsync(before.Id, Cancel))[1].Id, Cancel));

        Assert.Equal(["satu", "dua"], (await ViewAsync(region, before.Id)).Text.Values.Select(v => Assert.Single(v.Behaviours)));
    }

    [Fact]
    public async Task Enact_ValueWithoutABehaviour_IsRefusedWithItsName()
    {
        await using Region region = await Region.OpenAsync("babel");
        FrameworkView framework = await AddAsync(region);
        await region.DoAsync("kabiro-organisasi", desk => desk.Get<FrameworkService>().EditAsync(framework.Id, framework.Version, framework.Text with { Values = [.. framework.Text.Values.Take(3), Value("Ikhlas", "I"), Value("Adil", "A")] }, Cancel));

        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync("kabiro-hukum", desk => desk.Get<FrameworkService>().EnactAsync(framework.Id, new(2026, 1, 1), Cancel)));

        Assert.Equal("Nilai Ikhlas, Adil belum mempunyai panduan perilaku. Isi 1 sampai 9 perilaku untuk tiap nilai pada halaman kerangka nilai \"CERIA\".", Assert.Single(refused.Refusals).Message);
        Assert.Equal(FrameworkState.Usulan, (await ViewAsync(region, framework.Id)).State);
    }

    [Fact]
    public async Task Edit_TenthBehaviour_IsRefusedTheNinthIsNot()
    {
        await using Region region = await Region.OpenAsync("babel");
        FrameworkView framework = await AddAsync(region);
        Task EditAsync(int count) => region.DoAsync("kabiro-organisasi", desk => desk.Get<FrameworkService>().EditAsync(framework.Id, framework.Version,
            framework.Text with { Values = [framework.Text.Values[0] with { Behaviours = [.. Enumerable.Range(1, count).Select(n => $"perilaku {n}")] }] }, Cancel));

        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() => EditAsync(10));
        await EditAsync(9);

        Assert.Contains("Paling banyak 9 perilaku untuk satu nilai.", refused.Message, StringComparison.Ordinal);
        Assert.Equal(9, (await ViewAsync(region, framework.Id)).Text.Values[0].Behaviours.Count);
    }

    [Fact]
    public async Task Copies_NameAndValuesOfAnotherOffice_AreSaidTheOwnEntryIsNot()
    {
        await using Region region = await Region.OpenAsync("babel");
        await using Desk desk = await region.AsAsync("kabiro-organisasi");
        Task<IReadOnlyList<AcronymFinding>> CopiesAsync(int number) => desk.Get<FrameworkService>().CopiesAsync(
            new() { Acronym = KnownCultures.All[number - 1].Framework.Name, Form = FrameworkForm.Acronym, Values = [.. KnownCultures.All[number - 1].Framework.Values.Select(v => Value(v.Name, v.Segment))] }, Cancel);

        Assert.Equal("Nama dan semua nilai \"PASTI\" sama dengan yang dipakai oleh Kementerian Hukum dan HAM.", Assert.Single(await CopiesAsync(13)).Message);
        Assert.Contains("Pemkab Bangka Barat", Assert.Single(await CopiesAsync(2)).Message, StringComparison.Ordinal);
        Assert.Empty(await CopiesAsync(1)); // BERKAH is the region's own
    }

    private static ValueInput Value(string name, string segment, params string[] behaviours) => new() { Name = name, Segment = segment, Behaviours = behaviours };

    private static async Task<FrameworkView> AddAsync(Region region)
    {
        Guid id = Guid.CreateVersion7();
        await region.DoAsync("kabiro-organisasi", desk => desk.Get<FrameworkService>().CreateAsync(id, Input, Cancel));
        return await ViewAsync(region, id);
    }

    private static async Task<FrameworkView> ViewAsync(Region region, Guid id)
    {
        await using Desk desk = await region.AsAsync("sekda");
        return await desk.Get<FrameworkService>().ViewAsync(id, Cancel);
    }
}
