using System.Buffers.Binary;
using System.Text;

namespace Budaya.Typesetting;

/// <summary>What this project needs of an OpenType file: the name of its family and the characters it has glyphs for.</summary>
/// <remarks>Format: OpenType specification, tables <c>name</c> and <c>cmap</c> (formats 4 and 12).</remarks>
internal sealed class FontFile
{
    private const int TypographicFamily = 16;
    private const int Family = 1;

    private FontFile(string family, IReadOnlySet<int> characters)
    {
        FamilyName = family;
        Characters = characters;
    }

    public string FamilyName { get; }

    public IReadOnlySet<int> Characters { get; }

    /// <exception cref="InvalidDataException">The bytes are not an OpenType font, or lack a table or name that is needed.</exception>
    public static FontFile Read(byte[] bytes)
    {
        try
        {
            return new(ReadFamily(Table(bytes, "name")), ReadCharacters(Table(bytes, "cmap")));
        }
        catch (ArgumentOutOfRangeException cause)
        {
            throw new InvalidDataException("The font file ends in the middle of a table.", cause);
        }
    }

    private static ReadOnlySpan<byte> Table(ReadOnlySpan<byte> font, string tag)
    {
        var count = UInt16(font, 4);
        for (var i = 0; i < count; i++)
        {
            var entry = font.Slice(12 + (i * 16), 16);
            if (Encoding.ASCII.GetString(entry[..4]) == tag)
            {
                return font.Slice((int)UInt32(entry, 8), (int)UInt32(entry, 12));
            }
        }
        throw new InvalidDataException($"The font file has no table \"{tag}\".");
    }

    private static string ReadFamily(ReadOnlySpan<byte> table)
    {
        string? family = null;
        var texts = table[UInt16(table, 4)..];
        for (var i = 0; i < UInt16(table, 2); i++)
        {
            var entry = table.Slice(6 + (i * 12), 12);
            var name = UInt16(entry, 6);
            var isWindows = UInt16(entry, 0) == 3;
            if (!isWindows || name is not (TypographicFamily or Family))
            {
                continue;
            }

            var text = Encoding.BigEndianUnicode.GetString(texts.Slice(UInt16(entry, 10), UInt16(entry, 8)));
            if (name == TypographicFamily)
            {
                return text;
            }

            family ??= text;
        }
        return family ?? throw new InvalidDataException("The font file does not name its family.");
    }

    private static HashSet<int> ReadCharacters(ReadOnlySpan<byte> table)
    {
        var characters = new HashSet<int>();
        for (var i = 0; i < UInt16(table, 2); i++)
        {
            var map = table[(int)UInt32(table, 4 + (i * 8) + 4)..];
            switch (UInt16(map, 0))
            {
                case 4: ReadSegments(map, characters); break;
                case 12: ReadGroups(map, characters); break;
                default: break;   // the other formats repeat a part of these two
            }
        }
        return characters;
    }

    private static void ReadSegments(ReadOnlySpan<byte> map, HashSet<int> characters)
    {
        var twice = UInt16(map, 6);
        ReadOnlySpan<byte> ends = map[14..], starts = map[(16 + twice)..], deltas = map[(16 + (2 * twice))..], offsets = map[(16 + (3 * twice))..];
        for (var at = 0; at < twice; at += 2)
        {
            for (int code = UInt16(starts, at); code <= UInt16(ends, at) && code < 0xFFFF; code++)
            {
                var offset = UInt16(offsets, at);
                var glyph = offset == 0 ? code : UInt16(offsets, at + offset + (2 * (code - UInt16(starts, at))));
                if (offset == 0 || glyph != 0)
                {
                    glyph = (glyph + UInt16(deltas, at)) & 0xFFFF;
                }

                if (glyph != 0)
                {
                    characters.Add(code);
                }
            }
        }
    }

    private static void ReadGroups(ReadOnlySpan<byte> map, HashSet<int> characters)
    {
        for (var i = 0; i < UInt32(map, 12); i++)
        {
            var group = map.Slice(16 + (i * 12), 12);
            for (var code = UInt32(group, 0); code <= Math.Min(UInt32(group, 4), 0x10FFFFu); code++)
            {
                characters.Add((int)code);
            }
        }
    }

    private static ushort UInt16(ReadOnlySpan<byte> span, int at) => BinaryPrimitives.ReadUInt16BigEndian(span[at..]);

    private static uint UInt32(ReadOnlySpan<byte> span, int at) => BinaryPrimitives.ReadUInt32BigEndian(span[at..]);
}
