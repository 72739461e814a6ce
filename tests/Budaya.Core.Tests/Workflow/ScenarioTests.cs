using Budaya.Core.People;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Tests.Workflow;

/// <summary>Scenarios of one region's practice. (c) is <see cref="Proposals.TiedRoundTests"/>, (e) <see cref="FollowUps.RenamedOpdTests"/>, (f) <see cref="CaseClockTests"/>.</summary>
public sealed class ScenarioTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Scenarios (a) and (b): in the same region the way of 2021 knows no harmonisation, and a draft of 2025 must have it.</summary>
    [Fact]
    public async Task HarmonisationAAndB_TheWayOf2021AndADraftOf2025InOneRegion_DifferByItAlone()
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk of2021 = await Walk.OpenAsync(region, "kabiro-organisasi", "pergub-budaya-kerja", new(2021, 3, 1));
        Walk of2025 = await Walk.OpenAsync(region, "kabiro-organisasi", "pergub-budaya-kerja", new(2025, 1, 6));
        await of2021.BabelToAsync("A08");
        await of2025.BabelToAsync("A08");

        (string first, string second) = (await of2021.NowAsync(), await of2025.NowAsync());
        RefusedException without = await Assert.ThrowsAsync<RefusedException>(() => of2025.DecideAsync("A08", "kabiro-hukum", "teruskan"));
        await of2021.StepAsync("A09", "kabiro-hukum", "teruskan");
        await of2025.StepAsync("A08", "kabiro-hukum", "teruskan");
        await of2025.StepAsync("A09", "kabiro-hukum", "teruskan");

        Assert.Equal(("A09", "A08"), (first, second));
        Assert.Contains("Surat selesai harmonisasi", without.Message, StringComparison.Ordinal);
        Assert.Equal(("A10", "A10"), (await of2021.NowAsync(), await of2025.NowAsync()));
        Assert.Equal(StepState.NotApplicable, (await of2021.ViewAsync("kabiro-hukum")).Steps.Single(s => s.Key == "A08").State);
        Assert.Equal(StepState.Done, (await of2025.ViewAsync("kabiro-hukum")).Steps.Single(s => s.Key == "A08").State);
    }

    /// <summary>Scenario (d): the circular is not signed before the decree that it carries out. The act of signing itself is refused in <see cref="Signing.SigningTests"/>.</summary>
    [Fact]
    public async Task CircularD_BeforeItsDecreeIsSignedAndNumbered_CannotBeSigned()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await ScoredRoundAsync(region);

        RefusedException before = await Assert.ThrowsAsync<RefusedException>(() => walk.DecideAsync("B10b", "bupati", "teruskan"));
        await walk.StepAsync("B10a", "bupati", "tetapkan");
        RefusedException unnumbered = await Assert.ThrowsAsync<RefusedException>(() => walk.DecideAsync("B10b", "bupati", "teruskan"));
        await walk.StepAsync("B11a", "kabag-hukum", "teruskan");
        WorkflowStep circular = await region.DoAsync("bupati", async desk => (await CasePosition.LoadAsync(desk.Db, walk.CaseId, Cancel)).Definition.Step("B10b"));
        await walk.StepAsync("B10b", "bupati", "teruskan");

        Assert.Contains("B10b", before.Message, StringComparison.Ordinal);
        Assert.Contains("B10b", unnumbered.Message, StringComparison.Ordinal);
        Assert.Contains(circular.Guards, g => g is { Kind: WorkflowGuardKind.Numbered, Document: "keputusan" });
        Assert.Equal("B11b", await walk.NowAsync());
    }

    /// <summary>Scenario (g): the Sekretaris Daerah is replaced by a Pj. while a step waits for the office.</summary>
    [Fact]
    public async Task SekdaG_ReplacedByAPjInMidFlow_TheOfficeGoesOnAndTheNewHolderDecides()
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk walk = await Walk.OpenAsync(region, "kabiro-organisasi", "pergub-budaya-kerja", new(2026, 11, 17));
        await walk.StepAsync("A01", "kabiro-organisasi", "ajukan");
        Guid old = await HolderAsync(region);
        await region.DoAsync("admin-daerah", async desk =>
        {
            OfficeHolding held = await desk.Db.Set<OfficeHolding>().SingleAsync(h => h.OfficeKey == "sekda", Cancel);
            held.End(new(2026, 11, 16));
            Person acting = desk.Db.Add(new Person { Id = Guid.CreateVersion7(), DisplayName = "Penjabat Sekda", UserName = "pj.sekda", NormalizedUserName = "PJ.SEKDA", SecurityStamp = "awal" }).Entity;
            desk.Db.Add(new OfficeHolding { PersonId = acting.Id, OfficeKey = "sekda", Mode = HoldingMode.Pj, From = new(2026, 11, 17) });
        });

        await walk.StepAsync("A02", "sekda", "teruskan");

        DecisionView decided = (await walk.ViewAsync("sekda")).History[0];
        await using Desk desk = await region.AsAsync("sekda");
        Guid by = await desk.Db.Set<Decision>().Where(d => d.CaseId == walk.CaseId && d.StepKey == "A02").Select(d => d.PersonId).SingleAsync(Cancel);
        Assert.Equal(("A02", "Sekretaris Daerah"), (decided.StepKey, decided.Office));
        Assert.NotEqual(old, by);
        Assert.Equal(await HolderAsync(region), by);
        Assert.Equal("A03", await walk.NowAsync());
    }

    /// <summary>Scenario (h): the head of region returns the draft at the signature; it comes back through the initials.</summary>
    [Fact]
    public async Task DraftH_ReturnedByTheHeadOfRegion_ComesBackWithItsNoteThroughTheInitials()
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk walk = await Walk.OpenAsync(region, "kabiro-organisasi", "pergub-budaya-kerja", new(2026, 11, 17));
        await walk.BabelToAsync("A12");

        await Assert.ThrowsAsync<RefusedException>(() => walk.DecideAsync("A12", "gubernur", "kembalikan")); // without a note
        await walk.DecideAsync("A12", "gubernur", "kembalikan", "Sempurnakan Pasal 3.");
        string returned = await walk.NowAsync();
        await walk.StepAsync("A10", "perancang", "teruskan");
        await walk.StepAsync("A11", "asisten-3", "teruskan");
        await walk.StepAsync("A12", "gubernur", "tetapkan");

        Assert.Equal("A10", returned);
        CaseView view = await walk.ViewAsync("kabiro-hukum");
        Assert.Contains(view.History, d => d is { StepKey: "A12", IsReturn: true, Note: "Sempurnakan Pasal 3." });
        Assert.Equal("A13", await walk.NowAsync());
    }

    private static async Task<Walk> ScoredRoundAsync(Region region)
    {
        Walk walk = await Proposals.ScoredRound.AtMeetingAsync(region);
        await walk.StepAsync("B04", "asisten-3", "teruskan");
        await BetasonRound.AgreeAsync(region, walk, "Betason");
        (string Step, string Office, string Choice)[] road =
        [
            ("B05", "asisten-3", "sepakati"), ("B06", "bupati", "setuju"), ("B07a", "perancang", "teruskan"), ("B08a", "kabag-hukum", "teruskan"),
            ("B07b", "kabag-organisasi", "teruskan"), ("B08b", "asisten-3", "teruskan"), ("B09", "sekda", "teruskan"),
        ];
        foreach ((string step, string office, string choice) in road)
        {
            await walk.StepAsync(step, office, choice);
        }

        return walk;
    }

    private static async Task<Guid> HolderAsync(Region region)
    {
        await using Desk desk = await region.AsAsync("admin-daerah");
        return await desk.Db.Set<OfficeHolding>().Where(h => h.OfficeKey == "sekda" && h.To == null).Select(h => h.PersonId).SingleAsync(Cancel);
    }
}
