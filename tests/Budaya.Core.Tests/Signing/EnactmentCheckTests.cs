using Budaya.Core.Data;
using Budaya.Core.Drafting;
using Budaya.Core.People;
using Budaya.Core.Signing;
using Budaya.LegalText;
using Microsoft.EntityFrameworkCore;
using DocumentKind = Budaya.Core.Tenants.DocumentKind;

namespace Budaya.Core.Tests.Signing;

/// <summary>The drafting rules on numbers, days and names, asked where they are given: what breaks one is refused by its id and nothing is recorded.</summary>
public sealed class EnactmentCheckTests
{
    private const string Hukum = "kabiro-hukum", Organisasi = "kabiro-organisasi";
    private static readonly SignerRecord Head = new("Nama Gubernur", HoldingMode.Definitif);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Number_ThatNoRegulationBears_IsRefusedByItsRule()
    {
        await using RegionHost region = await RegionHost.SqliteAsync("babel");
        Guid id = await SignedAsync(region, "pergub");

        RefusedException refused = await RefusedAsync(region, s => s.RecordNumberAsync(new(id, 12345, "", RegionHost.Today, ""), Cancel));

        Assert.Contains("(JDL-04)", refused.Message, StringComparison.Ordinal);
        await region.DoAsync(Hukum, s => s.RecordNumberAsync(new(id, 45, "", RegionHost.Today, ""), Cancel));
    }

