using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using Budaya.Core.Tenants;

namespace Budaya.Core.Values.Materials;

/// <summary>Writes slides (Office Open XML, ISO/IEC 29500): a title, the values on one slide, one slide for each value, and what each OPD does.</summary>
internal static class SlideDeck
{
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string Names = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Parts = "application/vnd.openxmlformats-officedocument.presentationml";
    private const string Group = "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/><a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"0\" cy=\"0\"/></a:xfrm></p:grpSpPr>";

    private static readonly string[] Agreements =
    [
        "Membentuk kelompok budaya kerja", "Memetakan permasalahan dalam penerapan budaya kerja", "Menyusun rencana aksi", "Menyampaikan permasalahan yang timbul kepada Sekretaris Daerah", "Melaksanakan diskusi kelompok terpumpun",
    ];

    /// <summary>The bytes of the file: the same framework gives the same bytes.</summary>
    public static byte[] Write(ValueFramework framework, TenantProfile profile)
    {
        List<string> slides = [.. Slides(framework, profile)];
        using MemoryStream file = new();
        using (ZipArchive zip = new(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", ContentTypes(slides.Count));
            Add(zip, "_rels/.rels", Rels([("officeDocument", "ppt/presentation.xml")]));
            Add(zip, "ppt/presentation.xml", Presentation(slides.Count));
            Add(zip, "ppt/_rels/presentation.xml.rels", Rels([("slideMaster", "slideMasters/slideMaster1.xml"), .. Enumerable.Range(1, slides.Count).Select(i => ("slide", $"slides/slide{i}.xml")), ("theme", "theme/theme1.xml")]));
            Add(zip, "ppt/slideMasters/slideMaster1.xml", Master);
            Add(zip, "ppt/slideMasters/_rels/slideMaster1.xml.rels", Rels([("slideLayout", "../slideLayouts/slideLayout1.xml"), ("theme", "../theme/theme1.xml")]));
            Add(zip, "ppt/slideLayouts/slideLayout1.xml", $"<p:sldLayout {Names} type=\"blank\" preserve=\"1\"><p:cSld name=\"Kosong\"><p:spTree>{Group}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>");
            Add(zip, "ppt/slideLayouts/_rels/slideLayout1.xml.rels", Rels([("slideMaster", "../slideMasters/slideMaster1.xml")]));
            Add(zip, "ppt/theme/theme1.xml", Theme(profile.AccentColour[1..]));
            for (int i = 0; i < slides.Count; i++)
            {
                Add(zip, $"ppt/slides/slide{i + 1}.xml", slides[i]);
                Add(zip, $"ppt/slides/_rels/slide{i + 1}.xml.rels", Rels([("slideLayout", "../slideLayouts/slideLayout1.xml")]));
            }
        }

        return file.ToArray();
    }

    private static IEnumerable<string> Slides(ValueFramework framework, TenantProfile profile)
    {
        CultureValue[] values = [.. framework.Values.OrderBy(v => v.Position)];
        string about = !string.IsNullOrWhiteSpace(framework.Tagline) ? framework.Tagline : !string.IsNullOrWhiteSpace(framework.Meaning) ? $"{framework.Acronym} berarti {framework.Meaning}." : "";
        string foot = Shape(90, "Kaki", 0.9, 6.85, 11.5, 0.4, [new($"{framework.Acronym} · {profile.OfficialName}", 12)]);
        yield return Slide(
            Bar(0.35), Shape(2, "Pembuka", 0.9, 1.7, 11.5, 0.7, [new($"Budaya kerja {profile.OfficialName}", 24)]),
            Shape(3, "Judul", 0.9, 2.4, 11.5, 1.9, [new(framework.Acronym, 96) { Bold = true, Accent = true }]), Shape(4, "Keterangan", 0.9, 4.4, 11.5, 1.2, [new(about, 28)]));
        yield return Slide([
            Bar(0.15), Shape(2, "Judul", 0.9, 0.4, 11.5, 1, [new($"Nilai {framework.Acronym}", 40) { Bold = true, Accent = true }]),
            .. values.Chunk(values.Length <= 7 ? 7 : (values.Length + 1) / 2).Select((some, column) =>
                Shape(3 + column, $"Nilai {column + 1}", 0.9 + (5.9 * column), 1.5, values.Length <= 7 ? 11.5 : 5.6, 5.2, [.. some.Select(v => new Words(v.Name, 28) { Lead = v.Segment })])), foot]);
        foreach (CultureValue value in values)
        {
            yield return Slide(
                Bar(0.15), Shape(2, "Huruf", 0.9, 0.9, 2.9, 2.4, [new(value.Segment, value.Segment.Length <= 2 ? 138 : 66) { Bold = true, Accent = true }]),
                Shape(3, "Judul", 3.9, 0.7, 8.6, 1, [new(value.Name, 44) { Bold = true }]),
                Shape(4, "Arti", 3.9, 1.75, 8.6, 1.6, [new(value.Definition, 26)]),
                Shape(5, "Panduan perilaku", 3.9, 3.4, 8.6, 3.3, [.. value.Behaviours.OrderBy(b => b.Position).Select(b => new Words(Sentence(b.Text).TrimEnd('.'), 24) { Mark = "<a:buChar char=\"•\"/>" })]), foot);
        }

        yield return Slide(
            Bar(0.15), Shape(2, "Judul", 0.9, 0.4, 11.5, 1, [new("Yang dilakukan setiap perangkat daerah", 40) { Bold = true, Accent = true }]),
            Shape(3, "Kesepakatan", 0.9, 1.7, 11.5, 5, [.. Agreements.Select(a => new Words(a, 28) { Mark = "<a:buAutoNum type=\"arabicPeriod\"/>" })]), foot);
    }

    private static string Sentence(string text) => text.Trim() is { Length: > 0 } words ? char.ToUpperInvariant(words[0]) + words[1..] : "";

    private static string Slide(params IReadOnlyList<string> shapes) =>
        $"<p:sld {Names}><p:cSld><p:spTree>{Group}{string.Concat(shapes)}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>";

    /// <summary>The band of the region's colour at the left edge; its width in inches.</summary>
    private static string Bar(double width) => string.Create(CultureInfo.InvariantCulture,
        $"<p:sp><p:nvSpPr><p:cNvPr id=\"99\" name=\"Pita\"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{Emu(width)}\" cy=\"6858000\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val=\"accent1\"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr></p:sp>");

    /// <summary>A box of paragraphs; places in inches. Text that is too long is made smaller by the program that shows it.</summary>
    private static string Shape(int id, string name, double x, double y, double width, double height, IReadOnlyList<Words> paragraphs)
    {
        string body = string.Concat(paragraphs.Where(p => p.Text.Length > 0).Select(p => p.ToXml()));
        return string.Create(CultureInfo.InvariantCulture, $"<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{name}\"/><p:cNvSpPr txBox=\"1\"/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x=\"{Emu(x)}\" y=\"{Emu(y)}\"/><a:ext cx=\"{Emu(width)}\" cy=\"{Emu(height)}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody><a:bodyPr wrap=\"square\"><a:normAutofit/></a:bodyPr><a:lstStyle/>{(body.Length == 0 ? "<a:p/>" : body)}</p:txBody></p:sp>");
    }

    /// <summary>A paragraph.</summary>
    /// <param name="Text">Its words.</param>
    /// <param name="Size">In points.</param>
    private sealed record Words(string Text, int Size)
    {
        private const int Hanging = 571500;

        public bool Bold { get; init; }

        public bool Accent { get; init; }

        /// <summary>What stands before the words in the region's colour, or empty.</summary>
        public string Lead { get; init; } = "";

        /// <summary>The mark of a list as Office writes it, or empty.</summary>
        public string Mark { get; init; } = "";

        public string ToXml()
        {
            int left = Lead.Length > 0 ? 2 * Hanging : Mark.Length > 0 ? Hanging : 0;
            string place = left == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" marL=\"{left}\" indent=\"-{left}\"");
            return $"<a:p><a:pPr{place}><a:spcAft><a:spcPts val=\"800\"/></a:spcAft>{Mark}</a:pPr>{(Lead.Length > 0 ? Run($"{Lead}\t", true, true) : "")}{Run(Text, Bold, Accent)}</a:p>";
        }

        private string Run(string text, bool bold, bool accent) =>
            $"<a:r><a:rPr lang=\"id-ID\" sz=\"{Size * 100}\"{(bold ? " b=\"1\"" : "")}><a:solidFill><a:schemeClr val=\"{(accent ? "accent1" : "tx1")}\"/></a:solidFill></a:rPr><a:t>{WebUtility.HtmlEncode(text)}</a:t></a:r>";
    }

    private static long Emu(double inches) => (long)(inches * 914400);

    private static string ContentTypes(int slides) =>
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + Override("/ppt/presentation.xml", $"{Parts}.presentation.main+xml") + Override("/ppt/slideMasters/slideMaster1.xml", $"{Parts}.slideMaster+xml") + Override("/ppt/slideLayouts/slideLayout1.xml", $"{Parts}.slideLayout+xml")
        + Override("/ppt/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml") + string.Concat(Enumerable.Range(1, slides).Select(i => Override($"/ppt/slides/slide{i}.xml", $"{Parts}.slide+xml"))) + "</Types>";

    private static string Override(string part, string type) => $"<Override PartName=\"{part}\" ContentType=\"{type}\"/>";

    private static string Rels(IReadOnlyList<(string Kind, string Target)> rows) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + string.Concat(rows.Select((row, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"{Relations}/{row.Kind}\" Target=\"{row.Target}\"/>")) + "</Relationships>";

    private static string Presentation(int slides) =>
        $"<p:presentation {Names}><p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" r:id=\"rId1\"/></p:sldMasterIdLst><p:sldIdLst>"
        + string.Concat(Enumerable.Range(0, slides).Select(i => $"<p:sldId id=\"{256 + i}\" r:id=\"rId{i + 2}\"/>")) + "</p:sldIdLst><p:sldSz cx=\"12192000\" cy=\"6858000\"/><p:notesSz cx=\"6858000\" cy=\"9144000\"/></p:presentation>";

    private static string Master =>
        $"<p:sldMaster {Names}><p:cSld><p:bg><p:bgRef idx=\"1001\"><a:schemeClr val=\"bg1\"/></p:bgRef></p:bg><p:spTree>{Group}</p:spTree></p:cSld><p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\" accent2=\"accent2\" accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\" accent6=\"accent6\" hlink=\"hlink\" folHlink=\"folHlink\"/><p:sldLayoutIdLst><p:sldLayoutId id=\"2147483649\" r:id=\"rId1\"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle/><p:bodyStyle/><p:otherStyle/></p:txStyles></p:sldMaster>";

    private static string Theme(string accent)
    {
        string colours = string.Concat(new[] { ("dk1", "1C2426"), ("lt1", "FFFFFF"), ("dk2", "1C2426"), ("lt2", "FFFFFF"), ("accent1", accent), ("accent2", accent), ("accent3", accent), ("accent4", accent), ("accent5", accent), ("accent6", accent), ("hlink", accent), ("folHlink", accent) }
            .Select(c => $"<a:{c.Item1}><a:srgbClr val=\"{c.Item2.ToUpperInvariant()}\"/></a:{c.Item1}>"));
        const string fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>";
        const string font = "<a:latin typeface=\"Arial\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/>";
        const string line = $"<a:ln w=\"9525\">{fill}</a:ln>";
        const string effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
        return $"<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"Budaya\"><a:themeElements><a:clrScheme name=\"Budaya\">{colours}</a:clrScheme><a:fontScheme name=\"Budaya\"><a:majorFont>{font}</a:majorFont><a:minorFont>{font}</a:minorFont></a:fontScheme>"
            + $"<a:fmtScheme name=\"Budaya\"><a:fillStyleLst>{fill}{fill}{fill}</a:fillStyleLst><a:lnStyleLst>{line}{line}{line}</a:lnStyleLst><a:effectStyleLst>{effect}{effect}{effect}</a:effectStyleLst><a:bgFillStyleLst>{fill}{fill}{fill}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>";
    }

    private static void Add(ZipArchive zip, string name, string xml)
    {
        ZipArchiveEntry entry = zip.CreateEntry(name);
        entry.LastWriteTime = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero); // the same bytes on every day
        using Stream stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes(Head + xml));
    }
}
