using Budaya.Core.Audit;
using Budaya.Core.Proposals;
using Budaya.Core.Tests.Proposals;
using Budaya.Core.Tests.Workflow;
using Budaya.Core.Values;
using Budaya.Core.Values.Materials;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Tests.Values;

/// <summary>Nothing final is made of example texts before a person has replaced or confirmed them.</summary>
public sealed class ExampleTextsTests
{
    private const string Bureau = "kabag-organisasi";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Agree_OnExampleTexts_IsRefusedUntilTheyAreConfirmed()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await ScoredRound.AtMeetingAsync(region);
        await walk.StepAsync("B04", "asisten-3", "teruskan");
        RoundView view = await BetasonRound.ViewAsync(region, walk);
        ProposalView betason = view.Proposals.Single(p => p.Framework.Text.Acronym == "Betason");
        Dictionary<Guid, string> others = view.Proposals.Where(p => p.Id != betason.Id).ToDictionary(p => p.Id, _ => "Kurang mudah diingat.");
        Task AgreeAsync() => region.DoAsync(Bureau, desk => desk.Get<RoundService>().AgreeAsync(view.Round!.Id, betason.Id, "Mudah diingat.", others, Cancel)); // opened

        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(AgreeAsync);
        await region.DoAsync(Bureau, desk => desk.Get<ExampleTexts>().ConfirmAsync(betason.Framework.Id, betason.Framework.Version, Cancel));
        await AgreeAsync();