    [Fact]
    public async Task Number_OfAnotherDocument_IsRefusedByItsRule()
    {
        await using RegionHost region = await RegionHost.SqliteAsync("babel");
        (Guid first, Guid second) = (await SignedAsync(region, "pergub"), await SignedAsync(region, "pergub"));
        await region.DoAsync(Hukum, s => s.RecordNumberAsync(new(first, 45, "", RegionHost.Today, ""), Cancel));

        RefusedException refused = await RefusedAsync(region, s => s.RecordNumberAsync(new(second, 45, "", RegionHost.Today, ""), Cancel));

        Assert.Contains("(NUM-05)", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Number_ThatALaterPatternPrintsAgain_IsRefusedByItsRule()
    {
        await using RegionHost region = await RegionHost.SqliteAsync("babel", profile => profile with { NumberPatterns = [.. profile.NumberPatterns.Where(p => p.Kind != DocumentKind.Perkada), new() { Kind = DocumentKind.Perkada, Pattern = "45", Period = new(null, null) }] });
        (Guid first, Guid second) = (await SignedAsync(region, "pergub"), await SignedAsync(region, "pergub"));
        await region.DoAsync(Hukum, s => s.RecordNumberAsync(new(first, 1, "", RegionHost.Today, ""), Cancel));

        RefusedException refused = await RefusedAsync(region, s => s.RecordNumberAsync(new(second, 2, "", RegionHost.Today, ""), Cancel));

        Assert.Contains("Nomor \"45\" sudah dipakai", refused.Message, StringComparison.Ordinal);
        Assert.Contains("(NUM-05)", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signature_BeforeTheLastParaf_IsRefusedByItsRule()
    {
        await using RegionHost region = await RegionHost.SqliteAsync("babel");
        Guid id = await InitialledAsync(region, "pergub");

        RefusedException refused = await RefusedAsync(region, s => s.RecordSignatureAsync(new(id, Head, RegionHost.Today.AddDays(-1), RegionHost.Scan), Cancel));

        Assert.Contains("mendahului persetujuan terakhir", refused.Message, StringComparison.Ordinal);
        Assert.Contains("(NUM-04)", refused.Message, StringComparison.Ordinal);
        await using RegionScope scope = await region.AsAsync(Hukum);
        Assert.Null((await scope.Get<SigningService>().FileAsync(id, Cancel)).Signature);
    }

    [Fact]
    public async Task Signature_ByAnActingHeadWhomTheRecordDoesNotKnow_IsRefusedByItsRule()
    {
        await using RegionHost region = await RegionHost.SqliteAsync("babel");
        Guid id = await InitialledAsync(region, "pergub");
        await HoldAsync(region, id, HoldingMode.Pjs);

        RefusedException refused = await RefusedAsync(region, s => s.RecordSignatureAsync(new(id, Head with { Mode = HoldingMode.Pj }, RegionHost.Today, RegionHost.Scan), Cancel));

        Assert.Contains("(PNT-04)", refused.Message, StringComparison.Ordinal);
        await region.DoAsync(Hukum, s => s.RecordSignatureAsync(new(id, Head with { Mode = HoldingMode.Pjs }, RegionHost.Today, RegionHost.Scan), Cancel));
    }

    [Fact]
    public async Task Promulgation_InTheGazetteOfAnotherYear_IsRefusedByItsRule()
    {
        await using RegionHost region = await RegionHost.SqliteAsync("babel");
        Guid id = await SignedAsync(region, "pergub");
        await region.DoAsync(Hukum, s => s.RecordNumberAsync(new(id, 45, "", RegionHost.Today, ""), Cancel));

        RefusedException refused = await RefusedAsync(region, s => s.RecordPromulgationAsync(new(id, new("Nama Sekda", HoldingMode.Definitif), RegionHost.Today, "12/2019", RegionHost.Scan), Cancel));

        Assert.Contains("(PNT-06)", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Promulgation_WithoutAScan_IsRefusedUntilThereIsOne()
    {
        await using RegionHost region = await RegionHost.SqliteAsync("babel");
        Guid id = await SignedAsync(region, "pergub");
        await region.DoAsync(Hukum, s => s.RecordNumberAsync(new(id, 45, "", RegionHost.Today, ""), Cancel));
        SignerRecord sekda = new("Nama Sekda", HoldingMode.Definitif);

        foreach (ActEvidence? scan in (ActEvidence?[])[null, new("bukan pindaian"u8.ToArray())])
        {
            RefusedException refused = await RefusedAsync(region, s => s.RecordPromulgationAsync(new(id, sekda, RegionHost.Today, "45", scan), Cancel));
            Assert.Contains("pindaian naskah yang sudah diundangkan", refused.Message, StringComparison.Ordinal);
        }

        await region.DoAsync(Hukum, s => s.RecordPromulgationAsync(new(id, sekda, RegionHost.Today, "45", RegionHost.Scan), Cancel));
    }

    [Fact]
    public async Task Finish_OfANumberThatFollowsNoPattern_IsRefusedByItsRule()
    {
        await using RegionHost region = await RegionHost.SqliteAsync("bangka-barat");
        Guid id = (await region.DraftAsync("kabag-organisasi", "Betason", "keputusan"))[0];
        await region.InitialAsync("kabag-hukum", id);
        await region.DoAsync("kabag-hukum", s => s.RecordSignatureAsync(new(id, Head, RegionHost.Today, RegionHost.Scan), Cancel));
        await using (RegionScope scope = await region.AsAsync("kabag-hukum"))
        {
            Guid person = await scope.Db.Set<OfficeHolding>().Where(h => h.OfficeKey == "kabag-hukum").Select(h => h.PersonId).FirstAsync(Cancel);
            scope.Db.Add(new NumberRegister { Kind = DocumentKind.SuratKeputusan, Year = RegionHost.Today.Year });
            scope.Db.Add(new RegisterEntry { Kind = DocumentKind.SuratKeputusan, Year = RegionHost.Today.Year, Number = 12, Printed = "NOMOR 12", NaskahId = id, Date = RegionHost.Today, OfficeKey = "kabag-hukum", PersonId = person, At = DateTimeOffset.UtcNow });
            await scope.Db.SaveChangesAsync(Cancel);
        }

        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync("kabag-hukum", s => s.FinishAsync(new(id, Head, RegionHost.Today), Cancel)));

        Assert.Contains("(JDL-05)", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signature_WithRankAndNip_IsRecordedWithAWarning()
    {
        await using RegionHost region = await RegionHost.SqliteAsync("babel");
        Guid id = await InitialledAsync(region, "pergub");

        await region.DoAsync(Hukum, s => s.RecordSignatureAsync(new(id, Head with { Rank = "Pembina Utama", Nip = "197001011995031001" }, RegionHost.Today, RegionHost.Scan), Cancel));

        await using RegionScope scope = await region.AsAsync(Hukum);
        Finding finding = Assert.Single(await scope.Get<EnactmentCheck>().OfAsync(await scope.Get<SigningService>().FileAsync(id, Cancel), Cancel));
        Assert.Equal(("PNT-05", Severity.Warning), (finding.Rule, finding.Severity));
    }

    private static Task<RefusedException> RefusedAsync(RegionHost region, Func<SigningService, Task> act) => Assert.ThrowsAsync<RefusedException>(() => region.DoAsync(Hukum, act));

    private static async Task<Guid> InitialledAsync(RegionHost region, string document)
    {
        Guid id = (await region.DraftAsync(Organisasi, "BERKAH", document))[0];
        await region.InitialAsync(Hukum, id);
        return id;
    }

    private static async Task<Guid> SignedAsync(RegionHost region, string document)
    {
        Guid id = await InitialledAsync(region, document);
        await region.DoAsync(Hukum, s => s.RecordSignatureAsync(new(id, Head, RegionHost.Today, RegionHost.Scan), Cancel));
        return id;
    }

    // Whoever held the office of the document's signatory leaves it, and another holds it in a mode from today on.
    private static async Task HoldAsync(RegionHost region, Guid id, HoldingMode mode)
    {
        await using RegionScope scope = await region.AsAsync(Hukum);
        string office = await scope.Db.Set<Naskah>().Where(n => n.Id == id).Select(n => n.SignatoryOfficeKey).SingleAsync(Cancel);
        foreach (OfficeHolding held in await scope.Db.Set<OfficeHolding>().Where(h => h.OfficeKey == office && h.To == null).ToListAsync(Cancel))
        {
            held.End(RegionHost.Today.AddDays(-1));
        }

        Guid person = await scope.Db.Set<Person>().Select(p => p.Id).FirstAsync(Cancel);
        scope.Db.Add(new OfficeHolding { PersonId = person, OfficeKey = office, Mode = mode, From = RegionHost.Today });
        await scope.Db.SaveChangesAsync(Cancel);
    }
}
