using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Budaya.Core.Tests.Drafting.Papers;

/// <summary>The objects of a PDF, read through its table of places: enough of the format for files without encryption and object streams.</summary>
/// <remarks>A name is a string that begins with a slash, a string is an <see cref="T:byte[]"/>, a dictionary and an array are themselves, a reference is a
/// <see cref="PdfReference"/>; numbers, true and false are words.</remarks>
internal sealed class PdfObjects
{
    private readonly string _text;
    private readonly Dictionary<int, int> _places = [];

    public PdfObjects(byte[] pdf)
    {
        _text = Encoding.Latin1.GetString(pdf);
        int at = int.Parse(_text[(_text.LastIndexOf("startxref", StringComparison.Ordinal) + 9)..].Split('\n', StringSplitOptions.RemoveEmptyEntries)[0], CultureInfo.InvariantCulture);
        string[] head = _text[at..].Split('\n', 3);
        Assert.Equal("xref", head[0]);
        int count = int.Parse(head[1].Split(' ')[1], CultureInfo.InvariantCulture);
        int table = at + head[0].Length + head[1].Length + 2;
        for (int number = 1; number < count; number++)
        {
            _places[number] = int.Parse(_text.AsSpan(table + (20 * number), 10), CultureInfo.InvariantCulture);
        }

        Trailer = Dictionary(new PdfReader(_text, _text.LastIndexOf("trailer", StringComparison.Ordinal) + 7).Value());
    }

    public Dictionary<string, object> Trailer { get; }

    public Dictionary<string, object> Catalog => Dictionary(Trailer["/Root"]);

    public IEnumerable<int> Numbers => _places.Keys;

    /// <summary>The thing itself, where a reference stands for it.</summary>
    public object Value(object thing)
    {
        if (thing is not PdfReference { Number: var number })
        {
            return thing;
        }

        PdfReader reader = new(_text, _places[number]);
        Assert.Equal($"{number} 0 obj", $"{reader.Value()} {reader.Value()} {reader.Value()}");
        return reader.Value();
    }

    public Dictionary<string, object> Dictionary(object thing) => Assert.IsType<Dictionary<string, object>>(Value(thing));

    public List<object> List(object thing) => Assert.IsType<List<object>>(Value(thing));

    /// <summary>A string of text: UTF-16 with its mark, else one byte a character.</summary>
    public string Text(object thing)
    {
        byte[] bytes = Assert.IsType<byte[]>(Value(thing));
        return bytes is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2) : Encoding.Latin1.GetString(bytes);
    }

    /// <summary>The bytes of a stream, inflated where they are deflated.</summary>
    public byte[] Stream(object reference)
    {
        int number = Assert.IsType<PdfReference>(reference).Number;
        Dictionary<string, object> dictionary = Dictionary(reference);
        int start = _text.IndexOf("stream\n", _places[number], StringComparison.Ordinal) + 7;
        byte[] bytes = Encoding.Latin1.GetBytes(_text.Substring(start, int.Parse((string)Value(dictionary["/Length"]), CultureInfo.InvariantCulture)));
        if (!dictionary.TryGetValue("/Filter", out object? filter))
        {
            return bytes;
        }

        Assert.Equal("/FlateDecode", filter);
        using ZLibStream deflated = new(new MemoryStream(bytes), CompressionMode.Decompress);
        using MemoryStream inflated = new();
        deflated.CopyTo(inflated);
        return inflated.ToArray();
    }
}

/// <summary>A reference to an object.</summary>
internal sealed record PdfReference(int Number);
