using Budaya.Core.Proposals;
using Budaya.Core.Tenants;
using Budaya.Core.Values;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Tests.Workflow;

/// <summary>Both shipped workflows, from the first step to the end, by the people who hold the roles; the one of 2021 is scenario (a) as a whole.</summary>
public sealed class ShippedWalkTests
{
    private static readonly string[] Later = ["A13", "A14", "A15", "A16", "A17", "A18", "A19", "A20"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2021-03-01", false)]
    [InlineData("2026-11-17", true)]
    public async Task Babel_FromNeedToReview_PassesHarmonisationOnlySinceItsLaw(string ruleDate, bool harmonised)
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk walk = await Walk.OpenAsync(region, "kabiro-organisasi", "pergub-budaya-kerja", DateOnly.Parse(ruleDate, System.Globalization.CultureInfo.InvariantCulture));

        await walk.StepAsync("A01", "kabiro-organisasi", "ajukan");
        await walk.StepAsync("A02", "sekda", "teruskan");
        Guid berkah = await FrameworkAsync(region, "BERKAH");
        await region.DoAsync("kabiro-organisasi", desk => desk.Cases.SetFrameworkAsync(walk.CaseId, berkah, Cancel));
        await Values.Examples.ConfirmAsync(region, "kabiro-organisasi", "BERKAH");
        await walk.StepAsync("A03", "tim-penyusun", "teruskan");
        await walk.StepAsync("A04", "kabiro-organisasi", "teruskan");
        await walk.StepAsync("A05", "sekda", "sepakati");
        await walk.StepAsync("A06", "perancang", "teruskan");
        await walk.StepAsync("A07", "kabiro-hukum", "teruskan");
        if (harmonised)
        {
            Assert.Equal("A08", await walk.NowAsync());
            await walk.StepAsync("A08", "kabiro-hukum", "teruskan");
        }

        await walk.StepAsync("A09", "kabiro-hukum", "teruskan");
        await walk.StepAsync("A10", "perancang", "teruskan");
        await walk.StepAsync("A11", "asisten-3", "teruskan");
        await walk.StepAsync("A12", "gubernur", "tetapkan");
        string[] offices = ["kabiro-hukum", "sekda", "kabiro-hukum", "kabiro-organisasi", "asisten-3", "kabag-rb", "inspektur", "kabiro-organisasi"];
        string[] choices = ["teruskan", "teruskan", "teruskan", "teruskan", "teruskan", "evaluasi", "tinjau", "usulan-baru"];
        foreach (int index in Enumerable.Range(0, Later.Length))
        {
            await walk.StepAsync(Later[index], offices[index], choices[index]);
        }

        CaseView view = await walk.ViewAsync("kabiro-organisasi");
        Assert.Equal(CaseState.Selesai, view.State);
        Assert.Equal("BERKAH", view.FrameworkName);
        Assert.Equal(harmonised ? StepState.Done : StepState.NotApplicable, view.Steps.Single(s => s.Key == "A08").State);
        Assert.All(view.Steps.Where(s => s.Key != "A08"), s => Assert.Equal(StepState.Done, s.State));
        Assert.Equal(FrameworkState.Dipilih, await StateOfAsync(region, berkah));
    }

    [Fact]
    public async Task BangkaBarat_ThreeProposals_OneIsAgreedOnAndBothPapersRunInParallel()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await Walk.OpenAsync(region, "kabag-organisasi", "keputusan-budaya-kerja", new(2026, 11, 17));

        await walk.StepAsync("B01", "kabag-organisasi", "buka");
        await BetasonRound.ProposeAsync(region, walk);
        await walk.StepAsync("B02", "kabag-organisasi", "tutup");
        await walk.StepAsync("B03", "kabag-organisasi", "teruskan");
        await BetasonRound.MeetAsync(region, walk, attending: 5);
        await walk.StepAsync("B04", "asisten-3", "teruskan");
        await BetasonRound.AgreeAsync(region, walk, "Betason");
        await walk.StepAsync("B05", "asisten-3", "sepakati");
        await walk.StepAsync("B06", "bupati", "setuju");
        Assert.Equal("B07a B07b", await walk.NowAsync());
        await walk.StepAsync("B07a", "perancang", "teruskan");
        await walk.StepAsync("B08a", "kabag-hukum", "teruskan");
        Assert.Equal(StepState.Waiting, (await walk.ViewAsync("kabag-hukum")).Steps.Single(s => s.Key == "B09").State);
        await walk.StepAsync("B07b", "kabag-organisasi", "teruskan");
        await walk.StepAsync("B08b", "asisten-3", "teruskan");
        await walk.StepAsync("B09", "sekda", "teruskan");
        await walk.StepAsync("B10a", "bupati", "tetapkan");
        await walk.StepAsync("B11a", "kabag-hukum", "teruskan");
        await walk.StepAsync("B10b", "bupati", "teruskan");
        await walk.StepAsync("B11b", "tata-usaha", "teruskan");
        await walk.StepAsync("B12", "kabag-hukum", "teruskan");
        await walk.StepAsync("B13", "kadis-kominfo", "teruskan");
        await walk.StepAsync("B14", "kabag-organisasi", "teruskan");
        await walk.StepAsync("B15", "kabag-organisasi", "evaluasi");
        await walk.StepAsync("B16", "inspektur", "selesai");

