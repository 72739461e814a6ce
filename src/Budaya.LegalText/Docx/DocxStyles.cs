using System.Globalization;

namespace Budaya.LegalText.Docx;

/// <summary>The styles of the document, one for each role of a paragraph.</summary>
internal static class DocxStyles
{
    public const string Body = "Isi";
    public const string Item = "Butir";
    public const string Centre = "Tengah";
    public const string Bab = "Heading1";
    public const string Bagian = "Heading2";
    public const string Paragraf = "Heading3";
    public const string Pasal = "Heading4";
    public const string Cell = "Sel";
    public const string Sign = "TandaTangan";
    public const string Annex = "KepalaLampiran";
    public const string PageNumber = "NomorHalaman";
    public const string Picture = "Gambar";

    public static string HeadingOf(int level) => level switch { 1 => Bab, 2 => Bagian, 3 => Paragraf, _ => Pasal };

    public static string Part(PageProfile profile)
    {
        var lengths = new DocxMeasures(profile);
        var font = System.Security.SecurityElement.Escape(profile.FontName);
        var size = (int)Math.Round(profile.SizePt * 2);
        DocxText xml = new();
        xml.Add($"<w:styles {DocxPackage.Namespaces}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"{font}\" w:hAnsi=\"{font}\" w:eastAsia=\"{font}\" w:cs=\"{font}\"/>");
        xml.Add($"<w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/><w:lang w:val=\"id-ID\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"0\" w:line=\"{lengths.Line}\" w:lineRule=\"exact\"/></w:pPr></w:pPrDefault></w:docDefaults>");
        xml.Add("<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>");
        Style(xml, Body, "Isi", $"<w:widowControl/>{Space(0, lengths.Gap)}<w:jc w:val=\"both\"/>");
        Style(xml, Item, "Butir", $"<w:widowControl/>{Space(0, lengths.Gap)}<w:jc w:val=\"both\"/>");
        Style(xml, Centre, "Tengah", "<w:jc w:val=\"center\"/>");
        Heading(xml, Bab, 1, lengths.AboveDivision, lengths.Gap);
        Heading(xml, Bagian, 2, lengths.AboveDivision, lengths.Gap);
        Heading(xml, Paragraf, 3, lengths.AboveDivision, lengths.Gap);
        Heading(xml, Pasal, 4, lengths.AbovePasal, lengths.Gap);
        Style(xml, Cell, "Sel", Space(0, 20));
        Style(xml, Sign, "Tanda Tangan", "<w:keepNext/><w:keepLines/>");
        Style(xml, Annex, "Kepala Lampiran", "<w:keepNext/>");
        Style(xml, PageNumber, "Nomor Halaman", "<w:jc w:val=\"center\"/>");
        Style(xml, Picture, "Gambar", "<w:keepNext/><w:spacing w:line=\"240\" w:lineRule=\"auto\"/>");   // an exact height would cut a picture off
        return xml.Add("</w:styles>").ToString();
    }

    private static void Heading(DocxText xml, string id, int level, int before, int after) =>
        Style(xml, id, $"heading {level.ToString(CultureInfo.InvariantCulture)}", string.Create(CultureInfo.InvariantCulture,
            $"<w:keepNext/><w:keepLines/><w:numPr><w:ilvl w:val=\"{DocxHeadingNumbers.OfStyle(level).Level}\"/><w:numId w:val=\"{DocxHeadingNumbers.OfStyle(level).Id}\"/></w:numPr>{Space(before, after)}<w:jc w:val=\"center\"/><w:outlineLvl w:val=\"{level - 1}\"/>"));

    private static void Style(DocxText xml, string id, string name, string properties) =>
        xml.Add($"<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>{properties}</w:pPr></w:style>");

    private static string Space(int before, int after) => string.Create(CultureInfo.InvariantCulture, $"<w:spacing w:before=\"{before}\" w:after=\"{after}\"/>");
}
