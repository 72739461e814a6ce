using System.Globalization;

namespace Budaya.Core.Tenants;

/// <summary>Contrast of a colour with white, as WCAG 2 defines it.</summary>
internal static class AccentContrast
{
    public const double Least = 4.5;

    /// <param name="colour"><c>#rrggbb</c>.</param>
    /// <returns>1 (white) to 21 (black).</returns>
    public static double WithWhite(string colour) => 1.05 / (0.2126 * Channel(colour, 1) + 0.7152 * Channel(colour, 3) + 0.0722 * Channel(colour, 5) + 0.05);

    private static double Channel(string colour, int at)
    {
        double value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
