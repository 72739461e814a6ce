namespace Budaya.Core.Tenants;

/// <summary>Working days and office hours of one region, in its zone.</summary>
/// <remarks>Rule: UU 23/2014, Pasal 1: "hari" in the deadlines of legal products are working days. The day of the event is not counted.</remarks>
public sealed class WorkingCalendar
{
    private readonly Dictionary<DateOnly, HolidayEntry> _holidays;
    private readonly HashSet<int> _publishedYears;
    private readonly Dictionary<DayOfWeek, OfficeHours> _hours;

    /// <param name="holidays">All days off; several entries of one day count once.</param>
    /// <param name="hours">At least one day of the week.</param>
    /// <param name="zone">The zone of the region.</param>
    /// <exception cref="ArgumentException">No day of the week has office hours.</exception>
    public WorkingCalendar(IEnumerable<HolidayEntry> holidays, IEnumerable<OfficeHours> hours, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(holidays);
        ArgumentNullException.ThrowIfNull(hours);
        ArgumentNullException.ThrowIfNull(zone);
        List<HolidayEntry> all = [.. holidays];
        _holidays = all.GroupBy(holiday => holiday.Date).ToDictionary(day => day.Key, day => day.First()); // a group is never empty
        _publishedYears = [.. all.Where(h => h.Kind == HolidayKind.LiburNasional).Select(h => h.Date.Year)];
        _hours = hours.ToDictionary(h => h.Day);
        Zone = zone;
        if (_hours.Count == 0)
        {
            throw new ArgumentException("A calendar needs office hours on at least one day of the week.", nameof(hours));
        }
    }

    public TimeZoneInfo Zone { get; }

    public static WorkingCalendar Of(TenantProfile profile, IEnumerable<HolidayEntry> holidays)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return new(holidays, profile.OfficeHours, TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZoneId));
    }

    /// <summary>Whether the national list of holidays of a year is there; a region's own days alone are no list. Dates in other years are estimates: only weekends are known to be free.</summary>
    public bool IsPublished(int year) => _publishedYears.Contains(year);

    public bool IsWorkingDay(DateOnly day) => _hours.ContainsKey(day.DayOfWeek) && !_holidays.ContainsKey(day);

    /// <summary>The day itself when it is a working day, else the next one that is.</summary>
    public DateOnly OnOrAfter(DateOnly day)
    {
        while (!IsWorkingDay(day) && day < DateOnly.MaxValue)
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>The working day that ends a period; the first day is not counted.</summary>
    /// <param name="days">0 or more; 0 gives the day itself, working or not.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of days is below 0.</exception>
    public DateOnly AddWorkingDays(DateOnly start, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        DateOnly day = start;
        for (int left = days; left > 0 && day < DateOnly.MaxValue; left--)
        {
            day = OnOrAfter(day.AddDays(1));
        }

        return day;
    }

    /// <summary>The working day that lies so many working days before a day; 0 gives the day itself.</summary>
    /// <param name="days">0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of days is below 0.</exception>
    public DateOnly SubtractWorkingDays(DateOnly from, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        DateOnly day = from;
        for (int left = days; left > 0; left--)
        {
            do
            {
                day = day.AddDays(-1);
            }
            while (!IsWorkingDay(day));
        }

        return day;
    }

    /// <summary>The end of a period with everything that was counted over; the first day is not counted.</summary>
    /// <param name="days">0 or more.</param>
    /// <param name="unit">Working days, or calendar days: these end on whatever day they end.</param>
    public DayCount Count(DateOnly start, int days, DayUnit unit)
    {
        DateOnly end = unit == DayUnit.Working ? AddWorkingDays(start, days) : start.AddDays(days);
        IEnumerable<HolidayEntry> off = _holidays.Values.Where(h => h.Date > start && h.Date <= end && _hours.ContainsKey(h.Date.DayOfWeek)).OrderBy(h => h.Date);
        bool isEstimate = unit == DayUnit.Working && Enumerable.Range(start.Year, end.Year - start.Year + 1).Any(year => !IsPublished(year));
        return new(start, days, unit, end, unit == DayUnit.Working ? [.. off] : [], isEstimate);
    }

    /// <summary>Working days after <paramref name="start"/> up to and with <paramref name="end"/>; negative when the end lies before the start.</summary>
    public int WorkingDaysBetween(DateOnly start, DateOnly end)
    {
        if (end < start)
        {
            return -WorkingDaysBetween(end, start);
        }

        int count = 0;
        for (DateOnly day = start; day < end;)
        {
            day = day.AddDays(1);
            count += IsWorkingDay(day) ? 1 : 0;
        }

        return count;
    }

    /// <summary>The date in the region at an instant.</summary>
    public DateOnly DateOf(DateTimeOffset instant) => DateIn(instant, Zone);

    /// <summary>The legal date of an instant in a zone.</summary>
    public static DateOnly DateIn(DateTimeOffset instant, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    /// <summary>The instant, in UTC, at which a clock in the region shows this date and time; at the ends of the calendar the nearest instant there is.</summary>
    public DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        DateTime local = day.ToDateTime(time);
        return new DateTimeOffset(Math.Clamp(local.Ticks - Zone.GetUtcOffset(local).Ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks), TimeSpan.Zero);
    }

    public bool IsOfficeTime(DateTimeOffset instant) => NextOfficeTime(instant) == instant;

    /// <summary>The instant itself when offices are open then, else the next opening, in UTC. The closing time is no longer open.</summary>
    public DateTimeOffset NextOfficeTime(DateTimeOffset instant)
    {
        DateOnly day = DateOf(instant);
        if (IsWorkingDay(day))
        {
            OfficeHours today = _hours[day.DayOfWeek];
            if (instant < At(day, today.Opens))
            {
                return At(day, today.Opens);
            }

            if (instant < At(day, today.Closes))
            {
                return instant.ToUniversalTime();
            }
        }

        DateOnly next = day < DateOnly.MaxValue ? OnOrAfter(day.AddDays(1)) : day;
        return _hours.TryGetValue(next.DayOfWeek, out OfficeHours? hours) ? At(next, hours.Opens) : instant.ToUniversalTime();
    }
}
