using Budaya.Core.Data;
using Budaya.Core.Drafting;
using Budaya.Core.People;
using Budaya.Core.Signing;
using Budaya.Core.Tenants;
using Budaya.Core.Values;
using Budaya.Testing;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Tests.Signing;

public sealed class SigningTests(PostgresServer postgres) : IClassFixture<PostgresServer>
{
    private const string Hukum = "kabag-hukum", Organisasi = "kabag-organisasi";
    private static readonly SignerRecord Bupati = new("Nama Bupati", HoldingMode.Definitif);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Scenario (d).</summary>
    [Fact]
    public async Task Wet_KeputusanThenEdaran_TheCircularWaitsForTheNumberAndKeepsItsParaf()
    {
        await using RegionHost region = await RegionHost.SqliteAsync("bangka-barat");
        IReadOnlyList<Guid> ids = await region.DraftAsync(Organisasi, "Betason", "keputusan", "edaran");
        (Guid decree, Guid circular) = (ids[0], ids[1]);
        await region.InitialAsync(Hukum, decree);
        await region.InitialAsync(Hukum, circular);

        RefusedException early = await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync(Hukum, s => s.RecordSignatureAsync(new(circular, Bupati, RegionHost.Today, RegionHost.Scan), Cancel)));
        Assert.Contains("belum bernomor", early.Message, StringComparison.Ordinal);

