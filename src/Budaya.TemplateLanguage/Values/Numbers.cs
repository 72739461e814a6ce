using System.Globalization;
using System.Numerics;
using Budaya.TemplateLanguage.Expressions;
using Budaya.TemplateLanguage.Running;

namespace Budaya.TemplateLanguage.Values;

/// <summary>Arithmetic and order of numbers: whole numbers of any size, 32- and 64-bit floats, decimals.</summary>
internal static class Numbers
{
    public static bool IsNumber(object? value) => value is long or int or double or decimal or float or BigInteger or short or byte or uint or ulong or ushort or sbyte;

    public static bool IsWhole(object? value) => value is long or int or BigInteger or short or byte or uint or ulong or ushort or sbyte;

    public static object Shrink(BigInteger value) => value >= long.MinValue && value <= long.MaxValue ? Boxes.Of((long)value) : value;

    public static object Calculate(Run run, Operator operation, object left, object right)
    {
        if (TryLong(left, out var a) && TryLong(right, out var b))
        {
            return Whole(run, operation, a, b);
        }
        if (left is decimal || right is decimal)
        {
            return Exact(run, operation, ToDecimal(run, left), ToDecimal(run, right));
        }
        if (IsWhole(left) && IsWhole(right))
        {
            return Big(run, operation, ToBig(left), ToBig(right));
        }
        var isSingle = (left is float || right is float) && left is not double && right is not double;
        if (isSingle)
        {
            return (float)Real(run, operation, ToDouble(left), ToDouble(right));
        }
        return Real(run, operation, ToDouble(left), ToDouble(right));
    }

    private static object Whole(Run run, Operator operation, long a, long b)
    {
        switch (operation)
        {
            case Operator.Add:
                var sum = unchecked(a + b);
                return ((a ^ sum) & (b ^ sum)) < 0 ? (BigInteger)a + b : Boxes.Of(sum);
            case Operator.Subtract:
                var difference = unchecked(a - b);
                return ((a ^ b) & (a ^ difference)) < 0 ? (BigInteger)a - b : Boxes.Of(difference);
            case Operator.Multiply:
                var product = (Int128)a * b;
                return product >= long.MinValue && product <= long.MaxValue ? Boxes.Of((long)product) : Checked(run, (BigInteger)a * b);
            case Operator.Divide when b != 0:
                return (double)a / b;
            case Operator.DivideWhole when b is not (0 or -1):
                return Boxes.Of(a / b);
            case Operator.Remainder when b is not (0 or -1):
                return Boxes.Of(a % b);
            default:
                return Big(run, operation, a, b);
        }
    }

    private static object Big(Run run, Operator operation, BigInteger a, BigInteger b)
    {
        RefuseZero(run, operation, b.IsZero);
        return operation switch
        {
            Operator.Add => Checked(run, a + b),
            Operator.Subtract => Checked(run, a - b),
            Operator.Multiply => Checked(run, a * b),
            Operator.Divide => (double)a / (double)b,
            Operator.DivideWhole => Checked(run, BigInteger.Divide(a, b)),
            Operator.Remainder => Checked(run, BigInteger.Remainder(a, b)),
            Operator.ShiftLeft => Checked(run, a << ShiftBits(run, b)),
            Operator.ShiftRight => Checked(run, a >> ShiftBits(run, b)),
            _ => throw run.Fail(new("Operasi ini tidak berlaku untuk bilangan bulat.", "This operation does not apply to whole numbers.")),
        };
    }

    private static int ShiftBits(Run run, BigInteger bits)
    {
        if (bits < 0 || bits > run.Limits.NumberDigits * 4L)
        {
            throw run.Fail(Limit(run));
        }
        return (int)bits;
    }

    private static object Checked(Run run, BigInteger value)
    {
        if (value.GetBitLength() > run.Limits.NumberDigits * 3.33)
        {
            throw run.Fail(Limit(run));
        }
        run.Spend((int)(value.GetBitLength() / 256));
        return Shrink(value);
    }

