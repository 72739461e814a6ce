using Budaya.Core.Audit;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Core.Tests.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Tests.People;

public sealed class TwoPersonServiceTests
{
    private const string Archive = "pemda.diarsipkan";
    private const string Subject = "pemda/babel";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answer_ByWhoAsked_IsRefusedAndNothingHappens()
    {
        await using Region region = await Region.OpenAsync("babel");
        Guid act = await AskAsync(region);

        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() => AnswerAsync(region, "admin-daerah", act));

        Assert.Contains("disetujui orang lain", refused.Message, StringComparison.Ordinal);
        Assert.Equal(TenantState.Running, await StateAsync(region));
    }

    [Fact]
    public async Task Answer_ByASecondAdministrator_DoesItAndRecordsBoth()
    {
        await using Region region = await Region.OpenAsync("babel");
        Guid act = await AskAsync(region);
        await MakeAdministratorAsync(region);

        await AnswerAsync(region, "inspektur", act);

        Assert.Equal(TenantState.Archived, await StateAsync(region));
        await using Desk desk = await region.AsAsync("admin-daerah");
        Assert.Equal(["dua-orang.diminta", Archive], await desk.Db.Set<AuditEntry>().Where(e => e.Subject == Subject && e.Act != "pemda.dibuat").OrderBy(e => e.Sequence).Select(e => e.Act).ToListAsync(Cancel));
    }

    [Fact]
    public async Task Answer_WithoutTheAuthority_IsRefused()
    {
        await using Region region = await Region.OpenAsync("babel");
        Guid act = await AskAsync(region);

        await Assert.ThrowsAsync<RefusedException>(() => AnswerAsync(region, "inspektur", act));
    }

    [Fact]
    public async Task Answer_AfterAWeek_IsRefused()
    {
        await using Region region = await Region.OpenAsync("babel");
        Guid act = await AskAsync(region);
        await MakeAdministratorAsync(region);
        region.Clock.Now += TwoPersonAct.Validity;

        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() => AnswerAsync(region, "inspektur", act));

        Assert.Contains("lewat 7 hari", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_WhileSomebodyElseAsks_IsNotSavedASecondTime()
    {
        await using Region region = await Region.OpenAsync("babel");
        await using Desk desk = await region.AsAsync("admin-daerah");
        TwoPersonService late = new(desk.Db, desk.Get<ActingPerson>(), [new Meanwhile(() => AskAsync(region))], desk.Get<AuditLog>(), desk.Get<TimeProvider>());

        await late.AskAsync(Archive, Subject, "Daerah digabung", Cancel);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => desk.Db.SaveChangesAsync(Cancel));
        await using Desk after = await region.AsAsync("admin-daerah");
        Assert.Single(await after.Db.Set<TwoPersonAct>().ToListAsync(Cancel));
    }

    private static async Task<Guid> AskAsync(Region region)
    {
        await region.DoAsync("admin-daerah", desk => desk.Get<TwoPersonService>().AskAsync(Archive, Subject, "Daerah digabung", Cancel));
        await using Desk desk = await region.AsAsync("admin-daerah");
        return await desk.Db.Set<TwoPersonAct>().Select(a => a.Id).SingleAsync(Cancel);
    }

    private static Task AnswerAsync(Region region, string office, Guid act) => region.DoAsync(office, desk => desk.Get<TwoPersonService>().AnswerAsync(act, agrees: true, Cancel));

    private static Task MakeAdministratorAsync(Region region) => region.DoAsync("admin-daerah", desk =>
        desk.Get<OfficeService>().SaveAsync(new("inspektur", "Inspektur Daerah", "inspektorat", ["ITDA", "ADMIN"]), isNew: false, Cancel));

    private static async Task<TenantState> StateAsync(Region region)
    {
        await using Desk desk = await region.AsAsync("admin-daerah");
        return await desk.Db.Set<Tenant>().Where(t => t.Id == "babel").Select(t => t.State).SingleAsync(Cancel);
    }

    // The rule is asked after it was looked whether somebody has asked: then somebody does.
    private sealed class Meanwhile(Func<Task> somebody) : ITwoPersonRule
    {
        public string Kind => Archive;

        public Task<string> DescribeAsync(string subject, CancellationToken cancellationToken) => Task.FromResult("Daerah diarsipkan.");

        public async Task<IReadOnlyList<Refusal>> WhyNotAsync(string subject, CancellationToken cancellationToken)
        {
            await somebody();
            return [];
        }

        public Task DoAsync(string subject, string reason, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
