using Budaya.Core.Audit;
using Budaya.Core.Tenants;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Tests.Workflow;

/// <summary>Clocks of steps: the letter that starts them, holidays, returns, silence. The first is scenario (f).</summary>
public sealed class CaseClockTests
{
    private static readonly DateOnly Letter = new(2026, 3, 12);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Facilitation_OverNyepiAndIdulFitri2026_EndsOnTenAprilAndSaysWhatWasCountedOver()
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk walk = await AtFacilitationAsync(region);

        StepView step = (await walk.ViewAsync("kabiro-hukum")).Current.Single();

        Assert.Equal(new DateOnly(2026, 4, 10), step.DueOn);
        Assert.StartsWith("15 hari kerja dari 12 Maret 2026, libur 18 Maret (Cuti bersama Nyepi), 19 Maret", step.Count?.InWords, StringComparison.Ordinal);
        Assert.EndsWith("3 April (Wafat Yesus Kristus), sampai 10 April 2026", step.Count?.InWords, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calendar_AHolidayIsAdded_TheDeadlineMovesAndTheAuditSaysSo()
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk walk = await AtFacilitationAsync(region);

        IReadOnlyList<MovedDeadline> moved = await region.DoAsync("admin-daerah", desk => PublishAsync(desk, 2026, new(2026, 4, 8)));

        MovedDeadline one = Assert.Single(moved);
        Assert.Equal((new DateOnly(2026, 4, 10), new DateOnly(2026, 4, 13)), (one.From, one.To));
        StepView step = (await walk.ViewAsync("kabiro-hukum")).Current.Single();
        Assert.Equal(new DateOnly(2026, 4, 13), step.DueOn);
        Assert.Contains("8 April (Hari uji)", step.Count?.InWords, StringComparison.Ordinal);
        await using Desk desk = await region.AsAsync("admin-daerah");
        Assert.Equal(1, await desk.Db.Set<AuditEntry>().CountAsync(e => e.Act == "tenggat.bergeser" && e.Subject == $"alur/{walk.CaseId}", Cancel));
        Assert.Equal([1, 2], await desk.Db.Set<HolidayList>().Where(l => l.Year == 2026).OrderBy(l => l.Number).Select(l => l.Number).ToListAsync(Cancel));
        Assert.Equal(2, await desk.Db.Set<Holiday>().Where(h => h.Date == new DateOnly(2026, 4, 8)).Select(h => h.Version).SingleAsync(Cancel));
    }

    [Fact]
    public async Task Calendar_ADeadlineThatHasPassed_StaysAsItWas()
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk walk = await AtFacilitationAsync(region);
        region.Clock.Now = new(2026, 4, 13, 2, 0, 0, TimeSpan.Zero);

        Assert.Empty(await region.DoAsync("admin-daerah", desk => PublishAsync(desk, 2026, new(2026, 4, 8))));

