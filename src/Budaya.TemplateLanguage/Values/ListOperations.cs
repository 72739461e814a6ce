using Budaya.TemplateLanguage.Expressions;
using Budaya.TemplateLanguage.Running;

namespace Budaya.TemplateLanguage.Values;

/// <summary>Operators on lists; each gives a new list.</summary>
internal static class ListOperations
{
    /// <summary>Null when the operator does not apply to a list and this value.</summary>
    public static TemplateList? Calculate(Run run, Operator operation, IReadOnlyList<object?> list, object? right) => operation switch
    {
        Operator.Add when right is IReadOnlyList<object?> second => Concat(run, list, second),
        Operator.ShiftLeft => Append(run, list, right),
        Operator.Multiply when Numbers.TryLong(right, out var times) => Repeat(run, list, times),
        Operator.Subtract when right is IReadOnlyList<object?> second => Without(run, list, second),
        _ => null,
    };

    public static TemplateList Concat(Run run, IReadOnlyList<object?> first, IReadOnlyList<object?> second)
    {
        var result = Copy(run, first);
        result.AddAll(run, second);
        return result;
    }

    public static TemplateList Copy(Run run, IReadOnlyList<object?> list)
    {
        var copy = new TemplateList(run, 0);
        copy.AddAll(run, list);
        return copy;
    }

    public static TemplateList Append(Run run, IReadOnlyList<object?> list, object? value)
    {
        var result = Copy(run, list);
        result.Add(run, value);
        return result;
    }

    public static TemplateList Prepend(Run run, object? value, IReadOnlyList<object?> list)
    {
        var result = new TemplateList(run, 0);
        result.Add(run, value);
        result.AddAll(run, list);
        return result;
    }

    private static TemplateList Repeat(Run run, IReadOnlyList<object?> list, long times)
    {
        var result = new TemplateList(run, 0);
        for (long i = 0; i < times; i++)
        {
            run.Spend(1);
            result.AddAll(run, list);
        }
        return result;
    }

    private static TemplateList Without(Run run, IReadOnlyList<object?> list, IReadOnlyList<object?> removed)
    {
        var result = new TemplateList(run, 0);
        for (var i = 0; i < list.Count; i++)
        {
            if (!Contains(run, removed, list[i]))
            {
                result.Add(run, list[i]);
            }
        }
        return result;
    }

    public static bool Contains(Run run, IReadOnlyList<object?> list, object? value)
    {
        for (var i = 0; i < list.Count; i++)
        {
            run.Spend(1);
            if (Comparing.AreEqual(run, list[i], value))
            {
                return true;
            }
        }
        return false;
    }
}
