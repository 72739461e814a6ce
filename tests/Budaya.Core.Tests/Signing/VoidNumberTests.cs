using Budaya.Core.Drafting;
using Budaya.Core.People;
using Budaya.Core.Signing;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Tests.Signing;

public sealed class VoidNumberTests
{
    private const string Hukum = "kabag-hukum", Second = "tata-usaha";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Void_AgreedByASecondPerson_StopsTheDocumentAndKeepsItsNumber()
    {
        await using RegionHost region = await RegionHost.SqliteAsync("bangka-barat");
        Guid decree = (await region.DraftAsync("kabag-organisasi", "Betason", "keputusan"))[0];
        await region.InitialAsync(Hukum, decree);
        await region.DoAsync(Hukum, s => s.RecordSignatureAsync(new(decree, new("Nama Bupati", HoldingMode.Definitif), RegionHost.Today, RegionHost.Scan), Cancel));
        await region.DoAsync(Hukum, s => s.RecordNumberAsync(new(decree, 252, "", RegionHost.Today, ""), Cancel));
        await DoAsync(region, Hukum, s => s.AskAsync(SigningService.VoidKind, $"naskah/{decree}", "Salah naskah", Cancel));
        await using RegionScope look = await region.AsAsync(Hukum);
        Guid act = await look.Db.Set<TwoPersonAct>().Select(a => a.Id).SingleAsync(Cancel);

        await Assert.ThrowsAsync<RefusedException>(() => DoAsync(region, Hukum, s => s.AnswerAsync(act, agrees: true, Cancel)));
        await DoAsync(region, Second, s => s.AnswerAsync(act, agrees: true, Cancel));

        Assert.Equal(NaskahState.Dibatalkan, await look.Db.Set<Naskah>().Where(n => n.Id == decree).Select(n => n.State).SingleAsync(Cancel));
        Assert.Equal(252, await look.Db.Set<RegisterEntry>().Where(e => e.NaskahId == decree).Select(e => e.Number).SingleAsync(Cancel));
        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync(Hukum, s => s.FinishAsync(new(decree, new("Nama Kabag", HoldingMode.Definitif), RegionHost.Today), Cancel)));
        Assert.Contains("sudah dibatalkan", refused.Message, StringComparison.Ordinal);
    }

    private static async Task DoAsync(RegionHost region, string office, Func<TwoPersonService, Task> act)
    {
        await using RegionScope scope = await region.AsAsync(office);
        await act(scope.Get<TwoPersonService>());
        await scope.Db.SaveChangesAsync(Cancel);
    }
}
