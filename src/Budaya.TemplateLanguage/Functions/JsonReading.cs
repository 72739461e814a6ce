using System.Numerics;
using System.Text.Json;
using Budaya.TemplateLanguage.Running;
using Budaya.TemplateLanguage.Values;

namespace Budaya.TemplateLanguage.Functions;

/// <summary><c>object.from_json</c></summary>
internal static class JsonReading
{
    public static object? Read(Run run, string json)
    {
        run.Spend(json.Length / 8);
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = Math.Max(1, run.Limits.ValueDepth) });
            return Value(run, document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw run.Fail(new("Teks ini bukan JSON yang benar, atau bersarang terlalu dalam.", "The text is not correct JSON, or is nested too deeply."));
        }
    }

    private static object? Value(Run run, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var map = new TemplateMap();
                foreach (var member in element.EnumerateObject())
                {
                    map.Set(run, member.Name, Value(run, member.Value));
                }
                return map;
            case JsonValueKind.Array:
                var list = new TemplateList(run, 0);
                foreach (var item in element.EnumerateArray())
                {
                    list.Add(run, Value(run, item));
                }
                return list;
            case JsonValueKind.String:
                return run.Pay(element.GetString() ?? "");
            case JsonValueKind.Number:
                return TemplateModel.Number(element, run.Limits.NumberDigits);
            default:
                return element.ValueKind switch { JsonValueKind.True => Boxes.True, JsonValueKind.False => Boxes.False, _ => null };
        }
    }
}
