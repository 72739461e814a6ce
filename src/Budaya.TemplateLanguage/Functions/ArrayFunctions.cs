using System.Text;
using Budaya.TemplateLanguage.Running;
using Budaya.TemplateLanguage.Values;

namespace Budaya.TemplateLanguage.Functions;

/// <summary><c>array.*</c>: each function gives a new list and leaves its argument as it was.</summary>
internal static class ArrayFunctions
{
    public static IEnumerable<BuiltinFunction> All =>
    [
        new("array", "add", "list value", static (in Arguments a) => ListOperations.Append(a.Run, a.List(0), a[1])),
        new("array", "add_range", "list1 list2", static (in Arguments a) => ListOperations.Concat(a.Run, a.List(0), a.List(1))),
        new("array", "any", "list function args...", static (in Arguments a) => Any(a)),
        new("array", "compact", "list", static (in Arguments a) => Where(a, static (_, item) => item is not null)),
        new("array", "concat", "list1 list2", static (in Arguments a) => ListOperations.Concat(a.Run, a.List(0), a.List(1))),
        new("array", "contains", "list item", static (in Arguments a) => Boxes.Of(ListOperations.Contains(a.Run, a.List(0), a[1]))),
        new("array", "cycle", "list group?", static (in Arguments a) => Cycle(a)),
        new("array", "each", "list function", static (in Arguments a) => Each(a)),
        new("array", "filter", "list function", static (in Arguments a) => Filter(a)),
        new("array", "first", "list", static (in Arguments a) => a.List(0) is { Count: > 0 } list ? list[0] : null),
        new("array", "insert_at", "list index value", static (in Arguments a) => InsertAt(a)),
        new("array", "join", "list delimiter function?", static (in Arguments a) => Join(a)),
        new("array", "last", "list", static (in Arguments a) => a.List(0) is { Count: > 0 } list ? list[^1] : null),
        new("array", "limit", "list count", static (in Arguments a) => Part(a, 0, a.Whole(1))),
        new("array", "map", "list member", static (in Arguments a) => Map(a)),
        new("array", "offset", "list index", static (in Arguments a) => Part(a, a.Whole(1), long.MaxValue)),
        new("array", "remove_at", "list index", static (in Arguments a) => RemoveAt(a)),
        new("array", "reverse", "list", static (in Arguments a) => Reverse(a)),
        new("array", "size", "list", static (in Arguments a) => Boxes.Of(a.List(0).Count)),
        new("array", "sort", "list member?", static (in Arguments a) => Sort(a)),
        new("array", "uniq", "list", static (in Arguments a) => Unique(a)),
    ];

    private static TemplateList Where(in Arguments a, Func<Run, object?, bool> keeps)
    {
        var (run, list) = (a.Run, a.List(0));
        var result = new TemplateList(run, 0);
        for (var i = 0; i < list.Count; i++)
        {
            run.Spend(1);
            if (keeps(run, list[i]))
            {
                result.Add(run, list[i]);
            }
        }
        return result;
    }

    private static object Any(in Arguments a)
    {
        var (list, function) = (a.List(0), a.Callable(1));
        object?[] arguments = [null, .. a.From(2)];
        for (var i = 0; i < list.Count; i++)
        {
            arguments[0] = list[i];
            a.Run.Spend(1);
            if (Comparing.IsTrue(a.Call(function, arguments)))
            {
                return Boxes.True;
            }
        }
        return Boxes.False;
    }

    private static TemplateList Each(in Arguments a)
    {
        var (run, list, function) = (a.Run, a.List(0), a.Callable(1));
        var result = new TemplateList(run, 0);
        for (var i = 0; i < list.Count; i++)
        {
            run.Spend(1);
            result.Add(run, a.Call(function, list[i]));
        }
        return result;
    }

    private static TemplateList Filter(in Arguments a)
    {
        var (run, list, function) = (a.Run, a.List(0), a.Callable(1));
        var result = new TemplateList(run, 0);
        for (var i = 0; i < list.Count; i++)
        {
            run.Spend(1);
            if (Comparing.IsTrue(a.Call(function, list[i])))
            {
                result.Add(run, list[i]);
            }
        }
        return result;
    }

