using System.IO.Compression;
using System.Text;

namespace Budaya.LegalText.Tests.Importing;

/// <summary>Builds Word files by hand, with the mess that is found in offices.</summary>
internal static class WordBuilder
{
    private const string Names = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    public static string P(string text, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr>{R(text)}</w:p>";

    public static string R(string text, string properties = "") => $"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{Escape(text)}</w:t></w:r>";

    /// <summary>A paragraph in a list of the numbering part.</summary>
    public static string N(int list, int level, string text) => P(text, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");

    public static string Table(params string[][] rows) =>
        $"<w:tbl>{string.Concat(rows.Select(row => $"<w:tr>{string.Concat(row.Select(cell => $"<w:tc>{(cell.StartsWith('<') ? cell : P(cell))}</w:tc>"))}</w:tr>"))}</w:tbl>";

    /// <summary>A list definition: for each level its format and text.</summary>
    public static string List(int id, params (string Format, string Text)[] levels) =>
        $"<w:abstractNum w:abstractNumId=\"{id}\">{string.Concat(levels.Select((level, i) => $"<w:lvl w:ilvl=\"{i}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{level.Format}\"/>{(level.Text.StartsWith("Pasal", StringComparison.Ordinal) ? "<w:lvlRestart w:val=\"0\"/>" : "")}<w:lvlText w:val=\"{level.Text}\"/></w:lvl>"))}</w:abstractNum>";

    public static string Instance(int id, int definition, bool restarts = false) =>
        $"<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{definition}\"/>{(restarts ? "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>" : "")}</w:num>";

    public static byte[] Pack(string body, string? numbering = null, params (string Name, string Root, string Content)[] more)
    {
        List<(string, string)> parts =
        [
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"),
            ("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"),
            ("word/document.xml", $"<w:document {Names}><w:body>{body}<w:sectPr/></w:body></w:document>"),
            .. more.Select(part => ("word/" + part.Name, $"<w:{part.Root} {Names}>{part.Content}</w:{part.Root}>")),
        ];
        if (numbering is not null)
        {
            parts.Add(("word/numbering.xml", $"<w:numbering {Names}>{numbering}</w:numbering>"));
        }

        return Zip(parts);
    }

    public static byte[] Zip(IEnumerable<(string Name, string Text)> parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var stream = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return file.ToArray();
    }

    private static string Escape(string text) => System.Security.SecurityElement.Escape(text);
}
