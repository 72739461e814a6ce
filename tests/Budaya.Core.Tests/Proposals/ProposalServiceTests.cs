using Budaya.Core.Data;
using Budaya.Core.Proposals;
using Budaya.Core.Tests.Workflow;
using Budaya.Core.Values;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Tests.Proposals;

public sealed class ProposalServiceTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Merge_OfTwo_MakesOneThatNamesThemAndKeepsThemReadable()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await ScoredRound.AtCollectingAsync(region);
        RoundView before = await BetasonRound.ViewAsync(region, walk);
        List<Guid> from = [.. before.Proposals.Where(p => p.Framework.Text.Acronym != "Betason").Select(p => p.Id)];
        Guid made = Guid.CreateVersion7();

        foreach (int _ in (int[])[1, 2]) // sent twice
        {
            await region.DoAsync("kabag-organisasi", desk => desk.Get<ProposalService>().MergeAsync(before.Round!.Id, from, new(made, "Aksi Inovatif", FrameworkForm.Phrase, "Saling melengkapi."), Cancel)); // opened
        }

        RoundView view = await BetasonRound.ViewAsync(region, walk);
        ProposalView merged = view.Proposals.Single(p => p.Id == made);
        Assert.Equal(4, view.Proposals.Count);
        Assert.Equal(from.Order(), merged.From.Order());
        Assert.Equal(ProposalState.Diajukan, merged.State);
        Assert.All(view.Proposals.Where(p => from.Contains(p.Id)), p => Assert.Equal((ProposalState.Digabung, "Digabung menjadi Aksi Inovatif."), (p.State, p.StateNote)));
    }

    [Fact]
    public async Task Merge_OfTwoWithValues_CarriesThemOverADoubledOneOnce()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await ScoredRound.AtCollectingAsync(region);
        RoundView before = await BetasonRound.ViewAsync(region, walk);
        ProposalView betason = before.Proposals.Single(p => p.Framework.Text.Acronym == "Betason"), aksi = before.Proposals.Single(p => p.Framework.Text.Acronym == "Aksi Profesor");
        await region.DoAsync("kabag-organisasi", desk => desk.Get<FrameworkService>().EditAsync(aksi.Framework.Id, aksi.Framework.Version, aksi.Framework.Text with
        {
            MeaningLanguage = "Bangka", Source = "Berita acara CONTOH", SourceDate = new(2026, 7, 8),
            Values = [new() { Name = "Aktif", Segment = "A", Behaviours = ["menyapa lebih dahulu"] }, new() { Name = "akuntabel", Behaviours = ["melapor tepat waktu"], Language = "Indonesia" }],
        }, Cancel));
        Guid made = Guid.CreateVersion7();

        await region.DoAsync("kabag-organisasi", desk => desk.Get<ProposalService>().MergeAsync(before.Round!.Id, [betason.Id, aksi.Id], new(made, "Betason Aksi", FrameworkForm.Phrase, ""), Cancel)); // opened

        RoundView view = await BetasonRound.ViewAsync(region, walk);
        FrameworkInput words = view.Proposals.Single(p => p.Id == made).Framework.Text;
        List<ValueInput> origins = [.. view.Proposals.Where(p => p.Id == betason.Id || p.Id == aksi.Id).OrderBy(p => p.Id).SelectMany(p => p.Framework.Text.Values)];
        Assert.Equal(origins.Select(v => v.Name.ToUpperInvariant()).Distinct(), words.Values.Select(v => v.Name.ToUpperInvariant()));
        Assert.Equal(["menyapa lebih dahulu"], words.Values.Single(v => v.Name == "Aktif").Behaviours);
        Assert.Equal(
            origins.Where(v => v.Name.Equals("Akuntabel", StringComparison.OrdinalIgnoreCase)).SelectMany(v => v.Behaviours),
            words.Values.Single(v => v.Name.Equals("Akuntabel", StringComparison.OrdinalIgnoreCase)).Behaviours);
        Assert.Contains("Bangka", words.MeaningLanguage, StringComparison.Ordinal);
        Assert.Contains("Berita acara CONTOH", words.Source, StringComparison.Ordinal);
        Assert.Equal(7 + 2, origins.Count); // the origins keep theirs
    }

    [Fact]
    public async Task Split_OfOneWithValues_GivesAllOfThemToEachPart()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await ScoredRound.AtCollectingAsync(region);
        ProposalView whole = (await BetasonRound.ViewAsync(region, walk)).Proposals.Single(p => p.Framework.Text.Acronym == "Betason");
        List<DerivedProposal> parts = [new(Guid.CreateVersion7(), "BETASON", FrameworkForm.Acronym, ""), new(Guid.CreateVersion7(), "BETA", FrameworkForm.Acronym, "")];

        await region.DoAsync("kabag-organisasi", desk => desk.Get<ProposalService>().SplitAsync(whole.Id, parts, Cancel));

        RoundView view = await BetasonRound.ViewAsync(region, walk);
        FrameworkInput[] made = [.. parts.Select(part => view.Proposals.Single(p => p.Id == part.ProposalId).Framework.Text)];
        Assert.All(made, words => Assert.Equal(whole.Framework.Text.Values.SelectMany(v => v.Behaviours.Prepend(v.Name)), words.Values.SelectMany(v => v.Behaviours.Prepend(v.Name))));
        Assert.All(made, words => Assert.Equal((whole.Framework.Text.Source, whole.Framework.Text.SourceDate, whole.Framework.Text.MeaningLanguage), (words.Source, words.SourceDate, words.MeaningLanguage)));
        Assert.Equal((whole.Framework.Text.Meaning, ""), (made[0].Meaning, made[1].Meaning)); // another word means something else
        Assert.All(made, words => Assert.True(words.Values.All(v => v.IsExample))); // still to be confirmed
    }

    [Fact]
    public async Task Split_OfOne_MakesPartsOfTheSameOpdThatNameIt()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await ScoredRound.AtCollectingAsync(region);
        ProposalView whole = (await BetasonRound.ViewAsync(region, walk)).Proposals.Single(p => p.Framework.Text.Acronym == "Aksi Profesor");
        List<DerivedProposal> parts = [new(Guid.CreateVersion7(), "Aksi", FrameworkForm.Word, ""), new(Guid.CreateVersion7(), "Profesor", FrameworkForm.Word, "")];

        await region.DoAsync("kabag-organisasi", desk => desk.Get<ProposalService>().SplitAsync(whole.Id, parts, Cancel));

        RoundView view = await BetasonRound.ViewAsync(region, walk);
        Assert.Equal(ProposalState.Dipecah, view.Proposals.Single(p => p.Id == whole.Id).State);
        Assert.All(parts, part => Assert.Equal((whole.OpdCode, whole.Id), (view.Proposals.Single(p => p.Id == part.ProposalId).OpdCode, Assert.Single(view.Proposals.Single(p => p.Id == part.ProposalId).From))));
        await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync("kabag-organisasi", desk => desk.Get<RoundService>().ResubmitAsync(whole.Id, Cancel)));
    }

    [Fact]
    public async Task Merge_AfterScoringWasOpenedOrByAnother_IsRefused()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await ScoredRound.AtMeetingAsync(region);
        RoundView view = await BetasonRound.ViewAsync(region, walk);
        Task MergeAsync(string office) => region.DoAsync(office, desk => desk.Get<ProposalService>().MergeAsync(view.Round!.Id, [.. view.Proposals.Select(p => p.Id)], new(Guid.CreateVersion7(), "Baru", FrameworkForm.Word, ""), Cancel)); // opened

        await Assert.ThrowsAsync<RefusedException>(() => MergeAsync("inspektur"));
        await ScoredRound.OpenAsync(region, walk);
        RefusedException late = await Assert.ThrowsAsync<RefusedException>(() => MergeAsync("kabag-organisasi"));

        Assert.Contains("penilaian dibuka", late.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Attach_TheSameFileTwice_IsKeptOnceAndOnlyByWhoMay()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await ScoredRound.AtCollectingAsync(region);
        ProposalView proposal = (await BetasonRound.ViewAsync(region, walk)).Proposals[0];

        await region.DoAsync("kabag-organisasi", desk => desk.Get<ProposalService>().AttachAsync(proposal.Id, Papers.Pdf("uraian"), "uraian.pdf", Cancel));
        await region.DoAsync("kabag-organisasi", desk => desk.Get<ProposalService>().AttachAsync(proposal.Id, Papers.Pdf("uraian"), "lain.pdf", Cancel));
        await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync("inspektur", desk => desk.Get<ProposalService>().AttachAsync(proposal.Id, Papers.Pdf("x"), "x.pdf", Cancel)));

        AttachmentView file = Assert.Single((await BetasonRound.ViewAsync(region, walk)).Proposals[0].Files);
        Assert.Equal("uraian.pdf", file.Name);
    }

    [Fact]
    public async Task Report_InitialledByAllWhoCame_IsAttachedToItsStepOnce()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await ScoredRound.AtMeetingAsync(region);
        await walk.StepAsync("B04", "asisten-3", "teruskan");
        Guid meeting = (await BetasonRound.ViewAsync(region, walk)).Meeting!.Id; // held
        Task KeepAsync(string words) => region.DoAsync("kabag-organisasi", desk => desk.Get<ReportService>().KeepAsync(meeting, Papers.Pdf(words), Cancel));
        await Assert.ThrowsAsync<RefusedException>(() => KeepAsync("terlalu dini"));
        await BetasonRound.AgreeAsync(region, walk, "Betason");
        await KeepAsync("pertama");
        string first = await HashAsync(region, walk);
        await InitialAsync(region, meeting, "inspektur", first, "inspektur");
        await KeepAsync("kedua");
        string second = await HashAsync(region, walk);

        await Assert.ThrowsAsync<RefusedException>(() => InitialAsync(region, meeting, "inspektur", first, "inspektur")); // another one by now
        await Assert.ThrowsAsync<RefusedException>(() => InitialAsync(region, meeting, "inspektur", second, "kabag-tapem"));
        await Assert.ThrowsAsync<RefusedException>(() => InitialAsync(region, meeting, "inspektur", second, "kabag-organisasi")); // without its basis
        RefusedException unscanned = await Assert.ThrowsAsync<RefusedException>(() => InitialAsync(region, meeting, "inspektur", second, "kabag-organisasi", "Berita acara berparaf"));
        Assert.Contains("Lampirkan pindaian berita acara berparaf", unscanned.Message, StringComparison.Ordinal);
        await InitialAsync(region, meeting, "inspektur", second, "kabag-organisasi", "Berita acara berparaf", Papers.Pdf("berparaf"));
        Assert.NotNull((await BetasonRound.ViewAsync(region, walk)).Meeting!.Seats.Single(s => s.OfficeKey == "inspektur").InitialScan); // held
        foreach (string office in ScoredRound.Offices)
        {
            await Assert.ThrowsAsync<RefusedException>(() => AttachAsync(region, meeting));
            await InitialAsync(region, meeting, office, second, office);
        }

        await AttachAsync(region, meeting);
        await AttachAsync(region, meeting);

        await using Desk desk = await region.AsAsync("sekda");
        Evidence kept = await desk.Db.Set<Evidence>().SingleAsync(e => e.CaseId == walk.CaseId && e.Kind == "berita-acara", Cancel);
        Assert.Equal(("B05", second), (kept.StepKey, kept.FileSha256));
        MeetingView held = (await BetasonRound.ViewAsync(region, walk)).Meeting!; // held
        Assert.True(held.IsInitialled);
        Assert.Equal(new[] { first, second }.Order(StringComparer.Ordinal), held.Reports.Select(r => r.Sha256).Order(StringComparer.Ordinal)); // the clock stands still
    }

    [Fact]
    public async Task Report_AfterAnotherAgreement_StandsBesideTheFirst()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await ScoredRound.AtMeetingAsync(region);
        await walk.StepAsync("B04", "asisten-3", "teruskan");
        RoundView view = await BetasonRound.ViewAsync(region, walk);
        await BetasonRound.AgreeAsync(region, walk, "Betason");
        await region.DoAsync("kabag-organisasi", desk => desk.Get<ReportService>().KeepAsync(view.Meeting!.Id, Papers.Pdf("pertama"), Cancel)); // held
        string first = await HashAsync(region, walk);
        InitialTask waiting = Assert.Single(await InitialsAsync(region, "inspektur"));
        await InitialAsync(region, view.Meeting!.Id, "inspektur", first, "inspektur"); // held

        await region.DoAsync("kabag-organisasi", desk => desk.Get<RoundService>().ReopenAsync(view.Round!.Id, "Kuorum dipertanyakan.", Cancel)); // opened
        await BetasonRound.AgreeAsync(region, walk, "Betason");

        MeetingView after = (await BetasonRound.ViewAsync(region, walk)).Meeting!; // held
        Assert.Equal(walk.CaseId, waiting.CaseId);
        Assert.Empty(await InitialsAsync(region, "inspektur"));
        Assert.Null(after.ReportSha256);
        Assert.Equal(first, Assert.Single(after.Reports).Sha256);
    }

    private static async Task<IReadOnlyList<InitialTask>> InitialsAsync(Region region, string office)
    {
        await using Desk desk = await region.AsAsync(office);
        return await desk.Get<InitialTasks>().OfAsync(Cancel);
    }

    [Fact]
    public async Task Quorum_CountsOnlyOfficesThatDeliberate_AndSubstitutesForThem()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await ScoredRound.AtCollectingAsync(region);
        await walk.StepAsync("B02", "kabag-organisasi", "tutup");
        await walk.StepAsync("B03", "kabag-organisasi", "teruskan");
        Guid id = Guid.CreateVersion7();
        Guid round = (await BetasonRound.ViewAsync(region, walk)).Round!.Id; // opened
        await region.DoAsync("kabag-organisasi", desk => desk.Get<RoundService>().CallMeetingAsync(new(round, id, new(2026, 11, 17), new(9, 0), "Ruang rapat", "Pemaparan\nPembahasan", ["sekda", "kabag-hukum"]), Cancel));
        MeetingView called = (await BetasonRound.ViewAsync(region, walk)).Meeting!; // just called

        foreach ((int deliberating, string? expected) in new (int, string?)[] { (2, "hadir 2 dari 5, paling sedikit 3"), (3, null) })
        {
            Guid version = (await BetasonRound.ViewAsync(region, walk)).Meeting!.Version; // called
            int left = deliberating;
            List<SeatRecord> seats = [.. called.Seats.Select(s => new SeatRecord(s.OfficeKey, !s.Deliberates || left-- > 0, s.Deliberates ? "Sekretaris Inspektorat" : null, null, ""))];
            await region.DoAsync("kabag-organisasi", desk => desk.Get<RoundService>().RecordMeetingAsync(new(id, version, called.HeldOn, called.StartsAt, called.Place, called.Agenda, $"Notulen {deliberating}", seats), Cancel));
            await walk.PrepareAsync("B04", "asisten-3");
            if (expected is not null)
            {
                Assert.Contains(expected, (await Assert.ThrowsAsync<RefusedException>(() => walk.DecideAsync("B04", "asisten-3", "teruskan"))).Message, StringComparison.Ordinal);
            }
        }

        await walk.DecideAsync("B04", "asisten-3", "teruskan");
        Assert.Equal(7, called.Seats.Count);
    }

    private static async Task<string> HashAsync(Region region, Walk walk) => (await BetasonRound.ViewAsync(region, walk)).Meeting!.ReportSha256!; // just kept

    private static Task InitialAsync(Region region, Guid meeting, string office, string sha256, string by, string basis = "", byte[]? scan = null) =>
        region.DoAsync(by, desk => desk.Get<ReportService>().InitialAsync(meeting, office, sha256, basis, scan, Cancel));

    private static Task AttachAsync(Region region, Guid meeting) => region.DoAsync("kabag-organisasi", desk => desk.Get<ReportService>().AttachAsync(meeting, Cancel));
}
