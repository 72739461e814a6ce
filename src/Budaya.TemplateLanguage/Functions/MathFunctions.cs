using System.Globalization;
using System.Numerics;
using Budaya.TemplateLanguage.Expressions;
using Budaya.TemplateLanguage.Running;
using Budaya.TemplateLanguage.Values;

namespace Budaya.TemplateLanguage.Functions;

/// <summary><c>math.*</c></summary>
internal static class MathFunctions
{
    private const int MostDecimals = 15;

    public static IEnumerable<BuiltinFunction> All =>
    [
        new("math", "abs", "value", static (in Arguments a) => Numbers.Compare(a.Run, a.Number(0), Boxes.Of(0)) < 0 ? Numbers.Negate(a.Run, a.Number(0)) : a.Number(0)),
        new("math", "ceil", "value", static (in Arguments a) => Rounded(a, Math.Ceiling, decimal.Ceiling)),
        new("math", "divided_by", "value divisor", static (in Arguments a) => DividedBy(a)),
        new("math", "floor", "value", static (in Arguments a) => Rounded(a, Math.Floor, decimal.Floor)),
        new("math", "format", "value format culture?", static (in Arguments a) => Formats.Apply(a.Run, a.Number(0), a.Text(1), a.Culture(2))) { Prints = static (in Arguments a, Output o) => Formats.Print(a.Run, a.Number(0), a.Text(1), a.Culture(2), o) },
        new("math", "is_number", "value", static (in Arguments a) => Boxes.Of(Numbers.IsNumber(a[0]))),
        new("math", "minus", "value with", static (in Arguments a) => Numbers.Calculate(a.Run, Operator.Subtract, a.Number(0), a.Number(1))),
        new("math", "modulo", "value with", static (in Arguments a) => Numbers.Calculate(a.Run, Operator.Remainder, a.Number(0), a.Number(1))),
        new("math", "plus", "value with", static (in Arguments a) => Numbers.Calculate(a.Run, Operator.Add, a.Number(0), a.Number(1))),
        new("math", "random", "minValue maxValue", static (in Arguments a) => Random(a)) { IsWithheld = true },
        new("math", "round", "value precision?", static (in Arguments a) => Round(a, (int)Math.Clamp(a.Whole(1, 0), 0, MostDecimals))),
        new("math", "times", "value with", static (in Arguments a) => Numbers.Calculate(a.Run, Operator.Multiply, a.Number(0), a.Number(1))),
        new("math", "uuid", "", static (in Arguments a) => Guid.NewGuid().ToString("D", CultureInfo.InvariantCulture)) { IsWithheld = true },
    ];

    private static object Rounded(in Arguments a, Func<double, double> real, Func<decimal, decimal> exact) => a.Number(0) switch
    {
        double number => real(number),
        float number => (float)real(number),
        decimal number => exact(number),
        var whole => whole,
    };

    /// <summary>Rounds halves away from zero, as people do.</summary>
    private static object Round(in Arguments a, int precision) => a.Number(0) switch
    {
        double number => Math.Round(number, precision, MidpointRounding.AwayFromZero),
        float number => (float)Math.Round(number, precision, MidpointRounding.AwayFromZero),
        decimal number => decimal.Round(number, precision, MidpointRounding.AwayFromZero),
        var whole => whole,
    };

    private static object DividedBy(in Arguments a)
    {
        var quotient = Numbers.Calculate(a.Run, Operator.Divide, a.Number(0), a.Number(1));
        if (!Numbers.IsWhole(a[1]))
        {
            return quotient;
        }
        var floor = Math.Floor(Numbers.ToDouble(quotient));
        return Math.Abs(floor) < 1e15 ? Boxes.Of((long)floor) : double.IsFinite(floor) ? Numbers.Shrink(new BigInteger(floor)) : floor;
    }

    private static object Random(in Arguments a)
    {
        var (least, most) = (a.Whole(0), a.Whole(1));
        return least <= most ? Boxes.Of(System.Random.Shared.NextInt64(least, Math.Max(most, least == long.MaxValue ? most : least + 1))) : throw a.Run.Fail(new(
            "Batas atas bilangan acak lebih kecil dari batas bawahnya.", "The upper bound of the random number is below the lower bound."));
    }
}
