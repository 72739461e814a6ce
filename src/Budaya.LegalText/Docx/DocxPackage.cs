using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Budaya.LegalText.Docx;

/// <summary>A picture of the document and the id by which it is referred to.</summary>
internal sealed record DocxPicture(string Id, string FileName, byte[] Bytes);

/// <summary>What the body needs from the other parts of the file.</summary>
internal sealed record DocxContent(string Document, string Numbering, IReadOnlyList<DocxPicture> Pictures);

/// <summary>Puts the parts of a Word file together by hand, in fixed order, with fixed ids and times.</summary>
internal static class DocxPackage
{
    /// <summary>The names of the parts in WordprocessingML.</summary>
    public const string Namespaces = """xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" """;

    private const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static readonly DateTimeOffset PartTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero); // the earliest that a zip can hold

    private static readonly (string Id, string Type, string Target)[] Parts =
    [
        ("rStyles", "styles", "styles.xml"), ("rNumbering", "numbering", "numbering.xml"), ("rSettings", "settings", "settings.xml"),
        ("rFonts", "fontTable", "fontTable.xml"), ("rFirst", "header", "header1.xml"), ("rNext", "header", "header2.xml"),
    ];

    private static readonly string ContentTypes =
        $"""{Declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="{Word}document.main+xml"/>{string.Concat(Parts.Select(p => $"""<Override PartName="/word/{p.Target}" ContentType="{Word}{p.Type}+xml"/>"""))}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>""";

    private static readonly string Settings =
        $"""{Declaration}<w:settings {Namespaces}><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="id-ID"/></w:settings>""";

    public static byte[] Pack(DocxContent content, PageProfile profile, string title, string? watermark, DateOnly date)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", ContentTypes);
            Add(zip, "_rels/.rels", RelationsOf([("rId1", "officeDocument", "word/document.xml")], core: true));
            Add(zip, "docProps/core.xml", Core(title, date));
            Add(zip, "word/document.xml", Declaration + content.Document);
            Add(zip, "word/_rels/document.xml.rels", RelationsOf([.. Parts, .. content.Pictures.Select(p => (p.Id, "image", "media/" + p.FileName))], core: false));
            Add(zip, "word/styles.xml", Declaration + DocxStyles.Part(profile));
            Add(zip, "word/numbering.xml", Declaration + content.Numbering);
            Add(zip, "word/settings.xml", Settings);
            Add(zip, "word/fontTable.xml", Declaration + Fonts(profile.FontName));
            Add(zip, "word/header1.xml", Declaration + DocxHeaders.First(watermark));
            Add(zip, "word/header2.xml", Declaration + DocxHeaders.Next(watermark));
            foreach (var picture in content.Pictures)
            {
                Add(zip, "word/media/" + picture.FileName, picture.Bytes, CompressionLevel.NoCompression);   // PNG is compressed already
            }
        }

        return file.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string text) => Add(zip, name, Encoding.UTF8.GetBytes(text), CompressionLevel.Optimal);

    private static void Add(ZipArchive zip, string name, byte[] bytes, CompressionLevel level)
    {
        var entry = zip.CreateEntry(name, level);
        entry.LastWriteTime = PartTime;
        using var stream = entry.Open();
        stream.Write(bytes);
    }

    private static string RelationsOf(IEnumerable<(string Id, string Type, string Target)> relations, bool core)
    {
        var rows = string.Concat(relations.Select(r => $"""<Relationship Id="{r.Id}" Type="{Relations}/{r.Type}" Target="{r.Target}"/>"""));
        var properties = core ? """<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>""" : "";
        return $"""{Declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rows}{properties}</Relationships>""";
    }

    // A machine without the font is told that it is one with serifs, and which free font has its widths.
    private static string Fonts(string name) =>
        $"""<w:fonts {Namespaces}><w:font w:name="{SecurityElement.Escape(name)}">{(name == "Bookman Old Style" ? """<w:altName w:val="TeX Gyre Bonum"/>""" : "")}<w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>""";

    private static string Core(string title, DateOnly date)
    {
        var day = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
        return $"""{Declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{SecurityElement.Escape(title)}</dc:title><dc:language>id-ID</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">{day}</dcterms:created></cp:coreProperties>""";
    }
}
