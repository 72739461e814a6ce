using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Budaya.Core.Tests.Drafting.Papers;

/// <summary>A page as dots of grey, read from the PNG that <c>pdftoppm</c> writes.</summary>
internal sealed record GreyPage(int Width, int Height, byte[] Dots)
{
    /// <summary>Side of the squares in which two pages are compared.</summary>
    private const int Side = 8;

    // Red, green and blue.
    private const int Channels = 3;

    /// <summary>Reads a PNG of three colours of 8 bits, not interlaced.</summary>
    public static GreyPage Read(byte[] png)
    {
        using MemoryStream packed = new();
        (int width, int height) = (0, 0);
        for (int at = 8; at < png.Length;)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            ReadOnlySpan<byte> data = png.AsSpan(at + 8, length);
            switch (Encoding.ASCII.GetString(png, at + 4, 4))
            {
                case "IHDR":
                    (width, height) = (BinaryPrimitives.ReadInt32BigEndian(data), BinaryPrimitives.ReadInt32BigEndian(data[4..]));
                    Assert.Equal([8, 2, 0, 0, 0], data[8..].ToArray());
                    break;
                case "IDAT":
                    packed.Write(data);
                    break;
            }

            at += length + 12;
        }

        packed.Position = 0;
        using ZLibStream zip = new(packed, CompressionMode.Decompress);
        using MemoryStream rows = new();
        zip.CopyTo(rows);
        return new(width, height, Unfiltered(rows.ToArray(), width, height));
    }

    /// <summary>Most that the mean grey of a square of both pages differs, of 255; pages of different sizes differ wholly.</summary>
    public double FarthestFrom(GreyPage other) => (Width, Height) != (other.Width, other.Height) ? 255
        : Squares().Zip(other.Squares()).Max(pair => Math.Abs(pair.First - pair.Second));

    /// <summary>Mean difference of those means.</summary>
    public double MeanFrom(GreyPage other) => (Width, Height) != (other.Width, other.Height) ? 255
        : Squares().Zip(other.Squares()).Average(pair => Math.Abs(pair.First - pair.Second));

    private IEnumerable<double> Squares()
    {
        for (int y = 0; y + Side <= Height; y += Side)
        {
            for (int x = 0; x + Side <= Width; x += Side)
            {
                int sum = 0;
                for (int row = y; row < y + Side; row++)
                {
                    for (int dot = x; dot < x + Side; dot++)
                    {
                        sum += Dots[(row * Width) + dot];
                    }
                }

                yield return sum / (double)(Side * Side);
            }
        }
    }

    // Each row begins with how its bytes are told: from the left, from above, from both, or from the nearest of the three around.
    private static byte[] Unfiltered(byte[] rows, int width, int height)
    {
        int row = width * Channels;
        byte[] bytes = new byte[row * height];
        for (int y = 0; y < height; y++)
        {
            int filter = rows[y * (row + 1)];
            for (int x = 0; x < row; x++)
            {
                bool hasLeft = x >= Channels, hasUp = y > 0;
                int left = hasLeft ? bytes[(y * row) + x - Channels] : 0, up = hasUp ? bytes[((y - 1) * row) + x] : 0, corner = hasLeft && hasUp ? bytes[((y - 1) * row) + x - Channels] : 0;
                int told = filter switch { 0 => 0, 1 => left, 2 => up, 3 => (left + up) / 2, 4 => Nearest(left, up, corner), _ => throw new InvalidDataException($"PNG has no filter {filter}.") };
                bytes[(y * row) + x] = (byte)(rows[(y * (row + 1)) + 1 + x] + told);
            }
        }

        return [.. bytes.Chunk(Channels).Select(dot => (byte)((dot[0] + dot[1] + dot[2]) / Channels))];
    }

    private static int Nearest(int left, int up, int corner)
    {
        int guess = left + up - corner, toLeft = Math.Abs(guess - left), toUp = Math.Abs(guess - up), toCorner = Math.Abs(guess - corner);
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }
}
