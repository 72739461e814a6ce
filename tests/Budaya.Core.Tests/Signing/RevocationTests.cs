using Budaya.Core.Data;
using Budaya.Core.Drafting;
using Budaya.Core.People;
using Budaya.Core.Signing;
using Budaya.Core.Tenants;
using Budaya.Core.Values;
using Budaya.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Budaya.Core.Tests.Signing;

/// <summary>A decree revokes an earlier one: recorded with what shows it, seen by whoever verifies, and taken back by two persons when it was a mistake.</summary>
public sealed class RevocationTests
{
    private const string Hukum = "kabag-hukum", Second = "tata-usaha", Organisasi = "kabag-organisasi";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Record_ADecreeFromOutsideWithItsScan_IsSeenByWhoeverVerifies()
    {
        await using RegionHost region = await RegionHost.SqliteAsync("bangka-barat");
        SignedDocument revoked = await EnactAsync(region, 252);

        await RecordAsync(region, Outside(revoked));

        await using RegionScope scope = await region.AsAsync(Organisasi);
        VerificationAnswer answer = await scope.Get<VerificationService>().ByCodeAsync(revoked.VerificationCode, Cancel);
        Assert.Equal((Verdict.AsliDicabut, "Keputusan Bupati Nomor 99 tentang Pencabutan", "Diktum KEDUA", RegionHost.Today), (answer.Verdict, answer.Revocation?.Citation, answer.Revocation?.Clause, answer.Revocation?.On));
        byte[] copy = await scope.Get<FileStore>().ReadAsync(revoked.DistributedSha256, Cancel);
        Assert.Equal(Verdict.SalinanDicabut, (await scope.Get<VerificationService>().ByFileAsync(copy, null, Cancel)).Verdict);
        Assert.Equal(RegionHost.Scan.Bytes.ToArray(), await scope.Get<FileStore>().ReadAsync(answer.Revocation?.EvidenceSha256 ?? "", Cancel));
        Assert.Equal(FrameworkState.Dicabut, await StateAsync(scope));
        Assert.Empty(await PublishedAsync(scope)); // other regions are no longer told that the name is in force
    }

    [Fact]
    public async Task LayDown_OfARevokedDocument_IsRefused()
    {
        await using DistributionScene scene = await DistributionScene.OpenAsync();
        await scene.AsBureauAsync(async services =>
        {
            BudayaDbContext db = services.GetRequiredService<BudayaDbContext>();
            db.Add(new Revocation
            {
                DocumentId = scene.DocumentId, Number = 1, On = new DateOnly(2026, 11, 17), Citation = "Keputusan CONTOH", Clause = "Diktum KEDUA",
                PersonId = services.GetRequiredService<ActingPerson>().RequirePerson(), At = scene.Time.Now,
            });
            return await db.SaveChangesAsync(Cancel);
        });

        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() => scene.StartAsync());

