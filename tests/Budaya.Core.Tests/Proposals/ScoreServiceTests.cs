using System.Text.Json;
using Budaya.Core.Audit;
using Budaya.Core.Distribution;
using Budaya.Core.People;
using Budaya.Core.Proposals;
using Budaya.Core.Tests.Workflow;
using Budaya.Core.Values;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Tests.Proposals;

public sealed class ScoreServiceTests
{
    private static readonly (string, int)[] All4 = [("Betason", 4), ("Aksi Profesor", 3), ("Proaksi Inovatif", 2)];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task View_BeforeTheRoundCloses_HoldsNobodysScoresButOnesOwn()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await ScoredRound.AtMeetingAsync(region);
        await ScoredRound.OpenAsync(region, walk);
        await ScoredRound.GiveAsync(region, walk, "inspektur", All4);

        foreach (string other in (string[])["asisten-3", "kabag-organisasi", "kabag-tapem", "sekda", "bupati", "admin-daerah"])
        {
            await using Desk desk = await region.AsAsync(other);
            ScoreReader reader = desk.Get<ScoreReader>();
            ScoreView view = await reader.ViewAsync(walk.CaseId, Cancel);
            Assert.Empty(await reader.Readable(view.Round).ToListAsync(Cancel)); // not even out of the database
            Assert.Empty(view.Results);
            Assert.All(view.Sheets, s => Assert.Empty(s.Points));
            Assert.Equal(SheetState.Sudah, view.Scorers.Single(s => s.OfficeKey == "inspektur").State);
        }

