using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

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

    public static string HeadingOf(int level) => level switch { 1 => Bab, 2 => Bagian, 3 => Paragraf, _ => Pasal };

    public static Styles Of(PageProfile profile) => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = profile.FontName, HighAnsi = profile.FontName, EastAsia = profile.FontName, ComplexScript = profile.FontName },
                new FontSize { Val = HalfPoints(profile) }, new FontSizeComplexScript { Val = HalfPoints(profile) }, new Languages { Val = "id-ID" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "0", Line = Leading(profile), LineRule = LineSpacingRuleValues.Auto }))),
        new Style(new StyleName { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
        Paragraph(Body, "Isi", new WidowControl(), Space(0, 120), new Justification { Val = JustificationValues.Both }),
        Paragraph(Item, "Butir", new WidowControl(), Space(0, 60), new Justification { Val = JustificationValues.Both }),
        Paragraph(Centre, "Tengah", Space(0, 0), new Justification { Val = JustificationValues.Center }),
        Heading(Bab, "heading 1", 0, 240),
        Heading(Bagian, "heading 2", 1, 120),
        Heading(Paragraf, "heading 3", 2, 120),
        Heading(Pasal, "heading 4", 3, 120),
        Paragraph(Cell, "Sel", Space(20, 20)),
        Paragraph(Sign, "Tanda Tangan", new KeepNext(), new KeepLines(), Space(0, 0)),
        Paragraph(Annex, "Kepala Lampiran", new KeepNext(), Space(0, 0)),
        Paragraph(PageNumber, "Nomor Halaman", Space(0, 240), new Justification { Val = JustificationValues.Center }));

    private static Style Paragraph(string id, string name, params OpenXmlElement[] properties) =>
        new(new StyleName { Val = name }, new BasedOn { Val = "Normal" }, new PrimaryStyle(), new StyleParagraphProperties(properties)) { Type = StyleValues.Paragraph, StyleId = id };

    private static Style Heading(string id, string name, int level, int before) =>
        Paragraph(id, name, new KeepNext(), new KeepLines(), Space(before, 60), new Justification { Val = JustificationValues.Center }, new OutlineLevel { Val = level });

    private static SpacingBetweenLines Space(int before, int after) =>
        new() { Before = before.ToString(CultureInfo.InvariantCulture), After = after.ToString(CultureInfo.InvariantCulture) };

    private static string HalfPoints(PageProfile profile) => ((int)Math.Round(profile.SizePt * 2)).ToString(CultureInfo.InvariantCulture);

    private static string Leading(PageProfile profile) => ((int)Math.Round(profile.Leading * 240)).ToString(CultureInfo.InvariantCulture);
}