        Assert.Contains("masih berlaku", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Record_ADecreeOfTheRegion_IsAskedWhetherItSaysSo()
    {
        await using RegionHost region = await RegionHost.SqliteAsync("bangka-barat");
        SignedDocument revoked = await EnactAsync(region, 252), other = await EnactAsync(region, 253);

        RefusedException silent = await Assert.ThrowsAsync<RefusedException>(() => RecordAsync(region, new(revoked.NaskahId, other.Id, "", "Diktum KEDUA", null, null)));
        Assert.Contains("tidak memuat kalimat", silent.Message, StringComparison.Ordinal);
        SignedDocument revoking = await EnactAsync(region, 254, $"Pada saat Keputusan ini mulai berlaku, {revoked.Citation} dicabut dan dinyatakan tidak berlaku.");
        await RecordAsync(region, new(revoked.NaskahId, revoking.Id, "", "Diktum KEDUA", null, null));

        await using RegionScope scope = await region.AsAsync(Hukum);
        Revocation standing = await Revocation.Standing(scope.Db).SingleAsync(Cancel);
        Assert.Equal((revoking.Citation, revoking.OriginalSha256, revoking.InForceFrom), (standing.Citation, standing.EvidenceSha256, standing.On));
        Assert.Equal(FrameworkState.Berlaku, await StateAsync(scope)); // the revoking decree has put it in force again
    }

    [Fact]
    public async Task Record_WhatDoesNotShowIt_IsRefusedWithAllReasons()
    {
        await using RegionHost region = await RegionHost.SqliteAsync("bangka-barat");
        SignedDocument revoked = await EnactAsync(region, 252);

        await RefusedAsync(region, Hukum, Outside(revoked) with { Citation = "", Clause = "", Evidence = null, On = null }, "Lampirkan naskah", "Isi pasal", "sebutannya", "Isi tanggal");
        await RefusedAsync(region, Hukum, Outside(revoked) with { On = RegionHost.Today.AddDays(1) }, "belum tiba");
        await RefusedAsync(region, Hukum, Outside(revoked) with { On = RegionHost.Today.AddDays(-400) }, "mendahului tanggal penetapan");
        await RefusedAsync(region, Hukum, Outside(revoked) with { ById = revoked.Id }, "dirinya sendiri");
        await RefusedAsync(region, Organisasi, Outside(revoked), "petugas register");
        await RecordAsync(region, Outside(revoked));
        await RefusedAsync(region, Hukum, Outside(revoked), "sudah dicatat");
    }

    [Fact]
    public async Task Withdraw_AgreedByASecondPerson_TheDocumentIsInForceAgainAndBothRecordsStay()
    {
        await using RegionHost region = await RegionHost.SqliteAsync("bangka-barat");
        SignedDocument revoked = await EnactAsync(region, 252);
        await RecordAsync(region, Outside(revoked));
        await DoAsync(region, Hukum, s => s.Get<TwoPersonService>().AskAsync(RevocationService.WithdrawKind, $"naskah/{revoked.NaskahId}", "Salah naskah", Cancel));
        await using RegionScope look = await region.AsAsync(Hukum);
        Guid act = await look.Db.Set<TwoPersonAct>().Select(a => a.Id).SingleAsync(Cancel);

        await Assert.ThrowsAsync<RefusedException>(() => DoAsync(region, Hukum, s => s.Get<TwoPersonService>().AnswerAsync(act, agrees: true, Cancel)));
        await DoAsync(region, Second, s => s.Get<TwoPersonService>().AnswerAsync(act, agrees: true, Cancel));

        Assert.Equal(Verdict.AsliBerlaku, (await look.Get<VerificationService>().ByCodeAsync(revoked.VerificationCode, Cancel)).Verdict);
        Assert.Equal([(1, false, ""), (2, true, "Salah naskah")], (await look.Db.Set<Revocation>().AsNoTracking().OrderBy(r => r.Number).ToListAsync(Cancel)).Select(r => (r.Number, r.On is null, r.Note)));
        Assert.Equal(FrameworkState.Berlaku, await StateAsync(look));
        Assert.Equal(["Betason"], await PublishedAsync(look));
        await RecordAsync(region, Outside(revoked)); // and the right one can be recorded
    }

    [Fact]
    public async Task Record_TwoOfficersAtOnce_OneIsSavedTheOtherCollides()
    {
        await using RegionHost region = await RegionHost.SqliteAsync("bangka-barat");
        SignedDocument revoked = await EnactAsync(region, 252);
        await using RegionScope first = await region.AsAsync(Hukum), second = await region.AsAsync(Second);
        await first.Get<RevocationService>().RecordAsync(Outside(revoked), Cancel);
        await second.Get<RevocationService>().RecordAsync(Outside(revoked), Cancel);

        await first.Db.SaveChangesAsync(Cancel);

        await Assert.ThrowsAnyAsync<DbUpdateException>(() => second.Db.SaveChangesAsync(Cancel));
    }

    private static RevocationRecord Outside(SignedDocument revoked) =>
        new(revoked.NaskahId, null, "Keputusan Bupati Nomor 99 tentang Pencabutan", "Diktum KEDUA", RegionHost.Today, RegionHost.Scan);

    private static async Task RefusedAsync(RegionHost region, string office, RevocationRecord wish, params string[] reasons)
    {
        await using RegionScope scope = await region.AsAsync(office);
        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() => scope.Get<RevocationService>().RecordAsync(wish, Cancel));
        Assert.All(reasons, reason => Assert.Contains(reason, refused.Message, StringComparison.Ordinal));
    }

    private static Task RecordAsync(RegionHost region, RevocationRecord wish) => DoAsync(region, Hukum, s => s.Get<RevocationService>().RecordAsync(wish, Cancel));

    private static async Task DoAsync(RegionHost region, string office, Func<RegionScope, Task> act)
    {
        await using RegionScope scope = await region.AsAsync(office);
        await act(scope);
        await scope.Db.SaveChangesAsync(Cancel);
    }

    private static Task<FrameworkState> StateAsync(RegionScope scope) => scope.Db.Set<ValueFramework>().Where(f => f.Acronym == "Betason").Select(f => f.State).SingleAsync(Cancel);

    private static Task<List<string>> PublishedAsync(RegionScope scope) => scope.Db.Set<PublishedName>().Select(p => p.Name).ToListAsync(Cancel);

    // A decree with one more diktum, signed on paper.
    private static async Task<SignedDocument> EnactAsync(RegionHost region, int number, string? says = null)
    {
        Guid id = (await region.DraftAsync(Organisasi, "Betason", "keputusan"))[0];
        if (says is not null)
        {
            await DoAsync(region, Organisasi, async s =>
            {
                Naskah naskah = await s.Db.Set<Naskah>().SingleAsync(n => n.Id == id, Cancel);
                DraftVersion newest = await s.Get<DraftService>().VersionAsync(id, naskah.LatestVersion, Cancel);
                int last = newest.Text.LastIndexOf("\nDIKTUM", StringComparison.Ordinal) + 1;
                await s.Get<DraftService>().SaveAsync(new(id, naskah.LatestVersion, newest.Text.Insert(last, $"DIKTUM {says}\n"), "Pencabutan"), Cancel);
            });
        }

        await region.InitialAsync(Hukum, id);
        await region.DoAsync(Hukum, s => s.RecordSignatureAsync(new(id, new("Nama Bupati", HoldingMode.Definitif), RegionHost.Today, RegionHost.Scan), Cancel));
        await region.DoAsync(Hukum, s => s.RecordNumberAsync(new(id, number, "", RegionHost.Today, ""), Cancel));
        await region.DoAsync(Hukum, s => s.FinishAsync(new(id, new("Nama Kabag", HoldingMode.Definitif), RegionHost.Today), Cancel));
        await using RegionScope scope = await region.AsAsync(Hukum);
        return await scope.Db.Set<SignedDocument>().AsNoTracking().SingleAsync(d => d.NaskahId == id, Cancel);
    }
}