        CaseView view = await walk.ViewAsync("kabag-organisasi");
        Assert.Equal(CaseState.Selesai, view.State);
        Assert.Equal("Betason", view.FrameworkName);
        Assert.All(view.Steps, s => Assert.Equal(StepState.Done, s.State));
        Assert.Equal(20, view.History.Count);
    }

    private static async Task<Guid> FrameworkAsync(Region region, string acronym)
    {
        await using Desk desk = await region.AsAsync("admin-daerah");
        return await desk.Db.Set<ValueFramework>().Where(f => f.Acronym == acronym).Select(f => f.Id).SingleAsync(Cancel);
    }

    private static async Task<FrameworkState> StateOfAsync(Region region, Guid id)
    {
        await using Desk desk = await region.AsAsync("admin-daerah");
        return await desk.Db.Set<ValueFramework>().Where(f => f.Id == id).Select(f => f.State).SingleAsync(Cancel);
    }
}

/// <summary>The round of Bangka Barat: three proposals, five offices.</summary>
internal static class BetasonRound
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<Guid> ProposeAsync(Region region, Walk walk, ScoredChange change = ScoredChange.Dibekukan)
    {
        Round round = await region.DoAsync("kabag-organisasi", desk =>
            desk.Get<RoundService>().OpenAsync(new(walk.CaseId, "Rumusan budaya kerja", new(2026, 11, 1), new(2026, 11, 30), change, [new("Mudah diingat", 60), new("Sesuai kebutuhan", 40)]), Cancel));
        foreach (string name in (string[])["Betason", "Aksi Profesor", "Proaksi Inovatif"])
        {
            await region.DoAsync("kabag-organisasi", async desk =>
            {
                Guid framework = await desk.Db.Set<ValueFramework>().Where(f => f.Acronym == name).Select(f => f.Id).SingleAsync(Cancel);
                string opd = await desk.Db.Set<Opd>().OrderBy(o => o.Position).Select(o => o.Code).FirstAsync(Cancel);
                return await desk.Get<RoundService>().ProposeAsync(new(round.Id, Guid.CreateVersion7(), opd, $"Alasan {name}", framework, NewFramework: null), Cancel);
            });
        }

        return round.Id;
    }

    public static async Task MeetAsync(Region region, Walk walk, int attending)
    {
        Guid meeting = Guid.CreateVersion7();
        RoundView view = await ViewAsync(region, walk);
        await region.DoAsync("kabag-organisasi", desk => desk.Get<RoundService>().CallMeetingAsync(new(view.Round!.Id, meeting, new(2026, 11, 17), new(9, 0), "Ruang rapat", "Pemaparan usulan", []), Cancel)); // opened by ProposeAsync
        MeetingView called = (await ViewAsync(region, walk)).Meeting!; // just called
        Guid favoured = view.Proposals.Single(p => p.Framework.Text.Acronym == "Betason").Id;
        RecordMeeting record = new(meeting, called.Version, called.HeldOn, called.StartsAt, called.Place, called.Agenda, "Notulen",
            [.. called.Seats.Select((s, index) => new SeatRecord(s.OfficeKey, index < attending, null, favoured, "setuju"))]);
        await region.DoAsync("kabag-organisasi", desk => desk.Get<RoundService>().RecordMeetingAsync(record, Cancel));
    }

    public static async Task AgreeAsync(Region region, Walk walk, string name, string office = "kabag-organisasi")
    {
        await Values.Examples.ConfirmAsync(region, "kabag-organisasi", name);
        RoundView view = await ViewAsync(region, walk);
        Guid proposal = view.Proposals.Single(p => p.Framework.Text.Acronym == name).Id;
        await region.DoAsync(office, desk => desk.Get<RoundService>().AgreeAsync(
            view.Round!.Id, proposal, "Mudah diingat.", view.Proposals.Where(p => p.Id != proposal).ToDictionary(p => p.Id, p => $"{p.Framework.Text.Acronym} kurang mudah diingat."), Cancel)); // opened by ProposeAsync
    }

    public static async Task<RoundView> ViewAsync(Region region, Walk walk)
    {
        await using Desk desk = await region.AsAsync("kabag-organisasi");
        return await desk.Get<RoundReader>().ViewAsync(walk.CaseId, Cancel);
    }
}
