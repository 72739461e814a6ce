using Budaya.Core.Data;
using Budaya.Core.Distribution;
using Budaya.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Budaya.Core.Tests.Distribution;

/// <summary>When letters leave, and that each slot happens once.</summary>
public sealed class ScheduleTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2026-08-17T09:00", true, "2026-08-18T00:30")] // Monday, a holiday: the next morning at 07.30 WIB
    [InlineData("2026-08-15T10:00", true, "2026-08-18T00:30")] // Saturday before it
    [InlineData("2026-08-14T20:00", true, "2026-08-18T00:30")] // Friday evening
    [InlineData("2026-08-18T09:15", true, "2026-08-18T02:15")] // office hours
    [InlineData("2026-08-17T09:00", false, "2026-08-17T02:00")] // whenever it is wished
    public async Task Start_AMomentInWib_IsKeptOrMovesToTheNextWorkingMorning(string local, bool workingHoursOnly, string utc)
    {
        await using DistributionScene scene = await DistributionScene.OpenAsync();
        scene.Time.Now = new(2026, 8, 10, 2, 0, 0, TimeSpan.Zero);

        Guid plan = await scene.StartAsync(1, DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture), workingHoursOnly);

        Assert.Equal(DateTimeOffset.Parse(utc + "Z", System.Globalization.CultureInfo.InvariantCulture), (await scene.PlanAsync(plan)).ConveyedAt);
    }

    [Fact]
    public async Task Sweep_BeforeTheSlot_SendsNothing()
    {
        await using DistributionScene scene = await DistributionScene.OpenAsync();
        await scene.StartAsync(2, new DateTime(2026, 11, 18, 10, 0, 0));

        scene.Time.Now = new(2026, 11, 18, 2, 59, 59, TimeSpan.Zero);
        await scene.SweepAsync();
        int before = (await scene.LedgerAsync()).Count;
        scene.Time.Now = scene.Time.Now.AddSeconds(1);
        await scene.SweepAsync();

        Assert.Equal(0, before);
        Assert.Equal(4, (await scene.LedgerAsync()).Count);
    }

    [Fact]
    public async Task Sweep_TwoHostsAtOnce_LetTheSlotHappenOnce()
    {
        await using DistributionScene scene = await DistributionScene.OpenAsync();
        await scene.StartAsync(5);
        ServiceProvider other = scene.AddNode();

        int[] happened = await Task.WhenAll(HappenAsync(scene, scene.Node), HappenAsync(scene, other), HappenAsync(scene, scene.Node), HappenAsync(scene, other));

        Assert.Equal(1, happened.Sum());
        Assert.Equal(10, (await scene.LedgerAsync()).Count);
    }

    [Fact]
    public async Task Reminders_OpdsThatAnswered_AreLeftOut()
    {
        await using DistributionScene scene = await DistributionScene.OpenAsync();
        Guid plan = await scene.StartAsync(3);
        await scene.SweepAsync();
        string answered = (await scene.PlanAsync(plan)).Recipients[0].OpdCode;
        await scene.AsOfficerAsync(answered, async services =>
        {
            await services.GetRequiredService<ReceiptService>().AcknowledgeAsync(new(plan, answered, "Petugas", "", "Pengadministrasi"), Token);
            return await services.GetRequiredService<BudayaDbContext>().SaveChangesAsync(Token);
        });

        scene.Time.Now = scene.Time.Now.AddDays(1);
        await scene.SweepAsync();

        Assert.Equal([0, 1, 1], (await scene.PlanAsync(plan)).Recipients.Select(r => r.Reminders));
        Assert.Equal(2, Directory.GetFiles(scene.Pickup, "*.eml").Count(f => File.ReadAllText(f).Contains("Subject: Pengingat", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Sweep_AHostThatStoodStillForDays_MovesTheRemindersBehindTheLateLetter()
    {
        await using DistributionScene scene = await DistributionScene.OpenAsync();
        Guid plan = await scene.StartAsync(2);
        scene.Time.Now = scene.Time.Now.AddDays(7);

        await scene.SweepAsync();

        PlanView view = await scene.PlanAsync(plan);
        Assert.All(view.Recipients, r => Assert.Equal((DeliveryState.Accepted, 0), (r.MailState, r.Reminders)));
        Assert.All(view.Schedules.Where(s => s.Step > 0), s => Assert.True(s.NextAt > scene.Time.Now));
    }

    [Fact]
    public async Task Start_PressedTwice_StartsOnce()
    {
        await using DistributionScene scene = await DistributionScene.OpenAsync();
        Guid plan = await scene.StartAsync(2);

        await scene.AsBureauAsync(async services =>
        {
            await services.GetRequiredService<DistributionService>().StartAsync(new(plan, null, true, "lain", new DateOnly(2026, 11, 18), null), Token);
            return await services.GetRequiredService<BudayaDbContext>().SaveChangesAsync(Token);
        });

        PlanView view = await scene.PlanAsync(plan);
        Assert.Equal(("000.8.6.1/77/ORG/2026", 2), (view.Plan.CoverNumber, view.Recipients.Count));
    }

    [Fact]
    public async Task Start_NobodyTickedAndNoNumberAndAPastMoment_IsRefusedWithAllReasons()
    {
        await using DistributionScene scene = await DistributionScene.OpenAsync();

        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() => scene.AsBureauAsync(async services =>
        {
            BudayaDbContext db = services.GetRequiredService<BudayaDbContext>();
            DistributionService distribution = services.GetRequiredService<DistributionService>();
            Guid caseId = await db.Set<Core.Workflow.WorkflowCase>().Select(c => c.Id).FirstAsync(Token);
            DistributionPlan plan = await distribution.LayDownAsync(new(Guid.CreateVersion7(), caseId, "Judul", [scene.DocumentId], Mail: true), Token);
            await db.SaveChangesAsync(Token);
            await distribution.StartAsync(new(plan.Id, new DateTime(2026, 11, 1, 8, 0, 0), true, " ", new DateOnly(2026, 11, 17), []), Token);
            return true;
        }));

        Assert.Equal(3, refused.Refusals.Count);
    }

    private static Task<int> HappenAsync(DistributionScene scene, ServiceProvider node) =>
        Task.Run(() => scene.DoAsync(services => services.GetRequiredService<OccurrenceSweep>().RunAsync(Token), node), Token);
}
