using System.Globalization;

namespace Budaya.TemplateLanguage.Functions;

/// <summary>Reads a date from one text by one pattern of <c>%</c> signs; what the pattern leaves out is the first of January of year 1, midnight, UTC.</summary>
internal sealed class PatternReader
{
    private readonly string _text;
    private readonly CultureInfo _culture;
    private int _at;
    private int _year = 1;
    private int _month = 1;
    private int _day = 1;
    private int _hour;
    private int _minute;
    private int _second;
    private long _ticks;
    private bool? _isAfternoon;
    private TimeSpan _offset;
    private int? _dayOfYear;
    private long? _unixSeconds;

    private PatternReader(string text, CultureInfo culture) => (_text, _culture) = (text, culture);

    public static DateTimeOffset? Read(string text, string pattern, CultureInfo culture)
    {
        var reader = new PatternReader(text, culture);
        return reader.Matches(pattern) && reader._at == text.Length ? reader.Value() : null;
    }

    private bool Matches(string pattern)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length)
            {
                if (!TakeLiteral(pattern[i]))
                {
                    return false;
                }
                continue;
            }
            var sign = pattern[++i];
            if (!(DateFormatter.Whole(sign) is { } longer ? Matches(longer) : Take(sign)))
            {
                return false;
            }
        }
        return true;
    }

    private bool TakeLiteral(char c)
    {
        if (_at < _text.Length && _text[_at] == c)
        {
            _at++;
            return true;
        }
        return false;
    }

    private bool Take(char sign) => sign switch
    {
        'Y' => Number(4, out _year),
        'y' => Number(2, out _year) && Between(_year += _year < 69 ? 2000 : 1900, 1, 9999),
        'm' => Number(2, out _month),
        'd' or 'e' => Number(2, out _day),
        'b' or 'h' => Name(_culture.DateTimeFormat.AbbreviatedMonthNames, out _month),
        'B' => Name(_culture.DateTimeFormat.MonthNames, out _month),
        'a' => Name(_culture.DateTimeFormat.AbbreviatedDayNames, out _),
        'A' => Name(_culture.DateTimeFormat.DayNames, out _),
        'H' or 'k' or 'I' or 'l' => Number(2, out _hour),
        'M' => Number(2, out _minute),
        'S' => Number(2, out _second),
        'L' => Fraction(TimeSpan.TicksPerMillisecond, 3),
        'N' => Fraction(0, 9),
        'p' or 'P' => Afternoon(),
        'j' => Number(3, out var day) && (_dayOfYear = day) is not null,
        's' => Seconds(),
        'Z' => Offset(),
        'n' => TakeLiteral('\n'),
        't' => TakeLiteral('\t'),
        '%' => TakeLiteral('%'),
        'g' => true,
        _ => false,
    };

    private static bool Between(int value, int least, int most) => value >= least && value <= most;

    private bool Number(int most, out int number)
    {
        while (_at < _text.Length && _text[_at] == ' ')
        {
            _at++;
        }
        var start = _at;
        while (_at < _text.Length && _at - start < most && char.IsAsciiDigit(_text[_at]))
        {
            _at++;
        }
        return int.TryParse(_text.AsSpan(start, _at - start), NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private bool Fraction(long ticksPerUnit, int digits)
    {
        if (!Number(digits, out var number))
        {
            return false;
        }
        _ticks = ticksPerUnit == 0 ? number / 100 : number * ticksPerUnit;
        return true;
    }

    private bool Name(string[] names, out int number)
    {
        var best = -1;
        for (var i = 0; i < names.Length; i++)
        {
            var longer = best < 0 || names[i].Length > names[best].Length;
            if (names[i].Length > 0 && longer && string.Compare(_text, _at, names[i], 0, names[i].Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                best = i;
            }
        }
        number = best + 1;
        _at += best < 0 ? 0 : names[best].Length;
        return best >= 0;
    }

    private bool Afternoon()
    {
        if (_at + 2 > _text.Length)
        {
            return false;
        }
        var mark = _text.AsSpan(_at, 2);
        _isAfternoon = mark.Equals("PM", StringComparison.OrdinalIgnoreCase);
        _at += 2;
        return _isAfternoon.Value || mark.Equals("AM", StringComparison.OrdinalIgnoreCase);
    }

    private bool Seconds()
    {
        var start = _at;
        while (_at < _text.Length && (char.IsAsciiDigit(_text[_at]) || (_at == start && _text[_at] == '-')))
        {
            _at++;
        }
        var read = long.TryParse(_text.AsSpan(start, _at - start), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds);
        _unixSeconds = seconds;
        return read && seconds is > -62_000_000_000 and < 253_000_000_000;
    }

    private bool Offset()
    {
        if (TakeLiteral('Z'))
        {
            return true;
        }
        var isMinus = _at < _text.Length && _text[_at] == '-';
        if (!isMinus && !(_at < _text.Length && _text[_at] == '+'))
        {
            return false;
        }
        _at++;
        if (!Number(2, out var hours) || !Between(hours, 0, 13))
        {
            return false;
        }
        TakeLiteral(':');   // +0700 and +07:00 are both written
        if (!Number(2, out var minutes) || !Between(minutes, 0, 59))
        {
            return false;
        }
        var offset = new TimeSpan(hours, minutes, 0);
        _offset = isMinus ? -offset : offset;
        return true;
    }

    private DateTimeOffset? Value()
    {
        if (_unixSeconds is { } seconds)
        {
            return DateTimeOffset.FromUnixTimeSeconds(seconds);
        }
        var hour = _isAfternoon is { } afternoon ? (_hour % 12) + (afternoon ? 12 : 0) : _hour;
        var exists = Between(_year, 1, 9999) && Between(_month, 1, 12) && Between(_day, 1, DateTime.DaysInMonth(_year, _month))
            && Between(hour, 0, 23) && Between(_minute, 0, 59) && Between(_second, 0, 59);
        if (!exists)
        {
            return null;
        }
        var date = new DateTime(_year, _month, _day, hour, _minute, _second).AddTicks(_ticks);
        if (_dayOfYear is { } day)
        {
            date = Between(day, 1, DateTime.IsLeapYear(_year) ? 366 : 365) ? new DateTime(_year, 1, 1).Add(date.TimeOfDay).AddDays(day - 1) : date;
        }
        var inRange = date.Ticks - _offset.Ticks >= DateTime.MinValue.Ticks && date.Ticks - _offset.Ticks <= DateTime.MaxValue.Ticks;
        return inRange ? new DateTimeOffset(date, _offset) : null;
    }
}
