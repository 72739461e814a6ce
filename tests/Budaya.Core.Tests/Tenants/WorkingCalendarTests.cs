using System.Globalization;
using Budaya.Core.Tenants;

namespace Budaya.Core.Tests.Tenants;

public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar Babel = CalendarOf("babel");

    [Theory]
    [InlineData("2026-03-12", 15, "2026-04-10")] // over Nyepi and Idul Fitri: the facilitation clock of scenario (f)
    [InlineData("2026-05-12", 15, "2026-06-09")]
    [InlineData("2026-03-16", 5, "2026-03-30")]
    [InlineData("2026-02-02", 15, "2026-02-25")]
    [InlineData("2026-03-21", 0, "2026-03-21")]
    public void AddWorkingDays_OfTheReference_EndsOnItsDay(string start, int days, string end)
    {
        Assert.Equal(Day(end), Babel.AddWorkingDays(Day(start), days));
        Assert.Equal(days, Babel.WorkingDaysBetween(Day(start), Day(end)));
        Assert.Equal(-days, Babel.WorkingDaysBetween(Day(end), Day(start)));
    }

    [Fact]
    public void WorkingDays_Of2026_Are240()
    {
        IEnumerable<int> months = Enumerable.Range(1, 12).Select(month => Days(2026).Count(day => day.Month == month && Babel.IsWorkingDay(day)));

        Assert.Equal([20, 18, 17, 21, 16, 20, 23, 19, 22, 22, 21, 21], months);
        Assert.Equal(240, Days(2026).Count(Babel.IsWorkingDay));
    }

    [Fact]
    public void Holidays_Of2026_AreTheSameInBothPacks() =>
        Assert.Equal(ShippedPacks.Read("babel").Holidays, ShippedPacks.Read("bangka-barat").Holidays);

    [Fact]
    public void Holidays_Of2026_AreSeventeenAndEight()
    {
        IReadOnlyList<HolidayEntry> days = [.. ShippedPacks.Read("babel").Holidays.Where(h => h.Date.Year == 2026)];

        Assert.Equal(17, days.Count(h => h.Kind == HolidayKind.LiburNasional));
        Assert.Equal(8, days.Count(h => h.Kind == HolidayKind.CutiBersama));
    }

    [Fact]
    public void IsPublished_YearWithoutAList_SaysSo()
    {
        Assert.True(Babel.IsPublished(2026));
        Assert.False(Babel.IsPublished(2027));
    }

    [Theory]
    [InlineData("Asia/Jakarta", "2026-03-11", "2026-03-13")] // 23.30 WIB, still Wednesday
    [InlineData("Asia/Makassar", "2026-03-12", "2026-03-16")] // 00.30 WITA
    [InlineData("Asia/Jayapura", "2026-03-12", "2026-03-16")] // 01.30 WIT
    public void Deadline_OfOneInstant_CountsFromTheDayOfItsRegionsZone(string zone, string day, string end)
    {
        Core.Tenants.TenantPack pack = ShippedPacks.Read("babel");
        WorkingCalendar calendar = new(pack.Holidays, pack.Profile.OfficeHours, TimeZoneInfo.FindSystemTimeZoneById(zone));

        DateOnly from = calendar.DateOf(new(2026, 3, 11, 16, 30, 0, TimeSpan.Zero));

        Assert.Equal((DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(end, System.Globalization.CultureInfo.InvariantCulture)), (from, calendar.AddWorkingDays(from, 2)));
    }

    [Fact]
    public void IsPublished_YearWithARegionsOwnDayAlone_IsStillAnEstimate()
    {
        Core.Tenants.TenantPack pack = ShippedPacks.Read("babel");
        HolidayEntry own = pack.Holidays.First(h => h.Date.Year == 2026) with { Date = new(2027, 11, 22), Kind = HolidayKind.LiburDaerah };

        WorkingCalendar calendar = WorkingCalendar.Of(pack.Profile, [.. pack.Holidays, own]);

        Assert.False(calendar.IsPublished(2027));
        Assert.False(calendar.IsWorkingDay(new(2027, 11, 22)));
    }

    [Theory]
    [InlineData("2026-03-12T00:29:59Z", "2026-03-12T00:30:00Z")] // Thursday before 07.30 WIB
    [InlineData("2026-03-12T00:30:00Z", "2026-03-12T00:30:00Z")]
    [InlineData("2026-03-12T08:59:59Z", "2026-03-12T08:59:59Z")]
    [InlineData("2026-03-12T09:00:00Z", "2026-03-13T00:30:00Z")] // 16.00 WIB is closed
    [InlineData("2026-03-17T10:00:00Z", "2026-03-25T00:30:00Z")] // Tuesday evening before Nyepi and Idul Fitri
    [InlineData("2026-03-11T18:00:00Z", "2026-03-12T00:30:00Z")] // Wednesday in UTC, already Thursday in WIB
    public void NextOfficeTime_GivesTheInstantOrTheNextOpening(string instant, string expected)
    {
        DateTimeOffset given = DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);

        DateTimeOffset next = Babel.NextOfficeTime(given);

        Assert.Equal(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture), next);
        Assert.Equal(given == next, Babel.IsOfficeTime(given));
        Assert.True(Babel.IsOfficeTime(next));
    }

    [Theory]
    [InlineData("Asia/Jakarta", "2026-03-12T00:30:00Z")]
    [InlineData("Asia/Makassar", "2026-03-11T23:30:00Z")]
    [InlineData("Asia/Jayapura", "2026-03-11T22:30:00Z")]
    public void At_HalfPastSeven_IsTheInstantOfTheZone(string zone, string expected)
    {
        WorkingCalendar calendar = new([], [new(DayOfWeek.Thursday, new(7, 30), new(16, 0))], TimeZoneInfo.FindSystemTimeZoneById(zone));

        DateTimeOffset instant = calendar.At(new(2026, 3, 12), new(7, 30));

        Assert.Equal(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture), instant);
        Assert.Equal(new DateOnly(2026, 3, 12), calendar.DateOf(instant));
    }

    [Fact]
    public void WorkingCalendar_WithoutOfficeHours_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new WorkingCalendar([], [], TimeZoneInfo.Utc));

    [Fact]
    public void AddWorkingDays_FewerThanNone_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Babel.AddWorkingDays(new(2026, 3, 12), -1));

    [Fact]
    public void FirstDueOn_OfTheFiveCommitments_IsNeverBeforeTheReceiptLimit()
    {
        TenantProfile profile = ShippedPacks.Read("babel").Profile;
        DateOnly socialised = new(2026, 3, 12);

        IReadOnlyList<DateOnly> due = [.. profile.Commitments.Select(c => c.FirstDueOn(socialised, Babel))];

        Assert.Equal([new(2026, 4, 2), new(2026, 4, 17), new(2026, 5, 4), new(2026, 6, 12), new(2027, 3, 12)], due);
        Assert.All(due, day => Assert.True(day >= Babel.AddWorkingDays(socialised, profile.Receipts.LimitWorkingDays)));
    }

    private static WorkingCalendar CalendarOf(string id)
    {
        TenantPack pack = ShippedPacks.Read(id);
        return WorkingCalendar.Of(pack.Profile, pack.Holidays);
    }

    private static IEnumerable<DateOnly> Days(int year) => Enumerable.Range(0, 365).Select(new DateOnly(year, 1, 1).AddDays);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
