using System.Globalization;
using System.Text;

namespace Budaya.LegalText;

/// <summary>Numbers as legal texts write them: Roman numerals, letters, ordinal words.</summary>
public static class Numerals
{
    private static readonly (int Value, string Sign)[] RomanSigns =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
        (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];

    /// <summary>A Roman numeral in capitals: BAB and Lampiran.</summary>
    /// <param name="number">1 to 3999.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number has no Roman numeral.</exception>
    public static string Roman(int number)
    {
        if (number is < 1 or > 3999)
        {
            throw new ArgumentOutOfRangeException(nameof(number), number, "Roman numerals run from 1 to 3999.");
        }

        var text = new StringBuilder();
        foreach (var (value, sign) in RomanSigns)
        {
            for (; number >= value; number -= value)
            {
                text.Append(sign);
            }
        }

        return text.ToString();
    }

    /// <summary>The value of a Roman numeral in capitals, or null when the text is not one in its only correct spelling.</summary>
    public static int? FromRoman(string text)
    {
        if (text.Length is 0 or > 15 || text.Any(c => !"IVXLCDM".Contains(c, StringComparison.Ordinal)))
        {
            return null;
        }

        var number = 0;
        var at = 0;
        foreach (var (value, sign) in RomanSigns)
        {
            while (text.AsSpan(at).StartsWith(sign, StringComparison.Ordinal))
            {
                number += value;
                at += sign.Length;
            }
        }

        return at == text.Length && number is >= 1 and <= 3999 && Roman(number) == text ? number : null;
    }

    /// <summary>Lower-case letters: 1 is <c>a</c>, 26 is <c>z</c>, then <c>aa</c>, <c>ab</c>.</summary>
    /// <param name="position">From 1. A well-made list ends at 26.</param>
    /// <exception cref="ArgumentOutOfRangeException">The position is less than 1.</exception>
    public static string Letters(int position)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(position, 1);
        var text = "";
        for (; position > 0; position = (position - 1) / 26)
        {
            text = (char)('a' + ((position - 1) % 26)) + text;
        }

        return text;
    }

    /// <summary>Ordinal words in Title Case: <c>Kesatu</c>, <c>Kedua Belas</c>, <c>Kedua Puluh Satu</c>.</summary>
    /// <param name="number">From 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1.</exception>
    /// <remarks>Rule: the list of ordinals for Bagian and diktum; the first is <c>Kesatu</c>, not <c>Pertama</c>.</remarks>
    public static string Ordinal(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        var words = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(Terbilang.Words(number));
        return "Ke" + char.ToLowerInvariant(words[0]) + words[1..];
    }
}