    /// <summary>The next item at each call; calls with the same items, or the same group, take turns.</summary>
    private static object? Cycle(in Arguments a)
    {
        var (run, list) = (a.Run, a.List(0));
        if (list.Count == 0)
        {
            return null;
        }
        var group = a[1] is null ? $"={Texts.Of(run, list)}" : $"#{a.Text(1)}";
        var turn = run.Cycles.TryGetValue(group, out var stored) && stored is int before ? before : 0;
        run.PayItems(run.Cycles.Count, 1);
        run.Cycles[group] = (turn + 1) % list.Count;
        return list[turn % list.Count];
    }

    private static TemplateList InsertAt(in Arguments a)
    {
        var (run, list) = (a.Run, a.List(0));
        var index = a.Whole(1);
        index = index < 0 ? Math.Max(0, index + list.Count) : index;
        var result = ListOperations.Copy(run, list);
        if (index >= list.Count)
        {
            result.Set(run, index, a[2]);
        }
        else
        {
            result.InsertAt(run, (int)index, a[2]);
        }
        return result;
    }

    private static string Join(in Arguments a)
    {
        var (run, list, delimiter) = (a.Run, a.List(0), a.Text(1));
        var function = a[2] is null ? null : a.Callable(2);
        var text = new StringBuilder();
        for (var i = 0; i < list.Count; i++)
        {
            run.Spend(1);
            var item = Texts.Of(run, list[i]);
            text.Append(i > 0 ? delimiter : "").Append(function is null ? item : Texts.Of(run, a.Call(function, item)));
            if (text.Length > run.Limits.TextCharacters)
            {
                run.PayText(text.Length);
            }
        }
        return text.ToString();
    }

    private static TemplateList Part(in Arguments a, long from, long count)
    {
        var list = a.List(0);
        var first = (int)Math.Clamp(from, 0, list.Count);
        var taken = (int)Math.Clamp(count, 0, list.Count - first);
        var result = new TemplateList(a.Run, taken);
        for (var i = 0; i < taken; i++)
        {
            result.Add(a.Run, list[first + i]);
        }
        return result;
    }

    private static TemplateList Map(in Arguments a)
    {
        var (run, list, member) = (a.Run, a.List(0), a.Text(1));
        var result = new TemplateList(run, 0);
        for (var i = 0; i < list.Count; i++)
        {
            run.Spend(1);
            result.Add(run, MemberOf(run, list[i], member));
        }
        return result;
    }

    private static object? MemberOf(Run run, object? item, string member)
    {
        object? value = null;
        var exists = item is not null && Members.TryGet(run, item, member, out value);
        return exists || run.Lenient ? value : throw run.Fail(new(
            $"Ada butir tanpa anggota \"{member}\".", $"There is an item without the member \"{member}\"."));
    }

    private static TemplateList RemoveAt(in Arguments a)
    {
        var result = ListOperations.Copy(a.Run, a.List(0));
        var index = a.Whole(1);
        index += index < 0 ? result.Count : 0;
        if (index >= 0 && index < result.Count)
        {
            result.RemoveAt((int)index);
        }
        return result;
    }

    private static TemplateList Reverse(in Arguments a)
    {
        var result = ListOperations.Copy(a.Run, a.List(0));
        result.Reverse();
        return result;
    }

    private static TemplateList Sort(in Arguments a)
    {
        var run = a.Run;
        var member = a.TextOrNull(1);
        var result = ListOperations.Copy(run, a.List(0));
        result.Sort(member is null
            ? (x, y) => Comparing.SortOrder(run, x, y)
            : (x, y) => Comparing.SortOrder(run, MemberOf(run, x, member), MemberOf(run, y, member)));
        return result;
    }

    private static TemplateList Unique(in Arguments a)
    {
        var (run, list) = (a.Run, a.List(0));
        var texts = new HashSet<string>(StringComparer.Ordinal);
        var result = new TemplateList(run, 0);
        for (var i = 0; i < list.Count; i++)
        {
            run.Spend(1);
            var isNew = list[i] is string text ? texts.Add(text) : !ListOperations.Contains(run, result, list[i]);
            if (isNew)
            {
                result.Add(run, list[i]);
            }
        }
        return result;
    }
}
