using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Core.Tests.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Tests.People;

public sealed class DeskServiceTests
{
    private const string Opd = "dinkes";
    private const string LeadPin = "481516";
    private const string Pin = "234290";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task HandOver_ByTheLead_KillsTheOldPinAtOnceAndRecordsBothNames()
    {
        await using Region region = await Region.OpenAsync("babel");
        Guid lead = await OpenAsync(region);
        Guid old = await NameAsync(region, lead, "Petugas Lama");
        Guid fresh = Guid.CreateVersion7();

        await AtDeskAsync(region, lead, desk => desk.Get<DeskService>().HandOverAsync(Opd, old, new(fresh, "Petugas Baru", "", "Pengadministrasi", IsLead: false, "907131"), "1 surat", Cancel));

        await Assert.ThrowsAsync<MissingException>(() => IsRightAsync(region, old, Pin));
        Assert.True(await IsRightAsync(region, fresh, "907131"));
        await using Desk desk = await region.AsAsync("admin-daerah");
        DeskHandover handover = await desk.Db.Set<DeskHandover>().SingleAsync(Cancel);
        Assert.Equal((old, fresh, lead, "1 surat"), (handover.FromId, handover.ToId, handover.ById, handover.OpenWork));
    }

    [Fact]
    public async Task Name_ASixthOfficer_IsRefused()
    {
        await using Region region = await Region.OpenAsync("babel");
        Guid lead = await OpenAsync(region);
        for (int number = 1; number <= DeskService.MostOfficers; number++)
        {
            await NameAsync(region, lead, $"Petugas {number}");
        }

        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() => NameAsync(region, lead, "Petugas keenam"));

        Assert.Contains("sudah mempunyai 5 petugas", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Name_ByAnOfficerWhoIsNoLead_IsRefused()
    {
        await using Region region = await Region.OpenAsync("babel");
        Guid lead = await OpenAsync(region);
        Guid officer = await NameAsync(region, lead, "Petugas");

        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() => NameAsync(region, officer, "Kawan", isLead: false));

        Assert.Contains("kepala atau sekretaris", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pin_WrongTooOften_IsNotLookedAtForAWhileAndALeadSetsANewOne()
    {
        await using Region region = await Region.OpenAsync("babel");
        Guid lead = await OpenAsync(region);
        Guid officer = await NameAsync(region, lead, "Petugas");
        for (int attempt = 0; attempt < DeskService.FreeAttempts; attempt++)
        {
            Assert.False(await IsRightAsync(region, officer, "000001"));
        }

        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() => IsRightAsync(region, officer, Pin));
        Assert.Contains("5 menit", refused.Message, StringComparison.Ordinal);
        await AtDeskAsync(region, lead, desk => desk.Get<DeskService>().SetPinAsync(Opd, officer, "650927", Cancel));
        Assert.True(await IsRightAsync(region, officer, "650927"));
        Assert.False(await IsRightAsync(region, officer, Pin));
    }

    [Theory]
    [InlineData("12345")]
    [InlineData("123456")]
    [InlineData("777777")]
    [InlineData("98765a")]
    public async Task Pin_ThatIsEasyOrNone_IsRefused(string pin)
    {
        await using Region region = await Region.OpenAsync("babel");
        Guid lead = await OpenAsync(region);

        await Assert.ThrowsAsync<RefusedException>(() => AtDeskAsync(region, lead, desk => desk.Get<DeskService>().SetPinAsync(Opd, lead, pin, Cancel)));
    }

    [Fact]
    public async Task End_OfTheLastLead_IsRefused()
    {
        await using Region region = await Region.OpenAsync("babel");
        Guid lead = await OpenAsync(region);

        await Assert.ThrowsAsync<RefusedException>(() => AtDeskAsync(region, lead, desk => desk.Get<DeskService>().EndAsync(Opd, lead, Cancel)));
    }

    private static async Task<Guid> OpenAsync(Region region)
    {
        Guid lead = Guid.CreateVersion7();
        await region.DoAsync("admin-daerah", desk => desk.Get<DeskService>().OpenAsync(Opd, new(lead, "Sekretaris Dinas", "", "Sekretaris", IsLead: true, LeadPin), Cancel));
        return lead;
    }

    private static async Task<Guid> NameAsync(Region region, Guid by, string name, bool isLead = true)
    {
        Guid id = Guid.CreateVersion7();
        await AtDeskAsync(region, by, desk => desk.Get<DeskService>().NameAsync(Opd, new(id, name, "", "Pengadministrasi", IsLead: false, Pin), Cancel), isLead);
        return id;
    }

    private static async Task AtDeskAsync(Region region, Guid officer, Func<Desk, Task> act, bool isLead = true) => await region.DoAsync("admin-daerah", async desk =>
    {
        Person account = await desk.Db.Set<Person>().SingleAsync(p => p.DeskOpdCode == Opd, Cancel);
        ActingPerson acting = desk.Get<ActingPerson>();
        acting.Become(account.Id, account.DisplayName, nip: null, await desk.Get<PeopleDirectory>().OfficesOfAsync(account.Id, Cancel));
        acting.Sit(Opd, new(officer, "Petugas", null, "Jabatan", isLead));
        await act(desk);
    });

    // As the page does: counted and saved first, looked at then.
    private static async Task<bool> IsRightAsync(Region region, Guid officer, string pin)
    {
        await using Desk desk = await region.AsAsync("admin-daerah");
        DeskOfficer tried = await desk.Get<DeskService>().TryAsync(Opd, officer, Cancel);
        await desk.Db.SaveChangesAsync(Cancel);
        bool isRight = desk.Get<DeskService>().IsRight(tried, pin);
        await desk.Db.SaveChangesAsync(Cancel);
        return isRight;
    }
}