        Assert.Equal(new DateOnly(2026, 4, 10), (await walk.ViewAsync("kabiro-hukum")).Current.Single().DueOn);
    }

    [Fact]
    public async Task Calendar_WithoutAuthorityOutdatedOrUnchanged_IsRefused()
    {
        await using Region region = await Region.OpenAsync("babel");

        RefusedException nobody = await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync("kabiro-organisasi", desk => PublishAsync(desk, 2026, new(2026, 4, 8))));
        RefusedException late = await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync("admin-daerah", desk => PublishAsync(desk, 2026, new(2026, 4, 8), basedOn: 0)));
        RefusedException same = await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync("admin-daerah", desk => PublishAsync(desk, 2026, added: null)));

        Assert.Contains("pengelola sistem daerah", nobody.Message, StringComparison.Ordinal);
        Assert.Contains("sudah diterbitkan orang lain sebagai versi 1", late.Message, StringComparison.Ordinal);
        Assert.Contains("tidak berubah", same.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Silence_OnlyAfterTheLastDay_LetsTheCaseGoOn()
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk walk = await AtFacilitationAsync(region);
        region.Clock.Now = new(2026, 4, 10, 9, 0, 0, TimeSpan.Zero); // the last day itself

        await Assert.ThrowsAsync<RefusedException>(() => walk.DecideAsync("A09", "kabiro-hukum", "lanjut-tanpa-jawaban"));
        region.Clock.Now = new(2026, 4, 10, 17, 0, 0, TimeSpan.Zero); // 11 April in WIB
        await walk.DecideAsync("A09", "kabiro-hukum", "lanjut-tanpa-jawaban");

        Assert.Equal("A10", await walk.NowAsync());
    }

    [Fact]
    public async Task Return_AndBack_CountsOnlyTheDaysThatAreLeft()
    {
        await using Region region = await Region.OpenAsync("babel");
        region.Clock.Now = new(2026, 6, 22, 2, 0, 0, TimeSpan.Zero); // a Monday
        Walk walk = await Walk.OpenAsync(region, "kabiro-organisasi", "pergub-budaya-kerja", new(2026, 6, 22));
        await walk.BabelToAsync("A08");
        await walk.AttachAsync("A08", "kabiro-hukum", "surat-permohonan", "1/2026", new(2026, 6, 22));
        Assert.Equal(new DateOnly(2026, 6, 29), (await walk.ViewAsync("kabiro-hukum")).Current.Single().DueOn); // 5 working days
        region.Clock.Now = new(2026, 6, 24, 2, 0, 0, TimeSpan.Zero); // two of them are used

        await walk.DecideAsync("A08", "kabiro-hukum", "kembalikan", "Dilengkapi dahulu.");
        region.Clock.Now = new(2026, 7, 6, 2, 0, 0, TimeSpan.Zero); // a Monday
        await walk.StepAsync("A07", "kabiro-hukum", "teruskan");
        StepView back = (await walk.ViewAsync("kabiro-hukum")).Current.Single();
        await walk.AttachAsync("A08", "kabiro-hukum", "surat-permohonan", "2/2026", new(2026, 7, 6));

        StepView running = (await walk.ViewAsync("kabiro-hukum")).Current.Single();
        Assert.Equal((null, 2), (back.DueOn, back.DaysUsed));
        Assert.Equal(new DateOnly(2026, 7, 9), running.DueOn); // the three that were left
        Assert.Equal(3, running.Count?.Days);
    }

    [Fact]
    public void Count_CalendarDays_CountsEveryDayAndNoHoliday()
    {
        WorkingCalendar calendar = new([new() { Date = new(2026, 3, 19), Name = "Nyepi", Kind = HolidayKind.LiburNasional, Source = "SKB", Version = 1 }], [new(DayOfWeek.Monday, new(7, 30), new(16, 0))], TimeZoneInfo.Utc);

        DayCount count = calendar.Count(Letter, 10, DayUnit.Calendar);

        Assert.Equal((new DateOnly(2026, 3, 22), 0, false), (count.End, count.DaysOff.Count, count.IsEstimate));
        Assert.Equal("10 hari kalender dari 12 Maret 2026, sampai 22 Maret 2026", count.InWords);
    }

    internal static Task<IReadOnlyList<MovedDeadline>> PublishAsync(Desk desk, int year, DateOnly? added, int basedOn = 1) => Publish(desk, year, added, basedOn);

    private static async Task<IReadOnlyList<MovedDeadline>> Publish(Desk desk, int year, DateOnly? added, int basedOn)
    {
        List<HolidayEntry> days = await desk.Db.Set<Holiday>().Where(h => h.Date.Year == year)
            .Select(h => new HolidayEntry { Date = h.Date, Name = h.Name, Kind = h.Kind, Source = h.Source, Version = h.Version }).ToListAsync(Cancel);
        if (added is { } day)
        {
            days.Add(new() { Date = day, Name = "Hari uji", Kind = HolidayKind.LiburDaerah, Source = "Keputusan kepala daerah", Version = 0 });
        }

        return await desk.Get<CalendarService>().PublishAsync(new(year, basedOn, days, "Keputusan kepala daerah"), Cancel);
    }

    private static async Task<Walk> AtFacilitationAsync(Region region)
    {
        region.Clock.Now = new(2026, 3, 12, 2, 0, 0, TimeSpan.Zero);
        Walk walk = await Walk.OpenAsync(region, "kabiro-organisasi", "pergub-budaya-kerja", Letter);
        await walk.BabelToAsync("A09");
        await walk.AttachAsync("A09", "kabiro-hukum", "surat-permohonan", "100/1/2026", Letter);
        return walk;
    }
}
