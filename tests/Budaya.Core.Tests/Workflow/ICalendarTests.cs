using System.Text;
using Budaya.Core.Workflow;

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
    public void Write_HostileText_IsEscapedAndFoldedAndReadsBack()
    {
        string summary = string.Concat(Enumerable.Repeat("naskah; \\ koma, é😀 baris\nBEGIN:VEVENT ", 12));

        string text = ICalendar.Write("Agenda", [new("1@budaya", new(2026, 4, 10), summary, "", "https://budaya.example/", Stamp)]);

        string[] lines = text.Split("\r\n");
        Assert.All(lines, line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.Equal(1, lines.Count(line => line == "BEGIN:VEVENT"));
        string unfolded = text.Replace("\r\n ", "", StringComparison.Ordinal);
        string read = unfolded.Split("\r\n").Single(l => l.StartsWith("SUMMARY:", StringComparison.Ordinal))["SUMMARY:".Length..];
        Assert.Equal(summary, Unescape(read));
    }

    private static string Unescape(string text)
    {
        StringBuilder read = new();
        for (int at = 0; at < text.Length; at++)
        {
            read.Append(text[at] != '\\' ? text[at] : text[++at] is 'n' ? '\n' : text[at]);
        }

        return read.ToString();
    }
}
