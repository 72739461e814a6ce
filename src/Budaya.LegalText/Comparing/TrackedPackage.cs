using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Budaya.LegalText;

/// <summary>A Word file of our own writer, opened so that its body and numbering can be changed; every other part is kept byte for byte.</summary>
internal sealed class TrackedPackage
{
    private const string DocumentPart = "word/document.xml";
    private const string NumberingPart = "word/numbering.xml";
    private static readonly DateTimeOffset PartTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero); // the earliest that a zip can hold
    private readonly List<(string Name, byte[] Bytes)> _parts;
    private readonly XDocument _document;
    private readonly XDocument _numbering;

    private TrackedPackage(List<(string Name, byte[] Bytes)> parts)
    {
        _parts = parts;
        _document = Parse(DocumentPart);
        _numbering = Parse(NumberingPart);
    }

    public XElement Body => _document.Root?.Element(Word.Body) ?? throw new InvalidOperationException("The Word file has no body.");

    public XElement Numbering => _numbering.Root ?? throw new InvalidOperationException("The Word file has no numbering.");

    public static TrackedPackage Read(byte[] docx)
    {
        List<(string, byte[])> parts = [];
        using var zip = new ZipArchive(new MemoryStream(docx), ZipArchiveMode.Read);
        foreach (var entry in zip.Entries)
        {
            using var part = entry.Open();
            using var bytes = new MemoryStream();
            part.CopyTo(bytes);
            parts.Add((entry.FullName, bytes.ToArray()));
        }

        return new TrackedPackage(parts);
    }

    public byte[] Pack()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in _parts)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = PartTime;
                using var stream = entry.Open();
                stream.Write(name switch { DocumentPart => Bytes(_document), NumberingPart => Bytes(_numbering), _ => bytes });
            }
        }

        return file.ToArray();
    }

    private XDocument Parse(string name)
    {
        using var bytes = new MemoryStream(_parts.Single(part => part.Name == name).Bytes);
        return XDocument.Load(bytes, LoadOptions.PreserveWhitespace);
    }

    private static byte[] Bytes(XDocument document)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = false }))
        {
            document.Save(writer);
        }

        return bytes.ToArray();
    }
}