        Assert.Contains("Masih memakai teks contoh: Bersih, Etika, Tertib, Akuntabel, Sinergitas, Optimistis, Netral.", refused.Message, StringComparison.Ordinal);
        await using Desk desk = await region.AsAsync(Bureau);
        Assert.Single(await desk.Db.Set<AuditEntry>().Where(e => e.Act == "kerangka.teks-dinyatakan").ToListAsync(Cancel));
        IReadOnlyList<RevisionView> saved = await desk.Get<FrameworkService>().RevisionsAsync(betason.Framework.Id, Cancel);
        Assert.All(saved[^1].Text.Values, value => Assert.False(value.IsExample));
    }

    [Fact]
    public async Task Leave_TheAgreementWithExampleTexts_IsRefusedWhereNothingCompetes()
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk walk = await Walk.OpenAsync(region, "kabiro-organisasi", "pergub-budaya-kerja", new(2026, 11, 17));
        await walk.StepAsync("A01", "kabiro-organisasi", "ajukan");
        await walk.StepAsync("A02", "sekda", "teruskan");
        Guid berkah = await IdAsync(region, "kabiro-organisasi", "BERKAH");
        await region.DoAsync("kabiro-organisasi", desk => desk.Cases.SetFrameworkAsync(walk.CaseId, berkah, Cancel));
        await walk.StepAsync("A03", "tim-penyusun", "teruskan");
        await walk.StepAsync("A04", "kabiro-organisasi", "teruskan");
        await walk.PrepareAsync("A05", "sekda");

        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() => walk.DecideAsync("A05", "sekda", "sepakati"));
        StepDesk desk = (await walk.ViewAsync("sekda")).Current.Single().Desk!; // the step is current

        Assert.Contains("Masih memakai teks contoh", refused.Message, StringComparison.Ordinal);
        Assert.Contains(desk.Choices.Single(c => c.Key == "sepakati").Refusals, r => r.Contains("teks contoh", StringComparison.Ordinal));
        Assert.Empty(desk.Choices.Single(c => c.IsReturn).Refusals);
        await Examples.ConfirmAsync(region, "kabiro-organisasi", "BERKAH");
        await walk.DecideAsync("A05", "sekda", "sepakati");
    }

    [Fact]
    public async Task EnactOrPrint_ExampleTexts_IsRefused()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Guid id = await IdAsync(region, Bureau, "Betason");

        RefusedException enacted = await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync("kabag-hukum", desk => desk.Get<FrameworkService>().EnactAsync(id, new(2026, 12, 1), Cancel)));
        RefusedException printed = await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync(Bureau, desk => desk.Get<MaterialService>().MakeAsync(id, "kartu-saku.pdf", Cancel)));
        await Examples.ConfirmAsync(region, Bureau, "Betason");

        Assert.Contains("teks contoh", enacted.Message, StringComparison.Ordinal);
        Assert.Contains("teks contoh", printed.Message, StringComparison.Ordinal);
        Assert.NotEmpty((await region.DoAsync(Bureau, desk => desk.Get<MaterialService>().MakeAsync(id, "kartu-saku.pdf", Cancel))).Bytes);
    }

    [Fact]
    public async Task Confirm_WhatSomebodyElseChangedSince_OrByAnotherOffice_IsRefused()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        FrameworkView read = await ViewAsync(region, await IdAsync(region, Bureau, "Betason"));
        await region.DoAsync(Bureau, desk => desk.Get<FrameworkService>().EditAsync(read.Id, read.Version, read.Text with { Meaning = "berkunjung" }, Cancel));
        Guid version = (await ViewAsync(region, read.Id)).Version;

        RefusedException stale = await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync(Bureau, desk => desk.Get<ExampleTexts>().ConfirmAsync(read.Id, read.Version, Cancel)));
        await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync("inspektur", desk => desk.Get<ExampleTexts>().ConfirmAsync(read.Id, version, Cancel)));

        Assert.Contains("diubah orang lain", stale.Message, StringComparison.Ordinal);
        Assert.NotEmpty(ExampleTexts.WhyNotFinal((await ViewAsync(region, read.Id)).Text));
    }

    [Fact]
    public async Task Confirm_AfterScoring_LeavesTheScoresStanding()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await ScoredRound.AtMeetingAsync(region);
        await ScoredRound.OpenAsync(region, walk);
        await ScoredRound.GiveAsync(region, walk, "inspektur", ("Betason", 5), ("Aksi Profesor", 3), ("Proaksi Inovatif", 1));

        await Examples.ConfirmAsync(region, Bureau, "Betason");

        Assert.Equal(SheetState.Sudah, (await ScoredRound.ViewAsync(region, walk, "inspektur")).Scorers.Single(s => s.OfficeKey == "inspektur").State);
    }

    [Fact]
    public async Task Edit_LineByLine_StaysMarkedUntilTheLastExampleIsGone()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Guid id = await IdAsync(region, Bureau, "Betason");
        async Task<bool> AfterAsync(Func<ValueInput, ValueInput> change)
        {
            FrameworkView now = await ViewAsync(region, id);
            await region.DoAsync(Bureau, desk => desk.Get<FrameworkService>().EditAsync(id, now.Version, now.Text with { Values = [change(now.Text.Values[0]), .. now.Text.Values.Skip(1)] }, Cancel));
            return (await ViewAsync(region, id)).Text.Values[0].IsExample;
        }

        bool withOneMore = await AfterAsync(v => v with { Behaviours = [.. v.Behaviours, "mencatat setiap pemberian"] });
        bool withOwnBehaviours = await AfterAsync(v => v with { Behaviours = ["mencatat setiap pemberian"] });
        bool withOwnText = await AfterAsync(v => v with { Definition = "Menjaga nama baik daerah." });

        Assert.Equal((true, true, false), (withOneMore, withOwnBehaviours, withOwnText));
        Assert.Contains("Etika, Tertib", ExampleTexts.WhyNotFinal((await ViewAsync(region, id)).Text).Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_FromADownloadedWorkbookOfExamples_IsMarkedUntilTheyAreConfirmedAnywhere()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        FrameworkView shipped = await ViewAsync(region, await IdAsync(region, Bureau, "Betason"));
        FrameworkInput read = FrameworkWorkbook.Read(FrameworkWorkbook.Write(shipped.Text), new() { Acronym = "", Form = FrameworkForm.Acronym });
        async Task<FrameworkInput> MadeAsync()
        {
            ValueFramework made = await region.DoAsync(Bureau, desk => desk.Get<FrameworkService>().CreateAsync(Guid.CreateVersion7(), read, Cancel));
            return (await ViewAsync(region, made.Id)).Text;
        }

        FrameworkInput marked = await MadeAsync();
        await region.DoAsync(Bureau, desk => desk.Get<ExampleTexts>().ConfirmAsync(shipped.Id, shipped.Version, Cancel));
        FrameworkInput own = await MadeAsync();

        Assert.All(marked.Values, v => Assert.True(v.IsExample));
        Assert.All(own.Values, v => Assert.False(v.IsExample));
        FrameworkView confirmed = await ViewAsync(region, shipped.Id);
        await region.DoAsync(Bureau, desk => desk.Get<FrameworkService>().EditAsync(shipped.Id, confirmed.Version, confirmed.Text with { Tagline = "Lain" }, Cancel));
        Assert.Empty(ExampleTexts.WhyNotFinal((await ViewAsync(region, shipped.Id)).Text)); // what was confirmed stays so
    }

    private static async Task<Guid> IdAsync(Region region, string bureau, string acronym)
    {
        await using Desk desk = await region.AsAsync(bureau);
        return await desk.Db.Set<ValueFramework>().Where(f => f.Acronym == acronym).Select(f => f.Id).SingleAsync(Cancel);
    }

    private static async Task<FrameworkView> ViewAsync(Region region, Guid id)
    {
        await using Desk desk = await region.AsAsync(Bureau);
        return await desk.Get<FrameworkService>().ViewAsync(id, Cancel);
    }
}
