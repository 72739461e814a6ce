using Budaya.Core.Proposals;
using Budaya.Core.Tests.Workflow;

namespace Budaya.Core.Tests.Proposals;

/// <summary>A deliberation that is opened again takes a fresh attendance.</summary>
public sealed class SecondMeetingTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("rapat-lanjutan")]
    [InlineData("kembalikan")]
    public async Task Quorum_OfAMeetingBeforeTheStepWasOpenedAgain_DoesNotHold(string again)
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await ScoredRound.AtMeetingAsync(region);
        region.Clock.Now = region.Clock.Now.AddHours(1);
        if (again == "kembalikan")
        {
            await walk.StepAsync("B04", "asisten-3", "teruskan");
            await walk.DecideAsync("B05", "asisten-3", "kembalikan", "Belum ada kesepakatan.");
        }
        else
        {
            await walk.StepAsync("B04", "asisten-3", "rapat-lanjutan");
        }

        region.Clock.Now = region.Clock.Now.AddHours(1);
        RefusedException old = await Assert.ThrowsAsync<RefusedException>(() => walk.StepAsync("B04", "asisten-3", "teruskan"));
        await TouchAsync(region, walk); // written over, it is the old meeting still
        RefusedException touched = await Assert.ThrowsAsync<RefusedException>(() => walk.StepAsync("B04", "asisten-3", "teruskan"));
        await BetasonRound.MeetAsync(region, walk, attending: 2);
        RefusedException few = await Assert.ThrowsAsync<RefusedException>(() => walk.StepAsync("B04", "asisten-3", "teruskan"));
        await BetasonRound.MeetAsync(region, walk, attending: 3);
        await walk.StepAsync("B04", "asisten-3", "teruskan");

        Assert.Contains("kehadiran pada rapat sebelumnya tidak berlaku", old.Message, StringComparison.Ordinal);
        Assert.Contains("kehadiran pada rapat sebelumnya tidak berlaku", touched.Message, StringComparison.Ordinal);
        Assert.Contains("hadir 2 dari 5", few.Message, StringComparison.Ordinal);
        Assert.Equal("B05", await walk.NowAsync());
    }

    private static async Task TouchAsync(Region region, Walk walk)
    {
        MeetingView meeting = (await BetasonRound.ViewAsync(region, walk)).Meeting!; // held
        List<SeatRecord> seats = [.. meeting.Seats.Select(s => new SeatRecord(s.OfficeKey, Attended: true, null, null, "diketik ulang"))];
        await region.DoAsync("kabag-organisasi", desk => desk.Get<RoundService>().RecordMeetingAsync(
            new(meeting.Id, meeting.Version, meeting.HeldOn, meeting.StartsAt, meeting.Place, meeting.Agenda, "Diketik ulang", seats), Cancel));
    }
}
