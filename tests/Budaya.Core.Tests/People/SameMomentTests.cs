using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Core.Tests.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Tests.People;

/// <summary>Two administrators at the same moment: both asked the rules before either saved. One is saved, the other collides and is told; nothing is lost unseen.</summary>
public sealed class SameMomentTests
{
    private const string Admin = "admin-daerah";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Correct_OnePersonTwice_OneIsSavedTheOtherCollides() => await CollideAsync(
        (desk, person) => CorrectAsync(desk, person, "Nama Pertama"),
        (desk, person) => CorrectAsync(desk, person, "Nama Kedua"));

    [Fact]
    public async Task Correct_WhileThePersonIsDisabled_Collides() => await CollideAsync(
        (desk, person) => desk.Get<PeopleService>().SetDisabledAsync(person, disabled: true, Cancel),
        (desk, person) => CorrectAsync(desk, person, "Nama Kedua"));

    [Fact]
    public async Task Appoint_WhileThePersonIsDisabled_Collides() => await CollideAsync(
        (desk, person) => desk.Get<PeopleService>().SetDisabledAsync(person, disabled: true, Cancel),
        (desk, person) => AppointAsync(desk, person, "narasumber"));

    [Fact]
    public async Task Appoint_TwoPeopleToOneOffice_OneIsSavedTheOtherCollides() => await CollideAsync(
        (desk, person) => AppointAsync(desk, person, "narasumber"),
        async (desk, person) => await AppointAsync(desk, await desk.Db.Set<Person>().Where(p => p.Id != person && p.UserName == "orang.kedua").Select(p => p.Id).SingleAsync(Cancel), "narasumber"));

    [Fact]
    public async Task Delegate_TheSameOfficeForOverlappingDays_OneIsSavedTheOtherCollides() => await CollideAsync(DelegateAsync, DelegateAsync);

    [Fact]
    public async Task Save_OneRoleTakenFromBothItsOffices_OneIsSavedAndTheRoleIsStillBorne()
    {
        await using Region region = await Region.OpenAsync("babel");
        await region.DoAsync(Admin, desk => desk.Get<OfficeService>().SaveAsync(new("arsiparis", "Arsiparis", "biro-umum", ["ITDA", "TU"]), isNew: true, Cancel));

        await CollideAsync(region, desk => SaveRolesAsync(desk, "arsiparis", "TU"), desk => SaveRolesAsync(desk, "inspektur", "TU"));

        await using Desk look = await region.AsAsync(Admin);
        Assert.Contains(await look.Db.Set<Office>().Select(o => o.RoleCodes).ToListAsync(Cancel), roles => roles.Split(' ').Contains("ITDA"));
    }

    [Fact]
    public async Task Name_TheFifthOfficerTwice_OneIsSavedAndThereAreFive()
    {
        await using Region region = await Region.OpenAsync("babel");
        await region.DoAsync(Admin, desk => desk.Get<DeskService>().OpenAsync("dinkes", Officer(isLead: true), Cancel));
        for (int number = 1; number < DeskService.MostOfficers; number++)
        {
            await region.DoAsync(Admin, desk => desk.Get<DeskService>().NameAsync("dinkes", Officer(isLead: false), Cancel));
        }

        await CollideAsync(region, desk => desk.Get<DeskService>().NameAsync("dinkes", Officer(isLead: false), Cancel), desk => desk.Get<DeskService>().NameAsync("dinkes", Officer(isLead: false), Cancel));

        await using Desk look = await region.AsAsync(Admin);
        Assert.Equal(DeskService.MostOfficers, (await look.Get<DeskService>().OfficersAsync("dinkes", Cancel)).Count(o => !o.IsLead));
    }

    private static async Task CollideAsync(Func<Desk, Guid, Task> first, Func<Desk, Guid, Task> second)
    {
        await using Region region = await Region.OpenAsync("babel");
        Guid person = await region.DoAsync(Admin, async desk =>
        {
            await desk.Get<PeopleService>().AddAsync(new(Guid.CreateVersion7(), "Orang Kedua", "orang.kedua", "", "", ""), Cancel);
            return (await desk.Get<PeopleService>().AddAsync(new(Guid.CreateVersion7(), "Orang Pertama", "orang.pertama", "", "", ""), Cancel)).Id;
        });
        await CollideAsync(region, desk => first(desk, person), desk => second(desk, person));
    }

    private static async Task CollideAsync(Region region, Func<Desk, Task> first, Func<Desk, Task> second)
    {
        await using Desk one = await region.AsAsync(Admin);
        await using Desk other = await region.AsAsync(Admin);
        await first(one);
        await second(other);

        await one.Db.SaveChangesAsync(Cancel);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => other.Db.SaveChangesAsync(Cancel));
    }

    private static async Task CorrectAsync(Desk desk, Guid person, string name)
    {
        PeopleService people = desk.Get<PeopleService>();
        Assert.True(await people.CorrectAsync(await people.FindAsync(person, Cancel), new(person, name, "orang.pertama", "", "", ""), Cancel));
    }

    private static Task AppointAsync(Desk desk, Guid person, string office) =>
        desk.Get<PeopleService>().AppointAsync(person, new(Guid.CreateVersion7(), office, HoldingMode.Definitif, new DateOnly(2026, 11, 17), "SK CONTOH"), Cancel);

    private static async Task DelegateAsync(Desk desk, Guid person)
    {
        Guid holder = await desk.Db.Set<OfficeHolding>().Where(h => h.OfficeKey == "kabiro-hukum").Select(h => h.PersonId).SingleAsync(Cancel);
        await desk.Get<DelegationService>().GiveAsync(new(Guid.CreateVersion7(), holder, "kabiro-hukum", person, new DateOnly(2026, 11, 17), new DateOnly(2026, 11, 20), "Surat kuasa CONTOH"), Cancel);
    }

    private static async Task SaveRolesAsync(Desk desk, string key, string role)
    {
        Office office = await desk.Db.Set<Office>().AsNoTracking().SingleAsync(o => o.Key == key, Cancel);
        await desk.Get<OfficeService>().SaveAsync(new(key, office.Title, office.OpdCode ?? "", [role]), isNew: false, Cancel);
    }

    private static NameOfficer Officer(bool isLead) => new(Guid.CreateVersion7(), "Petugas", "", "Pengadministrasi", isLead, "481516");
}
