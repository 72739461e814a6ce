using Budaya.Core.Audit;
using Budaya.Core.Distribution;
using Budaya.Core.Proposals;
using Budaya.Core.Tenants;
using Budaya.Core.Tests.Workflow;
using Budaya.Core.Values;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Tests.Proposals;

/// <summary>An OPD proposes by itself: drafts that nobody else reads, sending in, changing while proposals are taken in, and the answer that it proposes nothing.</summary>
public sealed class OpdProposalTests
{
    private const string Health = "petugas-dinkes";
    private const string School = "petugas-disdikpora";

    private static readonly FrameworkInput Sigap = new()
    {
        Acronym = "SIGAP", Form = FrameworkForm.Acronym,
        Values =
        [
            new() { Name = "Santun", Segment = "S" }, new() { Name = "Inovatif", Segment = "I" }, new() { Name = "Gesit", Segment = "G" },
            new() { Name = "Amanah", Segment = "A" }, new() { Name = "Peduli", Segment = "P" },
        ],
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Draft_SavedAndSent_BecomesTheProposalOfItsOpdAndIsGone()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Guid round = (await OpenAsync(region)).Round!.Id; // opened
        WriteProposal write = await WriteAsync(region, Health, round, Sigap with { Values = [] });

        await SaveAsync(region, Health, write);
        await SaveAsync(region, Health, write); // sent twice
        OpdProposalView draft = Assert.Single((await ViewAsync(region, Health, round)).Drafts);
        await SendAsync(region, Health, write with { Version = draft.Version, Text = Sigap });
        await SendAsync(region, Health, write with { Version = draft.Version, Text = Sigap });

        OpdRoundView after = await ViewAsync(region, Health, round);
        OpdProposalView sent = Assert.Single(after.Proposals);
        Assert.Empty(after.Drafts);
        Assert.Equal((write.Id, ProposalState.Diajukan, 5, "Mudah diingat."), (sent.Id, sent.State, sent.Text.Values.Count, sent.Rationale));
        await using Desk desk = await region.AsAsync("kabag-organisasi");
        Assert.Equal(write.OpdCode, (await desk.Db.Set<Proposal>().SingleAsync(p => p.Id == write.Id, Cancel)).OpdCode);
        Assert.Equal(["usulan.konsep-disimpan", "usulan.diajukan"], await desk.Db.Set<AuditEntry>().Where(e => e.Subject == $"usulan/{write.Id}").OrderBy(e => e.Sequence).Select(e => e.Act).ToListAsync(Cancel));
    }

