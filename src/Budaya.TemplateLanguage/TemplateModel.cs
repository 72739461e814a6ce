using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Budaya.TemplateLanguage.Values;

namespace Budaya.TemplateLanguage;

/// <summary>Turns JSON into the plain values that templates read.</summary>
public static class TemplateModel
{
    /// <summary>Reads one JSON object. Whole numbers become <see cref="long"/> where they fit, other numbers <see cref="double"/>.</summary>
    /// <exception cref="JsonException">The text is not JSON, is nested more than 64 levels deep, is not an object, or has a text with half of a surrogate pair.</exception>
    public static IReadOnlyDictionary<string, object?> FromJson(string json)
    {
        using var document = JsonDocument.Parse(json);
        return FromJson(document.RootElement);
    }

    /// <summary>The same for an object that is already read.</summary>
    /// <exception cref="JsonException">The element is not an object, or a text in it has half of a surrogate pair.</exception>
    public static IReadOnlyDictionary<string, object?> FromJson(JsonElement element)
    {
        try
        {
            return new Reading().Value(element) as IReadOnlyDictionary<string, object?> ?? throw new JsonException("A model must be a JSON object.");
        }
        catch (InvalidOperationException e)
        {
            throw new JsonException("A text in the model has half of a surrogate pair.", e);
        }
    }

    /// <summary>The reading of one text; objects with the same members in the same order share their form.</summary>
    private sealed class Reading
    {
        private readonly Dictionary<string, DataForm> _forms = new(StringComparer.Ordinal);

        public object? Value(JsonElement element) => element.ValueKind switch
        {
            JsonValueKind.Object => Members(element),
            JsonValueKind.Array => Items(element),
            JsonValueKind.String => element.GetString(),
            JsonValueKind.Number => Number(element, 1_000),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => null,
        };

        private List<object?> Items(JsonElement element)
        {
            var items = new List<object?>(element.GetArrayLength());
            foreach (var item in element.EnumerateArray())
            {
                items.Add(Value(item));
            }
            return items;
        }

        /// <summary>Of two members with the same name, the later value stands in the place of the earlier one.</summary>
        private DataObject Members(JsonElement element)
        {
            var members = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
            foreach (var member in element.EnumerateObject())
            {
                members[member.Name] = Value(member.Value);
            }
            return new(FormOf(members.Keys), [.. members.Values]);
        }

        private DataForm FormOf(IReadOnlyCollection<string> names)
        {
            var key = string.Concat(names.Select(name => $"{name.Length}:{name}"));
            if (!_forms.TryGetValue(key, out var form))
            {
                form = new DataForm([.. names]);
                _forms.Add(key, form);
            }
            return form;
        }
    }

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
