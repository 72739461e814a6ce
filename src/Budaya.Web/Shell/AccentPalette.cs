using System.Text;

namespace Budaya.Web.Shell;

/// <summary>The shades of one theme that a tenant's accent gives.</summary>
/// <param name="Accent">Links, buttons, marks.</param>
/// <param name="Strong">Pressed, and text on <paramref name="Fill"/>.</param>
/// <param name="Fill">Quiet fill behind accent text.</param>
/// <param name="Line">Edge of such a fill.</param>
/// <param name="OnAccent">Text on <paramref name="Accent"/>.</param>
/// <param name="Map1">Lightest step of the commitment map.</param>
/// <param name="Map2">Middle step.</param>
/// <param name="Poster">Ground of the poster; its text is white.</param>
/// <param name="PosterText">Running text on the poster.</param>
public sealed record AccentShades(
    Colour Accent, Colour Strong, Colour Fill, Colour Line, Colour OnAccent, Colour Map1, Colour Map2, Colour Poster, Colour PosterText);

/// <summary>
/// What one accent colour becomes: five light and five dark values, the map scale and the poster, each with the contrast that WCAG 2.2 AA
/// asks for (text 4.5:1). When the colour itself has too little, the nearest darker shade takes its place and <see cref="Adjusted"/> says so.
/// </summary>
public sealed class AccentPalette
{
    private const double Enough = 4.5;

    // Surfaces and texts of tokens.css that the accent meets.
    private static readonly Colour LightMuted = Colour.Parse("#eceeeb");
    private static readonly Colour LightMapText = Colour.Parse("#10201f");
    private static readonly Colour DarkSurface = Colour.Parse("#182025");
    private static readonly Colour DarkMuted = Colour.Parse("#28333a");
    private static readonly Colour DarkMapText = Colour.Parse("#f2fbfb");

    private AccentPalette(Colour wanted)
    {
        Wanted = wanted;
        Light = LightShades(wanted);
        Dark = DarkShades(wanted, Light);
    }

    /// <summary>The accent of the platform itself and of the operator's pages.</summary>
    public static AccentPalette Platform { get; } = new(Colour.Parse("#3a4777"));

    /// <summary>The colour that was entered.</summary>
    public Colour Wanted { get; }

    /// <summary>Shades on light pages.</summary>
    public AccentShades Light { get; }

    /// <summary>Shades on dark pages.</summary>
    public AccentShades Dark { get; }

    /// <summary>The colour that was entered has too little contrast; <see cref="Light"/> holds the nearest shade that has enough.</summary>
    public bool Adjusted => Light.Accent != Wanted;

    /// <summary>The shades of a colour.</summary>
    public static AccentPalette From(Colour colour) => new(colour);

    /// <summary>The shades of a colour such as <c>#0f5e63</c>; the platform's own when there is none or it cannot be read.</summary>
    public static AccentPalette From(string? colour) => Colour.TryParse(colour, out var parsed) ? new(parsed) : Platform;

    /// <summary>The values as custom properties, for a style element after <c>budaya.css</c>.</summary>
    public string Css()
    {
        var css = new StringBuilder();
        Append(css, ":root", Light);
        Append(css, "[data-bs-theme=\"dark\"]", Dark);
        return css.ToString();
    }

    private static AccentShades LightShades(Colour wanted)
    {
        var accent = Until(wanted, Colour.Black, c => c.ContrastWith(Colour.White) >= Enough && c.ContrastWith(LightMuted) >= Enough && c.ContrastWith(c.Mix(Colour.White, 0.88)) >= Enough);
        var strong = accent.Mix(Colour.Black, 0.28);
        return new(
            accent, strong, Fill: accent.Mix(Colour.White, 0.88), Line: accent.Mix(Colour.White, 0.62), OnAccent: Colour.White,
            Map1: accent.Mix(Colour.White, 0.84),
            Map2: Until(accent.Mix(Colour.White, 0.5), Colour.White, c => c.ContrastWith(LightMapText) >= Enough),
            Poster: PosterOf(strong), PosterText: strong.Mix(Colour.White, 0.9));
    }

    private static AccentShades DarkShades(Colour wanted, AccentShades light)
    {
        var bright = wanted.Tone(lightness: 0.68, atLeast: 0.45, atMost: 0.7);
        var fill = DarkSurface.Mix(bright, 0.16);
        var accent = Until(bright, Colour.White, c => c.ContrastWith(DarkMuted) >= Enough && c.ContrastWith(fill) >= Enough);
        return new(
            accent, Strong: accent.Mix(Colour.White, 0.35), fill, Line: DarkSurface.Mix(accent, 0.38),
            OnAccent: Until(wanted.Mix(Colour.Black, 0.7), Colour.Black, c => c.ContrastWith(accent) >= Enough),
            Map1: DarkSurface.Mix(accent, 0.18),
            Map2: Until(DarkSurface.Mix(accent, 0.45), Colour.Black, c => c.ContrastWith(DarkMapText) >= Enough),
            light.Poster, light.PosterText);
    }

    private static Colour PosterOf(Colour strong) => Until(strong, Colour.Black, c => c.ContrastWith(Colour.White) >= 7);

    // Steps of one hundredth towards black or white; the end always passes.
    private static Colour Until(Colour start, Colour end, Func<Colour, bool> passes)
    {
        for (var step = 0; step < 100; step++)
        {
            var colour = start.Mix(end, step / 100.0);
            if (passes(colour)) { return colour; }
        }

        return end;
    }

    private static void Append(StringBuilder css, string selector, AccentShades shades)
    {
        css.Append(selector).Append('{');
        foreach (var (name, colour) in Properties(shades)) { css.Append("--bd-").Append(name).Append(':').Append(colour.ToString()).Append(';'); }
        css.Append('}');
    }

    private static IEnumerable<(string Name, Colour Colour)> Properties(AccentShades s) =>
    [
        ("aksen", s.Accent), ("aksen-kuat", s.Strong), ("aksen-l", s.Fill), ("aksen-g", s.Line), ("di-aksen", s.OnAccent),
        ("h1", s.Map1), ("h2", s.Map2), ("h3", s.Accent), ("poster", s.Poster), ("poster-teks", s.PosterText),
    ];
}