        SheetView own = Assert.Single((await ScoredRound.ViewAsync(region, walk, "inspektur")).Sheets);
        Assert.Equal(6, own.Points.Count);
    }

    [Fact]
    public async Task Give_IsInTheAuditWithoutTheScores()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await ScoredRound.AtMeetingAsync(region);
        await ScoredRound.OpenAsync(region, walk);

        await ScoredRound.GiveAsync(region, walk, "inspektur", All4);

        string? details = await region.DoAsync("admin-daerah", async desk =>
        {
            long entry = await desk.Db.Set<AuditEntry>().Where(e => e.Act == "penilaian.diisi").Select(e => e.Sequence).SingleAsync(Cancel);
            return await desk.Db.Set<AuditDetails>().Where(d => d.Sequence == entry).Select(d => d.Json).SingleAsync(Cancel);
        });
        Assert.Contains("inspektur", details, StringComparison.Ordinal);
        Assert.DoesNotContain("oints", details, StringComparison.Ordinal);
        Assert.Equal(["Ballot", "OfficeKey", "basis", "scan"], JsonDocument.Parse(details!).RootElement.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal)); // just read
    }

    [Fact]
    public async Task Close_ByTheChair_ShowsTotalsRanksAndSpreadToAll()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await ScoredRound.AtMeetingAsync(region);
        await ScoredRound.OpenAsync(region, walk);
        RefusedException early = await Assert.ThrowsAsync<RefusedException>(() => ScoredRound.CloseAsync(region, walk));
        await ScoredRound.GiveAsync(region, walk, "inspektur", ("Betason", 5), ("Aksi Profesor", 3), ("Proaksi Inovatif", 1));
        await ScoredRound.GiveAsync(region, walk, "kabag-tapem", All4);
        await ScoredRound.GiveAsync(region, walk, "kadis-kominfo", All4);

        await ScoredRound.CloseAsync(region, walk);
        await ScoredRound.CloseAsync(region, walk);

        Assert.Contains("baru 0, paling sedikit 3", early.Message, StringComparison.Ordinal);
        ScoreView view = await ScoredRound.ViewAsync(region, walk, "sekda");
        BallotResult result = Assert.Single(view.Results);
        Assert.Equal(["Betason", "Aksi Profesor", "Proaksi Inovatif"], result.Scores.Select(s => view.AllProposals[s.ProposalId].Name));
        Assert.Equal(new Spread(4m, 4m, 5m), result.Scores[0].Spread);
        Assert.Equal(13m / 3, result.Scores[0].Total);
        Assert.Equal(9, result.ByOffice.Count);
        await Assert.ThrowsAsync<RefusedException>(() => ScoredRound.GiveAsync(region, walk, "asisten-3", All4));
    }

    [Fact]
    public async Task Declare_OfAnOfficeThatHasScored_TakesItsScoresAwayAndBarsItFromThatProposal()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await ScoredRound.AtMeetingAsync(region);
        await ScoredRound.OpenAsync(region, walk);
        await ScoredRound.GiveAsync(region, walk, "kabag-organisasi", All4);
        Guid betason = ScoredRound.IdOf(await ScoredRound.ViewAsync(region, walk, "kabag-organisasi"), "Betason");

        await region.DoAsync("kabag-organisasi", desk => desk.Get<ScoreService>().DeclareAsync(new(betason, "kabag-organisasi", "Bagian kami yang mengusulkan.", ""), Cancel));
        await region.DoAsync("kabag-organisasi", desk => desk.Get<ScoreService>().DeclareAsync(new(betason, "kabag-organisasi", "Bagian kami yang mengusulkan.", ""), Cancel));

        RefusedException barred = await Assert.ThrowsAsync<RefusedException>(() => ScoredRound.GiveAsync(region, walk, "kabag-organisasi", All4));
        Assert.Contains("benturan kepentingan", barred.Message, StringComparison.Ordinal);
        foreach (string office in (string[])["asisten-3", "inspektur"])
        {
            await ScoredRound.GiveAsync(region, walk, office, All4);
        }

        await ScoredRound.CloseAsync(region, walk);
        ScoreView view = await ScoredRound.ViewAsync(region, walk, "inspektur");
        Assert.Equal("kabag-organisasi", Assert.Single(view.Interests).OfficeKey); // shown to all
        Assert.Equal([2, 3, 3], view.Results[0].Scores.Select(s => s.Offices));
        await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync("sekda", desk => desk.Get<ScoreService>().DeclareAsync(new(betason, "inspektur", "bukan saya", ""), Cancel)));
    }

    [Fact]
    public async Task Give_BeforeTheOfficeSaidInWhatItHasAnInterest_IsRefusedAndItsAnswerBars()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await ScoredRound.AtMeetingAsync(region);
        await ScoredRound.OpenAsync(region, walk);
        ScoreView view = await ScoredRound.ViewAsync(region, walk, "inspektur");
        GiveScores give = new(view.Round.Id, 1, "inspektur", "", [.. view.Proposals.SelectMany(p => new[] { 1, 2 }.Select(c => new GivenScore(p.Id, c, 3)))]);
        Guid betason = ScoredRound.IdOf(view, "Betason");

        RefusedException asked = await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync("inspektur", desk => desk.Get<ScoreService>().GiveAsync(give, Cancel)));
        await Assert.ThrowsAsync<RefusedException>(() => ScoredRound.AnswerAsync(region, view, "inspektur", (betason, "")));
        await ScoredRound.AnswerAsync(region, view, "inspektur", (betason, "Kerabat pengusul."));
        await ScoredRound.AnswerAsync(region, view, "inspektur"); // answered already
        await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync("inspektur", desk => desk.Get<ScoreService>().GiveAsync(give, Cancel)));
        await region.DoAsync("inspektur", desk => desk.Get<ScoreService>().GiveAsync(give with { Scores = [.. give.Scores.Where(s => s.ProposalId != betason)] }, Cancel));
        await ScoredRound.AnswerAsync(region, view, "kabag-tapem");

        ScoreView after = await ScoredRound.ViewAsync(region, walk, "inspektur");
        Assert.Contains("benturan kepentingan", asked.Message, StringComparison.Ordinal);
        Assert.Equal(("inspektur", betason), (Assert.Single(after.Interests).OfficeKey, after.Interests[0].ProposalId));
        Assert.Equal(["kabag-tapem"], after.Scorers.Where(s => s.HasNoInterest).Select(s => s.OfficeKey));
        Assert.Equal(SheetState.Sudah, after.Scorers.Single(s => s.OfficeKey == "inspektur").State);
    }

    [Fact]
    public async Task Give_ForAnOfficeThatWorksOnPaper_IsRecordedByTheBureauWithItsBasisOnly()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await ScoredRound.AtMeetingAsync(region);
        await ScoredRound.OpenAsync(region, walk);
        ScoreView view = await ScoredRound.ViewAsync(region, walk, "kabag-organisasi");
        GiveScores give = new(view.Round.Id, 1, "inspektur", "", [.. view.Proposals.SelectMany(p => new[] { 1, 2 }.Select(c => new GivenScore(p.Id, c, 3)))]);
        AnswerInterests none = new(view.Round.Id, 1, "inspektur", "", new Dictionary<Guid, string>());
        await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync("kabag-organisasi", desk => desk.Get<ScoreService>().AnswerAsync(none, Cancel)));
        await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync("kabag-tapem", desk => desk.Get<ScoreService>().AnswerAsync(none with { Basis = "lembar" }, Cancel)));
        AnswerInterests signed = none with { Basis = "Pernyataan bertanda tangan 17 November 2026", Scan = Papers.Pdf("pernyataan") };
        await region.DoAsync("kabag-organisasi", desk => desk.Get<ScoreService>().AnswerAsync(signed, Cancel));
        await region.DoAsync("kabag-organisasi", desk => desk.Get<ScoreService>().AnswerAsync(signed with { OfficeKey = "kabag-tapem" }, Cancel));

        await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync("kabag-organisasi", desk => desk.Get<ScoreService>().GiveAsync(give, Cancel)));
        await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync("kabag-tapem", desk => desk.Get<ScoreService>().GiveAsync(give with { Basis = "lembar" }, Cancel)));
        await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync("asisten-3", desk => desk.Get<ScoreService>().GiveAsync(give with { OfficeKey = "kabag-organisasi", Basis = "lembar" }, Cancel)));
        await region.DoAsync("kabag-organisasi", desk => desk.Get<ScoreService>().GiveAsync(give with { Basis = "Lembar bertanda tangan 17 November 2026", Scan = Papers.Pdf("lembar") }, Cancel));

        await region.DoAsync("kabag-organisasi", desk => desk.Get<ScoreService>().AnswerAsync(none with { OfficeKey = "kabag-tapem", Basis = "Pernyataan bertanda tangan 17 November 2026" }, Cancel));
        RefusedException unscanned = await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync("kabag-organisasi", desk => desk.Get<ScoreService>().GiveAsync(give with { OfficeKey = "kabag-tapem", Basis = "lembar" }, Cancel)));
        RefusedException typed = await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync("kabag-organisasi", desk => desk.Get<ScoreService>().GiveAsync(give with { OfficeKey = "kabag-tapem", Basis = "lembar", Scan = "lembar"u8.ToArray() }, Cancel)));
        Assert.Contains("Lampirkan pindaian lembar penilaian", unscanned.Message, StringComparison.Ordinal);
        Assert.Contains("PDF, JPG, atau PNG", typed.Message, StringComparison.Ordinal);
        await using Desk bureau = await region.AsAsync("kabag-organisasi");
        await Assert.ThrowsAsync<MissingException>(() => bureau.Get<ScoreReader>().ScanAsync(walk.CaseId, 1, "inspektur", Cancel)); // it says what was scored
        SheetView recorded = (await ScoredRound.ViewAsync(region, walk, "kabag-organisasi")).Sheets.Single(s => s.OfficeKey == "inspektur");
        Assert.Equal((SheetState.Sudah, 0), (recorded.State, recorded.Points.Count)); // also who wrote it down does not read it here
        string? wrong = await bureau.Db.Set<ScoreSheet>().Where(s => s.OfficeKey == "inspektur").Select(s => s.ScanSha256).SingleAsync(Cancel);
        await region.DoAsync("kabag-organisasi", desk => desk.Get<ScoreService>().GiveAsync(give with { Basis = "Lembar bertanda tangan 17 November 2026", Scan = Papers.Pdf("lembar yang benar") }, Cancel));
        Assert.NotEqual(wrong, await bureau.Db.Set<ScoreSheet>().Where(s => s.OfficeKey == "inspektur").Select(s => s.ScanSha256).SingleAsync(Cancel)); // the same points on the right paper
    }

    [Fact]
    public async Task Interest_RecordedForAnOfficeThatWorksOnPaper_NeedsItsScanWhichEverybodyReads()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await ScoredRound.AtMeetingAsync(region);
        await ScoredRound.OpenAsync(region, walk);
        ScoreView view = await ScoredRound.ViewAsync(region, walk, "kabag-organisasi");
        Guid betason = ScoredRound.IdOf(view, "Betason"), other = ScoredRound.IdOf(view, "Aksi Profesor");
        AnswerInterests answer = new(view.Round.Id, 1, "inspektur", "Pernyataan bertanda tangan", new Dictionary<Guid, string> { [betason] = "Kerabat pengusul." });
        DeclareInterest declare = new(other, "inspektur", "Ikut menyusun.", "Pernyataan kedua");
        Task AnswerAsync(AnswerInterests what) => region.DoAsync("kabag-organisasi", desk => desk.Get<ScoreService>().AnswerAsync(what, Cancel));
        Task DeclareAsync(DeclareInterest what) => region.DoAsync("kabag-organisasi", desk => desk.Get<ScoreService>().DeclareAsync(what, Cancel));

        RefusedException unscanned = await Assert.ThrowsAsync<RefusedException>(() => AnswerAsync(answer));
        RefusedException typed = await Assert.ThrowsAsync<RefusedException>(() => AnswerAsync(answer with { Scan = "teks"u8.ToArray() }));
        await AnswerAsync(answer with { Scan = Papers.Pdf("pernyataan") });
        RefusedException later = await Assert.ThrowsAsync<RefusedException>(() => DeclareAsync(declare));
        RefusedException baseless = await Assert.ThrowsAsync<RefusedException>(() => DeclareAsync(declare with { Basis = "", Scan = Papers.Pdf("kedua") }));
        await DeclareAsync(declare with { Scan = Papers.Pdf("kedua") });

        Assert.All([unscanned, later], refused => Assert.Contains("Lampirkan pindaian pernyataan bertanda tangan", refused.Message, StringComparison.Ordinal));
        Assert.Contains("PDF, JPG, atau PNG", typed.Message, StringComparison.Ordinal);
        Assert.Contains("Pernyataan tertulis yang menjadi dasar", baseless.Message, StringComparison.Ordinal);
        Assert.All((await ScoredRound.ViewAsync(region, walk, "kabag-tapem")).Interests, i => Assert.True(i.HasScan));
        await using Desk reader = await region.AsAsync("kabag-tapem");
        string first = await reader.Get<ScoreReader>().StatementAsync(walk.CaseId, "inspektur", betason, Cancel);
        Assert.Equal(first, await reader.Get<ScoreReader>().StatementAsync(walk.CaseId, "inspektur", null, Cancel));
        Assert.NotEqual(first, await reader.Get<ScoreReader>().StatementAsync(walk.CaseId, "inspektur", other, Cancel));
        await Assert.ThrowsAsync<MissingException>(() => reader.Get<ScoreReader>().StatementAsync(walk.CaseId, "kabag-tapem", null, Cancel));
    }

    [Fact]
    public async Task Give_WithAScoreMissingOrOutOfBoundsOrSentTwice_IsRefusedOrKeptOnce()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await ScoredRound.AtMeetingAsync(region);
        await ScoredRound.OpenAsync(region, walk);

        RefusedException missing = await Assert.ThrowsAsync<RefusedException>(() => ScoredRound.GiveAsync(region, walk, "inspektur", ("Betason", 4)));
        RefusedException bounds = await Assert.ThrowsAsync<RefusedException>(() => ScoredRound.GiveAsync(region, walk, "inspektur", ("Betason", 6), ("Aksi Profesor", 3), ("Proaksi Inovatif", 2)));
        await ScoredRound.GiveAsync(region, walk, "inspektur", All4);
        await ScoredRound.GiveAsync(region, walk, "inspektur", All4);

        Assert.Contains("4 dari 6 belum diisi", missing.Message, StringComparison.Ordinal);
        Assert.Contains("antara 1 dan 5", bounds.Message, StringComparison.Ordinal);
        await using Desk desk = await region.AsAsync("inspektur");
        Assert.Equal((1, 6), (await desk.Db.Set<ScoreSheet>().CountAsync(Cancel), await desk.Db.Set<Score>().CountAsync(Cancel)));
        Assert.Equal(1, await desk.Db.Set<AuditEntry>().CountAsync(e => e.Act == "penilaian.diisi", Cancel));
    }

    [Fact]
    public async Task Edit_OfAScoredProposalInAFreezingRound_IsRefusedUntilItWasReturned()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await ScoredRound.AtMeetingAsync(region);
        await ScoredRound.OpenAsync(region, walk);
        await EditAsync(region, walk, "Aksi Profesor", "sebelum dinilai");
        await ScoredRound.GiveAsync(region, walk, "inspektur", All4);
        ProposalView scored = await ProposalAsync(region, walk, "Aksi Profesor");

        RefusedException frozen = await Assert.ThrowsAsync<RefusedException>(() => EditAsync(region, walk, "Aksi Profesor", "sesudah dinilai"));
        await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync("kabag-organisasi", desk => desk.Get<ProposalService>().ExplainAsync(scored.Id, "Alasan lain", Cancel)));
        await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync("kabag-organisasi", desk => desk.Get<ProposalService>().AttachAsync(scored.Id, Papers.Pdf("x"), "x.pdf", Cancel)));
        await region.DoAsync("kabag-organisasi", desk => desk.Get<RoundService>().ReturnAsync(scored.Id, "Lengkapi.", Cancel));
        await EditAsync(region, walk, "Aksi Profesor", "dilengkapi");
        await region.DoAsync("kabag-organisasi", desk => desk.Get<RoundService>().ResubmitAsync(scored.Id, Cancel));

        Assert.Contains("dibekukan", frozen.Message, StringComparison.Ordinal);
        Assert.Equal(SheetState.DimintaUlang, (await ScoredRound.ViewAsync(region, walk, "inspektur")).Scorers.Single(s => s.OfficeKey == "inspektur").State);
    }

    [Fact]
    public async Task Edit_OfAScoredProposalInARoundThatAsksAgain_AsksItsScorersAgain()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await ScoredRound.AtMeetingAsync(region, ScoredChange.DinilaiUlang);
        await ScoredRound.OpenAsync(region, walk);
        foreach (string office in ScoredRound.Offices.Take(3))
        {
            await ScoredRound.GiveAsync(region, walk, office, All4);
        }

        await EditAsync(region, walk, "Betason", "berkunjung ke rumah tetangga");

        ScoreView asked = await ScoredRound.ViewAsync(region, walk, "inspektur");
        Assert.Equal(3, asked.Scorers.Count(s => s.State == SheetState.DimintaUlang));
        await Assert.ThrowsAsync<RefusedException>(() => ScoredRound.CloseAsync(region, walk));
        await ScoredRound.GiveAsync(region, walk, "inspektur", ("Betason", 5), ("Aksi Profesor", 3), ("Proaksi Inovatif", 2));
        Assert.Equal(SheetState.Sudah, (await ScoredRound.ViewAsync(region, walk, "inspektur")).Scorers.Single(s => s.OfficeKey == "inspektur").State);
    }

    [Fact]
    public async Task Agree_OnAProposalThatChangedAfterTheScoringClosed_WaitsForAnotherScoringRound()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await ScoredRound.AtMeetingAsync(region, ScoredChange.DinilaiUlang);
        await ScoredRound.OpenAsync(region, walk);
        await GiveAllAsync(region, walk, All4);
        await ScoredRound.CloseAsync(region, walk);
        await Assert.ThrowsAsync<RefusedException>(() => ScoredRound.OpenAsync(region, walk, ballot: 2)); // nothing asks for it
        await EditAsync(region, walk, "Betason", "lain");
        await ScoredRound.OpenAsync(region, walk, ballot: 2);
        await GiveAllAsync(region, walk, All4);
        await EditAsync(region, walk, "Betason", "lain lagi");
        await GiveAllAsync(region, walk, All4);
        await ScoredRound.CloseAsync(region, walk, ballot: 2);
        await EditAsync(region, walk, "Betason", "sesudah ditutup");
        await walk.StepAsync("B04", "asisten-3", "teruskan");

        RefusedException changed = await Assert.ThrowsAsync<RefusedException>(() => BetasonRound.AgreeAsync(region, walk, "Betason"));
        await EditAsync(region, walk, "Betason", "lain lagi");
        await BetasonRound.AgreeAsync(region, walk, "Betason");

        Assert.Contains("berubah", changed.Message, StringComparison.Ordinal);
    }

    private static async Task GiveAllAsync(Region region, Walk walk, (string, int)[] points)
    {
        foreach (string office in ScoredRound.Offices)
        {
            await ScoredRound.GiveAsync(region, walk, office, points);
        }
    }

    private static async Task<ProposalView> ProposalAsync(Region region, Walk walk, string name) =>
        (await BetasonRound.ViewAsync(region, walk)).Proposals.Single(p => p.Framework.Text.Acronym == name);

    private static async Task EditAsync(Region region, Walk walk, string name, string meaning)
    {
        FrameworkView framework = (await ProposalAsync(region, walk, name)).Framework;
        await region.DoAsync("kabag-organisasi", desk => desk.Get<FrameworkService>().EditAsync(framework.Id, framework.Version, framework.Text with { Meaning = meaning }, Cancel));
    }
}
