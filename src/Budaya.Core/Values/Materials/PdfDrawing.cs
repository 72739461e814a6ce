using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Budaya.Core.Values.Materials;

/// <summary>Writes a drawing as a PDF of one page, with the product's font in it. For posters; official papers are written by the typesetter.</summary>
internal static class PdfDrawing
{
    private const double PointsPerMm = 72 / 25.4;
    private const int Regular = 5;
    private const int Bold = 10;

    /// <summary>The bytes of the file: the same drawing gives the same bytes.</summary>
    /// <exception cref="RefusedException">The font lacks a character.</exception>
    public static byte[] Write(Drawing drawing)
    {
        byte[] content = Content(drawing);
        List<byte[]> objects =
        [
            Ascii("<</Type/Catalog/Pages 2 0 R/Lang(id)>>"),
            Ascii("<</Type/Pages/Kids[3 0 R]/Count 1>>"),
            Ascii($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {Number(drawing.WidthMm * PointsPerMm)} {Number(drawing.HeightMm * PointsPerMm)}]/Contents 4 0 R/Resources<</Font<</R {Regular} 0 R/B {Bold} 0 R>>>>>>"),
            Stream("", content),
            .. Font(MaterialFont.Regular, Regular, Used(drawing, bold: false)),
            .. Font(MaterialFont.Bold, Bold, Used(drawing, bold: true)),
            Ascii($"<</Title<FEFF{Hex(drawing.Title)}>>>"),
        ];
        using MemoryStream pdf = new();
        pdf.Write("%PDF-1.4\n%\u00e2\u00e3\n"u8);
        List<long> starts = [];
        for (int i = 0; i < objects.Count; i++)
        {
            starts.Add(pdf.Position);
            pdf.Write(Ascii($"{i + 1} 0 obj\n"));
            pdf.Write(objects[i]);
            pdf.Write("\nendobj\n"u8);
        }

        long table = pdf.Position;
        pdf.Write(Ascii($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n"));
        starts.ForEach(start => pdf.Write(Ascii(string.Create(CultureInfo.InvariantCulture, $"{start:0000000000} 00000 n \n"))));
        pdf.Write(Ascii($"trailer\n<</Size {objects.Count + 1}/Root 1 0 R/Info {objects.Count} 0 R>>\nstartxref\n{table}\n%%EOF\n"));
        return pdf.ToArray();
    }

    private static byte[] Content(Drawing drawing)
    {
        StringBuilder content = new();
        foreach (Box box in drawing.Boxes)
        {
            content.Append(CultureInfo.InvariantCulture,
                $"{Rgb(box.Colour)} rg {Number(box.X * PointsPerMm)} {Number((drawing.HeightMm - box.Y - box.Height) * PointsPerMm)} {Number(box.Width * PointsPerMm)} {Number(box.Height * PointsPerMm)} re f\n");
        }

        foreach (Line line in drawing.Lines)
        {
            string glyphs = string.Concat(line.Text.Select(c => MaterialFont.Of(line.Bold).GlyphOf(c).ToString("X4", CultureInfo.InvariantCulture)));
            content.Append(CultureInfo.InvariantCulture,
                $"BT {Rgb(line.Colour)} rg /{(line.Bold ? "B" : "R")} {Number(line.Size * PointsPerMm)} Tf {Number(line.X * PointsPerMm)} {Number((drawing.HeightMm - line.Y) * PointsPerMm)} Td <{glyphs}> Tj ET\n");
        }

        return Encoding.ASCII.GetBytes(content.ToString());
    }

    // The font as five objects: itself, its glyphs, its measures, its outlines, and the way back from glyphs to characters.
    private static byte[][] Font(MaterialFont font, int at, IReadOnlyList<char> used) =>
    [
        Ascii($"<</Type/Font/Subtype/Type0/BaseFont/{font.Name}/Encoding/Identity-H/DescendantFonts[{at + 1} 0 R]/ToUnicode {at + 4} 0 R>>"),
        Ascii($"<</Type/Font/Subtype/CIDFontType0/BaseFont/{font.Name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor {at + 2} 0 R/DW 1000/W[{string.Join(' ', used.Select(c => $"{font.GlyphOf(c)}[{font.WidthOf(font.GlyphOf(c))}]"))}]>>"),
        Ascii($"<</Type/FontDescriptor/FontName/{font.Name}/Flags 4/FontBBox[{string.Join(' ', font.Box)}]/ItalicAngle 0/Ascent {font.Ascent}/Descent {font.Descent}/CapHeight 681/StemV 90/FontFile3 {at + 3} 0 R>>"),
        Stream("/Subtype/CIDFontType0C", font.Outlines),
        Stream("", Encoding.ASCII.GetBytes(
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def /CMapName /Budaya def\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
            + string.Concat(used.Chunk(100).Select(some => $"{some.Length} beginbfchar\n{string.Concat(some.Select(c => $"<{font.GlyphOf(c):X4}> <{(int)c:X4}>\n"))}endbfchar\n"))
            + "endcmap CMapName currentdict /CMap defineresource pop end end\n")),
    ];

    private static List<char> Used(Drawing drawing, bool bold) => [.. drawing.Lines.Where(l => l.Bold == bold).SelectMany(l => l.Text).Distinct().Order()];

    private static byte[] Stream(string entries, ReadOnlySpan<byte> bytes)
    {
        using MemoryStream packed = new();
        using (ZLibStream zip = new(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(bytes);
        }

        return [.. Ascii($"<<{entries}/Filter/FlateDecode/Length {packed.Length}>>\nstream\n"), .. packed.ToArray(), .. "\nendstream"u8];
    }

    private static string Rgb(string colour) => string.Join(' ', Enumerable.Range(0, 3).Select(i =>
        (int.Parse(colour.AsSpan(1 + (2 * i), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0).ToString("0.###", CultureInfo.InvariantCulture)));

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Hex(string text) => Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text));

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);
}
