using Budaya.Core.Proposals;
using Budaya.Core.Tests.Proposals;
using Budaya.Core.Tests.Workflow;
using Budaya.Core.Values;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Tests.Values;

/// <summary>No framework is agreed on as long as one of its values says nothing that is to be done.</summary>
public sealed class BehaviourRuleTests
{
    private const string Refusal = "belum mempunyai panduan perilaku. Isi 1 sampai 9 perilaku untuk tiap nilai pada halaman kerangka nilai";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Agree_OnAValueWithoutABehaviour_IsRefusedUntilItHasOne()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await ScoredRound.AtMeetingAsync(region);
        await walk.StepAsync("B04", "asisten-3", "teruskan");
        await SetAsync(region, "kabag-organisasi", "Betason", 2, []);

        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() => BetasonRound.AgreeAsync(region, walk, "Betason"));
        await SetAsync(region, "kabag-organisasi", "Betason", 2, ["menata berkas menurut tahun"]);
        await BetasonRound.AgreeAsync(region, walk, "Betason");

        Assert.Equal($"Nilai Tertib {Refusal} \"Betason\".", refused.Message);
    }

    [Fact]
    public async Task Leave_TheAgreementWithAValueWithoutABehaviour_IsRefusedWhereNothingCompetes()
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk walk = await Walk.OpenAsync(region, "kabiro-organisasi", "pergub-budaya-kerja", new(2026, 11, 17));
        await walk.StepAsync("A01", "kabiro-organisasi", "ajukan");
        await walk.StepAsync("A02", "sekda", "teruskan");
        await Examples.ConfirmAsync(region, "kabiro-organisasi", "BERKAH");
        Guid berkah = await SetAsync(region, "kabiro-organisasi", "BERKAH", 0, []);
        await region.DoAsync("kabiro-organisasi", desk => desk.Cases.SetFrameworkAsync(walk.CaseId, berkah, Cancel));
        await walk.StepAsync("A03", "tim-penyusun", "teruskan");
        await walk.StepAsync("A04", "kabiro-organisasi", "teruskan");
        await walk.PrepareAsync("A05", "sekda");

        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() => walk.DecideAsync("A05", "sekda", "sepakati"));

        Assert.Contains($"Nilai Bertaqwa {Refusal} \"BERKAH\".", refused.Message, StringComparison.Ordinal);
    }

    private static Task<Guid> SetAsync(Region region, string bureau, string acronym, int value, IReadOnlyList<string> behaviours) => region.DoAsync(bureau, async desk =>
    {
        Guid id = await desk.Db.Set<ValueFramework>().Where(f => f.Acronym == acronym).Select(f => f.Id).SingleAsync(Cancel);
        FrameworkView view = await desk.Get<FrameworkService>().ViewAsync(id, Cancel);
        await desk.Get<FrameworkService>().EditAsync(id, view.Version, view.Text with { Values = [.. view.Text.Values.Select((v, i) => i == value ? v with { Behaviours = behaviours } : v)] }, Cancel);
        return id;
    });
}
