using System.Globalization;
using System.Net;
using System.Text;

namespace Budaya.Core.Values.Materials;

/// <summary>Writes a drawing as SVG. The product's font is named and not carried; each line says how wide it is, so that another font keeps it inside the page.</summary>
internal static class SvgDrawing
{
    /// <summary>The bytes of the file: the same drawing gives the same bytes.</summary>
    public static byte[] Write(Drawing drawing)
    {
        StringBuilder svg = new();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{drawing.WidthMm}mm\" height=\"{drawing.HeightMm}mm\" viewBox=\"0 0 {drawing.WidthMm} {drawing.HeightMm}\" lang=\"id\" font-family=\"TeX Gyre Bonum, Bookman Old Style, Bookman, Georgia, serif\"><title>{WebUtility.HtmlEncode(drawing.Title)}</title>");
        svg.Append(CultureInfo.InvariantCulture, $"<rect width=\"{drawing.WidthMm}\" height=\"{drawing.HeightMm}\" fill=\"#ffffff\"/>");
        foreach (Box box in drawing.Boxes)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{box.X:0.##}\" y=\"{box.Y:0.##}\" width=\"{box.Width:0.##}\" height=\"{box.Height:0.##}\" fill=\"{box.Colour}\"/>");
        }

        foreach (Line line in drawing.Lines)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{line.X:0.##}\" y=\"{line.Y:0.##}\" font-size=\"{line.Size:0.##}\"{(line.Bold ? " font-weight=\"700\"" : "")} fill=\"{line.Colour}\" textLength=\"{MaterialFont.Of(line.Bold).WidthOf(line.Text) * line.Size:0.##}\" lengthAdjust=\"spacingAndGlyphs\">{WebUtility.HtmlEncode(line.Text)}</text>");
        }

        return Encoding.UTF8.GetBytes(svg.Append("</svg>\n").ToString());
    }
}
