using System.Buffers.Binary;

namespace Budaya.Core.Values.Materials;

/// <summary>The outlines of the glyphs of a Compact Font Format file with one font, not keyed by CID.</summary>
/// <remarks>Adobe technical notes 5176 (the file) and 5177 (the outlines). Lengths are the font's own units.</remarks>
internal sealed class CffGlyphs
{
    private const int CharStrings = 17;
    private const int Private = 18;
    private const int LocalSubroutines = 19;
    private readonly byte[] _file;
    private readonly List<Range> _glyphs;

    /// <summary>Reads the tables; an outline is read when it is asked for.</summary>
    public CffGlyphs(ReadOnlySpan<byte> file)
    {
        _file = file.ToArray();
        int at = _file[2];
        Index(ref at); // names
        Dictionary<int, double[]> top = Dict(Index(ref at)[0]);
        Index(ref at); // strings
        Shared = Index(ref at);
        at = (int)top[CharStrings][0];
        _glyphs = Index(ref at);
        (int length, int start) = ((int)top[Private][0], (int)top[Private][1]);
        if (Dict(start..(start + length)).TryGetValue(LocalSubroutines, out double[]? own))
        {
            at = start + (int)own[0];
            Own = Index(ref at);
        }
    }

    /// <summary>Subroutines of the font, and of its private part.</summary>
    private List<Range> Shared { get; }

    private List<Range> Own { get; } = [];

    /// <summary>The outline of a glyph as an SVG path, y upwards; empty for a space.</summary>
    public string PathOf(int glyph)
    {
        GlyphPen pen = new(this);
        pen.Run(Bytes(_glyphs[glyph]));
        return pen.Path;
    }

    /// <summary>A subroutine by its biased number.</summary>
    public ReadOnlySpan<byte> Subroutine(int number, bool isShared)
    {
        List<Range> all = isShared ? Shared : Own;
        int bias = all.Count < 1240 ? 107 : all.Count < 33900 ? 1131 : 32768;
        return Bytes(all[number + bias]);
    }

    private ReadOnlySpan<byte> Bytes(Range range) => _file.AsSpan(range);

    // A count, the size of an offset, offsets from the byte before the data, the data.
    private List<Range> Index(ref int at)
    {
        int count = BinaryPrimitives.ReadUInt16BigEndian(_file.AsSpan(at)), size = _file[at + 2], offsets = at + 3, data = offsets + ((count + 1) * size) - 1;
        if (count == 0)
        {
            at += 2;
            return [];
        }

        List<Range> items = [.. Enumerable.Range(0, count).Select(i => (data + Offset(offsets + (i * size), size))..(data + Offset(offsets + ((i + 1) * size), size)))];
        at = items[^1].End.Value;
        return items;
    }

    private int Offset(int at, int size) => Enumerable.Range(at, size).Aggregate(0, (number, i) => (number << 8) | _file[i]);

    // Operands, then their operator; operators of two bytes are not needed.
    private Dictionary<int, double[]> Dict(Range range)
    {
        Dictionary<int, double[]> entries = [];
        List<double> operands = [];
        for (int at = range.Start.Value; at < range.End.Value;)
        {
            int b = _file[at++];
            if (b <= 21)
            {
                entries[b == 12 ? 1200 + _file[at++] : b] = [.. operands];
                operands.Clear();
            }
            else
            {
                operands.Add(Operand(b, ref at));
            }
        }

        return entries;
    }

    private double Operand(int b, ref int at)
    {
        switch (b)
        {
            case 29:
                at += 4;
                return BinaryPrimitives.ReadInt32BigEndian(_file.AsSpan(at - 4));
            case 30: // decimal digits by halves of bytes, until one is 15; no entry that is read here has them
                while ((_file[at] & 0xf) != 0xf && _file[at] >> 4 != 0xf)
                {
                    at++;
                }

                at++;
                return 0;
            default:
                return ShortNumber(b, _file, ref at);
        }
    }

    /// <summary>A whole number of one to three bytes, as tables and letters both write it.</summary>
    /// <param name="b">Its first byte: 28, or 32 and more.</param>
    /// <param name="bytes">Where it stands.</param>
    /// <param name="at">Behind that byte; afterwards behind the number.</param>
    internal static int ShortNumber(int b, ReadOnlySpan<byte> bytes, ref int at)
    {
        switch (b)
        {
            case 28:
                at += 2;
                return BinaryPrimitives.ReadInt16BigEndian(bytes[(at - 2)..]);
            case < 247:
                return b - 139;
            case < 251:
                return ((b - 247) * 256) + bytes[at++] + 108;
            default:
                return (-(b - 251) * 256) - bytes[at++] - 108;
        }
    }
}
