using System.Globalization;
using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Budaya.LegalText.Docx;

/// <summary>A picture of the document and the id by which it is referred to.</summary>
internal sealed record DocxPicture(string Id, string FileName, byte[] Bytes);

/// <summary>What the body needs from the other parts of the file.</summary>
internal sealed record DocxContent(Document Document, Numbering Numbering, IReadOnlyList<DocxPicture> Pictures);

/// <summary>Puts the parts of a Word file together by hand, in fixed order, with fixed ids and times: the framework would choose random ones.</summary>
internal static class DocxPackage
{
    private const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly DateTimeOffset PartTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero); // the earliest that a zip can hold

    public static byte[] Pack(DocxContent content, PageProfile profile, string title, DateOnly date)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", ContentTypes());
            Add(zip, "_rels/.rels", RelationsOf([("rId1", "officeDocument", "word/document.xml")], core: true));
            Add(zip, "docProps/core.xml", Core(title, date));
            Add(zip, "word/document.xml", Declaration + content.Document.OuterXml);
            Add(zip, "word/_rels/document.xml.rels", RelationsOf(
                [("rStyles", "styles", "styles.xml"), ("rNumbering", "numbering", "numbering.xml"), ("rSettings", "settings", "settings.xml"),
                ("rFirst", "header", "header1.xml"), ("rNext", "header", "header2.xml"), .. content.Pictures.Select(p => (p.Id, "image", "media/" + p.FileName))], core: false));
            Add(zip, "word/styles.xml", Declaration + DocxStyles.Of(profile).OuterXml);
            Add(zip, "word/numbering.xml", Declaration + content.Numbering.OuterXml);
            Add(zip, "word/settings.xml", Declaration + Settings().OuterXml);
            Add(zip, "word/header1.xml", Declaration + new Header(new Paragraph()).OuterXml);
            Add(zip, "word/header2.xml", Declaration + PageNumber().OuterXml);
            foreach (var picture in content.Pictures)
            {
                Add(zip, "word/media/" + picture.FileName, picture.Bytes);
            }
        }

        return file.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string text) => Add(zip, name, Encoding.UTF8.GetBytes(text));

    private static void Add(ZipArchive zip, string name, byte[] bytes)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = PartTime;
        using var stream = entry.Open();
        stream.Write(bytes);
    }

    private static string ContentTypes()
    {
        const string word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
        (string Part, string Type)[] parts =
        [
            ("word/document.xml", word + "document.main+xml"), ("word/styles.xml", word + "styles+xml"), ("word/numbering.xml", word + "numbering+xml"),
            ("word/settings.xml", word + "settings+xml"), ("word/header1.xml", word + "header+xml"), ("word/header2.xml", word + "header+xml"),
            ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        ];
        return $"""{Declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>{string.Concat(parts.Select(p => $"""<Override PartName="/{p.Part}" ContentType="{p.Type}"/>"""))}</Types>""";
    }

    private static string RelationsOf(IEnumerable<(string Id, string Type, string Target)> relations, bool core)
    {
        var rows = string.Concat(relations.Select(r => $"""<Relationship Id="{r.Id}" Type="{Relations}/{r.Type}" Target="{r.Target}"/>"""));
        var properties = core ? """<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>""" : "";
        return $"""{Declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rows}{properties}</Relationships>""";
    }

    private static string Core(string title, DateOnly date)
    {
        var day = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
        return $"""{Declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{System.Security.SecurityElement.Escape(title)}</dc:title><dc:language>id-ID</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">{day}</dcterms:created></cp:coreProperties>""";
    }

    private static Settings Settings() => new(
        new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }),
        new ThemeFontLanguages { Val = "id-ID" });

    // - 2 -, from the second page on: the first page has a header of its own, which is empty.
    private static Header PageNumber() => new(new Paragraph(
        new ParagraphProperties(new ParagraphStyleId { Val = DocxStyles.PageNumber }),
        new Run(new Text("- ") { Space = SpaceProcessingModeValues.Preserve }),
        new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }),
        new Run(new FieldCode(" PAGE ") { Space = SpaceProcessingModeValues.Preserve }),
        new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }),
        new Run(new Text("2")),
        new Run(new FieldChar { FieldCharType = FieldCharValues.End }),
        new Run(new Text(" -") { Space = SpaceProcessingModeValues.Preserve })));
}
