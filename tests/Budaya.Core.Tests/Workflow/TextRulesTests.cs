using Budaya.Core.Data;
using Budaya.Core.Drafting;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Tests.Workflow;

/// <summary>Between a text and whoever decides on it: read as it stands, nobody approves their own, an approval stands while the text does.</summary>
public sealed class TextRulesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Decide_WithoutThePreview_IsRefusedAndWithAnOldOneToo()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await AtReviewAsync(region, author: "perancang");
        await walk.PrepareAsync("B08a", "kabag-hukum");

        RefusedException unread = await Assert.ThrowsAsync<RefusedException>(() => DecideAsync(region, walk, "B08a", "kabag-hukum", []));
        RefusedException old = await Assert.ThrowsAsync<RefusedException>(() => DecideAsync(region, walk, "B08a", "kabag-hukum", new() { ["keputusan"] = Sha256Hex.Of("versi lama") }));
        await DecideAsync(region, walk, "B08a", "kabag-hukum", new() { ["keputusan"] = Sha256Hex.Of("keputusan 1") });

        Assert.Contains("Buka pratinjau Keputusan Bupati tentang Budaya Kerja versi 1", unread.Message, StringComparison.Ordinal);
        Assert.Contains("berubah menjadi versi 1", old.Message, StringComparison.Ordinal);
        Assert.Equal("Keputusan Bupati tentang Budaya Kerja versi 1", (await walk.ViewAsync("kabag-hukum")).History[0].Versions);
    }

    [Fact]
    public async Task Approve_OnesOwnText_IsRefusedAndReturningItIsNot()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await AtReviewAsync(region, author: "kabag-hukum");
        await walk.PrepareAsync("B08a", "kabag-hukum");
        Dictionary<string, string> read = new() { ["keputusan"] = Sha256Hex.Of("keputusan 1") };

        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() => DecideAsync(region, walk, "B08a", "kabag-hukum", read));

        Assert.Contains("Anda ikut menyusun naskah", refused.Message, StringComparison.Ordinal);
        Assert.Single((await walk.ViewAsync("kabag-hukum")).Current.Single(s => s.Key == "B08a").Desk!.WhyNotOwn); // the step is current
        await DecideAsync(region, walk, "B08a", "kabag-hukum", read, "kembalikan", "Diperbaiki.");
    }

    [Fact]
    public void Approve_OnesOwnText_WithARecordedReasonIsAllowed()
    {
        WorkflowStep step = Core.Tests.Tenants.ShippedPacks.Read("bangka-barat").Workflows[0].Step("B08a");
        Guid author = Guid.CreateVersion7();
        CaseText[] texts = [new("keputusan", Guid.CreateVersion7(), 1, "sha", new HashSet<Guid> { author })];

        Assert.Single(TextRules.WhyNotOwn(step, texts, author));
        Assert.Empty(TextRules.WhyNotOwn(step, texts, Guid.CreateVersion7()));
        Assert.Empty(TextRules.WhyNotOwn(step with { OwnTextReason = "Bagian ini hanya mempunyai satu pejabat" }, texts, author));
    }

    [Fact]
    public async Task Return_ToBothDrafts_AsksAgainOnlyForTheOneThatChanged()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await AtReviewAsync(region, author: "perancang");
        await walk.PrepareAsync("B08a", "kabag-hukum");
        await DecideAsync(region, walk, "B08a", "kabag-hukum", new() { ["keputusan"] = Sha256Hex.Of("keputusan 1") });
        await walk.PrepareAsync("B08b", "asisten-3");
        await DecideAsync(region, walk, "B08b", "asisten-3", new() { ["edaran"] = Sha256Hex.Of("edaran 1") });
        await DecideAsync(region, walk, "B09", "sekda", Both(1), "kembalikan", "Keputusan diperbaiki.");
        await AddVersionAsync(region, walk, "keputusan", 2, "perancang");

        await walk.StepAsync("B07b", "kabag-organisasi", "teruskan");
        string afterCircular = await walk.NowAsync();
        await walk.StepAsync("B07a", "perancang", "teruskan");

        Assert.Equal("B07a", afterCircular); // the circular is unchanged: its verification stood, and it waits at B09
        Assert.Equal("B08a", await walk.NowAsync()); // the decree is another text: its review is asked again
        CaseView view = await walk.ViewAsync("kabag-hukum");
        DecisionView stood = view.History.Single(d => d.Repeats is not null);
        Assert.Equal(("B08b", "Surat Edaran Bupati tentang Penerapan Budaya Kerja versi 1"), (stood.StepKey, stood.Versions));
        Assert.Equal("Asisten Administrasi dan Umum", stood.Office); // who approved, not who brought the text by
        StepText changed = Assert.Single(view.Current.Single().Desk!.Texts); // the step is current
        Assert.Equal((1, 2, "B08a"), (changed.ApprovedVersion, changed.Version, changed.ApprovedAt));
    }

    [Fact]
    public async Task RecordedForAnother_WithoutScanOrEvidence_IsRefused()
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk walk = await Walk.OpenAsync(region, "kabiro-organisasi", "pergub-budaya-kerja", new(2026, 11, 17));
        await walk.BabelToAsync("A12");
        await walk.PrepareAsync("A12", "kabiro-hukum");
        TakeChoice choice = new(walk.CaseId, "A12", "tetapkan", "Naskah bertanda tangan tanggal 16 November 2026", "gubernur", null);

        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync("kabiro-hukum", desk => desk.Cases.DecideAsync(choice, Cancel)));
        Decision decision = await region.DoAsync("kabiro-hukum", desk => desk.Cases.DecideAsync(choice with { Scan = Papers.Pdf("bertanda tangan") }, Cancel));

        Assert.Contains("Lampirkan pindaian", refused.Message, StringComparison.Ordinal);
        Assert.NotNull(decision.ScanSha256);
    }

    [Fact]
    public async Task RecordedForAnother_ByTheAuthorOrForTheAuthor_IsRefused()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await AtReviewAsync(region, author: "kabag-organisasi");
        await walk.PrepareAsync("B08b", "asisten-3");
        TakeChoice choice = new(walk.CaseId, "B08b", "teruskan", "Lembar verifikasi", "asisten-3", null) { SeenTexts = new Dictionary<string, string> { ["edaran"] = Sha256Hex.Of("edaran 1") } };

        RefusedException recorder = await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync("kabag-organisasi", desk => desk.Cases.DecideAsync(choice, Cancel)));
        StepDesk shown = (await walk.ViewAsync("kabag-organisasi")).Current.Single(s => s.Key == "B08b").Desk!; // the step is current
        await AddVersionAsync(region, walk, "edaran", 2, "asisten-3");
        RefusedException holder = await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync("kabag-hukum", desk => desk.Cases.DecideAsync(choice with { SeenTexts = Both(2) }, Cancel)));
        Decision decision = await region.DoAsync("kabag-hukum", desk => desk.Cases.DecideAsync(choice with { RecordedForOfficeKey = "sekda", SeenTexts = Both(2) }, Cancel));

        Assert.Contains("mencatat persetujuannya", recorder.Message, StringComparison.Ordinal);
        Assert.Single(shown.WhyNotOwn);
        Assert.Contains("ikut menyusun naskah pada langkah B08b", holder.Message, StringComparison.Ordinal);
        Assert.NotNull(decision.ScanSha256); // the evidence from which it was recorded is named
    }

    [Fact]
    public void Approval_OfWhateverKind_StandsUntilItsTextChanges()
    {
        WorkflowStep step = Tenants.ShippedPacks.Read("bangka-barat").Workflows.SelectMany(w => w.Steps).First(s => s.Documents.Count > 0);
        List<WorkflowAct> approving = [.. Enum.GetValues<WorkflowAct>().Where(act => TextRules.Approves(step with { Act = act }))];

        Assert.Equal([WorkflowAct.Approve, WorkflowAct.ReviewDraft], approving.Order());
        Assert.All(approving, act => Assert.True(TextRules.Stands(step with { Act = act }), act.ToString()));
    }

    [Fact]
    public async Task RecordedForAnother_FromEvidenceThatIsNoScan_IsRefused()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await AtReviewAsync(region, author: "perancang");
        await walk.PrepareAsync("B08a", "kabag-hukum");
        Guid typed = await region.DoAsync("kabag-hukum", async desk => (await desk.Cases.AddEvidenceAsync(
            new(walk.CaseId, "B08b", "lembar-verifikasi", "disetujui"u8.ToArray(), "lembar.txt", null, new(2026, 11, 16), ""), Cancel)).Id);
        TakeChoice choice = new(walk.CaseId, "B08b", "teruskan", "Lembar verifikasi", "asisten-3", null) { SeenTexts = Both(1) };

        RefusedException none = await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync("kabag-hukum", desk => desk.Cases.DecideAsync(choice, Cancel)));
        await walk.PrepareAsync("B08b", "asisten-3");
        RefusedException named = await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync("kabag-hukum", desk => desk.Cases.DecideAsync(choice with { ScanEvidence = typed }, Cancel)));
        await region.DoAsync("kabag-hukum", desk => desk.Cases.DecideAsync(choice, Cancel));

        Assert.Contains("PDF, JPG, atau PNG", none.Message, StringComparison.Ordinal);
        Assert.Contains("PDF, JPG, atau PNG", named.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RecordedForAnother_FromEvidenceThatBearsNoActOfTheOffice_IsRefused()
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk walk = await Walk.OpenAsync(region, "kabiro-organisasi", "pergub-budaya-kerja", new(2026, 11, 17));
        await walk.StepAsync("A01", "kabiro-organisasi", "ajukan");
        await walk.PrepareAsync("A02", "kabiro-organisasi");
        Decision onItsDecree = await walk.DecideAsync("A02", "kabiro-organisasi", "teruskan", "Keputusan tentang tim", recordedFor: "sekda");
        await walk.PrepareAsync("A03", "kabiro-organisasi");
        TakeChoice choice = new(walk.CaseId, "A03", "teruskan", "Notulen perumusan", "tim-penyusun", null);
        Guid attendance = await region.DoAsync("kabiro-organisasi", desk => desk.Db.Set<Evidence>().Where(e => e.StepKey == "A03" && e.Kind == "daftar-hadir").Select(e => e.Id).SingleAsync(Cancel));

        RefusedException newest = await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync("kabiro-organisasi", desk => desk.Cases.DecideAsync(choice, Cancel)));
        RefusedException named = await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync("kabiro-organisasi", desk => desk.Cases.DecideAsync(choice with { ScanEvidence = attendance }, Cancel)));
        Decision onItsScan = await region.DoAsync("kabiro-organisasi", desk => desk.Cases.DecideAsync(choice with { Scan = Papers.Pdf("lembar disposisi") }, Cancel));

        Assert.All([newest, named], refused => Assert.Contains("Lampirkan pindaian lembar paraf", refused.Message, StringComparison.Ordinal));
        Assert.All([onItsDecree, onItsScan], decision => Assert.NotNull(decision.ScanSha256));
    }

    private static Dictionary<string, string> Both(int version) => new() { ["keputusan"] = Sha256Hex.Of($"keputusan {version}"), ["edaran"] = Sha256Hex.Of($"edaran {version}") };

    private static Task<Decision> DecideAsync(Region region, Walk walk, string step, string office, Dictionary<string, string> seen, string choice = "teruskan", string note = "") =>
        region.DoAsync(office, desk => desk.Cases.DecideAsync(new(walk.CaseId, step, choice, note, null, null) { SeenTexts = seen }, Cancel));

    // At B08a and B08b, with a first version of each document by the author.
    private static async Task<Walk> AtReviewAsync(Region region, string author)
    {
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
        await AddVersionAsync(region, walk, "keputusan", 1, author);
        await AddVersionAsync(region, walk, "edaran", 1, author);
        await walk.StepAsync("B07a", "perancang", "teruskan");
        await walk.StepAsync("B07b", "kabag-organisasi", "teruskan");
        return walk;
    }

    private static Task AddVersionAsync(Region region, Walk walk, string key, int number, string author) => region.DoAsync(author, async desk =>
    {
        Naskah naskah = await desk.Db.Set<Naskah>().SingleOrDefaultAsync(n => n.CaseId == walk.CaseId && n.Key == key, Cancel) ?? desk.Db.Add(new Naskah
        {
            CaseId = walk.CaseId, Key = key, Kind = key == "edaran" ? DocumentKind.SuratEdaran : DocumentKind.SuratKeputusan, Purpose = key == "edaran" ? DocumentPurpose.CarriesOut : DocumentPurpose.Enacts, Title = "Budaya Kerja", SignatoryOfficeKey = "bupati",
            VerificationCode = $"UJI-{key}", CreatedAt = region.Clock.Now,
        }).Entity;
        naskah.LatestVersion = number;
        string text = $"{key} {number}";
        desk.Db.Add(new DraftVersion { NaskahId = naskah.Id, Number = number, Text = text, TextSha256 = Sha256Hex.Of(text), Note = "", PersonId = desk.Get<ActingPerson>().RequirePerson(), At = region.Clock.Now });
    });
}