    private static Parsing.Wording Limit(Run run) =>
        new($"Bilangan melewati batas {run.Limits.NumberDigits} angka.", $"A number passes the limit of {run.Limits.NumberDigits} digits.");

    private static double Real(Run run, Operator operation, double a, double b)
    {
        RefuseZero(run, operation, b == 0);
        return operation switch
        {
            Operator.Add => a + b,
            Operator.Subtract => a - b,
            Operator.Multiply => a * b,
            Operator.Divide => a / b,
            Operator.DivideWhole => Math.Round(a / b),
            Operator.Remainder => a % b,
            _ => throw run.Fail(new("Operasi ini hanya berlaku untuk bilangan bulat.", "This operation applies to whole numbers only.")),
        };
    }

    private static decimal Exact(Run run, Operator operation, decimal a, decimal b)
    {
        RefuseZero(run, operation, b == 0);
        try
        {
            return operation switch
            {
                Operator.Add => a + b,
                Operator.Subtract => a - b,
                Operator.Multiply => a * b,
                Operator.Divide => a / b,
                Operator.DivideWhole => Math.Round(a / b),
                Operator.Remainder => a % b,
                _ => throw run.Fail(new("Operasi ini hanya berlaku untuk bilangan bulat.", "This operation applies to whole numbers only.")),
            };
        }
        catch (OverflowException)
        {
            throw run.Fail(new("Hasil hitungan terlalu besar untuk bilangan desimal.", "The result is too large for a decimal number."));
        }
    }

    private static void RefuseZero(Run run, Operator operation, bool isZero)
    {
        if (isZero && operation is Operator.Divide or Operator.DivideWhole or Operator.Remainder)
        {
            throw run.Fail(new("Pembagian dengan nol.", "Division by zero."));
        }
    }

    public static int Compare(Run run, object left, object right)
    {
        if (TryLong(left, out var a) && TryLong(right, out var b))
        {
            return a.CompareTo(b);
        }
        if (IsWhole(left) && IsWhole(right))
        {
            return ToBig(left).CompareTo(ToBig(right));
        }
        return left is decimal || right is decimal
            ? ToDecimal(run, left).CompareTo(ToDecimal(run, right))
            : ToDouble(left).CompareTo(ToDouble(right));
    }

    public static object Negate(Run run, object value) => value switch
    {
        double real => -real,
        float single => -single,
        decimal exact => -exact,
        _ => Calculate(run, Operator.Subtract, Boxes.Of(0), value),
    };

    public static bool TryLong(object? value, out long number)
    {
        switch (value)
        {
            case long l: number = l; return true;
            case int i: number = i; return true;
            case short s: number = s; return true;
            case byte b: number = b; return true;
            case uint u: number = u; return true;
            case ushort u: number = u; return true;
            case sbyte s: number = s; return true;
            case ulong u when u <= long.MaxValue: number = (long)u; return true;
            default: number = 0; return false;
        }
    }

    public static BigInteger ToBig(object value) => value switch
    {
        BigInteger big => big,
        ulong u => u,
        _ => TryLong(value, out var number) ? number : BigInteger.Zero,
    };

    public static double ToDouble(object value) => value switch
    {
        double real => real,
        float single => double.Parse(single.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
        decimal exact => (double)exact,
        _ => TryLong(value, out var number) ? number : (double)ToBig(value),
    };

    public static decimal ToDecimal(Run run, object value)
    {
        try
        {
            return value switch
            {
                decimal exact => exact,
                double real => (decimal)real,
                float single => (decimal)single,
                _ => TryLong(value, out var number) ? number : (decimal)ToBig(value),
            };
        }
        catch (OverflowException)
        {
            throw run.Fail(new("Bilangan terlalu besar untuk bilangan desimal.", "The number is too large for a decimal number."));
        }
    }
}
