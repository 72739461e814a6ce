using System.Globalization;
using System.Net;
using System.Text;

namespace Budaya.Core.Values.Materials;

/// <summary>Writes a drawing as SVG. Letters are outlines of the product's font, so that the picture is the same wherever it is opened; each line carries its words for readers that speak.</summary>
internal static class SvgDrawing
{
    /// <summary>The bytes of the file: the same drawing gives the same bytes.</summary>
    /// <exception cref="RefusedException">The font lacks a character.</exception>
    public static byte[] Write(Drawing drawing)
    {
        StringBuilder svg = new();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"{drawing.WidthMm}mm\" height=\"{drawing.HeightMm}mm\" viewBox=\"0 0 {drawing.WidthMm} {drawing.HeightMm}\" lang=\"id\"><title>{WebUtility.HtmlEncode(drawing.Title)}</title><defs>");
        foreach ((bool bold, int glyph) in drawing.Lines.SelectMany(line => line.Text.Select(c => (line.Bold, MaterialFont.Of(line.Bold).GlyphOf(c)))).Distinct().Order())
        {
            svg.Append(CultureInfo.InvariantCulture, $"<path id=\"{IdOf(bold, glyph)}\" d=\"{MaterialFont.Of(bold).PathOf(glyph)}\"/>");
        }

        svg.Append(CultureInfo.InvariantCulture, $"</defs><rect width=\"{drawing.WidthMm}\" height=\"{drawing.HeightMm}\" fill=\"#ffffff\"/>");
        foreach (Box box in drawing.Boxes)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{box.X:0.##}\" y=\"{box.Y:0.##}\" width=\"{box.Width:0.##}\" height=\"{box.Height:0.##}\" fill=\"{box.Colour}\"/>");
        }

        drawing.Lines.ForEach(line => Write(svg, line));
        return Encoding.UTF8.GetBytes(svg.Append("</svg>\n").ToString());
    }

    // Glyphs stand side by side in thousandths of the size, as the PDF sets them.
    private static void Write(StringBuilder svg, Line line)
    {
        MaterialFont font = MaterialFont.Of(line.Bold);
        double scale = line.Size / 1000;
        svg.Append(CultureInfo.InvariantCulture, $"<g role=\"img\" aria-label=\"{WebUtility.HtmlEncode(line.Text)}\" fill=\"{line.Colour}\" transform=\"matrix({scale:0.#####} 0 0 {-scale:0.#####} {line.X:0.##} {line.Y:0.##})\">");
        int x = 0;
        foreach (int glyph in line.Text.Select(font.GlyphOf))
        {
            svg.Append(CultureInfo.InvariantCulture, $"<use xlink:href=\"#{IdOf(line.Bold, glyph)}\" x=\"{x}\"/>");
            x += font.WidthOf(glyph);
        }

        svg.Append("</g>");
    }

    private static string IdOf(bool bold, int glyph) => string.Create(CultureInfo.InvariantCulture, $"{(bold ? 'b' : 'r')}{glyph}");
}
