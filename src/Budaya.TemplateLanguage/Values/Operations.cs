using Budaya.TemplateLanguage.Expressions;
using Budaya.TemplateLanguage.Parsing;
using Budaya.TemplateLanguage.Running;

namespace Budaya.TemplateLanguage.Values;

/// <summary>What an operator does with two values, by their kinds.</summary>
internal static class Operations
{
    public static bool Compare(Run run, Operator operation, object? left, object? right)
    {
        if (operation is Operator.Equal or Operator.NotEqual)
        {
            return Comparing.AreEqual(run, left, right) == (operation == Operator.Equal);
        }
        if (Comparing.Order(run, left, right) is not { } order)
        {
            return run.Lenient ? false : throw Refuse(run, operation, left, right);
        }
        return operation switch
        {
            Operator.Less => order < 0,
            Operator.LessEqual => order <= 0,
            Operator.Greater => order > 0,
            _ => order >= 0,
        };
    }

    public static object? Calculate(Run run, Operator operation, object? left, object? right) => (left, right) switch
    {
        _ when operation is Operator.Range or Operator.RangeExclusive => Range(run, operation, left, right),
        (long, long) => Numbers.Calculate(run, operation, left, right),   // first the most frequent kinds; what follows would give the same
        (string, string) => OnText(run, operation, left, right),
        (IReadOnlyList<object?> list, _) when ListOperations.Calculate(run, operation, list, right) is { } result => result,
        (_, IReadOnlyList<object?> list) when operation == Operator.ShiftRight => ListOperations.Prepend(run, left, list),
        (string, _) or (_, string) => OnText(run, operation, left, right),
        (null, _) or (_, null) => run.Lenient ? null : throw Refuse(run, operation, left, right),
        _ when Numbers.IsNumber(left) && Numbers.IsNumber(right) => Numbers.Calculate(run, operation, left, right),
        _ => OnTime(run, operation, left, right) ?? throw Refuse(run, operation, left, right),
    };

    private static string OnText(Run run, Operator operation, object? left, object? right)
    {
        if (operation == Operator.Add)
        {
            var (a, b) = (Texts.Of(run, left), Texts.Of(run, right));
            run.PayText((long)a.Length + b.Length);
            return a + b;
        }
        var (text, times) = left is string s ? (s, right) : ((string)right!, left);   // one of the two is a text
        if (operation == Operator.Multiply && Numbers.TryLong(times, out var count))
        {
            return Repeat(run, text, count);
        }
        throw Refuse(run, operation, left, right);
    }

    private static string Repeat(Run run, string text, long count)
    {
        count = Math.Max(0, count);
        run.PayText(text.Length == 0 ? 0 : count > run.Limits.TextCharacters ? long.MaxValue / 4 : count * text.Length);
        return text.Length == 0 ? "" : string.Concat(Enumerable.Repeat(text, (int)count));
    }

    private static object? OnTime(Run run, Operator operation, object? left, object? right)
    {
        try
        {
            return (left, right, operation) switch
            {
                (TimeSpan a, TimeSpan b, Operator.Add) => a + b,
                (TimeSpan a, TimeSpan b, Operator.Subtract) => a - b,
                (_, TimeSpan b, Operator.Add) when Dates.TryGet(left, out var a) => a + b,
                (_, TimeSpan b, Operator.Subtract) when Dates.TryGet(left, out var a) => a - b,
                (_, _, Operator.Subtract) when Dates.TryGet(left, out var a) && Dates.TryGet(right, out var b) => a - b,
                _ => null,
            };
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or OverflowException)
        {
            throw run.Fail(new("Tanggal atau selang waktu di luar jangkauan.", "The date or time span is out of range."));
        }
    }

    private static RangeValue Range(Run run, Operator operation, object? left, object? right)
    {
        if (!Numbers.TryLong(left, out var first) || !Numbers.TryLong(right, out var last))
        {
            throw run.Fail(new(
                $"Rentang memerlukan dua bilangan bulat, bukan {Kinds.Describe(left).Id} dan {Kinds.Describe(right).Id}.",
                $"A range needs two whole numbers, not {Kinds.Describe(left).En} and {Kinds.Describe(right).En}."));
        }
        var step = first <= last ? 1 : -1;
        var count = Int128.Abs((Int128)last - first) + (operation == Operator.Range ? 1 : 0);
        if (count > int.MaxValue)
        {
            throw run.Fail(new("Rentang terlalu panjang.", "The range is too long."));
        }
        return new RangeValue(first, (int)count, step);
    }

    private static TemplateError Refuse(Run run, Operator operation, object? left, object? right)
    {
        var (a, b) = (Kinds.Describe(left), Kinds.Describe(right));
        return run.Fail(new Wording(
            $"Operator {Symbol(operation)} tidak berlaku untuk {a.Id} dan {b.Id}.",
            $"The operator {Symbol(operation)} does not apply to {a.En} and {b.En}."));
    }

    private static string Symbol(Operator operation) => operation switch
    {
        Operator.Less => "<",
        Operator.LessEqual => "<=",
        Operator.Greater => ">",
        Operator.GreaterEqual => ">=",
        Operator.ShiftLeft => "<<",
        Operator.ShiftRight => ">>",
        Operator.Add => "+",
        Operator.Subtract => "-",
        Operator.Multiply => "*",
        Operator.Divide => "/",
        Operator.DivideWhole => "//",
        Operator.Remainder => "%",
        _ => operation.ToString(),
    };
}
