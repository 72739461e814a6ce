using System.Globalization;
using Budaya.Core.Data;
using Budaya.Core.Tenants;

namespace Budaya.Core.Workflow;

/// <summary>A stretch in which a clock ran until the matter was returned; the first day is not counted.</summary>
internal readonly record struct ClockSpan(DateOnly From, DateOnly Until);

/// <summary>The stretches of a clock as a row keeps them: <c>2026-06-22/2026-06-24</c>, oldest first, separated by one space.</summary>
/// <remarks>Rule: kept are days, not their number, so that what was used is counted by today's calendar and in the unit that the deadline has now.</remarks>
internal static class ClockSpans
{
    private const string Day = "yyyy-MM-dd";

    /// <summary>Adds a stretch; one without days adds nothing.</summary>
    /// <exception cref="RefusedException">The step was returned so often that no more can be kept.</exception>
    public static string Add(string kept, DateOnly? from, DateOnly? until)
    {
        if (from is not { } first || until is not { } last || last <= first)
        {
            return kept;
        }

        string added = string.Create(CultureInfo.InvariantCulture, $"{kept}{(kept.Length > 0 ? " " : "")}{first.ToString(Day, CultureInfo.InvariantCulture)}/{last.ToString(Day, CultureInfo.InvariantCulture)}");
        return added.Length <= Lengths.Note ? added : throw new RefusedException("Langkah ini sudah terlalu sering dikembalikan, sehingga hari yang terpakai tidak dapat dicatat lagi. Hentikan alur ini dan mulai yang baru.");
    }

    /// <summary>The stretches, oldest first.</summary>
    public static IReadOnlyList<ClockSpan> Read(string kept) =>
        [.. kept.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(span => span.Split('/')).Select(ends => new ClockSpan(Date(ends[0]), Date(ends[1])))];

    /// <summary>The days used, 0 or more.</summary>
    public static int Used(string kept, DayUnit unit, WorkingCalendar calendar) =>
        Read(kept).Sum(span => unit == DayUnit.Working ? calendar.WorkingDaysBetween(span.From, span.Until) : span.Until.DayNumber - span.From.DayNumber);

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, Day, CultureInfo.InvariantCulture);
}