        RefusedException words = await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync(Hukum, s => s.RecordSignatureAsync(new(decree, Bupati, RegionHost.Today, new("bukan pindaian"u8.ToArray())), Cancel)));
        Assert.Contains("PDF, JPG, atau PNG", words.Message, StringComparison.Ordinal);
        await region.DoAsync(Hukum, s => s.RecordSignatureAsync(new(decree, Bupati, RegionHost.Today, RegionHost.Scan), Cancel));
        await region.DoAsync(Hukum, s => s.RecordNumberAsync(new(decree, 252, "", RegionHost.Today, ""), Cancel));
        await region.DoAsync(Hukum, s => s.CompleteAsync(circular, Cancel));
        await region.DoAsync(Hukum, s => s.RecordSignatureAsync(new(circular, Bupati, RegionHost.Today, RegionHost.Scan), Cancel));
        await region.DoAsync(Hukum, s => s.RecordNumberAsync(new(circular, 7, "", RegionHost.Today, ""), Cancel));
        await region.DoAsync(Hukum, s => s.FinishAsync(new(decree, new("Nama Kabag", HoldingMode.Definitif, "Pembina", "198001012005011001"), RegionHost.Today), Cancel));
        await region.DoAsync(Hukum, s => s.FinishAsync(new(circular, new("Nama Kabag", HoldingMode.Definitif), RegionHost.Today), Cancel));

        await using RegionScope scope = await region.AsAsync(Hukum);
        SigningFile file = await scope.Get<SigningService>().FileAsync(circular, Cancel);
        Assert.Equal(2, file.Naskah.LatestVersion);
        Assert.True(file.IsInitialled);
        string text = await scope.Db.Set<DraftVersion>().Where(v => v.NaskahId == circular && v.Number == 2).Select(v => v.Text).SingleAsync(Cancel);
        Assert.Contains("/252/", text, StringComparison.Ordinal);
        SignedDocument signed = await scope.Db.Set<SignedDocument>().SingleAsync(d => d.NaskahId == decree, Cancel);
        Assert.Equal(3, new[] { signed.OriginalSha256, signed.RenderedSha256, signed.DistributedSha256 }.Distinct().Count());
        Assert.Equal(FrameworkState.Berlaku, await scope.Db.Set<ValueFramework>().Where(f => f.Acronym == "Betason").Select(f => f.State).SingleAsync(Cancel));
        SignedDocument sent = await scope.Db.Set<SignedDocument>().SingleAsync(d => d.NaskahId == circular, Cancel);
        Assert.NotEqual(sent.OriginalSha256, sent.DistributedSha256); // the scan was made before the number was given
        await VerifyAsync(scope, signed);
    }

    private static async Task VerifyAsync(RegionScope scope, SignedDocument signed)
    {
        VerificationService verification = scope.Get<VerificationService>();
        byte[] original = await scope.Get<FileStore>().ReadAsync(signed.OriginalSha256, Cancel), copy = await scope.Get<FileStore>().ReadAsync(signed.DistributedSha256, Cancel);

        Assert.Equal(Verdict.AsliBerlaku, (await verification.ByCodeAsync(signed.VerificationCode.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal), Cancel)).Verdict);
        Assert.Equal(Verdict.AsliBerlaku, (await verification.ByFileAsync(original, signed.VerificationCode, Cancel)).Verdict);
        Assert.Equal(Verdict.Salinan, (await verification.ByFileAsync(copy, null, Cancel)).Verdict);
        copy[^20] ^= 1;
        Assert.Equal(Verdict.IsiBerubah, (await verification.ByFileAsync(copy, signed.VerificationCode, Cancel)).Verdict);
        Assert.Equal(Verdict.TidakDikenal, (await verification.ByFileAsync(copy, null, Cancel)).Verdict);
    }

    [Fact]
    public async Task Recorded_ANumberTypedTwice_IsRefusedAndGapsAreNot()
    {
        await using RegionHost region = await RegionHost.SqliteAsync("bangka-barat");
        List<Guid> ids = await SignedAsync(region, 2);
        await region.DoAsync(Hukum, s => s.RecordNumberAsync(new(ids[0], 252, "", RegionHost.Today, ""), Cancel));

        RefusedException taken = await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync(Hukum, s => s.RecordNumberAsync(new(ids[1], 252, "", RegionHost.Today, ""), Cancel)));

        Assert.Contains("sudah dipakai", taken.Message, StringComparison.Ordinal);
        await region.DoAsync(Hukum, s => s.RecordNumberAsync(new(ids[1], 252, "a", RegionHost.Today, "Nomor disisipkan menurut buku register"), Cancel));
    }

    [Fact]
    public async Task Kept_TwoWritersOnSqlite_GiveNoGapAndNoDouble() => await TwoWritersAsync(await RegionHost.SqliteAsync("bangka-barat", Kept));

    [Fact]
    public async Task Kept_TwoWritersOnPostgreSql_GiveNoGapAndNoDouble()
    {
        string connection = await postgres.CreateDatabaseAsync(Cancel);
        await TwoWritersAsync(await RegionHost.OnAsync(() => TestDatabase.OnServerAsync(PostgresServer.SettingsOf(connection)), "bangka-barat", Kept));
    }

    [Fact]
    public async Task Finish_WithoutPublicAddressOutsideDevelopment_IsRefused()
    {
        await using RegionHost region = await RegionHost.SqliteAsync("bangka-barat", p => p with { PublicAddress = null }, new SigningSettings());
        Guid id = (await SignedAsync(region, 1))[0];
        await region.DoAsync(Hukum, s => s.RecordNumberAsync(new(id, 1, "", RegionHost.Today, ""), Cancel));

        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync(Hukum, s => s.FinishAsync(new(id, Bupati, RegionHost.Today), Cancel)));

        Assert.Contains("alamatPublik", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sign_BeforeParaf_IsRefused()
    {
        await using RegionHost region = await RegionHost.SqliteAsync("bangka-barat");
        Guid id = (await region.DraftAsync(Organisasi, "Betason", "keputusan"))[0];

        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync(Hukum, s => s.RecordSignatureAsync(new(id, Bupati, RegionHost.Today, RegionHost.Scan), Cancel)));

        Assert.Contains("belum dibekukan", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Paraf koordinasi belum lengkap", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sign_WhileNoStepOfTheCaseAsksForIt_IsRefused()
    {
        await using RegionHost region = await RegionHost.SqliteAsync("bangka-barat");
        Guid id = (await region.DraftAsync(Organisasi, "Betason", "keputusan"))[0];
        await region.InitialAsync(Hukum, id);
        await using (RegionScope scope = await region.AsAsync(Hukum))
        {
            scope.Db.RemoveRange(await scope.Db.Set<Core.Workflow.OpenStep>().ToListAsync(Cancel)); // the case has not come to its signing steps
            await scope.Db.SaveChangesAsync(Cancel);
        }

        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync(Hukum, s => s.RecordSignatureAsync(new(id, Bupati, RegionHost.Today, RegionHost.Scan), Cancel)));

        Assert.Contains("Tanda tangan dicatat pada langkahnya dalam alur", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Electronic_NumberComesBeforeTheSignatureAndThePdfIsTheOriginal()
    {
        await using RegionHost region = await RegionHost.SqliteAsync("bangka-barat", p => p with { SigningPaths = [new(DocumentKind.SuratKeputusan, SigningPath.Electronic)] });
        Guid id = (await region.DraftAsync(Organisasi, "Betason", "keputusan"))[0];
        await region.InitialAsync(Hukum, id);

        RefusedException early = await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync(Hukum, s => s.RecordSignatureAsync(new(id, Bupati, RegionHost.Today, RegionHost.Scan), Cancel)));
        Assert.Contains("nomor dan tanggal diberikan lebih dahulu", early.Message, StringComparison.Ordinal);
        await region.DoAsync(Hukum, s => s.RecordNumberAsync(new(id, 3, "", RegionHost.Today, ""), Cancel));
        RefusedException unsigned = await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync(Hukum, s => s.RecordSignatureAsync(new(id, Bupati, RegionHost.Today, RegionHost.Scan), Cancel)));
        Assert.Contains("tidak memuat tanda tangan elektronik", unsigned.Message, StringComparison.Ordinal);
        ActEvidence pdf = new(SignedPdfTests.Signed("%PDF-1.7\n"));
        await region.DoAsync(Hukum, s => s.RecordSignatureAsync(new(id, Bupati, RegionHost.Today, pdf), Cancel));
        await region.DoAsync(Hukum, s => s.FinishAsync(new(id, new("", HoldingMode.Definitif), RegionHost.Today), Cancel));

        await using RegionScope scope = await region.AsAsync(Hukum);
        SignedDocument signed = await scope.Db.Set<SignedDocument>().SingleAsync(Cancel);
        Assert.Equal(signed.OriginalSha256, signed.DistributedSha256);
        Assert.Equal(Sha256Hex.Of(pdf.Bytes.Span), signed.OriginalSha256);
    }

    private static TenantProfile Kept(TenantProfile profile) => profile with { Registers = [new(DocumentKind.SuratKeputusan, RegisterMode.Kept)] };

    private static async Task<List<Guid>> SignedAsync(RegionHost region, int count)
    {
        List<Guid> ids = [];
        for (int i = 0; i < count; i++)
        {
            Guid id = (await region.DraftAsync(Organisasi, "Betason", "keputusan"))[0];
            await region.InitialAsync(Hukum, id);
            await region.DoAsync(Hukum, s => s.RecordSignatureAsync(new(id, Bupati, RegionHost.Today, RegionHost.Scan), Cancel));
            ids.Add(id);
        }

        return ids;
    }

    private static async Task TwoWritersAsync(RegionHost region)
    {
        await using RegionHost owned = region;
        List<Guid> ids = await SignedAsync(region, 5);
        await region.DoAsync(Hukum, s => s.RecordNumberAsync(new(ids[0], null, "", RegionHost.Today, ""), Cancel)); // the book of the year is there

        await Task.WhenAll(ids.Skip(1).Select(id => Task.Run(() => region.DoAsync(Hukum, s => s.RecordNumberAsync(new(id, null, "", RegionHost.Today, ""), Cancel)), Cancel)));

        await using RegionScope scope = await region.AsAsync(Hukum);
        Assert.Equal([1, 2, 3, 4, 5], await scope.Db.Set<RegisterEntry>().OrderBy(e => e.Number).Select(e => e.Number).ToListAsync(Cancel));
    }
}
