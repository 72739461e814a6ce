using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Budaya.LegalText.Docx;

/// <summary>Small pictures in shades of grey, as PNG.</summary>
internal static class PngImage
{
    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(n => Enumerable.Range(0, 8).Aggregate((uint)n, (c, _) => (c & 1) == 1 ? 0xEDB88320u ^ (c >> 1) : c >> 1))];

    /// <summary>A QR symbol with its quiet zone.</summary>
    /// <param name="modules">One string of 0 and 1 for each row.</param>
    public static byte[] Qr(IReadOnlyList<string> modules)
    {
        const int scale = 8, quiet = 4;
        var size = (modules.Count + (2 * quiet)) * scale;
        return Of(size, (x, y) =>
        {
            int column = (x / scale) - quiet, row = (y / scale) - quiet;
            return row >= 0 && row < modules.Count && column >= 0 && column < modules[row].Length && modules[row][column] == '1' ? (byte)0 : (byte)255;
        });
    }

    /// <summary>A ring in the place of an emblem: plainly a placeholder, to be replaced by the region's own file.</summary>
    public static byte[] Placeholder { get; } = Ring();

    private static byte[] Ring()
    {
        const int size = 240;
        return Of(size, (x, y) =>
        {
            var radius = Math.Sqrt(Math.Pow(x - (size / 2.0), 2) + Math.Pow(y - (size / 2.0), 2));
            var dashed = (int)(Math.Atan2(y - (size / 2.0), x - (size / 2.0)) * 12) % 2 == 0;
            return (radius is > 108 and < 114 && dashed) || radius is > 60 and < 64 ? (byte)120 : (byte)255;
        });
    }

    private static byte[] Of(int size, Func<int, int, byte> shade)
    {
        using var pixels = new MemoryStream();
        using (var zip = new ZLibStream(pixels, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var y = 0; y < size; y++)
            {
                zip.WriteByte(0);
                for (var x = 0; x < size; x++)
                {
                    zip.WriteByte(shade(x, y));
                }
            }
        }

        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, size);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), size);
        header[8] = 8; // bits; the other fields are 0: shades of grey, no interlace
        Chunk(file, "IHDR", header);
        Chunk(file, "IDAT", pixels.ToArray());
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    private static void Chunk(MemoryStream file, string name, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        byte[] body = [.. Encoding.ASCII.GetBytes(name), .. data];
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~body.Aggregate(0xFFFFFFFFu, (crc, value) => CrcTable[(crc ^ value) & 0xFF] ^ (crc >> 8)));
        file.Write(number);
    }
}
