using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Budaya.TemplateLanguage.Values;

namespace Budaya.TemplateLanguage;

/// <summary>Turns JSON into the plain values that templates read.</summary>
public static class TemplateModel
{
    /// <summary>Reads one JSON object. Whole numbers become <see cref="long"/> where they fit, other numbers <see cref="double"/>.</summary>
    /// <exception cref="JsonException">The text is not JSON, is nested more than 64 levels deep, or is not an object.</exception>
    public static IReadOnlyDictionary<string, object?> FromJson(string json)
    {
        using var document = JsonDocument.Parse(json);
        return FromJson(document.RootElement);
    }

    /// <summary>The same for an object that is already read.</summary>
    /// <exception cref="JsonException">The element is not an object.</exception>
    public static IReadOnlyDictionary<string, object?> FromJson(JsonElement element) =>
        Value(element) as IReadOnlyDictionary<string, object?> ?? throw new JsonException("A model must be a JSON object.");

    private static object? Value(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => Members(element),
        JsonValueKind.Array => Items(element),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => Number(element, 1_000),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private static List<object?> Items(JsonElement element)
    {
        var items = new List<object?>(element.GetArrayLength());
        foreach (var item in element.EnumerateArray())
        {
            items.Add(Value(item));
        }
        return items;
    }

    private static DataObject Members(JsonElement element) =>
        new([.. element.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, Value(member.Value)))]);

    internal static object Number(JsonElement element, int mostDigits)
    {
        if (element.TryGetInt64(out var whole))
        {
            return whole;
        }
        var text = element.GetRawText();
        return text.Length <= mostDigits && BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var big) ? big
            : element.GetDouble() is var real && double.IsFinite(real) ? real
            : throw new JsonException("A number is too large.");
    }
}
