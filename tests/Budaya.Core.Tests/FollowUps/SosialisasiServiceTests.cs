using Budaya.Core.FollowUps;
using Budaya.Core.Tests.Workflow;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Tests.FollowUps;

public sealed class SosialisasiServiceTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Record_WithAgreement_OpensTheCommitmentsOfEveryRecipientWithTheirDueDays()
    {
        await using ConveyedCase conveyed = await ConveyedCase.ConveyedAsync();

        await RecordAsync(conveyed, Event(conveyed, new(2026, 11, 17)));

        List<Commitment> opened = await CommitmentsAsync(conveyed);
        Assert.Equal(10, opened.Count);
        Assert.Equal(["dinkes", "disdik"], opened.Select(c => c.OpdCode).Distinct().Order());
        Assert.Equal(
            [new(2026, 12, 1), new(2026, 12, 15), new DateOnly(2026, 12, 31), new(2027, 2, 17), new(2027, 11, 17)], // 24 and 25 December are off
            opened.Where(c => c.OpdCode == "dinkes").OrderBy(c => c.Key).Select(c => c.DueOn));
    }

    [Fact]
    public async Task Record_AnEventBeforeTheConveyance_NothingIsDueBeforeTheReceiptLimit()
    {
        await using ConveyedCase conveyed = await ConveyedCase.ConveyedAsync();

        await RecordAsync(conveyed, Event(conveyed, new(2026, 11, 2)));

        List<Commitment> opened = await CommitmentsAsync(conveyed);
        Assert.Equal(
            [new(2026, 12, 1), new(2026, 12, 1), new DateOnly(2026, 12, 14)], // ten working days for the receipt from 17 November
            opened.Where(c => c.OpdCode == "disdik" && c.Key is "C1" or "C2" or "C3").OrderBy(c => c.Key).Select(c => c.DueOn));
    }

    [Fact]
    public async Task Record_SentTwice_IsOneEventWithOneSetOfCommitments()
    {
        await using ConveyedCase conveyed = await ConveyedCase.ConveyedAsync();
        RecordSosialisasi wish = Event(conveyed, new(2026, 11, 17));

        await RecordAsync(conveyed, wish);
        await RecordAsync(conveyed, wish);

        Assert.Equal(10, (await CommitmentsAsync(conveyed)).Count);
        Assert.Equal(1, await conveyed.Region.DoAsync(ConveyedCase.Bureau, desk => desk.Db.Set<Sosialisasi>().CountAsync(Cancel)));
    }

    [Fact]
    public async Task Record_ASecondEvent_OpensNothingTwice()
    {
        await using ConveyedCase conveyed = await ConveyedCase.ConveyedAsync();
        await RecordAsync(conveyed, Event(conveyed, new(2026, 11, 16)));

        await RecordAsync(conveyed, Event(conveyed, new(2026, 11, 17)));

        Assert.Equal(10, (await CommitmentsAsync(conveyed)).Count);
    }

    [Fact]
    public async Task Record_WithAgreementBeforeAnythingIsConveyed_IsRefused()
    {
        await using ConveyedCase conveyed = await ConveyedCase.EnactedAsync();

        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() => RecordAsync(conveyed, Event(conveyed, new(2026, 11, 17))));

        Assert.Contains("belum disampaikan", refused.Message, StringComparison.Ordinal);
        Assert.Empty(await CommitmentsAsync(conveyed));
    }

    [Fact]
    public async Task Record_WithoutAgreementBeforeAnythingIsConveyed_OpensNothing()
    {
        await using ConveyedCase conveyed = await ConveyedCase.EnactedAsync();

        await RecordAsync(conveyed, Event(conveyed, new(2026, 11, 17)) with { Agreement = " " });

        Assert.Empty(await CommitmentsAsync(conveyed));
    }

    [Fact]
    public async Task Record_WrongInEveryWay_SaysAllReasonsAtOnce()
    {
        await using ConveyedCase conveyed = await ConveyedCase.ConveyedAsync();
        RecordSosialisasi wrong = Event(conveyed, new(2026, 11, 18)) with { Place = " ", Opener = "", Attendees = [new("tidak-ada", "")] };

        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() => RecordAsync(conveyed, wrong));

        Assert.Equal(4, refused.Refusals.Count);
    }

    [Theory]
    [InlineData("kabiro-hukum")]
    [InlineData("petugas-dinkes")]
    public async Task Record_ByAnotherOffice_IsRefused(string office)
    {
        await using ConveyedCase conveyed = await ConveyedCase.ConveyedAsync();

        await Assert.ThrowsAsync<RefusedException>(() => RecordAsync(conveyed, Event(conveyed, new(2026, 11, 17)), office));

        Assert.Empty(await CommitmentsAsync(conveyed));
    }

    [Fact]
    public async Task Record_AnAgent_EntersTheRegisterOnce()
    {
        await using ConveyedCase conveyed = await ConveyedCase.ConveyedAsync();
        RecordSosialisasi first = Event(conveyed, new(2026, 11, 16)) with { Attendees = [new("dinkes", "Agen Dinkes")], AgentDecreeNumber = "7", AgentDecreeDate = new(2026, 1, 5) };
        await RecordAsync(conveyed, first);

        await RecordAsync(conveyed, Event(conveyed, new(2026, 11, 17)) with { Attendees = [new("dinkes", "agen dinkes ")] });

        AgenPerubahan agent = await conveyed.Region.DoAsync(ConveyedCase.Bureau, desk => desk.Db.Set<AgenPerubahan>().SingleAsync(Cancel));
        Assert.Equal(("dinkes", "7", new DateOnly(2026, 1, 5)), (agent.OpdCode, agent.DecreeNumber, agent.From));
    }

    [Fact]
    public async Task Guards_BeforeAndAfterTheEvent_RefuseAndThenHold()
    {
        await using ConveyedCase conveyed = await ConveyedCase.ConveyedAsync();
        int before = await RefusalsAsync(conveyed);

        await RecordAsync(conveyed, Event(conveyed, new(2026, 11, 17)));

        Assert.Equal((2, 0), (before, await RefusalsAsync(conveyed)));
    }

    internal static RecordSosialisasi Event(ConveyedCase conveyed, DateOnly heldOn) => new()
    {
        Id = Guid.CreateVersion7(), CaseId = conveyed.CaseId, HeldOn = heldOn, Place = "Ruang Pasir Padi", Opener = "Asisten Administrasi Umum",
        Agreement = "Lima kesepakatan dilaksanakan setiap perangkat daerah.", Attendees = [new("dinkes", ""), new("disdik", "")],
    };

    internal static Task<Sosialisasi> RecordAsync(ConveyedCase conveyed, RecordSosialisasi wish, string office = ConveyedCase.Bureau) =>
        conveyed.Region.DoAsync(office, desk => desk.Get<SosialisasiService>().RecordAsync(wish, Cancel));

    private static Task<List<Commitment>> CommitmentsAsync(ConveyedCase conveyed) =>
        conveyed.Region.DoAsync(ConveyedCase.Bureau, desk => desk.Db.Set<Commitment>().AsNoTracking().ToListAsync(Cancel));

    private static Task<int> RefusalsAsync(ConveyedCase conveyed) => conveyed.Region.DoAsync(ConveyedCase.Bureau, async desk =>
    {
        FollowUpGuards guards = new(desk.Db);
        WorkflowCase workflowCase = await desk.Db.Set<WorkflowCase>().SingleAsync(c => c.Id == conveyed.CaseId, Cancel);
        int refusals = 0;
        foreach (WorkflowGuardKind kind in guards.Kinds)
        {
            refusals += (await guards.WhyNotAsync(workflowCase, null!, new WorkflowGuard(kind, null), Cancel)).Count; // the step says nothing to these two
        }

        return refusals;
    });
}
