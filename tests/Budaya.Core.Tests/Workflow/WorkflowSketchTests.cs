using Budaya.Core.Tenants;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Tests.Workflow;

/// <summary>A bureau makes a workflow of its own, without a file.</summary>
public sealed class WorkflowSketchTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Model_CopiedChangedAndPutInForce_IsFollowedFromItsDay()
    {
        await using Region region = await Region.OpenAsync("babel");
        Guid id = Guid.CreateVersion7();
        await DoAsync(region, s => s.BeginAsync(id, "keputusan", Cancel));
        string added = await DoAsync(region, s => s.AddAsync(id, "L1", "Persetujuan Sekretaris Daerah", Cancel));
        await DoAsync(region, s => SaveAsync(s, id, added, new("Persetujuan Sekretaris Daerah", "Sekretaris Daerah", ["SEKDA"], WorkflowAct.Approve, 3, DayUnit.Working, DeadlineStart.StepEntered,
            [new("disposisi", "Disposisi", true, true, true, false)], [new(null, "", ["L1"])], null)));

        WorkflowVersion version = await DoAsync(region, s => s.PutInForceAsync(id, new(2026, 11, 18), Cancel));
        RefusedException early = await Assert.ThrowsAsync<RefusedException>(() => Walk.OpenAsync(region, "kabiro-organisasi", version.Key, new(2026, 11, 17)));
        Walk walk = await Walk.OpenAsync(region, "kabiro-organisasi", version.Key, new(2026, 11, 18));
        await walk.StepAsync("L1", "kabiro-organisasi", "teruskan");

        Assert.Contains("belum berlaku menurut aturan tanggal 17 November 2026; berlaku mulai 18 November 2026", early.Message, StringComparison.Ordinal);
        StepView step = (await walk.ViewAsync("sekda")).Current.Single();
        Assert.Equal((added, new DateOnly(2026, 11, 20), "Disposisi"), (step.Key, step.DueOn, step.Evidence.Single().Asked.Label));
        Assert.Contains(step.Desk!.Choices, c => c.IsReturn); // the step is current
    }

    [Fact]
    public async Task Workflow_ChangedWhileCasesRun_BecomesItsNextVersionAndNamesThem()
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk running = await Walk.OpenAsync(region, "kabiro-organisasi", "pergub-budaya-kerja", new(2026, 11, 17));
        Guid id = Guid.CreateVersion7();
        WorkflowSketch sketch = await DoAsync(region, s => s.BeginAsync(id, "pergub-budaya-kerja", Cancel));

        IReadOnlyList<CaseTouched> touched = await DoAsync(region, s => s.TouchedAsync(sketch.Definition(), Cancel));
        WorkflowVersion version = await DoAsync(region, s => s.PutInForceAsync(id, new(2026, 11, 17), Cancel));

        Assert.Contains(touched, t => t.Id == running.CaseId && t.Version == 1);
        Assert.Equal(2, version.Number);
        Assert.Equal(1, (await running.ViewAsync("sekda")).WorkflowNumber);
        await using Desk desk = await region.AsAsync("sekda");
        string[] sources = await desk.Db.Set<WorkflowVersion>().Where(v => v.Key == version.Key).Select(v => v.Source).ToArrayAsync(Cancel);
        Assert.Equal(sources[0], sources[1]); // the page writes the same record as the pack
    }

    [Fact]
    public async Task PutInForce_WithAFaultAPastDayOrNoAuthority_IsRefused()
    {
        await using Region region = await Region.OpenAsync("babel");
        Guid id = Guid.CreateVersion7();
        await DoAsync(region, s => s.BeginAsync(id, "edaran", Cancel));

        RefusedException past = await Assert.ThrowsAsync<RefusedException>(() => DoAsync(region, s => s.PutInForceAsync(id, new(2026, 11, 16), Cancel)));
        await DoAsync(region, s => SaveAsync(s, id, "L5", new("Verifikasi", "Biro Organisasi", ["ORG", "PRC"], WorkflowAct.ReviewDraft, null, DayUnit.Working, DeadlineStart.StepEntered, [], [], null)));
        RefusedException own = await Assert.ThrowsAsync<RefusedException>(() => DoAsync(region, s => s.PutInForceAsync(id, new(2026, 11, 17), Cancel)));
        await DoAsync(region, s => SaveAsync(s, id, "L5", new("Verifikasi", "Biro Organisasi", ["ORG", "PRC"], WorkflowAct.ReviewDraft, null, DayUnit.Working, DeadlineStart.StepEntered, [], [], "Hanya ada satu pejabat")));
        RefusedException nobody = await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync("sekda", desk => desk.Get<WorkflowSketchService>().PutInForceAsync(id, new(2026, 11, 17), Cancel)));
        await DoAsync(region, s => s.PutInForceAsync(id, new(2026, 11, 17), Cancel));

        Assert.Contains("tidak dapat diberlakukan mundur", past.Message, StringComparison.Ordinal);
        Assert.Contains("hanya penyusun naskah", own.Message, StringComparison.Ordinal);
        Assert.Contains("diatur oleh biro", nobody.Message, StringComparison.Ordinal);
        await using Desk desk = await region.AsAsync("admin-daerah");
        string?[] recorded = await desk.Db.Set<Core.Audit.AuditDetails>().Where(d => desk.Db.Set<Core.Audit.AuditEntry>().Any(e => e.Sequence == d.Sequence && e.Act == "alur.diberlakukan")).Select(d => d.Json).ToArrayAsync(Cancel);
        Assert.Contains("Hanya ada satu pejabat", Assert.Single(recorded), StringComparison.Ordinal); // who relaxed a step is in the trail with the reason
    }

    [Fact]
    public async Task Branch_BuiltFromNothing_SplitsAndWaitsForBothWithItsReminders()
    {
        await using Region region = await Region.OpenAsync("babel");
        Guid id = Guid.CreateVersion7();
        await DoAsync(region, s => s.BeginAsync(id, "keputusan", Cancel));
        string middle = await DoAsync(region, s => s.AddAsync(id, "L1", "Telaahan anggaran", Cancel));
        string join = await DoAsync(region, s => s.AddAsync(id, middle, "Rapat bersama", Cancel));
        string branch = await DoAsync(region, s => BranchAsync(s, id, "L1", join, "Telaahan tata laksana"));
        string second = await DoAsync(region, s => s.AddAsync(id, branch, "Persetujuan tata laksana", Cancel));
        await DoAsync(region, s => SaveAsync(s, id, branch, new("Telaahan tata laksana", "Biro Organisasi", ["ORG"], WorkflowAct.Record, 5, DayUnit.Working, DeadlineStart.StepEntered, [], [], null)
        {
            Reminders = [new(-2, []), new(3, ["SEKDA"])],
        }));

        WorkflowVersion version = await DoAsync(region, s => s.PutInForceAsync(id, new(2026, 11, 17), Cancel));
        Walk walk = await Walk.OpenAsync(region, "kabiro-organisasi", version.Key, new(2026, 11, 17));
        await walk.StepAsync("L1", "kabiro-organisasi", "teruskan");
        string split = await walk.NowAsync();
        await walk.StepAsync(middle, "kabiro-organisasi", "teruskan");
        string waiting = await walk.NowAsync();
        await walk.StepAsync(branch, "kabiro-organisasi", "teruskan");
        await walk.StepAsync(second, "kabiro-organisasi", "teruskan");

        Assert.Equal(new[] { middle, branch }.Order(StringComparer.Ordinal), split.Split(' ').Order(StringComparer.Ordinal));
        Assert.Equal(branch, waiting);
        Assert.Equal(join, await walk.NowAsync());
        Assert.Equal([(-2, ""), (3, "SEKDA")], version.Definition().Step(branch).Deadline!.Reminders.Select(r => (r.WorkingDays, string.Join(' ', r.Roles)))); // just given
    }

    [Fact]
    public async Task Branch_TakenOut_LeavesTheStraightWay()
    {
        await using Region region = await Region.OpenAsync("babel");
        Guid id = Guid.CreateVersion7();
        await DoAsync(region, s => s.BeginAsync(id, "keputusan", Cancel));
        string middle = await DoAsync(region, s => s.AddAsync(id, "L1", "Telaahan", Cancel));
        string join = await DoAsync(region, s => s.AddAsync(id, middle, "Rapat", Cancel));
        string before = (await DoAsync(region, s => s.LoadAsync(id, Cancel))).Source;
        string branch = await DoAsync(region, s => BranchAsync(s, id, "L1", join, "Cabang"));

        await DoAsync(region, s => s.RemoveAsync(id, branch, Cancel));

        Assert.Equal(before, (await DoAsync(region, s => s.LoadAsync(id, Cancel))).Source);
    }

    [Fact]
    public async Task Branch_WithNothingBetweenOrBackwards_AndRemindersThatCannotBe_AreRefused()
    {
        await using Region region = await Region.OpenAsync("babel");
        Guid id = Guid.CreateVersion7();
        await DoAsync(region, s => s.BeginAsync(id, "keputusan", Cancel));

        await Assert.ThrowsAsync<RefusedException>(() => DoAsync(region, s => BranchAsync(s, id, "L1", "L2", "Cabang")));
        await Assert.ThrowsAsync<RefusedException>(() => DoAsync(region, s => BranchAsync(s, id, "L3", "L1", "Cabang")));
        StepChange change = new("Langkah", "Biro Organisasi", ["ORG"], WorkflowAct.Record, null, DayUnit.Working, DeadlineStart.StepEntered, [], [], null) { Reminders = [new(1, []), new(1, ["SEKDA"])] };
        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() => DoAsync(region, s => SaveAsync(s, id, "L1", change)));

        Assert.Contains("memerlukan tenggat", refused.Message, StringComparison.Ordinal);
        Assert.Contains("hanya mempunyai satu pengingat", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PutInForce_OverANewerVersion_IsRefusedUntilItsChangesAreTakenOver()
    {
        await using Region region = await Region.OpenAsync("babel");
        (Guid older, Guid newer) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await DoAsync(region, s => s.BeginAsync(older, "pergub-budaya-kerja", Cancel));
        await DoAsync(region, s => s.BeginAsync(newer, "pergub-budaya-kerja", Cancel));
        await DoAsync(region, s => SaveWithAsync(s, newer, "A02", c => c with { Days = 7 }));
        await DoAsync(region, s => SaveWithAsync(s, newer, "A04", c => c with { Title = "Nama dari versi baru" }));
        await DoAsync(region, s => SaveWithAsync(s, older, "A04", c => c with { Title = "Nama dari rancangan" }));
        await DoAsync(region, s => s.PutInForceAsync(newer, new(2026, 11, 17), Cancel));

        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() => DoAsync(region, s => s.PutInForceAsync(older, new(2026, 11, 17), Cancel)));
        WorkflowSketch sketch = await DoAsync(region, s => s.LoadAsync(older, Cancel));
        SketchDrift drift = (await DoAsync(region, s => s.DriftAsync(sketch, Cancel)))!; // there is one: it was refused
        await Assert.ThrowsAsync<RefusedException>(() => DoAsync(region, s => s.TakeOverAsync(older, 3, [], Cancel))); // not what was shown
        await DoAsync(region, s => s.TakeOverAsync(older, 2, [], Cancel));
        WorkflowVersion version = await DoAsync(region, s => s.PutInForceAsync(older, new(2026, 11, 17), Cancel));

        Assert.Contains("Versi 2 alur ini diberlakukan setelah rancangan ini dimulai dari versi 1", refused.Message, StringComparison.Ordinal);
        Assert.Equal([("A02", false), ("A04", true)], drift.Merge.Changes(WorkflowTerms.OfPack).Select(c => (c.Key, c.IsBoth)));
        Assert.Equal((3, 7, "Nama dari rancangan"), (version.Number, version.Definition().Step("A02").Deadline?.Days, version.Definition().Step("A04").Title));
    }

    [Fact]
    public async Task Step_SavedByAnotherSinceItWasOpened_IsNotOverwritten()
    {
        await using Region region = await Region.OpenAsync("babel");
        Guid id = Guid.CreateVersion7();
        await DoAsync(region, s => s.BeginAsync(id, "keputusan", Cancel));
        WorkflowStep seen = (await DoAsync(region, s => s.LoadAsync(id, Cancel))).Definition().Step("L5");
        await DoAsync(region, s => SaveWithAsync(s, id, "L5", c => c with { Days = 4 }));

        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() => DoAsync(region, s => s.ChangeStepAsync(id, "L5", StepEdit.MarkOf(seen), StepForm.Of(seen) with { Lane = "Lain" }, Cancel)));

        Assert.Contains("sudah diubah sejak Anda membukanya", refused.Message, StringComparison.Ordinal);
        Assert.Equal(4, (await DoAsync(region, s => s.LoadAsync(id, Cancel))).Definition().Step("L5").Deadline?.Days);
    }

    private static Task SaveWithAsync(WorkflowSketchService sketches, Guid id, string key, Func<StepChange, StepChange> change) =>
        SaveFromAsync(sketches, id, key, step => change(StepForm.Of(step)));

    private static Task SaveAsync(WorkflowSketchService sketches, Guid id, string key, StepChange change) => SaveFromAsync(sketches, id, key, _ => change);

    private static async Task SaveFromAsync(WorkflowSketchService sketches, Guid id, string key, Func<WorkflowStep, StepChange> change)
    {
        WorkflowStep step = (await sketches.LoadAsync(id, Cancel)).Definition().Step(key);
        await sketches.ChangeStepAsync(id, key, StepEdit.MarkOf(step), change(step), Cancel);
    }

    private static async Task<string> BranchAsync(WorkflowSketchService sketches, Guid id, string from, string join, string title)
    {
        string key = WorkflowSketchService.NewKey((await sketches.LoadAsync(id, Cancel)).Definition());
        await sketches.AddBranchAsync(id, key, from, join, title, Cancel);
        await sketches.AddBranchAsync(id, key, from, join, title, Cancel); // sent twice
        return key;
    }

    private static Task<T> DoAsync<T>(Region region, Func<WorkflowSketchService, Task<T>> act) => region.DoAsync("kabiro-organisasi", desk => act(desk.Get<WorkflowSketchService>()));

    private static Task DoAsync(Region region, Func<WorkflowSketchService, Task> act) => region.DoAsync("kabiro-organisasi", desk => act(desk.Get<WorkflowSketchService>()));
}
