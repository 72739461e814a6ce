namespace Budaya.LegalText;

/// <summary>Numbers in Indonesian words.</summary>
public static class Terbilang
{
    private static readonly string[] Small =
    [
        "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas",
    ];

    private static readonly (long Value, string Word)[] Groups =
    [
        (1_000_000_000_000_000, "kuadriliun"), (1_000_000_000_000, "triliun"), (1_000_000_000, "miliar"), (1_000_000, "juta"),
    ];

    /// <summary>The number in words: 15 is <c>lima belas</c>, 1100 is <c>seribu seratus</c>, -2 is <c>minus dua</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is <see cref="long.MinValue"/>, which has no positive counterpart.</exception>
    public static string Words(long number)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(number, long.MinValue);
        return number < 0 ? "minus " + Positive(-number) : Positive(number);
    }

    /// <summary>Digits and words as a legal text writes a number: <c>15 (lima belas)</c>.</summary>
    public static string WithDigits(long number) => $"{number.ToString(System.Globalization.CultureInfo.InvariantCulture)} ({Words(number)})";

    private static string Positive(long number) => number switch
    {
        < 12 => Small[number],
        < 20 => $"{Small[number - 10]} belas",
        < 100 => Join($"{Small[number / 10]} puluh", number % 10),
        < 200 => Join("seratus", number - 100),
        < 1000 => Join($"{Small[number / 100]} ratus", number % 100),
        < 2000 => Join("seribu", number - 1000),
        < 1_000_000 => Join($"{Positive(number / 1000)} ribu", number % 1000),
        _ => Large(number),
    };

    private static string Large(long number)
    {
        foreach (var (value, word) in Groups)
        {
            if (number >= value)
            {
                return Join($"{Positive(number / value)} {word}", number % value);
            }
        }

        throw new InvalidOperationException($"{number} is less than a million and was not written.");
    }

    private static string Join(string head, long rest) => rest == 0 ? head : $"{head} {Positive(rest)}";
}
