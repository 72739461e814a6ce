using System.Globalization;

namespace Budaya.Web.Shell;

/// <summary>An opaque sRGB colour, with the contrast of WCAG 2.</summary>
public readonly record struct Colour(byte R, byte G, byte B)
{
    /// <summary>White.</summary>
    public static Colour White { get; } = new(255, 255, 255);

    /// <summary>Black.</summary>
    public static Colour Black { get; } = new(0, 0, 0);

    /// <summary>Reads <c>#0f5e63</c>; three digits and a missing <c>#</c> are refused.</summary>
    public static bool TryParse(string? text, out Colour colour)
    {
        colour = default;
        if (text is not ['#', ..] || text.Length != 7) { return false; }
        if (!uint.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)) { return false; }
        colour = new((byte)(value >> 16), (byte)(value >> 8), (byte)value);
        return true;
    }

    /// <summary>Reads <c>#0f5e63</c>.</summary>
    /// <exception cref="FormatException">The text is not # and six hexadecimal digits.</exception>
    public static Colour Parse(string text) =>
        TryParse(text, out var colour) ? colour : throw new FormatException($"\"{text}\" is not a colour such as #0f5e63.");

    /// <summary>This colour with <paramref name="share"/> of another in it.</summary>
    /// <param name="other">The other colour.</param>
    /// <param name="share">0 (none of it) to 1 (only it).</param>
    public Colour Mix(Colour other, double share) => new(Blend(R, other.R, share), Blend(G, other.G, share), Blend(B, other.B, share));

    /// <summary>The same hue in another lightness and saturation.</summary>
    /// <param name="lightness">0 (black) to 1 (white).</param>
    /// <param name="atLeast">Saturation, 0 to 1, that a coloured hue is raised to; a grey stays grey.</param>
    /// <param name="atMost">Saturation, 0 to 1, that it is lowered to.</param>
    public Colour Tone(double lightness, double atLeast, double atMost)
    {
        var (hue, saturation) = HueAndSaturation();
        if (saturation > 0.05) { saturation = Math.Clamp(saturation, atLeast, atMost); }
        var reach = saturation * Math.Min(lightness, 1 - lightness);
        return new(Channel(0), Channel(8), Channel(4));

        byte Channel(int offset)
        {
            var place = (offset + (hue / 30)) % 12;
            return (byte)Math.Round(255 * (lightness - (reach * Math.Max(-1, Math.Min(Math.Min(place - 3, 9 - place), 1)))));
        }
    }

    /// <summary>Contrast ratio, from 1 to 21.</summary>
    public double ContrastWith(Colour other)
    {
        var (a, b) = (Luminance, other.Luminance);
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private double Luminance => (0.2126 * Linear(R)) + (0.7152 * Linear(G)) + (0.0722 * Linear(B));

    /// <summary><c>#0f5e63</c>, lower case.</summary>
    public override string ToString() => $"#{R:x2}{G:x2}{B:x2}";

    private (double Hue, double Saturation) HueAndSaturation()
    {
        var (r, g, b) = (R / 255.0, G / 255.0, B / 255.0);
        var (high, low) = (Math.Max(r, Math.Max(g, b)), Math.Min(r, Math.Min(g, b)));
        var range = high - low;
        if (range == 0) { return (0, 0); }
        var sector = high == r ? ((g - b) / range) + 6 : high == g ? ((b - r) / range) + 2 : ((r - g) / range) + 4;
        return (sector % 6 * 60, range / (1 - Math.Abs(high + low - 1)));
    }

    private static byte Blend(byte from, byte to, double share) => (byte)Math.Round(from + ((to - from) * share));

    private static double Linear(byte channel)
    {
        var c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
    }
}
