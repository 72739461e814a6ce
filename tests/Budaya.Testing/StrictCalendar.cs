using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Budaya.Testing;

/// <summary>One property of an iCalendar component.</summary>
/// <param name="Parameters">As written, such as <c>VALUE=DATE</c>; empty: none.</param>
public sealed record CalendarProperty(string Name, string Parameters, string Value);

/// <summary>A component with its properties, in order.</summary>
public sealed record CalendarComponent(string Name, IReadOnlyList<CalendarProperty> Properties, IReadOnlyList<CalendarComponent> Components)
{
    /// <summary>The value of a property that may stand once.</summary>
    public string? Value(string name) => Properties.SingleOrDefault(p => p.Name == name)?.Value;

    /// <summary>The value of a text property, without its escapes.</summary>
    public string? Text(string name) => Value(name) is { } value ? StrictCalendar.Unescape(value) : null;
}

/// <summary>Reads an agenda by the letter of RFC 5545, and takes nothing that the letter does not allow.</summary>
public static partial class StrictCalendar
{
    private static readonly string[] Texts = ["SUMMARY", "DESCRIPTION", "X-WR-CALNAME"];

    /// <summary>The calendar.</summary>
    /// <exception cref="FormatException">The bytes are not an iCalendar object; the message names the section of the standard.</exception>
    public static CalendarComponent Read(ReadOnlySpan<byte> bytes)
    {
        string text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes); // 3.1.4
        Require(text.EndsWith("\r\n", StringComparison.Ordinal), "3.1: the last line ends in CR LF");
        string[] physical = text[..^2].Split("\r\n");
        Require(physical.All(l => !l.Contains('\r', StringComparison.Ordinal) && !l.Contains('\n', StringComparison.Ordinal)), "3.1: no CR or LF stands alone");
        Require(physical.All(l => Encoding.UTF8.GetByteCount(l) <= 75), "3.1: a line has 75 octets at most");
        Require(physical.All(l => l.Length > 0 && l != " "), "3.1: no line is empty");
        Require(text.All(c => c is '\r' or '\n' or '\t' || !char.IsControl(c)), "3.1: no control characters");
        Queue<CalendarProperty> lines = new(text[..^2].Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n").Select(Line));
        CalendarComponent calendar = Component(lines);
        Require(lines.Count == 0 && calendar.Name == "VCALENDAR", "3.4: one calendar object and nothing behind it");
        Require(calendar.Value("VERSION") == "2.0" && calendar.Value("PRODID") is { Length: > 0 }, "3.6: VERSION and PRODID stand once");
        Require(calendar.Components.Count > 0, "3.6: a calendar has at least one component");
        List<CalendarComponent> events = [.. calendar.Components.Where(c => c.Name == "VEVENT")];
        events.ForEach(Event);
        Require(events.Select(e => e.Value("UID")).Distinct().Count() == events.Count, "3.8.4.7: a UID is unique");
        return calendar;
    }

    /// <summary>A text without its escapes.</summary>
    public static string Unescape(string value)
    {
        StringBuilder read = new();
        for (int at = 0; at < value.Length; at++)
        {
            Require(value[at] is not (';' or ','), "3.3.11: a semicolon and a comma are escaped");
            if (value[at] != '\\')
            {
                read.Append(value[at]);
                continue;
            }

            Require(++at < value.Length && value[at] is '\\' or ';' or ',' or 'n' or 'N', "3.3.11: an escape is one of four");
            read.Append(value[at] is 'n' or 'N' ? '\n' : value[at]);
        }

        return read.ToString();
    }

    private static CalendarProperty Line(string line)
    {
        Match match = ContentLine().Match(line);
        Require(match.Success, $"3.1: name, parameters, colon, value: {line}");
        return new(match.Groups["name"].Value, match.Groups["parameters"].Value, match.Groups["value"].Value);
    }

    private static CalendarComponent Component(Queue<CalendarProperty> lines)
    {
        CalendarProperty begin = lines.Dequeue();
        Require(begin.Name == "BEGIN", $"3.4: BEGIN, not {begin.Name}");
        List<CalendarProperty> properties = [];
        List<CalendarComponent> components = [];
        while (lines.TryPeek(out CalendarProperty? next) && next.Name != "END")
        {
            if (next.Name == "BEGIN")
            {
                components.Add(Component(lines));
            }
            else
            {
                Require(components.Count == 0, "3.4: properties stand before components");
                properties.Add(lines.Dequeue());
            }
        }

        Require(lines.TryDequeue(out CalendarProperty? end) && end.Value == begin.Value, $"3.4: {begin.Value} ends");
        properties.Where(p => Texts.Contains(p.Name)).ToList().ForEach(p => Unescape(p.Value));
        return new(begin.Value, properties, components);
    }

    private static void Event(CalendarComponent entry)
    {
        Require(entry.Value("UID") is { Length: > 0 }, "3.6.1: UID stands once");
        Require(IsMoment(entry.Value("DTSTAMP")), "3.8.7.2: DTSTAMP is a moment in UTC");
        CalendarProperty start = entry.Properties.Single(p => p.Name == "DTSTART");
        Require(start.Parameters == "VALUE=DATE" ? IsDay(start.Value) : start.Parameters.Length == 0 && IsMoment(start.Value), "3.8.2.4: DTSTART is a day, or a moment");
        CalendarProperty? end = entry.Properties.SingleOrDefault(p => p.Name == "DTEND");
        Require(end is null || (end.Parameters == start.Parameters && string.CompareOrdinal(end.Value, start.Value) > 0), "3.8.2.2: DTEND is of the kind of DTSTART, and later");
        Require(entry.Value("URL") is not { } url || Uri.IsWellFormedUriString(url, UriKind.Absolute), "3.3.13: a URI");
        Require(new[] { "SUMMARY", "DESCRIPTION", "TRANSP" }.All(name => entry.Properties.Count(p => p.Name == name) <= 1), "3.6.1: these stand once at most");
        Require(entry.Value("TRANSP") is null or "OPAQUE" or "TRANSPARENT", "3.8.2.7: TRANSP is one of two");
    }

    private static bool IsMoment(string? value) => DateTime.TryParseExact(value, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsDay(string value) => DateOnly.TryParseExact(value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static void Require(bool holds, string rule)
    {
        if (!holds)
        {
            throw new FormatException($"RFC 5545, {rule}.");
        }
    }

    [GeneratedRegex("^(?<name>[A-Za-z0-9-]+)(;(?<parameters>[A-Za-z0-9-]+=[^\":;,]+(;[A-Za-z0-9-]+=[^\":;,]+)*))?:(?<value>.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex ContentLine();
}
