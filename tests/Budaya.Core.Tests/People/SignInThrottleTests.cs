using Budaya.Core.People;
using Budaya.Core.Tests.Workflow;

namespace Budaya.Core.Tests.People;

public sealed class SignInThrottleTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Begin_AfterFreeAttempts_WaitsLongerEachTimeUpToAnHour()
    {
        await using Region region = await Region.OpenAsync("babel");
        List<double> waits = [];

        for (int attempt = 0; attempt < SignInThrottle.FreeAttempts + 9; attempt++)
        {
            while (await TryAsync(region, "10.0.0.1") is { } wait)
            {
                waits.Add(wait.TotalSeconds);
                region.Clock.Now += wait;
            }
        }

        Assert.Equal([30, 60, 120, 240, 480, 960, 1920, 3600, 3600], waits);
    }

    [Fact]
    public async Task Begin_FromAnotherAddress_IsFree()
    {
        await using Region region = await Region.OpenAsync("babel");
        for (int attempt = 0; attempt < 8; attempt++)
        {
            await TryAsync(region, "10.0.0.1");
        }

        Assert.NotNull(await TryAsync(region, "10.0.0.1"));
        Assert.Null(await TryAsync(region, "10.0.0.2"));
    }

    [Fact]
    public async Task Begin_ManyAddressesAgainstOneAccount_StopsNewAddressesAndNotTheOwners()
    {
        await using Region region = await Region.OpenAsync("babel");
        Guid owner = await region.DoAsync("inspektur", desk =>
        {
            Guid person = desk.Get<ActingPerson>().RequirePerson();
            desk.Db.Add(new PersonSession { PersonId = person, StartedAt = region.Clock.Now, Address = "192.0.2.7", Device = "" });
            return Task.FromResult(person);
        });
        for (int attempt = 0; attempt < SignInThrottle.FreeAttemptsAnywhere; attempt++)
        {
            Assert.Null(await TryAsync(region, $"10.0.1.{attempt}", owner));
        }

        Assert.NotNull(await TryAsync(region, "10.9.9.9", owner));
        Assert.Null(await TryAsync(region, "192.0.2.7", owner));
    }

    [Fact]
    public async Task Begin_TwoAttemptsAtOnce_OnlyOneIsChecked()
    {
        await using Region region = await Region.OpenAsync("babel");
        await TryAsync(region, "10.0.0.1");
        await using Desk first = await region.AsAsync("inspektur");
        await using Desk second = await region.AsAsync("inspektur");
        await first.Get<SignInThrottle>().BeginAsync("akun", "10.0.0.1", null, Cancel);
        await second.Get<SignInThrottle>().BeginAsync("akun", "10.0.0.1", null, Cancel);

        await first.Db.SaveChangesAsync(Cancel);

        await Assert.ThrowsAsync<Microsoft.EntityFrameworkCore.DbUpdateConcurrencyException>(() => second.Db.SaveChangesAsync(Cancel));
    }

    private static Task<TimeSpan?> TryAsync(Region region, string address, Guid? person = null) =>
        region.DoAsync("inspektur", desk => desk.Get<SignInThrottle>().BeginAsync("akun", address, person, Cancel));
}
