using System.Buffers.Binary;
using System.Reflection;
using System.Text;

namespace Budaya.Core.Values.Materials;

/// <summary>A face of the product's font as posters need it: which glyph a character has, how wide it is, and the outlines to be embedded.</summary>
/// <remarks>OpenType, tables head, hhea, hmtx, cmap (format 4) and CFF. Lengths are thousandths of the size.</remarks>
internal sealed class MaterialFont
{
    private const int SegmentMapping = 4;
    private readonly byte[] _file;
    private readonly Dictionary<string, (int At, int Length)> _tables = [];
    private readonly Dictionary<char, int> _glyphs = [];
    private readonly int[] _widths;
    private readonly double _unitsPerEm;
    private readonly CffGlyphs _outlines;

    private MaterialFont(string name, byte[] file)
    {
        (Name, _file) = (name, file);
        for (int i = 0; i < U16(4); i++)
        {
            int row = 12 + (16 * i);
            _tables.Add(Encoding.ASCII.GetString(file, row, 4), ((int)U32(row + 8), (int)U32(row + 12)));
        }

        _unitsPerEm = U16(_tables["head"].At + 18);
        Box = [.. Enumerable.Range(0, 4).Select(i => Scaled(I16(_tables["head"].At + 36 + (2 * i))))];
        (Ascent, Descent) = (Scaled(I16(_tables["hhea"].At + 4)), Scaled(I16(_tables["hhea"].At + 6)));
        int metrics = U16(_tables["hhea"].At + 34);
        _widths = [.. Enumerable.Range(0, metrics).Select(i => Scaled(U16(_tables["hmtx"].At + (4 * i))))];
        ReadCharacters();
        _outlines = new(Outlines);
    }

    /// <summary>The upright face.</summary>
    public static MaterialFont Regular { get; } = Load("TeXGyreBonum-Regular", "fonts/texgyrebonum-regular.otf");

    /// <summary>The bold face.</summary>
    public static MaterialFont Bold { get; } = Load("TeXGyreBonum-Bold", "fonts/texgyrebonum-bold.otf");

    /// <summary>PostScript name.</summary>
    public string Name { get; }

    /// <summary>The box that holds every glyph: left, bottom, right, top.</summary>
    public IReadOnlyList<int> Box { get; }

    /// <summary>Height above the baseline.</summary>
    public int Ascent { get; }

    /// <summary>Depth below the baseline; negative.</summary>
    public int Descent { get; }

    /// <summary>The outlines, as a Compact Font Format file.</summary>
    public ReadOnlySpan<byte> Outlines => _file.AsSpan(_tables["CFF "].At, _tables["CFF "].Length);

    /// <summary>One of the two faces.</summary>
    public static MaterialFont Of(bool bold) => bold ? Bold : Regular;

    /// <summary>Width of a text as a multiple of its size; a character that the font lacks counts as wide as its widest letter.</summary>
    public double WidthOf(string text) => text.Sum(c => _glyphs.TryGetValue(c, out int glyph) ? WidthOf(glyph) : 1000) / 1000.0;

    /// <summary>Width of a glyph.</summary>
    public int WidthOf(int glyph) => _widths[Math.Min(glyph, _widths.Length - 1)];

    /// <summary>The glyph of a character.</summary>
    /// <exception cref="RefusedException">The font has none.</exception>
    public int GlyphOf(char character) => _glyphs.TryGetValue(character, out int glyph) ? glyph
        : throw new RefusedException($"Huruf \"{character}\" belum dapat dicetak pada bahan sosialisasi. Ganti huruf itu.");

    /// <summary>The outline of a glyph as an SVG path in thousandths of the size, y upwards; empty for a space.</summary>
    public string PathOf(int glyph) => _outlines.PathOf(glyph);

    private static MaterialFont Load(string name, string resource)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"The font {resource} is not in the product.");
        using MemoryStream file = new();
        stream.CopyTo(file);
        return new(name, file.ToArray());
    }

    // The first mapping by segments; it holds every character of the basic plane.
    private void ReadCharacters()
    {
        int cmap = _tables["cmap"].At;
        int map = Enumerable.Range(0, U16(cmap + 2)).Select(i => cmap + (int)U32(cmap + 8 + (8 * i))).First(at => U16(at) == SegmentMapping);
        int twice = U16(map + 6);
        for (int i = 0; i < twice; i += 2)
        {
            int last = U16(map + 14 + i), first = U16(map + 16 + twice + i), delta = U16(map + 16 + (2 * twice) + i), at = map + 16 + (3 * twice) + i, offset = U16(at);
            for (int c = first; c <= last && c < 0xffff; c++)
            {
                int glyph = offset == 0 ? (c + delta) & 0xffff : U16(at + offset + (2 * (c - first)));
                if (glyph != 0)
                {
                    _glyphs[(char)c] = offset == 0 ? glyph : (glyph + delta) & 0xffff;
                }
            }
        }
    }

    private int Scaled(int units) => (int)Math.Round(units * 1000 / _unitsPerEm);

    private int U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(_file.AsSpan(at));

    private int I16(int at) => BinaryPrimitives.ReadInt16BigEndian(_file.AsSpan(at));

    private uint U32(int at) => BinaryPrimitives.ReadUInt32BigEndian(_file.AsSpan(at));
}
