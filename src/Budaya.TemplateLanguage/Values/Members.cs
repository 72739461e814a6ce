using System.Numerics;
using Budaya.TemplateLanguage.Functions;
using Budaya.TemplateLanguage.Running;

namespace Budaya.TemplateLanguage.Values;

/// <summary>Members of values: of objects, and the few that lists, texts, dates and intervals have.</summary>
internal static class Members
{
    public static bool TryGet(Run run, object target, string name, out object? value)
    {
        switch (target)
        {
            case FunctionGroup group:
                return group.TryGet(run, name, out value);
            case LoopState loop:
                return loop.TryGet(run, name, out value);
        }
        if (TryGetData(target, name, out value))
        {
            return true;
        }
        switch (target)
        {
            case TemplateList { Properties: { } properties } when properties.TryGet(name, out value):
                return true;
        }
        value = (target, name) switch
        {
            (_, "empty?") => IsEmpty(target) is { } empty ? Boxes.Of(empty) : null,
            (IReadOnlyCollection<object?> list, "size") => Boxes.Of(list.Count),
            (string text, "size") => Boxes.Of(text.Length),
            (DateTimeOffset date, _) => DateMember(date, name),
            (DateOnly date, _) => DateMember(Dates.AtMidnight(date), name),
            (TimeSpan span, _) => SpanMember(span, name),
            _ => null,
        };
        return value is not null;
    }

    /// <summary>Members that data or a template gave; never those that come with the kind of value.</summary>
    public static bool TryGetData(object target, string name, out object? value)
    {
        switch (target)
        {
            case TemplateMap map:
                return map.TryGet(name, out value);
            case IReadOnlyDictionary<string, object?> data:
                return data.TryGetValue(name, out value);
            case ThisObject context:
                return context.Scope.TryGetOwn(name, out value);
            default:
                value = null;
                return false;
        }
    }

    public static void Set(Run run, object? target, string name, object? value)
    {
        switch (target)
        {
            case TemplateMap map:
                map.Set(run, name, value);
                return;
            case TemplateList list when name is not ("size" or "empty?"):
                (list.Properties ??= new TemplateMap()).Set(run, name, value);
                return;
            case ThisObject context:
                context.Scope.Set(run, name, value);
                return;
            case FunctionGroup group when group.TrySet(run, name, value):
                return;
            case IReadOnlyDictionary<string, object?>:
                throw run.Fail(new($"Data tidak dapat diubah oleh templat (anggota \"{name}\").", $"A template cannot change its data (member \"{name}\")."));
            default:
                throw run.Fail(new($"Anggota \"{name}\" tidak dapat diisi pada {Kinds.Describe(target).Id}.", $"The member \"{name}\" cannot be set on {Kinds.Describe(target).En}."));
        }
    }

    public static bool IsObject(object? value) => value is TemplateMap or IReadOnlyDictionary<string, object?> or ThisObject or FunctionGroup;

    public static IEnumerable<string> Names(object value) => value switch
    {
        TemplateMap map => map.Names,
        IReadOnlyDictionary<string, object?> data => data.Keys,
        ThisObject context => context.Scope.OwnNames,
        FunctionGroup group => group.Names,
        TemplateList { Properties: { } properties } => properties.Names,
        _ => [],
    };

    public static int Count(object value) => value switch
    {
        TemplateMap map => map.Count,
        IReadOnlyDictionary<string, object?> data => data.Count,
        _ => Names(value).Count(),
    };

    public static bool? IsEmpty(object? value) => value switch
    {
        string text => text.Length == 0,
        IReadOnlyCollection<object?> list => list.Count == 0,
        _ when IsObject(value) => Count(value!) == 0,   // IsObject is false for null
        _ => null,
    };

    private static object? DateMember(DateTimeOffset date, string name) => name switch
    {
        "year" => Boxes.Of(date.Year),
        "month" => Boxes.Of(date.Month),
        "day" => Boxes.Of(date.Day),
        "day_of_year" => Boxes.Of(date.DayOfYear),
        "hour" => Boxes.Of(date.Hour),
        "minute" => Boxes.Of(date.Minute),
        "second" => Boxes.Of(date.Second),
        "millisecond" => Boxes.Of(date.Millisecond),
        _ => null,
    };

    private static object? SpanMember(TimeSpan span, string name) => name switch
    {
        "days" => Boxes.Of(span.Days),
        "hours" => Boxes.Of(span.Hours),
        "minutes" => Boxes.Of(span.Minutes),
        "seconds" => Boxes.Of(span.Seconds),
        "milliseconds" => Boxes.Of(span.Milliseconds),
        "total_days" => span.TotalDays,
        "total_hours" => span.TotalHours,
        "total_minutes" => span.TotalMinutes,
        "total_seconds" => span.TotalSeconds,
        "total_milliseconds" => span.TotalMilliseconds,
        _ => null,
    };
}
