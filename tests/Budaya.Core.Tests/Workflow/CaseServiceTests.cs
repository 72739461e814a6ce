using Budaya.Core.Audit;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Tests.Workflow;

public sealed class CaseServiceTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Decide_PersonWithoutTheRole_IsRefusedAndNothingMoves()
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk walk = await BabelAsync(region);
        await walk.PrepareAsync("A01", "kabiro-organisasi");

        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() => walk.DecideAsync("A01", "kabiro-hukum", "ajukan"));

        Assert.Contains("Kepala Biro Organisasi", refused.Message, StringComparison.Ordinal);
        Assert.Equal("A01", await walk.NowAsync());
    }

    [Theory]
    [InlineData("A02", "teruskan", "tidak sedang berjalan")]
    [InlineData("Z99", "teruskan", "tidak mempunyai langkah")]
    [InlineData("A01", "lompat", "tidak mempunyai pilihan")]
    public async Task Decide_StepOrChoiceThatIsNotOpen_IsRefused(string step, string choice, string reason)
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk walk = await BabelAsync(region);

        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() => walk.DecideAsync(step, "kabiro-organisasi", choice));

        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decide_EvidenceMissing_IsRefusedAndThePageSaysSoBefore()
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk walk = await BabelAsync(region);

        CaseView view = await walk.ViewAsync("kabiro-organisasi");
        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() => walk.DecideAsync("A01", "kabiro-organisasi", "ajukan"));

        StepDesk desk = view.Current.Single().Desk!; // the step is current
        Assert.Equal([.. refused.Refusals.Select(r => r.Message)], desk.Choices.Single(c => c.Key == "ajukan").Refusals);
        Assert.Empty(desk.Choices.Single(c => c.Key == "hentikan").Refusals);
    }

    [Fact]
    public async Task Decide_SentTwice_TakesOneDecision()
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk walk = await BabelAsync(region);
        await walk.PrepareAsync("A01", "kabiro-organisasi");

        Decision first = await walk.DecideAsync("A01", "kabiro-organisasi", "ajukan", seen: 0);
        Decision second = await walk.DecideAsync("A01", "kabiro-organisasi", "ajukan", seen: 0);

        Assert.Equal(first.Sequence, second.Sequence);
        Assert.Equal("A02", await walk.NowAsync());
        Assert.Single((await walk.ViewAsync("kabiro-organisasi")).History);
    }

    [Fact]
    public async Task Decide_SomebodyElseWasFirst_IsToldWhoAndWhat()
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk walk = await BabelAsync(region);
        await walk.StepAsync("A01", "kabiro-organisasi", "ajukan");
        await walk.PrepareAsync("A02", "sekda");
        await walk.DecideAsync("A02", "sekda", "teruskan", seen: 1);

        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() => walk.DecideAsync("A02", "kabiro-organisasi", "teruskan", seen: 1));

        Assert.Contains("Sekretaris Daerah", refused.Message, StringComparison.Ordinal);
        Assert.Equal(2, (await walk.ViewAsync("sekda")).History.Count);
    }

    [Fact]
    public async Task Decide_TwoPeopleAtOnce_OneIsSavedTheOtherCollides()
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk walk = await BabelAsync(region);
        await walk.StepAsync("A01", "kabiro-organisasi", "ajukan");
        await walk.PrepareAsync("A02", "sekda");
        await using Desk one = await region.AsAsync("sekda");
        await using Desk other = await region.AsAsync("kabiro-organisasi");
        TakeChoice choice = new(walk.CaseId, "A02", "teruskan", "", null, SeenDecisions: 1);
        await one.Cases.DecideAsync(choice, Cancel);
        await other.Cases.DecideAsync(choice, Cancel);

        await one.Db.SaveChangesAsync(Cancel);
        await Assert.ThrowsAnyAsync<DbUpdateException>(() => other.Db.SaveChangesAsync(Cancel));

        Assert.Equal("A03", await walk.NowAsync());
        Assert.Equal(2, (await walk.ViewAsync("sekda")).History.Count);
    }

    [Fact]
    public async Task Decide_OnAnotherBranchSinceTheFormWasShown_StillStands()
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
        int seen = (await walk.ViewAsync("perancang")).Decisions;
        await walk.StepAsync("B07a", "perancang", "teruskan");
        await walk.PrepareAsync("B07b", "perancang");

        await walk.DecideAsync("B07b", "perancang", "teruskan", seen: seen);

        Assert.Equal("B08a B08b", await walk.NowAsync());
    }

    [Fact]
    public async Task Return_WithoutANote_IsRefusedWithOneItUndoesWhatFollows()
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk walk = await BabelAsync(region);
        await walk.StepAsync("A01", "kabiro-organisasi", "ajukan");
        await walk.StepAsync("A02", "sekda", "teruskan");
        await walk.StepAsync("A03", "tim-penyusun", "teruskan");

        await Assert.ThrowsAsync<RefusedException>(() => walk.DecideAsync("A04", "kabiro-organisasi", "kembalikan", note: "  "));
        await walk.DecideAsync("A04", "kabiro-organisasi", "kembalikan", note: "Nilai kelima belum jelas.");

        CaseView view = await walk.ViewAsync("kabiro-organisasi");
        Assert.Equal(StepState.Current, view.Steps.Single(s => s.Key == "A03").State);
        Assert.Equal(StepState.Future, view.Steps.Single(s => s.Key == "A04").State);
        Assert.Equal("Nilai kelima belum jelas.", view.History[0].Note);
    }

    [Fact]
    public async Task Stop_WithAReason_EndsTheCase()
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk walk = await BabelAsync(region);

        await walk.DecideAsync("A01", "kabiro-organisasi", "hentikan", note: "Belum dianggarkan.");

        CaseView view = await walk.ViewAsync("kabiro-organisasi");
        Assert.Equal(CaseState.Dihentikan, view.State);
        Assert.Empty(view.Current);
        await Assert.ThrowsAsync<RefusedException>(() => walk.DecideAsync("A01", "kabiro-organisasi", "ajukan"));
    }

    [Fact]
    public async Task Record_ForTheSekda_NamesBothOfficesAndThePaper()
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk walk = await BabelAsync(region);
        await walk.StepAsync("A01", "kabiro-organisasi", "ajukan");
        await walk.PrepareAsync("A02", "kabag-rb");

        await Assert.ThrowsAsync<RefusedException>(() => walk.DecideAsync("A02", "kabag-rb", "teruskan"));
        await Assert.ThrowsAsync<RefusedException>(() => walk.DecideAsync("A02", "kabag-rb", "teruskan", note: "", recordedFor: "sekda"));
        await Assert.ThrowsAsync<RefusedException>(() => walk.DecideAsync("A02", "inspektur", "teruskan", note: "Disposisi 12", recordedFor: "sekda"));
        await Assert.ThrowsAsync<RefusedException>(() => walk.DecideAsync("A02", "kabag-rb", "teruskan", note: "Disposisi 12", recordedFor: "gubernur"));
        await walk.DecideAsync("A02", "kabag-rb", "teruskan", note: "Disposisi 12 tanggal 16 November 2026", recordedFor: "sekda");

        DecisionView recorded = (await walk.ViewAsync("sekda")).History[0];
        Assert.Equal("Kepala Bagian Reformasi Birokrasi dan Akuntabilitas Kinerja", recorded.Office);
        Assert.Equal("Sekretaris Daerah", recorded.RecordedFor);
    }

    [Fact]
    public async Task Record_OfASignature_IsForTheRegisterAlone()
    {
        await using Region region = await Region.OpenAsync("babel");
        await using Desk bureau = await region.AsAsync("kabiro-organisasi");
        await using Desk legal = await region.AsAsync("kabiro-hukum");
        await using Desk anyone = await region.AsAsync("inspektur");
        Walk walk = await BabelAsync(region);
        WorkflowDefinition workflow = (await CasePosition.LoadAsync(bureau.Db, walk.CaseId, Cancel)).Definition;

        Assert.Empty(await bureau.Get<StepAccess>().RecordableAsync(workflow.Step("A12"), Cancel));
        Assert.Equal(["gubernur"], (await legal.Get<StepAccess>().RecordableAsync(workflow.Step("A12"), Cancel)).Select(o => o.Key));
        Assert.Empty(await anyone.Get<StepAccess>().RecordableAsync(workflow.Step("A02"), Cancel));
    }

    [Fact]
    public async Task Evidence_NumberOrDateMissingOrSentTwice_IsAskedForAndKeptOnce()
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk walk = await BabelAsync(region);
        await walk.StepAsync("A01", "kabiro-organisasi", "ajukan");

        await Assert.ThrowsAsync<RefusedException>(() => walk.AttachAsync("A02", "kabiro-organisasi", "sk-tim", number: " "));
        await Assert.ThrowsAsync<RefusedException>(() => walk.AttachAsync("A02", "kabiro-organisasi", "bukan-bukti"));
        await Assert.ThrowsAsync<RefusedException>(() => walk.AttachAsync("A02", "inspektur", "sk-tim"));
        await Assert.ThrowsAsync<RefusedException>(() => walk.AttachAsync("A01", "kabiro-organisasi", "telaahan-staf"));
        await walk.AttachAsync("A02", "kabiro-organisasi", "sk-tim");
        await walk.AttachAsync("A02", "kabiro-organisasi", "sk-tim");

        EvidenceView kept = (await walk.ViewAsync("kabiro-organisasi")).Steps.Single(s => s.Key == "A02").Evidence.Single();
        Assert.Equal("100/1/2026", Assert.Single(kept.Files).LetterNumber);
    }

    [Fact]
    public async Task Facilitation_SilenceUntilTheDeadline_OpensTheWayOn()
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk walk = await AtFacilitationAsync(region);
        await walk.AttachAsync("A09", "kabiro-hukum", "surat-permohonan", date: new(2026, 3, 12));
        DateOnly? due = (await walk.ViewAsync("kabiro-hukum")).Current.Single().DueOn;

        region.Clock.Now = new(2026, 4, 10, 3, 0, 0, TimeSpan.Zero);
        await Assert.ThrowsAsync<RefusedException>(() => walk.DecideAsync("A09", "kabiro-hukum", "lanjut-tanpa-jawaban"));
        region.Clock.Now = new(2026, 4, 13, 3, 0, 0, TimeSpan.Zero);
        await walk.DecideAsync("A09", "kabiro-hukum", "lanjut-tanpa-jawaban");

        Assert.Equal(new DateOnly(2026, 4, 10), due);
        Assert.Equal("A10", await walk.NowAsync());
    }

    [Fact]
    public async Task Facilitation_AnswerOfAnEarlierRound_DoesNotCountAgain()
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk walk = await AtFacilitationAsync(region);
        await walk.PrepareAsync("A09", "kabiro-hukum");
        await walk.DecideAsync("A09", "kabiro-hukum", "kembalikan", note: "Dasar hukum diperbaiki.");
        region.Clock.Now = region.Clock.Now.AddDays(3);
        await walk.StepAsync("A07", "kabiro-hukum", "teruskan");
        await walk.StepAsync("A08", "kabiro-hukum", "teruskan");

        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() => walk.DecideAsync("A09", "kabiro-hukum", "teruskan"));

        Assert.Contains("Surat jawaban", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_SentTwice_OpensOneCaseOnTheNewestVersion()
    {
        await using Region region = await Region.OpenAsync("babel");
        await region.DoAsync("kabiro-organisasi", async desk =>
        {
            WorkflowVersion first = await desk.Db.Set<WorkflowVersion>().SingleAsync(Cancel);
            desk.Db.Add(new WorkflowVersion { Key = first.Key, Number = 2, Title = first.Title, Source = first.Source, Sha256 = first.Sha256, CreatedAt = first.CreatedAt });
        });
        OpenCase open = new(Guid.CreateVersion7(), "pergub-budaya-kerja", "Budaya kerja", new(2026, 11, 17), null);

        await region.DoAsync("kabiro-organisasi", desk => desk.Cases.OpenAsync(open, Cancel));
        await region.DoAsync("kabiro-organisasi", desk => desk.Cases.OpenAsync(open, Cancel));

        await using Desk reader = await region.AsAsync("kabiro-organisasi");
        Assert.Equal(2, Assert.Single(await reader.Db.Set<WorkflowCase>().Where(c => c.Title == open.Title).ToListAsync(Cancel)).WorkflowNumber);
        await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync("kabiro-hukum", desk => desk.Cases.OpenAsync(open with { CaseId = Guid.CreateVersion7() }, Cancel)));
    }

    [Fact]
    public async Task Acts_OfACase_StandInTheAuditTrail()
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk walk = await BabelAsync(region);

        await walk.StepAsync("A01", "kabiro-organisasi", "ajukan");

        await using Desk reader = await region.AsAsync("kabiro-organisasi");
        string subject = $"alur/{walk.CaseId}";
        List<string> acts = await reader.Db.Set<AuditEntry>().Where(e => e.Subject == subject).OrderBy(e => e.Sequence).Select(e => e.Act).ToListAsync(Cancel);
        Assert.Equal(["alur.dimulai", "bukti.ditambah", "alur.diputuskan"], acts);
    }

    [Fact]
    public async Task Tasks_OfTheSekda_AreTheirsAndTheBureauMayRecordThem()
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk walk = await BabelAsync(region);
        await walk.StepAsync("A01", "kabiro-organisasi", "ajukan");

        Assert.Empty(Assert.Single(await TasksAsync(region, "sekda")).For);
        Assert.Equal(["Sekretaris Daerah"], Assert.Single(await TasksAsync(region, "kabag-rb")).For);
        Assert.Empty(await TasksAsync(region, "inspektur"));
    }

    private static async Task<IReadOnlyList<TaskRow>> TasksAsync(Region region, string office)
    {
        await using Desk desk = await region.AsAsync(office);
        return await desk.Get<CaseReader>().TasksAsync(Cancel);
    }

    private static Task<Walk> BabelAsync(Region region) => Walk.OpenAsync(region, "kabiro-organisasi", "pergub-budaya-kerja", new(2026, 11, 17));

    private static async Task<Walk> AtFacilitationAsync(Region region)
    {
        Walk walk = await BabelAsync(region);
        await walk.StepAsync("A01", "kabiro-organisasi", "ajukan");
        await walk.StepAsync("A02", "sekda", "teruskan");
        await region.DoAsync("kabiro-organisasi", async desk =>
            await desk.Cases.SetFrameworkAsync(walk.CaseId, await desk.Db.Set<Budaya.Core.Values.ValueFramework>().Select(f => f.Id).SingleAsync(Cancel), Cancel));
        await Values.Examples.ConfirmAsync(region, "kabiro-organisasi", "BERKAH");
        await walk.StepAsync("A03", "tim-penyusun", "teruskan");
        await walk.StepAsync("A04", "kabiro-organisasi", "teruskan");
        await walk.StepAsync("A05", "sekda", "sepakati");
        await walk.StepAsync("A06", "perancang", "teruskan");
        await walk.StepAsync("A07", "kabiro-hukum", "teruskan");
        await walk.StepAsync("A08", "kabiro-hukum", "teruskan");
        return walk;
    }
}
