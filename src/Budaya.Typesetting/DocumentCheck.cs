using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Budaya.Typesetting;

/// <summary>Reads a document and finds everything that is wrong with it, before any page is drawn: nothing that a layout would not draw gets through.</summary>
internal sealed partial class DocumentCheck
{
    private const int LongestDocument = 16 * 1024 * 1024;
    private const int MostProblems = 100;
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 64 };
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly List<TypesettingProblem> _problems = [];
    private string _font = FontCoverage.DefaultFamily;

    /// <summary>The document as the layout takes it, in UTF-8: checked, without nulls and white space between values.</summary>
    /// <exception cref="TypesettingException">The document is refused; the exception lists the problems.</exception>
    public static ReadOnlyMemory<byte> Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (json.Length > LongestDocument)
        {
            throw new TypesettingException($"The document has {json.Length} characters; {LongestDocument} are the most.");
        }

        var check = new DocumentCheck();
        var root = Parse(json);
        check.Font(root);
        DocumentShape.Document(check, root, "");
        if (check._problems.Count > 0)
        {
            throw new TypesettingException([.. check._problems.Take(MostProblems)]);
        }

        var bytes = new ArrayBufferWriter<byte>(json.Length + 1024);
        using (var writer = new Utf8JsonWriter(bytes, Compact))
        {
            root.WriteTo(writer);
        }

        return bytes.WrittenMemory;
    }

    public void Wrong(string place, string message) => _problems.Add(new(place.Length == 0 ? "document" : place, message));

    /// <summary>Checks an object: every property known, every needed one there. Nulls are taken out.</summary>
    public void Object(JsonNode? node, string place, IReadOnlyDictionary<string, Property> shape)
    {
        if (node is not JsonObject value)
        {
            Wrong(place, $"met {Kind(node)}, wanted an object");
            return;
        }
        foreach (var name in value.Where(property => property.Value is null).Select(property => property.Key).ToList())
        {
            value.Remove(name);
        }

        foreach (var (name, inner) in value)
        {
            if (shape.TryGetValue(name, out var property))
            {
                property.Check(this, inner, Join(place, name));
            }
            else
            {
                Wrong(Join(place, name), $"unknown property; known here: {string.Join(", ", shape.Keys)}");
            }
        }
        foreach (var name in shape.Where(property => property.Value.Needed && !value.ContainsKey(property.Key)).Select(property => property.Key))
        {
            Wrong(place, $"\"{name}\" is missing");
        }
    }

    public void Each(JsonNode? node, string place, Action<DocumentCheck, JsonNode?, string> check)
    {
        if (node is not JsonArray values)
        {
            Wrong(place, $"met {Kind(node)}, wanted a list");
            return;
        }
        for (var i = 0; i < values.Count; i++)
        {
            check(this, values[i], $"{place}[{i}]");
        }
    }

    /// <summary>Checks that a value is printable text, and names every character that the font lacks.</summary>
    public void Text(JsonNode? node, string place)
    {
        if (String(node, place) is not { } text)
        {
            return;
        }

        foreach (var missing in FontCoverage.Missing(text, _font))
        {
            Wrong(place, $"character {missing.Index + 1} is {missing}, which the font \"{_font}\" lacks");
        }
    }

    public string? String(JsonNode? node, string place)
    {
        if (node is JsonValue value && value.TryGetValue<string>(out var text))
        {
            return text;
        }

        Wrong(place, $"met {Kind(node)}, wanted text");
        return null;
    }

    public void Number(JsonNode? node, string place, double least, double most)
    {
        if (node is JsonValue value && value.GetValueKind() == JsonValueKind.Number && value.TryGetValue<double>(out var number) && number >= least && number <= most)
        {
            return;
        }

        Wrong(place, $"met {(node is JsonValue ? node.ToJsonString() : Kind(node))}, wanted a number from {least} to {most}");
    }

    public void Boolean(JsonNode? node, string place)
    {
        if (node?.GetValueKind() is not (JsonValueKind.True or JsonValueKind.False))
        {
            Wrong(place, $"met {Kind(node)}, wanted true or false");
        }
    }

    public void Match(JsonNode? node, string place, Regex form, string wanted)
    {
        if (String(node, place) is { } text && !form.IsMatch(text))
        {
            Wrong(place, $"met \"{text}\", wanted {wanted}");
        }
    }

    public static string Kind(JsonNode? node) => node?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "null",
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "text",
        JsonValueKind.Number => "a number",
        _ => "true or false",
    };

    private static string Join(string place, string name) => place.Length == 0 ? name : $"{place}.{name}";

    private static JsonNode Parse(string json)
    {
        try
        {
            return JsonNode.Parse(json, nodeOptions: null, Strict) ?? throw new TypesettingException("The document is null; wanted an object.");
        }
        catch (JsonException cause)
        {
            throw new TypesettingException([new($"line {cause.LineNumber + 1}, byte {cause.BytePositionInLine + 1}", $"not JSON: {cause.Message}")]);
        }
    }

    // The font decides which characters can be printed, so it is looked at first; its own place is reported by the shape.
    private void Font(JsonNode root)
    {
        if (root is JsonObject document && document["page"] is JsonObject page && page["font"] is JsonValue value && value.TryGetValue<string>(out var font) && FontCoverage.IsShipped(font))
        {
            _font = font;
        }
    }
}

/// <summary>A property of an object: how it is checked, and whether it must be there.</summary>
internal sealed record Property(Action<DocumentCheck, JsonNode?, string> Check, bool Needed);