    [Fact]
    public async Task Send_WithAttachments_SendsNothingWhenOneIsRefusedAndEachOnceOtherwise()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Guid round = (await OpenAsync(region)).Round!.Id; // opened
        WriteProposal write = await WriteAsync(region, Health, round, Sigap);
        NewAttachment one = new("uraian.pdf", Papers.Pdf("uraian")), again = new("salinan.pdf", Papers.Pdf("uraian")), empty = new("kosong.pdf", Array.Empty<byte>()), unknown = new("rencana.zip", new byte[] { 0x7F, 0x45, 0x4C, 0x46, 0x00, 0xFF });
        Task SendAsync(params NewAttachment[] files) => region.DoAsync(Health, desk => desk.Get<OpdProposalService>().SendAsync(write, files, Cancel));

        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() => SendAsync(one, empty, unknown));
        RefusedException many = await Assert.ThrowsAsync<RefusedException>(() => SendAsync([.. Enumerable.Range(0, ProposalFile.Most + 1).Select(i => new NewAttachment($"{i}.pdf", Papers.Pdf($"{i}")))]));
        OpdRoundView nothing = await ViewAsync(region, Health, round);
        await SendAsync(one, again);
        await SendAsync(one, new("gambar.pdf", Papers.Pdf("gambar"))); // sent again, with one more

        Assert.Equal(["Lampiran \"kosong.pdf\": Berkas kosong. Pilih berkas yang berisi.", "Lampiran \"rencana.zip\": Jenis berkas tidak diterima. Gunakan PDF, JPG, PNG, DOCX, XLSX, atau teks."], refused.Refusals.Select(r => r.Message));
        Assert.Contains("paling banyak", many.Message, StringComparison.Ordinal);
        Assert.Empty(nothing.Proposals);
        Assert.Equal(["gambar.pdf", "uraian.pdf"], Assert.Single((await ViewAsync(region, Health, round)).Proposals).Files.Select(f => f.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Draft_OfAnotherOpd_IsNotFoundAndItsWordsStandInNoList()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Guid round = (await OpenAsync(region)).Round!.Id; // opened
        WriteProposal write = await WriteAsync(region, Health, round, Sigap);
        await SaveAsync(region, Health, write);
        WriteProposal theirs = await WriteAsync(region, School, round, Sigap) with { Id = write.Id };

        await Assert.ThrowsAsync<MissingException>(() => SaveAsync(region, School, theirs));
        await Assert.ThrowsAsync<MissingException>(() => SendAsync(region, School, theirs));
        await Assert.ThrowsAsync<MissingException>(() => SaveAsync(region, School, write));
        await Assert.ThrowsAsync<MissingException>(() => ViewAsync(region, School, round, write.OpdCode));
        await Assert.ThrowsAsync<MissingException>(() => SaveAsync(region, "kabag-organisasi", write));
        await region.DoAsync(School, desk => desk.Get<OpdProposalService>().DiscardAsync(write.Id, Cancel));

        Assert.Empty((await ViewAsync(region, School, round)).Drafts);
        Assert.Single((await ViewAsync(region, Health, round)).Drafts);
        await using Desk bureau = await region.AsAsync("kabag-organisasi");
        RoundView view = await bureau.Get<RoundReader>().ViewAsync((await bureau.Db.Set<Round>().SingleAsync(r => r.Id == round, Cancel)).CaseId, Cancel);
        Assert.Empty(view.Proposals);
        Assert.Equal(OpdAnswer.Belum, view.Answers.Single(a => a.OpdCode == write.OpdCode).Answer);
        Assert.DoesNotContain(await bureau.Get<FrameworkService>().ListAsync(Cancel), f => f.Acronym == "SIGAP");
        Assert.DoesNotContain(await bureau.Db.Set<AuditDetails>().Where(d => d.Json != null).Select(d => d.Json).ToListAsync(Cancel), json => json!.Contains("SIGAP", StringComparison.Ordinal)); // not null: just asked
    }

    [Fact]
    public async Task Sent_ChangesUntilTheWindowClosesAndThenOnlyWhenReturned()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        RoundView opened = await OpenAsync(region);
        Guid round = opened.Round!.Id; // opened
        WriteProposal write = await WriteAsync(region, Health, round, Sigap);
        await SendAsync(region, Health, write);

        await ChangeAsync(region, round, write, "SIGAP BARU");
        await Assert.ThrowsAsync<MissingException>(() => region.DoAsync(School, desk => desk.Get<OpdProposalService>().ChangeAsync(write, Cancel)));
        await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync(School, desk => desk.Get<RoundService>().WithdrawAsync(write.Id, "bukan milik kami", Cancel)));
        region.Clock.Now = new(2026, 12, 2, 2, 0, 0, TimeSpan.Zero); // after 30 November
        await Assert.ThrowsAsync<RefusedException>(() => ChangeAsync(region, round, write, "TERLAMBAT"));
        await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync(Health, desk => desk.Get<RoundService>().WithdrawAsync(write.Id, "terlambat", Cancel)));
        await region.DoAsync("kabag-organisasi", desk => desk.Get<RoundService>().ReturnAsync(write.Id, "Lengkapi maknanya.", Cancel));
        await ChangeAsync(region, round, write, "SIGAP LENGKAP");
        await region.DoAsync(Health, desk => desk.Get<RoundService>().ResubmitAsync(write.Id, Cancel));

        OpdProposalView now = Assert.Single((await ViewAsync(region, Health, round)).Proposals);
        Assert.Equal(("SIGAP LENGKAP", ProposalState.Diajukan), (now.Text.Acronym, now.State));
    }

    [Fact]
    public async Task Withdrawn_ByItsOpd_TakesItsFrameworkOutOfTheProposalsAndBackAgain()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Guid round = (await OpenAsync(region)).Round!.Id; // opened
        WriteProposal write = await WriteAsync(region, Health, round, Sigap);
        await SendAsync(region, Health, write);

        await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync(Health, desk => desk.Get<RoundService>().WithdrawAsync(write.Id, "", Cancel)));
        await region.DoAsync(Health, desk => desk.Get<RoundService>().WithdrawAsync(write.Id, "Disusun ulang.", Cancel));
        FrameworkState withdrawn = await StateAsync(region);
        await region.DoAsync(Health, desk => desk.Get<RoundService>().ResubmitAsync(write.Id, Cancel));

        Assert.Equal((FrameworkState.Ditarik, FrameworkState.Usulan), (withdrawn, await StateAsync(region)));
    }

    [Fact]
    public async Task Declined_CountsAsAnAnswerAndAProposalTakesItsPlace()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        RoundView opened = await OpenAsync(region);
        Guid round = opened.Round!.Id; // opened
        WriteProposal write = await WriteAsync(region, Health, round, Sigap);

        await region.DoAsync(Health, desk => desk.Get<OpdProposalService>().DeclineAsync(round, write.OpdCode, "Sudah terwakili.", Cancel));
        await Assert.ThrowsAsync<MissingException>(() => region.DoAsync(School, desk => desk.Get<OpdProposalService>().DeclineAsync(round, write.OpdCode, "", Cancel)));
        await region.DoAsync("kabag-organisasi", desk => desk.Get<RoundReminders>().RemindAsync(round, Cancel));
        OpdAnswer declined = (await AnswersAsync(region, opened.CaseId)).Single(a => a.OpdCode == write.OpdCode).Answer;
        await SendAsync(region, Health, write);
        RefusedException both = await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync(Health, desk => desk.Get<OpdProposalService>().DeclineAsync(round, write.OpdCode, "berubah pikiran", Cancel)));

        AnswerRow answer = (await AnswersAsync(region, opened.CaseId)).Single(a => a.OpdCode == write.OpdCode);
        Assert.Equal((OpdAnswer.TidakMengusulkan, OpdAnswer.Mengusulkan), (declined, answer.Answer));
        Assert.Equal(["SIGAP"], answer.Names);
        Assert.Contains("sudah mengusulkan", both.Message, StringComparison.Ordinal);
        await using Desk desk = await region.AsAsync("kabag-organisasi");
        List<string> reminded = await desk.Db.Set<RoundNotice>().Select(n => n.Addressee).ToListAsync(Cancel);
        Assert.NotEmpty(reminded);
        Assert.DoesNotContain(write.OpdCode, reminded);
        Assert.Empty(await desk.Db.Set<NoProposal>().ToListAsync(Cancel));
    }

    [Fact]
    public async Task Reminder_ToAnOpd_LeadsToThePageOfItsOwnOfficer()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Guid round = (await OpenAsync(region)).Round!.Id; // opened
        await region.DoAsync("admin-daerah", async desk => (await desk.Db.Set<Opd>().ToListAsync(Cancel)).ForEach(o => o.Mail = $"{o.Code}@contoh.example"));

        await region.DoAsync("kabag-organisasi", desk => desk.Get<RoundReminders>().RemindAsync(round, Cancel));
        await region.DoAsync("kabag-organisasi", desk => desk.Get<RoundNoticeSweep>().RunAsync(Cancel));

        Assert.NotEmpty(region.Mails.All);
        Assert.Contains($"/opd/usulan/{round}", region.Mails.Text(0).ReplaceLineEndings("").Replace("=", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NotChosen_HasAReasonThatItsProposerReads()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await ScoredRound.AtCollectingAsync(region);
        Guid round = (await BetasonRound.ViewAsync(region, walk)).Round!.Id; // opened
        await SendAsync(region, Health, await WriteAsync(region, Health, round, Sigap));
        await walk.StepAsync("B02", "kabag-organisasi", "tutup");
        await walk.StepAsync("B03", "kabag-organisasi", "teruskan");
        await BetasonRound.MeetAsync(region, walk, attending: 5);
        await walk.StepAsync("B04", "asisten-3", "teruskan");
        RoundView view = await BetasonRound.ViewAsync(region, walk);
        Guid betason = view.Proposals.Single(p => p.Framework.Text.Acronym == "Betason").Id;

        await Values.Examples.ConfirmAsync(region, "kabag-organisasi", "Betason");
        RefusedException silent = await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync("kabag-organisasi", desk => desk.Get<RoundService>().AgreeAsync(round, betason, "Mudah diingat.", new Dictionary<Guid, string>(), Cancel)));
        await BetasonRound.AgreeAsync(region, walk, "Betason");

        OpdProposalView own = Assert.Single((await ViewAsync(region, Health, round)).Proposals);
        Assert.Contains("\"SIGAP\" tidak dipilih", silent.Message, StringComparison.Ordinal);
        Assert.Equal((ProposalState.TidakDipilih, "SIGAP kurang mudah diingat."), (own.State, own.StateNote));
        Assert.NotEmpty(own.WhyNotChange);
    }

    [Fact]
    public async Task List_OfAnOfficer_HasTheOpenRoundUntilItIsAnswered()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Guid round = (await OpenAsync(region)).Round!.Id; // opened

        OpdRoundRow before = (await ListAsync(region, Health)).Single(r => r.RoundId == round);
        WriteProposal write = await WriteAsync(region, Health, round, Sigap);
        await SendAsync(region, Health, write);
        region.Clock.Now = new(2026, 12, 2, 2, 0, 0, TimeSpan.Zero);

        OpdRoundRow after = (await ListAsync(region, Health)).Single(r => r.RoundId == round);
        Assert.Equal((OpdAnswer.Belum, true), (before.Answer, before.IsOpen));
        Assert.Equal((OpdAnswer.Mengusulkan, false), (after.Answer, after.IsOpen));
        Assert.DoesNotContain(await ListAsync(region, School), r => r.RoundId == round); // closed, and never answered
        Assert.Empty(await ListAsync(region, "inspektur"));
        Assert.Equal("surat-permintaan.pdf", Assert.Single((await ViewAsync(region, Health, round)).Letters).FileName);
    }

    [Fact]
    public async Task Withdrawn_IsNoAnswerUntilTheOpdSaysThatItProposesNothing()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        RoundView opened = await OpenAsync(region);
        Guid round = opened.Round!.Id; // opened
        WriteProposal write = await WriteAsync(region, Health, round, Sigap);
        await SendAsync(region, Health, write);
        await region.DoAsync(Health, desk => desk.Get<RoundService>().WithdrawAsync(write.Id, "Disusun ulang.", Cancel));
        OpdAnswer withdrawn = (await AnswersAsync(region, opened.CaseId)).Single(a => a.OpdCode == write.OpdCode).Answer;
        await region.DoAsync("kabag-organisasi", desk => desk.Get<RoundReminders>().RemindAsync(round, Cancel));

        await region.DoAsync(Health, desk => desk.Get<OpdProposalService>().DeclineAsync(round, write.OpdCode, "Sudah terwakili.", Cancel));

        AnswerRow answer = (await AnswersAsync(region, opened.CaseId)).Single(a => a.OpdCode == write.OpdCode);
        Assert.Equal((OpdAnswer.Belum, OpdAnswer.TidakMengusulkan, "Sudah terwakili."), (withdrawn, answer.Answer, answer.Note));
        Assert.Equal(OpdAnswer.TidakMengusulkan, (await ListAsync(region, Health)).Single(r => r.RoundId == round).Answer);
        await region.DoAsync(Health, desk => desk.Get<RoundService>().ResubmitAsync(write.Id, Cancel));
        Assert.Equal(OpdAnswer.Mengusulkan, (await ListAsync(region, Health)).Single(r => r.RoundId == round).Answer);
        await using Desk desk = await region.AsAsync("kabag-organisasi");
        Assert.Contains(write.OpdCode, await desk.Db.Set<RoundNotice>().Select(n => n.Addressee).ToListAsync(Cancel));
        Assert.Empty(await desk.Db.Set<NoProposal>().ToListAsync(Cancel));
    }

    [Fact]
    public async Task Draft_NotSentInTime_StaysInTheListOfItsOpd()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Guid round = (await OpenAsync(region)).Round!.Id; // opened
        await SaveAsync(region, Health, await WriteAsync(region, Health, round, Sigap));

        region.Clock.Now = new(2026, 12, 8, 3, 0, 0, TimeSpan.Zero); // the last day was 30 November

        OpdRoundRow row = Assert.Single(await ListAsync(region, Health), r => r.RoundId == round);
        Assert.Equal((false, true, OpdAnswer.Belum), (row.IsOpen, row.HasDraft, row.Answer));
        Assert.DoesNotContain(await ListAsync(region, School), r => r.RoundId == round);
    }

    [Fact]
    public async Task Opd_ThatNoLongerExists_NeitherProposesNorAnswers()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Guid round = (await OpenAsync(region)).Round!.Id; // opened
        WriteProposal write = await WriteAsync(region, Health, round, Sigap);
        await region.DoAsync("kabag-organisasi", async desk => (await desk.Db.Set<Core.Tenants.Opd>().SingleAsync(o => o.Code == write.OpdCode, Cancel)).ValidTo = new(2026, 10, 31));

        RefusedException proposed = await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync("kabag-organisasi", desk =>
            desk.Get<RoundService>().ProposeAsync(new(round, write.Id, write.OpdCode, "", null, Sigap), Cancel)));
        RefusedException declined = await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync("kabag-organisasi", desk =>
            desk.Get<OpdProposalService>().DeclineAsync(round, write.OpdCode, "", Cancel)));

        Assert.Equal(("Pilih perangkat daerah yang mengusulkan.", "Pilih perangkat daerah yang menjawab."), (proposed.Message, declined.Message));
    }

    // The round of Bangka Barat, without proposals.
    private static async Task<RoundView> OpenAsync(Region region)
    {
        Walk walk = await Walk.OpenAsync(region, "kabag-organisasi", "keputusan-budaya-kerja", new(2026, 11, 17));
        await walk.StepAsync("B01", "kabag-organisasi", "buka");
        await region.DoAsync("kabag-organisasi", desk =>
            desk.Get<RoundService>().OpenAsync(new(walk.CaseId, "Rumusan", new(2026, 11, 1), new(2026, 11, 30), ScoredChange.Dibekukan, [new("Mudah diingat", 1)]), Cancel));
        return await BetasonRound.ViewAsync(region, walk);
    }

    private static async Task<WriteProposal> WriteAsync(Region region, string office, Guid round, FrameworkInput text)
    {
        await using Desk desk = await region.AsAsync(office);
        return new(round, Guid.CreateVersion7(), desk.Get<Core.People.ActingPerson>().OwnOpdCodes[0], Guid.Empty, text, "Mudah diingat.");
    }

    private static Task SaveAsync(Region region, string office, WriteProposal write) => region.DoAsync(office, desk => desk.Get<OpdProposalService>().SaveDraftAsync(write, Cancel));

    private static Task SendAsync(Region region, string office, WriteProposal write) => region.DoAsync(office, desk => desk.Get<OpdProposalService>().SendAsync(write, [], Cancel));

    private static async Task ChangeAsync(Region region, Guid round, WriteProposal write, string name)
    {
        OpdProposalView now = (await ViewAsync(region, Health, round)).Proposals.Single(p => p.Id == write.Id);
        await region.DoAsync(Health, desk => desk.Get<OpdProposalService>().ChangeAsync(write with { Version = now.Version, Text = now.Text with { Acronym = name, Form = FrameworkForm.Phrase } }, Cancel));
    }

    private static async Task<OpdRoundView> ViewAsync(Region region, string office, Guid round, string? opd = null)
    {
        await using Desk desk = await region.AsAsync(office);
        return await desk.Get<OpdRoundReader>().ViewAsync(round, opd, Cancel);
    }

    private static async Task<IReadOnlyList<OpdRoundRow>> ListAsync(Region region, string office)
    {
        await using Desk desk = await region.AsAsync(office);
        return await desk.Get<OpdRoundReader>().ListAsync(Cancel);
    }

    private static async Task<IReadOnlyList<AnswerRow>> AnswersAsync(Region region, Guid caseId)
    {
        await using Desk desk = await region.AsAsync("kabag-organisasi");
        return (await desk.Get<RoundReader>().ViewAsync(caseId, Cancel)).Answers;
    }

    private static async Task<FrameworkState> StateAsync(Region region)
    {
        await using Desk desk = await region.AsAsync("kabag-organisasi");
        return await desk.Db.Set<ValueFramework>().Where(f => f.Acronym == "SIGAP").Select(f => f.State).SingleAsync(Cancel);
    }
}
