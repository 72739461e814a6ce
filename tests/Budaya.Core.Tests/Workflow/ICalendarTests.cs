using System.Text;
using Budaya.Core.Workflow;
using Budaya.Testing;

namespace Budaya.Core.Tests.Workflow;

/// <summary>The agenda as RFC 5545 wants it.</summary>
public sealed class ICalendarTests
{
    private static readonly DateTimeOffset Stamp = new(2026, 3, 12, 9, 0, 0, TimeSpan.FromHours(7));

    [Fact]
    public void Write_ADeadline_IsAWholeDayWithItsOwnId()
    {
        string text = ICalendar.Write("Agenda", [new("tenggat-1@budaya", new(2026, 4, 10), "Tenggat: Fasilitasi", "BERKAH", "https://budaya.example/alur/1", Stamp)]);

        Assert.StartsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:", text, StringComparison.Ordinal);
        Assert.Contains("\r\nUID:tenggat-1@budaya\r\nDTSTAMP:20260312T020000Z\r\nDTSTART;VALUE=DATE:20260410\r\nDTEND;VALUE=DATE:20260411\r\nSUMMARY:Tenggat: Fasilitasi\r\n", text, StringComparison.Ordinal);
        Assert.EndsWith("END:VEVENT\r\nEND:VCALENDAR\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_AMeeting_BeginsAtItsHour()
    {
        AgendaEntry meeting = new("pembahasan-1@budaya", new(2026, 4, 10), "Pembahasan", "Ruang CONTOH", "https://budaya.example/usulan/1", Stamp) { StartsAt = new(2026, 4, 10, 9, 30, 0, TimeSpan.FromHours(7)) };

        string text = ICalendar.Write("Agenda", [meeting]);

        Assert.Contains("\r\nDTSTART:20260410T023000Z\r\nSUMMARY:Pembahasan\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_AnEmptyAgenda_IsStillACalendar() => Assert.Equal("Agenda", Read(ICalendar.Write("Agenda", [])).Text("X-WR-CALNAME"));

    [Fact]
    public void Write_HostileText_ReadsBackByTheLetterOfTheStandard()
    {
        string summary = string.Concat(Enumerable.Repeat("naskah; \\ koma, é😀 baris\nBEGIN:VEVENT ", 12));

        CalendarComponent read = Read(ICalendar.Write("Agenda; satu, dua", [new("1@budaya", new(2026, 4, 10), summary, "tab\t bel\a baris\r\nkedua", "https://budaya.example/", Stamp)]));

        CalendarComponent only = Assert.Single(read.Components);
        Assert.Equal(("Agenda; satu, dua", summary, "tab\t bel  baris\nkedua"), (read.Text("X-WR-CALNAME"), only.Text("SUMMARY"), only.Text("DESCRIPTION")));
    }

    [Fact]
    public void Write_EveryLengthAroundTheFold_ReadsBack()
    {
        AgendaEntry[] entries = [.. Enumerable.Range(0, 300).Select(n => new AgendaEntry($"{n}@budaya", new(2026, 4, 10), new string('é', n % 150) + new string('a', n / 2), "", "https://budaya.example/", Stamp))];

        CalendarComponent read = Read(ICalendar.Write("Agenda", entries));

        Assert.Equal(entries.Select(e => e.Summary), read.Components.Select(c => c.Text("SUMMARY")));
    }

    private static CalendarComponent Read(string text) => StrictCalendar.Read(Encoding.UTF8.GetBytes(text));
}
