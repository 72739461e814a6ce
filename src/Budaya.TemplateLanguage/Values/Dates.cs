namespace Budaya.TemplateLanguage.Values;

internal static class Dates
{
    public static DateTimeOffset AtMidnight(DateOnly date) => new(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    public static bool TryGet(object? value, out DateTimeOffset date)
    {
        switch (value)
        {
            case DateTimeOffset instant:
                date = instant;
                return true;
            case DateOnly day:
                date = AtMidnight(day);
                return true;
            default:
                date = default;
                return false;
        }
    }
}
