using System.Globalization;
using Budaya.Web.Shell;

namespace Budaya.Web.Tests.Shell;

public sealed class InWordsTests
{
    private static readonly TimeZoneInfo Wib = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta");
    private static readonly TimeZoneInfo Wit = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jayapura");
    private static readonly DateOnly Today = new(2026, 11, 17);

    [Fact]
    public void Day_ADate_NamesWeekdayAndMonth() => Assert.Equal("Selasa, 17 November 2026", InWords.Day(Today));

    [Theory]
    [InlineData(1, "3 Jan 2026")]
    [InlineData(5, "3 Mei 2026")]
    [InlineData(8, "3 Agt 2026")]
    [InlineData(12, "3 Des 2026")]
    public void ShortDate_AMonth_IsItsUsualShortForm(int month, string expected) => Assert.Equal(expected, InWords.ShortDate(new DateOnly(2026, month, 3)));

    [Fact]
    public void Moment_AnInstantInUtc_IsTheClockOfTheZone()
    {
        var instant = new DateTimeOffset(2026, 11, 17, 2, 12, 0, TimeSpan.Zero);

        Assert.Equal("Selasa, 17 November 2026 pukul 09.12 WIB", InWords.Moment(instant, Wib));
        Assert.Equal("11.12 WIT", InWords.Time(instant, Wit));
    }

    [Fact]
    public void DateIn_LateEveningInUtc_IsTheNextDayInTheZone() =>
        Assert.Equal(new DateOnly(2026, 11, 18), InWords.DateIn(new DateTimeOffset(2026, 11, 17, 17, 0, 0, TimeSpan.Zero), Wib));

    [Theory]
    [InlineData("Asia/Jakarta", "WIB")]
    [InlineData("Asia/Pontianak", "WIB")]
    [InlineData("Asia/Makassar", "WITA")]
    [InlineData("Asia/Jayapura", "WIT")]
    [InlineData("UTC", "UTC")]
    [InlineData("America/Caracas", "UTC-04.00")]
    public void ZoneName_AZone_IsItsShortName(string id, string expected) => Assert.Equal(expected, InWords.ZoneName(TimeZoneInfo.FindSystemTimeZoneById(id)));

    [Theory]
    [InlineData(15, null)]
    [InlineData(14, "14 hari lagi")]
    [InlineData(2, "2 hari lagi")]
    [InlineData(1, "besok")]
    [InlineData(0, "hari ini")]
    [InlineData(-1, "lewat 1 hari")]
    [InlineData(-1250, "lewat 1.250 hari")]
    public void Distance_Days_AreInWords(int days, string? expected) => Assert.Equal(expected, InWords.Distance(Today.AddDays(days), Today));

    [Theory]
    [InlineData(0, "0 byte")]
    [InlineData(999, "999 byte")]
    [InlineData(1000, "1 kB")]
    [InlineData(184_200, "184 kB")]
    [InlineData(999_499, "999 kB")]
    [InlineData(999_500, "1 MB")]
    [InlineData(2_800_000, "2,8 MB")]
    [InlineData(999_950_000, "1 GB")]
    [InlineData(1_800_000_000, "1,8 GB")]
    public void Size_Bytes_AreRoundedToTheUnit(long bytes, string expected) => Assert.Equal(expected, InWords.Size(bytes));

    [Fact]
    public void Size_Negative_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => InWords.Size(-1));

    [Theory]
    [InlineData(0, 0, "0%")]
    [InlineData(25, 30, "83,3%")]
    [InlineData(30, 30, "100%")]
    public void Percent_PartOfWhole_HasAComma(long part, long whole, string expected) => Assert.Equal(expected, InWords.Percent(part, whole));

    [Fact]
    public void Number_InAnyCultureOfTheMachine_IsIndonesian()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var culture in new[] { "en-US", "ar-SA", "fa-IR", "th-TH", "" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                Assert.Equal("1.250", InWords.Number(1250));
                Assert.Equal("92,5", InWords.Number(92.5m));
                Assert.Equal("Selasa, 17 November 2026", InWords.Day(Today));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
