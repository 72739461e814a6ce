using Budaya.TemplateLanguage.Expressions;
using Budaya.TemplateLanguage.Functions;
using Budaya.TemplateLanguage.Running;

namespace Budaya.TemplateLanguage.Values;

/// <summary>Truth, equality and order of values.</summary>
internal static class Comparing
{
    /// <summary>Only null and false are false.</summary>
    public static bool IsTrue(object? value) => value switch
    {
        null => false,
        bool truth => truth,
        _ => true,
    };

    public static bool AreEqual(Run run, object? left, object? right, int depth = 0)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }
        if (left is long whole && right is long number)
        {
            return whole == number;
        }
        if (left is EmptyValue || right is EmptyValue)
        {
            return Members.IsEmpty(left is EmptyValue ? right : left) ?? false;
        }
        if (left is null || right is null)
        {
            return false;
        }
        if (left is string || right is string)
        {
            return left is string a && right is string b ? a == b : Texts.Of(run, left) == Texts.Of(run, right);
        }
        if (Numbers.IsNumber(left) && Numbers.IsNumber(right))
        {
            return Numbers.Compare(run, left, right) == 0;
        }
        if (Dates.TryGet(left, out var date) && Dates.TryGet(right, out var other))
        {
            return date == other;
        }
        return left is IReadOnlyList<object?> list && right is IReadOnlyList<object?> second ? ListsAreEqual(run, list, second, depth)
            : Members.IsObject(left) && Members.IsObject(right) ? ObjectsAreEqual(run, left, right, depth)
            : left.Equals(right);
    }

    private static bool ListsAreEqual(Run run, IReadOnlyList<object?> left, IReadOnlyList<object?> right, int depth)
    {
        Descend(run, depth);
        if (left.Count != right.Count)
        {
            return false;
        }
        for (var i = 0; i < left.Count; i++)
        {
            run.Spend(1);
            if (!AreEqual(run, left[i], right[i], depth + 1))
            {
                return false;
            }
        }
        return true;
    }

    private static bool ObjectsAreEqual(Run run, object left, object right, int depth)
    {
        Descend(run, depth);
        if (Members.Count(left) != Members.Count(right))
        {
            return false;
        }
        foreach (var name in Members.Names(left))
        {
            run.Spend(1);
            Members.TryGetData(left, name, out var value);
            if (!Members.TryGetData(right, name, out var other) || !AreEqual(run, value, other, depth + 1))
            {
                return false;
            }
        }
        return true;
    }

    private static void Descend(Run run, int depth)
    {
        if (depth > run.Limits.ValueDepth)
        {
            throw run.Fail(new($"Nilai bersarang lebih dari {run.Limits.ValueDepth} tingkat.", $"The value is nested more than {run.Limits.ValueDepth} levels deep."));
        }
    }

    /// <summary>Which of two values comes first; null when values of these kinds have no order.</summary>
    public static int? Order(Run run, object? left, object? right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) or (_, null) => null,
        (string a, string b) => string.CompareOrdinal(a, b),
        (string a, _) => string.CompareOrdinal(a, Texts.Of(run, right)),
        (_, string b) => string.CompareOrdinal(Texts.Of(run, left), b),
        (bool a, bool b) => a.CompareTo(b),
        (TimeSpan a, TimeSpan b) => a.CompareTo(b),
        _ when Numbers.IsNumber(left) && Numbers.IsNumber(right) => Numbers.Compare(run, left, right),
        _ when Dates.TryGet(left, out var a) && Dates.TryGet(right, out var b) => a.CompareTo(b),
        _ => null,
    };

    /// <summary>The order used for sorting: null first, then by <see cref="Order"/>; values without an order keep their places.</summary>
    public static int SortOrder(Run run, object? left, object? right)
    {
        run.Spend(1);
        return Order(run, left, right) ?? (left is null ? -1 : right is null ? 1 : 0);
    }
}
