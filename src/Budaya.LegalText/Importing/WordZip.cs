using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Budaya.LegalText;

/// <summary>The parts of a Word file from outside: few, small and harmless, or refused.</summary>
internal sealed class WordZip : IDisposable
{
    private const int MostEntries = 3_000;
    private const long MostUnpacked = 120_000_000;
    private const long MostOfPart = 60_000_000;
    private const int Deepest = 400;
    private readonly ZipArchive _zip;
    private long _unpacked;

    /// <exception cref="ImportRefusedException">It is no zip file or has too many entries.</exception>
    public WordZip(byte[] file)
    {
        if (file.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            throw new ImportRefusedException("Berkas ini dokumen Word lama (.doc) atau terkunci dengan sandi. Buka di Word, hapus sandinya, simpan sebagai .docx, lalu coba lagi.");
        }

        try
        {
            _zip = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
            if (_zip.Entries.Count > MostEntries)
            {
                throw new ImportRefusedException("Berkas ini memuat terlalu banyak bagian; bukan dokumen Word yang wajar.");
            }
        }
        catch (InvalidDataException broken)
        {
            throw new ImportRefusedException("Berkas ini bukan dokumen Word (.docx), atau rusak.", broken);
        }
    }

    public void Dispose() => _zip.Dispose();

    /// <summary>A part as XML, or null when there is none. No document type, no entity and no address is ever followed.</summary>
    /// <exception cref="ImportRefusedException">The part is damaged, too large or too deep.</exception>
    public XElement? Part(string name)
    {
        var entry = _zip.Entries.FirstOrDefault(part => part.FullName.Replace('\\', '/').TrimStart('/').Equals(name, StringComparison.OrdinalIgnoreCase));
        if (entry is null)
        {
            return null;
        }

        try
        {
            using var bytes = new MemoryStream(Unpack(entry), writable: false);
            CheckDepth(bytes);
            bytes.Position = 0;
            using var reader = XmlReader.Create(bytes, Settings());
            return XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root;
        }
        catch (Exception broken) when (broken is XmlException or InvalidDataException or IOException or NotSupportedException)
        {
            throw new ImportRefusedException("Dokumen Word ini rusak: salah satu bagiannya tidak dapat dibaca.", broken);
        }
    }

    private static XmlReaderSettings Settings() => new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostOfPart };

    // The tree is walked with the stack: what is deeper than any Word file is refused before it is built.
    private static void CheckDepth(MemoryStream bytes)
    {
        using var reader = XmlReader.Create(bytes, Settings());
        while (reader.Read())
        {
            if (reader.Depth > Deepest)
            {
                throw new ImportRefusedException("Dokumen Word ini bersarang terlalu dalam; bukan dokumen Word yang wajar.");
            }
        }
    }

    /// <summary>The bytes of an entry, counted while they are unpacked: what the entry says of its own size is not believed.</summary>
    private byte[] Unpack(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            _unpacked += read;
            if (bytes.Length + read > MostOfPart || _unpacked > MostUnpacked)
            {
                throw new ImportRefusedException("Isi berkas ini terlalu besar setelah dibuka; bukan dokumen Word yang wajar.");
            }

            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }
}
