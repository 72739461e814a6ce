using System.Globalization;
using System.Text;

namespace Budaya.Core.Values.Materials;

/// <summary>Writes a drawing as a PDF of one page, with the two fonts that every reader has. For posters; official papers are written by the typesetter.</summary>
internal static class PdfDrawing
{
    private const double PointsPerMm = 72 / 25.4;

    /// <summary>Characters of WinAnsi outside Latin-1 that Indonesian texts have.</summary>
    private static readonly Dictionary<char, byte> Special = new() { ['–'] = 0x96, ['—'] = 0x97, ['‘'] = 0x91, ['’'] = 0x92, ['“'] = 0x93, ['”'] = 0x94, ['…'] = 0x85, ['•'] = 0x95 };

    /// <summary>The bytes of the file: the same drawing gives the same bytes.</summary>
    /// <exception cref="RefusedException">A character cannot be written with these fonts.</exception>
    public static byte[] Write(Drawing drawing)
    {
        byte[] content = Content(drawing);
        List<byte[]> objects =
        [
            Ascii("<</Type/Catalog/Pages 2 0 R/Lang(id)>>"),
            Ascii("<</Type/Pages/Kids[3 0 R]/Count 1>>"),
            Ascii(string.Create(CultureInfo.InvariantCulture, $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {drawing.WidthMm * PointsPerMm:0.##} {drawing.HeightMm * PointsPerMm:0.##}]/Contents 4 0 R/Resources<</Font<</R 5 0 R/B 6 0 R>>>>>>")),
            [.. Ascii(string.Create(CultureInfo.InvariantCulture, $"<</Length {content.Length}>>\nstream\n")), .. content, .. "\nendstream"u8],
            Ascii("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"),
            Ascii("<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>"),
            [.. "<</Title("u8, .. Escaped(drawing.Title), .. ")>>"u8],
        ];
        using MemoryStream pdf = new();
        pdf.Write("%PDF-1.4\n%\u00e2\u00e3\n"u8);
        List<long> starts = [];
        for (int i = 0; i < objects.Count; i++)
        {
            starts.Add(pdf.Position);
            pdf.Write(Ascii(string.Create(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n")));
            pdf.Write(objects[i]);
            pdf.Write("\nendobj\n"u8);
        }

        long table = pdf.Position;
        pdf.Write(Ascii(string.Create(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n")));
        starts.ForEach(start => pdf.Write(Ascii(string.Create(CultureInfo.InvariantCulture, $"{start:0000000000} 00000 n \n"))));
        pdf.Write(Ascii(string.Create(CultureInfo.InvariantCulture, $"trailer\n<</Size {objects.Count + 1}/Root 1 0 R/Info 7 0 R>>\nstartxref\n{table}\n%%EOF\n")));
        return pdf.ToArray();
    }

    private static byte[] Content(Drawing drawing)
    {
        using MemoryStream content = new();
        foreach (Box box in drawing.Boxes)
        {
            content.Write(Ascii(string.Create(CultureInfo.InvariantCulture,
                $"{Rgb(box.Colour)} rg {box.X * PointsPerMm:0.##} {(drawing.HeightMm - box.Y - box.Height) * PointsPerMm:0.##} {box.Width * PointsPerMm:0.##} {box.Height * PointsPerMm:0.##} re f\n")));
        }

        foreach (Line line in drawing.Lines)
        {
            content.Write(Ascii(string.Create(CultureInfo.InvariantCulture,
                $"BT {Rgb(line.Colour)} rg /{(line.Bold ? "B" : "R")} {line.Size * PointsPerMm:0.##} Tf {line.X * PointsPerMm:0.##} {(drawing.HeightMm - line.Y) * PointsPerMm:0.##} Td (")));
            content.Write(Escaped(line.Text));
            content.Write(") Tj ET\n"u8);
        }

        return content.ToArray();
    }

    private static string Rgb(string colour) => string.Join(' ', Enumerable.Range(0, 3).Select(i =>
        (int.Parse(colour.AsSpan(1 + (2 * i), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0).ToString("0.###", CultureInfo.InvariantCulture)));

    private static byte[] Escaped(string text)
    {
        List<byte> bytes = [];
        foreach (char c in text)
        {
            byte code = Special.TryGetValue(c, out byte special) ? special
                : c is >= ' ' and <= '~' or >= '\u00a0' and <= '\u00ff' ? (byte)c
                : throw new RefusedException($"Huruf \"{c}\" belum dapat dicetak pada PDF poster. Gunakan berkas SVG, atau ganti huruf itu.");
            if (c is '(' or ')' or '\\')
            {
                bytes.Add((byte)'\\');
            }

            bytes.Add(code);
        }

        return [.. bytes];
    }

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);
}
