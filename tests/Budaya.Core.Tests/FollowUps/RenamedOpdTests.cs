using Budaya.Core.Distribution;
using Budaya.Core.FollowUps;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Core.Tests.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Tests.FollowUps;

/// <summary>Scenario (e): an OPD is renamed between the conveyance and its receipt.</summary>
public sealed class RenamedOpdTests
{
    private static readonly OpdNaming New = new("Dinas Kesehatan dan Keluarga Berencana", "Kepala Dinas Kesehatan dan Keluarga Berencana", new(2026, 11, 18), "Peraturan Gubernur tentang nomenklatur");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Acknowledge_ByAnOpdRenamedSinceTheConveyance_CountsForTheLetterThatWasSentToItsOldName()
    {
        await using ConveyedCase conveyed = await ConveyedCase.ConveyedAsync();
        string before = await conveyed.Region.DoAsync("admin-daerah", desk => desk.Db.Set<Opd>().Where(o => o.Code == "dinkes").Select(o => o.Name).SingleAsync(Cancel));
        conveyed.Region.Clock.Now = new(2026, 11, 18, 2, 0, 0, TimeSpan.Zero);

        foreach (int _ in (int[])[1, 2]) // sent twice
        {
            await conveyed.Region.DoAsync("admin-daerah", desk => desk.Get<OpdContactService>().RenameAsync("dinkes", New, Cancel));
        }

        await conveyed.AcknowledgeAsync(ConveyedCase.Officer, "dinkes");
        await SosialisasiServiceTests.RecordAsync(conveyed, SosialisasiServiceTests.Event(conveyed, new(2026, 11, 18)));

        await using Desk desk = await conveyed.Region.AsAsync(ConveyedCase.Bureau);
        PlanView plan = await desk.Get<DistributionReader>().PlanAsync(conveyed.PlanId, Cancel);
        RecipientRow recipient = plan.Recipients.Single(r => r.OpdCode == "dinkes");
        Assert.Equal(before, recipient.Name); // what was sent stays as it was sent
        Assert.Equal(1, await desk.Db.Set<Acknowledgement>().CountAsync(a => a.OpdCode == "dinkes", Cancel));
        Assert.Equal([before, New.Name], await desk.Db.Set<OpdName>().Where(n => n.OpdCode == "dinkes").OrderBy(n => n.Since).Select(n => n.Name).ToListAsync(Cancel));
        Assert.Equal(New.Name, await desk.Db.Set<Opd>().Where(o => o.Code == "dinkes").Select(o => o.Name).SingleAsync(Cancel));
        Assert.True(await desk.Db.Set<Commitment>().AnyAsync(c => c.OpdCode == "dinkes", Cancel)); // what follows is the renamed OPD's
    }

    [Fact]
    public async Task Rename_WithoutAuthoritySourceOrALaterDay_IsRefused()
    {
        await using ConveyedCase conveyed = await ConveyedCase.EnactedAsync();
        Task RenameAsync(string office, OpdNaming naming) => conveyed.Region.DoAsync(office, desk => desk.Get<OpdContactService>().RenameAsync("dinkes", naming, Cancel));

        await Assert.ThrowsAsync<RefusedException>(() => RenameAsync(ConveyedCase.Bureau, New));
        await Assert.ThrowsAsync<RefusedException>(() => RenameAsync("admin-daerah", New with { Source = " " }));
        await RenameAsync("admin-daerah", New);
        RefusedException earlier = await Assert.ThrowsAsync<RefusedException>(() => RenameAsync("admin-daerah", New with { Name = "Dinas Lain", Since = New.Since }));

        Assert.Contains("sesudah nama yang sekarang", earlier.Message, StringComparison.Ordinal);
    }
}
