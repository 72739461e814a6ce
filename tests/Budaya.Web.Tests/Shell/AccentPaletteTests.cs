using Budaya.Web.Shell;

namespace Budaya.Web.Tests.Shell;

public sealed class AccentPaletteTests
{
    private static readonly string[] LightSurfaces = ["#f4f5f3", "#ffffff", "#f8f9f7", "#eceeeb"];
    private static readonly string[] DarkSurfaces = ["#10161a", "#182025", "#1d262c", "#28333a"];

    // 9 × 9 × 9 colours of the whole cube, corners included.
    public static TheoryData<string> Cube()
    {
        var data = new TheoryData<string>();
        for (var red = 0; red < 9; red++) { data.Add(string.Create(null, $"{Step(red):x2}")); }
        return data;
    }

    [Theory]
    [MemberData(nameof(Cube))]
    public void From_AnyColour_TextKeepsItsContrastInBothThemes(string red)
    {
        var palettes = from g in Enumerable.Range(0, 9) from b in Enumerable.Range(0, 9) select AccentPalette.From($"#{red}{Step(g):x2}{Step(b):x2}");

        foreach (var palette in palettes)
        {
            AssertReadable(palette.Wanted, palette.Light, LightSurfaces, mapText: "#10201f");
            AssertReadable(palette.Wanted, palette.Dark, DarkSurfaces, mapText: "#f2fbfb");
        }
    }

    [Fact]
    public void From_ColourWithEnoughContrast_IsKept()
    {
        var palette = AccentPalette.From("#0f5e63");

        Assert.False(palette.Adjusted);
        Assert.Equal("#0f5e63", palette.Light.Accent.ToString());
    }

    [Fact]
    public void From_PaleColour_TakesTheNearestDarkerShadeAndSaysSo()
    {
        var palette = AccentPalette.From("#ffd34d");

        Assert.True(palette.Adjusted);
        Assert.InRange(palette.Light.Accent.ContrastWith(Colour.White), 4.5, 6.5);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("teal")]
    [InlineData("#0f5e6")]
    [InlineData("#0f5e6g")]
    [InlineData("#0f5e63;}body{display:none")]
    [InlineData("# f5e63")]
    public void From_WhatIsNoColour_IsThePlatformsOwn(string? text) =>
        Assert.Equal(AccentPalette.Platform.Wanted, AccentPalette.From(text).Wanted);

    [Fact]
    public void Css_Accent_HasBothThemesAndNothingButColours()
    {
        var css = AccentPalette.From("#8a341f").Css();

        Assert.StartsWith(":root{--bd-aksen:#8a341f;", css, StringComparison.Ordinal);
        Assert.Contains("[data-bs-theme=\"dark\"]{--bd-aksen:#", css, StringComparison.Ordinal);
        Assert.Matches("^([^{}]+\\{(--bd-[a-z0-9-]+:#[0-9a-f]{6};){10}\\}){2}$", css);
    }

    [Fact]
    public void ContrastWith_BlackOnWhite_IsTwentyOne() =>
        Assert.Equal(21, Colour.Black.ContrastWith(Colour.White), precision: 6);

    [Fact]
    public void ContrastWith_KnownPair_IsTheFigureOfWcag() =>
        Assert.Equal(4.54, Colour.Parse("#767676").ContrastWith(Colour.White), precision: 2);

    private static void AssertReadable(Colour wanted, AccentShades shades, string[] surfaces, string mapText)
    {
        foreach (var surface in surfaces) { Enough(shades.Accent, Colour.Parse(surface), "accent on a surface"); }
        Enough(shades.Accent, shades.Fill, "accent on its fill");
        Enough(shades.Strong, shades.Fill, "strong accent on its fill");
        Enough(shades.OnAccent, shades.Accent, "text on accent");
        Enough(shades.OnAccent, shades.Strong, "text on strong accent");
        Enough(Colour.Parse(mapText), shades.Map2, "text on the middle step of the map");
        Enough(Colour.White, shades.Poster, "text on the poster");
        Enough(shades.PosterText, shades.Poster, "running text on the poster");

        void Enough(Colour text, Colour ground, string what) =>
            Assert.True(text.ContrastWith(ground) >= 4.5, $"{wanted}: {what} is {text.ContrastWith(ground):0.00}:1 ({text} on {ground}).");
    }

    private static int Step(int n) => Math.Min(n * 32, 255);
}
