using System.Globalization;
using System.Text;

namespace Budaya.Core.Workflow;

/// <summary>A whole day in an agenda, or an hour of it.</summary>
/// <param name="Uid">The same for the same thing each time the agenda is read.</param>
/// <param name="Stamp">When it last changed.</param>
/// <param name="Url">Where it is worked on.</param>
public sealed record AgendaEntry(string Uid, DateOnly On, string Summary, string Description, string Url, DateTimeOffset Stamp)
{
    /// <summary>When it begins; null: it is of the whole day.</summary>
    public DateTimeOffset? StartsAt { get; init; }
}

/// <summary>Writes an agenda as iCalendar (RFC 5545): lines end in CR LF, are folded at 75 octets, and text is escaped.</summary>
public static class ICalendar
{
    private const int LongestLine = 75;

    // A calendar has at least one component (section 3.6), an empty agenda too.
    private static readonly string[] Nothing =
        ["BEGIN:VTIMEZONE", "TZID:Etc/UTC", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0000", "TZOFFSETTO:+0000", "END:STANDARD", "END:VTIMEZONE"];

    /// <summary>The calendar.</summary>
    /// <param name="name">Its name in calendar programs.</param>
    public static string Write(string name, IEnumerable<AgendaEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        StringBuilder text = new();
        Add(text, "BEGIN:VCALENDAR");
        Add(text, "VERSION:2.0");
        Add(text, "PRODID:-//Budaya Platform//Agenda//ID");
        Add(text, "CALSCALE:GREGORIAN");
        Add(text, $"X-WR-CALNAME:{Escape(name)}");
        bool any = false;
        foreach (AgendaEntry entry in entries)
        {
            any = true;
            Add(text, "BEGIN:VEVENT");
            Add(text, $"UID:{entry.Uid}");
            Add(text, string.Create(CultureInfo.InvariantCulture, $"DTSTAMP:{entry.Stamp.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}"));
            if (entry.StartsAt is { } begins)
            {
                Add(text, string.Create(CultureInfo.InvariantCulture, $"DTSTART:{begins.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}")); // without an end: nobody says how long it takes
            }
            else
            {
                Add(text, string.Create(CultureInfo.InvariantCulture, $"DTSTART;VALUE=DATE:{entry.On:yyyyMMdd}"));
                Add(text, string.Create(CultureInfo.InvariantCulture, $"DTEND;VALUE=DATE:{entry.On.AddDays(1):yyyyMMdd}"));
            }

            Add(text, $"SUMMARY:{Escape(entry.Summary)}");
            Add(text, $"DESCRIPTION:{Escape(entry.Description)}");
            Add(text, $"URL:{entry.Url}");
            Add(text, "TRANSP:TRANSPARENT");
            Add(text, "END:VEVENT");
        }

        foreach (string line in any ? [] : Nothing)
        {
            Add(text, line);
        }

        Add(text, "END:VCALENDAR");
        return text.ToString();
    }

    // Of the control characters a text holds the tab alone.
    private static string Escape(string text) => string.Concat(text.ReplaceLineEndings("\n").Select(c => char.IsControl(c) && c is not ('\n' or '\t') ? ' ' : c))
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    // A continuation begins with one blank, which counts; no character is cut in two.
    private static void Add(StringBuilder text, string line)
    {
        int octets = 0;
        foreach (Rune rune in line.EnumerateRunes())
        {
            int width = rune.Utf8SequenceLength;
            if (octets + width > LongestLine)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += width;
        }

        text.Append("\r\n");
    }
}
