using System.Buffers.Binary;
using System.IO.Compression;

namespace Budaya.Core.Data;

/// <summary>Looks into a file before it is kept: what would be too large once unpacked or drawn never reaches the store.</summary>
public static class UploadCheck
{
    /// <summary>Most parts of an Office file.</summary>
    public const int MostEntries = 2_000;

    /// <summary>Most bytes of an Office file once unpacked.</summary>
    public const long MostUnpackedBytes = 200L * 1024 * 1024;

    /// <summary>Most pixels of a picture: an A3 page at 600 dots an inch has 70 million.</summary>
    public const ulong MostPixels = 100_000_000;

    /// <summary>Why a file is not taken, in Indonesian; null when nothing is against it.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="mediaType">As <see cref="MediaTypes.Of"/> gives it.</param>
    public static string? WhyNot(ReadOnlyMemory<byte> bytes, string mediaType) => mediaType switch
    {
        MediaTypes.Docx or MediaTypes.Xlsx => WhyNotOffice(bytes, mediaType == MediaTypes.Docx ? "word/document.xml" : "xl/workbook.xml"),
        MediaTypes.Png => WhyNotPicture(PixelsOfPng(bytes.Span)),
        MediaTypes.Jpeg => WhyNotPicture(PixelsOfJpeg(bytes.Span)),
        _ => null,
    };

    // The directory at the end of the file says what is inside; nothing is unpacked to learn it.
    private static string? WhyNotOffice(ReadOnlyMemory<byte> bytes, string mainPart)
    {
        try
        {
            using MemoryStream stream = new(bytes.ToArray(), writable: false);
            using ZipArchive archive = new(stream, ZipArchiveMode.Read);
            if (archive.Entries.Count > MostEntries)
            {
                return $"Berkas ini berisi {archive.Entries.Count} bagian; paling banyak {MostEntries}.";
            }

            if (archive.Entries.Any(e => e.Length < 0 || e.Length > MostUnpackedBytes) || archive.Entries.Sum(e => e.Length) > MostUnpackedBytes)
            {
                return $"Isi berkas ini terlalu besar setelah dibuka: paling besar {MostUnpackedBytes / (1024 * 1024)} MB.";
            }

            if (archive.Entries.Any(e => e.FullName.Split('/', '\\').Contains("..") || e.FullName.StartsWith('/') || e.FullName.Contains(':', StringComparison.Ordinal)))
            {
                return "Berkas ini memuat nama bagian yang keluar dari berkasnya. Simpan ulang dari aplikasi pengolah dokumen.";
            }

            return archive.GetEntry(mainPart) is null ? "Berkas ini bukan dokumen Word atau Excel yang utuh." : null;
        }
        catch (InvalidDataException)
        {
            return "Berkas ini rusak: isinya tidak dapat dibaca. Simpan ulang dari aplikasi pengolah dokumen.";
        }
    }

    private static string? WhyNotPicture(ulong? pixels) => pixels switch
    {
        null => "Gambar ini rusak: ukurannya tidak dapat dibaca.",
        > MostPixels => $"Gambar ini terlalu besar: paling banyak {MostPixels / 1_000_000} juta piksel.",
        _ => null,
    };

    // Signature, length of the chunk, IHDR, width, height.
    private static ulong? PixelsOfPng(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 24 && bytes.Slice(12, 4).SequenceEqual("IHDR"u8)
            ? (ulong)BinaryPrimitives.ReadUInt32BigEndian(bytes[16..]) * BinaryPrimitives.ReadUInt32BigEndian(bytes[20..])
            : null;

    // Segments one after another until the one that starts a frame.
    private static ulong? PixelsOfJpeg(ReadOnlySpan<byte> bytes)
    {
        int at = 2;
        while (at + 9 <= bytes.Length && bytes[at] == 0xFF)
        {
            byte kind = bytes[at + 1];
            if (kind is >= 0xC0 and <= 0xCF and not 0xC4 and not 0xC8 and not 0xCC)
            {
                return (ulong)BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]) * BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]);
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }

        return null;
    }
}
