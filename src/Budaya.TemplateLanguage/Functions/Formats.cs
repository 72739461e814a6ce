using System.Globalization;
using System.Numerics;
using Budaya.TemplateLanguage.Running;
using Budaya.TemplateLanguage.Values;

namespace Budaya.TemplateLanguage.Functions;

/// <summary>The .NET formats of numbers, dates and time spans, with their precision kept within the limit.</summary>
internal static class Formats
{
    private const int LongestFormat = 1_000;

    public static string Apply(Run run, object? value, string format, CultureInfo culture)
    {
        if (format.Length > LongestFormat || Precision(format) > run.Limits.NumberDigits)
        {
            throw run.Fail(new("Format angka terlalu panjang.", "The number format is too long."));
        }
        run.Spend(16);
        try
        {
            return value switch
            {
                double real when IsForWhole(format) => ((IFormattable)Whole(real)).ToString(format, culture),
                IFormattable known when Numbers.IsNumber(value) || value is DateTimeOffset or DateOnly or TimeSpan => known.ToString(format, culture),
                _ => Texts.Of(run, value),
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            throw run.Fail(DateFormatter.OutsideCalendar(culture));
        }
        catch (FormatException)
        {
            throw run.Fail(new($"Format \"{format}\" tidak dikenal.", $"The format \"{format}\" is unknown."));
        }
    }

    /// <summary>Prints what <see cref="Apply"/> gives; the short results of whole numbers and floats without making a text first.</summary>
    public static void Print(Run run, object value, string format, CultureInfo culture, Output output)
    {
        Span<char> text = stackalloc char[64];
        if (value is long or double && IsShort(format) && ((ISpanFormattable)value).TryFormat(text, out var length, format, culture))
        {
            run.Spend(16);
            output.Write(text[..length]);
            return;
        }
        output.Write(run.Pay(Apply(run, value, format, culture)));
    }

    /// <summary>Formats such as <c>N0</c>: one letter and one digit, which give every number.</summary>
    private static bool IsShort(string format) => format is [('N' or 'F' or 'P' or 'C' or 'E'), >= '0' and <= '9'];

    private static bool IsForWhole(string format) => format.Length > 0 && format[0] is 'X' or 'x' or 'D' or 'd' or 'B' or 'b';

    private static BigInteger Whole(double real) => double.IsFinite(real) && real == Math.Floor(real) ? new BigInteger(real) : throw new FormatException();

    private static long Precision(string format)
    {
        var digits = format.Length > 1 && char.IsAsciiLetter(format[0]) ? format.AsSpan(1) : [];
        if (digits.IsEmpty || digits.ContainsAnyExceptInRange('0', '9'))
        {
            return 0;
        }
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var precision) ? precision : long.MaxValue;
    }
}
